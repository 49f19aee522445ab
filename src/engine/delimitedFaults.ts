import { rowsNamed } from '../domain/problem.ts';

/** A fault of single rows: how many, and the first of them, numbered as a spreadsheet shows them. */
export class RowFault {
  count = 0;
  readonly rows: number[] = [];

  at(row: number): void {
    this.count++;
    if (this.rows.length < rowsNamed) this.rows.push(row);
  }
}

/** What is wrong with a text file's form, found while it is read. Complete after the last block. */
export class DelimitedFaults {
  /** More or fewer fields than columns. Left out: what stands in which column is not known. */
  readonly ragged = new RowFault();
  /** The header once more, as in files put one after the other. Left out. */
  readonly repeatedHeader = new RowFault();
  /** Nothing in any field. Left out. */
  readonly blank = new RowFault();
  /** Characters that are not of the encoding, or were lost before by the program that wrote the file. Kept. */
  readonly undecodable = new RowFault();
  /** The first row that tells the file to be Windows-1252, where its first block did not; so it is read. */
  windowsFrom: number | null = null;
  /** The first row where a quoted value begins that never ends, or ends rows later than it should. */
  unclosedQuote: number | null = null;

  unclosedAt(row: number): void {
    this.unclosedQuote ??= row;
  }
}
