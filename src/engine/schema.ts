/** The contract's tables as the engine holds them. */
import { type Column, type ColumnType, type TableName, tableOf } from '../domain/contract.ts';
import { type Fragment, joined, name, sql } from './sql.ts';

/**
 * Texts are stored as numbers, kommunekoder as the number they are; table `texts (domain, code, text)` spells them out, but for pseudonyms, whose texts stay in the
 * thread that decoded them.
 */
const storedAs = {
  text: sql`integer`,
  kommunekode: sql`integer`,
  integer: sql`integer`,
  number: sql`double`,
  boolean: sql`boolean`,
  date: sql`date`
} as const satisfies Record<ColumnType, Fragment>;

export const isText = ({ type }: Column): boolean => type === 'text';

export const createTexts = sql`create table texts (domain varchar not null, code integer not null, text varchar not null)`;

/** Creates `rows`, a table of the loaded columns of one extract. */
export const createRows = (rows: string, columns: readonly Column[]): Fragment =>
  sql`create table ${name(rows)} (${joined(
    columns.map((column) => sql`${name(column.name)} ${storedAs[column.type]}`),
    ', '
  )})`;

/** The rows of an extract as its table in the contract; contract columns that were not in it are null. */
export const rowsAs = (table: TableName, rows: string, loaded: readonly Column[]): Fragment => {
  const present = new Set(loaded.map((column) => column.name));
  const columns = tableOf(table).columns.map((column) => (present.has(column.name) ? name(column.name) : emptyColumn(column)));
  return sql`select ${joined(columns, ', ')} from ${name(rows)}`;
};

/** A table of the contract without rows. */
export const nothingAs = (table: TableName): Fragment => sql`select ${joined(tableOf(table).columns.map(emptyColumn), ', ')} where false`;

const emptyColumn = (column: Column): Fragment => sql`null::${storedAs[column.type]} as ${name(column.name)}`;

export const pointTable = (table: TableName, rows: string, loaded: readonly Column[]): Fragment =>
  sql`create or replace view ${name(table)} as ${rowsAs(table, rows, loaded)}`;

export const pointAtNothing = (table: TableName): Fragment => sql`create or replace view ${name(table)} as ${nothingAs(table)}`;

export const drop = (rows: string): Fragment => sql`drop table if exists ${name(rows)}`;
