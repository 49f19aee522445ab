/** A seeded world of postings with every awkward case of composition, overlap and persistence, and the long way to reckon in it. */
import { randomLcg } from 'd3-random';
import type { Filters } from '../../src/domain/filters.ts';
import type { CostRow } from './ledger.ts';

export const seededAreas = ['familie', 'handicap', 'skole', 'sundhed', 'ældre'] as const;

/** Ties at the lines, corrections, citizens who move within a year, several postings of an area, families of up to three. */
export const seededPostings = (seed: number, citizens: number, years: readonly number[]): CostRow[] => {
  const coin = randomLcg(seed);
  const below = (limit: number) => Math.floor(coin() * limit);
  const rows: CostRow[] = [];
  for (let citizen = 0; citizen < citizens; citizen++) {
    const home = coin() < 0.6 ? 210 : 217;
    const level = coin() < 0.2 ? 90_000 : 1_000 * (1 + below(40));
    for (const aar of years) {
      if (coin() < 0.25) continue;
      const postings = 1 + below(5);
      for (let i = 0; i < postings; i++) {
        const omraade = seededAreas[Math.min(below(6), below(6), 4)] ?? 'familie';
        const tied = level === 90_000;
        rows.push({
          borger_id: `B${citizen}`,
          aar,
          kommunekode: coin() < 0.05 ? 190 : home,
          beloeb: tied ? level / postings : Math.round(level * coin() * coin() * 10) * (coin() < 0.08 ? -1 : 1),
          omraade,
          lov: coin() < 0.1 ? null : omraade === 'skole' ? 'FSL' : 'SEL',
          funktion: `f${below(12)}`,
          familie_id: citizen % 4 === 0 ? null : `F${Math.floor(citizen / 3)}`
        });
      }
    }
  }
  return rows;
};

export const seededFilters: Filters = {
  year: 2019,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 10,
  prices: 'loebende',
  trials: []
};

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
