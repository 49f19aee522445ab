/** Whether those who cost most in one year do so in the next. */
import { sum } from 'd3-array';
import type { Selection } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/**
 * Bands of one year: the most expensive 1 %, the next up to 5, 10 and 25 %, others with a cost, and those with postings or in the same
 * kommuner but without a cost in what is selected.
 */
export const bands = ['top1', 'top5', 'top10', 'top25', 'rest', 'none'] as const;
export type Band = (typeof bands)[number];
/** Of the year before: also those who had no posting in the selected kommuner. */
export type FromBand = Band | 'new';
/** Of the year after: also those who have no posting in the selected kommuner any more. */
export type ToBand = Band | 'gone';

export const bandPercents = [1, 5, 10, 25] as const;
/** Bands that are the most expensive 10 %. */
export const topBands = 3;

/** Units of a year by their keys (`keyOf`), in any number of columns. */
export type UnitKeys = readonly Int32Array[];

/** Of one year: who is in each of `bands`, and everybody with a posting in the selected kommuner, where that is more than those; else null. */
export interface Banding {
  readonly year: number;
  readonly groups: readonly UnitKeys[];
  readonly present: UnitKeys | null;
}

/** Cost of the last one in each of `bandPercents`, kr., above 0. */
export type Thresholds = readonly [number, number, number, number];

/** Adds `bit` to the marks of units, by place. */
export const markAll = (units: UnitKeys, { offset }: Keys, marks: Uint8Array, bit: number): void => {
  for (const keys of units) {
    for (let i = 0; i < keys.length; i++) {
      const place = (keys[i] as number) + offset;
      marks[place] = (marks[place] as number) | bit;
    }
  }
};

/** Places for the units of several years, the same unit in the same place. */
export interface Keys {
  readonly count: number;
  /** The place of a unit is its key (`keyOf` of `sums.ts`) and this. */
  readonly offset: number;
}

export const keysOf = (ledgers: readonly YearLedger[], { unit }: Selection): Keys => {
  const offset = Math.max(0, ...ledgers.map(({ citizen }) => (citizen.at(-1) ?? 0) + 1));
  const families = unit === 'familie' ? Math.max(0, ...ledgers.map(({ families }) => families)) : 0;
  return {
    count: offset + families + 1,
    offset
  };
};

/** A byte for each unit, used again for the next question: new memory of the size of a year is collected at a pause of its own. */
export const byteRoom = (): ((count: number, filled?: number) => Uint8Array) => {
  let room = new Uint8Array(0);
  return (count, filled = 0) => {
    if (room.length < count) room = new Uint8Array(count);
    return room.subarray(0, count).fill(filled);
  };
};

const bandRoom = byteRoom();

/**
 * Units in each band of the year before (rows, `bands` and then new) and of the year after (columns, `bands` and then gone). Everyone
 * whose cost is at least that of the last one in a group belongs to it, so that equals stand together; who is present without a cost in
 * the selection has none.
 */
export const flowOf = (before: Banding, after: Banding, { count, offset }: Keys): number[][] => {
  /** Of each unit, the place of its band in the year after, or `gone`. */
  const bandOf = bandRoom(count, gone);
  if (after.present) put(after.present, none, bandOf, offset);
  for (const [band, units] of after.groups.entries()) put(units, band, bandOf, offset);
  const flow = before.groups.map((units) => countedBy(units, bandOf, offset));
  const into = sizesOf(after);
  /** Of everybody before, who is where in the year after. */
  const present = before.present ? countedBy(before.present, bandOf, offset) : summed(flow);
  const others = summed(flow.filter((_, band) => band !== none));
  flow[none] = present.map((units, to) => units - (others[to] as number));
  return [...flow, [...into.map((units, to) => units - (present[to] as number)), 0]];
};

const none = bands.indexOf('none');
const gone = bands.length;

const put = (units: UnitKeys, band: number, bandOf: Uint8Array, offset: number): void => {
  for (const keys of units) for (let i = 0; i < keys.length; i++) bandOf[(keys[i] as number) + offset] = band;
};

const countedBy = (units: UnitKeys, bandOf: Uint8Array, offset: number): number[] => {
  const counts = new Uint32Array(gone + 1);
  for (const keys of units) {
    for (let i = 0; i < keys.length; i++) {
      const band = bandOf[(keys[i] as number) + offset] as number;
      counts[band] = (counts[band] as number) + 1;
    }
  }
  return [...counts];
};

const summed = (rows: readonly (readonly number[])[]): number[] =>
  Array.from({ length: gone + 1 }, (_, to) => sum(rows, (row) => row[to] as number));

/** Units in each of `bands`. */
const sizesOf = ({ groups, present }: Banding): number[] => {
  const sizes = groups.map(sizeOf);
  if (present) sizes[none] = sizeOf(present) - sum(sizes.filter((_, band) => band !== none));
  return sizes;
};

const sizeOf = (units: UnitKeys): number => sum(units, ({ length }) => length);

/** Units among the most expensive 10 % in the first of the years, and in every one of them. */
export interface Staying {
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly stayed: number;
  /** Units in every year of each shorter run of these years, single years too: each holds those who stayed. */
  readonly shorter: readonly number[];
  /** Units in every year but the first and the last, and in neither of those: what the runs tell together. Null where there is no year between. */
  readonly between: number | null;
}

/** Of the last two of `years`, which follow one another, of the last three and so on. `marks`: of each person a bit for each year (`markTop`). */
export const stayingOf = (years: readonly number[], marks: Uint8Array): Staying[] => {
  /** Units by the years that they were among them in. */
  const counts = new Uint32Array(2 ** years.length);
  for (let key = 0; key < marks.length; key++) {
    const own = marks[key] as number;
    counts[own] = (counts[own] as number) + 1;
  }
  /** Units in every year from one place to another. */
  const run = (start: number, end: number): number => {
    const wanted = 2 ** (end + 1) - 2 ** start;
    return counts.reduce((sum, count, own) => ((own & wanted) === wanted ? sum + count : sum), 0);
  };
  return years.slice(1).map((_, shorter) => stayIn(years, years.length - 2 - shorter, run));
};

const stayIn = (years: readonly number[], start: number, run: (start: number, end: number) => number): Staying => {
  const end = years.length - 1;
  const places = [...years.keys()].slice(start);
  const stayed = run(start, end);
  const isShorter = (from: number, to: number) => to >= from && to - from < end - start;
  const shorter = places.flatMap((from) => places.filter((to) => isShorter(from, to)).map((to) => run(from, to)));
  const between = end - start < 2 ? null : run(start + 1, end - 1) - run(start, end - 1) - run(start + 1, end) + stayed;
  return { from: years[start] as number, to: years[end] as number, units: run(start, start), stayed, shorter, between };
};
