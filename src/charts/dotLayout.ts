import { mean } from 'd3-array';
import { type DotRow, isCrossed, type Reference, type Series, shownOf } from './dotRows.ts';
import { linear, spread, textWidth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';
import { withheldMargin } from './withheldLayout.ts';

interface DotPlotting {
  readonly series: readonly Series[];
  readonly reference: Reference | undefined;
  readonly format: (value: number) => string;
  readonly domain: readonly [number, number];
  readonly width: number;
  /** Why numbers of a row are withheld; empty where none is. */
  readonly withheldWords: (row: DotRow) => string;
}

export interface PlacedText {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

export interface DotLine {
  readonly row: DotRow;
  readonly top: number;
  readonly height: number;
  readonly y: number;
  /** Lines of the name, and where the first one stands. */
  readonly names: readonly string[];
  readonly nameY: number;
  readonly numbers: readonly PlacedText[];
  /** Words for what is withheld, line by line, where a part of the row is, or where they have no room on the row. */
  readonly words: readonly PlacedText[];
  /** How far each series' mark stands below the middle of the row, px. */
  readonly lifts: ReadonlyMap<string, number>;
}

const dotRadius = 7;
/** Between marks that stand over one another, px. */
const lift = 9;
const secondLine = 20;
export const leading = 18;
export const swatch = 24;
/** A series' mark before its name, where marks have shapes. */
const markRoom = 20;

/** The middles of heads that follow one another from the left, each after room for its mark; null where they have no room. */
const inARow = (heads: readonly { readonly label: string }[], room: number, left: number, width: number): readonly number[] | null => {
  let at = left;
  const middles = heads.map(({ label }) => {
    const wide = textWidth(label, type.label);
    const middle = at + room + wide / 2;
    at += room + wide + 16;
    return middle;
  });
  return at - 16 <= width ? middles : null;
};

/** Where everything stands: names beside the dots where there is room for both, otherwise above them. */
export const layOut = (rows: readonly DotRow[], { series, reference, format, domain, width, withheldWords }: DotPlotting) => {
  const nameWidth = widest([...rows.map(({ name }) => name), reference?.label ?? ''], type.text) + 12;
  const stacked = nameWidth > width * 0.4;
  const x = linear(domain, [stacked ? 12 : nameWidth, width - (width < 480 ? 28 : 48)]);
  const left = x(domain[0]);
  const isClose = ({ values }: DotRow) => {
    const dots = series.flatMap(({ key }) => shownOf(values, key) ?? []).map(x);
    return dots.some((dot, i) => dots.slice(i + 1).some((other) => Math.abs(other - dot) < dotRadius));
  };
  /** Of some dots and not of others, the order does not tell which they are. */
  const isPartly = ({ values }: DotRow) => new Set(series.flatMap(({ key }) => values[key]?.shown ?? [])).size > 1;
  const isShaped = isCrossed(rows, series) || rows.some((row) => isClose(row) || isPartly(row));
  const half = widest([...series.map(({ label }) => label), format(domain[1])], type.label) / 2;
  const apart = (wanted: readonly number[], gap: number, low = left) => spread(wanted, half * 2 + gap, [low + half, width - half]);

  const spoken = series.flatMap(({ key, label }) => {
    const value = shownOf(reference?.values, key);
    const at = value ?? mean(rows, (row) => shownOf(row.values, key));
    return at === undefined ? [] : [{ key, label, value, wanted: x(at) }];
  });
  const fromLeft = !reference && (isShaped || series.length === 1) ? inARow(spoken, isShaped ? markRoom : 0, left, width) : null;
  const places =
    fromLeft ??
    apart(
      spoken.map(({ wanted }) => wanted),
      isShaped ? 4 + markRoom : 4,
      isShaped ? Math.max(left, markRoom) : left
    );

  /** Numbers go beside their dots unless one would reach the next dot; then all go below, moved apart. */
  const numbersOf = (row: DotRow, y: number): readonly PlacedText[] => {
    const marks = series.flatMap(({ key }) => {
      const value = row.emphasis ? shownOf(row.values, key) : undefined;
      if (value === undefined) return [];
      const start = Math.max(x(value) + dotRadius, x(shownOf(row.high, key) ?? value)) + 5;
      return [{ key, text: format(value), dot: x(value), start, end: start + 4 + textWidth(format(value), type.label) }];
    });
    const beside = marks.every(
      (own) => own.end <= width && marks.every((next) => next === own || next.dot < own.dot || own.end <= next.dot - dotRadius)
    );
    if (beside) return marks.map(({ key, text, start }) => ({ key, text, x: start, y: y + 5, anchor: 'start' }));
    const below = apart(
      marks.map(({ dot }) => dot),
      8
    );
    return marks.map(({ key, text, dot }, i) => ({ key, text, x: below[i] ?? dot, y: y + 25, anchor: 'middle' }));
  };

  const wordsOf = (row: DotRow, y: number, under: number): readonly PlacedText[] => {
    const text = withheldWords(row);
    const dots = series.flatMap(({ key }) => shownOf(row.values, key) ?? []).map(x);
    const hasRoom = textWidth(text, type.label) + 2 * withheldMargin <= x(domain[1]) - left;
    if (text === '' || (dots.length === 0 && hasRoom)) return [];
    const start = left + swatch + 8;
    const place = (line: string, at: number, baseline: number): PlacedText => ({
      key: `${row.key} ${baseline}`,
      text: line,
      x: at,
      y: baseline,
      anchor: 'start'
    });
    if (dots.length > 0 && start + textWidth(text, type.label) < Math.min(...dots) - 12) return [place(text, start, y + 5)];
    // Below the row; under its name where they have no room under its dots.
    const at = start + textWidth(text, type.label) <= width ? start : swatch + 8;
    const below = text.split(' · ').flatMap((part) => wrap(part, type.label, width - at));
    return below.map((line, i) => place(line, at, under + secondLine + 5 + i * leading));
  };

  /** Marks that nearly meet stand over one another, each at its number. */
  const liftsOf = ({ values }: DotRow): ReadonlyMap<string, number> => {
    const marks = series
      .flatMap(({ key }) => {
        const value = shownOf(values, key);
        return value === undefined ? [] : [{ key, at: x(value) }];
      })
      .sort((a, b) => a.at - b.at);
    const piles: { key: string; at: number }[][] = [];
    for (const mark of marks) {
      const pile = piles.at(-1);
      if (pile && mark.at - (pile.at(-1)?.at ?? 0) < dotRadius) pile.push(mark);
      else piles.push([mark]);
    }
    return new Map(piles.flatMap((pile) => pile.map(({ key }, i) => [key, (i - (pile.length - 1) / 2) * lift] as const)));
  };

  const header = 28 + (reference ? 20 : 0) + (reference && stacked ? 24 : 0);
  let top = header;
  const lines = rows.map((row): DotLine => {
    const names = stacked ? wrap(row.name, type.text, width) : [row.name];
    const nameRoom = (names.length - 1) * leading;
    const y = top + (stacked ? 36 : 14) + nameRoom;
    const numbers = numbersOf(row, y);
    const under = numbers.some((number) => number.y > y + 5) ? y + secondLine : y;
    const words = wordsOf(row, y, under);
    const height = Math.max(under, (words.at(-1)?.y ?? 0) - 5) - top + (stacked ? 16 : 14);
    const line = { row, top, height, y, names, nameY: stacked ? y - 14 - nameRoom : y + 5, numbers, words, lifts: liftsOf(row) };
    top += height;
    return line;
  });

  const heads = spoken.map(({ key, label, value, wanted }, i) => ({ key, label, value, at: places[i] ?? wanted }));
  return { x, isShaped, stacked, header, heads, lines, bottom: top + 4 };
};
