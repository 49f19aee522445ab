/** Whether those who cost most in one year do so in the next. */
import { keptIn, type Selection } from './selection.ts';
import { isByFamily, keyOf, type Sums } from './sums.ts';
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

/** Of each person, by running number, the place of the band in `bands`; `absent` where there is none. */
export interface Banding {
  readonly year: number;
  readonly bandOf: Uint8Array;
}

const absent = 255;

/** Of nobody. */
export const emptyBanding = (year: number, keys: Keys): Banding => ({ year, bandOf: new Uint8Array(keys.count).fill(absent) });

/** Everybody with a posting in the selection, where that is more than those who are summed: who is not among those has no cost. */
export const addPresent = ({ bandOf }: Banding, ledger: YearLedger, selection: Selection, { offset }: Keys): void => {
  const { citizen, atom } = ledger;
  const family = isByFamily(ledger, selection) ? ledger.family : null;
  const kept = keptIn(ledger, selection);
  const none = bands.indexOf('none');
  for (let entry = 0; entry < citizen.length; entry++) {
    if (kept && !kept[atom[entry] as number]) continue;
    bandOf[offset + keyOf(citizen[entry] as number, family ? (family[entry] as number) : 0)] = none;
  }
};

/**
 * Everyone whose cost is at least that of the last one in a group belongs to it, so that equals stand together. `thresholds`: cost of the
 * last one in each of `bandPercents`, kr., above 0.
 */
export const addBands = ({ bandOf }: Banding, { keys: units, sums }: Sums, thresholds: Thresholds, { offset }: Keys): void => {
  const [top1, top5, top10, top25] = thresholds;
  for (let i = 0; i < sums.length; i++) {
    const cost = sums[i] as number;
    // As many lines as it is below; without a branch for each, which nothing foretells.
    const band = Number(cost < top1) + Number(cost < top5) + Number(cost < top10) + Number(cost < top25) + Number(cost <= 0);
    bandOf[(units[i] as number) + offset] = band;
  }
};

export type Thresholds = readonly [number, number, number, number];

/** Adds `bit` to the marks of units, by running number. */
export const markAll = ({ keys: units }: Sums, { offset }: Keys, marks: Uint8Array, bit: number): void => {
  for (let i = 0; i < units.length; i++) {
    const place = (units[i] as number) + offset;
    marks[place] = (marks[place] as number) | bit;
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

/** Units in each band of the year before (rows, `bands` and then new) and of the year after (columns, `bands` and then gone). */
export const flowOf = (before: Banding, after: Banding): number[][] => {
  const counts = new Uint32Array(1 << 16);
  for (let key = 0; key < before.bandOf.length; key++) {
    const pair = ((before.bandOf[key] as number) << 8) | (after.bandOf[key] as number);
    counts[pair] = (counts[pair] as number) + 1;
  }
  const places = [...bands.keys(), absent];
  const isNobody = (from: number, to: number) => from === absent && to === absent;
  return places.map((from) => places.map((to) => (isNobody(from, to) ? 0 : (counts[(from << 8) | to] as number))));
};

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
