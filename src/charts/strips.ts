import { wrap } from './geometry.ts';
import { type } from './ink.ts';

export interface PlacedStrip {
  /** The words over the numbers. */
  readonly lines: readonly string[];
  /** Baseline of the first line of words. */
  readonly headY: number;
  /** Baseline of the numbers. */
  readonly y: number;
}

/** Height of a line of a strip, in px. */
export const stripLeading = 20;
const gap = 6;

/** Strips of numbers with their words over them, one under the other, from the baseline `from` down; with the last baseline. */
export const placeStrips = <T extends { readonly label: string }>(
  strips: readonly T[],
  from: number,
  width: number
): { readonly strips: readonly (T & PlacedStrip)[]; readonly foot: number } => {
  let foot = from;
  const placed = strips.map((strip) => {
    const lines = wrap(strip.label, type.label, width);
    const headY = foot + stripLeading + gap;
    foot = headY + lines.length * stripLeading;
    return { ...strip, lines, headY, y: foot };
  });
  return { strips: placed, foot };
};
