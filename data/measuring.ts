/** Large extracts for measuring speed and memory; no meaning beyond their size and shape. Run: `npx tsx data/measuring.ts`. */
import { existsSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeMeasuringFit } from './measuringFit.ts';
import { writeMeasuringParticipants } from './measuringParticipants.ts';
import { measuringFolder, writeMeasuringTables } from './measuringTables.ts';

export type MeasuringSize = '1m' | '10m';

const citizensOf = { '1m': 50_000, '10m': 500_000 } as const satisfies Record<MeasuringSize, number>;

export const measuringFile = (table: 'omkostninger' | 'befolkning', size: MeasuringSize): string =>
  `${measuringFolder}${table}-${size}.parquet`;

const macros = `
  create macro uniform(citizen, year, salt) as ((hash(citizen, year, salt) % 1000003) + 0.5) / 1000003;
  create macro normal(citizen, year, salt) as
    sqrt(-2 * ln(uniform(citizen, year, salt))) * cos(2 * pi() * uniform(citizen, year, salt || 'angle'));
  create macro kommune(place) as
    ['151', '159', '190', '201', '210', '217', '219', '250', '260', '270', '376', '756'][1 + (place % 12)::int];`;

/** Six years per citizen and about 3.3 postings per citizen-year; one in 170 citizen-years is split between two kommuner. */
const postings = (citizens: number): string => `
  with citizen_years as (
    select citizen, year,
      1 + list_count(list_filter([0.15, 0.33, 0.54, 0.74, 0.90], line -> uniform(citizen, year, 'postings') > line)) as postings,
      exp(10.4 + 1.03 * normal(citizen, 0, 'citizen') + 0.51 * normal(citizen, year, 'year')) as scale,
      floor(12 * pow(uniform(citizen, 0, 'kommune'), 1.3))::int as home,
      uniform(citizen, year, 'mover') < 0.006 as moves
    from range(${citizens}) as citizens(citizen), range(2014, 2020) as years(year)
  ), lines as (
    select *, unnest(range(postings)) as line from citizen_years
  )
  select
    'B' || lpad(citizen::varchar, 7, '0') as borger_id,
    year::int as aar,
    kommune(case when moves and line > 0 then home + 1 else home end) as kommunekode,
    round(
      least(scale * (0.7 + 0.15 * postings), 4e6) / postings * (0.3 + 1.4 * uniform(citizen, year, 'amount' || line))
        * case when uniform(citizen, year, 'refund' || line) < 0.01 then -0.4 else 1 end, 2)::double as beloeb,
    ['beskæftigelse', 'ydelse', 'voksensocial', 'misbrug', 'familie', 'skole og PPR', 'dagtilbud', 'ungevejledning', 'sundhed', 'ældre']
      [1 + ((hash(citizen) + 3 * line) % 10)::int] as omraade,
    ['LAB', 'LAS', 'SEL', 'SEL', 'SEL', 'FSL', 'DTL', 'LVU', 'SUL', 'SEL'][1 + ((hash(citizen) + 3 * line) % 10)::int] as lov,
    ['unge', 'familier', 'voksne', 'øvrige'][1 + citizen % 4] as maalgruppe
  from lines
  order by kommunekode, aar, borger_id, line`;

const population = (extract: string): string => `
  select kommunekode, aar, maalgruppe, round(count(distinct borger_id) / 0.22)::int as antal
  from read_parquet('${extract}') group by all order by all`;

/** Writes the extract of about 1 or 10 million postings and its population, unless they are there. */
export const writeMeasuringExtract = async (size: MeasuringSize): Promise<string> => {
  const extract = measuringFile('omkostninger', size);
  const residents = measuringFile('befolkning', size);
  // Residents are counted in the extract, which is whole by then.
  await writeMeasuringTables(macros, [
    { query: postings(citizensOf[size]), file: extract },
    { query: population(extract), file: residents }
  ]);
  return extract;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes: readonly MeasuringSize[] = ['1m', '10m'];
  for (const size of sizes) process.stdout.write(`${await writeMeasuringExtract(size)}\n`);
  for (const file of [...(await writeMeasuringFit()), ...(await writeMeasuringParticipants())]) process.stdout.write(`${file}\n`);
}

export const measuringText = (name: '1m' | '100mb'): string => `${measuringFolder}omkostninger-${name}.csv`;

/** Rows of the 1M extract, as often as a text file of 100 MB needs. */
const timesOver = { '1m': 1, '100mb': 3 } as const;

/** Writes the 1M extract as Excel in Danish would, and once more three times over, unless it is there. */
export const writeMeasuringText = async (name: '1m' | '100mb'): Promise<string> => {
  const text = measuringText(name);
  if (existsSync(text)) return text;
  const extract = await writeMeasuringExtract('1m');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `copy (select borger_id, aar, kommunekode, replace(format('{:.2f}', beloeb), '.', ',') as beloeb, omraade, lov
      from read_parquet('${extract}'), range(${timesOver[name]}))
     to '${text}.part' (format csv, delimiter ';', header)`
  );
  renameSync(`${text}.part`, text);
  connection.closeSync();
  instance.closeSync();
  return text;
};
