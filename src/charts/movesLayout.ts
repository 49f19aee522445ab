import type { MinimumCell, Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { hiddenWords } from './barField.ts';
import type { Series } from './dotRows.ts';
import { linear, longestWord, tenth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';
import { largestPart, layOutSpread, type Spread, type SpreadStep } from './moveSpread.ts';
import { type Segment, type StackPart, segmentsOf } from './stackLayout.ts';

/** Where a group began and where it is, and how many moved which way. */
export interface Move {
  readonly first: Published<number>;
  readonly latest: Published<number>;
  /** By part of `parts`: how many went up, stayed, went down. */
  readonly counts?: Readonly<Record<string, Published<number>>>;
  /** People of all parts. */
  readonly whole?: Published<number>;
  /** How many had each value, first and latest. */
  readonly spread?: readonly SpreadStep[];
}

export interface MoveRow {
  readonly key: string;
  readonly name: string;
  /** By series; a series without answers is left out. */
  readonly moves: Readonly<Record<string, Move>>;
  /** Ends of this row's scale, where it has its own. */
  readonly domain?: readonly [number, number];
  readonly sentence: string;
}

interface MovePlotting {
  readonly series: readonly Series[];
  readonly parts: readonly StackPart[];
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  /** Over the bars of how many moved which way. */
  readonly partsLabel: string;
  /** Over the distributions. */
  readonly spreadLabel: string;
  readonly top: number;
  readonly width: number;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

export interface MoveArrow {
  readonly key: string;
  readonly series: number;
  readonly y: number;
  /** Ends of the scale, in px. */
  readonly from: number;
  readonly to: number;
  readonly first: number | undefined;
  readonly latest: number | undefined;
  /** The number of the latest value, beyond the arrow's tip. */
  readonly text: string;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
  /** Why it is withheld; empty where both values are shown. */
  readonly words: string;
  readonly segments: readonly Segment[];
  readonly spread: Spread | null;
}

export interface MoveLine {
  readonly row: MoveRow;
  readonly top: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly nameY: number;
  readonly arrows: readonly MoveArrow[];
  /** The ends of the row's own scale, where rows differ. */
  readonly ends: readonly { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' }[];
}

export interface MovePlan {
  readonly stacked: boolean;
  readonly left: number;
  readonly right: number;
  /** The common scale, where rows have no scales of their own. */
  readonly x: ((value: number) => number) | undefined;
  readonly partsX: number;
  readonly partsHead: readonly string[];
  readonly spreadX: number;
  readonly spreadHead: readonly string[];
  readonly lines: readonly MoveLine[];
  readonly header: number;
  readonly bottom: number;
}

const step = 22;
const rowGap = 14;
/** From the tip of an arrow to its number. */
const beyond = 10;
export const moveLeading = 18;

const shown = (value: Published<number> | undefined): number | undefined => (value?.shown ? value.value : undefined);

/** Where everything stands: names beside the arrows where there is room, otherwise above; small distributions to the right. */
export const layOutMoves = (rows: readonly MoveRow[], plotting: MovePlotting): MovePlan => {
  const { series, parts, domain, format, partsLabel, spreadLabel, top: above, width, minimumCell, language } = plotting;
  const names = rows.map(({ name }) => name);
  const anyParts = rows.some(({ moves }) => Object.values(moves).some(({ counts }) => counts !== undefined));
  const partsRoom = anyParts ? Math.round(Math.max(88, Math.min(200, width * 0.22))) : 0;
  const spreads = rows.flatMap(({ moves }) => Object.values(moves).flatMap(({ spread }) => (spread ? [spread] : [])));
  const spreadRoom = spreads.length > 0 ? Math.round(Math.max(56, Math.min(96, width * 0.13))) : 0;
  const most = largestPart(spreads);
  const nameRoom = Math.max(longestWord(names, type.text), Math.min(widest(names, type.text), width * 0.3));
  const stacked = width < 560 || nameRoom > width * 0.4;
  const ownScales = rows.some((row) => row.domain !== undefined);
  const latest = rows.flatMap(({ moves }) =>
    Object.values(moves).flatMap((move) => (move.latest.shown ? [format(move.latest.value)] : []))
  );
  /** Beyond either end of the scale there is room for a number. */
  const reserve = beyond + widest(latest, type.label);
  const left = stacked ? reserve : nameRoom + 8 + reserve;
  const spreadX = width - (anyParts ? partsRoom + 12 : 0) - spreadRoom;
  const right = spreads.length > 0 ? spreadX - 8 - reserve : width - reserve - (anyParts ? partsRoom + 8 : 0);
  const partsX = width - partsRoom;
  const partsHead = anyParts && partsLabel ? wrap(partsLabel, type.label, partsRoom) : [];
  const spreadHead = spreads.length > 0 && spreadLabel ? wrap(spreadLabel, type.label, spreadRoom) : [];
  const header = above + Math.max(partsHead.length, spreadHead.length) * moveLeading + 8;

  let at = header;
  const lines = rows.map((row): MoveLine => {
    const top = at;
    const nameLines = wrap(row.name, type.text, stacked ? width : nameRoom);
    const text = nameLines.length * 20;
    const present = series.flatMap(({ key }, i) => {
      const move = row.moves[key];
      return move ? [{ key, i, move }] : [];
    });
    const inner = Math.max(1, present.length) * step;
    const start = top + rowGap / 2 + (stacked ? text + 2 : Math.max(0, (text - inner) / 2));
    const scale = row.domain ?? domain;
    const x = linear(scale, [left, right]);
    const arrows = present.map(({ key, i, move }, place): MoveArrow => {
      const [first, latest] = [shown(move.first), shown(move.latest)];
      const words =
        [move.first, move.latest].map((value) => hiddenWords(value, minimumCell, language)).find((reason) => reason !== '') ?? '';
      const ahead = latest !== undefined && (first === undefined || latest >= first);
      const tip = latest === undefined ? left : x(latest);
      const y = start + place * step + step / 2;
      return {
        key,
        series: i,
        y,
        from: x(scale[0]),
        to: x(scale[1]),
        first: first === undefined ? undefined : x(first),
        latest: latest === undefined ? undefined : x(latest),
        text: latest === undefined ? '' : format(latest),
        textX: tenth(ahead ? tip + beyond : tip - beyond),
        anchor: ahead ? 'start' : 'end',
        words,
        segments: move.counts
          ? segmentsOf({ counts: move.counts, ...(move.whole && { whole: move.whole }) }, parts, partsRoom).map((segment) => ({
              ...segment,
              x: tenth(segment.x + partsX)
            }))
          : [],
        spread: move.spread ? layOutSpread(move.spread, most, { x: spreadX, width: spreadRoom, top: y - 9, foot: y + 7 }) : null
      };
    });
    const block = stacked ? text + 2 + inner : Math.max(text, inner);
    const height = rowGap + block + (ownScales ? 14 : 0);
    at += height;
    return {
      row,
      top,
      height,
      nameLines,
      nameY: tenth(top + rowGap / 2 + (stacked ? 0 : Math.max(0, (inner - text) / 2)) + 15),
      arrows,
      ends: ownScales
        ? [
            { text: format(scale[0]), x: left, anchor: 'start' },
            { text: format(scale[1]), x: right, anchor: 'end' }
          ]
        : []
    };
  });
  return {
    stacked,
    left,
    right,
    x: ownScales ? undefined : linear(domain, [left, right]),
    partsX,
    partsHead,
    spreadX,
    spreadHead,
    lines,
    header,
    bottom: at
  };
};
