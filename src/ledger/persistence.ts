/** Whether those who cost most in one year do so in the next. */
import { keyOf, type Ranking } from './ranking.ts';
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

/** Of each person, by running number, the place of the band in `bands`; `absent` where there is none. */
export interface Banding {
  readonly year: number;
  readonly bandOf: Uint8Array;
}

const absent = 255;

/**
 * Everyone whose cost is at least that of the last one in a group belongs to it, so that equals stand together. `present`: everybody
 * with a posting in the kommuner, where that is more than those who are ranked. `topOnly`: those who are not among the most expensive
 * 10 % may be left out.
 */
export const bandingOf = (
  year: number,
  ranking: Ranking,
  present: Ranking,
  thresholds: readonly number[],
  keys: Keys,
  topOnly = false
): Banding => {
  const bandOf = new Uint8Array(keys.count).fill(absent);
  const { offset } = keys;
  const none = bands.indexOf('none');
  if (present !== ranking) for (const key of present.keys) bandOf[key + offset] = none;
  const { costs, keys: ranked } = ranking;
  const lowest = costs.at(-1) ?? 0;
  const lines = thresholds.map((threshold) => (threshold > 0 ? threshold : lowest));
  let band = 0;
  for (let i = 0; i < costs.length; i++) {
    if (topOnly && band >= topBands) return { year, bandOf };
    while (band < lines.length && (costs[i] as number) < (lines[band] as number)) band++;
    bandOf[(ranked[i] as number) + offset] = band;
  }
  for (let i = costs.length; i < ranked.length; i++) bandOf[(ranked[i] as number) + offset] = none;
  return { year, bandOf };
};

/** Places for the units of several years, the same unit in the same place. */
export interface Keys {
  readonly count: number;
  /** The place of a unit is its key (`keyOf` of `ranking.ts`) and this. */
  readonly offset: number;
  of(ledger: YearLedger, head: number): number;
}

export const keysOf = (ledgers: readonly YearLedger[], { unit }: Selection): Keys => {
  const offset = Math.max(0, ...ledgers.map(({ citizen }) => (citizen.at(-1) ?? 0) + 1));
  const byFamily = unit === 'familie';
  const families = byFamily ? Math.max(0, ...ledgers.map(({ families }) => families)) : 0;
  return {
    count: offset + families + 1,
    offset,
    of: ({ citizen, family }, head) => offset + keyOf(citizen[head] as number, byFamily && family ? (family[head] as number) : 0)
  };
};

/** Units in each band of the year before (rows, `bands` and then new) and of the year after (columns, `bands` and then gone). */
export const flowOf = (before: Banding, after: Banding): number[][] => {
  const size = bands.length + 1;
  const flow = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let key = 0; key < before.bandOf.length; key++) {
    const from = before.bandOf[key] as number;
    const to = after.bandOf[key] as number;
    if (from === absent && to === absent) continue;
    const row = flow[from === absent ? bands.length : from] as number[];
    const column = to === absent ? bands.length : to;
    row[column] = (row[column] as number) + 1;
  }
  return flow;
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

/** `years` follow one another. */
export const stayingOf = (years: readonly Banding[]): Staying => {
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) throw new RangeError('no years to stay in');
  const size = years.length;
  /** Units in every year from one place to another. */
  const runs = years.map(() => years.map(() => 0));
  for (let key = 0; key < first.bandOf.length; key++) {
    for (let start = 0; start < size; start++) {
      for (let end = start; end < size && ((years[end] as Banding).bandOf[key] as number) < topBands; end++) {
        const row = runs[start] as number[];
        row[end] = (row[end] as number) + 1;
      }
    }
  }
  const run = (start: number, end: number) => runs[start]?.[end] ?? 0;
  const stayed = run(0, size - 1);
  const shorter = years.flatMap((_, start) => years.flatMap((_, end) => (end >= start && end - start < size - 1 ? [run(start, end)] : [])));
  const between = size < 3 ? null : run(1, size - 2) - run(0, size - 2) - run(1, size - 1) + stayed;
  return { from: first.year, to: last.year, units: run(0, 0), stayed, shorter, between };
};
