import { stacked } from './apart.ts';
import { tenth, textWidth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

/** Height of a line of a flag's words, in px. */
export const flagLeading = 18;
const gap = 10;
const indent = 4;
/** Words are broken into lines no longer than this, in px. */
const longest = 300;

export interface Flag {
  readonly key: string;
  readonly label: string;
  /** Px across the drawing of what is named. */
  readonly at: number;
}

export interface PlacedFlag {
  readonly key: string;
  readonly at: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** How many lines of text it stands above the lowest one. */
  readonly row: number;
  /** A pole of another passes behind it. */
  readonly isCrossed: boolean;
}

/**
 * Words that name places along an axis, each like a flag at its pole: to the right of it, or to the left where the sheet ends, stacked
 * so that none meet. With the number of lines they take.
 */
export const layOutFlags = (flags: readonly Flag[], width: number): { readonly flags: readonly PlacedFlag[]; readonly rows: number } => {
  const drawn = flags
    .toSorted((a, b) => a.at - b.at)
    .map(({ key, label, at }) => {
      const [before, after] = [at - indent, width - at - indent];
      const full = textWidth(label, type.label);
      const isLeft = full > after && (full <= before || before > after);
      const lines = wrap(label, type.label, Math.min(longest, isLeft ? before : after));
      const long = widest(lines, type.label);
      const from = isLeft ? at - indent - long : at + indent;
      return { key, at: tenth(at), lines, isLeft, from, to: from + long };
    });
  // From the right, so that words run out over lower ones; those that stand to the left of their poles come last.
  const order = [...drawn.filter(({ isLeft }) => !isLeft).toReversed(), ...drawn.filter(({ isLeft }) => isLeft)];
  const rows = stacked(
    order.map(({ from, to, at, lines }) => ({ from, to, pole: at, lines: lines.length })),
    gap
  );
  const rowOf = (i: number): number => rows[i] ?? 0;
  const placed = order.map(({ key, at, lines, isLeft, from, to }, i): PlacedFlag => {
    const [x, anchor] = isLeft ? [at - indent, 'end' as const] : [at + indent, 'start' as const];
    const isCrossed = order.some((other, j) => rowOf(j) > rowOf(i) && from <= other.at && other.at <= to);
    return { key, at, lines, x: tenth(x), anchor, row: rowOf(i), isCrossed };
  });
  return { flags: placed, rows: Math.max(0, ...placed.map(({ row, lines }) => row + lines.length)) };
};

/** Baseline of the first line of a flag, where the lowest line of all has its baseline at `foot`. */
export const flagBaseline = ({ row, lines }: PlacedFlag, foot: number): number => foot - (row + lines.length - 1) * flagLeading;
