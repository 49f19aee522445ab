/** Shares of the most expensive, cleared. */
import { giniFrom } from '../domain/concentration.ts';
import { type Clearance, clearNested, type Ground, type Published, publicFigure, publish, roundedThreshold } from '../domain/disclosure.ts';
import { type Denominator, type Filters, otherThan } from '../domain/filters.ts';
import { type Interval, shareInterval } from '../domain/uncertainty.ts';
import type { CostConcentrationRow, LinesBeside } from '../ledger/concentration.ts';

/** The most expensive `percent` of the people: their share of the cost, how many they are, the last one's cost, their mean. */
export interface TopGroup {
  readonly percent: number;
  readonly share: Published<number>;
  /** Where the share would lie in 95 of 100 years that differ by chance alone. */
  readonly low: Published<number>;
  readonly high: Published<number>;
  readonly citizens: Published<number>;
  readonly threshold: Published<number>;
  readonly mean: Published<number>;
}

/**
 * Places of groups in the order they are decided where small numbers do not allow all: 1, 5 and 10 %, tens, fives, the whole ones,
 * halves, then the rest as they stand. Groups of both denominators are one family. 1, 5 and 10 % of the residents come first, since the
 * shares that are known from elsewhere are theirs; of tens and fives those of the recipients, who would else have a curve of few points.
 */
export const inClearingOrder = (groups: readonly Chosen[]): number[] => {
  const turns = groups.map(({ percent, denominator }) => turnOf[denominator][finenessOf(percent)] ?? 0);
  return [...groups.keys()].sort((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0) || a - b);
};

interface Chosen {
  readonly percent: number;
  readonly denominator: Denominator;
}

/** 1, 5 and 10 %, the other tens, fives, whole ones, halves, the rest. */
const turnOf: Readonly<Record<Denominator, readonly number[]>> = { indbyggere: [0, 3, 5, 6, 7, 10], modtagere: [1, 2, 4, 8, 9, 11] };

/** Groups of either denominator that are decided before all others, in per cent. */
export const mainPercents: readonly number[] = [1, 5, 10];

const isMain = (percent: number): boolean => mainPercents.includes(percent);

const finenessOf = (percent: number): number => {
  if (isMain(percent)) return 0;
  if (!Number.isInteger(percent)) return Number.isInteger(percent * 2) ? 4 : 5;
  return percent % 10 === 0 ? 1 : percent % 5 === 0 ? 2 : 3;
};

/** People that the shares are of. */
export const populationOf = ({ residents, recipients }: CostConcentrationRow, { denominator }: Filters): number =>
  (denominator === 'indbyggere' ? residents : recipients) ?? Number.NaN;

export const publishGini = (row: CostConcentrationRow, filters: Filters): Published<number> =>
  publish(giniFrom(row.rankedCost, row.total, populationOf(row, filters)), wholeGround(row), filters.minimumCell);

export const wholeGround = ({
  withCost,
  largest,
  second,
  total,
  differsByFew
}: CostConcentrationRow): Required<Pick<Ground, 'contributors' | 'largest' | 'second' | 'total' | 'differsByFew'>> => ({
  contributors: withCost,
  largest,
  second,
  total,
  differsByFew
});

interface LinesCleared {
  readonly own: readonly Clearance[];
  /** Of the other denominator's lines. */
  readonly beside: readonly Clearance[];
}

/** Lines that are cleared as soon as looked up. */
const few = 100;
/** What was cleared last, of many lines: two figures are about the same lines of a selection. */
let last: { readonly row: CostConcentrationRow; readonly filters: Filters; readonly cleared: LinesCleared } | null = null;

/** Clears the lines of both denominators as one family, so that what is told of one does not depend on which is chosen. */
export const clearLines = (row: CostConcentrationRow, filters: Filters): LinesCleared => {
  if (row.percents.length <= few) return linesCleared(row, filters);
  const isKnown =
    last?.filters.minimumCell === filters.minimumCell && last.filters.denominator === filters.denominator && isSame(last.row, row);
  if (!last || !isKnown) last = { row, filters, cleared: linesCleared(row, filters) };
  return last.cleared;
};

/** Whether the lines of two rows are cleared alike. */
const isSame = (one: CostConcentrationRow, other: CostConcentrationRow): boolean =>
  (['withCost', 'largest', 'second', 'total', 'differsByFew'] as const).every((field) => one[field] === other[field]) &&
  isEqual(one.percents, other.percents) &&
  areSame(one.lines, other.lines) &&
  (one.beside && other.beside ? areSame(one.beside, other.beside) : one.beside === other.beside);

const areSame = (one: LinesBeside, other: LinesBeside): boolean =>
  (['places', 'top', 'line', 'next'] as const).every((column) => isEqual(one[column], other[column]));

const isEqual = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length && one.every((value, i) => value === other[i]);

const linesCleared = (row: CostConcentrationRow, { minimumCell, denominator }: Filters): LinesCleared => {
  const groupsOf = ({ places, top, line, next }: LinesBeside, denominator: Denominator) =>
    Array.from(row.percents, (percent, at) => ({
      at,
      percent,
      denominator,
      places: places[at] as number,
      contributors: Math.min(places[at] as number, row.withCost),
      total: top[at] as number,
      line: line[at] as number,
      next: next[at] as number,
      mainOf: isMain(percent) ? denominator : undefined
    }));
  const family = [...groupsOf(row.lines, denominator), ...(row.beside ? groupsOf(row.beside, otherThan(denominator)) : [])].sort(
    (a, b) => a.places - b.places
  );
  const clearances: Clearance[] = row.differsByFew
    ? family.map(() => (value) => publish(value, wholeGround(row), minimumCell))
    : clearNested(family, wholeGround(row), inClearingOrder(family), minimumCell);
  const own: Clearance[] = [];
  const beside: Clearance[] = [];
  for (const [i, one] of family.entries()) {
    const clearance = clearances[i];
    if (clearance) (one.denominator === denominator ? own : beside)[one.at] = clearance;
  }
  return { own, beside };
};

/**
 * Groups of rising size, cleared together: two of them tell the cost of the people between them. That everybody has all of the cost
 * is true of any population.
 */
export const topGroups = (row: CostConcentrationRow, filters: Filters): TopGroup[] => {
  const { percents, lines, total } = row;
  const { own: clearances } = clearLines(row, filters);
  return Array.from(percents, (percent, i) => {
    const clear = clearances[i] as Clearance;
    const [places, top, threshold] = [lines.places[i] as number, lines.top[i] as number, lines.threshold[i] as number];
    const isAll = percent === 100 && total > 0;
    const { low, high }: Interval = shareInterval(top / total, lines.variance[i] as number);
    return {
      percent,
      share: isAll ? publicFigure(1) : clear(top / total),
      low: isAll ? publicFigure(1) : clear(low),
      high: isAll ? publicFigure(1) : clear(high),
      citizens: clear(places),
      threshold: clear(percent === 0 ? Number.NaN : roundedThreshold(threshold)),
      mean: clear(top / places)
    };
  });
};

/** One population's shares beside others'. */
export interface Concentration {
  readonly share1: Published<number>;
  readonly share5: Published<number>;
  readonly share10: Published<number>;
  /** 95 % intervals of the three. */
  readonly low: Readonly<Record<'share1' | 'share5' | 'share10', Published<number>>>;
  readonly high: Readonly<Record<'share1' | 'share5' | 'share10', Published<number>>>;
  readonly gini: Published<number>;
}

/** `row` has lines at 1, 5 and 10 %. */
export const concentrationRow = (row: CostConcentrationRow, filters: Filters): Concentration => {
  const [one, five, ten] = topGroups(row, filters) as [TopGroup, TopGroup, TopGroup];
  return {
    share1: one.share,
    share5: five.share,
    share10: ten.share,
    low: { share1: one.low, share5: five.low, share10: ten.low },
    high: { share1: one.high, share5: five.high, share10: ten.high },
    gini: publishGini(row, filters)
  };
};
