import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { hand } from '../../../src/state/hand.svelte.ts';
import { lorenzFigure } from '../../../src/views/udgifter/lorenz.ts';
import { topShareFigure } from '../../../src/views/udgifter/topShare.ts';
import { ledgerOf } from '../../world/ledger.ts';
import { repeat } from '../../world/loaded.ts';
import { rowsOf, tableOf, viewAt } from './costPage.ts';

let ledger: Ledger;
beforeAll(async () => {
  // Of 2,000 residents 400 have a cost: 100 of 9,000 kr. and 300 of 1,000 kr., together 1.2 mio. kr.
  const costs = [...repeat(100, 9_000), ...repeat(300, 1_000)];
  const residents = [
    { year: 2019, kommune: '210', targetGroup: null, residents: 2_000 },
    { year: 2019, kommune: '210', targetGroup: 'unge', residents: 1_000 }
  ];
  ledger = await ledgerOf(rowsOf('210', 2019, costs, { maalgruppe: 'unge' }), residents);
});
afterEach(() => {
  hand.topPercent = null;
});

describe('any share', () => {
  it('is a row of its own between 1, 5 and 10, and makes the sentence', async () => {
    const view = await viewAt(topShareFigure, ledger, '#/udgifter?top=2.5');
    expect(view.headline).toBe('2,5 pct. af indbyggerne står for 37,5\u00a0pct. af udgifterne.');
    const table = tableOf(view);
    expect(view.table.rows.map(({ key }) => key)).toEqual(['1', '2.5', '5', '10']);
    expect(table['2.5']).toMatchObject({ share: 0.375, citizens: 50, threshold: 9_000, mean: 9_000 });
  });

  it('is none but 1, 5 and 10 until another is chosen', async () => {
    const view = await viewAt(topShareFigure, ledger, '#/udgifter');
    expect(Object.keys(tableOf(view))).toEqual(['1', '5', '10']);
    expect(view.headline).toMatch(/^1 pct\. af indbyggerne/);
    expect(Object.keys(tableOf(await viewAt(topShareFigure, ledger, '#/udgifter?top=5')))).toEqual(['1', '5', '10']);
  });

  it('says that it is withheld, beside the first that is not', async () => {
    const view = await viewAt(topShareFigure, ledger, '#/udgifter?top=0.2');
    expect(view.headline).toMatch(/^Andelen for de dyreste 0,2 pct\. er skjult .*; 1 pct\. af indbyggerne står for/);
    expect(tableOf(view)['0.2']).toMatchObject({ share: 'too-few', low: 'too-few', high: 'too-few', citizens: 'too-few' });
  });

  it('follows the hand, and goes to the address when the hand lets go', async () => {
    const view = await viewAt(topShareFigure, ledger, '#/udgifter', 8.5);
    expect(view.headline).toMatch(/^8,5 pct\./);
    const slider = view.controls?.find(({ kind }) => kind === 'slider');
    if (slider?.kind !== 'slider') throw new Error('no slider');
    expect(slider).toMatchObject({ min: 0.1, max: 50, step: 0.1, value: 8.5 });
    slider.drag?.(8.1);
    expect(hand.topPercent).toBe(8.1);
    expect(slider.change(8.2)).toEqual({ topPercent: 8.2 });
    expect(hand.topPercent).toBeNull();
  });

  it('is the handle of the Lorenz curve, whose slider speaks its sentence', async () => {
    const view = await viewAt(lorenzFigure, ledger, '#/udgifter?top=2.5');
    if (view.chart.kind !== 'lorenz-curve') throw new Error('no curve');
    expect(view.chart.props.chosen).toMatchObject({ percent: 2.5, share: { shown: true, value: 0.375 } });
    const slider = view.controls?.find(({ kind }) => kind === 'slider');
    if (slider?.kind !== 'slider') throw new Error('no slider');
    expect(slider.format(2.5)).toBe('De dyreste 2,5 pct. af indbyggerne står for 37,5\u00a0pct. af udgifterne.');
    expect(view.table.rows).toHaveLength(101);
  });
});

describe('the interval', () => {
  it('holds the share and is told in words as variation from year to year', async () => {
    const view = await viewAt(topShareFigure, ledger, '#/udgifter?top=2.5');
    const { low, high, share } = tableOf(view)['2.5'] as Record<'low' | 'high' | 'share', number>;
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
    expect(view.definition).toMatch(/Ved tilfældig årsvariation ligger andelen for 2,5 pct\. mellem \d+(,\d)? og \d+(,\d)?\u00a0pct\./);
  });
});

describe('the reference', () => {
  const marks = async (hash: string) => {
    const view = await viewAt(topShareFigure, ledger, hash);
    if (view.chart.kind !== 'share-steps') throw new Error('no steps');
    const texts = view.chart.props.steps.map(({ referenceText }) => referenceText);
    return { texts, view, choices: (view.controls ?? []).filter(({ kind }) => kind === 'choice').length };
  };

  it('is the nine kommuner of 2014 until another is chosen, with its source', async () => {
    const { texts, view } = await marks('#/udgifter');
    expect(texts).toEqual(['ca. 30\u00a0%', 'ca. 65\u00a0%', 'ca. 85\u00a0%']);
    expect(view.cautions.join(' ')).toMatch(/ansøgningen om Én plan, 2014/);
  });

  it.each([
    ['danmark', ['knap 25\u00a0%', undefined, undefined], /Fiscal Studies 2016/],
    ['kommuner', ['30\u00a0%', undefined, undefined], /Mandag Morgen/],
    ['oversigt', ['24\u00a0%', '55\u00a0%', '68\u00a0%'], /Wammes m\.fl\. 2018/],
    ['usa', ['over 20\u00a0%', 'ca. 50\u00a0%', undefined], /NIHCM/]
  ])('can be %s, as sure as its source is', async (reference, expected, source) => {
    const { texts, view } = await marks(`#/udgifter?reference=${reference}`);
    expect(texts).toEqual(expected);
    expect(view.cautions.join(' ')).toMatch(source);
    const curve = await viewAt(lorenzFigure, ledger, `#/udgifter?reference=${reference}`);
    if (curve.chart.kind !== 'lorenz-curve') throw new Error('no curve');
    expect(curve.chart.props.references?.points).toHaveLength(expected.filter(Boolean).length);
    expect(curve.cautions.join(' ')).toMatch(source);
  });

  it.each(['reference=ingen', 'naevner=modtagere', 'maalgruppe=unge', 'omraade=familie'])('is not there with %s', async (query) => {
    const { texts, view, choices } = await marks(`#/udgifter?${query}`);
    expect(texts).toEqual([undefined, undefined, undefined]);
    expect(view.cautions.join(' ')).not.toMatch(/Mærket/);
    // Where it would mean something else it cannot be chosen either.
    expect(choices).toBe(query === 'reference=ingen' ? 1 : 0);
  });
});

describe('what is filtered is in the words', () => {
  it('of a målgruppe and an area', async () => {
    const view = await viewAt(topShareFigure, ledger, '#/udgifter?maalgruppe=unge&omraade=familie');
    expect(view.headline).toBe('1 pct. af indbyggerne i målgruppen unge står for 7,5\u00a0pct. af udgifterne på området familie.');
    expect(view.definition).toMatch(/^Bruttoudgift i 2019 for 1\.000 indbyggere i Fredensborg \(målgruppen unge, området familie\)\./);
    expect(view.definition).toMatch(/samlede udgift på områderne i året/);
  });
});
