/** What the ledger is given beside postings, and what it answers. Nothing here is cleared. */
import type { Breadth, OverlapRow } from './areas.ts';
import type { Banded } from './bands.ts';
import type { CompositionRow, GroupLines } from './composition.ts';
import type { CostConcentrationRow } from './concentration.ts';
import type { Staying } from './persistence.ts';
import type { Dimension } from './postings.ts';
import type { GroupSums, LastingRow, LastingSums } from './potential.ts';

/** Residents of a kommune in a year: of one målgruppe, or all (null). */
export interface ResidentsRow {
  readonly year: number;
  readonly kommune: string;
  readonly targetGroup: string | null;
  readonly residents: number;
}

/** Citizens with a posting in a kommune and year: of one målgruppe, or all (null). */
export interface Scope {
  readonly year: number;
  readonly kommune: string;
  readonly targetGroup: string | null;
  readonly recipients: number;
}

export interface Contents {
  readonly scopes: readonly Scope[];
  readonly residents: readonly ResidentsRow[];
  readonly areas: readonly string[];
  readonly hasLaws: boolean;
  readonly hasServices: boolean;
  readonly hasFamilies: boolean;
  /** The year whose prices fixed prices are; null where no index covers all years. */
  readonly priceYear: number | null;
}

/** Sums of one kommune and year, kr. */
export interface KommuneSums extends Guardable {
  readonly year: number;
  readonly kommune: string;
  readonly postings: number;
  readonly people: number;
  /** Of all postings as they stand. */
  readonly sum: number;
  /** Of citizens, those below 0 counted as 0, and the largest two of them. */
  readonly total: number;
  readonly largest: number;
  readonly second: number;
  /** Citizens below 0: how many, what they sum to and the lowest of them, without the sign. */
  readonly negatives: number;
  readonly depth: number;
  readonly deepest: number;
}

/** Texts of a dimension by number; 0 is none. */
export type Names = Readonly<Partial<Record<Dimension, readonly string[]>>>;

export interface Named<T> {
  /** Empty where postings have none. */
  readonly name: string;
  readonly row: T;
}

/** Beside other selections. */
export interface Guardable {
  /** What is told of this selection would, beside what is told of others, tell about a few. */
  readonly differsByFew: boolean;
}

export interface CompositionAnswer {
  /** People that the lines are of: residents or recipients. */
  readonly population: number;
  /** At nobody and at each of `linePercents`. */
  readonly concentration: CostConcentrationRow;
  /** What bands lie between. */
  readonly lines: GroupLines;
  readonly whole: Banded;
  readonly rows: readonly (Named<CompositionRow> & Guardable)[];
}

export interface OverlapAnswer extends Guardable {
  /** `differsByFew` is of the combination; of the numbers of areas, those that do. */
  readonly rows: readonly (Omit<OverlapRow, 'areas'> & { readonly areas: readonly string[] } & Guardable)[];
  readonly sizesThatDiffer: readonly number[];
  /** Null where no file has `funktion`. */
  readonly functions: Breadth | null;
}

export interface PersistenceAnswer extends Guardable {
  readonly from: number;
  readonly to: number;
  /** Units by band, `bands` and then new in rows, `bands` and then gone in columns. */
  readonly flow: readonly (readonly number[])[];
  /** Over one year, two, three, as far as they are loaded; all end in `to`. */
  readonly staying: readonly Staying[];
  /** Kommuner with costs in one of the years alone. */
  readonly leftOut: readonly string[];
}

export interface LastingAnswer extends Guardable {
  /** The year before, or where that is not loaded the year after; null where neither can be told. */
  readonly other: number | null;
  readonly whole: LastingSums;
  /** Units that are among the most expensive in the other year alone. */
  readonly left: number;
  readonly rows: readonly Named<LastingRow>[];
  /** Of families: what is told, by either denominator, where citizens without a family count as one of their own. */
  readonly beside: readonly LastingBeside[];
}

/** Another answer over the same postings, and the units that are lasting in the one and not in the other. */
export interface LastingBeside extends Pick<LastingAnswer, 'whole' | 'left' | 'rows'> {
  readonly difference: { readonly whole: GroupSums; readonly rows: readonly GroupSums[] };
}
