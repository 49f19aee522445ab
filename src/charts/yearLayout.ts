import { scaleLinear } from 'd3-scale';
import { type Series, shownOf } from './dotRows.ts';
import { linear, spread, textWidth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';
import { runsOf, type YearPoint, type YearRow } from './yearRows.ts';

interface YearPlotting {
  readonly years: readonly number[];
  readonly series: readonly Series[];
  readonly rows: readonly YearRow[];
  readonly others: readonly YearRow[];
  readonly chosen: number | undefined;
  /** The least that the axis reaches up to. */
  readonly reach?: number;
  readonly format: (value: number) => string;
  /** Px between the top of the drawing and the plot. */
  readonly top: number;
  /** Width of the drawing, in px. */
  readonly width: number;
}

export interface LineSet {
  readonly key: string;
  readonly runs: readonly (readonly YearPoint[])[];
}

export interface EndLabel {
  readonly key: string;
  readonly own: boolean;
  readonly lines: readonly string[];
  /** The number of the last year, where it is not written at a dot; the last of the lines, or after the only one. */
  readonly number: string;
  readonly y: number;
}

export const leading = 18;
const labelGap = 12;
/** Between a label and its number: an en space, since SVG makes one of several ordinary ones. */
const wordGap = '\u2002';
/** With one year alone there is nothing to span; the dots stand near their axis and their words. */
const widthOfOne = 160;

/** The axis from zero to a round number at or above the highest shown end of a band and `reach`, in about four steps. */
const axisOf = (sets: readonly LineSet[], reach: number): { readonly end: number; readonly ticks: readonly number[] } => {
  const highest = Math.max(reach, ...sets.flatMap(({ runs }) => runs.flatMap((run) => run.map(({ high }) => high))));
  const scale = scaleLinear()
    .domain([0, highest || 1])
    .nice(4);
  return { end: scale.domain()[1] ?? 1, ticks: scale.ticks(4) };
};

/** Where everything stands: the plot, and to the right of it the words for each line, moved apart. */
export const layOutYears = ({ years, series, rows, others, chosen, reach = 0, format, top, width }: YearPlotting) => {
  const own = series.map(({ key }) => ({ key, runs: runsOf(rows, years, key) }));
  const other = series.map(({ key }) => ({ key, runs: runsOf(others, years, key) }));
  const { end, ticks } = axisOf([...own, ...other], reach);
  const last = years.at(-1);

  const chosenRow = rows.find(({ year }) => year === chosen);
  const marksLast = chosen === last || !series.some(({ key }) => shownOf(chosenRow?.values, key) !== undefined);
  const numberOf = ({ runs }: LineSet): string => {
    const point = runs.at(-1)?.at(-1);
    return point && point.year === last && marksLast ? format(point.value) : '';
  };
  const words = [
    ...own.map((set, i) => ({ set, own: true, label: series[i]?.label ?? '', number: numberOf(set) })),
    ...other.map((set) => ({ set, own: false, label: '', number: numberOf(set) }))
  ].filter(({ set, label, number }) => set.runs.length > 0 && (label !== '' || number !== ''));

  const widestLine = widest(
    words.map(({ label, number }) => [label, number].filter(Boolean).join(wordGap)),
    type.label
  );
  const stacked = widestLine > width * 0.36;
  const linesOf = (label: string, number: string) =>
    stacked && label
      ? [...wrap(label, type.label, width * 0.3), ...(number ? [number] : [])]
      : [[label, number].filter(Boolean).join(wordGap)];
  const tall = words.map(({ label, number }) => linesOf(label, number));
  const wordsWidth = widest(tall.flat(), type.label) + 4;
  const rowHeight = Math.max(1, ...tall.map(({ length }) => length)) * leading + (stacked ? 4 : 0);

  const plot = Math.max(240, Math.min(360, width * 0.42), words.length * (rowHeight + 2));
  const bottom = Math.round(top + plot);
  const y = linear([0, end], [bottom, top]);
  const left = widest(ticks.map(format), type.label) + 12;
  const far = width - wordsWidth - labelGap - 8;
  const right = years.length === 1 ? Math.min(far, left + widthOfOne) : far;
  const inset = Math.min(24, (right - left) / 8);
  const x = linear([years[0] ?? 0, last ?? 0], [left + inset, right - inset]);

  const wanted = words.map(({ set }, i) => y(set.runs.at(-1)?.at(-1)?.value ?? 0) - ((tall[i]?.length ?? 1) - 1) * (leading / 2));
  const places = spread(wanted, rowHeight, [top - 6, bottom - rowHeight + 12]);
  const labels = words.map(
    ({ set, own: isOwn, number }, i): EndLabel => ({ key: set.key, own: isOwn, lines: tall[i] ?? [], number, y: (places[i] ?? 0) + 5 })
  );
  return { own, other, ticks, x, y, left, right, bottom, labels, labelX: right + labelGap };
};

/** Half the way from a year to its nearest neighbour, in px: the reach of a withheld year to either side. */
export const halfYear = (years: readonly number[], x: (year: number) => number, most: number): number => {
  const steps = years.slice(1).map((year, i) => x(year) - x(years[i] ?? year));
  return Math.min(most, ...steps.map((step) => step / 2));
};

/** Width in px that a year takes under the axis, with the space to the next. */
export const yearRoom = (years: readonly number[]): number => Math.max(0, ...years.map((year) => textWidth(String(year), type.label))) + 10;

/** Px that a legend's stroke takes, with the gap after it. */
export const strokeRoom = 32;

export interface LegendItem {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What the lines are of: the own ones first and the others beside, or below where `width` is too narrow for both. */
export const layOutLegend = (texts: readonly string[], width: number): readonly LegendItem[] => {
  const step = strokeRoom + 24;
  const inOne = texts.reduce((sum, text) => sum + textWidth(text, type.label) + step, -24) <= width;
  let x = 0;
  return texts.map((text, i) => {
    const item = inOne ? { x, y: 14, text } : { x: 0, y: 14 + i * 20, text };
    x += textWidth(text, type.label) + step;
    return item;
  });
};
