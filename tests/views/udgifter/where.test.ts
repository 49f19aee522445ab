import { randomLcg } from 'd3-random';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResidentsRow } from '../../../src/ledger/answers.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { Control, FigureView } from '../../../src/views/figure.ts';
import { byKommuneFigure } from '../../../src/views/udgifter/byKommune.ts';
import { byYearFigure } from '../../../src/views/udgifter/byYear.ts';
import { compareFigure } from '../../../src/views/udgifter/compare.ts';
import { ledgerOf } from '../../world/ledger.ts';
import { repeat } from '../../world/loaded.ts';
import { drawnCosts } from '../../world/variation.ts';
import { rowsOf, tableOf, viewAt } from './costPage.ts';

const people = 5_000;
let ledger: Ledger;
beforeAll(async () => {
  const random = randomLcg(0.4);
  const alike = () => [...drawnCosts(people, random)];
  const rows = [
    ...rowsOf('210', 2018, alike()),
    ...rowsOf('210', 2019, alike()),
    ...rowsOf('217', 2018, alike()),
    ...rowsOf('217', 2019, alike()),
    // In Allerød 50 citizens have half of the cost; in Furesø three have a cost at all.
    ...rowsOf('201', 2019, [...repeat(50, 100_000), ...repeat(1_000, 5_000)]),
    ...rowsOf('190', 2019, repeat(3, 1_000)),
    // The smallest of the others is withheld too: without it the three would follow from everybody.
    ...rowsOf('223', 2019, repeat(40, 2_000))
  ];
  const residents: ResidentsRow[] = ['190', '201', '210', '217', '223'].flatMap((kommune) =>
    [2018, 2019].map((year) => ({ year, kommune, targetGroup: null, residents: people }))
  );
  ledger = await ledgerOf(rows, residents);
});

const choice = ({ controls = [] }: FigureView, hook: string): Extract<Control, { kind: 'choice' }> => {
  const found = controls.find((control) => control.kind === 'choice' && control.hook === hook);
  if (found?.kind !== 'choice') throw new Error(`no choice ${hook}`);
  return found;
};

describe('shares by kommune', () => {
  it('have their intervals in the chart and the table', async () => {
    const view = await viewAt(byKommuneFigure, ledger, '#/udgifter');
    const { low1, high1, share1 } = tableOf(view)['201'] as Record<'low1' | 'high1' | 'share1', number>;
    expect(share1).toBe(0.5);
    expect(low1).toBeLessThan(0.5);
    expect(high1).toBeGreaterThan(0.5);
    expect(tableOf(view)['190']).toMatchObject({ share1: 'too-few', low1: 'too-few', high10: 'too-few' });
    if (view.chart.kind !== 'dot-plot') throw new Error('no dots');
    expect(view.chart.props.rows.find(({ key }) => key === '201')?.low?.share1).toEqual({ shown: true, value: low1 });
  });

  it('that are alike are said to be', async () => {
    const view = await viewAt(byKommuneFigure, ledger, '#/udgifter?kommune=210,217');
    expect(view.headline).toMatch(/Forskellen er inden for usikkerheden\.$/);
    expect((await viewAt(byKommuneFigure, ledger, '#/udgifter?kommune=201,217')).headline).not.toMatch(/usikkerheden/);
  });
});

describe('shares by year', () => {
  it('are one row a year, of the selected kommuner together, on the scale of the kommuner', async () => {
    const view = await viewAt(byYearFigure, ledger, '#/udgifter?kommune=210,217');
    const table = tableOf(view);
    expect(Object.keys(table)).toEqual(['2018', '2019']);
    expect(Object.keys(table['2018'] ?? {})).toEqual(expect.arrayContaining(['share1', 'share5', 'share10', 'gini']));
    expect(view.headline).toMatch(/^Den dyreste 1\spct\. står for omtrent lige meget .* 2018 .* 2019 .*usikkerheden\.$/);
    if (view.chart.kind !== 'year-lines') throw new Error('no lines');
    expect(view.chart.props).toMatchObject({ reach: 1, chosen: 2019, years: [2018, 2019] });
  });

  it('tell of one year alone where there is no other', async () => {
    const view = await viewAt(byYearFigure, ledger, '#/udgifter?kommune=201');
    expect(view.headline).toBe('Den dyreste 1\u00a0pct. står for 50\u00a0pct. af udgifterne i 2019.');
  });
});

describe('side by side', () => {
  it('stand the chosen year and the one before', async () => {
    const view = await viewAt(compareFigure, ledger, '#/udgifter');
    expect(choice(view, 'compare-one').value).toBe('2019');
    expect(choice(view, 'compare-other').value).toBe('2018');
  });

  it('stand two kommuner where just two are chosen', async () => {
    const view = await viewAt(compareFigure, ledger, '#/udgifter?kommune=210,217');
    expect(view.headline).toMatch(
      /^Fredensborg og Helsingør ligger ens for den dyreste 1\spct\.: .*\(forskellen er inden for usikkerheden\)\.$/
    );
    const { one, other, difference, low, high } = tableOf(view)['1'] as Record<'one' | 'other' | 'difference' | 'low' | 'high', number>;
    expect(difference).toBeCloseTo(one - other, 12);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('stands the higher first where chance does not explain the difference, whichever was named first', async () => {
    for (const pair of ['201,217', '217,201']) {
      const view = await viewAt(compareFigure, ledger, `#/udgifter?sammenlign=${pair}`);
      expect(view.headline).toMatch(
        /^I Allerød står den dyreste 1\spct\. for \d+(,\d)? pct\.point mere af udgifterne end i Helsingør, mere end tilfældig årsvariation forklarer\.$/
      );
    }
  });

  it('shows no difference where one of the shares is withheld', async () => {
    const view = await viewAt(compareFigure, ledger, '#/udgifter?sammenlign=190,201');
    expect(view.headline).toMatch(/kan ikke holdes op mod hinanden/);
    expect(tableOf(view)['1']).toEqual({ one: 'too-few', other: 0.5, difference: 'too-few', low: 'too-few', high: 'too-few' });
  });

  it('is kommuner or years, never one of each', async () => {
    const view = await viewAt(compareFigure, ledger, '#/udgifter?sammenlign=2018,2019');
    expect(choice(view, 'compare-other').options.map(({ value }) => value)).toEqual(['2019']);
    expect(choice(view, 'compare-one').change('210')).toEqual({ compared: ['210', '201'] });
    expect(choice(view, 'compare-one').change('2019')).toEqual({ compared: ['2019', '2018'] });
  });
});

describe('says what is true', () => {
  it('of a larger group where the most expensive one per cent is withheld everywhere', async () => {
    // One per cent of 200 is two citizens; ten per cent is twenty.
    const small = await ledgerOf([...rowsOf('210', 2019, repeat(200, 1_000)), ...rowsOf('217', 2019, repeat(200, 1_000))]);
    const view = await viewAt(byKommuneFigure, small, '#/udgifter');
    expect(view.headline).toBe('I de viste kommuner står de dyreste 5\u00a0pct. for 5\u00a0pct. af udgifterne.');
    expect(tableOf(view)['210']).toMatchObject({ share1: 'too-few' });
  });

  it('of years and kommuner whose shares are the same number', async () => {
    const costs = repeat(1_000, 1_000);
    const even = await ledgerOf([...rowsOf('210', 2018, costs), ...rowsOf('210', 2019, costs)]);
    expect((await viewAt(compareFigure, even, '#/udgifter')).headline).toBe(
      '2019 og 2018 ligger ens for den dyreste 1\u00a0pct.: 1\u00a0pct. af udgifterne.'
    );
    expect((await viewAt(byYearFigure, even, '#/udgifter')).headline).toBe(
      'Den dyreste 1\u00a0pct. står for 1\u00a0pct. af udgifterne både i 2018 og i 2019.'
    );
  });

  it('where one year and one kommune stand alone', async () => {
    const view = await viewAt(compareFigure, await ledgerOf(rowsOf('210', 2019, repeat(1_000, 1_000))), '#/udgifter');
    expect(view).toMatchObject({ headline: 'Det kræver to år eller to kommuner med udgifter i valget.', chart: { kind: 'none' } });
    expect(view.table.rows).toEqual([]);
  });

  it('where the residents of the other year are not known', async () => {
    const costs = repeat(1_000, 1_000);
    const residents = [{ year: 2019, kommune: '210', targetGroup: null, residents: people }];
    const half = await ledgerOf([...rowsOf('210', 2018, costs), ...rowsOf('210', 2019, costs)], residents);
    expect((await viewAt(compareFigure, half, '#/udgifter')).headline).toContain('Befolkningstallet mangler for ét af årene');
  });

  it('of whom the shares are where the chosen year has no population', async () => {
    const text = 'Andelen er her af borgere med en udgift, ikke af indbyggerne';
    expect((await viewAt(byYearFigure, ledger, '#/udgifter?aar=2031')).definition).toContain(text);
    expect((await viewAt(byYearFigure, ledger, '#/udgifter?aar=2031&naevner=modtagere')).definition).not.toContain(text);
    expect((await viewAt(byYearFigure, ledger, '#/udgifter')).definition).not.toContain(text);
  });

  it('of what can still be chosen', async () => {
    const few = await ledgerOf([...rowsOf('190', 2019, repeat(3, 1_000)), ...rowsOf('210', 2019, repeat(3, 1_000))]);
    const headline = async (hash: string) => (await viewAt(byKommuneFigure, few, hash)).headline;
    expect(await headline('#/udgifter')).toMatch(/står bag: vælg en lavere grænse under Mindste gruppe\.$/);
    expect(await headline('#/udgifter?kommune=190')).toMatch(/vælg flere kommuner eller en lavere grænse/);
  });
});
