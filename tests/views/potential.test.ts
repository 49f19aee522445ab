import { expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { Coverage } from '../../src/measures/coverage.ts';
import { hand } from '../../src/state/hand.svelte.ts';
import { hashOf, locationOf } from '../../src/state/place.svelte.ts';
import type { Context, Control, CostFigure, FigureView } from '../../src/views/figure.ts';
import { potentialFigures } from '../../src/views/udgifter/potential.ts';
import { generationFigure } from '../../src/views/udgifter/potentialGeneration.ts';
import { lastingFigure } from '../../src/views/udgifter/potentialLasting.ts';
import { parallelFigure } from '../../src/views/udgifter/potentialParallel.ts';
import { type CostRow, ledgerAlone, ledgerOf } from '../world/ledger.ts';

/** 40 of 400 citizens cost 600,000 kr. on familie and 100,000 kr. on each of skole and sundhed, in both years. */
const rows: CostRow[] = [2018, 2019].flatMap((aar) =>
  Array.from({ length: 400 }, (_, i) =>
    (i < 40 ? ['familie', 'skole', 'sundhed'] : ['skole']).map((omraade) => ({
      borger_id: `B${i}`,
      aar,
      kommunekode: '210',
      omraade,
      beloeb: i >= 40 ? 1000 : omraade === 'familie' ? 600_000 : 100_000
    }))
  ).flat()
);

const filters: Filters = {
  year: 2019,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  prices: 'loebende',
  trials: [],
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 1
};

const shown = async (
  figure: CostFigure,
  hash = '#/udgifter',
  postings = rows,
  changes: Partial<Filters> = {},
  hasFamilies = false
): Promise<FigureView> => {
  const sources = await ledgerAlone(await ledgerOf(postings));
  const location = locationOf(hash);
  const context: Context = {
    location,
    filters: { ...filters, ...changes },
    topPercent: 1,
    coverage: { hasFamilies } as unknown as Coverage,
    kommuner: ['210'],
    missing: [],
    residentsUnknown: false,
    language: location.language
  };
  const view = (await figure.question((measure) => measure.ask(sources, context.filters), location))(context);
  if (!view) throw new Error('nothing to show');
  return view;
};

const cells = ({ table }: FigureView) =>
  Object.fromEntries(
    table.rows.map(({ key, values }) => [key, Object.values(values).map((value) => (value.shown ? Math.round(value.value) : value.reason))])
  );
const controlOf = ({ controls = [] }: FigureView, hook: string): Control => {
  const found = controls.find((control) => 'hook' in control && control.hook === hook);
  if (!found) throw new Error(`no ${hook}`);
  return found;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('keeps a budget that is named as a row of its own apart from that row', async () => {
  const named = rows.map((row) => ({ ...row, omraade: { skole: 'total', sundhed: 'ufordelt' }[row.omraade ?? ''] ?? row.omraade ?? '' }));
  expect(Object.keys(cells(await shown(parallelFigure, '#/udgifter', named))).sort()).toEqual([
    '\\total',
    '\\ufordelt',
    'familie',
    'total'
  ]);
});

it('says what the assumptions come to, and that it is neither an effect nor a saving', async () => {
  const parallel = await shown(parallelFigure);
  expect(plain(parallel.headline)).toBe(
    'Undgås 10 pct. af 10 parallelle timer pr. ekstra budget for 40 borgere på mindst 3 budgetter, svarer det til 40.000 kr. om året mod 750.000 kr. til koordinering. Det er et regnestykke, ikke en effekt eller en besparelse.'
  );
  // 40 citizens × 2 budgets beyond the first × 10 hours × 500 kr. × 10 %, a third on each.
  expect(cells(parallel)).toMatchObject({ skole: [0, 13_333, 13_333], total: [750_000, 40_000, -710_000] });
  const lasting = await shown(lastingFigure);
  // 5 % × 50 % of 40 × 800,000 kr.; two courses at 100,000 kr.
  expect(cells(lasting)).toEqual({
    familie: [200_000, 600_000, 400_000],
    skole: [0, 100_000, 100_000],
    sundhed: [0, 100_000, 100_000],
    total: [200_000, 800_000, 600_000]
  });
  const generation = await shown(generationFigure);
  expect(cells(generation)).toMatchObject({ total: [Math.round(2_704_000 / 12), Math.round(2_450_000 / 12), Math.round(-254_000 / 12)] });
  for (const figure of potentialFigures) {
    const { headline, cautions } = await shown(figure);
    expect(headline.endsWith('. Det er et regnestykke, ikke en effekt eller en besparelse.')).toBe(true);
    expect(plain(headline).split(' ').length).toBeLessThan(42);
    expect(headline.match(/effekt|besparelse/g)).toHaveLength(2);
    expect(plain(cautions.join(' '))).toContain('højst 10 pct. af udgiften til de dyreste patienter kan forebygges (Wammes m.fl. 2018');
  }
});

it('prints every assumption with the result', async () => {
  const { definition } = await shown(generationFigure, '#/udgifter?antag=familier:30,program:300000');
  for (const words of [
    '30 familier er en antagelse',
    '300.000 kr. pr. familie (din antagelse)',
    '4.900.000 kr. mindre (COHERE/SDU)',
    '12 år',
    'budgettet familie'
  ]) {
    expect(plain(definition)).toContain(words);
  }
});

it('says loudly when more is assumed than the literature found', async () => {
  const { headline, cautions } = await shown(parallelFigure, '#/udgifter?antag=undgaas:20');
  expect(plain(headline)).toContain('20 pct. (mere end litteraturens højst 10 pct.)');
  expect(plain(cautions[0] ?? '')).toBe('Antagelsen på 20 pct. er over de 10 pct., som litteraturen højst regner med.');
});

it('writes an assumption in the address and takes it back to the default', async () => {
  const hash = '#/udgifter?antag=forloeb:8,indsatsbudget:skole';
  expect(hashOf(locationOf(hash))).toBe(hash);
  const view = await shown(lastingFigure, hash);
  expect(cells(view)).toMatchObject({ skole: [320_000, 160_000, -160_000] });
  const slider = controlOf(view, 'antag-bortfald');
  if (slider.kind !== 'slider') throw new Error('no slider');
  expect(hashOf({ ...locationOf(hash), ...slider.change(75) })).toBe('#/udgifter?antag=forloeb:8,bortfald:75,indsatsbudget:skole');
  const reset = controlOf(view, 'antag-nulstil-avoidedCourses');
  if (reset.kind !== 'button') throw new Error('no button');
  expect(hashOf({ ...locationOf(hash), ...reset.change() })).toBe('#/udgifter');
});

it('follows the hand before it lets go', async () => {
  hand.assumed = { avoidedCourses: 10 };
  expect(cells(await shown(lastingFigure))).toMatchObject({ total: [400_000, 1_600_000, 1_200_000] });
  hand.assumed = null;
});

it('says what is missing where there is one year alone', async () => {
  const one = rows.filter(({ aar }) => aar === 2019);
  const view = await shown(lastingFigure, '#/udgifter', one);
  expect(view.headline).toContain('to år i træk');
  expect(cells(view)).toEqual({ total: ['undefined-value', 'undefined-value', 'undefined-value'] });
});

it('speaks English', async () => {
  expect(plain((await shown(lastingFigure, '#/udgifter?sprog=en')).headline)).toContain('not an effect or a saving');
});

const single = (count: number): CostRow[] =>
  [2018, 2019].flatMap((aar) =>
    Array.from({ length: count }, (_, i) => ({ borger_id: `S${i}`, aar, kommunekode: '210', omraade: 'familie', beloeb: 700_000 }))
  );
const inFamilies = rows.map((row) => ({ ...row, familie_id: row.borger_id }));

it('counts the most expensive of the families with a cost', async () => {
  const { headline, definition } = await shown(generationFigure, '#/udgifter', inFamilies, {}, true);
  expect(plain(headline)).toContain('5 pct. af 40 familier');
  expect(plain(definition)).toContain('40 familier er blandt de dyreste 10 pct. af familierne med en udgift både i 2018 og 2019');
});

it('falls back on the reader’s families where counting them would give one citizen away', async () => {
  const { headline, definition, cautions, controls } = await shown(
    generationFigure,
    '#/udgifter',
    [...inFamilies, ...single(1)],
    { unit: 'familie' },
    true
  );
  expect(plain(headline)).toContain('5 pct. af 10 familier');
  expect(plain(definition)).toContain('10 familier er en antagelse');
  expect(cautions[0]).toContain('Familierne kan ikke tælles i data her');
  expect(controls?.some(({ kind }) => kind === 'segmented')).toBe(false);
});

it('says that there is nobody to reckon with', async () => {
  const apart = rows.map((row) => ({ ...row, borger_id: `${row.borger_id}-${row.aar}`, familie_id: `${row.borger_id}-${row.aar}` }));
  expect((await shown(lastingFigure, '#/udgifter', apart)).headline).toContain('intet varigt dyrt forløb at regne på');
  const generation = await shown(generationFigure, '#/udgifter', apart, {}, true);
  expect(generation.headline).toContain('Ingen familier er blandt de dyreste');
  expect((await shown(generationFigure, '#/udgifter?antag=familier:0')).headline).toContain('sat til 0');
  expect((await shown(generationFigure, '#/udgifter', apart)).headline).toContain('ingen udgift at fordele');
  const parallel = await shown(parallelFigure, '#/udgifter?antag=budgetter:4');
  expect(parallel.headline).toContain('trækker på mindst 4 budgetter i 2019: der er ingen at regne på');
});

it('does not show a reckoning of what is withheld', async () => {
  const few = rows.filter(({ borger_id, omraade }) => omraade === 'skole' || Number(borger_id.slice(1)) < 3);
  const { headline, table } = await shown(parallelFigure, '#/udgifter', few);
  expect(headline).toMatch(/^Regnestykket er ikke vist \(.*: vælg flere kommuner/);
  expect(table.rows.every(({ values }) => values.gains?.shown === false)).toBe(true);
});

it('says that the chosen areas alone are counted', async () => {
  const { definition } = await shown(parallelFigure, '#/udgifter?antag=budgetter:2', rows, { areas: ['familie', 'skole'] });
  expect(plain(definition)).toContain('på mindst 2 af de valgte områder hver');
});
