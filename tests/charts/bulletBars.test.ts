import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import BulletBars from '../../src/charts/BulletBars.svelte';
import { type BulletRow, layOutBullets, rangeText } from '../../src/charts/bulletLayout.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, px, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const goal = (key: string, more: Partial<BulletRow>): BulletRow => ({
  key,
  name: `Mål ${key}`,
  state: 'på vej',
  format: (value) => `${value} stk.`,
  sentence: `Om ${key}.`,
  ...more
});
const labels = {
  unmeasuredLabel: 'ikke målt endnu',
  baselineLabel: 'før',
  targetLabel: 'mål',
  scaleLabel: 'hver sin skala',
  minimumCell: 5,
  language: 'da'
} as const;
const plan = (rows: readonly BulletRow[], width = 700) => layOutBullets(rows, { ...labels, width });
const drawn = (rows: readonly BulletRow[]) => render(BulletBars, { title: 'Mål', rows, ...labels, width: 700 }).container;
const of = (page: Element, key: string) => only(page, `g[data-key="${key}"]`);

describe('a goal', () => {
  it('has its range between its ends on a scale of its own from zero', () => {
    const [first, second] = plan([
      goal('a', { latest: some(13), low: some(15), high: some(20) }),
      goal('b', { latest: some(5), high: some(8) })
    ]).lines;
    expect(first?.x(0)).toBe(second?.x(0));
    expect(first?.target).toMatchObject({ x: first?.x(15), edges: [first?.x(15), first?.x(20)] });
    expect(second?.target).toMatchObject({ x: second?.x(0), edges: [second?.x(8)] });
  });

  it('shares its scale with goals that name the same, so that 1.2 is never longer than 1.4', () => {
    const rows = [
      goal('a', { latest: some(1.2), baseline: some(2.2), scale: 'planer' }),
      goal('b', { latest: some(1.4), baseline: some(2.7), scale: 'planer' })
    ];
    const [first, second] = plan(rows).lines;
    expect(first?.x(1.2)).toBe(second?.x(1.2));
    expect(first?.x(2.7)).toBe(second?.x(2.7));
    expect(plan(rows.map(({ scale: _, ...row }) => row)).lines[0]?.x(1.2)).toBeGreaterThan(second?.x(1.4) ?? 0);
  });

  it('has a range that is open upward to the end of the sheet', () => {
    const [line] = plan([goal('a', { latest: some(13), low: some(15) })]).lines;
    expect((line?.target?.x ?? 0) + (line?.target?.width ?? 0)).toBeCloseTo(700, 0);
  });

  it('has its range in words: both ends, one with its sign, or as it is given', () => {
    expect(rangeText(goal('a', { low: some(15), high: some(20) }))).toBe('15 stk.–20 stk.');
    expect(rangeText(goal('a', { low: some(15) }))).toBe('≥\u00a015 stk.');
    expect(rangeText(goal('a', { high: some(20) }))).toBe('≤\u00a020 stk.');
    expect(rangeText(goal('a', { low: some(15), high: some(20), rangeWords: '15–20 stk.' }))).toBe('15–20 stk.');
    expect(rangeText(goal('a', {}))).toBe('');
  });

  it('has its words under the bar apart from each other, however close what they are of', () => {
    for (const width of [328, 700]) {
      const [line] = plan([goal('a', { latest: some(50), baseline: some(49), low: some(49), high: some(50) })], width).lines;
      const [before, promised] = line?.labels ?? [];
      expect([before?.text, promised?.text]).toEqual(['før 49 stk.', 'mål 49 stk.–50 stk.']);
      expect((promised?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(80);
    }
  });
});

describe('BulletBars', () => {
  it('draws what is reached, where it began, and how it stands in words', () => {
    const page = drawn([goal('a', { latest: some(10), baseline: some(5), low: some(15), high: some(20) })]);
    const bar = only(of(page, 'a'), '[data-part="latest"]');
    const before = only(of(page, 'a'), '[data-part="baseline"]');
    expect(px(before, 'x1') - px(bar, 'x')).toBeCloseTo(px(bar, 'width') / 2, 0);
    expect(wordsOf(page, 'state')).toEqual(['10 stk. \u2002på vej']);
  });

  it('says over the bars that their scales differ, and only where they do', () => {
    const one = goal('a', { latest: some(1.2), scale: 'planer' });
    const like = goal('b', { latest: some(1.4), scale: 'planer' });
    const other = goal('c', { latest: some(80) });
    const unmeasured = goal('d', {});
    expect(wordsOf(drawn([one, other]), 'scale')).toEqual(['hver sin skala']);
    cleanup();
    expect(wordsOf(drawn([one, like, unmeasured]), 'scale')).toEqual([]);
  });

  it('says of what is not measured yet that it is not, whatever state is given, and has no bar', () => {
    const page = drawn([goal('a', { baseline: some(5), low: some(15) })]);
    expect(wordsOf(page, 'state')).toEqual(['ikke målt endnu']);
    expect(page.querySelectorAll('[data-part="latest"]')).toHaveLength(0);
    expect(page.querySelectorAll('[data-part="withheld"]')).toHaveLength(0);
  });

  it('hatches what is withheld and says why, which is another thing than not measured', () => {
    const page = drawn([goal('a', { latest: tooFew, low: some(15) })]);
    expect(wordsOf(page, 'withheld')).toEqual(['færre end 5']);
    expect(wordsOf(page, 'state')).toEqual(['på vej']);
    expect(page.innerHTML).not.toContain('4321');
  });

  it('speaks the sentence of each goal', async () => {
    const page = drawn([goal('a', {}), goal('b', {})]);
    await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
    expect(spoken(page)).toBe('Om b.');
  });
});
