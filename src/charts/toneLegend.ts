import { textWidth, wrap } from './geometry.ts';
import { type } from './ink.ts';
import type { Tone } from './tones.ts';

/** Side of the square before the words, with the gap after it, in px. */
export const toneSquare = 12;
export const toneIndent = toneSquare + 6;
const leading = 20;
const between = 20;

export interface ToneItem {
  readonly key: string;
  readonly tone: Tone;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
}

/** Words for fills, as many on a line as have room in `width` px from `left`; with the height of all. */
export const layOutToneLegend = (
  entries: readonly { readonly key: string; readonly label: string; readonly tone: Tone }[],
  left: number,
  width: number
): { readonly items: readonly ToneItem[]; readonly height: number } => {
  let [x, y] = [left, 14];
  let last = 0;
  const items = entries.map(({ key, label, tone }): ToneItem => {
    const lines = wrap(label, type.label, width - toneIndent);
    const long = toneIndent + Math.max(...lines.map((line) => textWidth(line, type.label)));
    if (x > left && x + long > left + width) {
      x = left;
      y += last * leading;
      last = 0;
    }
    const item = { key, tone, lines, x, y };
    x += long + between;
    last = Math.max(last, lines.length);
    return item;
  });
  return { items, height: entries.length === 0 ? 0 : y - 14 + last * leading };
};
