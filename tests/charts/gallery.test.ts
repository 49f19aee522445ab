import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Case from '../../src/charts/gallery/Case.svelte';
import { cases } from '../../src/charts/gallery/cases.ts';
import { inLiteralInk } from '../../src/charts/ink.ts';

afterEach(cleanup);

const drawn = (id: string, width: number): string => {
  const entry = cases.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no case ${id}`);
  const { container } = render(Case, { entry, width });
  return container.querySelector('svg')?.outerHTML ?? '';
};

/** One element a line, without the marks the framework leaves behind. */
const legible = (svg: string): string =>
  `${svg
    .replace(/<!--.*?-->/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/[ \n]+/g, ' ')
    .replace(/> </g, '><')
    .replace(/><\/(?:line|circle|path|rect)>/g, '/>')
    .replace(/<(?!\/(?:text|tspan)|tspan)/g, '\n<')
    .trim()}\n`;

describe('the gallery', () => {
  it('names every case once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  for (const { id } of cases) {
    for (const width of [328, 700]) {
      it(`draws ${id} at ${width} px as before`, async () => {
        await expect(legible(drawn(id, width))).toMatchFileSnapshot(`./svg/${id}.${width}.svg`);
      });
    }
  }

  it('keeps geometry, colour and type in attributes, so that a saved picture looks like the screen', () => {
    for (const { id } of cases) {
      const svg = drawn(id, 700);
      expect(svg).not.toMatch(/ (style|class)="/);
      expect(inLiteralInk(svg)).not.toContain('var(');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
