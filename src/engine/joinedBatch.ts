import { type ColumnBatch, Marks, type TextColumn, valuesFor } from './columnBatch.ts';
import type { DecodedBatch } from './decoder.ts';
import { runningNumbers } from './fileReader.ts';

/** Batches that follow one another as one: a statement costs the same for few rows as for many. */
export const joinedBatch = (parts: readonly DecodedBatch[]): DecodedBatch => {
  const [first] = parts;
  if (!first) throw new RangeError('nothing to join');
  if (parts.length === 1) return first;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return {
    rows,
    columns: first.columns.map((_, at) =>
      joinedColumn(
        parts.map(({ columns }) => columns[at] as ColumnBatch),
        parts.map((part) => part.rows)
      )
    ),
    handedOver: first.handedOver.map((_, at) => joinedTexts(parts.map(({ handedOver }) => handedOver[at] as TextColumn))),
    first: first.first,
    numbers: joinedNumbers(parts, rows)
  };
};

const isSet = (bits: Uint8Array, i: number): boolean => (((bits[i >> 3] as number) >> (i & 7)) & 1) === 1;

const joinedColumn = (parts: readonly ColumnBatch[], rowsOf: readonly number[]): ColumnBatch => {
  const [{ name, type }] = parts as readonly [ColumnBatch];
  const rows = rowsOf.reduce((sum, own) => sum + own, 0);
  const values = valuesFor(type, rows);
  const marks = new Marks(rows);
  let start = 0;
  for (const [at, part] of parts.entries()) {
    const own = rowsOf[at] as number;
    if (type === 'boolean') {
      for (let i = 0; i < own; i++) {
        const to = start + i;
        if (isSet(part.values as Uint8Array, i)) values[to >> 3] = (values[to >> 3] as number) | (1 << (to & 7));
      }
    } else values.set(part.values.subarray(0, own), start);
    marks.take(part, own, start);
    start += own;
  }
  return marks.of(name, type, values);
};

const joinedTexts = (parts: readonly TextColumn[]): TextColumn => {
  const lengths = parts.map(({ offsets }) => offsets[offsets.length - 1] as number);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const offsets = new Int32Array(parts.reduce((rows, part) => rows + part.offsets.length - 1, 0) + 1);
  let row = 0;
  let at = 0;
  for (const [i, part] of parts.entries()) {
    bytes.set(part.bytes.subarray(0, lengths[i]), at);
    for (let own = 1; own < part.offsets.length; own++) offsets[row + own] = at + (part.offsets[own] as number);
    row += part.offsets.length - 1;
    at += lengths[i] as number;
  }
  return { bytes, offsets };
};

/** Null while the rows follow one another. */
const joinedNumbers = (parts: readonly DecodedBatch[], rows: number): Int32Array<ArrayBuffer> | null => {
  let next = parts[0]?.first ?? 1;
  const follow = parts.every((part) => {
    const follows = part.numbers === null && part.first === next;
    next = part.first + part.rows;
    return follows;
  });
  if (follow) return null;
  const numbers = new Int32Array(rows);
  let at = 0;
  for (const part of parts) {
    numbers.set(part.numbers ?? runningNumbers(part.first, part.rows), at);
    at += part.rows;
  }
  return numbers;
};
