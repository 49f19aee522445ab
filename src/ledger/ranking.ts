import { descending } from './order.ts';
import { settled } from './postings.ts';
import { marked, type Selection, unitsOf, visitedBy } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/** What the units of a selection cost. */
export interface Ranking {
  /** Units, those that cost nothing too. */
  readonly count: number;
  /** Units whose sum is below 0, counted as 0. */
  readonly negatives: number;
  /** Costs above 0, kr., the largest first. */
  readonly costs: Float64Array;
  /** Whose they are (`keyOf`), in the same order; behind them those who cost nothing or less. */
  readonly keys: Int32Array;
}

/** Ranks the units of a selection by what they cost; sums below 0 count as 0. `net`: what each entry costs, as `netOf` gives it. */
export const rankingOf = (ledger: YearLedger, selection: Selection, net: Float64Array): Ranking => {
  const isByFamily = selection.unit === 'familie' && ledger.family !== null;
  if (!selection.areas && !isByFamily) return rankingInOrder(ledger, selection);
  return rankingOfSums(isByFamily ? sumsOfFamilies(ledger, selection, net) : sumsOfCitizens(ledger, selection, net));
};

/** A unit's running number, which is the same in every year: families from 0, citizens by themselves below 0. */
export const keyOf = (citizen: number, family: number): number => (family > 0 ? family : -1 - citizen);

/** Units and what they cost, kr., negative sums as they are. */
interface Sums {
  readonly keys: Int32Array;
  readonly sums: Float64Array;
}

/** `within`: the entries that are looked at, in rising order; those of the kommuner where it is left out. */
const sumsOfCitizens = (ledger: YearLedger, selection: Selection, net: Float64Array, within = visitedBy(ledger, selection)): Sums => {
  const { entries, citizen, kommune, targetGroup } = ledger;
  const kommuner = marked(selection.kommuner);
  const groups = marked(selection.targetGroups);
  const visited = within?.length ?? entries;
  const keys = new Int32Array(visited);
  const sums = new Float64Array(visited);
  let count = 0;
  let last = -1;
  for (let i = 0; i < visited; i++) {
    const entry = within ? (within[i] as number) : i;
    if (kommuner && !kommuner[kommune[entry] as number]) continue;
    if (groups && !groups[targetGroup[entry] as number]) continue;
    const own = net[entry] as number;
    if (Number.isNaN(own)) continue;
    if (citizen[entry] !== last) {
      last = citizen[entry] as number;
      keys[count] = keyOf(last, 0);
      sums[count++] = own;
    } else sums[count - 1] = settled((sums[count - 1] as number) + own);
  }
  return { keys: keys.subarray(0, count), sums: sums.subarray(0, count) };
};

const sumsOfFamilies = (ledger: YearLedger, selection: Selection, net: Float64Array): Sums => {
  const { head, heads, net: sums, count } = unitsOf(ledger, selection, net);
  const keys = new Int32Array(count);
  const own = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const entry = heads[i] as number;
    keys[i] = keyOf(ledger.citizen[entry] as number, ledger.family?.[entry] ?? 0);
    own[i] = sums[head[entry] as number] as number;
  }
  return { keys, sums: own };
};

const rankingOfSums = ({ keys, sums }: Sums): Ranking => {
  let negatives = 0;
  for (let i = 0; i < sums.length; i++) if ((sums[i] as number) < 0) negatives++;
  return { count: sums.length, negatives, ...descending(sums, keys) };
};

/** Without sorting anew: citizens of one entry stand in the year's order; the few of several are ranked by themselves and merged. */
const rankingInOrder = (ledger: YearLedger, selection: Selection): Ranking => {
  const { together, aloneIn } = ledger;
  const only = selection.kommuner?.length === 1 ? aloneIn.get(selection.kommuner[0] as number) : undefined;
  const { net, citizen, kommune, targetGroup } = only ?? ledger.alone;
  const kommuner = only ? null : marked(selection.kommuner);
  const groups = marked(selection.targetGroups);
  const others = rankingOfSums(sumsOfCitizens(ledger, selection, ledger.net, together));
  const most = net.length + others.count;
  const costs = new Float64Array(most);
  const keys = new Int32Array(most);
  let filled = 0;
  let negatives = others.negatives;
  let merged = 0;
  let i = 0;
  for (; i < net.length; i++) {
    const cost = net[i] as number;
    if (cost <= 0) break;
    if (kommuner && !kommuner[kommune[i] as number]) continue;
    if (groups && !groups[targetGroup[i] as number]) continue;
    while (merged < others.costs.length && (others.costs[merged] as number) > cost) {
      costs[filled] = others.costs[merged] as number;
      keys[filled++] = others.keys[merged++] as number;
    }
    costs[filled] = cost;
    keys[filled++] = -1 - (citizen[i] as number);
  }
  for (; merged < others.costs.length; merged++) {
    costs[filled] = others.costs[merged] as number;
    keys[filled++] = others.keys[merged] as number;
  }
  let count = filled;
  for (; i < net.length; i++) {
    if (kommuner && !kommuner[kommune[i] as number]) continue;
    if (groups && !groups[targetGroup[i] as number]) continue;
    if ((net[i] as number) < 0) negatives++;
    keys[count++] = -1 - (citizen[i] as number);
  }
  for (; merged < others.count; merged++) keys[count++] = others.keys[merged] as number;
  return { count, negatives, costs: costs.subarray(0, filled), keys: keys.subarray(0, count) };
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

/** People that `percent` of `population` are, without the dust of binary fractions. */
export const placesOf = (population: number, percent: number): number => Math.round(population * percent * 1e7) / 1e9;
