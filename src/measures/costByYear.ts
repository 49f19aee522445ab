import { defineCostMeasure } from './costMeasure.ts';
import { type Concentration, concentrationRow } from './topGroups.ts';

export interface YearConcentration extends Concentration {
  readonly year: number;
}

/** The most expensive 1, 5 and 10 % of each year's people in the selected kommuner: their share of that year's cost. */
export const costByYear = defineCostMeasure({
  id: 'cost-by-year',
  ignores: ['topPercent', 'year', 'trials'],
  rows: (ledger, filters) => ledger.byYear(filters, [1, 5, 10]),
  answer: (rows, filters): readonly YearConcentration[] => rows.map(({ year, row }) => ({ year, ...concentrationRow(row, filters) }))
});
