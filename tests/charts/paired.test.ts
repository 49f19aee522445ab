import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import PairedBars from '../../src/charts/PairedBars.svelte';
import type { PairedRow } from '../../src/charts/pairedLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const dominated = publish(8765, { contributors: 9, largest: 9, total: 10 }, 5);

const row = (key: string, all: Published<number>, top: Published<number>, share?: Published<number>): PairedRow => ({
  key,
  name: `Budget ${key}`,
  all,
  top,
  sentence: `${key} siges.`,
  ...(share ? { share } : {})
});

const drawn = (rows: readonly PairedRow[], width = 700) => {
  const { container } = render(PairedBars, {
    title: 'Hvis budget?',
    rows,
    allLabel: 'alle',
    topLabel: 'de dyreste 10 %',
    shareLabel: 'andel',
    format: (value: number) => `${value} kr.`,
    minimumCell: 5,
    language: 'da',
    width
  });
  const part = (key: string) => {
    const found = container.querySelector(`g[data-key="${key}"]`);
    if (!found) throw new Error(`no row ${key}`);
    return found;
  };
  /** Left edge and width of the two bars of a row. */
  const bars = (key: string) =>
    [...part(key).querySelectorAll(':scope > rect')].map(
      (bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))] as const
    );
  const zero = (key: string) => Number(part(key).querySelector('line')?.getAttribute('x1'));
  const texts = (key: string) => [...part(key).querySelectorAll('text')].map((text) => text.textContent?.trim());
  return { container, part, bars, zero, texts };
};

describe('paired bars', () => {
  it('run from one zero and are as long as their values, across all rows', () => {
    const { bars, zero } = drawn([row('a', some(400), some(100)), row('b', some(200), some(200))]);
    const [[x, all = 0] = [], [, top] = []] = bars('a');
    expect(x).toBe(zero('a'));
    expect(all).toBeGreaterThan(200);
    expect(top).toBeCloseTo(all / 4, 0);
    expect(bars('b').map(([, width]) => Math.round(width - all / 2))).toEqual([0, 0]);
    expect(zero('b')).toBe(zero('a'));
  });

  it('stand in the order given, each with its numbers, and the share at the end', () => {
    const { container, texts } = drawn([row('b', some(1), some(1), some(1)), row('a', some(400), some(100), some(0.25))]);
    expect([...container.querySelectorAll('g[data-key]')].map((line) => line.getAttribute('data-key'))).toEqual(['b', 'a']);
    expect(texts('a')).toEqual(['Budget a', '400 kr.', '100 kr.', '25\u00a0%']);
    expect(container.textContent).toContain('andel');
  });

  it('have neither a column of shares nor its words where no row has a share', () => {
    const { container, texts } = drawn([row('a', some(400), some(100))]);
    expect(texts('a')).toEqual(['Budget a', '400 kr.', '100 kr.']);
    expect(container.textContent).not.toContain('andel');
  });

  it('go left of zero below nothing, with the number on the other side of the line', () => {
    const { bars, zero, part } = drawn([row('a', some(300), some(100)), row('b', some(-100), some(-50))]);
    const [[x = 0, width = 0] = [], [half = 0] = []] = bars('b');
    expect(x + width).toBeCloseTo(zero('b'), 0);
    expect(x).toBeLessThan(half);
    expect(half).toBeLessThan(zero('b'));
    const [, number] = part('b').querySelectorAll('text');
    expect(number?.textContent?.trim()).toBe('-100 kr.');
    expect(Number(number?.getAttribute('x'))).toBeGreaterThan(zero('b'));
  });

  it('are seen however small, and absent at nothing', () => {
    const { bars } = drawn([row('a', some(1_000_000), some(1)), row('b', some(0), some(0))]);
    expect(bars('a')[1]?.[1]).toBe(1);
    expect(bars('b').map(([, width]) => width)).toEqual([0, 0]);
  });
});

describe('a withheld number among paired bars', () => {
  it('is hatched in place of its bar, with the reason in words, and stands nowhere', () => {
    const { container, bars, texts } = drawn([row('a', some(400), tooFew, tooFew)]);
    expect(bars('a')).toHaveLength(1);
    expect(texts('a')).toEqual(['Budget a', '400 kr.', 'færre end 5']);
    expect(container.querySelectorAll('g[data-key="a"] [data-part="withheld"]')).toHaveLength(2);
    expect(container.innerHTML).not.toContain('4321');
  });

  it('shares one hatching where both are withheld for one reason, and not where the reasons differ', () => {
    const { texts, bars } = drawn([row('a', tooFew, tooFew, tooFew), row('b', tooFew, dominated, dominated)]);
    expect(texts('a')).toEqual(['Budget a', 'færre end 5']);
    expect(texts('b')).toEqual(['Budget b', 'færre end 5', 'skjult: én borger udgør for meget']);
    expect([...bars('a'), ...bars('b')]).toEqual([]);
  });

  it('says why a share alone is withheld', () => {
    const { texts } = drawn([row('a', some(0), some(0), publish(Number.NaN, { contributors: 0 }, 5))]);
    expect(texts('a')).toEqual(['Budget a', '0 kr.', '0 kr.', 'kan ikke opgøres']);
  });
});

it('speaks the sentence of each row to the keyboard', async () => {
  const { container } = drawn([row('a', some(4), some(1)), row('b', tooFew, tooFew)]);
  const slider = screen.getByRole('slider');
  await fireEvent.keyDown(slider, { key: 'ArrowDown' });
  expect(container.querySelector('[aria-live]')?.textContent).toBe('a siges.');
  await fireEvent.keyDown(slider, { key: 'End' });
  expect(container.querySelector('[aria-live]')?.textContent).toBe('b siges.');
  expect(slider.getAttribute('aria-valuetext')).toBe('Budget b');
});

it('draws no row as nothing but its legend', () => {
  expect(drawn([]).container.querySelectorAll('g[data-key]')).toHaveLength(0);
});
