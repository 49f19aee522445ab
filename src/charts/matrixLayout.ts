import type { Published } from '../domain/disclosure.ts';
import { type EndWords, endGap, layOutEnds, type PlacedEnd } from './endLabels.ts';
import { linear, tenth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';
import type { LevelMark } from './levels.ts';
import { layOutMatrixKey, type MatrixEntry } from './matrixKey.ts';
import { type CellNumber, placeNumber } from './matrixNumber.ts';

/** How many went from one bin to another; bins are counted from 0. */
export interface MatrixCell {
  readonly from: number;
  readonly to: number;
  readonly count: Published<number>;
  readonly sentence: string;
}

interface MatrixPlotting {
  /** Where bins meet, in rising order, with both ends. */
  readonly edges: readonly number[];
  readonly levels: readonly LevelMark[];
  /** A change of less than this is no change that can be told from chance, in the unit of the edges. */
  readonly change: { readonly label: string; readonly least: number } | null;
  readonly sameLabel: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly format: (value: number) => string;
  readonly countFormat: (count: number) => string;
  readonly width: number;
}

export interface PlacedCell {
  readonly cell: MatrixCell;
  /** The whole cell. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Side of the square in it, whose area is the count. */
  readonly side: number;
  /** Without a text where it is withheld. */
  readonly number: CellNumber;
}

export interface MatrixPlan {
  readonly left: number;
  readonly top: number;
  /** Side of the whole field. */
  readonly side: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** The corners of the band in which nothing has changed for certain. */
  readonly band: string;
  readonly levels: readonly { readonly key: string; readonly x: number; readonly y: number }[];
  readonly ends: readonly PlacedEnd[];
  readonly endX: number;
  /** The same words under the field, where there is no room beside it. */
  readonly key: readonly MatrixEntry[];
  readonly keyTop: number;
  readonly toLines: readonly string[];
  readonly fromLines: readonly string[];
  readonly bottom: number;
}

const largestCell = 56;
const smallestSquare = 6;
const leading = 18;

/** The values within `least` of the diagonal, as a path inside the field. */
const bandPath = (
  x: (value: number) => number,
  y: (value: number) => number,
  [low, high]: readonly [number, number],
  least: number
): string => {
  const reach = Math.min(least, high - low);
  const corners = [
    [low, low],
    [low, low + reach],
    [high - reach, high],
    [high, high],
    [high, high - reach],
    [low + reach, low]
  ] as const;
  return `M${corners.map(([from, to]) => `${x(from)} ${y(to)}`).join('L')}Z`;
};

/** Where everything stands: a square field of bins, first values across and latest values up, so that what rose is above the diagonal. */
export const layOutMatrix = (cells: readonly MatrixCell[], plotting: MatrixPlotting): MatrixPlan => {
  const { edges, levels, change, sameLabel, fromLabel, toLabel, format, countFormat, width } = plotting;
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const bins = Math.max(1, edges.length - 1);
  const shown = levels.flatMap(({ key, label, value }) => (value.shown ? [{ key, label, value: value.value }] : []));
  const left = widest(edges.map(format), type.label) + 12;
  const toLines = wrap(toLabel, type.label, width);
  const top = toLines.length * leading + 10;

  const named = [
    { key: 'same', mark: 'diagonal' as const, label: sameLabel, value: high },
    ...(change ? [{ key: 'change', mark: 'band' as const, label: change.label, value: Math.max(low, high - change.least) }] : []),
    ...shown.map(({ key, label, value }) => ({ key: `level ${key}`, mark: 'level' as const, label, value }))
  ];
  const narrow = width < 480;
  const key = layOutMatrixKey(narrow ? named : [], width);
  const wordsOf = (y: (value: number) => number): readonly EndWords[] =>
    narrow
      ? []
      : named.map(({ key: name, mark, label, value }) => ({
          key: name,
          label,
          number: '',
          at: y(value),
          tone: mark === 'level' ? 'line' : 'other'
        }));
  const endsWith = (side: number) => layOutEnds(wordsOf(linear([low, high], [top + side, top])), width, [top, top + side]);
  const { room } = endsWith(200);
  const side = Math.floor(Math.max(bins * 12, Math.min(bins * largestCell, width - left - Math.max(16, room))));
  const x = linear([low, high], [left, left + side]);
  const y = linear([low, high], [top + side, top]);

  const most = Math.max(1, ...cells.map(({ count }) => (count.shown ? count.value : 0)));
  const placed = cells
    .filter(({ count }) => !(count.shown && count.value <= 0))
    .map((cell): PlacedCell => {
      const [from, to] = [edges[cell.from] ?? low, edges[cell.to + 1] ?? high];
      const size = tenth(x(edges[cell.from + 1] ?? high) - x(from));
      const { count } = cell;
      const area = count.shown ? Math.max(smallestSquare, (size - 3) * Math.sqrt(count.value / most)) : 0;
      const number = placeNumber(count.shown ? countFormat(count.value) : '', area, { top: y(to), cell: size });
      return { cell, x: x(from), y: y(to), size, side: tenth(area), number };
    });
  const labelRoom = widest(edges.map(format), type.label) + 10;
  const every = Math.ceil((labelRoom * bins) / side);
  const fromLines = wrap(fromLabel, type.label, width);
  const keyTop = top + side + 24 + fromLines.length * leading + 4;
  return {
    left,
    top,
    side,
    x,
    y,
    ticks: edges.filter((_, i) => i % every === 0),
    cells: placed,
    band: change ? bandPath(x, y, [low, high], change.least) : '',
    levels: shown.map(({ key, value }) => ({ key, x: x(value), y: y(value) })),
    ends: endsWith(side).labels,
    endX: left + side + endGap,
    toLines,
    fromLines,
    key: key.entries,
    keyTop,
    bottom: keyTop + key.height
  };
};
