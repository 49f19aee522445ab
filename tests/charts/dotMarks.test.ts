import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import DotPlot from '../../src/charts/DotPlot.svelte';
import type { DotRow } from '../../src/charts/dotRows.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';

afterEach(cleanup);

const series = [
  { key: 'plan', label: 'én plan' },
  { key: 'forward', label: 'mest fremad' },
  { key: 'work', label: 'i arbejde' }
];

const plot = (values: DotRow['values']) =>
  render(DotPlot, {
    title: 'Side om side',
    rows: [{ key: 'one', name: 'Halsnæs', values }],
    series,
    minimumCell: 5,
    language: 'da',
    width: 700
  }).container;

/** Where each mark of the row stands: its middle, from the top. */
const heights = (page: Element): number[] =>
  [...page.querySelectorAll('[data-key="one"] > circle, [data-key="one"] > path[transform]')].map((mark) =>
    Number(mark.getAttribute('cy') ?? /translate\(\S+ (\S+)\)/.exec(mark.getAttribute('transform') ?? '')?.[1])
  );

it('sets marks over one another that would hide one another, and leaves the others on their line', () => {
  const [plan = 0, forward = 0, work = 0] = heights(
    plot({ plan: publicFigure(0.667), forward: publicFigure(0.667), work: publicFigure(0.1) })
  );
  expect(Math.abs(plan - forward)).toBeGreaterThanOrEqual(9);
  expect(work).toBeCloseTo((plan + forward) / 2, 6);
});

it('has the hatch of what is withheld beside its words, not at a number of the axis, where a mark stands before them', () => {
  const page = plot({ plan: publicFigure(0), forward: publish(0.5, { contributors: 2 }, 5), work: publicFigure(0.9) });
  const withheld = page.querySelector('[data-part="withheld"]');
  const [, top] = /M\S+ (\S+?)[ML]/.exec(withheld?.querySelector('path')?.getAttribute('d') ?? '') ?? [];
  const words = Number(withheld?.querySelector('text')?.getAttribute('y'));
  const [row = 0] = heights(page);
  expect(words).toBeGreaterThan(row + 10);
  expect(Math.abs(Number(top) - words)).toBeLessThan(16);
});
