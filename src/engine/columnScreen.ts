import { leastNineDigits } from '../domain/cpr.ts';
import type { RiskFinding } from '../domain/risk/finding.ts';
import { Screening } from '../domain/risk/screening.ts';
import type { Marks } from './columnBatch.ts';
import type { TextDictionary } from './textDictionary.ts';

/** Numbers too small to be a CPR number tell something only as a sample, such as whether they are coordinates. */
const sampledNumbers = 10_000;

/** Gives a column's values to its `Screening`: of texts, each distinct one once. */
export class ColumnScreen {
  readonly #screening = new Screening();
  #dictionary: TextDictionary;
  #numbers = 0;
  #seen = new Uint8Array(1 << 6);

  constructor(dictionary: TextDictionary) {
    this.#dictionary = dictionary;
  }

  /** Goes on with texts numbered anew. */
  goOnWith(dictionary: TextDictionary): void {
    this.#dictionary = dictionary;
    this.#seen = new Uint8Array(1 << 6);
  }

  takeCodes(codes: Int32Array, marks: Marks, numbers: Int32Array): void {
    if (this.#seen.length < this.#dictionary.size) {
      const grown = new Uint8Array(this.#dictionary.size * 2);
      grown.set(this.#seen);
      this.#seen = grown;
    }
    const seen = this.#seen;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (seen[code] === 1 || marks.isEmpty(i)) continue;
      seen[code] = 1;
      this.#screening.takeText(this.#dictionary.textOf(code), numbers[i] as number);
    }
  }

  takeText(text: string, number: number): void {
    this.#screening.takeText(text, number);
  }

  takeNumbers(values: Float64Array, marks: Marks, numbers: Int32Array): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if ((value < leastNineDigits && this.#numbers >= sampledNumbers) || marks.isEmpty(i)) continue;
      this.#numbers++;
      this.#screening.takeNumber(value, numbers[i] as number);
    }
  }

  takeDays(days: Int32Array, marks: Marks, numbers: Int32Array): void {
    for (let i = 0; i < days.length; i++) if (!marks.isEmpty(i)) this.#screening.takeDay(days[i] as number, numbers[i] as number);
  }

  findings(): readonly RiskFinding[] {
    return this.#screening.findings();
  }
}
