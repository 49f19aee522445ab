import type { ColumnType, TableName } from './contract.ts';
import type { Encoding, Format, Separator } from './fileForm.ts';
import type { Coarsening, DateOrder, DecimalMark } from './mapping.ts';

/** `refuse`: the file is not loaded. `warn`: loaded, but look at it. `info`: what was done with it. */
export type Severity = 'refuse' | 'warn' | 'info';

/** The file as a whole cannot be read. */
export type FileFault =
  | 'gone'
  | 'empty-file'
  | 'unknown-format'
  | 'spreadsheet'
  | 'archive'
  | 'encrypted'
  | 'cut-short'
  | 'unreadable'
  | 'repeated-file'
  | 'unusable-mapping'
  | 'out-of-memory'
  | 'too-large';

/** What puts a citizen at risk (domain handbook, section 5). */
export const riskCodes = [
  'cpr',
  'cpr-possible',
  'cpr-name',
  'hashed-cpr',
  'person-name',
  'address',
  'email',
  'phone',
  'phone-possible',
  'birth-date',
  'postcode',
  'coordinates',
  'free-text'
] as const;
export type RiskCode = (typeof riskCodes)[number];

export type ProblemCode =
  | FileFault
  | RiskCode
  // The form of the file.
  | 'wrongly-named'
  | 'no-header'
  | 'header-not-first'
  | 'repeated-header'
  | 'blank-rows'
  | 'ragged-rows'
  | 'unclosed-quote'
  | 'undecodable-text'
  | 'later-encoding'
  | 'duplicate-column'
  // Which table, which column.
  | 'unknown-table'
  | 'ambiguous-table'
  | 'missing-column'
  | 'wrong-type'
  | 'ambiguous-column'
  | 'ambiguous-decimals'
  | 'ambiguous-dates'
  | 'no-rows'
  | 'ignored-columns'
  | 'guessed-column'
  | 'converted-column'
  | 'fixed-column'
  | 'folded-columns'
  | 'coarsened-column'
  | 'empty-column'
  // Values.
  | 'empty-values'
  | 'unusable-values'
  | 'mixed-decimals'
  | 'unknown-values'
  | 'out-of-range'
  | 'unknown-kommune'
  | 'implausible-year'
  | 'implausible-date'
  | 'duplicate-rows'
  | 'duplicate-keys'
  | 'contradicting-dates'
  | 'orphans'
  | 'ycors-scores'
  | 'fewer-residents-than-recipients'
  | 'left-out-rows';

/** What a file's column holds, as far as its footer or its first block tells. */
export type Kind = 'text' | 'integer' | 'decimal' | 'float' | 'boolean' | 'date' | 'timestamp' | 'other';

/** A finding about a user's file, as a value. Never holds a value from the file's cells. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The file's name. */
  readonly file: string;
  readonly table?: TableName;
  /** Names of columns, as the file calls them. */
  readonly columns?: readonly string[];
  /** Rows or values concerned. */
  readonly count?: number;
  /** The first rows concerned, at most `rowsNamed`, numbered as the file's program shows them: in a text file the header counts. */
  readonly rows?: readonly number[];
  /** Another file, column or table concerned. */
  readonly other?: string;
  readonly expected?: ColumnType;
  readonly found?: Kind;
  /** Smallest and largest value allowed. */
  readonly range?: readonly [number, number];
  readonly form?: { readonly format: Format; readonly encoding?: Encoding; readonly separator?: Separator };
  readonly decimal?: DecimalMark;
  readonly dates?: DateOrder;
  readonly coarsen?: Coarsening;
  /** The analyst must say yes before the file is loaded. */
  readonly asks?: boolean;
}

/** How many row numbers a finding names. */
export const rowsNamed = 5;

export const isRefusal = ({ severity }: Problem): boolean => severity === 'refuse';

/** What an analyst's yes is remembered by. */
export const questionKey = ({ code, file, columns }: Problem): string => JSON.stringify([code, file, columns ?? []]);
