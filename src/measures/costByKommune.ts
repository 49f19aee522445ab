import type { Published } from '../domain/disclosure.ts';
import { publishGini, topGroups } from './costConcentration.ts';
import { defineMeasure } from './measure.ts';
import { rankedCostColumns, rankedCosts } from './rankedCosts.ts';

/** One kommune by itself, against its own population. */
export interface KommuneConcentration {
  readonly kommunekode: string;
  readonly share1: Published<number>;
  readonly share5: Published<number>;
  readonly share10: Published<number>;
  readonly gini: Published<number>;
}

export interface CostByKommune {
  /** By kommunekode. */
  readonly kommuner: readonly KommuneConcentration[];
}

/** The most expensive 1, 5 and 10 % of each selected kommune's people: their share of that kommune's cost. */
export const costByKommune = defineMeasure({
  id: 'cost-by-kommune',
  query: (filters) => rankedCosts(filters, 'each kommune', [1, 5, 10]),
  columns: rankedCostColumns,
  answer: (rows, filters): CostByKommune => {
    const kommuner = new Set(rows.map((row) => row.scope ?? ''));
    const concentrations = [...kommuner].flatMap((kommunekode) => {
      const own = rows.filter((row) => row.scope === kommunekode);
      const [share1, share5, share10] = topGroups(own, filters).map(({ share }) => share);
      const [row] = own;
      return row && share1 && share5 && share10 ? [{ kommunekode, share1, share5, share10, gini: publishGini(row, filters) }] : [];
    });
    return { kommuner: concentrations };
  }
});
