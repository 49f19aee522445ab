/** What citizens cost each area, law or service, one citizen after another in order of cost. */
import { sum } from 'd3-array';
import { type Codes, codesFor, settled } from './postings.ts';
import type { SlotCells } from './slots.ts';
import type { YearLedger } from './yearLedger.ts';

/**
 * Cells of entries, those of one entry after those of the one before. First citizens of one entry, atom by atom in order of what they
 * cost, so that those between two lines are one stretch of memory; then the entries of citizens of several (`together`).
 */
export interface OrderedCells {
  /** Where the cells of each begin; one more than there are. */
  readonly start: Uint32Array;
  /** The place in `values` of each cell's value. */
  readonly value: Codes;
  /** Kr. */
  readonly net: Float64Array;
  /** By the engine's numbers, in rising order. */
  readonly values: readonly number[];
  /** Of each, a bit for each of `values` that it has a cell of, whose cells stand in that order; null where they are more than a mark has room for. */
  readonly marks: Uint32Array | null;
  /** Where the first of `together` stands. */
  readonly firstTogether: number;
  /** Of each of `values`, how many cells. */
  readonly held: Uint32Array;
}

/** Values that a mark has room for. */
export const markBits = 31;

/**
 * `source`: of each citizen of one entry in order of cost, where her cells stand among `cells`; those of several stand from `together` to
 * the end, and stay in order. `wanted`: which values count; null where all do.
 */
export const orderedCellsOf = (
  cells: SlotCells,
  source: Int32Array,
  together: { readonly from: number; readonly to: number },
  wanted: readonly number[] | null
): OrderedCells => {
  const { held } = cells;
  const values = [...held.keys()].filter((value) => (held[value] as number) > 0 && (!wanted || wanted.includes(value)));
  const firstTogether = source.length;
  const slots = firstTogether + together.to - together.from;
  const count = sum(values, (value) => held[value] as number);
  const made = {
    start: new Uint32Array(slots + 1),
    value: codesFor(count, values.length - 1),
    net: new Float64Array(count),
    marks: values.length <= markBits ? new Uint32Array(slots) : null
  };
  copyCells(cells, source, together.from, placesOf(values, held.length), made);
  return { ...made, values, firstTogether, held: Uint32Array.from(values, (value) => held[value] as number) };
};

const nowhere = -1;

/** Of each number its place among `values`, which rise. */
const placesOf = (values: readonly number[], numbers: number): Int32Array => {
  const places = new Int32Array(numbers).fill(nowhere);
  for (const [place, value] of values.entries()) places[value] = place;
  return places;
};

const copyCells = (
  { start: starts, end: ends, value: values, net: amounts }: SlotCells,
  source: Int32Array,
  fromTogether: number,
  placeOf: Int32Array,
  { start, value, net, marks }: Pick<OrderedCells, 'start' | 'value' | 'net' | 'marks'>
): void => {
  let at = 0;
  for (let slot = 0; slot + 1 < start.length; slot++) {
    const from = slot < source.length ? (source[slot] as number) : fromTogether + slot - source.length;
    const first = at;
    let mark = 0;
    const end = ends[from] as number;
    for (let cell = starts[from] as number; cell < end; cell++) {
      const place = placeOf[values[cell] as number] as number;
      if (place === nowhere) continue;
      mark |= 1 << place;
      const amount = settled(amounts[cell] as number);
      // In rising order, so that what is summed over them is the same for all who have the same.
      let to = at++;
      for (; to > first && (value[to - 1] as number) > place; to--) {
        value[to] = value[to - 1] as number;
        net[to] = net[to - 1] as number;
      }
      value[to] = place;
      net[to] = amount;
    }
    start[slot + 1] = at;
    if (marks) marks[slot] = mark;
  }
};

/**
 * The same of some values alone, by the engine's numbers, where citizens of one entry stand in another order: `source`, as places in this
 * one. `net`: what each slot of this one costs in these values; NaN where it has none of them.
 */
export const orderedWithin = (cells: OrderedCells, source: Int32Array, wanted: readonly number[], net: Float64Array): OrderedCells => {
  const { start, values, firstTogether } = cells;
  const places = placesAmong(values, wanted);
  const marked = markedWithin(cells, source, places, net);
  if (marked) return marked;
  const made = orderedCellsOf({ ...cells, end: start.subarray(1) }, source, { from: firstTogether, to: start.length - 1 }, places);
  return { ...made, values: made.values.map((place) => values[place] as number) };
};

const placesAmong = (values: readonly number[], wanted: readonly number[]): number[] =>
  [...values.keys()].filter((place) => wanted.includes(values[place] as number));

/** By marks, which tell where in a slot a value's cell is; of a slot with one wanted value its cell need not be looked up. Null where there are none. */
const markedWithin = (
  { start: starts, net: amounts, values, marks: all, firstTogether, held }: OrderedCells,
  source: Int32Array,
  places: readonly number[],
  sums: Float64Array
): OrderedCells | null => {
  if (!all) return null;
  const mask = places.reduce((bits, place) => bits | (1 << place), 0);
  /** Of each bit its place among the wanted. */
  const placeOf = Uint8Array.from({ length: markBits }, (_, bit) => Math.max(0, places.indexOf(bit)));
  const alone = source.length;
  const slots = alone + all.length - firstTogether;
  const start = new Uint32Array(slots + 1);
  const count = sum(places, (place) => held[place] as number);
  const value = new Uint8Array(count);
  const net = new Float64Array(count);
  const marks = new Uint32Array(slots);
  let at = 0;
  for (let slot = 0; slot < slots; slot++) {
    const from = slot < alone ? (source[slot] as number) : firstTogether + slot - alone;
    const mark = all[from] as number;
    let left = mark & mask;
    let own = 0;
    if ((left & (left - 1)) === 0) {
      if (left !== 0) {
        const place = placeOf[31 - Math.clz32(left)] as number;
        own = 1 << place;
        value[at] = place;
        net[at++] = sums[from] as number;
      }
    } else {
      const first = starts[from] as number;
      for (; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const place = placeOf[31 - Math.clz32(bit)] as number;
        own |= 1 << place;
        value[at] = place;
        net[at++] = amounts[first + onesIn(mark & (bit - 1))] as number;
      }
    }
    start[slot + 1] = at;
    marks[slot] = own;
  }
  return {
    start,
    value,
    net,
    marks,
    values: places.map((place) => values[place] as number),
    firstTogether: alone,
    held: Uint32Array.from(places, (place) => held[place] as number)
  };
};

/** How many bits are 1, two by two, four by four and so on (H. S. Warren, Hacker's Delight, 5-1). */
const onesIn = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
};

/** Of each slot, citizens of one entry first, the sum of its cells of the values that count, kr.; NaN where it has none. */
export const netOfSlots = (cells: OrderedCells, wanted: readonly number[]): Float64Array => {
  const { start, value, net, values, marks } = cells;
  const places = placesAmong(values, wanted);
  const sums = new Float64Array(start.length - 1);
  if (marks) addMarked(sums, cells, marks, places);
  else {
    const isWanted = Uint8Array.from(values, (_, place) => Number(places.includes(place)));
    for (let slot = 0; slot < sums.length; slot++) {
      let own = Number.NaN;
      for (let cell = start[slot] as number; cell < (start[slot + 1] as number); cell++) {
        if (isWanted[value[cell] as number] === 0) continue;
        own = Number.isNaN(own) ? (net[cell] as number) : settled(own + (net[cell] as number));
      }
      sums[slot] = own;
    }
  }
  return sums;
};

/** The same of all that the entry of each slot costs. */
export const wholeNetOfSlots = ({ alone, together, net }: Pick<YearLedger, 'alone' | 'together' | 'net'>): Float64Array => {
  const sums = new Float64Array(alone.net.length + together.length);
  sums.set(alone.net);
  for (const [i, entry] of together.entries()) sums[alone.net.length + i] = net[entry] as number;
  return sums;
};

const addMarked = (sums: Float64Array, { start, net }: OrderedCells, marks: Uint32Array, places: readonly number[]): void => {
  const mask = places.reduce((bits, place) => bits | (1 << place), 0);
  for (let slot = 0; slot < sums.length; slot++) {
    const mark = marks[slot] as number;
    let left = mark & mask;
    if (left === 0) {
      sums[slot] = Number.NaN;
      continue;
    }
    const first = start[slot] as number;
    let own = net[first + onesIn(mark & ((left & -left) - 1))] as number;
    for (left &= left - 1; left !== 0; left &= left - 1) own = settled(own + (net[first + onesIn(mark & ((left & -left) - 1))] as number));
    sums[slot] = own;
  }
};
