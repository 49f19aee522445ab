import type { MinimumCell, Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { type BarField, barField, barHeight, hiddenWords, numberRoom, type PlacedBar, withheldHeight } from './barField.ts';
import { longestWord, textWidth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';
import { type LegendItem, layOutLegend } from './legendLayout.ts';

export interface PairedRow {
  readonly key: string;
  readonly name: string;
  readonly all: Published<number>;
  readonly top: Published<number>;
  /** The chosen group's part of the row, 0 to 1. */
  readonly share?: Published<number>;
  /** What the cursor says. */
  readonly sentence: string;
}

interface PairPlotting {
  readonly allLabel: string;
  readonly topLabel: string;
  readonly shareLabel: string;
  readonly format: (value: number) => string;
  readonly shareFormat: (share: number) => string;
  readonly width: number;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

export interface PairLine {
  readonly row: PairedRow;
  readonly top: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly nameY: number;
  /** One hatched place where both are withheld for one reason. */
  readonly both: PlacedBar | undefined;
  readonly all: PlacedBar;
  readonly chosen: PlacedBar;
  readonly shareY: number;
  /** From and to where the zero line runs. */
  readonly zero: readonly [number, number];
  /** Why the share is withheld, where the bars do not say it: lines at the foot of the row. */
  readonly shareWords: readonly string[];
}

export interface PairPlan {
  readonly stacked: boolean;
  readonly field: BarField;
  readonly legend: readonly LegendItem[];
  /** The words over the column of shares, right-aligned, from `shareHeadY` down. */
  readonly shareHead: readonly string[];
  readonly shareHeadY: number;
  readonly lines: readonly PairLine[];
  readonly bottom: number;
}

export const leading = 20;
const barGap = 4;
const rowGap = 20;
/** The hatched place of a withheld share. */
export const shareSwatch = 32;

/** Where everything stands: names beside the bars and shares in a column where there is room, otherwise both above the bars. */
export const layOutPairs = (rows: readonly PairedRow[], plotting: PairPlotting): PairPlan => {
  const { allLabel, topLabel, shareLabel, format, shareFormat, width, minimumCell, language } = plotting;
  const values = rows.flatMap(({ all, top }) => [all, top]);
  const names = rows.map(({ name }) => name);
  const anyShare = rows.some(({ share }) => share !== undefined);
  const shares = widest(
    rows.flatMap(({ share }) => (share?.shown ? [shareFormat(share.value)] : [])),
    type.text
  );
  const shareRoom = anyShare ? Math.max(shareSwatch, shares) : 0;
  const headRoom = anyShare
    ? Math.max(shareRoom, Math.min(textWidth(shareLabel, type.label), 128), longestWord([shareLabel], type.label))
    : 0;
  const nameRoom = Math.max(longestWord(names, type.text), Math.min(widest(names, type.text), width * 0.28));
  const beside = width - nameRoom - 16 - (anyShare ? headRoom + 16 : 0);
  const stacked = width < 520 || nameRoom > width * 0.35 || beside - numberRoom(values, format) < 160;

  const left = stacked ? 0 : nameRoom + 16;
  const right = stacked ? width : left + beside;
  const field = barField(values, format, [left, right]);
  const legend = layOutLegend([allLabel, topLabel], left, right - left);
  const shareHead = anyShare && shareLabel !== '' ? wrap(shareLabel, type.label, stacked ? width : headRoom) : [];
  const shareHeadY = stacked ? legend.height + 14 : 14;
  const header = Math.max(legend.height, stacked ? legend.height + shareHead.length * leading : shareHead.length * leading) + 8;

  /** On the narrowest sheets a name's longest word leaves the share no room beside it. */
  const shareBelow = stacked && anyShare && longestWord(names, type.text) > width - shareRoom - 16;

  let at = header;
  const lines = rows.map((row): PairLine => {
    const wrapped = wrap(row.name, type.text, stacked ? width - (row.share && !shareBelow ? shareRoom + 16 : 0) : nameRoom);
    const top = at;
    const words = [row.all, row.top].map((value) => hiddenWords(value, minimumCell, language));
    const [allWords = '', topWords = ''] = words;
    const hatched = words.map((each) => (each === '' ? barHeight : withheldHeight(each, right - left)));
    const [allHeight = barHeight, topHeight = barHeight] = hatched;
    const isOne = allWords !== '' && allWords === topWords;
    const inner = isOne ? Math.max(barHeight * 2 + barGap, allHeight) : allHeight + barGap + topHeight;
    const text = (wrapped.length + (shareBelow ? 1 : 0)) * leading;
    const first = top + rowGap / 2 + (stacked ? text + 4 : Math.max(0, (text - inner) / 2));
    const shareHidden = hiddenWords(row.share, minimumCell, language);
    const shareWords = shareHidden === '' || words.includes(shareHidden) ? [] : wrap(shareHidden, type.label, width);
    const block = stacked ? text + 4 + inner : Math.max(text, inner);
    const height = rowGap + block + shareWords.length * leading;
    at += height;
    return {
      row,
      top,
      height,
      names: wrapped,
      nameY: top + rowGap / 2 + (stacked ? 0 : Math.max(0, (inner - text) / 2)) + 15,
      both: isOne ? { y: first, hatched: inner, words: allWords } : undefined,
      all: { y: first, hatched: allHeight, words: allWords },
      chosen: { y: first + allHeight + barGap, hatched: topHeight, words: topWords },
      shareY: stacked ? top + rowGap / 2 + 15 + (shareBelow ? text - leading : 0) : first + inner / 2 + 6,
      zero: stacked ? [first - 3, first + inner + 3] : [top, top + height],
      shareWords
    };
  });
  return { stacked, field, legend: legend.items, shareHead, shareHeadY, lines, bottom: at };
};
