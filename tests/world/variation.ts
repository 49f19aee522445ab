/** Years that differ by chance alone: populations drawn anew, as the slow way to what the intervals say. */
import { randomBernoulli, randomLogNormal } from 'd3-random';
import { concentrationOf } from '../../src/ledger/concentration.ts';
import { type Ranking, standingOf } from '../../src/ledger/ranking.ts';

/**
 * Costs of `people`, the most expensive first and nobody's nothing: 22 % have a cost, log-normal with σ = 1.15, which fits the source's
 * 30, 65 and 85 %.
 */
export const drawnCosts = (people: number, random: () => number, sigma = 1.15): Float64Array => {
  const isCost = randomBernoulli.source(random)(0.22);
  const cost = randomLogNormal.source(random)(11, sigma);
  return Float64Array.from({ length: people }, () => (isCost() ? cost() : 0))
    .filter((one) => one > 0)
    .sort()
    .reverse();
};

/** Share of the cost that the most expensive `percent` of `people` have, and its variance by the ledger's formula. */
export const estimateOf = (costs: Float64Array, people: number, percent: number): { readonly share: number; readonly variance: number } => {
  const ranking: Ranking = { count: costs.length, negatives: 0, costs };
  const { total, lines } = concentrationOf(
    standingOf(ranking, () => ({ keys: new Int32Array(0), sums: costs })),
    { own: people, others: null, residents: people },
    [percent]
  );
  return { share: (lines.top[0] ?? 0) / total, variance: lines.variance[0] ?? Number.NaN };
};

/** Top shares of populations drawn with replacement from one of `people`, of whom those with a cost have `costs`. */
export const bootstrapped = (costs: Float64Array, people: number, percent: number, times: number, random: () => number): Float64Array => {
  const places = (people * percent) / 100;
  return Float64Array.from({ length: times }, () => {
    const drawn = new Uint32Array(people);
    for (let i = 0; i < people; i++) {
      const who = Math.floor(random() * people);
      drawn[who] = (drawn[who] as number) + 1;
    }
    let [above, top, total] = [0, 0, 0];
    for (let i = 0; i < costs.length; i++) {
      const times = drawn[i] as number;
      const cost = costs[i] as number;
      top += Math.min(times, Math.max(0, places - above)) * cost;
      total += times * cost;
      above += times;
    }
    return top / total;
  });
};

/** The 2.5th and the 97.5th percentile. */
export const percentileInterval = (values: Float64Array): { readonly low: number; readonly high: number } => {
  const sorted = values.slice().sort();
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
};
