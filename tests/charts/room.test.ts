import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import Case from '../../src/charts/gallery/Case.svelte';
import { cases } from '../../src/charts/gallery/cases.ts';
import { goalCases } from '../../src/charts/gallery/goalCases.ts';
import { pairedCases } from '../../src/charts/gallery/pairedCases.ts';
import { periodCases } from '../../src/charts/gallery/periodCases.ts';
import { rowCases } from '../../src/charts/gallery/rowCases.ts';
import { timeCases } from '../../src/charts/gallery/timeCases.ts';
import { upsetCases } from '../../src/charts/gallery/upsetCases.ts';
import { textWidth } from '../../src/charts/geometry.ts';
import { type } from '../../src/charts/ink.ts';

afterEach(cleanup);

interface Placed {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where each text stands, reckoned as the charts themselves reckon it. */
const placed = (svg: Element): readonly Placed[] =>
  [...svg.querySelectorAll('text')].map((text) => {
    const words = text.textContent?.trim() ?? '';
    const width = textWidth(words, Number(text.getAttribute('font-size') ?? type.label));
    const x = Number(text.getAttribute('x'));
    const anchor = text.closest('[text-anchor]')?.getAttribute('text-anchor');
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { words, left, right: left + width, y: Number(text.getAttribute('y')) };
  });

const dotCases = cases.filter(({ chart }) => chart === 'DotPlot');

for (const entry of [...dotCases, ...pairedCases, ...upsetCases, ...periodCases, ...rowCases, ...goalCases, ...timeCases]) {
  it(`gives every text of ${entry.id} room of its own inside the sheet, at any width and on stage`, () => {
    for (const [width, scale] of [
      [320, 1],
      [360, 1],
      [520, 1],
      [700, 1],
      [960, 1],
      [1200, 1],
      [1200, 1.75],
      [700, 1.75]
    ] as const) {
      const { container, unmount } = render(Case, { entry, width, scale });
      const svg = container.querySelector('svg');
      if (!svg) throw new Error('no drawing');
      const height = Number(svg.getAttribute('height')) / scale;
      const texts = placed(svg);
      const outside = texts.filter(({ left, right, y }) => left < -0.5 || right > width / scale + 0.5 || y < 10 || y > height);
      const meeting = texts.flatMap((a, i) =>
        texts
          .slice(i + 1)
          .filter((b) => Math.abs(a.y - b.y) < 14 && a.left < b.right && b.left < a.right)
          .map((b) => `${a.words} | ${b.words}`)
      );
      expect({ width, scale, outside, meeting }).toEqual({ width, scale, outside: [], meeting: [] });
      unmount();
    }
  });
}
