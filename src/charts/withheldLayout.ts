import { widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly size?: number;
  /** How far to the right words may run, in px. */
  readonly limit?: number;
}

/** Px on either side of words on a hatch. */
export const withheldMargin = 8;

/** Words that do not fit in the place stand beside it; in a tall place at its foot, clear of what is marked above. */
export const layOutWithheld = ({ x, y, width, height, words, size = type.label, limit = x + width }: Place) => {
  const leading = size + 4;
  const within = wrap(words, size, width - withheldMargin * 2);
  const inside = widest(within, size) + withheldMargin * 2 <= width && (within.length === 1 || within.length * leading <= height);
  const left = inside ? x : x + width;
  const lines = inside ? within : wrap(words, size, limit - left - withheldMargin);
  const block = Math.min(height, lines.length * leading + withheldMargin);
  const top = height > block * 2 ? y + height - block - withheldMargin : y + (height - block) / 2;
  const first = top + block / 2 - ((lines.length - 1) * leading) / 2;
  return { inside, left, lines, leading, block, top, first };
};
