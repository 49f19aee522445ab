import { inEachLanguage, type Language } from '../domain/format.ts';
import { linear, textWidth } from './geometry.ts';
import { type } from './ink.ts';

/** An ISO day, *2018-04-15*. */
export type IsoDay = string;

const millisecondsADay = 86_400_000;

/** Days since 1970; NaN where the text is no day. */
export const dayNumber = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`) / millisecondsADay;

const dayAt = (year: number, month: number): number => Date.UTC(year, month, 1) / millisecondsADay;
const monthOf = (day: number): { readonly year: number; readonly month: number } => {
  const date = new Date(day * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
};

export interface DateTick {
  readonly day: number;
  readonly x: number;
  readonly text: string;
}

/** Steps between ticks, in months, from the finest. */
const steps = [1, 3, 6, 12, 24, 60, 120] as const;

/** Firsts of months from `from` to `to` that are whole steps from January. */
const firsts = (from: number, to: number, months: number): readonly number[] => {
  const [start, end] = [monthOf(from), monthOf(to)];
  const first = start.year * 12 + start.month;
  const last = end.year * 12 + end.month;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((month) => month % months === 0)
    .map((month) => dayAt(Math.floor(month / 12), month % 12))
    .filter((day) => day >= from && day <= to);
};

const months: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' };
const format = inEachLanguage((locale) => new Intl.DateTimeFormat(locale, months));

const textOf = (day: number, span: number, language: Language): string => {
  const date = new Date(day * millisecondsADay);
  if (span >= 12) return String(date.getUTCFullYear());
  return format(language).format(date);
};

/** Ticks at the firsts of months, quarters, half-years or years: the finest step whose words have room between `left` and `right`. */
export const dateTicks = (
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
  language: Language
): readonly DateTick[] => {
  const x = linear([from, to], [left, right]);
  const ticksOf = (months: number) => firsts(from, to, months).map((day) => ({ day, x: x(day), text: textOf(day, months, language) }));
  const hasRoom = (ticks: readonly DateTick[]) =>
    ticks.every((tick, i) => {
      const next = ticks[i + 1];
      return !next || next.x - tick.x >= (textWidth(tick.text, type.label) + textWidth(next.text, type.label)) / 2 + 16;
    });
  return steps.map(ticksOf).find((ticks) => hasRoom(ticks)) ?? [];
};
