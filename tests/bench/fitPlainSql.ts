/** The plainest SQL for the numbers of FIT, over the raw rows, in the engine that ships. */
import { readFileSync } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { readParquet } from 'parquet-wasm/node';
import { measuringFitFile } from '../../data/measuringFit.ts';
import type { Database } from '../../src/engine/database.ts';
import { type Fragment, list, sql } from '../../src/engine/sql.ts';
import { startInNode } from '../world/engine.ts';

/** Of what is empty, all of it. */
export interface FitQuestion {
  readonly kommuner: readonly string[];
  readonly targetGroups: readonly string[];
  readonly phases: readonly string[];
  readonly respondent: 'selv' | 'omsorgsperson';
}

const fill = async (database: Database, table: 'fit_forloeb' | 'fit_maalinger'): Promise<void> => {
  const file = measuringFitFile(table);
  const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(file));
  const bytes = new Uint8Array(readFileSync(file));
  for (const rowGroup of row_groups.keys()) await database.append(table, readParquet(bytes, { rowGroups: [rowGroup] }).intoIPCStream());
};

/** An engine with cases and scores as they stand in the files. */
export const withRawFit = async (): Promise<Database> => {
  const database = await startInNode();
  await database.run(
    sql`create table fit_forloeb (forloeb_id varchar, kommunekode varchar, start date, slut date, afslutning varchar, samtaler integer,
      maalgruppe varchar, fase varchar, team varchar)`
  );
  await database.run(
    sql`create table fit_maalinger (forloeb_id varchar, samtale_nr integer, dato date, instrument varchar, respondent varchar,
      aldersklasse varchar, score double)`
  );
  await fill(database, 'fit_forloeb');
  await fill(database, 'fit_maalinger');
  return database;
};

const within = (column: Fragment, chosen: readonly string[]): Fragment =>
  chosen.length > 0 ? sql`${column} in ${list(chosen)}` : sql`true`;

const casesOf = ({ kommuner, targetGroups, phases }: FitQuestion): Fragment => sql`
  (from fit_forloeb where ${within(sql`kommunekode`, kommuner)} and ${within(sql`maalgruppe`, targetGroups)}
    and ${within(sql`fase`, phases)})`;

const wellbeing = sql`instrument in ('ORS', 'CORS')`;
const collaboration = sql`instrument in ('SRS', 'CSRS')`;

const scoresOf = (question: FitQuestion, scale: Fragment): Fragment => sql`
  (select s.*, c.slut, c.afslutning from fit_maalinger as s join ${casesOf(question)} as c using (forloeb_id)
    where ${scale} and respondent = ${question.respondent} and score is not null)`;

const spread = sql`count(*)::double as n, avg(score)::double as mean, quantile_cont(score, [0.25, 0.5, 0.75])::varchar as quartiles`;

const trend = (question: FitQuestion, scale: Fragment): Fragment =>
  sql`select year(dato) as year, quarter(dato) as quarter, ${spread} from ${scoresOf(question, scale)} group by all`;

const byConversation = (question: FitQuestion, scale: Fragment): Fragment =>
  sql`select samtale_nr, ${spread} from ${scoresOf(question, scale)} group by all`;

/** First and last score of each case, the one before the last, and the cut-off of its age class. */
const journeys = (question: FitQuestion, scale: Fragment): Fragment => sql`
  (select forloeb_id, any_value(slut) as slut, any_value(afslutning) as afslutning, count(*) as answered, arg_min(score, samtale_nr) as first,
      arg_max(score, samtale_nr) as last, arg_max(score, samtale_nr, 2)[2] as previous,
      any_value(case aldersklasse when 'barn' then 32 when 'ung' then 28 else 25 end) as cut_off
    from ${scoresOf(question, scale)} group by forloeb_id)`;

/** For each measure of the page the plainest SQL that gives its numbers from the raw rows. */
const plainly: Readonly<Record<string, (question: FitQuestion) => Fragment>> = {
  'fit-coverage': (question) => sql`
    select year(dato) as year, quarter(dato) as quarter, count(*)::double as conversations, count_if(ors)::double as ors,
      count_if(srs)::double as srs
    from (select forloeb_id, samtale_nr, min(dato) as dato, bool_or(${wellbeing} and score is not null) as ors,
        bool_or(${collaboration} and score is not null) as srs
      from fit_maalinger join ${casesOf(question)} using (forloeb_id) group by all)
    group by all`,
  'fit-ors-trend': (question) => trend(question, wellbeing),
  'fit-srs-trend': (question) => trend(question, collaboration),
  'fit-ors-by-conversation': (question) => byConversation(question, wellbeing),
  'fit-srs-by-conversation': (question) => byConversation(question, collaboration),
  'fit-outcome': (question) => sql`
    select case when answered < 2 then 'unclassifiable' when last - first >= 5 and first < cut_off and last >= cut_off then 'recovered'
        when last - first >= 5 then 'improved' when last - first <= -5 then 'deteriorated' else 'unchanged' end as outcome,
      count(*)::double as cases
    from ${journeys(question, wellbeing)} where slut is not null group by all`,
  'fit-first-last': (question) => sql`
    select first // 5 as before, last // 5 as after, count(*)::double as cases
    from ${journeys(question, wellbeing)} where slut is not null and answered > 1 group by all`,
  'fit-endings': (question) => sql`
    select coalesce(afslutning, 'aktiv') as ending, last >= cut_off as above, count(*)::double as cases
    from ${journeys(question, wellbeing)} group by all`,
  'fit-collaboration': (question) => sql`
    select count(*)::double as cases, avg(first)::double as first, avg(last)::double as latest, count_if(first < 36)::double as under,
      count_if(previous - last >= 1)::double as fell
    from ${journeys(question, collaboration)}`,
  'fit-expected': (question) => sql`
    select regr_slope(last, first)::double as slope, regr_intercept(last, first)::double as intercept
    from ${journeys({ ...question, kommuner: [], targetGroups: [], phases: [] }, wellbeing)} where slut is not null and answered > 1`
};

export const plainFitMeasures = Object.keys(plainly);

/** Milliseconds for the plain answer to one measure. */
export const askFitPlainly = async (database: Database, measure: string, question: FitQuestion): Promise<number> => {
  const query = plainly[measure];
  if (!query) throw new RangeError(`no plain SQL for ${measure}`);
  const start = performance.now();
  await database.ask(query(question), {});
  return performance.now() - start;
};
