import type { ColumnType, TableName } from './contract.ts';

/** `refuse`: the file is not loaded. `warn`: loaded, but look at it. `info`: what was done with it. */
export type Severity = 'refuse' | 'warn' | 'info';

export type ProblemCode =
  | 'gone'
  | 'empty-file'
  | 'not-parquet'
  | 'cut-short'
  | 'unreadable'
  | 'unknown-table'
  | 'missing-column'
  | 'wrong-type'
  | 'no-rows'
  | 'empty-values'
  | 'unusable-values'
  | 'out-of-memory'
  | 'repeated-file'
  | 'ignored-columns';

/** What a file's column holds, as far as its footer tells. */
export type Kind = 'text' | 'integer' | 'decimal' | 'float' | 'boolean' | 'date' | 'timestamp' | 'other';

/** What is wrong with a user's file, as a value. Never holds a value from the file's cells. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The file's name. */
  readonly file: string;
  readonly table?: TableName;
  /** Names of columns. */
  readonly columns?: readonly string[];
  /** Rows or values concerned. */
  readonly count?: number;
  /** Another file concerned. */
  readonly other?: string;
  readonly expected?: ColumnType;
  readonly found?: Kind;
}
