import type { Column, TableName } from '../../domain/contract.ts';
import type { ProblemCode, Severity } from '../../domain/problem.ts';
import type { Fragment } from '../../engine/sql.ts';

/** Rows of one table that are in the engine and not yet under the contract's name. */
export interface CheckedRows {
  /** The table that holds them: the loaded columns, texts as numbers that `texts` spells out. */
  readonly rowsName: string;
  readonly columns: readonly Column[];
  /** A table of the contract as it will be after the load, for a `from` clause. */
  readonly called: (table: TableName) => Fragment;
}

/** What is wrong with rows of one table. Never holds a value from a cell. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Names of the contract. */
  readonly columns: readonly string[];
  /** Rows concerned. */
  readonly count: number;
  /** `rowid` of the first rows concerned, rising, at most `rowsNamed`. */
  readonly rows: readonly number[];
  /** The other table concerned. */
  readonly other?: TableName;
  /** Smallest and largest value allowed, where there is both. */
  readonly range?: readonly [number, number];
}
