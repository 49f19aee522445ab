/**
 * k-anonymity of an extract: how many people share their combination of quasi-identifiers, a class. Counts of the file's shape, never a
 * class's values. Sources: sdcMicro `freqCalc` (fk, people of a class); ARX, prosecutor risk = 1 / people of the class.
 */
import type { TableName } from './contract.ts';
import type { MinimumCell } from './disclosure.ts';
import type { Coarsening } from './mapping.ts';

/** What becomes of a quasi-identifier: left out (null) or made coarser. */
export interface Remedy {
  readonly column: string;
  readonly coarsen: Coarsening | null;
  /** Rows in classes of fewer than k people, were this done alone. */
  readonly rowsUnder: number;
}

/** All dates made this coarse together, and all ages put in bands, where that is more than one column. */
export interface JointRemedy {
  readonly dates: 'quarter' | 'year';
  readonly rowsUnder: number;
}

export interface KAnonymity {
  readonly table: TableName;
  /** k: the fewest people a class should have. */
  readonly minimumCell: MinimumCell;
  /** The quasi-identifiers that hold a value in some row. */
  readonly quasiIdentifiers: readonly string[];
  readonly rows: number;
  readonly classes: number;
  /** People of the smallest class; null where every class has at least `crowd`. */
  readonly smallest: number | null;
  /** Rows in classes of fewer than k people. */
  readonly rowsUnder: number;
  readonly remedies: readonly Remedy[];
  readonly together: readonly JointRemedy[];
}

/** A class is not counted further than this. */
export const crowd = 20;

/** Share of the rows, 0 to 1. */
export const shareUnder = ({ rows }: Pick<KAnonymity, 'rows'>, { rowsUnder }: { readonly rowsUnder: number }): number =>
  rows > 0 ? rowsUnder / rows : 0;

/** The chance of naming the right person, 0 to 1, for one who knows a person of the smallest class and what the columns say of them. */
export const prosecutorRisk = ({ smallest }: KAnonymity): number => 1 / (smallest ?? crowd);

/** How much of what its coarsest form gains a milder one must reach to be advised instead. */
const enoughOfTheGain = 0.8;

const mildest: readonly (Coarsening | null)[] = ['age-band', 'quarter', 'year', null];

/**
 * The column whose coarsening takes most rows out of classes under k, and the mildest coarsening that does nearly as much as the
 * coarsest. Null where none helps by itself, or none is needed.
 */
export const mostHelpful = ({ rowsUnder, remedies }: KAnonymity): Remedy | null => {
  const coarsenings = remedies.filter(({ coarsen }) => coarsen !== null);
  const best = coarsenings.reduce<Remedy | null>((least, one) => (one.rowsUnder < (least?.rowsUnder ?? rowsUnder) ? one : least), null);
  if (!best) return null;
  const enough = rowsUnder - enoughOfTheGain * (rowsUnder - best.rowsUnder);
  const near = coarsenings.filter((one) => one.column === best.column && one.rowsUnder <= enough);
  return near.sort((one, other) => mildest.indexOf(one.coarsen) - mildest.indexOf(other.coarsen))[0] ?? best;
};
