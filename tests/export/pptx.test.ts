import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureSheet } from '../../src/export/figureSheet.ts';
import { nativeOf } from '../../src/export/nativeOf.ts';
import { pptxOf } from '../../src/export/pptx.ts';
import type { Slide } from '../../src/export/slides.ts';
import { columnLetters } from '../../src/export/workbook.ts';
import { publishedIn, sheets } from './gallerySheets.ts';
import {
  brokenParts,
  bytesOf,
  cellsOf,
  contents,
  missingTargets,
  mistypedParts,
  type Parts,
  pathsOf,
  seriesIn,
  textOf,
  unpacked,
  wordsOf
} from './package.ts';

/** The smallest PNG there is, where a browser would have drawn. */
const address = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const drawnKinds: string[] = [];
const picture = async ({ chart }: FigureSheet) => {
  drawnKinds.push(chart.kind);
  return { address, width: 700, height: 300 };
};

const slideOf = (sheet: FigureSheet, more: Partial<Extract<Slide, { kind: 'figure' }>> = {}): Slide => ({
  kind: 'figure',
  sheet,
  title: null,
  words: '',
  notes: '',
  ...more
});
const deckOf = async (slides: readonly Slide[]): Promise<Parts> => unpacked(await bytesOf(await pptxOf('Prøve', slides, 'da', picture)));

const slideXml = (parts: Parts, index: number): string => textOf(parts, pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/)[index] ?? '');
const notesXml = (parts: Parts, index: number): string =>
  textOf(parts, pathsOf(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)[index] ?? '');

/** The chart and the workbook of each slide; null where it has none. */
const chartsOf = (parts: Parts): readonly ({ readonly xml: string; readonly workbook: Uint8Array } | null)[] =>
  pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/).map((path) => {
    const relations = textOf(parts, path.replace('slides/', 'slides/_rels/').concat('.rels'));
    const chart = /charts\/(chart\d+\.xml)/.exec(relations)?.[1];
    if (!chart) return null;
    const book = /embeddings\/([^"]+)/.exec(textOf(parts, `ppt/charts/_rels/${chart}.rels`))?.[1] ?? '';
    const workbook = parts.get(`ppt/embeddings/${book}`);
    if (!workbook) throw new Error(`no workbook of ${chart}`);
    return { xml: textOf(parts, `ppt/charts/${chart}`), workbook };
  });

const shownIn = (value: unknown): readonly number[] => publishedIn(value).flatMap((one) => (one.shown ? [one.value] : []));
const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

/** What a chart must show of each kind, read from the rows and not from the way they are drawn. */
const mainNumbers = ({ chart }: FigureSheet): readonly number[] | null => {
  switch (chart.kind) {
    case 'share-steps':
      return shownIn(chart.props.steps.map(({ share }) => share));
    case 'lorenz-curve':
      return shownIn((chart.props.curve ?? chart.props.points).map(({ share }) => share));
    case 'dot-plot':
      return shownIn([chart.props.rows.map(({ values }) => values), chart.props.reference?.values]);
    case 'paired-bars':
      return shownIn(chart.props.rows.map(({ all, top }) => [all, top]));
    case 'budget-bars':
      return shownIn([...chart.props.rows, chart.props.total].map((row) => [row?.invests, row?.gains, row?.net]));
    case 'stacked-counts':
      return shownIn(chart.props.rows.map(({ counts }) => chart.props.parts.map(({ key }) => counts[key])));
    case 'funnel-bars':
      return shownIn(chart.props.rows.map(({ people }) => people));
    case 'coverage-bars':
      return shownIn(chart.props.rows.map(({ values }) => chart.props.series.map(({ key }) => values[key])));
    case 'year-lines': {
      const { rows, comparison, series } = chart.props;
      return shownIn([...rows, ...(comparison?.rows ?? [])].map(({ values }) => series.map(({ key }) => values[key])));
    }
    case 'quantile-ribbon':
      return shownIn(
        chart.props.rows.map(({ values }) => chart.props.series.map(({ key }) => [values[key]?.median, values[key]?.q1, values[key]?.q3]))
      );
    case 'steps-into-target':
      return shownIn(chart.props.rows.map(({ value }) => value));
    case 'incidence-curve':
      return shownIn(
        chart.props.rows.map(({ values, low, high }) => chart.props.series.map(({ key }) => [values[key], low?.[key], high?.[key]]))
      );
    default:
      return null;
  }
};

/** Series that stand beside the rows: levels, promises, sources, the line of equality. */
const besides = ({ chart }: FigureSheet): readonly string[] => {
  switch (chart.kind) {
    case 'share-steps':
      return [(chart.props.referenceLabel ?? '').replace(/:$/, '')];
    case 'lorenz-curve':
      return [chart.props.equalityLabel, chart.props.references?.label ?? ''];
    case 'quantile-ribbon':
    case 'incidence-curve':
      return (chart.props.levels ?? []).map(({ label }) => label);
    case 'steps-into-target':
      return chart.props.target ? [chart.props.target.label] : [];
    default:
      return [];
  }
};

let parts: Parts;
beforeAll(async () => {
  parts = await deckOf(sheets.map((sheet) => slideOf(sheet)));
});

describe('a deck of every case of the gallery', () => {
  it('is a package that no program stumbles over', () => {
    expect(brokenParts(parts)).toEqual([]);
    expect(missingTargets(parts)).toEqual([]);
    expect(mistypedParts(parts)).toEqual([]);
    for (const path of pathsOf(parts, /\.xlsx$/)) {
      const workbook = unpacked(parts.get(path) ?? new Uint8Array());
      expect([...brokenParts(workbook), ...missingTargets(workbook), ...mistypedParts(workbook)], path).toEqual([]);
    }
  });

  it('draws in each chart the numbers of its rows, raw, and no others', () => {
    const charts = chartsOf(parts);
    let compared = 0;
    for (const [i, sheet] of sheets.entries()) {
      const expected = mainNumbers(sheet);
      const chart = charts[i];
      if (expected === null || !chart) {
        expect(chart ?? null, sheet.id).toBeNull();
        continue;
      }
      const own = seriesIn(chart.xml).filter(({ name }) => !besides(sheet).includes(name));
      expect(sorted(own.flatMap(({ values }) => [...values.values()])), sheet.id).toEqual(sorted(expected));
      // What stands beside is published too, or reckoned from the axis alone.
      const published = new Set([...shownIn(sheet.chart), ...seriesIn(chart.xml).flatMap(({ at }) => at)]);
      for (const { values } of seriesIn(chart.xml)) for (const value of values.values()) expect(published, sheet.id).toContain(value);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('has a native chart wherever there is a number for one, and a picture for the kinds PowerPoint has none of', () => {
    const charts = chartsOf(parts);
    for (const [i, sheet] of sheets.entries()) {
      const native = nativeOf(sheet.chart);
      if (native && (mainNumbers(sheet) ?? []).some((value) => value !== 0)) expect(charts[i], sheet.id).not.toBeNull();
      if (!native) expect(slideXml(parts, i), sheet.id).toContain('<p:pic>');
    }
    expect(new Set(drawnKinds)).toEqual(new Set(['upset', 'band-flow', 'cell-matrix', 'first-latest', 'bullet-bars', 'timeline']));
  });

  it('keeps in the workbook what the chart shows, cell by cell, and nothing else', () => {
    for (const chart of chartsOf(parts)) {
      if (!chart) continue;
      const cells = cellsOf(chart.workbook);
      const series = seriesIn(chart.xml);
      for (const [i, { name, values }] of series.entries()) {
        const column = columnLetters(i + 1);
        expect(cells.get(`${column}1`) ?? '').toBe(name);
        for (const [row, value] of values) expect(cells.get(`${column}${row + 2}`)).toBe(value);
      }
      const shown = series.reduce((sum, { values }) => sum + values.size, 0) + (series[0]?.at.length ?? 0);
      expect([...cells.values()].filter((cell) => typeof cell === 'number')).toHaveLength(shown);
      expect(pathsOf(unpacked(chart.workbook), /./).filter((path) => /sharedStrings|table|sheet[2-9]/.test(path))).toEqual([]);
    }
  });

  it('says on the slide what is withheld, where anything in the chart is', () => {
    let said = 0;
    for (const [i, sheet] of sheets.entries()) {
      const native = nativeOf(sheet.chart);
      const hidden = native ? native.hidden : publishedIn(sheet.chart).filter(({ shown }) => !shown);
      const words = wordsOf(slideXml(parts, i));
      expect(/Skjult \(/.test(words), sheet.id).toBe(hidden.length > 0);
      if (hidden.length > 0) said += 1;
    }
    expect(said).toBeGreaterThan(20);
  });

  it('has on each slide headline, definition, source, stamp and minimum cell, and says the same to those who cannot see it', () => {
    for (const [i, { headline, definition, id }] of sheets.entries()) {
      const xml = slideXml(parts, i);
      const words = wordsOf(xml);
      for (const text of [headline, definition, 'Syntetiske data. Kilde: omkostninger.parquet.', 'færre end 5'])
        expect(words, id).toContain(text);
      expect(xml).toContain('type="title"');
      if (/<p:graphicFrame>|<p:pic>/.test(xml)) expect(/descr="([^"]*)"/.exec(xml)?.[1], id).toContain(definition);
      expect(wordsOf(notesXml(parts, i))).toContain(definition);
    }
  });

  it('keeps letters at 11 points or more on the slide', () => {
    for (const i of sheets.keys()) {
      const sizes = [...slideXml(parts, i).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1100);
    }
  });

  it('names the product and nobody else in its properties', () => {
    const core = textOf(parts, 'docProps/core.xml');
    expect(contents(core, 'dc:creator')).toEqual(['Helhedsblik']);
    expect(contents(core, 'cp:lastModifiedBy')).toEqual(['Helhedsblik']);
    expect(contents(textOf(parts, 'docProps/app.xml'), 'Company')).toEqual(['Helhedsblik']);
    for (const path of pathsOf(parts, /\.xlsx$/)) {
      const properties = textOf(unpacked(parts.get(path) ?? new Uint8Array()), 'docProps/core.xml');
      expect(contents(properties, 'dc:creator')).toEqual(['Helhedsblik']);
    }
  });
});

describe('the slides of a deck', () => {
  const [sheet] = sheets;
  if (!sheet) throw new Error('the gallery is empty');

  it('have the title of the one who presents, with the headline beneath, own words, and notes in paragraphs', async () => {
    const own = await deckOf([
      slideOf(sheet, { title: 'Få borgere, stor udgift', words: 'Se på den øverste bjælke.', notes: 'Vent her.\nSå videre.' })
    ]);
    const words = contents(slideXml(own, 0), 'a:t');
    expect(words).toContain('Få borgere, stor udgift');
    expect(words).toContain(sheet.headline);
    expect(words).toContain('Se på den øverste bjælke.');
    const notes = contents(notesXml(own, 0), 'a:t');
    expect(notes.slice(0, 3)).toEqual(['Vent her.', 'Så videre.', sheet.headline]);
  });

  it('have sections and statements in their order, and hold words from a stranger as words', async () => {
    const hostile = '<script>alert(1)</script> & "citat" \u0000\u0008\ud800';
    const own = await deckOf([
      { kind: 'section', title: hostile, words: 'Første del', notes: hostile },
      { kind: 'statement', title: 'Det er de samme borgere.', words: '', notes: '' },
      slideOf(sheet, { title: hostile, words: hostile, notes: hostile })
    ]);
    expect(brokenParts(own)).toEqual([]);
    expect(wordsOf(slideXml(own, 0))).toContain('<script>alert(1)</script> & "citat"');
    expect(wordsOf(slideXml(own, 1))).toContain('Det er de samme borgere.');
    expect(pathsOf(own, /vba|macro|activeX/i)).toEqual([]);
  });

  it('set a long headline in smaller letters', async () => {
    const long =
      'Undgås 10 pct. af 10 parallelle timer pr. ekstra budget for 2.120 borgere på mindst 3 budgetter, svarer det til 2,41 mio. kr.';
    const own = await deckOf([slideOf({ ...sheet, headline: 'Kort.' }), slideOf({ ...sheet, headline: `${long} ${long}` })]);
    const sizeOf = (i: number) => Number(/type="title".*? sz="(\d+)"/s.exec(slideXml(own, i))?.[1]);
    expect(sizeOf(0)).toBe(2800);
    expect(sizeOf(1)).toBeLessThan(2400);
  });

  it('write each number as the screen does, in Danish', async () => {
    const paired = sheets.find(({ id }) => id === 'paired-negative');
    if (!paired) throw new Error('no case');
    const chart = chartsOf(await deckOf([slideOf(paired)]))[0];
    // 41.200.000 is *41,2 mio. kr.* on the screen, −9.800.000 *-9,8 mio. kr.*, 812.000 *812.000 kr.*
    const codes = [...(chart?.xml.matchAll(/<c:dLbl><c:idx val="\d+"\/><c:numFmt formatCode="([^"]*)"/g) ?? [])].map(([, code]) => code);
    expect(codes).toContain('[$-406]#,##0.0,,&quot;\u00a0mio.\u00a0kr.&quot;');
    expect(codes).toContain('[$-406]#,##0&quot;\u00a0kr.&quot;');
  });
});
