/** Citizens in order of what they cost, so that a selection of them need not be sorted anew. */
import { descending } from './order.ts';
import { once } from './remembered.ts';
import { keptIn, type Selection } from './selection.ts';
import { keyOf } from './sums.ts';
import type { YearLedger } from './yearLedger.ts';

/** Places in `atoms`: in bytes where they have room, since all that is asked goes through them. */
export type AtomPlaces = Uint8Array | Uint32Array;

/** For so many, of whom there are so many atoms. */
export const atomPlaces = (length: number, atoms: number): AtomPlaces =>
  atoms <= 0x100 ? new Uint8Array(length) : new Uint32Array(length);

/**
 * Column by column: copied, because going through them in order is several times faster than looking entries up. Those who cost nothing or
 * less come last.
 */
export interface OrderedCosts {
  /** Kr. */
  readonly net: Float64Array;
  /** As in the ledger. */
  readonly atom: AtomPlaces;
  /** Those who cost more than 0, which come first. */
  readonly above: number;
}

/** The same of one kommune and målgruppe. */
export interface AtomCosts {
  readonly net: Float64Array;
  /** Who they are (`keyOf`). */
  readonly key: Int32Array;
  readonly above: number;
  /** Where the first stands when one atom follows another. */
  readonly from: number;
}

/** Citizens of one entry by what they cost in some areas; those without a posting there are left out. */
export interface CostOrder {
  readonly all: OrderedCosts;
  /** The same of each kommune. */
  readonly ofKommune: ReadonlyMap<number, OrderedCosts>;
  /** The same of each atom. */
  readonly ofAtom: readonly AtomCosts[];
  /** The entry of each citizen, one atom after another. */
  readonly entry: Int32Array;
  /** By atom, how many citizens, and how many whose sum is below 0. */
  readonly citizens: Uint32Array;
  readonly negatives: Uint32Array;
}

/** Used again for the next: memory that is new costs more than what is written there. */
let entryRoom = new Int32Array(0);
let sumRoom = new Float64Array(0);

/** `net`: what each entry of the year costs; NaN where it has no posting. */
export const costOrderOf = (
  { atom, atoms, citizen, together }: Pick<YearLedger, 'atom' | 'atoms' | 'citizen' | 'together'>,
  net: Float64Array
): CostOrder => {
  if (sumRoom.length < net.length) [entryRoom, sumRoom] = [new Int32Array(net.length), new Float64Array(net.length)];
  const [single, sums] = [entryRoom, sumRoom];
  const count = new Uint32Array(atoms.length);
  const negatives = new Uint32Array(atoms.length);
  let held = 0;
  let next = 0;
  for (let entry = 0; entry < net.length; entry++) {
    if (entry === together[next]) {
      next++;
      continue;
    }
    const own = net[entry] as number;
    if (Number.isNaN(own)) continue;
    const place = atom[entry] as number;
    count[place] = (count[place] as number) + 1;
    if (own < 0) negatives[place] = (negatives[place] as number) + 1;
    sums[held] = own;
    single[held++] = entry;
  }
  const { costs, keys } = descending(sums.subarray(0, held), single.subarray(0, held));
  const all = { net: costs, atom: atomPlaces(held, atoms.length), above: costs.length };
  for (let i = 0; i < held; i++) all.atom[i] = atom[keys[i] as number] as number;
  if (costs.length < held) {
    all.net = new Float64Array(held);
    all.net.set(costs);
    for (let i = costs.length; i < held; i++) all.net[i] = net[keys[i] as number] as number;
  }
  // Copies that questions about other years, or about several kommuner, do without.
  const kommuner = once(() => byKommune(all, atoms, count));
  const parts = once(() => byAtom(all, keys, citizen, count));
  return {
    all,
    citizens: count,
    negatives,
    get ofKommune() {
      return kommuner();
    },
    get ofAtom() {
      return parts().ofAtom;
    },
    get entry() {
      return parts().entry;
    }
  };
};

/** Where each of some that follow one another begins; one more than there are. */
const startsOf = (counts: ArrayLike<number>): Uint32Array => {
  const start = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = (start[i] as number) + (counts[i] as number);
  return start;
};

const byKommune = ({ net, atom, above }: OrderedCosts, atoms: YearLedger['atoms'], count: Uint32Array): CostOrder['ofKommune'] => {
  const kommuner = [...new Set(atoms.map(({ kommune }) => kommune))];
  const placeOf = Uint16Array.from(atoms, ({ kommune }) => kommuner.indexOf(kommune));
  const counts = new Uint32Array(kommuner.length);
  for (const [i, own] of count.entries()) counts[placeOf[i] as number] = (counts[placeOf[i] as number] as number) + own;
  const start = startsOf(counts);
  const next = start.slice();
  const aboveIn = new Uint32Array(kommuner.length);
  const ownNet = new Float64Array(net.length);
  const ownAtom = atomPlaces(net.length, atoms.length);
  for (let i = 0; i < net.length; i++) {
    const place = placeOf[atom[i] as number] as number;
    const at = next[place] as number;
    next[place] = at + 1;
    ownNet[at] = net[i] as number;
    ownAtom[at] = atom[i] as number;
    if (i < above) aboveIn[place] = (aboveIn[place] as number) + 1;
  }
  return new Map(
    kommuner.map((kommune, place) => {
      const [from, to] = [start[place], start[place + 1]];
      return [kommune, { net: ownNet.subarray(from, to), atom: ownAtom.subarray(from, to), above: aboveIn[place] as number }];
    })
  );
};

const byAtom = (
  { net, atom, above }: OrderedCosts,
  entries: Int32Array,
  citizen: Int32Array,
  count: Uint32Array
): Pick<CostOrder, 'ofAtom' | 'entry'> => {
  const start = startsOf(count);
  const next = start.slice();
  const aboveIn = new Uint32Array(count.length);
  const ownNet = new Float64Array(net.length);
  const key = new Int32Array(net.length);
  const entry = new Int32Array(net.length);
  for (let i = 0; i < net.length; i++) {
    const place = atom[i] as number;
    const at = next[place] as number;
    next[place] = at + 1;
    ownNet[at] = net[i] as number;
    entry[at] = entries[i] as number;
    key[at] = keyOf(citizen[entries[i] as number] as number, 0);
    if (i < above) aboveIn[place] = (aboveIn[place] as number) + 1;
  }
  const ofAtom = Array.from(count, (_, place): AtomCosts => {
    const [from, to] = [start[place] as number, start[place + 1]];
    return { net: ownNet.subarray(from, to), key: key.subarray(from, to), above: aboveIn[place] as number, from };
  });
  return { ofAtom, entry };
};

/** Of nobody. */
export const noOrder: OrderedCosts = { net: new Float64Array(0), atom: new Uint8Array(0), above: 0 };

/** Those of a selection, and where it is not all of these, who: by atom 1 or 0. */
export interface SelectedCosts extends OrderedCosts {
  readonly kept: Uint8Array | null;
}

export const selectedIn = (ledger: Pick<YearLedger, 'atoms'>, { all, ofKommune }: CostOrder, selection: Selection): SelectedCosts => {
  const { kommuner, targetGroups } = selection;
  if (kommuner?.length !== 1) return { ...all, kept: keptIn(ledger, selection) };
  const only = ofKommune.get(kommuner[0] as number) ?? noOrder;
  return { ...only, kept: targetGroups && keptIn(ledger, selection) };
};

/** The same atom by atom, so that nobody need be looked at who is not selected. */
export const atomsIn = (ledger: Pick<YearLedger, 'atoms'>, { ofAtom }: CostOrder, selection: Selection): readonly AtomCosts[] => {
  const kept = keptIn(ledger, selection);
  return kept ? ofAtom.filter((_, atom) => kept[atom] === 1) : ofAtom;
};
