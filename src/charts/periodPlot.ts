import { type Backdrop, layOutBackdrop, type Moment, type Span } from './backdrop.ts';
import { type EndWords, endGap, layOutEnds, type PlacedEnd } from './endLabels.ts';
import { flagLeading } from './flags.ts';
import { linear, textWidth, widest } from './geometry.ts';
import { type } from './ink.ts';
import { type LevelMark, type PlacedLevel, placeLevels } from './levels.ts';
import { layOutPeriods, type Period, type PeriodAxisPlan, type Strip } from './periods.ts';

interface PeriodPlotting {
  readonly periods: readonly Period[];
  readonly strips: readonly Strip[];
  readonly levels: readonly LevelMark[];
  readonly spans: readonly Span[];
  readonly moments: readonly Moment[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** The words of what is drawn, once it is known where a value lies. */
  readonly wordsOf: (y: (value: number) => number) => readonly EndWords[];
  /** Px above everything, such as for a legend. */
  readonly above: number;
  /** Px between the plot and the words above it, such as for the numbers of bars that reach the top. */
  readonly headroom?: number;
  /** Width of the drawing, in px. */
  readonly width: number;
}

export interface PeriodPlot {
  readonly top: number;
  /** Baseline of the lowest words above the plot. */
  readonly flagFoot: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Period i runs from i to i + 1. */
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly levels: readonly PlacedLevel[];
  readonly ends: readonly PlacedEnd[];
  readonly endX: number;
  readonly axis: PeriodAxisPlan;
  readonly backdrop: Backdrop;
}

/** A period is no wider than this, in px, however few there are. */
const widestPeriod = 132;

/** Where everything of a plot over periods stands; what is drawn in it is the chart's own. */
export const layOutPeriodPlot = (plotting: PeriodPlotting): PeriodPlot => {
  const { periods, strips, levels, spans, moments, domain, ticks, format, wordsOf, above, headroom = 0, width } = plotting;
  const usual = Math.round(Math.max(220, Math.min(340, width * 0.4)));
  const left = Math.max(
    widest(ticks.map(format), type.label) + 12,
    ...periods.slice(0, 1).map(({ label }) => textWidth(label, type.label) / 2)
  );

  const endsWith = (top: number, tall: number) => {
    const y = linear(domain, [top + tall, top]);
    return layOutEnds([...wordsOf(y), ...placeLevels(levels, y).words], width, [top, top + tall]);
  };
  const { room, needed } = endsWith(0, usual);
  const tall = Math.max(usual, needed);
  const far = width - Math.max(room, 12);
  const right = Math.min(far, left + Math.max(1, periods.length) * widestPeriod);
  const x = linear([0, Math.max(1, periods.length)], [left, right]);
  const backdrop = layOutBackdrop(spans, moments, { x, left, right, width });

  const top = above + 12 + headroom + (backdrop.rows > 0 ? backdrop.rows * flagLeading + 6 : 0);
  const bottom = top + tall;
  const y = linear(domain, [bottom, top]);
  const axis = layOutPeriods(periods, periods.length > 0 ? strips : [], x, width);
  return {
    top,
    flagFoot: top - headroom - 10,
    bottom,
    left,
    right,
    height: bottom + axis.height,
    x,
    y,
    levels: placeLevels(levels, y).lines,
    ends: endsWith(top, tall).labels,
    endX: right + endGap,
    axis,
    backdrop
  };
};
