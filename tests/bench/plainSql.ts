/** The plainest SQL for the answers of the three figures, over the raw rows, in the engine that ships. */
import { readFileSync } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { readParquet } from 'parquet-wasm/node';
import type { Database } from '../../src/engine/database.ts';
import { list, sql } from '../../src/engine/sql.ts';
import { startInNode } from '../world/engine.ts';

export interface Question {
  readonly year: number;
  readonly kommuner: readonly string[];
}

/** An engine with the rows of an extract as they stand in the file. */
export const withRawRows = async (extract: string): Promise<Database> => {
  const database = await startInNode();
  await database.run(
    sql`create table omkostninger (borger_id varchar, aar integer, kommunekode varchar, beloeb double, omraade varchar, lov varchar)`
  );
  const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(extract));
  const bytes = new Uint8Array(readFileSync(extract));
  for (const rowGroup of row_groups.keys()) {
    await database.append('omkostninger', readParquet(bytes, { rowGroups: [rowGroup] }).intoIPCStream());
  }
  return database;
};

const citizens = ({ year, kommuner }: Question) => sql`
  select kommunekode, borger_id, greatest(sum(beloeb), 0) as cost
  from omkostninger where aar = ${year} and kommunekode in ${list(kommuner)} group by all`;

const topShares = (question: Question) => sql`
  with ranked as (
    select cost, row_number() over (order by cost desc) as place, count(*) over () as people from (${citizens(question)})
  )
  select line, (sum(cost) filter (place <= people * line / 100.0) / sum(cost))::double as share
  from ranked, range(101) as lines (line) group by line order by line`;

const topSharesByKommune = (question: Question) => sql`
  with ranked as (
    select kommunekode, cost, row_number() over within_kommune as place, count(*) over (partition by kommunekode) as people
    from (${citizens(question)}) window within_kommune as (partition by kommunekode order by cost desc)
  )
  select kommunekode,
    (sum(cost) filter (place <= people * 0.01) / sum(cost))::double as share1,
    (sum(cost) filter (place <= people * 0.05) / sum(cost))::double as share5,
    (sum(cost) filter (place <= people * 0.10) / sum(cost))::double as share10,
    (sum((people + 1 - 2 * place) * cost) / (any_value(people) * sum(cost)))::double as gini
  from ranked group by kommunekode order by kommunekode`;

/** Milliseconds for the answers that one change of filter needs. */
export const askPlainly = async (database: Database, question: Question): Promise<number> => {
  const start = performance.now();
  await database.ask(topShares(question), { line: 'count', share: 'number' });
  await database.ask(topSharesByKommune(question), {
    kommunekode: 'text',
    share1: 'number',
    share5: 'number',
    share10: 'number',
    gini: 'number'
  });
  return performance.now() - start;
};
