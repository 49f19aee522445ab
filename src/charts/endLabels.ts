import { apart } from './apart.ts';
import { tenth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

/** `own` is what is spoken about, `other` is beside it, `line` is a mark to hold them against. */
export type EndTone = 'own' | 'other' | 'line';

export interface EndWords {
  readonly key: string;
  readonly label: string;
  /** Empty where the last one is withheld. */
  readonly number: string;
  /** Px down the drawing of what is named. */
  readonly at: number;
  readonly tone: EndTone;
}

export interface PlacedEnd {
  readonly key: string;
  readonly tone: EndTone;
  readonly lines: readonly string[];
  /** The last of the lines, or at the end of the only one. */
  readonly number: string;
  /** Baseline of the first line. */
  readonly y: number;
}

export const endLeading = 18;
/** Between the plot and the words. */
export const endGap = 12;
/** An en space, since SVG makes one of several ordinary ones. */
const wordGap = '\u2002';

/**
 * The words at the right end of lines, moved apart between `top` and `bottom`, broken into lines where they would take more than a
 * third of `width`; with the px they need to the right of the plot, and the px of height they need at least.
 */
export const layOutEnds = (
  words: readonly EndWords[],
  width: number,
  [top, bottom]: readonly [number, number]
): { readonly labels: readonly PlacedEnd[]; readonly room: number; readonly needed: number } => {
  const inOne = (label: string, number: string) => [label, number].filter(Boolean).join(wordGap);
  const told = words.filter(({ label, number }) => label !== '' || number !== '');
  const broken =
    widest(
      told.map(({ label, number }) => inOne(label, number)),
      type.label
    ) >
    width * 0.34;
  const tall = told.map(({ label, number }) =>
    broken && label !== '' ? [...wrap(label, type.label, width * 0.28), ...(number ? [number] : [])] : [inOne(label, number)]
  );
  const order = [...told.keys()].sort((a, b) => (told[a]?.at ?? 0) - (told[b]?.at ?? 0));
  const heights = tall.map(({ length }) => length * endLeading + (broken ? 4 : 0));
  const needed = heights.reduce((sum, height) => sum + height, 0);
  const blocks = order.map((i) => ({ at: told[i]?.at ?? 0, width: heights[i] ?? 0 }));
  const middles = apart(blocks, 0, [top - endLeading / 2, Math.max(bottom + endLeading / 2, top - endLeading / 2 + needed)]) ?? [];
  const labels = order.map((i, place): PlacedEnd => {
    const lines = tall[i] ?? [];
    const y = tenth((middles[place] ?? 0) - ((lines.length - 1) * endLeading) / 2 + 5);
    return { key: told[i]?.key ?? '', tone: told[i]?.tone ?? 'other', number: told[i]?.number ?? '', lines, y };
  });
  return { labels, room: told.length === 0 ? 0 : widest(tall.flat(), type.label) + endGap + 8, needed };
};
