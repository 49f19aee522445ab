/** Citizens in order of what they cost, so that a selection of them need not be sorted anew. */
import { descending } from './order.ts';
import type { Selection } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/**
 * Column by column: copied, because going through them in order is several times faster than looking entries up. Those who cost nothing or
 * less come last.
 */
export interface OrderedCosts {
  /** Kr. */
  readonly net: Float64Array;
  /** As in the ledger. */
  readonly atom: Uint32Array;
  readonly entry: Int32Array;
  readonly citizen: Int32Array;
  /** Those who cost more than 0, which come first. */
  readonly above: number;
}

/** Citizens of one entry by what they cost in some areas; those without a posting there are left out. */
export interface CostOrder {
  readonly all: OrderedCosts;
  /** The same of each kommune. */
  readonly of: ReadonlyMap<number, OrderedCosts>;
  /** By atom, citizens, and those of them whose sum is below 0. */
  readonly count: Uint32Array;
  readonly negatives: Uint32Array;
}

/** `net`: what each entry of the year costs; NaN where it has no posting. */
export const costOrderOf = (
  { atom, atoms, citizen, together }: Pick<YearLedger, 'atom' | 'atoms' | 'citizen' | 'together'>,
  net: Float64Array
): CostOrder => {
  const single = new Int32Array(net.length);
  const sums = new Float64Array(net.length);
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
  const all = {
    net: new Float64Array(held),
    atom: new Uint32Array(held),
    entry: keys,
    citizen: new Int32Array(held),
    above: costs.length
  };
  for (let i = 0; i < held; i++) {
    const entry = keys[i] as number;
    all.net[i] = net[entry] as number;
    all.atom[i] = atom[entry] as number;
    all.citizen[i] = citizen[entry] as number;
  }
  return { all, of: byKommune(all, atoms, count), count, negatives };
};

const byKommune = ({ net, atom, entry, citizen, above }: OrderedCosts, atoms: YearLedger['atoms'], count: Uint32Array): CostOrder['of'] => {
  const kommuner = [...new Set(atoms.map(({ kommune }) => kommune))];
  const placeOf = Uint16Array.from(atoms, ({ kommune }) => kommuner.indexOf(kommune));
  const start = new Uint32Array(kommuner.length + 1);
  for (const [i, own] of count.entries()) start[(placeOf[i] as number) + 1] = (start[(placeOf[i] as number) + 1] as number) + own;
  for (let place = 1; place < start.length; place++) start[place] = (start[place] as number) + (start[place - 1] as number);
  const next = start.slice();
  const aboveIn = new Uint32Array(kommuner.length);
  const ownNet = new Float64Array(net.length);
  const ownAtom = new Uint32Array(net.length);
  const ownEntry = new Int32Array(net.length);
  const ownCitizen = new Int32Array(net.length);
  for (let i = 0; i < net.length; i++) {
    const place = placeOf[atom[i] as number] as number;
    const at = next[place] as number;
    next[place] = at + 1;
    ownNet[at] = net[i] as number;
    ownAtom[at] = atom[i] as number;
    ownEntry[at] = entry[i] as number;
    ownCitizen[at] = citizen[i] as number;
    if (i < above) aboveIn[place] = (aboveIn[place] as number) + 1;
  }
  const of = ([kommune, place]: readonly [number, number]) => {
    const [from, to] = [start[place], start[place + 1]];
    const part = <T extends Float64Array | Uint32Array | Int32Array>(column: T) => column.subarray(from, to) as T;
    const columns = { net: part(ownNet), atom: part(ownAtom), entry: part(ownEntry), citizen: part(ownCitizen) };
    return [kommune, { ...columns, above: aboveIn[place] as number }] as const;
  };
  return new Map(kommuner.map((kommune, place) => of([kommune, place])));
};

/** Of nobody. */
export const noOrder: OrderedCosts = {
  net: new Float64Array(0),
  atom: new Uint32Array(0),
  entry: new Int32Array(0),
  citizen: new Int32Array(0),
  above: 0
};

/** Those that hold all of a selection: of its one kommune, or of all. */
export const orderedIn = ({ all, of }: CostOrder, { kommuner }: Pick<Selection, 'kommuner'>): OrderedCosts =>
  kommuner?.length === 1 ? (of.get(kommuner[0] as number) ?? noOrder) : all;
