import { type Cells, cellsOf, rangesOf } from './cells.ts';
import { type AtomPlaces, atomPlaces, type CostOrder, costOrderOf, type Unordered } from './costOrder.ts';
import { type OrderedCells, orderedCellsOf } from './orderedCells.ts';
import {
  type Dimension,
  highestCodes,
  type PostingBatch,
  Rooms,
  type SortedPostings,
  settled,
  sortedOf,
  type YearPostings,
  yearsIn
} from './postings.ts';
import { noCodes, type Slots, slotCellsOf, slotsOf, togetherSlots } from './slots.ts';
import { keyOf } from './sums.ts';

/** One year's costs. An entry is one citizen's postings in one kommune and one målgruppe; a citizen's entries stand together. */
export interface YearLedger {
  readonly year: number;
  /** What posted kroner are multiplied by here: 1, or what brings them to another year's prices. */
  readonly factor: number;
  readonly entries: number;
  readonly citizen: Int32Array;
  readonly kommune: Uint16Array;
  /** The målgruppe's number; 0 where there is none. */
  readonly targetGroup: Uint16Array;
  /** Kommune and målgruppe of each entry. */
  readonly atom: AtomPlaces;
  readonly atoms: readonly Atom[];
  /** 0 where the citizen has none; null where no file has the column. */
  readonly family: Int32Array | null;
  /** The highest number of a family. */
  readonly families: number;
  /** Sum of the entry's postings, kr. */
  readonly net: Float64Array;
  /** Where the entry's postings begin; one more than there are entries. */
  readonly start: Uint32Array;
  readonly postings: YearPostings;
  /** Entries of citizens who have several, in rising order. */
  readonly together: Uint32Array;
  /** Entries atom by atom. */
  readonly slots: Slots;
  /** Citizens of one entry by what they cost; their `source` are slots. */
  readonly alone: CostOrder;
  /** Entries of each kommune, in rising order. */
  readonly ofKommune: ReadonlyMap<number, Uint32Array>;
  /** Cells in the order of `alone`, made at the first call. */
  ordered(dimension: Dimension): OrderedCells;
  /** Cells of each value of a dimension, made at the first call: for who is counted by family. */
  cells(dimension: Dimension): readonly Cells[];
}

/** Who can be selected apart from others: a kommune and a målgruppe. */
export interface Atom {
  readonly kommune: number;
  readonly targetGroup: number;
}

/** Batches of all years → each year by itself, the earliest first. */
export const yearLedgersOf = (batches: readonly PostingBatch[]): YearLedger[] => {
  const held = batches.map(yearsIn);
  const years = new Set(held.flatMap((own) => [...own]));
  const highest = highestCodes(batches);
  const rooms = new Rooms();
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const own = batches.filter((_, i) => held[i]?.has(year));
      return yearLedgerOf(year, sortedOf(year, own, highest, rooms), rooms);
    });
};

const yearLedgerOf = (year: number, postings: SortedPostings, rooms: Rooms): YearLedger => {
  const { citizen, kommune, amount, details, family } = postings;
  const start = startsOf(postings, rooms);
  const entries = start.length - 1;
  const net = new Float64Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    let sum = 0;
    const end = start[entry + 1] as number;
    for (let i = start[entry] as number; i < end; i++) sum += amount[i] as number;
    net[entry] = settled(sum);
  }
  const firsts = <T extends Int32Array | Uint16Array>(column: ArrayLike<number>, made: T): T => {
    for (let entry = 0; entry < entries; entry++) made[entry] = column[start[entry] as number] as number;
    return made;
  };
  const kommuner = firsts(kommune, new Uint16Array(entries));
  const citizens = firsts(citizen, new Int32Array(entries));
  const targetGroups = details.maalgruppe ? firsts(details.maalgruppe, new Uint16Array(entries)) : new Uint16Array(entries);
  const families = family && familiesOf(family, start, citizens);
  const together = ofSeveral(citizens, rooms);
  const { atom, atoms } = atomsOf(kommuner, targetGroups, rooms);
  const slots = slotsOf({ atom, atoms, together });
  const alone = costOrderOf({ atoms, ...bySlot(slots, atom, citizens, net, rooms) });
  const gathered = { start, atom, atoms, together, slots };
  const orderedOf = (dimension: Dimension, own = new Rooms()) =>
    orderedCellsOf(
      slotCellsOf(gathered, details[dimension] ?? noCodes(amount.length), amount, own),
      alone.source,
      togetherSlots(slots),
      null
    );
  const ordered = new Map<Dimension, OrderedCells>([['omraade', orderedOf('omraade', rooms)]]);
  const known = new Map<Dimension, readonly Cells[]>();
  return {
    year,
    factor: 1,
    entries,
    citizen: citizens,
    kommune: kommuner,
    targetGroup: targetGroups,
    family: families,
    families: families?.reduce((most, one) => (one > most ? one : most), 0) ?? 0,
    net,
    start,
    postings: { amount, details },
    atom,
    atoms,
    together,
    slots,
    alone,
    ofKommune: byKommune(kommuner),
    ordered: (dimension) => {
      const made = ordered.get(dimension) ?? orderedOf(dimension);
      ordered.set(dimension, made);
      return made;
    },
    cells: (dimension) => {
      const before = known.get(dimension);
      if (before) return before;
      const codes = details[dimension];
      const made = codes ? cellsOf(codes, amount, start) : [];
      known.set(dimension, made);
      return made;
    }
  };
};

/** Of citizens of one entry, slot by slot. */
const bySlot = (slots: Slots, atom: AtomPlaces, citizen: Int32Array, net: Float64Array, rooms: Rooms): Omit<Unordered, 'atoms'> => {
  const alone = togetherSlots(slots).from;
  const own = { atom: atomPlaces(alone, slots.start.length - 2), key: new Int32Array(alone), net: rooms.of('net', alone, Float64Array) };
  for (let slot = 0; slot < alone; slot++) {
    const one = slots.entry[slot] as number;
    own.atom[slot] = atom[one] as number;
    own.key[slot] = keyOf(citizen[one] as number, 0);
    own.net[slot] = net[one] as number;
  }
  return own;
};

/** Entries of citizens who have several, in rising order. */
const ofSeveral = (citizen: Int32Array, rooms: Rooms): Uint32Array => {
  const several = rooms.of('several', citizen.length, Uint32Array);
  let count = 0;
  for (let entry = 0; entry < citizen.length; entry++) {
    const own = citizen[entry];
    if ((entry > 0 && own === citizen[entry - 1]) || (entry + 1 < citizen.length && own === citizen[entry + 1])) several[count++] = entry;
  }
  return several.slice(0, count);
};

const atomsOf = (kommune: Uint16Array, targetGroup: Uint16Array, rooms: Rooms): Pick<YearLedger, 'atom' | 'atoms'> => {
  const places = new Map<number, number>();
  const atoms: Atom[] = [];
  const atom = rooms.of('atom', kommune.length, Uint32Array);
  for (let entry = 0; entry < atom.length; entry++) {
    const key = (kommune[entry] as number) * 0x1_0000 + (targetGroup[entry] as number);
    let place = places.get(key);
    if (place === undefined) {
      place = atoms.length;
      places.set(key, place);
      atoms.push({ kommune: kommune[entry] as number, targetGroup: targetGroup[entry] as number });
    }
    atom[entry] = place;
  }
  const narrow = atomPlaces(atom.length, atoms.length);
  narrow.set(atom);
  return { atom: narrow, atoms };
};

const startsOf = ({ citizen, kommune, details }: SortedPostings, rooms: Rooms): Uint32Array => {
  const group = details.maalgruppe;
  const start = rooms.of('start', citizen.length + 1, Uint32Array);
  let entries = 0;
  for (let i = 0; i < citizen.length; i++) {
    if (i === 0 || citizen[i] !== citizen[i - 1] || kommune[i] !== kommune[i - 1] || (group && group[i] !== group[i - 1])) {
      start[entries++] = i;
    }
  }
  start[entries] = citizen.length;
  return start.slice(0, entries + 1);
};

/** An entry's family is that of any of the citizen's postings in the year that names one. */
const familiesOf = (family: Int32Array, start: Uint32Array, citizen: Int32Array): Int32Array => {
  const own = new Int32Array(start.length - 1);
  for (let entry = 0; entry < own.length; entry++) {
    for (let i = start[entry] as number; i < (start[entry + 1] as number); i++) if (family[i]) own[entry] = family[i] as number;
  }
  for (let from = 0; from < own.length; ) {
    let to = from;
    let named = 0;
    for (; to < own.length && citizen[to] === citizen[from]; to++) named = own[to] || named;
    own.fill(named, from, to);
    from = to;
  }
  return own;
};

const byKommune = (kommune: Uint16Array): Map<number, Uint32Array> => {
  const { next, ranges } = rangesOf(kommune);
  const entries = new Uint32Array(kommune.length);
  for (let entry = 0; entry < kommune.length; entry++) {
    const one = kommune[entry] as number;
    const at = next[one] as number;
    next[one] = at + 1;
    entries[at] = entry;
  }
  return new Map(ranges.map(({ code, from, to }) => [code, entries.subarray(from, to)]));
};
