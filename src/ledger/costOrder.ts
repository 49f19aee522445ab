/** Citizens in order of what they cost, so that a selection of them need not be sorted anew. */
import { putInOrder } from './order.ts';
import { Rooms } from './postings.ts';
import { once } from './remembered.ts';
import { keptIn, type Selection } from './selection.ts';
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
  /** Of each, one atom after another: what she costs, kr.; where she stood in what was put in order; who she is (`keyOf`); her atom. */
  readonly net: Float64Array;
  readonly source: Int32Array;
  readonly key: Int32Array;
  readonly atom: AtomPlaces;
  /** By atom, how many citizens, and how many whose sum is below 0. */
  readonly citizens: Uint32Array;
  readonly negatives: Uint32Array;
}

/** Used again for the next: memory that is new costs more than what is written there. */
const rooms = new Rooms();

/** Citizens of one entry, before they are put in order. */
export interface Unordered {
  readonly atoms: YearLedger['atoms'];
  /** Kommune and målgruppe of each. */
  readonly atom: AtomPlaces;
  /** Who they are (`keyOf`). */
  readonly key: Int32Array;
  /** What each costs, kr.; NaN where it has no posting. */
  readonly net: Float64Array;
}

export const costOrderOf = ({ atoms, atom, key, net }: Unordered): CostOrder => {
  const length = atom.length;
  const values = rooms.of('values', length, Float64Array);
  const own = rooms.of('own', length, Int32Array);
  let held = 0;
  for (let place = 0; place < length; place++) {
    const cost = net[place] as number;
    values[held] = cost;
    own[held] = place;
    // Without a branch, which nothing foretells.
    held += Number(!Number.isNaN(cost));
  }
  const sorted = rooms.of('sorted', length, Int32Array).subarray(0, held);
  const costs = new Float64Array(held);
  const above = putInOrder(values.subarray(0, held), own.subarray(0, held), costs, sorted);
  const all = { net: costs, atom: atomPlaces(held, atoms.length), above };
  for (let i = 0; i < held; i++) all.atom[i] = atom[sorted[i] as number] as number;
  for (let i = above; i < held; i++) costs[i] = net[sorted[i] as number] as number;
  const { citizens, negatives } = countsOf(all, atoms.length);
  const places = sorted.slice();
  return orderOf({ all, citizens, negatives }, atoms, () => byAtom(all, places, key, citizens));
};

/** By atom, how many citizens, and how many whose sum is below 0. */
const countsOf = ({ net, atom, above }: OrderedCosts, atoms: number): Pick<CostOrder, 'citizens' | 'negatives'> => {
  const citizens = new Uint32Array(atoms);
  const negatives = new Uint32Array(atoms);
  for (let i = 0; i < atom.length; i++) citizens[atom[i] as number] = (citizens[atom[i] as number] as number) + 1;
  for (let i = above; i < net.length; i++)
    if ((net[i] as number) < 0) negatives[atom[i] as number] = (negatives[atom[i] as number] as number) + 1;
  return { citizens, negatives };
};

/** The year's citizens by what they cost in some areas: `net`, in the order of `alone`; NaN where one has no posting there. */
export const orderWithin = ({ atoms, alone }: Pick<YearLedger, 'atoms' | 'alone'>, net: Float64Array): CostOrder =>
  costOrderOf({ atoms, atom: alone.atom, key: alone.key, net });

/** What stands atom by atom: questions about other years do without, so that it is made when it is first asked for. */
type Parts = Pick<CostOrder, 'ofAtom' | 'net' | 'source' | 'key' | 'atom'>;

const orderOf = (
  { all, citizens, negatives }: Pick<CostOrder, 'all' | 'citizens' | 'negatives'>,
  atoms: YearLedger['atoms'],
  parts: () => Parts
): CostOrder => {
  const kommuner = once(() => byKommune(all, atoms, citizens));
  const made = once(parts);
  return {
    all,
    citizens,
    negatives,
    get ofKommune() {
      return kommuner();
    },
    get ofAtom() {
      return made().ofAtom;
    },
    get net() {
      return made().net;
    },
    get source() {
      return made().source;
    },
    get key() {
      return made().key;
    },
    get atom() {
      return made().atom;
    }
  };
};

/** The same order where all cost `by` times as much. */
export const timesAsMuch = (order: CostOrder, atoms: YearLedger['atoms'], by: number): CostOrder => {
  const { citizens, negatives } = order;
  const all = { ...order.all, net: order.all.net.map((cost) => cost * by) };
  return orderOf({ all, citizens, negatives }, atoms, () => {
    const { source, key, atom } = order;
    const net = order.net.map((cost) => cost * by);
    const ofAtom = order.ofAtom.map((one) => ({ ...one, net: net.subarray(one.from, one.from + one.net.length) }));
    return { ofAtom, net, source, key, atom };
  });
};

/** Where each of some that follow one another begins; one more than there are. */
export const startsOf = (counts: ArrayLike<number>): Uint32Array => {
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

/** `places`: of each in order of cost, where it stood in what was put in order; `keys`: who stood there. */
const byAtom = ({ net, atom, above }: OrderedCosts, places: Int32Array, keys: Int32Array, count: Uint32Array): Parts => {
  const start = startsOf(count);
  const next = start.slice();
  const aboveIn = new Uint32Array(count.length);
  const ownNet = new Float64Array(net.length);
  const key = new Int32Array(net.length);
  const source = new Int32Array(net.length);
  for (let i = 0; i < net.length; i++) {
    const place = atom[i] as number;
    const at = next[place] as number;
    next[place] = at + 1;
    ownNet[at] = net[i] as number;
    source[at] = places[i] as number;
    key[at] = keys[places[i] as number] as number;
    if (i < above) aboveIn[place] = (aboveIn[place] as number) + 1;
  }
  const ofAtom = Array.from(count, (_, place): AtomCosts => {
    const [from, to] = [start[place] as number, start[place + 1]];
    return { net: ownNet.subarray(from, to), key: key.subarray(from, to), above: aboveIn[place] as number, from };
  });
  const ownAtom = atomPlaces(net.length, count.length);
  for (let place = 0; place < count.length; place++) ownAtom.fill(place, start[place], start[place + 1]);
  return { ofAtom, net: ownNet, source, key, atom: ownAtom };
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
