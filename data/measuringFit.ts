/** Cases of FIT with about a million scores, for measuring speed; no meaning beyond their size and shape. */
import { measuringFolder, writeMeasuringTables } from './measuringTables.ts';

export const measuringFitFile = (table: 'fit_forloeb' | 'fit_maalinger'): string => `${measuringFolder}${table}-1m.parquet`;

/** Each has 1 to 15 conversations, and two scales at each. */
const cases = 62_500;

const macros = `
  create macro part(one, salt) as ((hash(one, salt) % 1000003) + 0.5) / 1000003;
  create macro drawn(one, salt, choices) as choices[1 + (hash(one, salt) % len(choices))::int];
  create macro held(one) as 1 + (hash(one, 'held') % 15)::int;
  create macro pseudonym(one) as 'f' || substr(md5(one::varchar), 1, 11);
  create macro began(one) as date '2016-01-01' + (hash(one, 'start') % 1095)::int;`;

const casesQuery = `
  select pseudonym(one) as forloeb_id,
    drawn(one, 'kommune', ['151', '159', '190', '201', '210', '217', '219', '250', '260', '270', '376', '756']) as kommunekode,
    began(one) as start,
    case when part(one, 'closed') < 0.75 then began(one) + 21 * held(one) + 14 end as slut,
    case when part(one, 'closed') < 0.75 then drawn(one, 'ending', ['planlagt', 'planlagt', 'planlagt', 'uplanlagt', 'andet']) end as afslutning,
    held(one) + (hash(one, 'missed') % 2)::int as samtaler,
    drawn(one, 'målgruppe', ['unge', 'familier', 'voksne', 'øvrige']) as maalgruppe,
    drawn(one, 'fase', ['før bevilling', 'efter']) as fase,
    drawn(one, 'team', ['Nord', 'Syd', 'Øst', 'Vest', 'Midt']) as team
  from range(${cases}) as cases(one) order by kommunekode, forloeb_id`;

const scoresQuery = `
  with conversations as (
    select one, unnest(range(1, held(one) + 1)) as number, drawn(one, 'age', ['barn', 'ung', 'voksen']) as age,
      12 + 16 * part(one, 'level') as level, 0.8 * (part(one, 'gain') - 0.25) as gain
    from range(${cases}) as cases(one)
  ), scales as (select *, unnest([true, false]) as wellbeing from conversations)
  select pseudonym(one) as forloeb_id, number::int as samtale_nr, began(one) + 21 * (number::int - 1) as dato,
    (case when age = 'voksen' then '' else 'C' end) || (case when wellbeing then 'ORS' else 'SRS' end) as instrument,
    case when part(one, 'voice') < 0.8 then 'selv' else 'omsorgsperson' end as respondent, age as aldersklasse,
    case when part(one, number::varchar || wellbeing::varchar || 'missing') < 0.9 then round(least(40, greatest(0,
      case when wellbeing then level + gain * number + 6 * part(one, number::varchar) else 30 + 10 * part(one, number::varchar || 'srs') end)), 1)
    end::double as score
  from scales order by forloeb_id, number`;

/** Writes cases and scores unless they are there; both files. */
export const writeMeasuringFit = (): Promise<readonly string[]> =>
  writeMeasuringTables(macros, [
    { query: casesQuery, file: measuringFitFile('fit_forloeb') },
    { query: scoresQuery, file: measuringFitFile('fit_maalinger') }
  ]);
