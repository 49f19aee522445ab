import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import { type Column, type ColumnType, type TableName, tableOf } from '../../src/domain/contract.ts';
import { dayNumber } from './calendar.ts';
import type { Cell, Row } from './row.ts';

const physicalTypes: Readonly<Record<ColumnType, string>> = {
  text: 'varchar',
  kommunekode: 'varchar',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date'
};

const append = (appender: DuckDBAppender, { type, name }: Column, value: Cell | undefined): void => {
  if (value === null || value === undefined) appender.appendNull();
  else if (type === 'date' && typeof value === 'string') appender.appendDate(new DuckDBDateValue(dayNumber(value)));
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  else if (type === 'integer') appender.appendInteger(value);
  else if (type === 'number') appender.appendDouble(value);
  else throw new Error(`Column ${name} is ${type} and cannot hold ${value}.`);
};

const fill = async (connection: DuckDBConnection, table: TableName, rows: readonly Row[]): Promise<void> => {
  const { columns } = tableOf(table);
  await connection.run(
    `create or replace table ${table} (${columns.map(({ name, type }) => `${name} ${physicalTypes[type]}`).join(', ')})`
  );
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const column of columns) append(appender, column, row[column.name]);
    appender.endRow();
  }
  appender.closeSync();
};

/** Writes a table in the contract's column order and types. One thread, so that the bytes are the same every time. */
export const writeTable = async (table: TableName, rows: readonly Row[], file: string): Promise<void> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await fill(connection, table, rows);
  await connection.run(`copy ${table} to '${file}' (format parquet, compression zstd, compression_level 19)`);
  connection.closeSync();
  instance.closeSync();
};
