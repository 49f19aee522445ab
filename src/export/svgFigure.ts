import { wrap } from '../charts/geometry.ts';
import { ink, inLiteralInk, strong, type } from '../charts/ink.ts';
import { drawn } from './drawing.ts';
import type { FigureSheet } from './figureSheet.ts';
import { sourceOf, suppressionOf } from './words.ts';
import { escaped, writable } from './xml.ts';

/** A picture that stands alone. */
export interface SvgPicture {
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

const margin = 24;
/** Strong letters are this much wider than plain ones, by which lines are broken. */
const strongWider = 1.06;
/** A title cannot be read in less. */
const narrowest = 320;

/** A paragraph: its lines from `y` down. */
const paragraph = (text: string, size: number, leading: number, width: number, fill: string, weight = 400) => {
  const lines = text ? wrap(text, size * (weight > 400 ? strongWider : 1), width) : [];
  return {
    height: lines.length * leading,
    at: (y: number): string =>
      lines
        .map(
          (line, i) =>
            `<text x="${margin}" y="${y + i * leading + Math.round(leading * 0.75)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`
        )
        .join('')
  };
};

/** What the framework leaves behind, and words that only the page's own programs read. */
const bare = (svg: SVGSVGElement): string => {
  const serializer = new XMLSerializer();
  return [...svg.childNodes]
    .filter((node) => node.nodeType === Node.ELEMENT_NODE)
    .map((node) => serializer.serializeToString(node))
    .join('')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
    .replaceAll(/ data-[a-z-]+="[^"]*"/g, '');
};

/**
 * The chart alone, with inks written out, `width` px wide; null where there is none. `fontFace` is a rule that carries the typeface
 * (`font.ts`); without it the picture is drawn in what the reader's machine has.
 */
export const chartSvg = async (sheet: FigureSheet, width: number, fontFace = ''): Promise<SvgPicture | null> => {
  const drawing = await drawn(sheet.chart, width);
  if (!drawing) return null;
  const { width: wide, height } = drawing;
  return { svg: whole(sheet, wide, height, bare(drawing.svg), fontFace), width: wide, height };
};

const whole = (sheet: FigureSheet, width: number, height: number, content: string, fontFace: string): string =>
  inLiteralInk(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"`,
      ` font-family="${escaped(ink.font)}" font-size="${type.label}" font-variant="tabular-nums">`,
      `<title>${escaped(sheet.headline)}</title><desc>${escaped([sheet.definition, sourceOf(sheet)].join(' '))}</desc>`,
      fontFace ? `<style>${fontFace}</style>` : '',
      `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
      writable(content),
      '</svg>\n'
    ].join('')
  );

/**
 * A figure as a picture that stands alone: headline, definition, the chart as on a screen of `width` px, what is said of the data,
 * source, cautions, and below how many people numbers are withheld. Only what the sheet holds is in it.
 */
export const figureSvg = async (sheet: FigureSheet, width: number, fontFace = ''): Promise<SvgPicture> => {
  const drawing = await drawn(sheet.chart, width);
  const inner = Math.max(narrowest, drawing?.width ?? width);
  const above = [
    paragraph(sheet.headline, type.head, 32, inner, ink.text, strong),
    paragraph(sheet.definition, type.text, 24, inner, ink.quiet)
  ];
  const below = [
    ...(sheet.stamp ? [paragraph(sheet.stamp, type.label, 20, inner, ink.text, strong)] : []),
    ...[sheet.source, ...sheet.cautions, suppressionOf(sheet)].map((text) => paragraph(text, type.label, 20, inner, ink.quiet))
  ];
  let y = margin;
  const placed: string[] = [];
  for (const each of above) {
    placed.push(each.at(y));
    y += each.height + 4;
  }
  if (drawing) {
    placed.push(`<g transform="translate(${margin} ${y + 20})">${bare(drawing.svg)}</g>`);
    y += 20 + drawing.height;
  }
  y += 20;
  for (const each of below) {
    placed.push(each.at(y));
    y += each.height + 2;
  }
  const [wide, height] = [inner + 2 * margin, Math.ceil(y + margin)];
  return { svg: whole(sheet, wide, height, placed.join(''), fontFace), width: wide, height };
};
