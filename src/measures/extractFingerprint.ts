import { type Column, type TableName, tableOf } from '../domain/contract.ts';
import type { Database } from '../engine/database.ts';
import { isText } from '../engine/schema.ts';
import { domainOf } from '../engine/sourceColumn.ts';
import { type Fragment, joined, name, sql } from '../engine/sql.ts';

/** How many hexadecimal digits tell one extract from another: enough for a mistake to be seen, too few to look anything up by. */
export const fingerprintLength = 10;

/** A hash of a value as a whole number whose sum over 10M rows is still exact in a double. */
const hashed = (value: Fragment): Fragment => sql`(hash(${value}) % ${100_000_000}::ubigint)`;

const isPseudonym = ({ sensitivity }: Column): boolean => sensitivity === 'pseudonym';

/** What a table holds, whatever the order of its rows: their number, each column's values, and how many pseudonyms there are. */
const traceOf = (table: TableName): Fragment => {
  const { columns } = tableOf(table);
  const numbers = columns.filter((column) => !isText(column));
  const traces = [
    sql`count(*)::varchar`,
    ...numbers.map((column) => sql`coalesce(sum(${hashed(sql`(${name(column.name)})::varchar`)}), 0)::varchar`),
    ...columns.filter(isPseudonym).map((column) => sql`count(distinct ${name(column.name)})::varchar`)
  ];
  return sql`select concat_ws('/', ${joined(traces)}) as trace from ${name(table)}`;
};

/** The texts of a column, each with how often it stands there: their numbers in the engine depend on the order of the rows. */
const textTraceOf = (table: TableName, column: Column): Fragment => sql`
  select coalesce(sum(hash(text, n) % ${100_000_000}::ubigint), 0)::varchar as trace
  from (select ${name(column.name)} as code, count(*) as n from ${name(table)} where ${name(column.name)} is not null group by all)
  join (select code, text from texts where domain = ${domainOf(column.name)}) using (code)`;

/**
 * A short mark of what is loaded, the same for the same rows in any order and any form of file. Says nothing of what stands in them.
 * It is reckoned when a link is made or followed; at 10M rows it takes seconds.
 */
export const askFingerprint = async (database: Database, tables: readonly TableName[]): Promise<string> => {
  const traces: string[] = [];
  for (const table of [...tables].sort()) {
    const statements = [
      traceOf(table),
      ...tableOf(table)
        .columns.filter((column) => isText(column) && !isPseudonym(column))
        .map((column) => textTraceOf(table, column))
    ];
    for (const statement of statements) {
      const [row] = await database.ask(statement, { trace: 'text' });
      traces.push(`${table}:${row?.trace ?? ''}`);
    }
  }
  const [mark] = await database.ask(sql`select md5(${traces.join(';')}) as mark`, { mark: 'text' });
  return (mark?.mark ?? '').slice(0, fingerprintLength);
};
