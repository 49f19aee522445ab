import { range } from 'd3-array';
import type { MinimumCell } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { withheldText } from '../wording/index.ts';
import type { Series } from './dotRows.ts';
import { tenth, widest } from './geometry.ts';
import { type } from './ink.ts';
import { type PlacedStrip, placeStrips } from './strips.ts';
import { labelledYears, type YearGap } from './yearRows.ts';

/** One step of an axis of equal steps: a quarter, or the number of a conversation. */
export interface Period {
  readonly key: string;
  /** Under the axis: *K1*. */
  readonly label: string;
  /** Under the first of those that share it: *2018*. */
  readonly group?: string;
  /** In a sentence: *1. kvartal 2018*. */
  readonly name: string;
}

/** Numbers under an axis, one a period, such as how many stand behind it. An empty text leaves its place empty; null is withheld. */
export interface Strip {
  readonly key: string;
  readonly label: string;
  readonly texts: readonly (string | null)[];
}

export interface PeriodAxisPlan {
  /** Indexes of the periods that carry their words. */
  readonly labelled: readonly number[];
  readonly groups: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly strips: readonly (Strip & PlacedStrip)[];
  /** Height of all of it under the plot. */
  readonly height: number;
}

const leading = 20;

/** Middle of the period at `index`, in units of the axis: period i runs from i to i + 1. */
export const middleOf = (index: number): number => index + 0.5;

/** Counted from one: the first and the last, and between them as many as have room, at equal steps where such steps end at the last. */
const labelledCounts = (count: number, at: (index: number) => number, room: number): readonly number[] => {
  const last = count - 1;
  const fewest = Math.max(1, Math.ceil((room * last) / Math.max(1, at(last) - at(0))));
  const step = range(fewest, fewest * 2).find((one) => last % one === 0) ?? fewest;
  return [...range(0, last, step).filter((index) => at(last) - at(index) >= room), ...range(Math.max(0, last), count)];
};

/**
 * Which periods carry words, as many as have room and always the last, and the first as well where they are counted and not dated; under
 * them their groups and strips of numbers.
 */
export const layOutPeriods = (
  periods: readonly Period[],
  strips: readonly Strip[],
  x: (index: number) => number,
  width: number
): PeriodAxisPlan => {
  const indexes = [...periods.keys()];
  const room =
    widest([...periods.map(({ label }) => label), ...strips.flatMap(({ texts }) => texts.map((text) => text ?? ''))], type.label) + 10;
  const at = (index: number) => x(middleOf(index));
  const isCounted = periods.every(({ group }) => group === undefined);
  const labelled = isCounted ? labelledCounts(periods.length, at, room) : labelledYears(indexes, undefined, at, room);

  const firsts = labelled.filter((index, i) => {
    const group = periods[index]?.group;
    return group !== undefined && group !== periods[labelled[i - 1] ?? -1]?.group;
  });
  const groupRoom =
    widest(
      firsts.map((index) => periods[index]?.group ?? ''),
      type.label
    ) + 8;
  const groups = labelledYears(firsts, undefined, at, groupRoom).map((index) => ({
    text: periods[index]?.group ?? '',
    x: tenth(at(index)),
    y: 20 + leading
  }));

  const placed = placeStrips(strips, groups.length > 0 ? 20 + leading : 20, width);
  return { labelled, groups, strips: placed.strips, height: placed.foot + 12 };
};

/** Why a stretch of periods is withheld, and which series where not all are. */
export const gapWords = (
  { from, to, reason, series: hidden }: YearGap,
  periods: readonly Period[],
  series: readonly Series[],
  minimumCell: MinimumCell,
  language: Language
): string => {
  const [first = '', last = ''] = [periods[from]?.name, periods[to]?.name];
  const when = from === to ? first : `${first} – ${last}`;
  const which = hidden.length === series.length ? [] : [hidden.map(({ label }) => label).join(', ')];
  return `${[when, ...which].filter(Boolean).join(', ')}, ${withheldText(reason, minimumCell, language)}`;
};
