import type { MinimumCell, Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { withheldText } from '../wording/index.ts';
import { linear, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

/** Thickness of a bar in px. */
export const barHeight = 16;

const numberGap = 6;
const withheldLeading = type.label + 4;

/** The ground that bars of one measure share: a common zero, and to the right of the longest bar the room for its number. */
export interface BarField {
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  /** Where the number of a value starts: after its bar, or after zero where the bar runs the other way. */
  readonly numberX: (value: number) => number;
}

/** A bar's place, or the hatched place of one that is withheld, in px. */
export interface PlacedBar {
  readonly y: number;
  readonly hatched: number;
  /** Stands in place of the value; empty where it is shown. */
  readonly words: string;
}

const shownIn = (values: readonly Published<number>[]): readonly number[] => values.flatMap((value) => (value.shown ? [value.value] : []));

/** Px that the widest number of a field takes beside its bar. */
export const numberRoom = (values: readonly Published<number>[], format: (value: number) => string): number =>
  numberGap + widest(shownIn(values).map(format), type.label) + 4;

/** The field between `left` and `right`, in px, for these values; zero is always in it. */
export const barField = (
  values: readonly Published<number>[],
  format: (value: number) => string,
  [left, right]: readonly [number, number]
): BarField => {
  const shown = shownIn(values);
  const [low, high] = [Math.min(0, ...shown), Math.max(0, ...shown)];
  const end = Math.max(left + 1, right - numberRoom(values, format));
  const x = linear(low === high ? [0, 1] : [low, high], [left, end]);
  return { left, right, x, numberX: (value) => x(Math.max(0, value)) + numberGap };
};

/** Px that the hatching needs for its words, at least a bar. */
export const withheldHeight = (words: string, width: number): number => {
  const lines = wrap(words, type.label, width - 16).length;
  return lines === 1 ? barHeight : lines * withheldLeading + 4;
};

/** The words in place of a value, or nothing where it is shown. */
export const hiddenWords = (value: Published<number> | undefined, minimumCell: MinimumCell, language: Language): string =>
  value === undefined || value.shown ? '' : withheldText(value.reason, minimumCell, language);
