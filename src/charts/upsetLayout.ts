import type { MinimumCell, Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { type BarField, barField, barHeight, hiddenWords, numberRoom, type PlacedBar, withheldHeight } from './barField.ts';
import { tenth, textWidth, wrap } from './geometry.ts';
import { type } from './ink.ts';
import { type LegendItem, layOutLegend } from './legendLayout.ts';

export interface UpsetSet {
  readonly key: string;
  readonly name: string;
}

export interface UpsetRow {
  readonly key: string;
  /** Keys of the sets that the citizens of the row share. */
  readonly members: readonly string[];
  readonly citizens: Published<number>;
  readonly cost: Published<number>;
  /** The one that the sentence speaks about. */
  readonly emphasis?: boolean;
  /** What the cursor says. */
  readonly sentence: string;
}

export interface UpsetPlotting {
  readonly sets: readonly UpsetSet[];
  readonly citizensLabel: string;
  readonly costLabel: string;
  readonly formatCitizens: (value: number) => string;
  readonly formatCost: (value: number) => string;
  readonly width: number;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

/** A column of the matrix, with its name on a step of a stair above it. */
export interface UpsetColumn {
  readonly set: UpsetSet;
  readonly x: number;
  readonly nameY: number;
}

export interface UpsetHead {
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
}

export interface UpsetLine {
  readonly row: UpsetRow;
  readonly top: number;
  readonly height: number;
  /** The names of its members in one text. */
  readonly name: string;
  /** Where that text starts after the number of citizens; undefined where the row is not spoken about, or there is no room. */
  readonly saidX: number | undefined;
  /** That text in lines over the bars, where there is no matrix. */
  readonly names: readonly string[];
  readonly nameY: number;
  /** The middle of its bars. */
  readonly middle: number;
  /** From and to where the zero lines run. */
  readonly zero: readonly [number, number];
  /** One hatched place where both are withheld for one reason. */
  readonly both: PlacedBar | undefined;
  readonly citizens: PlacedBar;
  readonly cost: PlacedBar;
}

export interface UpsetPlan {
  /** Without columns the names stand over the bars. */
  readonly columns: readonly UpsetColumn[];
  readonly citizens: BarField;
  readonly cost: BarField;
  /** What stands over the two columns of bars, or what their inks stand for where they have no column each. */
  readonly heads: readonly UpsetHead[];
  readonly legend: readonly LegendItem[];
  readonly lines: readonly UpsetLine[];
  readonly bottom: number;
}

export const leading = 20;
export const dotRadius = 6;
const columnStep = 28;
const stairStep = 22;
const rowHeight = 32;
const rowGap = 20;
const barGap = 4;

/** *Hjemmepleje + Sundhed*; the sign stays with the word before it. */
const memberNames = (members: readonly string[], sets: readonly UpsetSet[]): string =>
  members.map((key) => sets.find((set) => set.key === key)?.name ?? key).join('\u00a0+ ');

interface Fields {
  /** Px of the longest bar. */
  readonly bar: number;
  readonly citizens: BarField;
  readonly cost: BarField;
}

/** Two fields side by side from `left` to `width` whose longest bars are equally long. */
const fieldsFrom = (rows: readonly UpsetRow[], { formatCitizens, formatCost, width }: UpsetPlotting, left: number, gap: number): Fields => {
  const [citizens, cost] = [rows.map((row) => row.citizens), rows.map((row) => row.cost)];
  const rooms = [numberRoom(citizens, formatCitizens), numberRoom(cost, formatCost)] as const;
  const bar = (width - left - gap - rooms[0] - rooms[1]) / 2;
  const turn = left + bar + rooms[0];
  return {
    bar,
    citizens: barField(citizens, formatCitizens, [left, turn]),
    cost: barField(cost, formatCost, [turn + gap, width])
  };
};

/** The names on their stair: the first column's uppermost, so that no name crosses the line from another to its column. */
const columnsOf = (sets: readonly UpsetSet[]): readonly UpsetColumn[] =>
  sets.map((set, i) => ({ set, x: dotRadius + 2 + i * columnStep, nameY: 16 + i * stairStep }));

const nameEnd = ({ set, x }: UpsetColumn): number => x - 4 + textWidth(set.name, type.text);

/** The lines over each field, the last of both just over the first row; `under` is where the heads end. */
const headsOf = ({ citizens, cost }: Fields, { citizensLabel, costLabel }: UpsetPlotting): readonly Omit<UpsetHead, 'y'>[] =>
  (
    [
      [citizensLabel, citizens],
      [costLabel, cost]
    ] as const
  ).map(([label, { left, right }]) => ({
    x: left,
    lines: wrap(label, type.label, right - left)
  }));

/** Px between a number and the names that it is of. */
const nameGap = 12;

/** Where everything stands: a matrix of dots before the bars where there is room, otherwise the members' names over them. */
export const layOutUpset = (rows: readonly UpsetRow[], plotting: UpsetPlotting): UpsetPlan => {
  const { sets, citizensLabel, costLabel, width, minimumCell, language } = plotting;
  const stair = columnsOf(sets);
  const matrixEnd = (stair.at(-1)?.x ?? 0) + dotRadius + 2;
  const beside = fieldsFrom(rows, plotting, matrixEnd + 24, 32);
  const isMatrix = beside.bar >= 72 && stair.every((column) => nameEnd(column) <= width);
  const columns = isMatrix ? stair : [];
  const halves = isMatrix ? beside : fieldsFrom(rows, plotting, 0, 16);
  /** On the narrowest sheets the two bars stand below each other, each from the left edge. */
  const isColumn = halves.bar >= 32;
  const citizens = isColumn
    ? halves.citizens
    : barField(
        rows.map((row) => row.citizens),
        plotting.formatCitizens,
        [0, width]
      );
  const cost = isColumn
    ? halves.cost
    : barField(
        rows.map((row) => row.cost),
        plotting.formatCost,
        [0, width]
      );

  const key = layOutLegend(isColumn ? [] : [citizensLabel, costLabel], 0, width);
  const bare = isColumn ? headsOf(halves, plotting) : [];
  const headHeight = Math.max(0, ...bare.map(({ lines }) => lines.length)) * leading;
  const clash = columns.filter((column) => nameEnd(column) + 8 > citizens.left).at(-1);
  const header = isMatrix ? Math.max(columns.length * stairStep + 8, (clash?.nameY ?? 0) + 20 + headHeight) : headHeight + key.height + 4;
  const heads = bare.map(({ x, lines }) => ({ x, lines, y: header - 8 - (lines.length - 1) * leading }));

  let at = header;
  const lines = rows.map((row): UpsetLine => {
    const top = at;
    const name = memberNames(row.members, sets);
    const names = isMatrix ? [] : wrap(name, type.text, width);
    const words = [row.citizens, row.cost].map((value) => hiddenWords(value, minimumCell, language));
    const [citizensWords = '', costWords = ''] = words;
    const roomOf = (text: string, { left, right }: BarField) => (text === '' ? barHeight : withheldHeight(text, right - left));
    const [few, much] = [roomOf(citizensWords, citizens), roomOf(costWords, cost)];
    const isOne = isColumn && citizensWords !== '' && citizensWords === costWords;
    const inner = isOne ? withheldHeight(costWords, cost.right - citizens.left) : isColumn ? Math.max(few, much) : few + barGap + much;
    const text = names.length * leading + (names.length > 0 ? 4 : 0);
    const height = isMatrix ? Math.max(rowHeight, inner + 12) : rowGap + text + inner;
    const first = isMatrix ? top + (height - inner) / 2 : top + rowGap / 2 + text;
    at += height;
    const saidX = row.citizens.shown
      ? citizens.numberX(row.citizens.value) + textWidth(plotting.formatCitizens(row.citizens.value), type.label) + nameGap
      : citizens.left;
    const isSaid = isMatrix && row.emphasis === true && row.citizens.shown && saidX + textWidth(name, type.label) <= cost.left - nameGap;
    return {
      row,
      top,
      height,
      name,
      names,
      saidX: isSaid ? tenth(saidX) : undefined,
      nameY: top + rowGap / 2 + 15,
      middle: first + inner / 2,
      zero: isMatrix ? [top, top + height] : [first - 3, first + inner + 3],
      both: isOne ? { y: first, hatched: inner, words: costWords } : undefined,
      citizens: { y: isColumn ? first + (inner - few) / 2 : first, hatched: few, words: citizensWords },
      cost: { y: isColumn ? first + (inner - much) / 2 : first + few + barGap, hatched: much, words: costWords }
    };
  });
  return { columns, citizens, cost, heads, legend: key.items, lines, bottom: at };
};
