import { readDay } from '../textDates.ts';
import { findingOf, type RiskFinding, Sightings } from './finding.ts';

const dayMilliseconds = 86_400_000;
/** Days since 1970 of 2 January 1900 and 1 January 2060. What lies outside is a mark for missing: 1900-01-01, 9999-12-31. */
const firstDay = Date.UTC(1900, 0, 2) / dayMilliseconds;
const endDay = Date.UTC(2060, 0, 1) / dayMilliseconds;
/** The first round of frikommuneforsøg began in 2012, and kommuner were merged in 2007; nothing in an extract is all older but people. */
const reform = Date.UTC(2007, 0, 1) / dayMilliseconds;

const daysOfYear = 365.25;
/** Years that the birth dates of grown-ups span. Dates of the contract are of 2010 or later. */
const longSpan = 20;
/** Years before the newest date from which a date is early, and the share of early days that makes a column suspect. */
const early = 15;
const earlyShare = 0.3;
/** Years that dates all older than the reform must span; a single old year is an anniversary or a law. */
const shortSpan = 3;
const fewestDays = 5;
/** Of numbers with eight digits, the share that must be days. Of running numbers one in a thousand is. */
const compactShare = 0.8;
/** 1 January 1900 with the year last, as a number; and the first number of nine digits. */
const leastCompact = 1_011_900;
const endCompact = 100_000_000;

/**
 * Watches a column of dates for exact birth dates. Dates already made coarse, to the first day of a year or quarter, are let be. Birth
 * dates of children lie where other dates lie too, and are known by the column's name alone.
 */
export class BirthDates {
  /** 1 for each day seen, so that a date that stands for missing, or a citizen of many rows, counts once. */
  #days: Uint8Array | null = null;
  readonly #sightings = new Sightings();
  #compact = 0;
  #compactDays = 0;

  /** `days` since 1970-01-01. */
  take(days: number, row: number): void {
    if (!(days >= firstDay && days < endDay)) return;
    this.#days ??= new Uint8Array(endDay - firstDay);
    this.#days[Math.floor(days) - firstDay] = 1;
    this.#sightings.take(row);
  }

  /** A text that is a date; day, month, year where it could be read in several orders. */
  takeText(text: string, row: number): void {
    if (/^\d{8}$/.test(text)) this.#takeCompact(text, row);
    else if (text.length <= 30 && /^\d{1,4}[-./ ]/.test(text)) this.take(readDay(text, 'dmy'), row);
  }

  /** A whole number that is a date, of which the first zero may be lost. */
  takeNumber(value: number, row: number): void {
    if (Number.isInteger(value) && value >= leastCompact && value < endCompact) this.#takeCompact(String(value).padStart(8, '0'), row);
  }

  /** `19500131`, `31011950`. */
  #takeCompact(text: string, row: number): void {
    this.#compact++;
    const days = readDay(text, /^(?:19|20)/.test(text) ? 'ymd' : 'dmy');
    if (Number.isNaN(days)) return;
    this.#compactDays++;
    this.take(days, row);
  }

  finding(): RiskFinding | null {
    if (!this.#days || this.#compactDays < compactShare * this.#compact) return null;
    const days: number[] = [];
    for (const [at, seen] of this.#days.entries()) if (seen === 1) days.push(at + firstDay);
    return areBirthDates(days) ? findingOf('birth-date', this.#sightings) : null;
  }
}

/** Whether distinct days, in rising order, are birth dates. */
export const areBirthDates = (days: readonly number[]): boolean => {
  if (days.length < fewestDays || days.filter(isFirstOfQuarter).length > days.length / 2) return false;
  // One in twenty at either end, and one at least, may be a slip of the keyboard.
  const oldest = days[Math.ceil((days.length - 1) * 0.05)] ?? 0;
  const newest = days[Math.floor((days.length - 1) * 0.95)] ?? 0;
  const years = (newest - oldest) / daysOfYear;
  if (newest < reform) return years >= shortSpan;
  return years >= longSpan && days.filter((day) => day <= newest - early * daysOfYear).length > earlyShare * days.length;
};

const isFirstOfQuarter = (day: number): boolean => {
  const date = new Date(day * dayMilliseconds);
  return date.getUTCDate() === 1 && date.getUTCMonth() % 3 === 0;
};
