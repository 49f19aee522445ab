import type { Published } from '../domain/disclosure.ts';
import type { Series, SeriesValues } from './dotRows.ts';
import { tenth, widest } from './geometry.ts';
import { type } from './ink.ts';
import type { Period } from './periods.ts';
import { type YearGap, yearGaps } from './yearRows.ts';

export interface CoverageRow extends Period {
  /** Shares by series, 0 to 1. */
  readonly values: SeriesValues;
  /** How many the shares are of, under the axis. */
  readonly n?: Published<number>;
  readonly sentence: string;
}

export interface CoverageBar {
  readonly key: string;
  /** The place in the row of series. */
  readonly series: number;
  readonly period: number;
  readonly x: number;
  readonly width: number;
  readonly value: Published<number>;
  /** The number over the bar; empty where bars are too narrow for it. */
  readonly text: string;
}

const between = 2;
/** Bars are no wider than this, in px. */
const widestBar = 36;

/** The bars of each period side by side in its middle, with their numbers where all of them have room. */
export const layOutCoverage = (
  rows: readonly CoverageRow[],
  series: readonly Series[],
  x: (index: number) => number,
  format: (share: number) => string
): readonly CoverageBar[] => {
  const step = x(1) - x(0);
  const bar = Math.max(2, Math.min(widestBar, (step * 0.78 - between * (series.length - 1)) / Math.max(1, series.length)));
  const all = bar * series.length + between * (series.length - 1);
  const numbers = rows.flatMap(({ values }) => Object.values(values).flatMap((value) => (value.shown ? [format(value.value)] : [])));
  const roomy = widest(numbers, type.label) <= bar + between;
  return rows.flatMap(({ key, values }, period) =>
    series.flatMap(({ key: name }, i) => {
      const value = values[name];
      if (!value) return [];
      const left = x(period) + (step - all) / 2 + i * (bar + between);
      return [
        {
          key: `${key} ${name}`,
          series: i,
          period,
          x: tenth(left),
          width: tenth(bar),
          value,
          text: roomy && value.shown ? format(value.value) : ''
        }
      ];
    })
  );
};

/** The stretches in which shares are withheld, told together where they have one reason. */
export const coverageGaps = (rows: readonly CoverageRow[], series: readonly Series[]): readonly YearGap[] =>
  yearGaps(
    rows.map(({ values }, year) => ({ year, values })),
    [...rows.keys()],
    series
  );

/** The number of each row under the axis; nothing where no row has one. */
export const coverageStrip = (
  rows: readonly CoverageRow[],
  label: string,
  format: (count: number) => string
): readonly { readonly key: string; readonly label: string; readonly texts: readonly (string | null)[] }[] =>
  rows.some(({ n }) => n !== undefined)
    ? [{ key: 'n', label, texts: rows.map(({ n }) => (n === undefined ? '' : n.shown ? format(n.value) : null)) }]
    : [];
