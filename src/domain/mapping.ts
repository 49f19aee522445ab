/** Which column of a file is which column of the contract, and how its values are read. */
import type { TableName } from './contract.ts';

/** `1.234,50` or `1,234.50`. The other one may stand between thousands. */
export type DecimalMark = ',' | '.';
export const decimalMarks: readonly DecimalMark[] = [',', '.'];

/** The order of day, month and year in a date written as text. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** How a quasi-identifier is made coarser at load: a date to the first day of its quarter or year, an age to a band. */
export type Coarsening = 'quarter' | 'year' | 'age-band';

/** Why a column is taken for what it is. `chosen`: by the analyst. `saved`: by a mapping file or an earlier choice. `fixed`: a value for every row. */
export type MappingReason = 'exact-name' | 'same-name' | 'synonym' | 'content' | 'chosen' | 'saved' | 'fixed';

export interface MappedColumn {
  /** Name in the contract. */
  readonly name: string;
  /** The file's column, or a value that stands in every row. */
  readonly from: { readonly column: string } | { readonly constant: string };
  /** How texts are read as numbers; without it they are not read as numbers. */
  readonly decimal?: DecimalMark;
  /** How texts are read as dates. */
  readonly dates?: DateOrder;
  readonly coarsen?: Coarsening;
  readonly reason: MappingReason;
  /** 0 to 1. */
  readonly certainty: number;
}

export const scaleInstruments = ['ORS', 'CORS', 'SRS', 'CSRS'] as const;
export type ScaleInstrument = (typeof scaleInstruments)[number];

/** A score column of a wide FIT file (one row a conversation), which becomes rows of its own. */
export interface Fold {
  readonly column: string;
  readonly instrument: ScaleInstrument;
  readonly decimal?: DecimalMark;
}

export interface Mapping {
  readonly table: TableName;
  readonly columns: readonly MappedColumn[];
  /** Empty but for wide FIT files, whose mapping has neither `instrument` nor `score`. */
  readonly folds: readonly Fold[];
}

/** The certainty of a whole mapping is that of its least certain column. From here on a file loads without a question. */
export const certainEnough = 0.9;
