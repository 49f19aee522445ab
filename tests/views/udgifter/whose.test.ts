import { describe, expect, it } from 'vitest';
import type { Filters } from '../../../src/domain/filters.ts';
import { askCoverage } from '../../../src/measures/coverage.ts';
import { hashOf, locationOf } from '../../../src/state/place.svelte.ts';
import type { Context, CostFigure, FigureView } from '../../../src/views/figure.ts';
import { lastingFigures } from '../../../src/views/udgifter/lasting.ts';
import { whoseFigures } from '../../../src/views/udgifter/whose.ts';
import { type CostRow, ledgerAlone, ledgerOf } from '../../world/ledger.ts';
import { seededFilters } from '../../world/seededCosts.ts';

const figureOf = (id: string): CostFigure => {
  const found = [...whoseFigures, ...lastingFigures].find((figure) => figure.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};

/** The figure as it would stand in the page at this address. */
const shownAt = async (id: string, rows: readonly CostRow[], hash: string, chosen: Partial<Filters> = {}): Promise<FigureView | null> => {
  const ledger = await ledgerOf(rows);
  const location = locationOf(hash);
  const filters: Filters = { ...seededFilters, topPercent: location.topPercent, minimumCell: location.minimumCell, ...chosen };
  const sources = await ledgerAlone(ledger);
  const view = await figureOf(id).question((measure) => measure.ask(sources, filters), location);
  const context: Context = {
    location,
    topPercent: location.topPercent,
    filters,
    coverage: await askCoverage(ledger),
    kommuner: ['210'],
    missing: [],
    residentsUnknown: false,
    language: location.language
  };
  return view(context);
};

let serial = 0;
const citizens = (count: number, amounts: Readonly<Record<string, number>>, aar = 2019, more: Partial<CostRow> = {}): CostRow[] =>
  Array.from({ length: count }, () => `B${serial++}`).flatMap((borger_id) =>
    Object.entries(amounts).map(([omraade, beloeb]) => ({ borger_id, aar, kommunekode: 210, omraade, beloeb, ...more }))
  );

const world = [
  ...citizens(10, { handicap: 8_000, skole: 2_000 }, 2019, { lov: 'SEL' }),
  ...citizens(90, { skole: 1_000 }, 2019, { lov: 'FSL' })
];

describe('whose budget', () => {
  it('says what the most expensive cost the budget that they cost most, beside everyone', async () => {
    const view = await shownAt('cost-composition', world, '#/udgifter?top=10');
    expect(view?.headline).toBe(
      'Af det, de dyreste 10\u00a0pct. af borgerne med en udgift koster, ligger 80\u00a0pct. på handicap, mod 42,1\u00a0pct. af det, alle koster.'
    );
    expect(view?.table.rows.map(({ key }) => key)).toEqual(['skole', 'handicap']);
  });

  it('splits by law where the address says so, and by area where the data have no laws', async () => {
    expect((await shownAt('cost-composition', world, '#/udgifter?top=10&fordelt=lov'))?.table.rows.map(({ key }) => key)).toEqual([
      'SEL',
      'FSL'
    ]);
    const without = await shownAt('cost-composition', world, '#/udgifter?top=10&fordelt=ydelse');
    expect(without?.table.rows.map(({ key }) => key)).toEqual(['skole', 'handicap']);
  });

  it('says what to do where too few stand behind', async () => {
    const view = await shownAt('cost-composition', world, '#/udgifter?top=1');
    expect(view?.headline).toContain('vælg en større gruppe');
  });

  it('speaks of families where cost is added up for them', async () => {
    const overlap = await shownAt('cost-area-overlap', world, '#/udgifter', { unit: 'familie' });
    expect(overlap?.headline).toContain('10 familier har netop dem');
    const many = await shownAt('cost-areas-per-citizen', world, '#/udgifter', { unit: 'familie' });
    expect(many?.headline).toBe(
      '10\u00a0pct. af familierne med en udgift har udgifter på mindst to områder, og de koster 52,6\u00a0pct. af det hele.'
    );
  });

  it('names combinations by their areas, and the source of 56 functions where functions are loaded', async () => {
    const rows = world.map((row, i) => ({ ...row, funktion: `f${i % 3}` }));
    const overlap = await shownAt('cost-area-overlap', rows, '#/udgifter');
    expect(overlap?.table.rows.map(({ key }) => key)).toEqual(['skole', 'handicap+skole']);
    const many = await shownAt('cost-areas-per-citizen', rows, '#/udgifter');
    expect(many?.cautions.join()).toContain('56');
    expect((await shownAt('cost-areas-per-citizen', world, '#/udgifter'))?.cautions).toEqual([]);
  });
});

describe('areas that are named as combinations are', () => {
  const named = [
    ...citizens(10, { a: 100, b: 100 }),
    ...citizens(20, { 'a+b': 100 }),
    ...citizens(30, { a: 100 }),
    ...citizens(40, { total: 100 }),
    ...citizens(50, { 'a+b': 100, total: 100 })
  ];

  it('keep a row each, and choose themselves', async () => {
    const overlap = await shownAt('cost-area-overlap', named, '#/udgifter');
    const citizensOf = overlap?.table.rows.map(({ key, values }) => [key, values.citizens?.shown ? values.citizens.value : null]);
    expect(citizensOf).toEqual([
      ['a\\+b+total', 50],
      ['total', 40],
      ['a', 30],
      ['a\\+b', 20],
      ['a+b', 10]
    ]);
    expect(overlap?.picks?.('a+b')).toEqual({ areas: ['a', 'b'] });
    expect(overlap?.picks?.('a\\+b')).toEqual({ areas: ['a+b'] });
  });
});

describe('with areas chosen', () => {
  const figures = ['cost-areas-per-citizen', 'cost-area-overlap'];

  it('speaks of the chosen areas', async () => {
    const chosen = { areas: ['handicap', 'skole'] };
    expect((await shownAt('cost-areas-per-citizen', world, '#/udgifter', chosen))?.headline).toContain('på mindst to af de valgte områder');
    expect((await shownAt('cost-area-overlap', world, '#/udgifter', chosen))?.headline).toContain('netop dem af de valgte områder');
  });

  it('says of everybody that they are on one of those alone', async () => {
    const apart = [...citizens(20, { handicap: 8_000 }), ...citizens(20, { skole: 1_000 })];
    const headline = async (areas: string[]) => (await shownAt('cost-areas-per-citizen', apart, '#/udgifter', { areas }))?.headline;
    expect(await headline([])).toBe('Alle borgere med en udgift har kun udgifter på ét område.');
    expect(await headline(['handicap', 'skole'])).toBe('Alle borgere med en udgift har kun udgifter på ét af de valgte områder.');
  });

  it.each(figures)('needs two of them: %s', async (id) => {
    expect((await shownAt(id, world, '#/udgifter', { areas: ['skole'] }))?.headline).toContain('mindst to områder, og kun ét er valgt');
  });
});

describe('names its group and its numbers once', () => {
  it('one per cent in the singular', async () => {
    const view = await shownAt('cost-composition', citizens(1_000, { skole: 1_000 }), '#/udgifter?top=1');
    expect(view?.headline).toMatch(/^Den dyreste 1\spct\. af borgerne med en udgift står for 1\spct\./);
  });

  it('a share like that of everyone', async () => {
    const view = await shownAt('cost-composition', citizens(100, { skole: 3_000, handicap: 1_000 }), '#/udgifter?top=10');
    expect(view?.headline).toMatch(/ligger 75\spct\. på skole, lige så meget som af det, alle koster\.$/);
  });

  it('a family that has more than half', async () => {
    const rows = [...citizens(30, { skole: 10 }), ...citizens(1, { skole: 9_000 })];
    const view = await shownAt('cost-composition', rows, '#/udgifter?top=50', { unit: 'familie' });
    expect(view?.headline).toContain('én familie udgør omkring halvdelen');
    expect(view?.headline).not.toContain('flere kommuner');
  });
});

describe('for how long', () => {
  const people = (count: number, before: number | null, after: number | null): CostRow[] => {
    const own = citizens(count, { skole: 0 });
    return own.flatMap((row) => [before, after].flatMap((beloeb, i) => (beloeb === null ? [] : [{ ...row, aar: 2018 + i, beloeb }])));
  };
  const two = [...people(60, 9_000, 9_000), ...people(40, 9_000, 100), ...people(40, 100, 9_000), ...people(800, 100, 100)];

  it('says how many of the most expensive were so the year after', async () => {
    const view = await shownAt('cost-persistence', two, '#/udgifter');
    expect(view?.headline).toBe('60\u00a0pct. af de dyreste 10 pct. i 2018 var også blandt de dyreste 10 pct. i 2019.');
    expect(view?.definition).toContain('fraflyttet, død eller uden behov');
    expect((await shownAt('cost-persistence-years', two, '#/udgifter'))?.table.rows.map(({ key }) => key)).toEqual(['1']);
  });

  it('says what to do where too few stayed', async () => {
    const few = [...people(3, 9_000, 9_000), ...people(97, 9_000, 100), ...people(97, 100, 9_000), ...people(700, 100, 100)];
    const view = await shownAt('cost-persistence', few, '#/udgifter');
    // Of two years and one kommune no others can be chosen.
    expect(view?.headline).toMatch(/forlod dem: vælg en lavere grænse under Mindste gruppe\.$/);
  });

  it.each(['cost-persistence', 'cost-persistence-years'])('takes two years in a row: %s', async (id) => {
    const view = await shownAt(id, world, '#/udgifter');
    expect(view).toMatchObject({ headline: 'Det kræver udgifter i valget to år i træk i udtrækket.', chart: { kind: 'none' } });
    expect(view?.table.rows).toEqual([]);
  });

  it.each(['cost-persistence', 'cost-persistence-years'])('says that the population of one of the years is missing: %s', async (id) => {
    const view = await shownAt(id, two, '#/udgifter', { denominator: 'indbyggere' });
    expect(view?.headline).toBe('Befolkningstallet mangler for ét af årene: vælg andel af borgere med en udgift.');
    expect(view?.chart.kind).toBe('none');
  });
});

it('keeps what the cost is split into in the address', () => {
  expect(locationOf('#/udgifter?fordelt=lov').compositionBy).toBe('lov');
  expect(locationOf('#/udgifter?fordelt=kommune').compositionBy).toBe('omraade');
  expect(hashOf(locationOf('#/udgifter?fordelt=ydelse'))).toBe('#/udgifter?fordelt=ydelse');
  expect(hashOf(locationOf('#/udgifter?fordelt=omraade'))).toBe('#/udgifter');
});
