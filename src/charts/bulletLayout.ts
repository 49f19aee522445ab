import { rollup } from 'd3-array';
import type { MinimumCell, Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { apart } from './apart.ts';
import { hiddenWords } from './barField.ts';
import { linear, tenth, textWidth, wrap } from './geometry.ts';
import { type } from './ink.ts';

export interface BulletRow {
  readonly key: string;
  readonly name: string;
  /** Under the name: which way it should go, and by when. */
  readonly note?: string;
  /** What is reached so far; left out where it is not measured yet. */
  readonly latest?: Published<number>;
  readonly baseline?: Published<number>;
  /** The target range; one end alone leaves the other open. */
  readonly low?: Published<number>;
  readonly high?: Published<number>;
  /** The range in words, where the ends with their units are not good enough: *15–20 personer*. */
  readonly rangeWords?: string;
  /** How it stands, in words: *nået*, *på vej*. */
  readonly state: string;
  /** The state is what is spoken about. */
  readonly emphasis?: boolean;
  /** Goals that name the same scale are drawn on it; one that names none has its own. */
  readonly scale?: string;
  /** Goals have units of their own. */
  readonly format: (value: number) => string;
  readonly sentence: string;
}

interface BulletPlotting {
  /** In place of the state of what has no measurement: *ikke målt endnu*. */
  readonly unmeasuredLabel: string;
  readonly baselineLabel: string;
  readonly targetLabel: string;
  /** Over the bars where they are not all on one scale. */
  readonly scaleLabel: string;
  readonly width: number;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

export interface PlacedWords {
  readonly key: 'baseline' | 'target';
  readonly text: string;
  /** The middle. */
  readonly x: number;
  readonly y: number;
}

export interface BulletLine {
  readonly row: BulletRow;
  readonly top: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly nameY: number;
  readonly noteLines: readonly string[];
  /** Right-aligned at the edge. */
  readonly stateY: number;
  readonly y: number;
  readonly x: (value: number) => number;
  readonly target: { readonly x: number; readonly width: number; readonly edges: readonly number[] } | undefined;
  /** The number reached, in strong letters before the state; empty where there is none. */
  readonly number: string;
  readonly state: string;
  /** Why the bar is withheld; empty where it is not. */
  readonly words: string;
  readonly labels: readonly PlacedWords[];
}

export interface BulletPlan {
  readonly left: number;
  readonly right: number;
  /** The words over the bars, in lines from the baseline 14. */
  readonly scaleLines: readonly string[];
  readonly lines: readonly BulletLine[];
  readonly bottom: number;
}

/** Height of the range, and of the bar within it, in px. */
export const rangeHeight = 28;
export const bulletHeight = 12;
const leading = 20;
export const noteLeading = 18;
const rowGap = 28;

const numberIn = (value: Published<number> | undefined): number | undefined => (value?.shown ? value.value : undefined);

/** *15–20*, or the one end there is, with the sign that says which. */
export const rangeText = ({ low, high, format, rangeWords }: BulletRow): string => {
  if (rangeWords !== undefined) return rangeWords;
  const [from, to] = [numberIn(low), numberIn(high)];
  if (from !== undefined && to !== undefined) return from === to ? format(from) : `${format(from)}\u2013${format(to)}`;
  if (from !== undefined) return `\u2265\u00a0${format(from)}`;
  return to === undefined ? '' : `\u2264\u00a0${format(to)}`;
};

const scaleOf = ({ key, scale }: BulletRow): string => scale ?? `row ${key}`;

/** The least and the most of each scale, zero always between them; scales that nothing is drawn on are left out. */
const scalesOf = (rows: readonly BulletRow[]): ReadonlyMap<string, readonly [number, number]> => {
  const ends = rows.flatMap((row) =>
    [row.latest, row.baseline, row.low, row.high].flatMap((value) => numberIn(value) ?? []).map((value) => [scaleOf(row), value] as const)
  );
  return rollup(
    ends,
    (own) => [Math.min(0, ...own.map(([, value]) => value)), Math.max(0, ...own.map(([, value]) => value))] as const,
    ([scale]) => scale
  );
};

/** Every row on its scale from zero, with names beside the bars where there is room and above them otherwise. */
export const layOutBullets = (rows: readonly BulletRow[], plotting: BulletPlotting): BulletPlan => {
  const { unmeasuredLabel, baselineLabel, targetLabel, scaleLabel, width, minimumCell, language } = plotting;
  const beside = width >= 680;
  const left = beside ? Math.round(Math.min(340, width * 0.36)) + 24 : 0;
  const nameRoom = beside ? left - 24 : width;

  const scales = scalesOf(rows);
  const scaleLines = scales.size > 1 && scaleLabel ? wrap(scaleLabel, type.label, width) : [];

  let at = scaleLines.length === 0 ? 0 : scaleLines.length * noteLeading + 16;
  const lines = rows.map((row): BulletLine => {
    const [latest, baseline, low, high] = [row.latest, row.baseline, row.low, row.high].map(numberIn);
    const [least, most] = scales.get(scaleOf(row)) ?? [0, 0];
    // A range that is open upward goes on a little.
    const x = linear([least, most > least ? most + (most - least) * 0.08 : least + 1], [left, width]);

    const number = latest === undefined ? '' : row.format(latest);
    const state = row.latest === undefined ? unmeasuredLabel : row.state;
    const stateRoom = textWidth([number, state].join('\u2002'), type.text) + 16;
    const nameLines = wrap(row.name, type.text, beside ? nameRoom : nameRoom - stateRoom);
    const noteLines = row.note ? wrap(row.note, type.label, nameRoom) : [];
    const text = nameLines.length * leading + noteLines.length * noteLeading;

    const top = at;
    const y = beside ? top + 24 : top + text + 10;
    const target =
      low === undefined && high === undefined ? undefined : { from: x(low ?? least), to: high === undefined ? width : x(high) };
    const wanted = [
      ...(baseline === undefined
        ? []
        : [{ key: 'baseline' as const, text: `${baselineLabel} ${row.format(baseline)}`.trim(), at: x(baseline) }]),
      ...(target === undefined
        ? []
        : [{ key: 'target' as const, text: `${targetLabel} ${rangeText(row)}`.trim(), at: (target.from + target.to) / 2 }])
    ].toSorted((a, b) => a.at - b.at);
    const placed = apart(
      wanted.map((words) => ({ at: words.at, width: textWidth(words.text, type.label) })),
      12,
      [left, width]
    );
    const foot = y + rangeHeight;
    const labels = wanted.map(({ key, text: words, at: middle }, i): PlacedWords => {
      const half = textWidth(words, type.label) / 2;
      const alone = Math.max(left + half, Math.min(width - half, middle));
      return { key, text: words, x: tenth(placed?.[i] ?? alone), y: foot + 17 + (placed ? 0 : i * noteLeading) };
    });
    const below = Math.max(foot, ...labels.map((label) => label.y + 5));
    at = Math.max(below, beside ? top + text : 0) + rowGap;
    return {
      row,
      top,
      height: at - top - rowGap + 8,
      nameLines,
      nameY: top + 16,
      noteLines,
      stateY: top + 16,
      y,
      x,
      target: target && {
        x: target.from,
        width: tenth(Math.max(2, target.to - target.from)),
        edges: [low, high].flatMap((value) => (value === undefined ? [] : [x(value)]))
      },
      number,
      state,
      words: hiddenWords(row.latest, minimumCell, language),
      labels
    };
  });
  return { left, right: width, scaleLines, lines, bottom: Math.max(0, at - rowGap + 12) };
};
