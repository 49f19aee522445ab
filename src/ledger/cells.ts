/** What entries cost each area, law or service, value by value: for who is counted by family. */
import { type Codes, highestOf, settled } from './postings.ts';

/** A citizen's postings of one value of a dimension, within one entry: the entry and what they sum to. */
export interface Cells {
  /** The value's number. */
  readonly value: number;
  /** In rising order. */
  readonly entry: Uint32Array;
  /** Kr. */
  readonly net: Float64Array;
}

/** Numbers put together with their equals: where those of each begin and end, and a copy of where they begin, to count on from. */
interface Ranges {
  readonly next: Uint32Array;
  readonly ranges: readonly { readonly code: number; readonly from: number; readonly to: number }[];
}

export const rangesOf = (codes: Uint16Array | Int32Array): Ranges => {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] as number);
  const next = new Uint32Array(most + 1);
  for (let i = 0; i < codes.length; i++) next[codes[i] as number] = (next[codes[i] as number] as number) + 1;
  const ranges: { code: number; from: number; to: number }[] = [];
  let from = 0;
  for (let code = 0; code <= most; code++) {
    const to = from + (next[code] as number);
    if (to > from) ranges.push({ code, from, to });
    next[code] = from;
    from = to;
  }
  return { next, ranges };
};

/** Postings of one value within an entry become one; then all of a value stand together. Postings of a code below 0 are left out. */
export const cellsOf = (codes: Codes, amount: Float64Array, start: Uint32Array): readonly Cells[] => {
  const owner = new Int32Array(amount.length);
  const value = new Int32Array(amount.length);
  const sum = new Float64Array(amount.length);
  const held = gatherCells(codes, amount, start, { owner, value, sum });
  const { next, ranges } = rangesOf(value.subarray(0, held));
  const entry = new Uint32Array(held);
  const net = new Float64Array(held);
  for (let cell = 0; cell < held; cell++) {
    const own = value[cell] as number;
    const at = next[own] as number;
    next[own] = at + 1;
    entry[at] = owner[cell] as number;
    net[at] = settled(sum[cell] as number);
  }
  return ranges.map(({ code, from, to }) => ({ value: code, entry: entry.subarray(from, to), net: net.subarray(from, to) }));
};

/** Gives how many cells there are, entry by entry. */
const gatherCells = (
  codes: Codes,
  amount: Float64Array,
  start: Uint32Array,
  { owner, value, sum }: { readonly owner: Int32Array; readonly value: Int32Array; readonly sum: Float64Array }
): number => {
  const entries = start.length - 1;
  /** Where the last cell of each code stands: within the entry it is this one's, before that another's. */
  const last = new Int32Array(highestOf(codes) + 1).fill(-1);
  let held = 0;
  for (let entry = 0; entry < entries; entry++) {
    const first = held;
    const end = start[entry + 1] as number;
    for (let i = start[entry] as number; i < end; i++) {
      const code = codes[i] as number;
      if (code < 0) continue;
      const cell = last[code] as number;
      if (cell >= first) {
        sum[cell] = (sum[cell] as number) + (amount[i] as number);
        continue;
      }
      last[code] = held;
      owner[held] = entry;
      value[held] = code;
      sum[held] = amount[i] as number;
      held++;
    }
  }
  return held;
};
