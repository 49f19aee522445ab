import type { Published, WithheldReason } from '../domain/disclosure.ts';
import { apart } from './apart.ts';
import { tenth, textWidth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';
import { layOutToneLegend, type ToneItem } from './toneLegend.ts';
import type { Tone } from './tones.ts';

export interface StackPart {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
}

export interface StackRow {
  readonly key: string;
  /** Empty where there is one row alone. */
  readonly name: string;
  /** By part; a part that is left out has nobody. */
  readonly counts: Readonly<Record<string, Published<number>>>;
  /** People of all parts, where that is known beside them: then withheld parts have the room of those who are left. */
  readonly whole?: Published<number>;
  /** At the end of the name: *312 forløb*. */
  readonly note?: string;
}

interface StackPlotting {
  readonly parts: readonly StackPart[];
  /** The words of a number, such as *124* or *124 · 41 %*; the total is of what is shown, undefined where a part is withheld. */
  readonly format: (count: number, total: number | undefined) => string;
  /** Width of the drawing, in px. */
  readonly width: number;
}

export interface Segment {
  readonly part: StackPart;
  readonly value: Published<number>;
  readonly x: number;
  readonly width: number;
}

/** Words of a segment: inside it, or under the bar with a line up to it. */
export interface SegmentWords {
  readonly key: string;
  readonly lines: readonly string[];
  /** Its number, the last of the lines, stands under its name. */
  readonly numbered: boolean;
  /** The middle of the words. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  /** From the middle of the segment's foot to over the words; undefined where they stand inside it. */
  readonly leader: readonly [fromX: number, fromY: number, toX: number, toY: number] | undefined;
}

export interface StackLine {
  readonly row: StackRow;
  readonly top: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly nameY: number;
  readonly barY: number;
  readonly segments: readonly Segment[];
  readonly words: readonly SegmentWords[];
}

export const stackHeight = 32;
export const stackLeading = 18;
/** A withheld part is as wide for any number of people, where it is not known how many are withheld together. */
const hiddenWidth = 28;
/** What is not nothing is seen, however small. */
const least = 2;
const leaderHeight = 12;
const rowGap = 20;

/** The total of a row; undefined where a part is withheld, since the rest could be reckoned from it. */
export const totalOf = ({ counts }: StackRow): number | undefined => {
  const values = Object.values(counts);
  return values.every(({ shown }) => shown) ? values.reduce((sum, value) => sum + (value.shown ? value.value : 0), 0) : undefined;
};

/** Every part that has anybody or is withheld, side by side over `width`: shown parts by their counts, withheld ones equally wide. */
export const segmentsOf = (
  { counts, whole }: Pick<StackRow, 'counts' | 'whole'>,
  parts: readonly StackPart[],
  width: number
): readonly Segment[] => {
  const present = parts.flatMap((part) => {
    const value = counts[part.key];
    return value && !(value.shown && value.value <= 0) ? [{ part, value }] : [];
  });
  const shown = present.reduce((sum, { value }) => sum + (value.shown ? value.value : 0), 0);
  const hidden = present.filter(({ value }) => !value.shown).length;
  const left = whole?.shown && whole.value > shown ? (width * (whole.value - shown)) / whole.value : null;
  const narrow = left === null ? Math.min(hiddenWidth, width / (hidden + 1)) : left / hidden;
  const each = shown === 0 ? width / Math.max(1, hidden) : narrow;
  const wanted = present.map(({ value }) => (value.shown ? Math.max(least, ((width - hidden * each) * value.value) / shown) : each));
  const fit =
    width /
    Math.max(
      width,
      wanted.reduce((sum, one) => sum + one, 0)
    );
  let x = 0;
  return present.map(({ part, value }, i) => {
    const segment = { part, value, x: tenth(x), width: tenth((wanted[i] ?? 0) * fit) };
    x += (wanted[i] ?? 0) * fit;
    return segment;
  });
};

/** The withheld parts, those with one reason together; a row that has no other parts by its name alone. */
export const hiddenParts = (
  rows: readonly StackRow[],
  parts: readonly StackPart[]
): readonly { readonly words: string; readonly reason: WithheldReason }[] => {
  const named = rows.flatMap(({ name, counts }) => {
    const hidden = parts.flatMap(({ key, label }) => {
      const value = counts[key];
      return value && !value.shown ? [{ label, reason: value.reason }] : [];
    });
    return [...new Set(hidden.map(({ reason }) => reason))].map((reason) => {
      const labels = hidden.filter((one) => one.reason === reason).map(({ label }) => label);
      const isWhole = name !== '' && labels.length === parts.length;
      return { words: [...(name ? [name] : []), ...(isWhole ? [] : labels)].join(', '), reason };
    });
  });
  return [...new Set(named.map(({ reason }) => reason))].map((reason) => ({
    words: named
      .filter((one) => one.reason === reason)
      .map(({ words }) => words)
      .join('; '),
    reason
  }));
};

interface Written {
  readonly segment: Segment;
  readonly lines: readonly string[];
}

/** Words inside their segment where they fit, the others under the bar, moved apart; null where the line is too short for them. */
const placeWords = (written: readonly Written[], barY: number, width: number): readonly SegmentWords[] | null => {
  const fits = ({ segment, lines }: Written) => segment.value.shown && lines.length === 1 && widest(lines, type.label) + 8 <= segment.width;
  const under = written.filter((one) => !fits(one));
  const middle = ({ segment }: Written) => segment.x + segment.width / 2;
  const places = apart(
    under.map((one) => ({ at: middle(one), width: widest(one.lines, type.label) })),
    14,
    [0, width]
  );
  if (!places) return null;
  const foot = barY + stackHeight;
  return written.map((one) => {
    const { segment, lines } = one;
    const at = under.indexOf(one);
    const key = segment.part.key;
    const numbered = segment.value.shown && lines.length > 1;
    if (at < 0) return { key, lines, numbered, x: tenth(middle(one)), y: barY + stackHeight / 2 + 5, leader: undefined };
    const x = places[at] ?? 0;
    return { key, lines, numbered, x, y: foot + leaderHeight + 16, leader: [tenth(middle(one)), foot, x, foot + leaderHeight] };
  });
};

/** Name and number of a segment in as few lines as are no wider than it, or than its longest word. */
const named = (segment: Segment, number: string): Written => {
  const { label } = segment.part;
  const longest = widest([...label.split(' '), number], type.label);
  return { segment, lines: [...wrap(label, type.label, Math.max(longest, segment.width - 4)), ...(number ? [number] : [])] };
};

const heightOf = (words: readonly SegmentWords[]): number =>
  stackHeight + Math.max(0, ...words.map(({ lines, leader }) => (leader ? leaderHeight + 4 + lines.length * stackLeading : 0)));

export interface StackPlan {
  /** Empty where the words stand at the segments. */
  readonly legend: readonly ToneItem[];
  readonly lines: readonly StackLine[];
  readonly bottom: number;
}

/**
 * Where everything stands. One bar alone carries the words at its segments, with lines to the narrow ones, where there is room; several
 * bars, or a narrow sheet, have the words once above and the numbers at the segments. Bars are equally long: they are compared by share.
 */
export const layOutStacks = (rows: readonly StackRow[], { parts, format, width }: StackPlotting): StackPlan => {
  const numberOf = ({ value }: Segment, row: StackRow) => (value.shown ? format(value.value, totalOf(row)) : '');
  const [only] = rows;
  const direct =
    only && rows.length === 1
      ? placeWords(
          segmentsOf(only, parts, width).map((segment) => named(segment, numberOf(segment, only))),
          only.name ? 28 : 4,
          width
        )
      : null;
  const used = parts.filter(({ key }) => rows.some(({ counts }) => counts[key] !== undefined));
  const legend = direct ? { items: [], height: 0 } : layOutToneLegend(used, 0, width);

  let at = direct || legend.height === 0 ? 0 : legend.height + 12;
  const lines = rows.map((row): StackLine => {
    const segments = segmentsOf(row, parts, width);
    const nameLines = row.name ? wrap(row.name, type.text, row.note ? width - textWidth(row.note, type.label) - 16 : width) : [];
    const barY = at + (nameLines.length > 0 ? nameLines.length * 20 + 8 : row.note ? 28 : 4);
    const shown = segments.filter(({ value }) => value.shown);
    const bare = (count: number) => format(count, undefined);
    const numbers = (text: (segment: Segment) => string) =>
      placeWords(
        shown.map((segment) => ({ segment, lines: [text(segment)] })),
        barY,
        width
      );
    const words = (
      direct ??
      numbers((segment) => numberOf(segment, row)) ??
      numbers(({ value }) => (value.shown ? bare(value.value) : '')) ??
      []
    )
      // A number on which others stand is left to the cursor and the table.
      .filter((word) => word.lines.some(Boolean));
    const height = barY - at + heightOf(words) + rowGap;
    const line = { row, top: at, height, nameLines, nameY: at + 16, barY, segments, words };
    at += height;
    return line;
  });
  return { legend: legend.items, lines, bottom: Math.max(at - rowGap / 2, legend.height) };
};
