/** Where the entries of a year stand atom by atom, so that what is asked of a selection lies in a few stretches of memory. */
import { type AtomPlaces, atomPlaces, startsOf } from './costOrder.ts';
import { type Codes, highestOf, Rooms } from './postings.ts';
import type { YearLedger } from './yearLedger.ts';

/** A slot holds one entry: those of citizens of one entry first, atom by atom in rising order, then those of citizens of several (`together`). */
export interface Slots {
  /** The entry at each slot. */
  readonly entry: Int32Array;
  /** Where each atom begins, where those of several do, and where they end. */
  readonly start: Uint32Array;
}

type Parted = Pick<YearLedger, 'atom' | 'atoms' | 'together'>;

export const slotsOf = (year: Parted): Slots => {
  const part = partsOf(year);
  const counts = new Uint32Array(year.atoms.length + 1);
  for (let entry = 0; entry < part.length; entry++) counts[part[entry] as number] = (counts[part[entry] as number] as number) + 1;
  const start = startsOf(counts);
  const next = start.slice();
  const slots = new Int32Array(part.length);
  for (let entry = 0; entry < part.length; entry++) {
    const slot = next[part[entry] as number] as number;
    next[part[entry] as number] = slot + 1;
    slots[slot] = entry;
  }
  return { entry: slots, start };
};

/** Those of citizens of several. */
export const togetherSlots = ({ start }: Slots): { readonly from: number; readonly to: number } => ({
  from: start.at(-2) ?? 0,
  to: start.at(-1) ?? 0
});

/** Of postings without a value. */
export const noCodes = (postings: number): Codes => new Int32Array(postings).fill(-1);

/** Of each entry its atom; of citizens of several, the number after the last atom. */
const partsOf = ({ atom, atoms, together }: Parted): AtomPlaces => {
  const part = atomPlaces(atom.length, atoms.length + 1);
  part.set(atom);
  for (const entry of together) part[entry] = atoms.length;
  return part;
};

/** Postings of one value within an entry as one cell, slot by slot. */
export interface SlotCells {
  /** Where the cells of each slot begin and end; between those of two atoms there may be room. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** The value's number. */
  readonly value: ArrayLike<number>;
  /** Kr. */
  readonly net: Float64Array;
  /** Of each value, how many cells. */
  readonly held: Uint32Array;
}

const postingsOf = (part: AtomPlaces, start: Uint32Array, parts: number): Uint32Array => {
  const counts = new Uint32Array(parts);
  for (let entry = 0; entry < part.length; entry++) {
    const own = part[entry] as number;
    counts[own] = (counts[own] as number) + (start[entry + 1] as number) - (start[entry] as number);
  }
  return counts;
};

/** Good until others are gathered in the same rooms. Postings of a code below 0 are left out. */
export const slotCellsOf = (
  year: Parted & Pick<YearLedger, 'start' | 'slots'>,
  codes: Codes,
  amount: Float64Array,
  rooms = new Rooms()
): SlotCells => {
  const { start: postings, slots } = year;
  const part = partsOf(year);
  const start = rooms.of('slotStart', slots.entry.length, Int32Array);
  const end = rooms.of('slotEnd', slots.entry.length, Int32Array);
  const value = rooms.of(`slotValue ${codes.BYTES_PER_ELEMENT}`, amount.length, codes.constructor as new (length: number) => Codes);
  const net = rooms.of('slotNet', amount.length, Float64Array);
  const held = new Uint32Array(highestOf(codes) + 1);
  /** Where the last cell of each code stands: among those of this entry it is this one's, elsewhere another's. */
  const last = new Int32Array(held.length).fill(-1);
  const nextSlot = slots.start.slice();
  const nextCell = startsOf(postingsOf(part, postings, nextSlot.length - 1));
  for (let entry = 0; entry < part.length; entry++) {
    const own = part[entry] as number;
    const first = nextCell[own] as number;
    const to = postings[entry + 1] as number;
    let cells = first;
    for (let i = postings[entry] as number; i < to; i++) {
      const code = codes[i] as number;
      if (code < 0) continue;
      const cell = last[code] as number;
      if (cell >= first && cell < cells) {
        net[cell] = (net[cell] as number) + (amount[i] as number);
        continue;
      }
      last[code] = cells;
      held[code] = (held[code] as number) + 1;
      value[cells] = code;
      net[cells++] = amount[i] as number;
    }
    const slot = nextSlot[own] as number;
    nextSlot[own] = slot + 1;
    start[slot] = first;
    end[slot] = cells;
    nextCell[own] = cells;
  }
  return { start, end, value, net, held };
};
