import { type Published, publicFigure, publish } from '../domain/disclosure.ts';
import type { Denominator } from '../domain/filters.ts';
import { linePercents } from '../ledger/composition.ts';
import { defineCostMeasure } from './costMeasure.ts';
import { populationOf, publishGini, type TopGroup, topGroups } from './topGroups.ts';

export interface CostConcentration {
  readonly denominator: Denominator;
  /** People the shares are of. */
  readonly population: Published<number>;
  /** Citizen-years whose postings sum to less than 0, counted as 0. */
  readonly negatives: Published<number>;
  readonly gini: Published<number>;
  /** One group for each whole percentage, 0 to 100. */
  readonly groups: readonly TopGroup[];
  /** The same and between them, up to the highest that can be chosen, one for each tenth of a per cent; rising. */
  readonly curve: readonly TopGroup[];
}

/** Nobody, and every group that can be chosen. */
const percentages = [0, ...linePercents];

/** The group of the most expensive `percent`: a whole percentage, or a tenth of one that can be chosen. */
export const groupOf = ({ curve }: CostConcentration, percent: number): TopGroup | undefined =>
  curve.find((group) => group.percent === percent);

/**
 * How much of the cost falls on the most expensive of the selected kommuner's people, as one population: for every percentage that a
 * reader can choose, so that a choice asks nobody and tells nothing that another had not.
 */
export const costConcentration = defineCostMeasure({
  id: 'cost-concentration',
  rows: (ledger, filters) => ledger.concentration(filters, percentages),
  answer: (row, filters): CostConcentration | null => {
    if (!row) return null;
    const { denominator, minimumCell } = filters;
    const { differsByFew } = row;
    const people = populationOf(row, filters);
    const curve = topGroups(row, filters);
    return {
      denominator,
      population:
        denominator === 'indbyggere' ? publicFigure(people) : publish(people, { contributors: row.recipients, differsByFew }, minimumCell),
      negatives: publish(row.negatives, { contributors: row.negatives, differsByFew }, minimumCell),
      gini: publishGini(row, filters),
      groups: curve.filter(({ percent }) => Number.isInteger(percent)),
      curve
    };
  }
});
