/** Where things stand on a slide of 13.33 × 7.5 inches, reckoned from the length of its texts so that nothing runs over. */
import { wrap } from '../charts/geometry.ts';

/** In inches from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PlacedText extends Box {
  readonly text: string;
  /** In points. */
  readonly size: number;
}

export interface FigureTexts {
  readonly title: string;
  /** The headline where the title is another; empty else. */
  readonly subtitle: string;
  readonly definition: string;
  /** Own words beside the chart. */
  readonly words: string;
  /** From the most important: levels and promises, what is withheld. */
  readonly remarks: readonly string[];
  readonly cautions: readonly string[];
  /** What must always stand at the foot. */
  readonly foot: string;
}

export interface FigureLayout {
  /** Bold. */
  readonly title: PlacedText;
  readonly subtitle: PlacedText | null;
  readonly definition: PlacedText | null;
  readonly words: PlacedText | null;
  readonly chart: Box;
  /** The texts at the foot, from the top down. */
  readonly remarks: PlacedText | null;
  readonly foot: PlacedText;
  /** What found no room and must stand in the notes. */
  readonly leftOut: readonly string[];
}

export const slide = { width: 13.333, height: 7.5, margin: 0.6 } as const;

const inner = slide.width - 2 * slide.margin;
const leastChart = 3.4;
/** Arial is wider than the face that `wrap` reckons with, and wider still when it is bold. */
const wider = { plain: 1.06, bold: 1.18 } as const;
type Weight = keyof typeof wider;

const linesOf = (text: string, size: number, width: number, weight: Weight): number =>
  text
    .split('\n')
    .map((line) => wrap(line, size * wider[weight], width * 72).length)
    .reduce((sum, lines) => sum + lines, 0);

/** Height of a text in inches; lines stand 1.2 times their size apart. */
const heightOf = (text: string, size: number, width: number, weight: Weight = 'plain'): number =>
  (linesOf(text, size, width, weight) * size * 1.2) / 72 + 0.04;

/** The largest size at which the text has at most `lines` lines; the smallest where none does. */
export const fitting = (text: string, sizes: readonly number[], width: number, lines: number, weight: Weight = 'plain'): number =>
  sizes.find((size) => linesOf(text, size, width, weight) <= lines) ?? sizes.at(-1) ?? 12;

const placed = (text: string, size: number, y: number, box: Pick<Box, 'x' | 'w'>, weight: Weight = 'plain'): PlacedText => ({
  text,
  size,
  y,
  ...box,
  h: heightOf(text, size, box.w, weight)
});

const across = { x: slide.margin, w: inner };

const gap = 0.35;
const aside = 3.4;
const wordSizes = [20, 18, 16, 14, 12] as const;

/** The largest size at which the words are no higher than `height` inches. */
const sizeWithin = (text: string, width: number, height: number): number =>
  wordSizes.find((size) => heightOf(text, size, width) <= height) ?? 12;

/** Title, headline beneath it and what stands at the foot are the same on every slide of a figure. */
const framed = (texts: FigureTexts) => {
  const title = placed(texts.title, fitting(texts.title, [28, 24, 20, 18], inner, 2, 'bold'), 0.4, across, 'bold');
  const subtitle = texts.subtitle ? placed(texts.subtitle, 18, title.y + title.h + 0.04, across) : null;
  const footHeight = heightOf(texts.foot, 11, inner);
  const foot = placed(texts.foot, 11, slide.height - 0.3 - footHeight, across);
  const above = subtitle ?? title;
  return { title, subtitle, foot, top: above.y + above.h };
};

/** As many of `wanted` as have room, counted from the first, and the rest. */
const asManyAs = (wanted: readonly string[], hasRoom: (said: string) => boolean) => {
  let count = wanted.length;
  while (count > 0 && !hasRoom(wanted.slice(0, count).join('\n'))) count -= 1;
  return { said: wanted.slice(0, count).join('\n'), leftOut: wanted.slice(count) };
};

/** A slide of a figure: title, definition, chart and own words beside it, remarks and source at the foot. */
export const layOutFigure = (texts: FigureTexts): FigureLayout => {
  const frame = framed(texts);
  const definition = texts.definition ? placed(texts.definition, 13, frame.top + 0.06, across) : null;
  const top = (definition ? definition.y + definition.h : frame.top) + 0.15;
  const room = frame.foot.y - top;
  const { said, leftOut } = asManyAs(
    [...texts.remarks, ...texts.cautions],
    (words) => room - heightOf(words, 12, inner) - 0.2 >= leastChart
  );
  const remarks = said ? placed(said, 12, frame.foot.y - heightOf(said, 12, inner) - 0.06, across) : null;
  const h = Math.max(1, (remarks ?? frame.foot).y - 0.1 - top);
  const chart = { x: slide.margin, y: top, w: texts.words ? inner - aside - gap : inner, h };
  const wordsAt = { x: slide.margin + inner - aside, w: aside };
  const words = texts.words ? { ...placed(texts.words, sizeWithin(texts.words, aside, h), top, wordsAt), h } : null;
  return { ...frame, definition, words, chart, remarks, leftOut };
};

/** The same for a drawing about as high as it is wide: all words stand in a column beside it. */
export const layOutBeside = (texts: FigureTexts): FigureLayout => {
  const frame = framed(texts);
  const top = frame.top + 0.15;
  const bottom = frame.foot.y - 0.1;
  const chart = { x: slide.margin, y: top, w: inner - aside - gap, h: bottom - top };
  const column = { x: slide.margin + inner - aside, w: aside };
  const definition = texts.definition ? placed(texts.definition, 13, top, column) : null;
  const belowDefinition = definition ? definition.y + definition.h + 0.15 : top;
  const wordsSize = sizeWithin(texts.words, aside, (bottom - belowDefinition) * 0.6);
  const words = texts.words ? placed(texts.words, wordsSize, belowDefinition, column) : null;
  const belowWords = words ? words.y + words.h + 0.15 : belowDefinition;
  const { said, leftOut } = asManyAs(
    [...texts.remarks, ...texts.cautions],
    (remarks) => belowWords + heightOf(remarks, 12, aside) <= bottom
  );
  const remarks = said ? placed(said, 12, belowWords, column) : null;
  return { ...frame, definition, words, chart, remarks, leftOut };
};

/** Width by height of the place that a drawing has there, about. */
export const besideAspect = 1.6;
