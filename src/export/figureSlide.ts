import type PptxGenJS from 'pptxgenjs';
import { say } from '../wording/export.ts';
import type { LetterSizes } from './chartLabels.ts';
import { colours } from './colours.ts';
import type { Picturing } from './figurePicture.ts';
import { hiddenInTable, hiddenWords } from './hiddenWords.ts';
import type { NativeChart } from './nativeChart.ts';
import { nativeOf } from './nativeOf.ts';
import { type Box, besideAspect, layOutBeside, layOutFigure, type PlacedText } from './slideLayout.ts';
import type { Slide } from './slides.ts';
import { sourceOf, suppressionOf } from './words.ts';
import { writable } from './xml.ts';

type FigureSlide = Extract<Slide, { kind: 'figure' }>;

/** A chart that PowerPoint draws, and the sizes of its letters. */
export interface SizedChart {
  readonly chart: NativeChart;
  readonly sizes: LetterSizes;
}

/** A whole of nobody is nothing to draw. */
const hasValues = (chart: NativeChart): boolean => {
  const isWhole = chart.form === 'bars' && chart.stacked;
  return chart.series.some(({ values }) => values.some((value) => value !== null && !(isWhole && value === 0)));
};

/** The height of a legend, in inches. */
const legendHeight = 0.5;
const pointsAnInch = 72;

/** Letters get smaller where many rows share the height; numbers in less than eight points are left to the axis. */
const letterSizes = (chart: NativeChart, { h }: Box): LetterSizes => {
  if (chart.form !== 'bars') return { names: 14, numbers: 14, legend: 14 };
  const rows = Math.max(1, chart.categories.length);
  const bars = chart.stacked ? 1 : chart.series.length;
  if (chart.direction === 'up') return { names: 14, numbers: rows * bars > 12 ? null : 14, legend: 14 };
  const room = ((h - (chart.series.length > 1 ? legendHeight : 0)) * pointsAnInch) / rows;
  const size = (height: number) => Math.floor(Math.min(14, height));
  const numbers = size((room * 0.9) / (bars + 0.6));
  return { names: Math.max(7, size(room * 0.75)), numbers: numbers < 8 ? null : numbers, legend: 14 };
};

/** As large as the place allows, in its middle, with the picture's own proportions. */
const within = (box: Box, { width, height }: { readonly width: number; readonly height: number }): Box => {
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
};

/** The longest list of what is withheld that a slide holds; all of it stands in the notes. */
const mostOnSlide = 6;

/**
 * Adds the slide of a figure and answers with the chart that PowerPoint is to draw there, null where a picture or nothing stands.
 * @throws Error where the picture cannot be drawn
 */
export const addFigureSlide = async (
  deck: PptxGenJS,
  master: string,
  { sheet, title, words, notes }: FigureSlide,
  face: string,
  lang: string,
  picture: Picturing
): Promise<SizedChart | null> => {
  const { headline, definition, language, minimumCell, name } = sheet;
  const described = nativeOf(sheet.chart);
  const native = described && hasValues(described) ? described : null;
  // Where nothing can be drawn, the words of what is withheld stand in the chart's place.
  const isDrawn = native !== null || described === null;
  const hidden = described ? described.hidden : hiddenInTable(sheet);
  const hiddenAt = (most?: number) => hiddenWords(hidden, minimumCell, language, most);
  const drawing = described ? null : await picture(sheet, besideAspect);
  const isTall = drawing !== null && drawing.width < 2.2 * drawing.height;
  const layout = (isTall ? layOutBeside : layOutFigure)({
    title: writable(title ?? headline),
    subtitle: title === null ? '' : headline,
    definition,
    words: writable(words),
    remarks: isDrawn ? [...(native && native.beside.length > 0 ? [native.beside.join(' · ')] : []), ...hiddenAt(mostOnSlide)] : [],
    cautions: sheet.cautions,
    foot: `${sourceOf(sheet)} ${suppressionOf(sheet)}`
  });
  const page = deck.addSlide({ masterName: master });
  const write = (placed: PlacedText | null, color: string, more: PptxGenJS.TextPropsOptions = {}) => {
    if (!placed?.text) return;
    const { text, size, x, y, w, h } = placed;
    page.addText(text, { x, y, w, h, fontFace: face, fontSize: size, color, margin: 0, valign: 'top', lang, ...more });
  };
  // A placeholder's own size gives way to that of a run alone.
  page.addText([{ text: layout.title.text, options: { fontSize: layout.title.size } }], { placeholder: 'title', lang });
  write(layout.subtitle, colours.text);
  write(layout.definition, colours.quiet);
  write(layout.words, colours.text);
  write(layout.remarks, colours.text);
  write(layout.foot, colours.quiet);

  const altText = writable([headline, definition, ...hiddenAt(mostOnSlide)].join(' '));
  const box = layout.chart;
  if (native) {
    // What is drawn here is exchanged for our own chart when the file is finished.
    page.addChart('bar', [{ name: '0', labels: ['0'], values: [0] }], { ...box, altText, objectName: writable(name) });
  } else if (drawing) {
    page.addImage({ data: drawing.address, ...within(box, drawing), altText, objectName: writable(name) });
  } else write({ ...box, text: hiddenAt(mostOnSlide).join('\n'), size: 20 }, colours.quiet);
  const said = [
    notes,
    title === null ? '' : headline,
    `${say(language, 'export.definition')}: ${definition}`,
    ...layout.leftOut,
    ...hiddenAt().filter((sentence) => !hiddenAt(mostOnSlide).includes(sentence)),
    sourceOf(sheet),
    suppressionOf(sheet),
    sheet.address && say(language, 'export.address', { address: sheet.address })
  ];
  page.addNotes(writable(said.filter(Boolean).join('\n')));
  return native && { chart: native, sizes: letterSizes(native, box) };
};
