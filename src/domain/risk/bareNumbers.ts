import { areBirthDates } from './birthDates.ts';
import { findingOf, type RiskFinding, Sightings } from './finding.ts';

/** Distinct numbers below which a column tells nothing; one of 27 unrelated numbers of six digits is a date. */
const fewestDates = 20;
/** A column of 50 unrelated numbers of eight digits has none that begins with 1 once in 350. */
const fewestPhones = 50;
/** The share that may be something else: slips of the keyboard, marks for missing. */
const slips = 0.05;
/** So many other values, and the column is not looked at further. */
const enoughOthers = 100;
/** Running numbers stay within a few days of the month or a few first digits; dates and phone numbers go everywhere. */
const fewestDaysOfMonth = 8;
const fewestFirstDigits = 5;
/** Years of two digits from here on are of the 1900s: no extract is of 2030. */
const firstOfOldCentury = 30;

const leastDate = 10_100;
const endOfSix = 1_000_000;
const leastEight = 10_000_000;
const endOfEight = 100_000_000;
/** Danish phone numbers begin with 2 to 9. */
const leastPhone = 20_000_000;

interface Day {
  /** Since 1970-01-01. */
  readonly days: number;
  readonly ofMonth: number;
}

const dayOf = (year: number, month: number, ofMonth: number): Day | null => {
  const date = new Date(Date.UTC(year + (year < firstOfOldCentury ? 2000 : 1900), month - 1, ofMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === ofMonth ? { days: date.getTime() / 86_400_000, ofMonth } : null;
};

const readings: readonly ((first: number, second: number, third: number) => Day | null)[] = [
  (day, month, year) => dayOf(year, month, day),
  (year, month, day) => dayOf(year, month, day)
];

/**
 * Watches a column for birth dates of six digits and phone numbers of eight, which neither marks nor a name give away. Only a column
 * that holds nothing else, and many of them, tells anything.
 */
export class BareNumbers {
  readonly #seen = new Set<number>();
  #others = 0;
  readonly #sightings = new Sightings();

  /** A distinct text. */
  takeText(text: string, row: number): void {
    if (this.#others > enoughOthers) return;
    if (/^\s*(?:\d{6}|[1-9]\d{7})\s*$/.test(text)) this.#take(Number(text), row);
    else this.#others++;
  }

  /** A number, of which the first zero may be lost. */
  takeNumber(value: number, row: number): void {
    if (this.#others > enoughOthers) return;
    const isDate = value >= leastDate && value < endOfSix;
    if (Number.isInteger(value) && (isDate || (value >= leastEight && value < endOfEight))) this.#take(value, row);
    else this.#others++;
  }

  /** Dates in the order day, month, year or the other way round; where they can be read in both, both must be birth dates. */
  birthDates(): RiskFinding | null {
    const isWhole = this.#seen.size >= fewestDates && !this.#isMixed();
    if (!isWhole || [...this.#seen].some((value) => value >= endOfSix)) return null;
    const parts = [...this.#seen].map((value) => [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100] as const);
    const read = readings
      .map((reading) => parts.flatMap((part) => reading(...part) ?? []))
      .filter((days) => days.length >= (1 - slips) * parts.length);
    return read.length > 0 && read.every(areScatteredBirths) ? findingOf('birth-date', this.#sightings) : null;
  }

  /** Numbers that all begin as phone numbers do, and with several digits. */
  phones(): RiskFinding | null {
    if (this.#seen.size < fewestPhones || this.#isMixed()) return null;
    const first = new Set<number>();
    for (const value of this.#seen) {
      if (value < leastPhone) return null;
      first.add(Math.floor(value / leastEight));
    }
    return first.size >= fewestFirstDigits ? findingOf('phone-possible', this.#sightings) : null;
  }

  #take(value: number, row: number): void {
    if (this.#seen.has(value)) return;
    this.#seen.add(value);
    this.#sightings.take(row);
  }

  /** Other things have been seen, too many for slips. */
  #isMixed(): boolean {
    return this.#others > slips * (this.#seen.size + this.#others);
  }
}

const areScatteredBirths = (days: readonly Day[]): boolean =>
  new Set(days.map(({ ofMonth }) => ofMonth)).size >= fewestDaysOfMonth &&
  areBirthDates([...new Set(days.map((day) => day.days))].sort((a, b) => a - b));
