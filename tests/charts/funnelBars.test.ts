import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import FunnelBars from '../../src/charts/FunnelBars.svelte';
import type { FunnelRow } from '../../src/charts/funnelLayout.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';
import { only, px, spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const rows: readonly FunnelRow[] = [
  { key: 'a', name: 'Screenet', people: some(200), share: some(1), sentence: 'Om a.' },
  {
    key: 'b',
    name: 'I målgruppen',
    people: some(100),
    share: some(0.5),
    loss: some(100),
    lead: { median: some(9), p90: some(31) },
    sentence: 'Om b.'
  },
  { key: 'c', name: 'Tilknyttet', people: tooFew, share: tooFew, loss: tooFew, lead: { median: some(12), p90: tooFew }, sentence: 'Om c.' }
];
const drawn = (of: readonly FunnelRow[] = rows, width = 700) =>
  render(FunnelBars, {
    title: 'Hvor stopper de',
    rows: of,
    format: (people: number) => `${people}`,
    lossFormat: (people: number) => `${people} kom ikke videre`,
    leadFormat: (days: number) => `${days} dage`,
    medianLabel: 'Halvdelen inden',
    p90Label: '9 af 10 inden',
    minimumCell: 5,
    language: 'da',
    width
  }).container;
const texts = (page: Element, key: string) =>
  [...only(page, `g[data-key="${key}"]`).querySelectorAll('text')].map((text) => text.textContent?.trim());

it('has a bar a step from one zero, with the people and their share of the first', () => {
  const page = drawn();
  const bar = (key: string) => only(page, `g[data-key="${key}"] > rect`);
  expect(px(bar('b'), 'width')).toBeCloseTo(px(bar('a'), 'width') / 2, 0);
  expect(px(bar('b'), 'x')).toBe(px(bar('a'), 'x'));
  expect(texts(page, 'a')).toEqual(['Screenet', '200\u2002·\u2002100\u00a0%']);
});

describe('the loss on the way to a step', () => {
  it('is named between the bars', () => {
    const page = drawn();
    expect(wordsOf(page, 'loss')).toEqual(['100 kom ikke videre', '']);
    const [name] = only(page, 'g[data-key="b"] [data-part="loss"]').querySelectorAll('text');
    const [above, below] = ['a', 'b'].map((key) => px(only(page, `g[data-key="${key}"] > rect`), 'y'));
    expect(name && px(name, 'y')).toBeGreaterThan((above ?? 0) + 16);
    expect(name && px(name, 'y')).toBeLessThan(below ?? 0);
  });

  it('is not named at the first step, nor where it is not known', () => {
    const page = drawn([
      { ...(rows[1] as FunnelRow), loss: some(5) },
      { key: 'z', name: 'Næste', people: some(3), sentence: '' }
    ]);
    expect(page.querySelectorAll('[data-part="loss"]')).toHaveLength(0);
  });
});

describe('the time to a step', () => {
  it('stands in columns beside the bars where there is room', () => {
    const page = drawn();
    expect(texts(page, 'b').slice(-2)).toEqual(['9 dage', '31 dage']);
    expect(page.textContent).toContain('Halvdelen');
  });

  it('stands under the bar with its words on a narrow sheet', () => {
    expect(texts(drawn(rows, 328), 'b').at(-1)).toBe('Halvdelen inden: 9 dage\u2002·\u20029 af 10 inden: 31 dage');
  });
});

it('hatches a withheld step, its loss and its time, and says why, without the number', () => {
  const page = drawn();
  const step = only(page, 'g[data-key="c"]');
  expect(step.querySelectorAll(':scope > rect')).toHaveLength(0);
  expect(step.querySelectorAll('path[data-part="withheld"]')).toHaveLength(2);
  expect(texts(page, 'c')).toEqual(['Tilknyttet', 'færre end 5', '12 dage']);
  expect(page.innerHTML).not.toContain('4321');
});

it('speaks the sentence of each step', async () => {
  const page = drawn();
  await fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
  expect(spoken(page)).toBe('Om c.');
});
