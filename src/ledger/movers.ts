/** Citizens of several entries in a year: who moved between kommuner or changed målgruppe. */
import type { OrderedCells } from './orderedCells.ts';
import { settled } from './postings.ts';
import type { YearLedger } from './yearLedger.ts';

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

/** `net`: what each of them costs; NaN where it has no posting. */
export const togetherIn = ({ citizen, atom, together }: YearLedger, net: Float64Array): Together => ({
  citizen: Int32Array.from(together, (entry) => citizen[entry] as number),
  atom: together.map((entry) => atom[entry] as number),
  net
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
