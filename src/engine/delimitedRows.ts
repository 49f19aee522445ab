/** Records of a file → its rows: what is above them is skipped, what is none is left out and counted. */
import type { DelimitedForm } from '../domain/fileForm.ts';
import type { DelimitedBlock } from './delimited.ts';
import type { DelimitedFaults } from './delimitedFaults.ts';
import { type CutRecords, replacement, type TextRecord } from './delimitedRecords.ts';

const lineEnd = /\r\n?|\n/;
const spansLines = (field: string): boolean => lineEnd.test(field);

/** Nothing in any field. */
export const isBlankRecord = (record: TextRecord): boolean => record.every((field) => field === '' || field.trim() === '');

/** In fewer columns a note of several lines may look like rows. */
const fewestColumns = 4;

export class Rows {
  readonly #form: DelimitedForm;
  readonly #width: number;
  readonly #header: number;
  readonly #faults: DelimitedFaults;
  /** Records down to the header, by their first field. */
  readonly #above = new Map<string, TextRecord>();
  /** Records seen. */
  #seen = 0;

  constructor(form: DelimitedForm, faults: DelimitedFaults) {
    this.#form = form;
    this.#width = form.columns.length;
    this.#header = form.header ?? -1;
    this.#faults = faults;
  }

  /** The rows among the file's next records. */
  take({ records, misquoted, hasQuotes, hasReplacements }: CutRecords): DelimitedBlock {
    const kept: TextRecord[] = [];
    const numbers = new Int32Array(records.length);
    // A stray quote within one line has hidden no line end, and a hidden separator shows as a missing field.
    for (const at of misquoted) if (records[at]?.some(spansLines)) this.#faults.unclosedAt(this.#seen + at + 1);
    for (const record of records) {
      const number = ++this.#seen;
      if (hasReplacements && record.some((field) => field.includes(replacement))) this.#faults.undecodable.at(number);
      if (number - 1 <= this.#header) {
        if (!isBlankRecord(record)) this.#above.set(record[0] as string, [...record]);
      } else if (this.#isRow(record, number)) {
        if (hasQuotes && this.#holdsRows(record)) this.#faults.unclosedAt(number);
        numbers[kept.length] = number;
        kept.push(record);
      }
    }
    return { records: kept, numbers: numbers.slice(0, kept.length) };
  }

  /** Tells of text after the last record that has no end. */
  endless(text: string): void {
    const number = this.#seen + 1;
    if (text.includes('"')) this.#faults.unclosedAt(number);
    else this.#faults.ragged.at(number);
  }

  #isRow(record: TextRecord, number: number): boolean {
    const above = this.#above.get(record[0] as string);
    if (isBlankRecord(record)) this.#faults.blank.at(number);
    else if (above && isEqual(above, record)) this.#faults.repeatedHeader.at(number);
    else {
      while (record.length > this.#width && record.at(-1) === '') record.pop();
      if (record.length === this.#width) return true;
      this.#faults.ragged.at(number);
    }
    return false;
  }

  /** A field that begins in one row's column and ends in another's, with whole rows between: its quote was closed by a later one. */
  #holdsRows(record: TextRecord): boolean {
    if (this.#width < fewestColumns) return false;
    return record.some((field, column) => {
      // It holds a line end and as many separators as a row, at least.
      if (field.length < this.#width || !spansLines(field)) return false;
      const separators = field.split(lineEnd).map((line) => line.split(this.#form.separator).length - 1);
      const last = separators.length - 1;
      return separators.every((count, i) => count === (i === 0 ? this.#width - 1 - column : i === last ? column : this.#width - 1));
    });
  }
}

const isEqual = (one: TextRecord, other: TextRecord): boolean => one.length === other.length && one.every((field, i) => field === other[i]);
