import {
  Bool,
  type Data,
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
  tableToIPC,
  Utf8
} from 'apache-arrow';
import type { ColumnType } from '../domain/contract.ts';
import type { ColumnBatch } from './columnBatch.ts';

const arrowType: Record<ColumnType, () => DataType> = {
  text: () => new Int32(),
  kommunekode: () => new Int32(),
  integer: () => new Int32(),
  number: () => new Float64(),
  boolean: () => new Bool(),
  date: () => new DateDay()
};

/** Texts numbered `from` on, as rows of the table `texts`. Arrow's own builders would need `unsafe-eval`. */
export const textsIpc = (domain: string, from: number, texts: readonly string[]): Uint8Array =>
  streamOf(
    texts.length,
    ['domain', 'code', 'text'],
    [
      utf8(texts.map(() => domain)),
      makeData({ type: new Int32(), data: Int32Array.from(texts, (_, i) => from + i), nullCount: 0 }),
      utf8(texts)
    ]
  );

const utf8 = (texts: readonly string[]): Data<Utf8> => {
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(texts.length + 1);
  for (const [i, text] of texts.entries()) valueOffsets[i + 1] = (valueOffsets[i] as number) + encoder.encode(text).length;
  return makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data: encoder.encode(texts.join('')) });
};

/**
 * Columns of equal length as one Arrow IPC stream. No two columns may share a buffer: Arrow's writer takes neighbouring views of
 * one buffer for one piece.
 */
export const ipcOf = (rows: number, columns: readonly ColumnBatch[]): Uint8Array => {
  const children = columns.map(({ type, values, validity, empty, unusable }) =>
    makeData({
      type: arrowType[type](),
      length: rows,
      data: values,
      nullCount: empty + unusable,
      ...(validity && { nullBitmap: validity })
    } as never)
  );
  return streamOf(
    rows,
    columns.map(({ name }) => name),
    children
  );
};

const streamOf = (rows: number, names: readonly string[], children: Data[]): Uint8Array => {
  const schema = new Schema(names.map((name, i) => new Field(name, (children[i] as Data).type, true)));
  const struct = makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children });
  return tableToIPC(new Table([new RecordBatch(schema, struct)]), 'stream');
};
