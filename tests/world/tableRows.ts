/** Rows of the contract's tables put straight into the engine, without a file. */
import { type Column, type TableName, tableNames, tableOf } from '../../src/domain/contract.ts';
import { textsIpc } from '../../src/engine/arrowBatch.ts';
import type { Database } from '../../src/engine/database.ts';
import { createRows, createTexts, isText, pointAtNothing, pointTable } from '../../src/engine/schema.ts';
import { domainOf } from '../../src/engine/sourceColumn.ts';
import { type Fragment, joined, name, sql } from '../../src/engine/sql.ts';
import { preparations } from '../../src/measures/prepared.ts';
import { startInNode } from './engine.ts';

/** Dates are `2018-03-16`; a column that no row has is not loaded. */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

export interface RowsWorld {
  readonly database: Database;
  /** Loads rows as a table, in place of what it held. The prepared tables follow. */
  put(table: TableName, rows: readonly TableRow[]): Promise<{ readonly rowsName: string; readonly columns: readonly Column[] }>;
  clear(): Promise<void>;
  /** A table as it is now, for a `from` clause. */
  called(table: string): Fragment;
}

export const rowsWorld = async (): Promise<RowsWorld> => {
  const database = await startInNode();
  const numbers = new Map<string, Map<string, number>>();
  let serial = 0;
  await database.run(createTexts);
  const called = (table: string): Fragment => sql`(from ${name(table)})`;
  const clear = async (): Promise<void> => {
    for (const table of tableNames) await database.run(pointAtNothing(table));
    for (const prepared of preparations)
      await database.run(sql`create or replace view ${name(prepared.name)} as ${prepared.select(called)}`);
  };
  await clear();

  const numberOf = async (column: Column, text: string): Promise<number> => {
    const domain = domainOf(column.name);
    const known = numbers.get(domain) ?? new Map<string, number>();
    numbers.set(domain, known);
    const number = known.get(text) ?? known.size;
    if (!known.has(text) && column.sensitivity !== 'pseudonym') await database.append('texts', textsIpc(domain, number, [text]));
    known.set(text, number);
    return number;
  };

  const stored = async (column: Column, value: TableRow[string]): Promise<Fragment> => {
    if (value === null || value === undefined) return sql`null`;
    if (typeof value === 'boolean') return value ? sql`true` : sql`false`;
    if (isText(column)) return sql`${await numberOf(column, String(value))}`;
    if (column.type !== 'date') return sql`${Number(value)}`;
    const [year = 0, month = 0, day = 0] = String(value).split('-').map(Number);
    return sql`make_date(${year}, ${month}, ${day})`;
  };

  return {
    database,
    put: async (table, rows) => {
      const rowsName = `${table}_${++serial}`;
      const columns = tableOf(table).columns.filter((column) => rows.some((row) => column.name in row));
      await database.run(createRows(rowsName, columns));
      for (let from = 0; from < rows.length; from += 500) {
        const lines: Fragment[] = [];
        for (const row of rows.slice(from, from + 500)) {
          const values: Fragment[] = [];
          for (const column of columns) values.push(await stored(column, row[column.name] ?? null));
          lines.push(sql`(${joined(values)})`);
        }
        await database.run(sql`insert into ${name(rowsName)} values ${joined(lines)}`);
      }
      await database.run(pointTable(table, rowsName, columns));
      return { rowsName, columns };
    },
    clear,
    called
  };
};
