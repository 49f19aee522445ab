import type { Published, WithheldReason } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';

/** A number that is left out of a chart, and what it is of. */
export interface HiddenValue {
  readonly name: string;
  readonly reason: WithheldReason;
}

export interface NativeSeries {
  readonly name: string;
  /** Raw values in the order of the categories; null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  /** Six hexadecimal digits. */
  readonly colour: string;
  /** Of lines: what is spoken about is strong, ends of an interval are thin, a level or a promise is dashed. */
  readonly line?: 'strong' | 'thin' | 'dashed';
  /** Of a whole cut in parts: the letters that can be read on the colour. */
  readonly text?: string;
  /** Of lines: the places of the values that carry their number; the last one where it is left out. */
  readonly labelled?: readonly number[];
}

interface Drawn {
  readonly series: readonly NativeSeries[];
  /** How a number is written on the screen. */
  readonly format: (value: number) => string;
  readonly language: Language;
  /** Ends of the value axis where it is not to be chosen by the program. */
  readonly min?: number;
  readonly max?: number;
  readonly hidden: readonly HiddenValue[];
  /** What the chart cannot show and the slide says in words, such as levels and promises. */
  readonly beside: readonly string[];
}

/** A chart that PowerPoint has a type for, described by what it shows and by nothing of its form. All numbers are cleared. */
export type NativeChart = Drawn &
  (
    | {
        readonly form: 'bars';
        /** `across`: names to the left, the number at the bar's end. `up`: as over time. */
        readonly direction: 'across' | 'up';
        readonly stacked: boolean;
        readonly categories: readonly string[];
      }
    | { readonly form: 'lines'; readonly categories: readonly string[] }
    | {
        readonly form: 'points';
        /** Where the points stand on the horizontal axis. */
        readonly at: readonly number[];
        readonly atFormat: (at: number) => string;
        readonly atLabel: string;
      }
  );

export interface Column {
  readonly name: string;
  readonly colour: string;
  readonly line?: 'strong' | 'thin' | 'dashed';
  readonly text?: string;
  readonly labelled?: readonly number[];
  readonly values: readonly (Published<number> | undefined)[];
  /** Ends of an interval: where they are withheld, so is the value they belong to. */
  readonly goesWithAnother?: boolean;
}

interface HiddenAt extends HiddenValue {
  readonly row: number;
  /** The series it holds for, where not all. */
  readonly which: string;
}

const hiddenIn = (names: readonly string[], columns: readonly Column[]): readonly HiddenAt[] =>
  names.flatMap((name, row) => {
    const withheld = columns.flatMap((column) => {
      const value = column.values[row];
      return value && !value.shown ? [{ column, reason: value.reason }] : [];
    });
    return [...new Set(withheld.map(({ reason }) => reason))].map((reason) => {
      const of = withheld.filter((one) => one.reason === reason);
      return { row, name, reason, which: of.length === columns.length ? '' : of.map(({ column }) => column.name).join(', ') };
    });
  });

/** Neighbours withheld alike as one: *1 % – 4 %*. */
const stretches = (hidden: readonly HiddenAt[]): readonly HiddenAt[] => {
  const told: (HiddenAt & { readonly last: number; readonly lastName: string })[] = [];
  for (const one of hidden) {
    const at = told.findIndex(({ last, reason, which }) => last === one.row - 1 && reason === one.reason && which === one.which);
    const before = told[at];
    if (before) told[at] = { ...before, last: one.row, lastName: one.name };
    else told.push({ ...one, last: one.row, lastName: one.name });
  }
  return told.map((one) => (one.lastName === one.name ? one : { ...one, name: `${one.name} – ${one.lastName}` }));
};

/** Series of cleared columns, and what is withheld in them by the names of their rows; `inOrder` where neighbouring rows are told as one. */
export const seriesOf = (
  names: readonly string[],
  columns: readonly Column[],
  inOrder = false
): { readonly series: readonly NativeSeries[]; readonly hidden: readonly HiddenValue[] } => {
  const all = hiddenIn(
    names,
    columns.filter(({ goesWithAnother }) => !goesWithAnother)
  );
  const hidden = (inOrder ? stretches(all) : all).map(({ name, which, reason }) => ({
    name: name.trim() && which ? `${name} (${which})` : name.trim() || which,
    reason
  }));
  const series = columns.map(({ values, goesWithAnother: _, ...look }) => ({
    ...look,
    values: names.map((_name, row) => {
      const value = values[row];
      return value?.shown ? value.value : null;
    })
  }));
  return { series, hidden };
};
