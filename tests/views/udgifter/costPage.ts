/** A figure of the costs as it would stand on the page, over a small ledger. */
import type { Filters } from '../../../src/domain/filters.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { askCoverage } from '../../../src/measures/coverage.ts';
import { locationOf } from '../../../src/state/place.svelte.ts';
import type { CostFigure, FigureView } from '../../../src/views/figure.ts';
import { type CostRow, ledgerAlone } from '../../world/ledger.ts';

/** One posting of each citizen. */
export const rowsOf = (kommunekode: string, aar: number, costs: readonly number[], more: Partial<CostRow> = {}): CostRow[] =>
  costs.map((beloeb, i) => ({ borger_id: `${kommunekode}-${i}`, aar, kommunekode, beloeb, omraade: 'familie', ...more }));

/** The figure at an address, of all residents where they are loaded and the address does not say otherwise. */
export const viewAt = async (figure: CostFigure, ledger: Ledger, hash: string, topPercent?: number): Promise<FigureView> => {
  const sources = await ledgerAlone(ledger);
  const location = locationOf(hash);
  const coverage = await askCoverage(ledger);
  const year = location.year ?? coverage.years.at(-1) ?? 0;
  const { kommuner, targetGroups, areas, unit, prices, trials, minimumCell } = location;
  const known = coverage.residentsKnown(year, location) && unit === 'borger';
  const filters: Filters = {
    year,
    kommuner,
    targetGroups,
    areas,
    unit,
    prices,
    trials,
    minimumCell,
    topPercent: location.topPercent,
    denominator: known ? (location.denominator ?? 'indbyggere') : 'modtagere'
  };
  const withCosts = coverage.kommunerOf(year);
  const answer = await figure.question((measure) => measure.ask(sources, filters), location);
  const view = answer({
    location,
    topPercent: topPercent ?? location.topPercent,
    filters,
    coverage,
    kommuner: withCosts.filter((one) => kommuner.length === 0 || kommuner.includes(one)),
    missing: [],
    residentsUnknown: !known,
    language: location.language
  });
  if (!view) throw new Error('nothing to show');
  return view;
};

/** The raw values of the table, by row and field; a withheld one as its reason. */
export const tableOf = ({ table }: FigureView): Record<string, Record<string, number | string>> =>
  Object.fromEntries(
    table.rows.map(({ key, values }) => [
      key,
      Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.shown ? value.value : value.reason]))
    ])
  );
