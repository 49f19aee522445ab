/** Whom a selection counts, and what each of them costs. */
import { settled } from './postings.ts';
import { keptIn, type Selection, unitsOf, visitedBy } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/** Units in no order of meaning. */
export interface Sums {
  /** Who they are (`keyOf`). */
  readonly keys: Int32Array;
  /** What they cost, kr., negative sums as they are. */
  readonly sums: Float64Array;
}

/** A unit's running number, which is the same in every year: families from 0, citizens by themselves below 0. */
export const keyOf = (citizen: number, family: number): number => (family > 0 ? family : -1 - citizen);

/** Whether units are families: the files must have told them. */
export const isByFamily = ({ family }: YearLedger, { unit }: Pick<Selection, 'unit'>): boolean => unit === 'familie' && family !== null;

/**
 * Good until the next are asked for: they stand in the same room. `net`: what each entry costs, as `netOf` gives it.
 */
export const sumsOf = (ledger: YearLedger, selection: Selection, net: Float64Array): Sums =>
  isByFamily(ledger, selection) ? sumsOfFamilies(ledger, selection, net) : sumsOfCitizens(ledger, selection, net);

/** Used again for the next: memory that is new costs more than what is written there. */
let keyRoom = new Int32Array(0);
let sumRoom = new Float64Array(0);

const sumsOfCitizens = (ledger: YearLedger, selection: Selection, net: Float64Array): Sums => {
  const within = visitedBy(ledger, selection);
  const { entries, citizen, atom } = ledger;
  const kept = keptIn(ledger, selection);
  const visited = within?.length ?? entries;
  if (keyRoom.length < visited) keyRoom = new Int32Array(visited);
  if (sumRoom.length < visited) sumRoom = new Float64Array(visited);
  const [keys, sums] = [keyRoom, sumRoom];
  let count = 0;
  let last = -1;
  for (let i = 0; i < visited; i++) {
    const entry = within ? (within[i] as number) : i;
    if (kept && !kept[atom[entry] as number]) continue;
    const own = net[entry] as number;
    // Of an entry without any posting in the areas.
    if (Number.isNaN(own)) continue;
    const one = citizen[entry] as number;
    if (one === last) {
      sums[count - 1] = settled((sums[count - 1] as number) + own);
      continue;
    }
    last = one;
    keys[count] = -1 - one;
    sums[count++] = own;
  }
  return { keys: keys.subarray(0, count), sums: sums.subarray(0, count) };
};

const sumsOfFamilies = (ledger: YearLedger, selection: Selection, net: Float64Array): Sums => {
  const { heads, net: sums, count } = unitsOf(ledger, selection, net);
  const keys = new Int32Array(count);
  const own = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const entry = heads[i] as number;
    keys[i] = keyOf(ledger.citizen[entry] as number, ledger.family?.[entry] ?? 0);
    own[i] = sums[entry] as number;
  }
  return { keys, sums: own };
};
