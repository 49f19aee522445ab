import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import IncidenceCurve from '../../src/charts/IncidenceCurve.svelte';
import { type IncidenceRow, layOutIncidence } from '../../src/charts/incidenceLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(0.4321, { contributors: 3 }, 5);
const own = { key: 'own', label: 'I forsøget' };
const other = { key: 'other', label: 'Andre' };
const row = (at: number, share: Published<number>): IncidenceRow => ({
  at,
  values: { own: share, other: some(0.02) },
  low: { own: share.shown ? some(share.value / 2) : share },
  high: { own: share.shown ? some(share.value * 2) : share },
  sentence: `Uge ${at}.`
});
const rows = [row(0, some(0)), row(13, some(0.04)), row(26, some(0.1)), row(52, some(0.1))];
const setting = {
  series: [own],
  atRisk: [
    { at: 0, values: { own: some(120), other: some(800) } },
    { at: 26, values: { own: some(70), other: some(700) } },
    { at: 52, values: { own: tooFew, other: some(600) } }
  ],
  levels: [{ key: 'kl', label: '3 % (KL)', value: some(0.03) }],
  until: 52,
  format: (share: number) => `${Math.round(share * 100)} %`,
  timeFormat: String,
  countFormat: String,
  riskLabel: 'Følges stadig'
} as const;
const plan = (of: readonly IncidenceRow[], width = 700) => layOutIncidence(of, { ...setting, width });
const drawn = (of: readonly IncidenceRow[] = rows, more: Partial<ComponentProps<typeof IncidenceCurve>> = {}) =>
  render(IncidenceCurve, { title: 'I arbejde', rows: of, ...setting, minimumCell: 5, language: 'da', width: 700, ...more }).container;

describe('a curve of incidence', () => {
  it('is a stair from zero, on an axis that holds its band and the level', () => {
    const { curves, y, top, bottom } = plan(rows);
    expect(curves[0]?.runs.map((run) => run.map(({ at, value }) => [at, value]))).toEqual([
      [
        [0, 0],
        [13, 0.04],
        [26, 0.1],
        [52, 0.1]
      ]
    ]);
    expect(y(0)).toBe(bottom);
    expect(y(0.2)).toBeGreaterThanOrEqual(top);
  });

  it('never has an axis beyond everybody', () => {
    const { ticks } = plan([row(0, some(0)), row(52, some(0.97))]);
    expect(Math.max(...ticks)).toBe(1);
  });

  it('stops where it is withheld, to the end', () => {
    expect(plan([...rows.slice(0, 3), row(39, tooFew), row(52, tooFew)]).curves[0]?.gaps).toEqual([{ from: 39, to: 52 }]);
  });
});

describe('IncidenceCurve', () => {
  it('names the curve with its last share and the level with its source at their ends', () => {
    expect(wordsOf(drawn(), 'end')).toEqual(['I forsøget\u200210 %', '3 % (KL)']);
  });

  it('gives no share of an earlier time as if it were the last', () => {
    expect(wordsOf(drawn([...rows.slice(0, 3), row(39, tooFew)]), 'end')).toEqual(['I forsøget', '3 % (KL)']);
  });

  it('says under the axis how many are still followed, and hatches the few', () => {
    const page = drawn();
    expect(wordsOf(page, 'strip')).toEqual(['Følges stadig 120 70']);
    expect(only(page, '[data-part="strip"]').querySelectorAll('[data-part="withheld"]')).toHaveLength(1);
    expect(wordsOf(page, 'withheld').join()).toContain('færre end 5');
    expect(page.innerHTML).not.toMatch(/0[.,]43|43 %/);
  });

  it('has a second curve dashed in grey, with numbers of its own', () => {
    const page = drawn(rows, { series: [own, other] });
    expect(page.querySelectorAll('[data-part="comparison"] path[stroke-dasharray]')).toHaveLength(1);
    expect(wordsOf(page, 'strip')).toEqual(['Følges stadig, I forsøget 120 70', 'Følges stadig, Andre 800 700 600']);
  });

  it('has a band only where both its ends are shown', () => {
    expect(drawn().querySelectorAll('[data-part="interval"]')).toHaveLength(1);
    cleanup();
    const bare = rows.map(({ low: _, ...rest }) => rest);
    expect(drawn(bare).querySelectorAll('[data-part="interval"]')).toHaveLength(0);
  });

  it('speaks the sentence of each time', async () => {
    const page = drawn();
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(spoken(page)).toBe('Uge 52.');
  });
});
