import { giniFrom } from '../domain/concentration.ts';
import { type Clearance, clearNested, type Ground, type Published, publicFigure, publish, roundedThreshold } from '../domain/disclosure.ts';
import type { Denominator, Filters } from '../domain/filters.ts';
import type { Row } from '../engine/rows.ts';
import { defineMeasure } from './measure.ts';
import { rankedCostColumns, rankedCosts } from './rankedCosts.ts';

/** The most expensive `percent` of the people: their share of the cost, how many they are, the last one's cost, their mean. */
export interface TopGroup {
  readonly percent: number;
  readonly share: Published<number>;
  readonly citizens: Published<number>;
  readonly threshold: Published<number>;
  readonly mean: Published<number>;
}

export interface CostConcentration {
  readonly denominator: Denominator;
  /** People the shares are of. */
  readonly population: Published<number>;
  /** Citizen-years whose postings sum to less than 0, counted as 0. */
  readonly negatives: Published<number>;
  readonly gini: Published<number>;
  /** One group for each whole percentage, 0 to 100. */
  readonly groups: readonly TopGroup[];
}

export type CostRow = Row<typeof rankedCostColumns>;

/** Groups that are shown rather than their neighbours, where small numbers do not allow both. */
const principalPercents = new Set([1, 5, 10]);

const percentages = Array.from({ length: 101 }, (_, percent) => percent);

/** How much of the cost falls on the most expensive 0, 1, 2 … 100 % of the selected kommuner's people, as one population. */
export const costConcentration = defineMeasure({
  id: 'cost-concentration',
  query: (filters) => rankedCosts(filters, 'together', percentages),
  columns: rankedCostColumns,
  answer: (rows, filters): CostConcentration | null => {
    const [whole] = rows;
    if (!whole) return null;
    const { denominator, minimumCell } = filters;
    const n = populationOf(whole, filters);
    const recipients = { contributors: whole.recipients ?? 0 };
    return {
      denominator,
      population: denominator === 'indbyggere' ? publicFigure(n) : publish(n, recipients, minimumCell),
      negatives: publish(whole.negatives ?? 0, { contributors: whole.negatives ?? 0 }, minimumCell),
      gini: publishGini(whole, filters),
      groups: topGroups(rows, filters)
    };
  }
});

export const populationOf = (row: CostRow, { denominator }: Filters): number =>
  (denominator === 'indbyggere' ? row.residents : row.recipients) ?? Number.NaN;

export const publishGini = (row: CostRow, filters: Filters): Published<number> => {
  const n = populationOf(row, filters);
  return publish(giniFrom(row.ranked_cost ?? 0, row.total ?? 0, n), wholeGround(row), filters.minimumCell);
};

const wholeGround = ({ with_cost, largest, total }: CostRow): Ground => ({
  contributors: with_cost ?? 0,
  largest: largest ?? 0,
  total: total ?? 0
});

/**
 * Groups of rising size, cleared together: two of them tell the cost of the people between them. That everybody has all of the cost
 * is true of any population.
 */
export const topGroups = (rows: readonly CostRow[], { minimumCell }: Filters): TopGroup[] => {
  const nested = rows.map(({ places, with_cost, top, threshold }) => ({
    contributors: Math.min(places ?? 0, with_cost ?? 0),
    total: top ?? 0,
    line: threshold ?? 0
  }));
  const [whole] = rows;
  const all = { contributors: whole?.with_cost ?? 0, total: whole?.total ?? 0, largest: whole?.largest ?? 0 };
  const principal = rows.flatMap(({ percent }, i) => (principalPercents.has(percent ?? 0) ? [i] : []));
  const clearances = clearNested(nested, all, principal, minimumCell);
  return rows.map(({ percent, places, top, total, threshold }, i) => {
    const clear = clearances[i] as Clearance;
    return {
      percent: percent ?? 0,
      share: percent === 100 && (total ?? 0) > 0 ? publicFigure(1) : clear((top ?? 0) / (total ?? 0)),
      citizens: clear(places ?? 0),
      threshold: clear(percent === 0 ? Number.NaN : roundedThreshold(threshold ?? 0)),
      mean: clear((top ?? 0) / (places ?? 0))
    };
  });
};
