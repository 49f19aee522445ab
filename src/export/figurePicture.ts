import type { FigureSheet } from './figureSheet.ts';
import { fontFace } from './font.ts';
import { pngOf } from './png.ts';
import { chartSvg } from './svgFigure.ts';

/** A picture of a chart, ready to stand in a document. */
export interface ChartPicture {
  /** `data:image/png;base64,…` */
  readonly address: string;
  /** In px of the drawing; the picture has several dots to each. */
  readonly width: number;
  readonly height: number;
}

/** Makes the picture of a chart for a place of about `aspect` (width by height); null where there is nothing to draw. */
export type Picturing = (sheet: FigureSheet, aspect: number) => Promise<ChartPicture | null>;

const addressOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text was read')));
    reader.onerror = () => reject(new Error('the picture could not be read', { cause: reader.error }));
    reader.readAsDataURL(blob);
  });

/** Widths in px to draw at: the narrower, the larger the letters; the wider, the lower most charts are. */
const widths = [720, 880, 1040, 1240] as const;
const dots = 3;

/** The chart as PNG, three dots to a px, drawn at the width at which its letters come out largest in its place. */
export const pictureOf: Picturing = async (sheet, aspect) => {
  const face = await fontFace();
  const tried = await Promise.all(widths.map((width) => chartSvg(sheet, width, face)));
  /** How much of a place one unit high a px takes. */
  const size = ({ width, height }: { readonly width: number; readonly height: number }) => Math.min(aspect / width, 1 / height);
  const [best] = tried.flatMap((picture) => picture ?? []).sort((a, b) => size(b) - size(a));
  if (!best) return null;
  return { address: await addressOf(await pngOf(best, dots)), width: best.width, height: best.height };
};
