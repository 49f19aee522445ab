import { falling } from './order.ts';
import { marked, type Selection } from './selection.ts';
import { type Sums, sumsOf } from './sums.ts';
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

/** Used again for the next: memory that is new costs more than what is written there. */
let room = new Float64Array(0);

/**
 * Of citizens by all that they cost, without sorting anew: those of one entry stand in the year's order; the few of several are ranked
 * by themselves and merged.
 */
export const rankingInOrder = (ledger: YearLedger, selection: Selection): Ranking => {
  const { together, aloneIn } = ledger;
  const only = selection.kommuner?.length === 1 ? aloneIn.get(selection.kommuner[0] as number) : undefined;
  const { net, targetGroup } = only ?? ledger.alone;
  const { kommune } = ledger.alone;
  const kommuner = only ? null : marked(selection.kommuner);
  const groups = marked(selection.targetGroups);
  const others = rankingOf(sumsOf(ledger, { ...selection, unit: 'borger' }, ledger.net, together));
  if (room.length < net.length + others.costs.length) room = new Float64Array(net.length + others.costs.length);
  const costs = room;
  let count = 0;
  let above = 0;
  let negatives = 0;
  for (let i = 0; i < net.length; i++) {
    if (kommuner && !kommuner[kommune[i] as number]) continue;
    if (groups && !groups[targetGroup[i] as number]) continue;
    const cost = net[i] as number;
    costs[count++] = cost;
    if (cost > 0) above = count;
    else if (cost < 0) negatives++;
  }
  // From the cheapest on, so that nothing is written over that is still to be moved.
  let from = above - 1;
  let to = above + others.costs.length - 1;
  for (let i = others.costs.length - 1; i >= 0; i--) {
    const cost = others.costs[i] as number;
    while (from >= 0 && (costs[from] as number) < cost) costs[to--] = costs[from--] as number;
    costs[to--] = cost;
  }
  return { count: count + others.count, negatives: negatives + others.negatives, costs: costs.slice(0, above + others.costs.length) };
};

/** The most expensive `places` of a population, the one at the line in part. */
export interface Line {
  readonly places: number;
  /** Their cost, kr., and the sum of the squares of their costs. */
  readonly top: number;
  readonly squares: number;
  /** Cost of the last one in the group, at least in part, kr. */
  readonly threshold: number;
  /** Of those who are not wholly within, the largest cost and the next, kr. */
  readonly line: number;
  readonly next: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Of all: cost (kr.), squares of costs, the largest cost, and Σ rank × cost, rank 1 the most expensive. */
  readonly total: number;
  readonly squares: number;
  readonly largest: number;
  readonly rankedCost: number;
}

/** Goes through the costs once. `places` rise. */
export const linesAt = ({ costs }: Ranking, places: readonly number[]): Lines => {
  const lines: Line[] = [];
  let total = 0;
  let squares = 0;
  let rankedCost = 0;
  const draw = (at: number, next: number) => {
    for (;;) {
      const wanted = places[lines.length];
      if (wanted === undefined || wanted >= at + 1) return;
      const part = wanted - at;
      const threshold = part > 0 ? next : (costs[at - 1] ?? 0);
      const top = total + part * next;
      lines.push({ places: wanted, top, squares: squares + part * next * next, threshold, line: next, next: costs[at + 1] ?? 0 });
    }
  };
  let coming = Math.floor(places[0] ?? Number.POSITIVE_INFINITY);
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i] as number;
    if (i === coming) {
      draw(i, cost);
      coming = Math.floor(places[lines.length] ?? Number.POSITIVE_INFINITY);
    }
    total += cost;
    squares += cost * cost;
    rankedCost += (i + 1) * cost;
  }
  const rest = places.slice(lines.length);
  lines.push(
    ...rest.map((wanted) => {
      const threshold = wanted <= costs.length ? (costs.at(-1) ?? 0) : 0;
      return { places: wanted, top: total, squares, threshold, line: 0, next: 0 };
    })
  );
  return { lines, total, squares, largest: costs[0] ?? 0, rankedCost };
};

/** Cost of the last one among the most expensive `places`, at least in part, kr.; 0 where those with a cost are fewer. */
export const thresholdAt = (costs: Float64Array, places: number): number => costs[Math.ceil(places) - 1] ?? 0;

/** People that `percent` of `population` are, without the dust of binary fractions. */
export const placesOf = (population: number, percent: number): number => Math.round(population * percent * 1e7) / 1e9;
