import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import BudgetBars from '../../src/charts/BudgetBars.svelte';
import type { BudgetRow } from '../../src/charts/budgetLayout.ts';
import { ink } from '../../src/charts/ink.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const tooFew = publish(777, { contributors: 2 }, 5);
const published = (kroner: number | Published<number>) => (typeof kroner === 'number' ? publicFigure(kroner) : kroner);
const budget = (key: string, ...[invests, gains, net]: (number | Published<number>)[]): BudgetRow => ({
  key,
  name: key,
  invests: published(invests ?? 0),
  gains: published(gains ?? 0),
  net: published(net ?? 0),
  sentence: `Om ${key}.`
});
const bars = (rows: readonly BudgetRow[], total: BudgetRow | null = null, width = 700) =>
  render(BudgetBars, {
    title: 'Hvad nu hvis',
    rows,
    total,
    investsLabel: 'Lægger ud',
    gainsLabel: 'Kommer igen',
    netLabel: 'Netto',
    format: (kroner: number) => `${kroner} kr.`,
    minimumCell: 5,
    language: 'da',
    width
  }).container;
const at = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));

describe('BudgetBars', () => {
  for (const width of [320, 700, 1200]) {
    it(`draws investment to the left of zero and gain to the right, on one scale with the total, at ${width} px`, () => {
      const page = bars([budget('Børn', 100, 300, 200)], budget('I alt', 200, 300, 100), width);
      const [child, total] = page.querySelectorAll('[data-part="budget"], [data-part="total"]');
      const [put, got] = child?.querySelectorAll('rect') ?? [];
      expect(at(put, 'x') + at(put, 'width')).toBeCloseTo(at(got, 'x'), 0);
      expect(at(got, 'width') / at(put, 'width')).toBeCloseTo(3, 1);
      expect(at(total?.querySelector('rect'), 'width') / at(put, 'width')).toBeCloseTo(2, 1);
      expect(child?.textContent).toMatch(/Børn.*100 kr\..*300 kr\..*200 kr\./s);
    });
  }

  it('marks the net on the bars', () => {
    const page = bars([budget('Børn', 100, 300, 200)]);
    const [, got] = page.querySelectorAll('[data-part="budget"] rect');
    const mark = page.querySelector('[data-part="budget"] [data-part="net"]')?.getAttribute('d') ?? '';
    expect(Number(/^M([\d.]+)/.exec(mark)?.[1])).toBeCloseTo(at(got, 'x') + (at(got, 'width') * 2) / 3, 0);
  });

  it('says which of the three is withheld and why, and lets no bar tell', () => {
    const page = bars([budget('Børn', tooFew, 300, tooFew), budget('Ældre', tooFew, tooFew, tooFew)]);
    const [child, old] = page.querySelectorAll('[data-part="budget"]');
    expect(child?.textContent).toContain('Lægger ud: færre end 5\u00a0· Netto: færre end 5');
    expect(old?.textContent?.match(/færre end 5/g)).toHaveLength(1);
    expect(old?.querySelector('rect')).toBeNull();
    expect(page.innerHTML).not.toMatch(/777/);
  });

  it('has a bar for what is not nothing, however small, and none for nothing', () => {
    const [put, got] = bars([budget('Børn', 1, 0, -1), budget('Ældre', 0, 1e9, 1e9)]).querySelectorAll('[data-key="Børn"] rect');
    expect(at(put, 'width')).toBe(1);
    expect(at(got, 'width')).toBe(0);
  });

  for (const width of [320, 700]) {
    it(`has a quiet dash for exactly nothing, and a number for what is less than a krone and for a net of nothing, at ${width} px`, () => {
      const page = bars([budget('Børn', 0, 300, 300), budget('Ældre', 0.4, 0, 0)], null, width);
      const texts = (key: string) =>
        [...page.querySelectorAll(`[data-key="${key}"] text`)].map((text) => [text.textContent?.trim(), text.getAttribute('fill')]);
      const [, put, got, net] = texts('Børn');
      expect([put, got?.[0], net?.[0]]).toEqual([['–', ink.quiet], '300 kr.', '300 kr.']);
      const [, little, none, even] = texts('Ældre');
      expect([little?.[0], none, even?.[0]]).toEqual(['0.4 kr.', ['–', ink.quiet], '0 kr.']);
    });
  }

  it('draws the total last and speaks of each', async () => {
    const page = bars([budget('Børn', 1, 2, 1)], budget('I alt', 1, 2, 1));
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowDown' });
    expect(page.querySelector('[aria-live]')?.textContent).toBe('Om Børn.');
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(page.querySelector('[aria-live]')?.textContent).toBe('Om I alt.');
  });
});
