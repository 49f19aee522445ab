/** Batches of `omkostninger` → the ledger's columns. */
import { transfer } from 'comlink';
import { dimensions, type PostingBatch } from '../ledger/postings.ts';
import type { ColumnBatch } from './columnBatch.ts';

/** Takes over the columns' memory, also into another thread: they are not to be read afterwards. */
export const postingsOf = (rows: number, columns: readonly ColumnBatch[]): PostingBatch => {
  const named = new Map(columns.map((column) => [column.name, column]));
  const whole = (name: string): Int32Array<ArrayBuffer> => {
    const values = named.get(name)?.values;
    if (!(values instanceof Int32Array)) throw new TypeError(`postings have no column ${name}`);
    return values;
  };
  const amount = named.get('beloeb')?.values;
  if (!(amount instanceof Float64Array)) throw new TypeError('postings have no amounts');
  const family = named.get('familie_id');
  const batch: PostingBatch = {
    rows,
    year: whole('aar'),
    kommune: whole('kommunekode'),
    citizen: whole('borger_id'),
    amount,
    details: Object.fromEntries(
      dimensions.flatMap((dimension) => {
        const column = named.get(dimension);
        return column ? [[dimension, fromOne(column, rows)]] : [];
      })
    ),
    family: family ? fromOne(family, rows) : null
  };
  const { year, kommune, citizen, details } = batch;
  const taken = [year, kommune, citizen, amount, ...Object.values(details), ...(batch.family ? [batch.family] : [])];
  return transfer(batch, [...new Set(taken.map(({ buffer }) => buffer as ArrayBuffer))]);
};

/** Numbers of texts from 1, and 0 where there is none. */
const fromOne = ({ values, validity }: ColumnBatch, rows: number): Int32Array<ArrayBuffer> => {
  const numbers = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const isThere = validity === null || (((validity[i >> 3] as number) >> (i & 7)) & 1) === 1;
    if (isThere) numbers[i] = (values[i] as number) + 1;
  }
  return numbers;
};
