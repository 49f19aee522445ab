import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Case from '../../src/charts/gallery/Case.svelte';
import { cases } from '../../src/charts/gallery/cases.ts';
import { inLiteralInk } from '../../src/charts/ink.ts';
import { chartSvg, figureSvg } from '../../src/export/svgFigure.ts';
import { sheetOfCase } from './gallerySheets.ts';
import { balanced, plain } from './package.ts';

afterEach(cleanup);

const width = 700;

/** Elements and texts of a drawing, one after the other, as far as they can be seen. */
const seen = (svg: string): readonly string[] =>
  inLiteralInk(svg)
    .replace(/^<svg[^>]*>/, '')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll(/ (data-[a-z-]+|xmlns)="[^"]*"/g, '')
    .split(/(?=<)/)
    .map((part) =>
      plain(part)
        .replaceAll(/\s+/g, ' ')
        .replace(/\s*\/?>/, '>')
        .trim()
    )
    .filter((part) => part !== '' && !part.startsWith('</'));

describe('a figure as SVG', () => {
  it('holds the drawing of the screen, mark for mark and word for word, for every case of the gallery, and is well-formed without any other file', async () => {
    for (const entry of cases) {
      const { container, unmount } = render(Case, { entry, width });
      const screen = seen(container.querySelector('svg')?.outerHTML ?? '');
      unmount();
      const { svg } = await figureSvg(sheetOfCase(entry), width);
      const drawing = /<g transform="translate\([\d. ]+\)">(.*)<\/g>(?=<text|<\/svg>)/s.exec(svg)?.[1] ?? '';
      expect(seen(drawing), entry.id).toEqual(screen);
      balanced(svg);
      expect(svg, entry.id).not.toMatch(/var\(|NaN|undefined|Infinity|<script|\son[a-z]+="|href=|url\(/);
    }
  });

  it('stands alone: headline as title, definition, stamp, source, cautions and minimum cell, seen and told', async () => {
    const [entry] = cases;
    if (!entry) throw new Error('the gallery is empty');
    const sheet = { ...sheetOfCase(entry), headline: '1 pct. & <alt>', cautions: ['Tallene er foreløbige.'] };
    const { svg } = await figureSvg(sheet, width);
    expect(svg).toContain('<title>1 pct. &amp; &lt;alt&gt;</title>');
    expect(/<desc>([^<]*)/.exec(svg)?.[1]).toContain(sheet.definition);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => plain(text ?? '')).join(' ');
    for (const text of [
      '1 pct. & <alt>',
      sheet.definition,
      'Syntetiske data',
      sheet.source,
      'Tallene er foreløbige.',
      'færre end 5 borgere, er skjult'
    ]) {
      expect(words).toContain(text);
    }
  });

  it('grows with its texts and not beyond the drawing', async () => {
    const [entry] = cases;
    if (!entry) throw new Error('the gallery is empty');
    const short = await figureSvg(sheetOfCase(entry), width);
    const long = await figureSvg({ ...sheetOfCase(entry), definition: 'Af hvad, for hvem, hvornår og hvor mange. '.repeat(12) }, width);
    expect(short.width).toBe(width + 48);
    expect(long.width).toBe(short.width);
    expect(long.height).toBeGreaterThan(short.height + 96);
  });

  it('says the sentence alone where there is nothing to draw', async () => {
    const [entry] = cases;
    if (!entry) throw new Error('the gallery is empty');
    const sheet = { ...sheetOfCase(entry), chart: { kind: 'none' } as const };
    expect(await chartSvg(sheet, width)).toBeNull();
    expect((await figureSvg(sheet, width)).svg).toContain(sheet.definition);
  });
});
