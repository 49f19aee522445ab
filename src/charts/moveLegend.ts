import type { Series } from './dotRows.ts';
import { tenth, textWidth } from './geometry.ts';
import { type } from './ink.ts';
import type { StackPart } from './stackLayout.ts';
import { layOutToneLegend, type ToneItem } from './toneLegend.ts';

/** The head of an arrow with its point at `x`, `y`; `length` is the way it comes, since a short arrow has a small head. */
export const arrowHead = (x: number, y: number, forward: boolean, length = 20): string => {
  const long = Math.min(9, Math.max(4, length - 3));
  const half = tenth(long * 0.6);
  return `M${tenth(x + (forward ? 1 : -1))} ${y}l${forward ? -long : long} ${-half}v${half * 2}Z`;
};

export interface MoveLegend {
  readonly arrows: readonly { readonly key: string; readonly label: string; readonly x: number; readonly y: number }[];
  readonly fills: readonly ToneItem[];
  readonly height: number;
}

/** Length of an arrow before its words, in px. */
export const legendArrow = 28;
const indent = legendArrow + 8;

/** What the two inks of arrows stand for, where there are two, and below it what the fills of the distributions stand for. */
export const layOutMoveLegend = (series: readonly Series[], parts: readonly StackPart[], width: number): MoveLegend => {
  let [x, y] = [0, 14];
  const arrows = (series.length > 1 ? series : []).map(({ key, label }) => {
    const long = indent + textWidth(label, type.label);
    if (x > 0 && x + long > width) [x, y] = [0, y + 20];
    const item = { key, label, x, y };
    x += long + 20;
    return item;
  });
  const above = arrows.length > 0 ? y + 6 : 0;
  const { items, height } = layOutToneLegend(parts, 0, width);
  return { arrows, fills: items.map((item) => ({ ...item, y: item.y + above })), height: above + height + (above + height > 0 ? 4 : 0) };
};
