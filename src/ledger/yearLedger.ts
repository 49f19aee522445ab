import { type AtomPlaces, atomPlaces, type CostOrder, costOrderOf } from './costOrder.ts';
import {
  type Codes,
  type Dimension,
  highestCodes,
  highestOf,
  type PostingBatch,
  Rooms,
  type SortedPostings,
  settled,
  sortedOf,
  type YearPostings,
  yearsIn
} from './postings.ts';

/** A citizen's postings of one value of a dimension, within one entry: the entry and what they sum to. */
export interface Cells {
  /** The value's number. */
  readonly value: number;
  /** In rising order. */
  readonly entry: Uint32Array;
  /** Kr. */
  readonly net: Float64Array;
}

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
  /** Citizens of one entry by what they cost. */
  readonly alone: CostOrder;
  /** Entries of each kommune, in rising order. */
  readonly ofKommune: ReadonlyMap<number, Uint32Array>;
  /** Cells of each value of a dimension, made at the first call. */
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
  const start = startsOf(postings);
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
  const areas = details.omraade ? cellsOf(details.omraade, amount, start, rooms) : [];
  const known = new Map<Dimension, readonly Cells[]>([['omraade', areas]]);
  const together = ofSeveral(citizens);
  const { atom, atoms } = atomsOf(kommuner, targetGroups);
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
    alone: costOrderOf({ atom, atoms, citizen: citizens, together }, net),
    ofKommune: byKommune(kommuner),
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

/** Entries of citizens who have several, in rising order. */
const ofSeveral = (citizen: Int32Array): Uint32Array => {
  const several = new Uint32Array(citizen.length);
  let count = 0;
  for (let entry = 0; entry < citizen.length; entry++) {
    const own = citizen[entry];
    if ((entry > 0 && own === citizen[entry - 1]) || (entry + 1 < citizen.length && own === citizen[entry + 1])) several[count++] = entry;
  }
  return several.slice(0, count);
};

const atomsOf = (kommune: Uint16Array, targetGroup: Uint16Array): Pick<YearLedger, 'atom' | 'atoms'> => {
  const places = new Map<number, number>();
  const atoms: Atom[] = [];
  const atom = new Uint32Array(kommune.length);
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

/** Numbers put together with their equals: where those of each begin and end, and a copy of where they begin, to count on from. */
interface Ranges {
  readonly next: Uint32Array;
  readonly ranges: readonly { readonly code: number; readonly from: number; readonly to: number }[];
}

const rangesOf = (codes: Uint16Array | Int32Array): Ranges => {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] as number);
  const next = new Uint32Array(most + 1);
  for (let i = 0; i < codes.length; i++) next[codes[i] as number] = (next[codes[i] as number] as number) + 1;
  const ranges: { code: number; from: number; to: number }[] = [];
  let from = 0;
  for (let code = 0; code <= most; code++) {
    const to = from + (next[code] as number);
    if (to > from) ranges.push({ code, from, to });
    next[code] = from;
    from = to;
  }
  return { next, ranges };
};

const startsOf = ({ citizen, kommune, details }: SortedPostings): Uint32Array => {
  const group = details.maalgruppe;
  const start = new Uint32Array(citizen.length + 1);
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

/** Postings of one value within an entry become one; then all of a value stand together. Postings of a code below 0 are left out. */
export const cellsOf = (codes: Codes, amount: Float64Array, start: Uint32Array, rooms = new Rooms()): readonly Cells[] => {
  const owner = rooms.of('owner', amount.length, Int32Array);
  const value = rooms.of('value', amount.length, Int32Array);
  const sum = rooms.of('sum', amount.length, Float64Array);
  const held = gatherCells(codes, amount, start, { owner, value, sum });
  const { next, ranges } = rangesOf(value.subarray(0, held));
  const entry = new Uint32Array(held);
  const net = new Float64Array(held);
  for (let cell = 0; cell < held; cell++) {
    const own = value[cell] as number;
    const at = next[own] as number;
    next[own] = at + 1;
    entry[at] = owner[cell] as number;
    net[at] = settled(sum[cell] as number);
  }
  return ranges.map(({ code, from, to }) => ({ value: code, entry: entry.subarray(from, to), net: net.subarray(from, to) }));
};

/** Gives how many cells there are, entry by entry. */
const gatherCells = (
  codes: Codes,
  amount: Float64Array,
  start: Uint32Array,
  { owner, value, sum }: { readonly owner: Int32Array; readonly value: Int32Array; readonly sum: Float64Array }
): number => {
  const entries = start.length - 1;
  /** Where the last cell of each code stands: within the entry it is this one's, before that another's. */
  const last = new Int32Array(highestOf(codes) + 1).fill(-1);
  let held = 0;
  for (let entry = 0; entry < entries; entry++) {
    const first = held;
    const end = start[entry + 1] as number;
    for (let i = start[entry] as number; i < end; i++) {
      const code = codes[i] as number;
      if (code < 0) continue;
      const cell = last[code] as number;
      if (cell >= first) {
        sum[cell] = (sum[cell] as number) + (amount[i] as number);
        continue;
      }
      last[code] = held;
      owner[held] = entry;
      value[held] = code;
      sum[held] = amount[i] as number;
      held++;
    }
  }
  return held;
};
