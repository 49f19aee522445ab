import { textWidth, wrap } from './geometry.ts';
import { type } from './ink.ts';

/** Side of the square before a legend's words, with the gap after it, in px. */
export const legendSquare = 12;
const indent = legendSquare + 6;
const leading = 20;
const between = 20;

export interface LegendItem {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
}

/** A legend's words on one line where they fit in `width` px from `left`, otherwise each below the other; with the height of all. */
export const layOutLegend = (
  labels: readonly string[],
  left: number,
  width: number
): { readonly items: readonly LegendItem[]; readonly height: number } => {
  const widths = labels.map((label) => indent + textWidth(label, type.label));
  const inOne = widths.reduce((sum, each) => sum + each, between * (labels.length - 1)) <= width;
  let [x, y] = [left, 14];
  const items = labels.map((label, i): LegendItem => {
    const item = { x, y, lines: inOne ? [label] : wrap(label, type.label, width - indent) };
    if (inOne) x += (widths[i] ?? 0) + between;
    else y += item.lines.length * leading;
    return item;
  });
  return { items, height: inOne ? leading : y - 14 };
};
