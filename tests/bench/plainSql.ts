/** The plainest SQL for the answers of the page, over the raw rows, in the engine that ships. */
import { readFileSync } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { readParquet } from 'parquet-wasm/node';
import type { Database } from '../../src/engine/database.ts';
import { type Fragment, list, sql } from '../../src/engine/sql.ts';
import { startInNode } from '../world/engine.ts';

export interface Question {
  readonly year: number;
  readonly kommuner: readonly string[];
  /** All of them where none is named. */
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
}

/** An engine with the rows of an extract as they stand in the file. */
export const withRawRows = async (extract: string): Promise<Database> => {
  const database = await startInNode();
  await database.run(
    sql`create table omkostninger (borger_id varchar, aar integer, kommunekode varchar, beloeb double, omraade varchar, lov varchar, maalgruppe varchar)`
  );
  const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(extract));
  const bytes = new Uint8Array(readFileSync(extract));
  for (const rowGroup of row_groups.keys()) {
    await database.append('omkostninger', readParquet(bytes, { rowGroups: [rowGroup] }).intoIPCStream());
  }
  return database;
};

const within = (column: Fragment, chosen: readonly string[]): Fragment =>
  chosen.length > 0 ? sql`${column} in ${list(chosen)}` : sql`true`;

const rowsOf = ({ kommuner, targetGroups, areas }: Question): Fragment => sql`
  (from omkostninger where ${within(sql`kommunekode`, kommuner)} and ${within(sql`maalgruppe`, targetGroups)}
    and ${within(sql`omraade`, areas)})`;

/** What each citizen cost in each year, by whatever else `by` names. */
const citizens = (question: Question, by: Fragment, years: Fragment): Fragment => sql`
  (select ${by} borger_id, greatest(sum(beloeb), 0) as cost from ${rowsOf(question)} where ${years} group by all)`;

const only = ({ year }: Question): Fragment => sql`aar = ${year}`;

/** Shares and Gini of each group that `by` names. */
const sharesBy = (question: Question, by: Fragment, years: Fragment): Fragment => sql`
  with ranked as (
    select ${by} cost, row_number() over one as place, count(*) over (partition by ${by} 1) as people
    from ${citizens(question, by, years)} window one as (partition by ${by} 1 order by cost desc)
  )
  select ${by} (sum(cost) filter (place <= people * 0.01) / sum(cost))::double as share1,
    (sum(cost) filter (place <= people * 0.05) / sum(cost))::double as share5,
    (sum(cost) filter (place <= people * 0.10) / sum(cost))::double as share10,
    (sum((people + 1 - 2 * place) * cost) / (any_value(people) * sum(cost)))::double as gini
  from ranked group by all`;

const banded = (question: Question, year: number): Fragment => sql`
  (select borger_id, case when place <= people * 0.01 then 1 when place <= people * 0.05 then 5 when place <= people * 0.1 then 10
      when place <= people * 0.25 then 25 else 100 end as band
    from (select borger_id, row_number() over (order by cost desc) as place, count(*) over () as people
      from ${citizens(question, sql``, sql`aar = ${year}`)}))`;

/** For each measure of the page the plainest SQL that gives its numbers from the raw rows. */
const plainly: Readonly<Record<string, (question: Question) => Fragment>> = {
  'cost-concentration': (question) => sql`
    with ranked as (
      select cost, row_number() over (order by cost desc) as place, count(*) over () as people
      from ${citizens(question, sql``, only(question))}
    )
    select line, (sum(cost) filter (place <= people * line / 100.0) / sum(cost))::double as share
    from ranked, range(101) as lines (line) group by line order by line`,
  'cost-by-kommune': (question) => sharesBy(question, sql`kommunekode,`, only(question)),
  'cost-by-year': (question) => sharesBy(question, sql`aar,`, sql`true`),
  'cost-composition-omraade': (question) => sql`
    with ranked as (
      select borger_id, row_number() over (order by cost desc) as place, count(*) over () as people
      from ${citizens(question, sql``, only(question))}
    )
    select omraade, sum(beloeb)::double as everybody, (sum(beloeb) filter (place <= people * 0.01))::double as top
    from ${rowsOf(question)} join ranked using (borger_id) where ${only(question)} group by omraade`,
  'cost-overlap': (question) => sql`
    select areas, count(*)::double as citizens, sum(cost)::double as cost from (
      select borger_id, string_agg(distinct omraade, '+' order by omraade) as areas, greatest(sum(beloeb), 0) as cost
      from ${rowsOf(question)} where ${only(question)} group by borger_id
    ) group by areas`,
  'cost-persistence': (question) => sql`
    select one.band as before, other.band as after, count(*)::double as citizens
    from ${banded(question, question.year)} as one full join ${banded(question, question.year + (question.year < 2019 ? 1 : -1))} as other
    using (borger_id) group by all`
};

export const plainMeasures = Object.keys(plainly);

/** Milliseconds for the plain answer to one measure. */
export const askPlainly = async (database: Database, measure: string, question: Question): Promise<number> => {
  const query = plainly[measure];
  if (!query) throw new RangeError(`no plain SQL for ${measure}`);
  const start = performance.now();
  await database.ask(query(question), {});
  return performance.now() - start;
};
