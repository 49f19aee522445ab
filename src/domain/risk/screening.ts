import { BareNumbers } from './bareNumbers.ts';
import { BirthDates } from './birthDates.ts';
import { Coordinates } from './coordinates.ts';
import { CprEvidence } from './cprEvidence.ts';
import { alertsIn, atAlert, cprTraces, digitsAlerts } from './cprText.ts';
import { findingOf, type RiskFinding, Sightings } from './finding.ts';
import { hasEmail } from './places.ts';
import { TextHabits } from './textHabits.ts';

export type { RiskFinding } from './finding.ts';

/** Distinct texts, or numbers, that the costly tests look at. */
const sampled = 5000;

/**
 * Watches one column of one file for what puts a citizen at risk (domain handbook, section 5), while the file is read. Texts, numbers and
 * days may be given in any mixture; rows are any running number, and are given back as they came.
 */
export class Screening {
  #texts = 0;
  #numbers = 0;
  readonly #cpr = new CprEvidence();
  readonly #emails = new Sightings();
  readonly #habits = new TextHabits();
  readonly #coordinates = new Coordinates();
  readonly #births = new BirthDates();
  readonly #bare = new BareNumbers();

  /** One distinct text of the column, and the first row it stands in. */
  takeText(text: string, row: number): void {
    const alerts = alertsIn(text);
    if (alerts !== 0) this.#takeAlerting(text, row, alerts);
    if (this.#texts >= sampled) return;
    this.#texts++;
    this.#habits.take(text, row);
    this.#coordinates.takeText(text, row);
    this.#births.takeText(text, row);
    this.#bare.takeText(text, row);
  }

  /** One value of a column of numbers: integers, doubles, decimals in their own unit. */
  takeNumber(value: number, row: number): void {
    if (this.#numbers < sampled) {
      this.#numbers++;
      this.#coordinates.take(value, row);
      this.#births.takeNumber(value, row);
      this.#bare.takeNumber(value, row);
    }
    this.#cpr.takeNumber(value, row);
  }

  /** One value of a column of dates, as days since 1970-01-01. */
  takeDay(days: number, row: number): void {
    this.#births.take(days, row);
  }

  /** What has been found so far, each code once. */
  findings(): readonly RiskFinding[] {
    const emails = this.#emails.count > 0 ? findingOf('email', this.#emails) : null;
    const cpr = this.#cpr.finding();
    // Replacement numbers stand beside others in the same column; one finding is enough.
    const habits = this.#habits.findings().filter(({ code }) => code !== 'cpr-possible' || cpr === null);
    const births = this.#births.finding() ?? this.#bare.birthDates();
    return [cpr, emails, ...habits, this.#coordinates.finding(), births, this.#bare.phones()].filter((finding) => finding !== null);
  }

  #takeAlerting(text: string, row: number, alerts: number): void {
    if ((alerts & atAlert) !== 0 && hasEmail(text)) this.#emails.take(row);
    if ((alerts & digitsAlerts) === 0) return;
    const { marked, numbers } = cprTraces(text, alerts);
    if (marked) this.#cpr.takeMarked(row);
    for (const number of numbers) this.#cpr.takeNumber(number, row);
  }
}
