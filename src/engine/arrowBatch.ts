import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC
} from 'apache-arrow';
import type { ColumnType } from '../domain/contract.ts';
import type { ColumnBatch } from './convert.ts';

const arrowType: Record<ColumnType, () => DataType> = {
  text: () => new Int32(),
  kommunekode: () => new Int32(),
  integer: () => new Int32(),
  number: () => new Float64(),
  boolean: () => new Bool(),
  date: () => new DateDay()
};

/**
 * Columns of equal length as one Arrow IPC stream. No two columns may share a buffer: Arrow's writer takes neighbouring views of
 * one buffer for one piece.
 */
export const ipcOf = (rows: number, columns: readonly ColumnBatch[]): Uint8Array => {
  const children = columns.map(({ type, values, validity, empty }) =>
    makeData({ type: arrowType[type](), length: rows, data: values, nullCount: empty, ...(validity && { nullBitmap: validity }) } as never)
  );
  const schema = new Schema(columns.map(({ name }, i) => new Field(name, (children[i] as (typeof children)[number]).type, true)));
  const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
  return tableToIPC(new Table([new RecordBatch(schema, struct)]), 'stream');
};
