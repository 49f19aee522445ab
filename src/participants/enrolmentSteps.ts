/** Those who have joined by the end of each month and by each deadline, and which of these steps may be told. */
import type { MinimumCell, WithheldReason } from '../domain/disclosure.ts';
import { reasonsAgainstCounts, reasonsAgainstSome } from '../domain/heldSteps.ts';
import type { EnrolmentCounts } from './answers.ts';
import { dayLength, dayNumber, dayText } from './columns.ts';
import type { ToldCounts } from './told.ts';

export interface EnrolmentSteps {
  /** Every month from the first enrolment to the last day, `2018-04`, and its last day. */
  readonly months: readonly string[];
  readonly ends: readonly number[];
  /** Those ends, and deadlines between them, in order; how many have joined by each, and why it must be withheld. */
  readonly days: readonly number[];
  readonly cumulative: readonly number[];
  readonly reasons: readonly (WithheldReason | null)[];
}

const noSteps: EnrolmentSteps = { months: [], ends: [], days: [], cumulative: [], reasons: [] };

/**
 * Deadlines are told before other days. The last day is that of everybody who is selected; the first that of all who are loaded, since when
 * the first of few joined would tell that nobody had before.
 */
export const enrolmentSteps = (
  { enrolment, lastDay }: { readonly enrolment: EnrolmentCounts; readonly lastDay: string | null },
  deadlines: readonly string[],
  minimumCell: MinimumCell,
  told: Pick<ToldCounts, 'joined' | 'enrolmentDays' | 'firstEnrolment'> | null = null
): EnrolmentSteps => {
  const { firstDay, byDay } = enrolment;
  if (byDay.length === 0 || lastDay === null) return noSteps;
  const end = Math.max(dayNumber(lastDay), firstDay + byDay.length - 1);
  const begin = told ? told.firstEnrolment : firstDay;
  const months = monthsBetween(dayText(begin), dayText(end));
  const ends = months.map((month) => lastDayOf(monthNumber(month)));
  const within = deadlines.map(dayNumber).filter((day) => day >= begin && day < end);
  const days = [...new Set([...ends, ...within])].sort((a, b) => a - b);
  const cumulative = cumulativeOf(enrolment, days);
  const principal = within.map((day) => days.indexOf(day));
  if (!told) return { months, ends, days, cumulative, reasons: reasonsAgainstCounts(cumulative, minimumCell, principal) };
  const toldDays = new Set(told.enrolmentDays);
  const isTold = (place: number) => (place === days.length - 1 ? told.joined : toldDays.has(days[place] as number));
  return { months, ends, days, cumulative, reasons: reasonsAgainstSome(cumulative, isTold, minimumCell, principal) };
};

const cumulativeOf = ({ firstDay, byDay }: EnrolmentCounts, days: readonly number[]): number[] => {
  let [people, next] = [0, 0];
  return days.map((day) => {
    for (; next < byDay.length && firstDay + next <= day; next++) people += byDay[next] as number;
    return people;
  });
};

const monthsBetween = (first: string, last: string): string[] => {
  const months: string[] = [];
  const end = last.slice(0, 7);
  for (let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]; ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > end) return months;
    months.push(key);
  }
};

/** Twelve times the year, and from 0 the month. */
export const monthOf = (day: number): number => {
  const date = new Date(day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The last day of a month by its number. */
export const lastDayOf = (month: number): number => Math.round(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / dayLength);
