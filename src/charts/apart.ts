import { tenth } from './geometry.ts';

export interface Wanted {
  /** Where the middle should be, in px. */
  readonly at: number;
  readonly width: number;
}

/**
 * Middles of texts on one line, moved apart until neighbours are `gap` from each other, between `low` and `high`; null where the line
 * is too short for all of them. The order given is kept.
 */
export const apart = (texts: readonly Wanted[], gap: number, [low, high]: readonly [number, number]): readonly number[] | null => {
  const room = texts.reduce((sum, { width }) => sum + width + gap, -gap);
  if (room > high - low) return null;
  const middles: number[] = [];
  let floor = low;
  for (const { at, width } of texts) {
    middles.push(Math.max(at, floor + width / 2));
    floor = (middles.at(-1) ?? 0) + width / 2 + gap;
  }
  let ceiling = high;
  for (let i = texts.length - 1; i >= 0; i--) {
    const half = (texts[i]?.width ?? 0) / 2;
    middles[i] = tenth(Math.min(middles[i] ?? 0, ceiling - half));
    ceiling = (middles[i] ?? 0) - half - gap;
  }
  return middles;
};

export interface Flagged {
  readonly from: number;
  readonly to: number;
  /** Where its pole runs down from its lowest line. */
  readonly pole: number;
  /** Lines of text it is high. */
  readonly lines: number;
}

type Placed = Flagged & { readonly row: number };

/** Rows beyond which a pole behind a text is better than one more line. */
const highest = 36;

/**
 * The line from 0 up on which each text stands, in the order given: the lowest on which it meets none before it, with `gap` px between
 * them, no pole runs through it and its own runs through none.
 */
export const stacked = (texts: readonly Flagged[], gap: number): readonly number[] => {
  const taken: Placed[] = [];
  for (const text of texts) {
    const meets = (row: number) =>
      taken.some(
        (other) => other.from < text.to + gap && text.from < other.to + gap && row < other.row + other.lines && other.row < row + text.lines
      );
    const crosses = (row: number) =>
      taken.some(
        (other) =>
          (other.row > row && text.from <= other.pole && other.pole <= text.to) ||
          (row > other.row && other.from <= text.pole && text.pole <= other.to)
      );
    let row = 0;
    while (row < highest && (meets(row) || crosses(row))) row++;
    if (row === highest) for (row = 0; meets(row); ) row++;
    taken.push({ ...text, row });
  }
  return taken.map(({ row }) => row);
};
