/** Rows of the contract's tables put straight into the engine, without a file. */
import { type Column, type TableName, tableNames, tableOf } from '../../src/domain/contract.ts';
import { textsIpc } from '../../src/engine/arrowBatch.ts';
import type { Database } from '../../src/engine/database.ts';
import { createRows, createTexts, isText, pointAtNothing, pointTable } from '../../src/engine/schema.ts';
import { domainOf } from '../../src/engine/sourceColumn.ts';
import { type Fragment, joined, name, sql } from '../../src/engine/sql.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { preparations } from '../../src/measures/prepared.ts';
import { startInNode } from './engine.ts';
import { type CostRow, fillLedger } from './ledger.ts';

/** Dates are `2018-03-16`; a column that no row has is not loaded. */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

export interface RowsWorld {
  readonly database: Database;
  readonly ledger: Ledger;
  /** Loads rows as a table, in place of what it held. The ledger follows. */
  put(table: TableName, rows: readonly TableRow[]): Promise<{ readonly rowsName: string; readonly columns: readonly Column[] }>;
  clear(): Promise<void>;
  /** A table as it is now, for a `from` clause. */
  called(table: string): Fragment;
}

const costRow = ({ borger_id, aar, kommunekode, beloeb, ...rest }: TableRow): CostRow => ({
  ...(rest as Partial<Record<'omraade', string>>),
  borger_id: String(borger_id),
  aar: Number(aar),
  kommunekode: Number(kommunekode),
  beloeb: Number(beloeb)
});

export const rowsWorld = async (): Promise<RowsWorld> => {
  const database = await startInNode();
  const numbers = new Map<string, Map<string, number>>();
  let serial = 0;
  await database.run(createTexts);
  const ledger = new Ledger();
  let costs: readonly TableRow[] = [];
  const called = (table: string): Fragment => sql`(from ${name(table)})`;
  const follow = async (): Promise<void> => {
    for (const { name: prepared, select } of preparations.tables) {
      await database.run(sql`create or replace view ${name(prepared)} as ${select(called)}`);
    }
    const residents = await preparations.residents(database, called('befolkning'));
    await fillLedger(ledger, costs.map(costRow), residents, undefined, await preparations.priceFactors(database, called));
  };
  const clear = async (): Promise<void> => {
    for (const table of tableNames) await database.run(pointAtNothing(table));
    costs = [];
    await follow();
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
    ledger,
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
      if (table === 'omkostninger') costs = rows;
      await follow();
      return { rowsName, columns };
    },
    clear,
    called
  };
};
