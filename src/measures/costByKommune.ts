import { defineCostMeasure } from './costMeasure.ts';
import { type Concentration, concentrationRow } from './topGroups.ts';

/** One kommune by itself, against its own population. */
export interface KommuneConcentration extends Concentration {
  readonly kommunekode: string;
}

export interface CostByKommune {
  /** By kommunekode. */
  readonly kommuner: readonly KommuneConcentration[];
}

/** The most expensive 1, 5 and 10 % of each selected kommune's people: their share of that kommune's cost. */
export const costByKommune = defineCostMeasure({
  id: 'cost-by-kommune',
  rows: (ledger, filters) => ledger.byKommune(filters, [1, 5, 10]),
  answer: (rows, filters): CostByKommune => ({
    kommuner: rows.map(({ kommune, row }) => ({ kommunekode: kommune, ...concentrationRow(row, filters) }))
  })
});
