/** What citizens cost each area, law or service, one citizen after another in order of cost. */
import { settled } from './postings.ts';
import type { Cells, YearLedger } from './yearLedger.ts';

/**
 * Cells of entries, those of one entry after those of the one before. First citizens of one entry, atom by atom in order of what they
 * cost, so that those between two lines are one stretch of memory; then the entries of citizens of several (`together`).
 */
export interface OrderedCells {
  /** Where the cells of each begin; one more than there are. */
  readonly start: Uint32Array;
  /** The place in `values` of each cell's value. */
  readonly value: Uint8Array | Uint16Array;
  /** Kr. */
  readonly net: Float64Array;
  /** By the engine's numbers, in rising order. */
  readonly values: readonly number[];
  /** Of each, a bit for each of `values` that it has a cell of; null where they are more than a mark has room for. */
  readonly marks: Uint32Array | null;
  /** Where the first of `together` stands. */
  readonly firstTogether: number;
}

/** Values that a mark has room for. */
export const markBits = 31;

/** `entry`: those of citizens of one entry, as they stand in a cost order; `cells`: of each value. */
export const orderedCellsOf = (
  { entries, together }: Pick<YearLedger, 'entries' | 'together'>,
  entry: Int32Array,
  cells: readonly Cells[]
): OrderedCells => {
  const firstTogether = entry.length;
  const held = firstTogether + together.length;
  const placeOf = new Uint32Array(entries);
  for (let i = 0; i < firstTogether; i++) placeOf[entry[i] as number] = i;
  for (let i = 0; i < together.length; i++) placeOf[together[i] as number] = firstTogether + i;
  const marks = cells.length <= markBits ? new Uint32Array(held) : null;
  // Cells of each are counted one place on, so that the sums up to a place are where it begins.
  const start = new Uint32Array(held + 1);
  for (const [bit, { entry: own }] of cells.entries()) {
    for (let i = 0; i < own.length; i++) {
      const place = placeOf[own[i] as number] as number;
      start[place + 1] = (start[place + 1] as number) + 1;
      if (marks) marks[place] = (marks[place] as number) | (1 << bit);
    }
  }
  for (let place = 0; place < held; place++) start[place + 1] = (start[place + 1] as number) + (start[place] as number);
  const next = start.slice();
  const count = start[held] as number;
  const value = cells.length <= 0x100 ? new Uint8Array(count) : new Uint16Array(count);
  const net = new Float64Array(count);
  for (const [bit, { entry: own, net: amounts }] of cells.entries()) {
    for (let i = 0; i < own.length; i++) {
      const place = placeOf[own[i] as number] as number;
      const cell = next[place] as number;
      next[place] = cell + 1;
      value[cell] = bit;
      net[cell] = amounts[i] as number;
    }
  }
  return { start, value, net, values: cells.map((one) => one.value), marks, firstTogether };
};

/** Citizens of several entries of whom at least one is selected and has a posting, by rising number. */
export interface Movers {
  readonly citizen: Int32Array;
  /** What each costs together, kr. */
  readonly cost: Float64Array;
  /** Where the entries of each begin; one more than there are. */
  readonly start: Uint32Array;
  /** Those entries, by place in `together`. */
  readonly turn: Uint32Array;
}

/** The entries of citizens of several, gathered: where they stand in the year they lie far apart. */
export interface Together {
  readonly citizen: Int32Array;
  readonly atom: Uint32Array;
  /** What each costs, kr.; NaN where it has no posting. */
  readonly net: Float64Array;
}

/** `net`: what each entry of the year costs; NaN where it has no posting. */
export const togetherIn = ({ citizen, atom, together }: YearLedger, net: Float64Array): Together => ({
  citizen: Int32Array.from(together, (entry) => citizen[entry] as number),
  atom: together.map((entry) => atom[entry] as number),
  net: Float64Array.from(together, (entry) => net[entry] as number)
});

/** `kept`: of each atom, whether it is selected; null where all are. */
export const moversIn = ({ citizen, atom, net }: Together, kept: Uint8Array | null): Movers => {
  const citizens = new Int32Array(net.length);
  const costs = new Float64Array(net.length);
  const start = new Uint32Array(net.length + 1);
  const turns = new Uint32Array(net.length);
  let movers = 0;
  let held = 0;
  for (let turn = 0; turn < net.length; turn++) {
    const cost = net[turn] as number;
    if ((kept && !kept[atom[turn] as number]) || Number.isNaN(cost)) continue;
    const own = citizen[turn] as number;
    if (movers > 0 && citizens[movers - 1] === own) costs[movers - 1] = settled((costs[movers - 1] as number) + cost);
    else {
      start[movers] = held;
      citizens[movers] = own;
      costs[movers++] = cost;
    }
    turns[held++] = turn;
  }
  start[movers] = held;
  return {
    citizen: citizens.slice(0, movers),
    cost: costs.slice(0, movers),
    start: start.slice(0, movers + 1),
    turn: turns.slice(0, held)
  };
};

/** Tells what each mover costs each value that she has a posting of, kr., by place in `values`. */
export const tellAmounts = (
  { start, value, net, values, firstTogether }: OrderedCells,
  { start: first, turn }: Movers,
  tell: (mover: number, place: number, amount: number) => void
): void => {
  const amounts = new Float64Array(values.length);
  const isMet = new Uint8Array(values.length);
  const met: number[] = [];
  for (let mover = 0; mover + 1 < first.length; mover++) {
    met.length = 0;
    for (let i = first[mover] as number; i < (first[mover + 1] as number); i++) {
      const row = firstTogether + (turn[i] as number);
      for (let cell = start[row] as number; cell < (start[row + 1] as number); cell++) {
        const place = value[cell] as number;
        if (isMet[place] === 0) {
          isMet[place] = 1;
          met.push(place);
          amounts[place] = 0;
        }
        amounts[place] = settled((amounts[place] as number) + (net[cell] as number));
      }
    }
    for (const place of met) {
      isMet[place] = 0;
      tell(mover, place, amounts[place] as number);
    }
  }
};
