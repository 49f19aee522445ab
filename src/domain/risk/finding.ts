import { type RiskCode, rowsNamed } from '../problem.ts';

/** What was found in one column. Holds no value of the data. */
export interface RiskFinding {
  readonly code: RiskCode;
  /** Distinct texts, numbers or days concerned. Costly tests look at the first texts alone, so it is a lower bound. */
  readonly count: number;
  /** The first rows concerned, as the reader numbered them. */
  readonly rows: readonly number[];
}

/** How often and where something was seen. */
export class Sightings {
  #count = 0;
  readonly #rows: number[] = [];

  get count(): number {
    return this.#count;
  }

  /** The first rows, at most `rowsNamed`. */
  get rows(): readonly number[] {
    return this.#rows;
  }

  take(row: number): void {
    this.#count++;
    if (this.#rows.length < rowsNamed) this.#rows.push(row);
  }
}

/** Several sightings as one finding: counts added, each of the first rows named once. */
export const findingOf = (code: RiskCode, ...sightings: readonly Sightings[]): RiskFinding => ({
  code,
  count: sightings.reduce((sum, { count }) => sum + count, 0),
  rows: [...new Set(sightings.flatMap(({ rows }) => rows))].sort((a, b) => a - b).slice(0, rowsNamed)
});
