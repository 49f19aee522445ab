import type { Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';

export type SeriesValues = Readonly<Record<string, Published<number>>>;

export interface Series {
  readonly key: string;
  readonly label: string;
}

export interface DotRow {
  readonly key: string;
  readonly name: string;
  readonly values: SeriesValues;
  readonly low?: SeriesValues;
  readonly high?: SeriesValues;
  readonly emphasis?: boolean;
  /** What the cursor says; without it the name and the numbers. */
  readonly sentence?: string;
}

export interface Reference {
  readonly label: string;
  readonly values: SeriesValues;
}

/** Largest first by one series; what is withheld last; equals by name. */
export const sortRows = (rows: readonly DotRow[], by: string, language: Language): readonly DotRow[] => {
  const sortValue = (row: DotRow) => (row.values[by]?.shown ? row.values[by].value : -Infinity);
  return rows.toSorted((a, b) => {
    const [left, right] = [sortValue(a), sortValue(b)];
    return left === right ? a.name.localeCompare(b.name, language) : right - left;
  });
};

export const shownOf = (values: SeriesValues | undefined, key: string): number | undefined =>
  values?.[key]?.shown ? values[key].value : undefined;

/** 1 where the first of two series is the larger, -1 where it is the smaller, 0 where they do not tell. */
const orderOf = ({ values }: DotRow, one: string, other: string): number => {
  const [left, right] = [shownOf(values, one), shownOf(values, other)];
  return left === undefined || right === undefined ? 0 : Math.sign(left - right);
};

/** Whether the dots stand in one order in some rows and in another in others: then their places do not tell which is which. */
export const isCrossed = (rows: readonly DotRow[], series: readonly Series[]): boolean =>
  series.some(({ key }, i) =>
    series.slice(i + 1).some((other) => new Set(rows.map((row) => orderOf(row, key, other.key)).filter((order) => order !== 0)).size > 1)
  );
