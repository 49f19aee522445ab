import type { Data } from 'apache-arrow';
import type { NestedTexts } from './nested.ts';

/** Rows of a file as its format holds them: a column is Arrow's data or the texts of its cells. */
export interface RowBatch {
  readonly rows: number;
  /** @throws TypeError where the file has no such column */
  column(name: string): RawColumn;
  /** The rows' numbers, as the file's program shows them. */
  readonly numbers: Int32Array;
}

export type RawColumn =
  | { readonly arrow: Data }
  | {
      readonly texts: readonly (string | null | undefined)[];
      /** Of a column of lists or structs, whose texts are all null. */
      readonly nested?: readonly NestedTexts[];
    };

/** What is wrong with a file's form, found while it is read. */
export interface FormFaults {
  readonly ragged: Fault;
  readonly repeatedHeader: Fault;
  readonly blank: Fault;
  readonly undecodable: Fault;
  /** The first row that told the encoding to be Windows-1252, where the first block had ASCII alone. */
  readonly windowsFrom: number | null;
  /** The row in which a quoted value begins that never ends. */
  readonly unclosedQuote: number | null;
}

export interface Fault {
  readonly count: number;
  /** The first rows concerned. */
  readonly rows: readonly number[];
}

/** A file being read; what throws here, the file caused. */
export interface FileReader {
  /** The next rows, or null after the last. */
  next(): Promise<RowBatch | null>;
  /** After the last rows. */
  faults(): FormFaults | null;
  close(): Promise<void>;
}

/** Numbers of rows that follow one another. */
export const runningNumbers = (first: number, rows: number): Int32Array => {
  const numbers = new Int32Array(rows);
  for (let i = 0; i < rows; i++) numbers[i] = first + i;
  return numbers;
};
