import type { Published, WithheldReason } from '../domain/disclosure.ts';
import { type Series, type SeriesValues, shownOf } from './dotRows.ts';

export interface YearRow {
  readonly year: number;
  readonly values: SeriesValues;
  readonly low?: SeriesValues;
  readonly high?: SeriesValues;
}

export interface YearPoint {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The unbroken runs of years in which a series is shown. A year that is withheld, or has no row, breaks the line. */
export const runsOf = (rows: readonly YearRow[], years: readonly number[], key: string): readonly (readonly YearPoint[])[] => {
  const runs: YearPoint[][] = [[]];
  for (const year of years) {
    const row = rows.find((candidate) => candidate.year === year);
    const value = shownOf(row?.values, key);
    if (value === undefined) runs.push([]);
    else runs.at(-1)?.push({ year, value, ...rangeOf(row, key, value) });
  }
  return runs.filter((run) => run.length > 0);
};

/** What the value could as well have been; the value itself where either end is not shown. */
const rangeOf = (row: YearRow | undefined, key: string, value: number): { readonly low: number; readonly high: number } => {
  const [low, high] = [shownOf(row?.low, key), shownOf(row?.high, key)];
  return low === undefined || high === undefined ? { low: value, high: value } : { low, high };
};

/** The stretches of runs that have a range. Where an end of it is not shown there is none: drawn to the value it would look like certainty. */
export const rangedIn = (runs: readonly (readonly YearPoint[])[]): readonly (readonly YearPoint[])[] =>
  runs.flatMap((run) => {
    const stretches: YearPoint[][] = [[]];
    for (const point of run) {
      if (point.low < point.high) stretches.at(-1)?.push(point);
      else stretches.push([]);
    }
    return stretches.filter((stretch) => stretch.length > 0);
  });

export interface YearGap {
  /** Neighbouring years, first and last. */
  readonly from: number;
  readonly to: number;
  readonly reason: WithheldReason;
  /** The series it holds for, in their order; the line breaks in these alone. */
  readonly series: readonly Series[];
}

const withheldIn = (row: YearRow | undefined, { key }: Series): WithheldReason | undefined => {
  const value: Published<number> | undefined = row?.values[key];
  return value && !value.shown ? value.reason : undefined;
};

/** The stretches of years in which the same series are withheld for one reason. */
export const yearGaps = (rows: readonly YearRow[], years: readonly number[], series: readonly Series[]): readonly YearGap[] => {
  const gaps: YearGap[] = [];
  const open = new Map<WithheldReason, { gap: YearGap; at: number }>();
  for (const [at, year] of years.entries()) {
    const row = rows.find((candidate) => candidate.year === year);
    const reasons = new Set(series.flatMap((one) => withheldIn(row, one) ?? []));
    for (const reason of reasons) {
      const hidden = series.filter((one) => withheldIn(row, one) === reason);
      const before = open.get(reason);
      const same = before && before.at === at - 1 && before.gap.series.map(({ key }) => key).join() === hidden.map(({ key }) => key).join();
      const gap = { from: same ? before.gap.from : year, to: year, reason, series: hidden };
      if (same) gaps.splice(gaps.indexOf(before.gap), 1);
      gaps.push(gap);
      open.set(reason, { gap, at });
    }
  }
  return gaps;
};

/** Which years carry their number under the axis: as many as have room for it, always the last and the chosen one. */
export const labelledYears = (
  years: readonly number[],
  chosen: number | undefined,
  x: (year: number) => number,
  room: number
): readonly number[] => {
  const kept: number[] = [];
  const wanted = [...(chosen === undefined ? [] : [chosen]), ...years.toReversed()];
  for (const year of wanted) {
    if (years.includes(year) && kept.every((other) => Math.abs(x(other) - x(year)) >= room)) kept.push(year);
  }
  return kept.toSorted((a, b) => a - b);
};
