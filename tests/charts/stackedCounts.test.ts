import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import StackedCounts from '../../src/charts/StackedCounts.svelte';
import { hiddenParts, layOutStacks, type StackPart, type StackRow, segmentsOf, totalOf } from '../../src/charts/stackLayout.ts';
import { type Published, publicFigure, publish } from '../../src/domain/disclosure.ts';
import { spoken, wordsOf } from './drawing.ts';

afterEach(cleanup);

const some = publicFigure;
const tooFew = publish(4321, { contributors: 3 }, 5);
const parts: readonly StackPart[] = [
  { key: 'a', label: 'Bedring', tone: 1 },
  { key: 'b', label: 'Ingen ændring', tone: 3 },
  { key: 'c', label: 'Forværring', tone: 'counter' }
];
const row = (counts: Readonly<Record<string, Published<number>>>, name = '', key = name || 'alle'): StackRow => ({ key, name, counts });
const format = (count: number, total: number | undefined) => (total === undefined ? `${count}` : `${count} af ${total}`);
const drawn = (rows: readonly StackRow[], width = 700) =>
  render(StackedCounts, {
    title: 'Udfald',
    parts,
    rows,
    format,
    speak: (rowKey: string, partKey: string) => `${rowKey} ${partKey}.`,
    minimumCell: 5,
    language: 'da',
    width
  }).container;

describe('the segments of a stack', () => {
  it('are as wide as their counts, in the order of the parts, and fill the bar', () => {
    const segments = segmentsOf(row({ c: some(10), a: some(30), b: some(60) }), parts, 400);
    expect(segments.map(({ part, x, width }) => [part.key, x, width])).toEqual([
      ['a', 0, 120],
      ['b', 120, 240],
      ['c', 360, 40]
    ]);
  });

  it('are left out where nobody is in them', () => {
    expect(segmentsOf(row({ a: some(0), b: some(3) }), parts, 400).map(({ part, width }) => [part.key, width])).toEqual([['b', 400]]);
    expect(segmentsOf(row({}), parts, 400)).toEqual([]);
  });

  it('are equally wide for any number that is withheld', () => {
    const widths = (hidden: Published<number>) =>
      segmentsOf(row({ a: some(30), b: hidden, c: some(30) }), parts, 400).map(({ width }) => width);
    expect(widths(tooFew)).toEqual(widths(publish(1, { contributors: 1 }, 5)));
    expect(widths(tooFew)).toEqual([186, 28, 186]);
  });

  it('are withheld in the room of those who are left, where it is known how many there are', () => {
    const counts = { a: some(7), b: tooFew, c: tooFew };
    const widths = (whole: Published<number>) => segmentsOf({ counts, whole }, parts, 190).map(({ width }) => width);
    expect(widths(some(19))).toEqual([70, 60, 60]);
    expect(widths(tooFew)).toEqual([134, 28, 28]);
  });

  it('share the bar where all are withheld', () => {
    expect(segmentsOf(row({ a: tooFew, b: tooFew }), parts, 400).map(({ width }) => width)).toEqual([200, 200]);
  });

  it('are seen however small, and stay in the bar', () => {
    const segments = segmentsOf(row({ a: some(1_000_000), b: some(1), c: some(1) }), parts, 400);
    expect(Math.min(...segments.map(({ width }) => width))).toBeGreaterThanOrEqual(1.9);
    expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(400.2);
  });
});

it('has a total only where no part is withheld, since the rest could be reckoned from it', () => {
  expect(totalOf(row({ a: some(3), b: some(4) }))).toBe(7);
  expect(totalOf(row({ a: some(3), b: tooFew }))).toBeUndefined();
});

describe('the words of a stack', () => {
  const counts = { a: some(124), b: some(88), c: some(5) };

  it('stand at the segments of a bar alone, with a line to the narrow ones', () => {
    const plan = layOutStacks([row(counts)], { parts, format, width: 700 });
    expect(plan.legend).toEqual([]);
    const words = plan.lines[0]?.words ?? [];
    expect(words.map(({ lines }) => lines.join(' '))).toEqual(['Bedring 124 af 217', 'Ingen ændring 88 af 217', 'Forværring 5 af 217']);
    expect(words.at(-1)?.leader).toBeDefined();
  });

  it('stand once above where several bars are compared, with the numbers at the segments', () => {
    const plan = layOutStacks([row(counts, 'Furesø'), row(counts, 'Gladsaxe')], { parts, format, width: 700 });
    expect(plan.legend.map(({ lines }) => lines.join(' '))).toEqual(['Bedring', 'Ingen ændring', 'Forværring']);
    expect(plan.lines.map(({ words }) => words.map(({ lines }) => lines.join()))).toEqual([
      ['124 af 217', '88 af 217', '5 af 217'],
      ['124 af 217', '88 af 217', '5 af 217']
    ]);
    expect(plan.lines[0]?.words.map(({ leader }) => leader !== undefined)).toEqual([false, false, true]);
  });

  it('say of a withheld part that and why it is withheld, and give no total and no number', () => {
    const page = drawn([row({ a: some(124), b: tooFew, c: some(50) })]);
    expect(page.querySelectorAll('g[data-part="withheld"]')).toHaveLength(2);
    expect(wordsOf(page, 'words')).toEqual(['Bedring 124', 'Ingen ændring', 'Forværring 50']);
    expect(wordsOf(page, 'withheld').join()).toContain('Ingen ændring: færre end 5');
    expect(page.innerHTML).not.toMatch(/4\.?321/);
  });

  it('name the row and its withheld parts together where bars are compared', () => {
    const page = drawn([row({ a: some(9), b: tooFew, c: tooFew }, 'Furesø'), row(counts, 'Gladsaxe')]);
    expect(wordsOf(page, 'withheld').join()).toContain('Furesø, Ingen ændring, Forværring: færre end 5');
  });

  it('say a reason once, and of a row that is withheld as a whole its name alone', () => {
    const rows = [row({ a: tooFew, b: tooFew, c: tooFew }, 'Furesø'), row({ a: some(9), b: tooFew, c: some(9) }, 'Gladsaxe')];
    expect(hiddenParts(rows, parts).map(({ words }) => words)).toEqual(['Furesø; Gladsaxe, Ingen ændring']);
  });
});

it('speaks every segment of every bar in order', async () => {
  const page = drawn([row({ a: some(9), b: tooFew }, 'x'), row({ c: some(7) }, 'y')]);
  const slider = screen.getByRole('slider');
  const said: string[] = [];
  for (let i = 0; i < 3; i++) {
    await fireEvent.keyDown(slider, { key: 'ArrowRight' });
    said.push(spoken(page));
  }
  expect(said).toEqual(['x a.', 'x b.', 'y c.']);
});
