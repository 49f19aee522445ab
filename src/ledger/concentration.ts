/** How much of the cost the most expensive have, by the definitions of `domain/concentration`. */
import type { Line } from './costLines.ts';
import { placesOf, type Standing } from './ranking.ts';

/** What a figure of concentration rests on. Kr.; people are citizens or families. */
export interface CostWhole {
  readonly recipients: number;
  readonly withCost: number;
  /** Units whose sum is below 0, counted as 0. */
  readonly negatives: number;
  readonly total: number;
  readonly largest: number;
  /** Σ rank × cost, rank 1 the most expensive. */
  readonly rankedCost: number;
  readonly second: number;
  /** Residents of the same kommuner and målgrupper; null where they are not known. */
  readonly residents: number | null;
  /** What is told of this selection would, beside what is told of others, tell about a few. */
  readonly differsByFew: boolean;
}

/** The most expensive `percent` of a population, the one at the line in part. */
export interface CostLine {
  readonly percent: number;
  readonly places: number;
  /** Kr. */
  readonly top: number;
  /** Cost of the last one in the group, kr. */
  readonly threshold: number;
  /** Of those who are not wholly within, the largest cost and the next, kr. */
  readonly line: number;
  readonly next: number;
  /** Variance of `top` ÷ total from one year to another like it; see `varianceOf`. */
  readonly variance: number;
}

/** Of a line, what may be held against another. */
export type LineBeside = Pick<CostLine, 'percent' | 'places' | 'top' | 'line' | 'next'>;

export interface CostConcentrationRow extends CostWhole {
  readonly lines: readonly CostLine[];
  /** The same percentages of the other denominator's people, where they are known: a reader may choose either. */
  readonly beside: readonly LineBeside[];
}

/** People that shares may be of. */
export interface Populations {
  /** Those that are asked about, and those of the other denominator; null where they are not known. */
  readonly own: number;
  readonly others: number | null;
  readonly residents: number | null;
}

/** `percents` rise. Of a selection by itself: what others tell is not known here. */
export const concentrationOf = (
  standing: Pick<Standing, 'count' | 'negatives' | 'linesAt'>,
  { own: population, others, residents }: Populations,
  percents: readonly number[]
): CostConcentrationRow => {
  const places = percents.map((percent) => placesOf(population, percent));
  const placesBeside = others === null ? [] : percents.map((percent) => placesOf(others, percent));
  // Both denominators' lines are drawn on the way through the costs; of those in the same place each gets its own.
  const wanted = [...places.map((at, i) => ({ at, i, isOwn: true })), ...placesBeside.map((at, i) => ({ at, i, isOwn: false }))];
  wanted.sort((a, b) => a.at - b.at);
  const { lines: all, withCost, total, squares, largest, second, rankedCost } = standing.linesAt(wanted.map(({ at }) => at));
  const [lines, beside]: [Line[], Line[]] = [[], []];
  for (const [n, { i, isOwn }] of wanted.entries()) (isOwn ? lines : beside)[i] = all[n] as Line;
  return {
    recipients: standing.count,
    withCost,
    negatives: standing.negatives,
    total,
    largest,
    second,
    rankedCost,
    residents,
    differsByFew: false,
    beside: beside.map(({ places, top, line, next }, i) => ({ percent: percents[i] as number, places, top, line, next })),
    lines: lines.map((line, i) => ({
      percent: percents[i] as number,
      places: line.places,
      top: line.top,
      threshold: line.threshold,
      line: line.line,
      next: line.next,
      variance: varianceOf(
        { places: Math.min(line.places, withCost), top: line.top, squares: line.squares, threshold: line.threshold },
        { count: withCost, total, squares },
        population
      )
    }))
  };
};

/**
 * Variance of a top share, were the year's population drawn anew from one like it: the mean square of the influence function
 * ((x − q)⁺ + pq − Sx) ÷ μ over all people, those without a cost included, divided by how many they are. x is a person's cost, q the
 * cost at the line, p the group's part of the people, S its share of the cost, μ the mean (after Beach & Davidson, "Distribution-free
 * statistical inference with Lorenz curves and income shares", Review of Economic Studies 1983). A test holds it against the bootstrap.
 */
const varianceOf = (
  top: { readonly places: number; readonly top: number; readonly squares: number; readonly threshold: number },
  all: { readonly count: number; readonly total: number; readonly squares: number },
  population: number
): number => {
  const share = top.top / all.total;
  const part = top.places / population;
  const q = top.threshold;
  const above = (1 - share) ** 2 * top.squares - 2 * (1 - share) * q * (1 - part) * top.top + top.places * (q * (1 - part)) ** 2;
  const below =
    (all.count - top.places) * (part * q) ** 2 - 2 * part * q * share * (all.total - top.top) + share ** 2 * (all.squares - top.squares);
  const without = (population - all.count) * (part * q) ** 2;
  return Math.max(0, above + below + without) / all.total ** 2;
};
