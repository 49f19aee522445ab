import { sum, transpose } from 'd3-array';
import { firstBelow, type Line, type Lines, lastIn, linesIn, type Ordered, thresholdsIn } from './costLines.ts';
import { type AtomCosts, atomsIn, type CostOrder, noOrder, selectedIn } from './costOrder.ts';
import type { Movers } from './movers.ts';
import { falling } from './order.ts';
import { keptIn, type Selection } from './selection.ts';
import { keyOf, type Sums } from './sums.ts';
import type { YearLedger } from './yearLedger.ts';

/** What the units of a selection cost. */
export interface Ranking {
  /** Units, those that cost nothing too. */
  readonly count: number;
  /** Units whose sum is below 0, counted as 0. */
  readonly negatives: number;
  /** Costs above 0, kr., the largest first. */
  readonly costs: Float64Array;
}

/** Puts what units cost in order; sums below 0 count as 0. */
export const rankingOf = ({ sums }: Pick<Sums, 'sums'>): Ranking => {
  let negatives = 0;
  for (let i = 0; i < sums.length; i++) if ((sums[i] as number) < 0) negatives++;
  return { count: sums.length, negatives, costs: falling(sums) };
};

/** What is asked of the units of a selection in order of cost, whether or not they have been put there. */
export interface Standing extends Omit<Ranking, 'costs'> {
  /** `places` rise. */
  readonly linesAt: (places: readonly number[]) => Lines;
  /** Of the lines at `places`, which rise, the cost of the last one within, at least in part, kr.; 0 where those with a cost are fewer. */
  readonly thresholdsAt: (places: readonly number[]) => readonly number[];
  /** The least cost above 0, kr.; 0 where nobody has one. */
  readonly least: () => number;
  /** Units whose cost is above 0 and not below `line`, kr., in no order of meaning. */
  readonly costliest: (line: number) => readonly Sums[];
  /**
   * Who (`keyOf`) costs at least the first of `lines`, which fall and are above 0, who of the others at least the next, and so on; behind
   * them who costs more than 0, and who does not.
   */
  readonly unitsBetween: (lines: readonly number[]) => readonly (readonly Int32Array[])[];
  /** Memory that it holds. */
  readonly bytes: number;
}

/** Of units put in order, who may be asked for by key. */
export const standingOf = (ranking: Ranking, units: () => Sums): Standing => {
  const { count, negatives, costs } = ranking;
  const ordered = { ...noOrder, net: costs, above: costs.length, kept: null, others: noOrder.net };
  const costliest = (line: number) => [costlyAmong(units(), line)];
  const unitsBetween = (lines: readonly number[]) => transpose([keysAmong(units(), lines)]);
  return { ...inOrder(() => ordered), count, negatives, costliest, unitsBetween, bytes: costs.byteLength + linesBytes };
};

/**
 * Of citizens, without sorting anew: those of one entry stand in the year's order; the few of several are ranked by themselves and stand
 * between. `orderOf`: asked for anew by each question, so that an order can be forgotten while what was told of it is remembered.
 */
export const standingInOrder = (
  ledger: YearLedger,
  orderOf: () => CostOrder,
  { citizen, cost }: Pick<Movers, 'citizen' | 'cost'>,
  selection: Selection
): Standing => {
  const kept = keptIn(ledger, selection);
  const movers = { keys: citizen.map((own) => keyOf(own, 0)), sums: cost };
  const others = rankingOf(movers);
  const partsIn = (order: CostOrder) => atomsIn(ledger, order, selection);
  const order = orderOf();
  const keptOf = (byAtom: Uint32Array) => sum(byAtom, (own, atom) => (!kept || kept[atom] ? own : 0));
  const count = keptOf(order.citizens) + others.count;
  const negatives = keptOf(order.negatives) + others.negatives;
  return {
    ...inOrder(() => ({ ...selectedIn(ledger, orderOf(), selection), others: others.costs })),
    count,
    negatives,
    costliest: (line) => [...partsIn(orderOf()).map((part) => costliestIn(part, line)), costlyAmong(movers, line)],
    unitsBetween: (lines) => transpose([...partsIn(orderOf()).map((part) => keysBetween(part, lines)), keysAmong(movers, lines)]),
    bytes: 2 * others.costs.byteLength + movers.keys.byteLength + (kept?.byteLength ?? 0) + linesBytes
  };
};

const inOrder = (orderedOf: () => Ordered): Pick<Standing, 'linesAt' | 'thresholdsAt' | 'least'> => ({
  linesAt: remembering((places) => linesIn(orderedOf(), places)),
  thresholdsAt: (places) => thresholdsIn(orderedOf(), places),
  least: () => {
    const ordered = orderedOf();
    const last = lastIn(ordered, 0, ordered.above);
    const other = ordered.others.at(-1) ?? 0;
    return last > 0 && other > 0 ? Math.min(last, other) : last || other;
  }
});

/** Lines that were drawn, for who asks for some of them again. */
interface Drawn {
  readonly whole: Lines;
  readonly lineAt: ReadonlyMap<number, Line>;
}

/** Questions about few lines that each standing keeps the lines of: of a figure, and of another. */
const fewKept = 2;
/** A question about more lines than these is of every share that a reader may choose. */
const mostFew = 50;
/** Memory that a standing's few lines hold. */
const linesBytes = 20_000;

/** The many lines of one standing. They take a hundred times the memory, and only the figures of one selection ask for them. */
interface ManyDrawn {
  drawn: Drawn | null;
}
/** The latest, of whichever standings; each is held without its standing, which holds a whole year's costs. */
const manyDrawn: ManyDrawn[] = [];
const manyKept = 20;

/** A line is the same whichever others are drawn with it: who asks for some of those that are known does not go through the costs again. */
const remembering = (linesOf: Standing['linesAt']): Standing['linesAt'] => {
  const few: Drawn[] = [];
  const many: ManyDrawn = { drawn: null };
  const keep = (drawn: Drawn) => {
    if (drawn.lineAt.size <= mostFew) {
      few.unshift(drawn);
      few.length = Math.min(few.length, fewKept);
      return;
    }
    many.drawn = drawn;
    manyDrawn.push(many);
    const oldest = manyDrawn.length > manyKept ? manyDrawn.shift() : undefined;
    if (oldest && !manyDrawn.includes(oldest)) oldest.drawn = null;
  };
  return (places) => {
    for (const { whole, lineAt } of many.drawn ? [many.drawn, ...few] : few) {
      const lines = linesAmong(places, lineAt);
      if (lines) return { ...whole, lines };
    }
    const whole = linesOf(places);
    keep({ whole, lineAt: new Map(whole.lines.map((line) => [line.places, line])) });
    return whole;
  };
};

/** Null where one of them is not known. */
const linesAmong = (places: readonly number[], lineAt: ReadonlyMap<number, Line>): Line[] | null => {
  const lines: Line[] = [];
  for (const place of places) {
    const line = lineAt.get(place);
    if (!line) return null;
    lines.push(line);
  }
  return lines;
};

const isCostly = (cost: number, line: number): boolean => cost > 0 && cost >= line;

const costlyAmong = ({ keys, sums }: Sums, line: number): Sums => {
  const costly = { keys: new Int32Array(keys.length), sums: new Float64Array(keys.length) };
  let count = 0;
  for (let i = 0; i < sums.length; i++) {
    if (!isCostly(sums[i] as number, line)) continue;
    costly.keys[count] = keys[i] as number;
    costly.sums[count++] = sums[i] as number;
  }
  return { keys: costly.keys.subarray(0, count), sums: costly.sums.subarray(0, count) };
};

const costliestIn = ({ net, key, above }: AtomCosts, line: number): Sums => {
  const end = firstBelow(net, line, 0, above);
  return { keys: key.subarray(0, end), sums: net.subarray(0, end) };
};

const keysBetween = ({ net, key, above }: AtomCosts, lines: readonly number[]): readonly Int32Array[] => {
  const ends = [...lines.map((line) => firstBelow(net, line, 0, above)), above, net.length];
  return ends.map((end, group) => key.subarray(ends[group - 1] ?? 0, end));
};

const keysAmong = ({ keys, sums }: Sums, lines: readonly number[]): readonly Int32Array[] => {
  const groups = new Uint8Array(keys.length);
  const sizes = new Uint32Array(lines.length + 2);
  for (let i = 0; i < sums.length; i++) {
    const cost = sums[i] as number;
    // As many lines as it is below; without a branch for each, which nothing foretells.
    let group = Number(cost <= 0);
    for (let line = 0; line < lines.length; line++) group += Number(cost < (lines[line] as number));
    groups[i] = group;
    sizes[group] = (sizes[group] as number) + 1;
  }
  const made = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Uint32Array(sizes.length);
  for (let i = 0; i < keys.length; i++) {
    const group = groups[i] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    (made[group] as Int32Array)[at] = keys[i] as number;
  }
  return made;
};

/** People that `percent` of `population` are, without the dust of binary fractions. */
export const placesOf = (population: number, percent: number): number => Math.round(population * percent * 1e7) / 1e9;
