import type { Published } from '../domain/disclosure.ts';
import type { Series } from './dotRows.ts';
import type { EndWords } from './endLabels.ts';
import type { Period, Strip } from './periods.ts';
import type { LineSet } from './yearLayout.ts';
import { runsOf, type YearGap, type YearRow, yearGaps } from './yearRows.ts';

/** The middle half of a group's values in one period. */
export interface Quartiles {
  readonly n: Published<number>;
  readonly median: Published<number>;
  readonly q1: Published<number>;
  readonly q3: Published<number>;
}

export interface QuantileRow extends Period {
  /** By series; a series without values in the period is left out. */
  readonly values: Readonly<Record<string, Quartiles>>;
  readonly sentence: string;
}

/** Each period as a row of the lines that years are drawn by, its index for the year. */
const rowsOf = (rows: readonly QuantileRow[]): readonly YearRow[] =>
  rows.map(({ values }, year) => {
    const of = (part: 'median' | 'q1' | 'q3') =>
      Object.fromEntries(Object.entries(values).map(([key, quartiles]) => [key, quartiles[part]]));
    return { year, values: of('median'), low: of('q1'), high: of('q3') };
  });

/** Of a row whose median is shown, the quartile that is not. */
const bandOf = ({ year, values, low, high }: YearRow): YearRow => ({
  year,
  values: Object.fromEntries(
    Object.entries(values).flatMap(([key, median]) => {
      const hidden = [low?.[key], high?.[key]].find((quartile) => quartile && !quartile.shown);
      return median.shown && hidden ? [[key, hidden]] : [];
    })
  )
});

/** The unbroken lines of each series over the periods, and the stretches where they, or the band about them alone, are withheld. */
export const ribbonsOf = (
  rows: readonly QuantileRow[],
  series: readonly Series[]
): { readonly sets: readonly LineSet[]; readonly gaps: readonly YearGap[]; readonly bandGaps: readonly YearGap[] } => {
  const indexes = [...rows.keys()];
  const plotted = rowsOf(rows);
  return {
    sets: series.map(({ key }) => ({ key, runs: runsOf(plotted, indexes, key) })),
    gaps: yearGaps(plotted, indexes, series),
    bandGaps: yearGaps(plotted.map(bandOf), indexes, series)
  };
};

/** The name of each line at its end, with its number where the last period has one. The first series is the one spoken about. */
export const ribbonWords = (
  sets: readonly LineSet[],
  series: readonly Series[],
  last: number,
  format: (value: number) => string,
  y: (value: number) => number
): readonly EndWords[] =>
  sets.flatMap(({ key, runs }, i) => {
    const point = runs.at(-1)?.at(-1);
    if (!point) return [];
    const number = point.year === last ? format(point.value) : '';
    return [{ key, label: series[i]?.label ?? '', number, at: y(point.value), tone: i === 0 ? ('own' as const) : ('other' as const) }];
  });

/** How many stand behind each period, a strip a series. */
export const countStrips = (
  rows: readonly QuantileRow[],
  series: readonly Series[],
  label: string,
  format: (count: number) => string
): readonly Strip[] =>
  series.map(({ key, label: name }) => ({
    key,
    label: series.length > 1 ? `${label}, ${name}` : label,
    texts: rows.map(({ values }) => {
      const n = values[key]?.n;
      if (!n) return '';
      return n.shown ? format(n.value) : null;
    })
  }));
