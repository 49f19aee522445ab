/**
 * How concentrated cost is: the definitions, once. `costs` are kr. of each citizen-year, in any order, negative ones (refunds above
 * the cost) already counted as 0; `population` is the number of people the share is of, at least as many as `costs`. People without a
 * cost are numbers, not entries.
 */

const fromMostExpensive = (costs: readonly number[]): number[] => [...costs].sort((a, b) => b - a);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Share of all cost that falls on the most expensive `percent` of `population`, 0–1. The citizen at the line counts in part, so the
 * share has no steps and does not depend on how ties are ordered.
 */
export const topShare = (costs: readonly number[], population: number, percent: number): number =>
  topCost(costs, population, percent) / sum(costs);

/** Cost in kr. of the most expensive `percent` of `population`. */
export const topCost = (costs: readonly number[], population: number, percent: number): number => {
  const ranked = fromMostExpensive(costs);
  const places = placesOf(population, percent);
  const whole = Math.floor(places);
  return sum(ranked.slice(0, whole)) + (places - whole) * (ranked[whole] ?? 0);
};

/** How many people `percent` of `population` are; part of a person is kept. */
export const placesOf = (population: number, percent: number): number => (population * percent) / 100;

/** Cost in kr. of the last citizen who is at least in part within the most expensive `percent`. */
export const threshold = (costs: readonly number[], population: number, percent: number): number =>
  fromMostExpensive(costs)[Math.ceil(placesOf(population, percent)) - 1] ?? 0;

/**
 * Gini coefficient, 0 (all the same) to 1 (one citizen has all): Σ(2i − n − 1)xᵢ / (nΣx) with i from the cheapest. Written from the
 * most expensive down, so that people without a cost add nothing but their number.
 */
export const gini = (costs: readonly number[], population: number): number =>
  giniFrom(sum(fromMostExpensive(costs).map((cost, i) => (i + 1) * cost)), sum(costs), population);

/** Gini from `rankedCost` = Σ rank × cost, rank 1 the most expensive. */
export const giniFrom = (rankedCost: number, totalCost: number, population: number): number =>
  (population + 1) / population - (2 * rankedCost) / (population * totalCost);
