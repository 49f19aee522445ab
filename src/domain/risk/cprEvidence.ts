import { hasBirthday, leastElevenDigits, leastNineDigits, passesModulus11 } from '../cpr.ts';
import { DistinctSample } from './distinctSample.ts';
import { findingOf, type RiskFinding, Sightings } from './finding.ts';

/** Of distinct numbers with nine or ten digits, the share that must begin with a day and month. Unrelated ones do in 3 to 12 %. */
export const birthdayShare = 0.4;
/** Of those with a day and month, the share that must pass modulus 11. True CPR numbers do in 99 %, others in 1 of 11. */
export const passingShare = 0.3;
/** Fewer distinct numbers than this are a small column. */
export const smallColumn = 20;
/**
 * In a small column two numbers that pass are enough, as the handbook says, but most of those with a day and month must. Without that
 * condition half of all columns with 19 epoch seconds of late 2017 (1501… to 1512…, all of them days and months) would be refused;
 * with a third instead of more than half, still one in ten columns with six.
 */
const smallPassingShare = 0.5;
/** And they must be this share of all the numbers: two of 19 large amounts pass by chance once in fifty columns. */
const smallCandidateShare = 0.15;

/**
 * What the distinct numbers of nine or ten digits in a column are. `birthdays` of the `candidates` begin with a day and month;
 * `passing` of those pass modulus 11. One CPR number alone is possible, never sure; and one or two large amounts that happen to begin
 * with a date (one in eight of nine digits does) are not worth a question unless one passes.
 */
export const verdictOn = (candidates: number, birthdays: number, passing: number): 'cpr' | 'cpr-possible' | null => {
  const mostlyBirthdays = birthdays > birthdayShare * candidates;
  if (candidates >= smallColumn) {
    if (!mostlyBirthdays) return null;
    return passing > passingShare * birthdays ? 'cpr' : 'cpr-possible';
  }
  if (passing >= 2 && passing > smallPassingShare * birthdays && passing > smallCandidateShare * candidates) return 'cpr';
  return mostlyBirthdays && (birthdays >= 3 || passing > 0) ? 'cpr-possible' : null;
};

/** Gathers what speaks for CPR numbers in one column. */
export class CprEvidence {
  readonly #marked = new Sightings();
  readonly #birthdays = new Sightings();
  readonly #distinct = new DistinctSample();

  /** A text that is written as only a CPR number is. */
  takeMarked(row: number): void {
    this.#marked.take(row);
  }

  /** Any number; what cannot be a CPR number is let go at once. */
  takeNumber(value: number, row: number): void {
    if (!(value >= leastNineDigits && value < leastElevenDigits) || Math.floor(value) !== value) return;
    this.#distinct.add(value);
    if (hasBirthday(value)) this.#birthdays.take(row);
  }

  finding(): RiskFinding | null {
    const birthdays = [...this.#distinct.kept].filter(hasBirthday);
    const verdict = verdictOn(this.#distinct.kept.size, birthdays.length, birthdays.filter(passesModulus11).length);
    if (this.#marked.count > 0) return findingOf('cpr', this.#marked, ...(verdict === 'cpr' ? [this.#birthdays] : []));
    return verdict && findingOf(verdict, this.#birthdays);
  }
}
