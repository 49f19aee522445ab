/** The overview as it would stand on the page, over what is loaded into a world. */
import type { TableName } from '../../../src/domain/contract.ts';
import type { Filters } from '../../../src/domain/filters.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { askCoverage } from '../../../src/measures/coverage.ts';
import { askFitContents } from '../../../src/measures/fitContents.ts';
import type { Sources } from '../../../src/measures/measure.ts';
import { askParticipantContents } from '../../../src/measures/participantContents.ts';
import type { Ask } from '../../../src/state/answer.svelte.ts';
import { type Location, locationOf } from '../../../src/state/place.svelte.ts';
import type { Context } from '../../../src/views/figure.ts';
import { assemble, type PartState, type Parts } from '../../../src/views/overblik/assemble.ts';
import { costsPart } from '../../../src/views/overblik/costs.ts';
import { fitPart } from '../../../src/views/overblik/fit.ts';
import { goalsPart } from '../../../src/views/overblik/goals.ts';
import type { Overview } from '../../../src/views/overblik/overview.ts';
import type { PartQuestion } from '../../../src/views/overblik/part.ts';
import { participantsPart } from '../../../src/views/overblik/participants.ts';

export type Loaded = Sources & { readonly ledger: Ledger };

interface Asked<F extends object, C> {
  readonly question: PartQuestion<F, C>;
  readonly filters: F;
  readonly context: C;
  readonly missing: TableName | null;
}

const stateOf = async <F extends object, C>(sources: Sources, location: Location, asked: Asked<F, C>): Promise<PartState> => {
  if (asked.missing) return { kind: 'missing', table: asked.missing };
  const ask: Ask<F> = (measure) => measure.ask(sources, asked.filters);
  const part = (await asked.question(ask, location))(asked.context);
  return part ? { kind: 'said', part } : { kind: 'empty' };
};

const costsAsked = async (ledger: Ledger, location: Location): Promise<Asked<Filters, Context>> => {
  const coverage = await askCoverage(ledger);
  const year = location.year ?? coverage.years.at(-1) ?? 0;
  const { kommuner, targetGroups, areas, unit, prices, trials, minimumCell, topPercent, language } = location;
  const known = coverage.residentsKnown(year, location) && unit === 'borger';
  const denominator = known ? (location.denominator ?? 'indbyggere') : 'modtagere';
  const filters: Filters = { year, kommuner, targetGroups, areas, unit, prices, trials, minimumCell, topPercent, denominator };
  const withCosts = coverage.kommunerOf(year);
  return {
    question: costsPart,
    filters,
    context: {
      location,
      topPercent,
      filters,
      coverage,
      kommuner: withCosts.filter((one) => kommuner.length === 0 || kommuner.includes(one)),
      missing: kommuner.filter((one) => !withCosts.includes(one)),
      residentsUnknown: !coverage.residentsKnown(year, location),
      language
    },
    missing: coverage.years.length === 0 ? 'omkostninger' : null
  };
};

/** Every part, as the page would have it at the address. */
export const partsAt = async (sources: Loaded, hash = '#/overblik'): Promise<Parts> => {
  const location = locationOf(hash);
  const { kommuner, targetGroups, trials, minimumCell, language } = location;
  const shared = { kommuner, targetGroups, trials, minimumCell };
  const fitContents = await askFitContents(sources);
  const contents = await askParticipantContents(sources);
  const fitFilters = { ...location.fit, ...shared };
  const filters = { ...location.participants, ...shared };
  const context = { filters, location, contents, language };
  return {
    costs: await stateOf(sources, location, await costsAsked(sources.ledger, location)),
    fit: await stateOf(sources, location, {
      question: fitPart,
      filters: fitFilters,
      context: { filters: fitFilters, location, contents: fitContents, language },
      missing: fitContents.isLoaded ? null : 'fit_forloeb'
    }),
    participants: await stateOf(sources, location, {
      question: participantsPart,
      filters,
      context,
      missing: contents.isLoaded ? null : 'deltagere'
    }),
    goals: await stateOf(sources, location, { question: goalsPart, filters, context, missing: null })
  };
};

export const overviewAt = async (sources: Loaded, hash = '#/overblik'): Promise<Overview> => {
  const location = locationOf(hash);
  const overview = assemble(await partsAt(sources, hash), location, location.language);
  if (!overview) throw new Error('a part is busy');
  return overview;
};
