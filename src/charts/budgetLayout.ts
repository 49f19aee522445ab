import type { Published } from '../domain/disclosure.ts';
import { linear, tenth, textWidth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

export interface BudgetRow {
  readonly key: string;
  readonly name: string;
  /** What the budget puts in, in kr., above zero. */
  readonly invests: Published<number>;
  /** What the budget gets out, in kr. */
  readonly gains: Published<number>;
  /** Gains less investment, in kr. */
  readonly net: Published<number>;
  readonly sentence: string;
}

interface BudgetPlotting {
  readonly rows: readonly BudgetRow[];
  readonly total: BudgetRow | null;
  readonly labels: Readonly<Record<Part, string>>;
  readonly format: (kroner: number) => string;
  readonly withheldWords: (value: Published<number>) => string;
  /** Width of the drawing, in px. */
  readonly width: number;
}

export type Part = 'invests' | 'gains' | 'net';
const parts = ['invests', 'gains', 'net'] as const satisfies readonly Part[];

export interface PlacedBudget {
  readonly row: BudgetRow;
  readonly isTotal: boolean;
  readonly top: number;
  readonly height: number;
  readonly name: readonly string[];
  readonly nameY: number;
  readonly barY: number;
  /** What is withheld and why, in lines under the bars; none where all is shown. */
  readonly words: readonly string[];
  /** Baseline of the first of them. */
  readonly wordsY: number;
}

export const barHeight = 20;
export const leading = 18;
/** Width of the hatched stub that stands for a withheld bar, in px. */
export const stub = 28;
/** Px between the end of a bar and its number: a net mark may stand there. */
export const between = 12;

/** The number at a bar. Nothing at all is a dash, as in Danish official statistics, whose 0 is less than half of the unit. */
export const barText = (kroner: number, format: (kroner: number) => string): string => (kroner === 0 ? '\u2013' : format(kroner));

/** One line where all three are withheld for the same reason, otherwise each with its name. */
const withheldLine = (
  row: BudgetRow,
  labels: Readonly<Record<Part, string>>,
  withheldWords: (value: Published<number>) => string
): string => {
  const hidden = parts.flatMap((part) => (row[part].shown ? [] : [{ part, words: withheldWords(row[part]) }]));
  const [first] = hidden;
  if (first && hidden.length === parts.length && hidden.every(({ words }) => words === first.words)) return first.words;
  return hidden.map(({ part, words }) => `${labels[part]}: ${words}`).join('\u00a0· ');
};

export interface Head {
  readonly part: Part;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Px that a head's mark takes before its words. */
export const markRoom = 20;

/** The names of the sides over their bars, and the net over its numbers; where they would meet, one after the other from the left. */
const layOutHeads = (
  labels: Readonly<Record<Part, string>>,
  { zero, left, right, beside, width }: { zero: number; left: number; right: number; beside: boolean; width: number }
): { readonly items: readonly Head[]; readonly bottom: number } => {
  const room = (part: Part) => markRoom + textWidth(labels[part], type.label);
  if (beside && room('invests') + 8 <= zero - left && room('gains') + 8 <= right - zero) {
    const items: readonly Head[] = [
      { part: 'invests', text: labels.invests, x: zero - 8, y: 16, anchor: 'end' },
      { part: 'gains', text: labels.gains, x: zero + 8, y: 16, anchor: 'start' },
      { part: 'net', text: labels.net, x: width, y: 16, anchor: 'end' }
    ];
    return { items, bottom: 28 };
  }
  let [x, y] = [0, 16];
  const items = parts.map((part): Head => {
    if (x > 0 && x + room(part) > width) [x, y] = [0, y + 20];
    const head: Head = { part, text: labels[part], x, y, anchor: 'start' };
    x += room(part) + 20;
    return head;
  });
  return { items, bottom: y + 12 };
};

/**
 * Where everything stands: names, bars, numbers and net side by side where there is room; otherwise the name and the net above the
 * bars, and the numbers below them around one place, `numbersAt`.
 */
export const layOutBudgets = ({ rows, total, labels, format, withheldWords, width }: BudgetPlotting) => {
  const all = total ? [...rows, total] : rows;
  const shown = (part: Part) => all.flatMap((row) => (row[part].shown ? [row[part].value] : []));
  const numbers = (part: Part, text: (kroner: number) => string) => widest(shown(part).map(text), type.text);
  const textAtBar = (kroner: number) => barText(kroner, format);

  const [investRoom, gainRoom] = [numbers('invests', textAtBar) + between, numbers('gains', textAtBar) + between];
  const netRoom = Math.max(numbers('net', format), textWidth(labels.net, type.label) + markRoom);
  const names = widest(
    all.map(({ name }) => name),
    type.text
  );
  const beside = width - names - netRoom - investRoom - gainRoom > Math.max(160, width * 0.25);
  const left = beside ? names + 16 : 0;
  const right = beside ? width - netRoom - 16 : width;

  const lowest = Math.min(0, ...shown('invests').map((kroner) => -kroner), ...shown('gains'), ...shown('net'));
  const highest = Math.max(0, ...shown('invests').map((kroner) => -kroner), ...shown('gains'), ...shown('net'));
  const nothing = lowest === 0 && highest === 0;
  const [start, end] = beside ? [left + Math.max(investRoom, stub), right - Math.max(gainRoom, stub)] : [stub, right - stub];
  const x = linear(nothing ? [-1, 1] : [lowest, highest], [start, end]);

  const numbersAt = beside ? undefined : Math.max(investRoom, Math.min(width - gainRoom, x(0)));
  const heads = layOutHeads(labels, { zero: x(0), left, right, beside, width });

  let top = heads.bottom;
  const lines = all.map((row): PlacedBudget => {
    const isTotal = row === total;
    if (isTotal) top += 12;
    const name = wrap(row.name, type.text, beside ? names : width - netRoom - markRoom - 16);
    const nameHeight = beside ? 0 : name.length * 20 + 4;
    const barY = top + 6 + nameHeight;
    const wordsTop = barY + barHeight + 6 + (beside || !(row.invests.shown || row.gains.shown) ? 0 : leading);
    const line = withheldLine(row, labels, withheldWords);
    const words = line ? wrap(line, type.label, beside ? width - left - 8 : width) : [];
    const height = tenth(wordsTop - top + (words.length > 0 ? words.length * leading + 4 : 0));
    const placed = {
      row,
      isTotal,
      top,
      height,
      name,
      nameY: beside ? barY + 15 : top + 20,
      barY,
      words,
      wordsY: wordsTop + 14
    };
    top += height + (beside ? 0 : 8);
    return placed;
  });
  return { lines, heads: heads.items, x, left, numbersAt, bottom: top };
};
