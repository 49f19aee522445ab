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

/**
 * The most expensive of a population at each of some percentages, the one at the line in part. Column by column, since thousands of
 * lines cross from thread to thread. NaN where the people are not known.
 */
export interface CostLines {
  readonly places: Float64Array;
  /** Kr. */
  readonly top: Float64Array;
  /** Cost of the last one in the group, kr. */
  readonly threshold: Float64Array;
  /** Of those who are not wholly within, the largest cost and the next, kr. */
  readonly line: Float64Array;
  readonly next: Float64Array;
  /** Variance of `top` ÷ total from one year to another like it; see `varianceOf`. */
  readonly variance: Float64Array;
}

/** Of lines, what may be held against others. */
export type LinesBeside = Pick<CostLines, 'places' | 'top' | 'line' | 'next'>;

export interface CostConcentrationRow extends CostWhole {
  /** Per cent of the people, rising. */
  readonly percents: Float64Array;
  readonly lines: CostLines;
  /** The same percentages of the other denominator's people: a reader may choose either. Null where they are not known. */
  readonly beside: LinesBeside | null;
}

/** Of people who are not known. */
const unknownLine: Line = {
  places: Number.NaN,
  top: Number.NaN,
  squares: Number.NaN,
  threshold: Number.NaN,
  line: Number.NaN,
  next: Number.NaN,
  above: Number.NaN,
  equal: Number.NaN
};

/** People that shares may be of. */
export interface Populations {
  /** Those that are asked about, and those of the other denominator; null where they are not known. */
  readonly own: number | null;
  readonly others: number | null;
  readonly residents: number | null;
}

/** `percents` rise. Of a selection by itself: what others tell is not known here. */
export const concentrationOf = (
  standing: Pick<Standing, 'count' | 'negatives' | 'linesAt'>,
  { own: population, others, residents }: Populations,
  percents: readonly number[]
): CostConcentrationRow => {
  const placesIn = (people: number | null, isOwn: boolean) =>
    people === null ? [] : percents.map((percent, i) => ({ at: placesOf(people, percent), i, isOwn }));
  // Both denominators' lines are drawn on the way through the costs; of those in the same place each gets its own.
  const wanted = [...placesIn(population, true), ...placesIn(others, false)].sort((a, b) => a.at - b.at);
  const { lines: all, withCost, total, squares, largest, second, rankedCost } = standing.linesAt(wanted.map(({ at }) => at));
  const [lines, beside]: [Line[], Line[]] = [population === null ? percents.map(() => unknownLine) : [], []];
  for (const [n, { i, isOwn }] of wanted.entries()) (isOwn ? lines : beside)[i] = all[n] as Line;
  const varianceAt = ({ places, top, squares: own, threshold }: Line) =>
    varianceOf(
      { places: Math.min(places, withCost), top, squares: own, threshold },
      { count: withCost, total, squares },
      population ?? Number.NaN
    );
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
    percents: Float64Array.from(percents),
    beside: others === null ? null : besideOf(beside),
    lines: {
      ...besideOf(lines),
      threshold: Float64Array.from(lines, ({ threshold }) => threshold),
      variance: Float64Array.from(lines, varianceAt)
    }
  };
};

const besideOf = (lines: readonly Line[]): LinesBeside => ({
  places: Float64Array.from(lines, ({ places }) => places),
  top: Float64Array.from(lines, ({ top }) => top),
  line: Float64Array.from(lines, ({ line }) => line),
  next: Float64Array.from(lines, ({ next }) => next)
});

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
