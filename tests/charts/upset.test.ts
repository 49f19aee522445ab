import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import UpsetPlot from '../../src/charts/UpsetPlot.svelte';
import type { UpsetRow } from '../../src/charts/upsetLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const dominated = publish(8765, { contributors: 9, largest: 9, total: 10 }, 5);

const sets = [
  { key: 'a', name: 'Arbejde' },
  { key: 'b', name: 'Børn' },
  { key: 'c', name: 'Center' }
];
const row = (members: string, citizens: Published<number>, cost: Published<number>): UpsetRow => ({
  key: members,
  members: members.split('+'),
  citizens,
  cost,
  sentence: `${members} siges.`
});

const drawn = (rows: readonly UpsetRow[], width = 700) => {
  const { container } = render(UpsetPlot, {
    title: 'Hvilke budgetter deler borgere?',
    sets,
    rows,
    citizensLabel: 'borgere',
    costLabel: 'udgift',
    formatCitizens: (value: number) => `${value}`,
    formatCost: (value: number) => `${value} kr.`,
    minimumCell: 5,
    language: 'da',
    width
  });
  const within = (key: string, selector: string) => [...container.querySelectorAll(`g[data-key="${key}"] ${selector}`)];
  const texts = (key: string) => within(key, 'text').map((text) => text.textContent?.trim());
  const bars = (key: string) =>
    within(key, '> rect').map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))] as const);
  return { container, within, texts, bars };
};

describe('combinations', () => {
  it('have a dot under the name of each member, and a line that joins them', () => {
    const { container, within } = drawn([row('a+c', some(8), some(400)), row('b', some(2), some(100))]);
    const members = within('a+c', '[data-member]');
    expect(members.map((dot) => dot.getAttribute('data-member'))).toEqual(['a', 'c']);
    const [left, right] = members.map((dot) => dot.getAttribute('cx'));
    const joining = within('a+c', 'line[stroke-width]')[0];
    expect([joining?.getAttribute('x1'), joining?.getAttribute('x2')]).toEqual([left, right]);
    expect(within('b', 'line[stroke-width]')).toEqual([]);
    const name = [...container.querySelectorAll('text')].find((text) => text.textContent?.trim() === 'Center');
    expect(Math.abs(Number(name?.getAttribute('x')) - Number(right))).toBeLessThan(6);
  });

  it('stand in the order given, with bars for citizens and for cost, each column on its own scale', () => {
    const { container, texts, bars } = drawn([row('b', some(2), some(400)), row('a+c', some(8), some(100))]);
    expect([...container.querySelectorAll('g[data-key]')].map((line) => line.getAttribute('data-key'))).toEqual(['b', 'a+c']);
    expect(texts('b')).toEqual(['2', '400 kr.']);
    const [[few, wide], [many, narrow]] = [bars('b').map(([, width]) => width), bars('a+c').map(([, width]) => width)];
    expect(wide).toBeGreaterThan(72);
    expect(many).toBeCloseTo(wide ?? 0, 0);
    expect(few).toBeCloseTo((many ?? 0) / 4, 0);
    expect(narrow).toBeCloseTo((wide ?? 0) / 4, 0);
  });

  it('name their members over the bars on a narrow sheet, without dots', () => {
    const { container, texts } = drawn([row('a+c', some(8), some(400))], 200);
    expect(container.querySelectorAll('circle')).toHaveLength(0);
    expect(texts('a+c')).toEqual(['Arbejde\u00a0+ Center', '8', '400 kr.']);
  });

  it('let a corrections-only cost go left of zero', () => {
    const { bars, within } = drawn([row('a', some(8), some(300)), row('b', some(8), some(-100))]);
    const zero = Number(within('b', 'line')[1]?.getAttribute('x1'));
    const [, [x = 0, width = 0] = []] = bars('b');
    expect(x + width).toBeCloseTo(zero, 0);
    expect(width).toBeGreaterThan(10);
  });
});

describe('the combination that is spoken about', () => {
  const rows = [row('b', some(20), some(900)), { ...row('a+c', some(4), some(400)), emphasis: true }];
  const weights = (texts: readonly Element[]) =>
    texts.flatMap((text) => (text.getAttribute('font-weight') === '650' ? [text.textContent?.trim()] : []));

  it('says its names beside its number, in strong letters as the heads of its columns, and has the only bar that is not grey', () => {
    const { container, within } = drawn(rows);
    expect(within('a+c', '[data-part="told"]').map((text) => text.textContent)).toEqual(['Arbejde\u00a0+ Center']);
    expect(within('b', '[data-part="told"]')).toEqual([]);
    expect(weights(within('a+c', 'text'))).toEqual(['4', 'Arbejde\u00a0+ Center', '400 kr.']);
    expect(weights(within('b', 'text'))).toEqual(['900 kr.']);
    expect(weights([...container.querySelectorAll('svg > text')])).toEqual(['Arbejde', 'Center', 'udgift']);
    expect(within('a+c', '> rect')[0]?.getAttribute('fill')).not.toBe(within('b', '> rect')[0]?.getAttribute('fill'));
  });

  it('has its names over its bars in strong letters on a narrow sheet, once', () => {
    const { within } = drawn(rows, 200);
    expect(weights(within('a+c', 'text'))).toEqual(['Arbejde\u00a0+ Center', '4', '400 kr.']);
    expect(weights(within('b', 'text'))).toEqual(['900 kr.']);
  });
});

describe('a withheld number of a combination', () => {
  for (const width of [328, 700]) {
    it(`is hatched with the reason in words at ${width} px, and stands nowhere`, () => {
      const { container, within } = drawn([row('a+b', some(8), tooFew), row('b', tooFew, tooFew), row('c', tooFew, dominated)], width);
      expect(['a+b', 'b', 'c'].map((key) => within(key, '> [data-part="withheld"]').length)).toEqual([1, 1, 2]);
      expect(within('a+b', '> rect')).toHaveLength(1);
      expect(within('b', 'text').map((text) => text.textContent?.trim())).toContain('færre end 5');
      expect(container.innerHTML).not.toMatch(/4321|8765/);
    });
  }
});

it('speaks the sentence of each combination to the keyboard, under the names of its members', async () => {
  const { container } = drawn([row('a+b', some(8), some(4)), row('c', tooFew, tooFew)]);
  const slider = screen.getByRole('slider');
  await fireEvent.keyDown(slider, { key: 'ArrowDown' });
  expect(container.querySelector('[aria-live]')?.textContent).toBe('a+b siges.');
  expect(slider.getAttribute('aria-valuetext')).toBe('Arbejde\u00a0+ Børn');
  const strong = [...container.querySelectorAll('svg > text[font-weight="650"]')].map((text) => text.textContent?.trim());
  expect(strong).toEqual(['Arbejde', 'Børn', 'udgift']);
});
