import { costsIn, type Lines, lastIn, linesIn, type Ordered, thresholdsIn } from './costLines.ts';
import { type CostOrder, noOrder, orderedIn } from './costOrder.ts';
import { falling } from './order.ts';
import { keptIn, type Selection } from './selection.ts';
import { keyOf, type Sums, sumsOf } from './sums.ts';
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
  readonly costliest: (line: number) => Sums;
  readonly ranking: () => Ranking;
  /** Memory that it holds. */
  readonly bytes: number;
}

/** Of units put in order, who may be asked for by key. */
export const standingOf = (ranking: Ranking, units: () => Sums): Standing => {
  const { count, negatives, costs } = ranking;
  const ordered = { ...noOrder, net: costs, above: costs.length, kept: null, others: noOrder.net };
  const costliest = (line: number) => costlyAmong(units(), line);
  return { ...inOrder(ordered), count, negatives, costliest, ranking: () => ranking, bytes: costs.byteLength };
};

/**
 * Of citizens, without sorting anew: those of one entry stand in the year's order; the few of several are ranked by themselves and stand
 * between. `net`: what each entry costs, which the order is by.
 */
export const standingInOrder = (ledger: YearLedger, order: CostOrder, net: Float64Array, selection: Selection): Standing => {
  const kept = keptIn(ledger, selection);
  const { keys, sums } = sumsOf(ledger, { ...selection, unit: 'borger' }, net, ledger.together);
  const movers = { keys: keys.slice(), sums: sums.slice() };
  const others = rankingOf(movers);
  const only = orderedIn(order, selection);
  const isWhole = only !== order.all && selection.targetGroups === null;
  const sumOf = (of: Uint32Array) => of.reduce((sum, people, atom) => (!kept || kept[atom] ? sum + people : sum), 0);
  const ordered: Ordered = { ...only, kept: isWhole ? null : kept, others: others.costs };
  const count = sumOf(order.count) + others.count;
  const negatives = sumOf(order.negatives) + others.negatives;
  return {
    ...inOrder(ordered),
    count,
    negatives,
    costliest: (line) => costliestIn(ordered, line, costlyAmong(movers, line)),
    ranking: () => ({ count, negatives, costs: costsIn(ordered) }),
    bytes: 2 * others.costs.byteLength + keys.byteLength + (kept?.byteLength ?? 0)
  };
};

const inOrder = (ordered: Ordered): Pick<Standing, 'linesAt' | 'thresholdsAt' | 'least'> => ({
  linesAt: (places) => linesIn(ordered, places),
  thresholdsAt: (places) => thresholdsIn(ordered, places),
  least: () => {
    const last = lastIn(ordered, 0, ordered.above);
    const other = ordered.others.at(-1) ?? 0;
    return last > 0 && other > 0 ? Math.min(last, other) : last || other;
  }
});

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

const costliestIn = ({ net, atom, citizen, above, kept }: Ordered, line: number, others: Sums): Sums => {
  let end = 0;
  while (end < above && (net[end] as number) >= line) end++;
  const keys = new Int32Array(end + others.keys.length);
  const sums = new Float64Array(keys.length);
  let count = 0;
  for (let i = 0; i < end; i++) {
    if (kept && !kept[atom[i] as number]) continue;
    keys[count] = keyOf(citizen[i] as number, 0);
    sums[count++] = net[i] as number;
  }
  keys.set(others.keys, count);
  sums.set(others.sums, count);
  count += others.keys.length;
  return { keys: keys.subarray(0, count), sums: sums.subarray(0, count) };
};

/** People that `percent` of `population` are, without the dust of binary fractions. */
export const placesOf = (population: number, percent: number): number => Math.round(population * percent * 1e7) / 1e9;
