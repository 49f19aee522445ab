import type { MinimumCell, Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { type BarField, barField, barHeight, hiddenWords, numberRoom, type PlacedBar, withheldHeight } from './barField.ts';
import { longestWord, tenth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

/** A time from one step to the next: how long half and nine in ten waited. */
export interface LeadTime {
  readonly median: Published<number>;
  readonly p90: Published<number>;
}

export interface FunnelRow {
  readonly key: string;
  readonly name: string;
  readonly people: Published<number>;
  /** Of those who entered, 0 to 1. */
  readonly share?: Published<number>;
  /** How many of the step before did not come to this one, cleared by itself. */
  readonly loss?: Published<number>;
  readonly lead?: LeadTime;
  readonly sentence: string;
}

interface FunnelPlotting {
  readonly format: (people: number) => string;
  readonly shareFormat: (share: number) => string;
  readonly lossFormat: (people: number) => string;
  readonly leadFormat: (time: number) => string;
  readonly medianLabel: string;
  readonly p90Label: string;
  readonly width: number;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

export interface LeadCell {
  /** The number, or null where it is withheld. */
  readonly text: string | null;
  readonly x: number;
  readonly y: number;
}

export interface FunnelLine {
  readonly row: FunnelRow;
  readonly top: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly nameY: number;
  readonly bar: PlacedBar;
  /** The loss on the way here; null where it is withheld, undefined where there is none to name. */
  readonly lossText: string | null | undefined;
  /** Baseline of the loss, between the bars. */
  readonly lossY: number;
  readonly lead: readonly LeadCell[];
  /** The lead time under the bar, where there is no column for it. */
  readonly leadWords: string;
  readonly leadY: number;
}

export interface FunnelPlan {
  readonly field: BarField;
  readonly heads: readonly { readonly lines: readonly string[]; readonly x: number }[];
  readonly lines: readonly FunnelLine[];
  readonly bottom: number;
}

const leading = 20;
const lossHeight = 28;
/** The hatched place of a withheld time or loss. */
export const funnelSwatch = 24;
const columnGap = 20;

const textOf = (value: Published<number>, format: (value: number) => string): string | null => (value.shown ? format(value.value) : null);

/** The number of a bar with its share: *128 · 64 %*. */
export const funnelNumber =
  (row: FunnelRow, { format, shareFormat }: Pick<FunnelPlotting, 'format' | 'shareFormat'>) =>
  (people: number) =>
    row.share?.shown ? `${format(people)}\u2002·\u2002${shareFormat(row.share.value)}` : format(people);

/** Where everything stands: names beside the bars and lead times in columns where there is room, otherwise above and below them. */
export const layOutFunnel = (rows: readonly FunnelRow[], plotting: FunnelPlotting): FunnelPlan => {
  const { lossFormat, leadFormat, medianLabel, p90Label, width, minimumCell, language } = plotting;
  const people = rows.map((row) => row.people);
  const shareOf = ({ share }: FunnelRow) => (share?.shown ? plotting.shareFormat(share.value) : '');
  /** As much room as the number takes with the longest of all shares. */
  const longest = rows.toSorted((a, b) => widest([shareOf(b)], type.label) - widest([shareOf(a)], type.label))[0];
  const widestNumber = (value: number) => (longest ? funnelNumber(longest, plotting)(value) : '');
  const names = rows.map(({ name }) => name);
  const nameRoom = Math.max(longestWord(names, type.text), Math.min(widest(names, type.text), width * 0.26));
  const times = rows.flatMap(({ lead }) => (lead ? [lead.median, lead.p90].map((time) => textOf(time, leadFormat) ?? '') : []));
  const anyLead = rows.some(({ lead }) => lead !== undefined);
  const labels = [medianLabel, p90Label];
  const columns = labels.map((label) =>
    Math.max(
      widest(times, type.label),
      longestWord([label], type.label),
      Math.min(widest([label], type.label), Math.max(96, width * 0.14)),
      funnelSwatch
    )
  );
  const leadRoom = anyLead ? columns.reduce((sum, column) => sum + column + columnGap, 0) : 0;
  const beside = width - nameRoom - 16 - leadRoom;
  const narrow = width < 520 || beside - numberRoom(people, widestNumber) < 140;
  const left = narrow ? 0 : nameRoom + 16;
  const right = narrow ? width : left + beside;
  const field = barField(people, widestNumber, [left, right]);
  const edges = [width - (columns[1] ?? 0) - columnGap, width];
  const heads =
    anyLead && !narrow ? labels.map((label, i) => ({ lines: wrap(label, type.label, columns[i] ?? 0), x: edges[i] ?? width })) : [];

  let at = Math.max(0, ...heads.map(({ lines }) => lines.length)) * leading;
  const lines = rows.map((row, i): FunnelLine => {
    const lossText = i === 0 || !row.loss ? undefined : textOf(row.loss, lossFormat);
    const top = at;
    const start = top + (i === 0 ? 8 : lossHeight);
    const nameLines = wrap(row.name, type.text, narrow ? width : nameRoom);
    const text = nameLines.length * leading;
    const words = hiddenWords(row.people, minimumCell, language);
    const hatched = words === '' ? barHeight : withheldHeight(words, right - left);
    const barY = narrow ? start + text + 2 : start + Math.max(0, (text - hatched) / 2);
    const leadWords =
      narrow && row.lead
        ? [row.lead.median, row.lead.p90]
            .flatMap((time, j) => (time.shown ? [`${labels[j]}: ${leadFormat(time.value)}`] : []))
            .join('\u2002·\u2002')
        : '';
    const foot = narrow ? barY + hatched + (leadWords ? leading : 0) : start + Math.max(text, hatched);
    const middle = barY + hatched / 2 + 5;
    at = foot + 4;
    return {
      row,
      top,
      height: at - top,
      nameLines,
      nameY: tenth(narrow ? start + 15 : start + Math.max(0, (hatched - text) / 2) + 15),
      bar: { y: tenth(barY), hatched, words },
      lossText,
      lossY: top + 18,
      lead:
        narrow || !row.lead
          ? []
          : [row.lead.median, row.lead.p90].map((time, j) => ({ text: textOf(time, leadFormat), x: edges[j] ?? width, y: tenth(middle) })),
      leadWords,
      leadY: tenth(barY + hatched + 16)
    };
  });
  return { field, heads, lines, bottom: at + 8 };
};
