/** The ledger's answers once more, from plain rows and the definitions alone. */
import type { CostRow } from '../world/ledger.ts';

export interface Chosen {
  readonly year: number;
  readonly kommuner?: readonly string[];
  readonly targetGroups?: readonly string[];
  readonly areas?: readonly string[];
  readonly unit?: 'borger' | 'familie';
}

const isIn = (chosen: readonly string[] | undefined, value: string | null | undefined): boolean =>
  chosen === undefined || chosen.length === 0 || (value !== null && value !== undefined && chosen.includes(value));

export const selected = (rows: readonly CostRow[], { year, kommuner, targetGroups, areas }: Chosen): CostRow[] =>
  rows.filter(
    (row) => row.aar === year && isIn(kommuner, String(row.kommunekode)) && isIn(targetGroups, row.maalgruppe) && isIn(areas, row.omraade)
  );

/** A citizen's family is the last one that a posting of hers names within the kommune, målgruppe and year; none stands for herself. */
export const unitOf = (row: CostRow, unit: Chosen['unit']): string =>
  unit === 'familie' && row.familie_id ? `F ${row.familie_id}` : `B ${row.borger_id}`;

/** Kr. of each unit, negative sums as they are, to the øre. */
export const sums = (rows: readonly CostRow[], chosen: Chosen): Map<string, number> => {
  const all = new Map<string, number>();
  for (const row of selected(rows, chosen)) {
    const unit = unitOf(row, chosen.unit);
    all.set(unit, (all.get(unit) ?? 0) + row.beloeb);
  }
  return all;
};

export const ranked = (rows: readonly CostRow[], chosen: Chosen): number[] =>
  [...sums(rows, chosen).values()].map((sum) => Math.max(0, sum)).sort((a, b) => b - a);

/** Of the dearest `places`, the one at the line in part. */
export const topOf = (costs: readonly number[], places: number): number =>
  costs.reduce((top, cost, above) => top + cost * Math.max(0, Math.min(1, places - above)), 0);
