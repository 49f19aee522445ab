/** FIT as columns for the records: what is asked of SQL once, when it is loaded. No pseudonym leaves SQL; cases get running numbers. */
import { askColumns } from '../engine/askColumns.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, sql } from '../engine/sql.ts';
import type { FitColumns } from '../fit/columns.ts';

/** Cases in the order of their numbers. Cases that share a pseudonym are one: the first that began. */
const numbered = (cases: Fragment): Fragment => sql`
  (select *, (row_number() over (order by forloeb_id) - 1)::integer as place
   from ${cases} qualify row_number() over (partition by forloeb_id order by start, kommunekode) = 1)`;

/** Four times the year and 0 to 3 (`domain/fitPeriod`); null for a typing error, of which a single one would make an axis of centuries. */
const quarterOf = (day: Fragment): Fragment =>
  sql`(case when year(${day}) between 1980 and 2099 then year(${day}) * 4 + quarter(${day}) - 1 end)::integer`;

const casesQuery = (cases: Fragment): Fragment => sql`
  with phases as (select code, list_position(['før bevilling', 'efter'], text) - 1 as place from texts where domain = 'fase'),
    ways as (select code, list_position(['aktiv', 'planlagt', 'uplanlagt', 'andet'], text) - 1 as place from texts where domain = 'afslutning')
  select kommunekode::integer as kommune, coalesce(maalgruppe + 1, 0)::integer as "targetGroup", coalesce(team + 1, 0)::integer as team,
    coalesce(forsoeg_id + 1, 0)::integer as trial, coalesce(phases.place, -1)::integer as phase,
    (case when slut is null then 0 else coalesce(ways.place, 3) end)::integer as ending,
    coalesce(${quarterOf(sql`start`)}, 0)::integer as start, coalesce(samtaler, -1)::integer as held
  from ${numbered(cases)} as c left join phases on phases.code = c.fase left join ways on ways.code = c.afslutning
  order by c.place`;

/** A score out of 0–40 has been refused; YCORS, and what is no scale of the four, is not joined. */
const scoresQuery = (cases: Fragment, scores: Fragment): Fragment => sql`
  with instruments as (
      select code, (text in ('SRS', 'CSRS'))::integer as scale from texts where domain = 'instrument' and text in ('ORS', 'CORS', 'SRS', 'CSRS')
    ),
    voices as (select code, list_position(['selv', 'omsorgsperson', 'fagperson'], text) - 1 as place from texts where domain = 'respondent'),
    ages as (select code, list_position(['barn', 'ung', 'voksen'], text) - 1 as place from texts where domain = 'aldersklasse'),
    months as (
      select code, try_cast(left(text, 4) as integer) * 4 + (try_cast(substr(text, 6, 2) as integer) - 1) // 3 as quarter
      from texts where domain = 'maaned' and try_cast(left(text, 4) as integer) between 1980 and 2099
        and try_cast(substr(text, 6, 2) as integer) between 1 and 12
    )
  select c.place as "case", samtale_nr::integer as conversation,
    coalesce(${quarterOf(sql`dato`)}, months.quarter, 0)::integer as quarter, instruments.scale as scale,
    voices.place::integer as respondent, ages.place::integer as "ageClass",
    (case when score between 0 and 40 then score else 'nan'::double end) as score
  from ${scores} as m join ${numbered(cases)} as c using (forloeb_id) join instruments on instruments.code = m.instrument
    join voices on voices.code = m.respondent join ages on ages.code = m.aldersklasse left join months on months.code = m.maaned
  order by c.place, samtale_nr, instruments.scale, voices.place, ages.place`;

const caseColumns = {
  kommune: 'int32',
  targetGroup: 'int32',
  team: 'int32',
  trial: 'int32',
  phase: 'int32',
  ending: 'int32',
  start: 'int32',
  held: 'int32'
} as const;

const scoreColumns = {
  case: 'int32',
  conversation: 'int32',
  quarter: 'int32',
  scale: 'int32',
  respondent: 'int32',
  ageClass: 'int32',
  score: 'double'
} as const;

/** `called` gives the tables as they will be after the load. */
export const askFitColumns = async (database: Database, called: (name: string) => Fragment): Promise<FitColumns> => {
  const [cases, scores] = [called('fit_forloeb'), called('fit_maalinger')];
  const texts = await database.ask(
    sql`select domain, code, text from texts where domain in ('maalgruppe', 'team', 'forsoeg_id') order by code`,
    { domain: 'text', code: 'count', text: 'text' }
  );
  const namesOf = (domain: string): string[] => {
    const names = [''];
    for (const row of texts) if (row.domain === domain && row.code !== null) names[row.code + 1] = row.text ?? '';
    return Array.from(names, (name) => name ?? '');
  };
  return {
    cases: await askColumns(database, casesQuery(cases), caseColumns),
    scores: await askColumns(database, scoresQuery(cases, scores), scoreColumns),
    names: { targetGroup: namesOf('maalgruppe'), team: namesOf('team'), trial: namesOf('forsoeg_id') }
  };
};
