import { layOutFlags, type PlacedFlag } from './flags.ts';
import { tenth } from './geometry.ts';

/** A stretch of time behind a chart, such as the trial; in units of the chart's axis, open-ended where there is no `to`. */
export interface Span {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
}

/** A day behind a chart, such as a milestone; in units of the chart's axis. */
export interface Moment {
  readonly key: string;
  readonly label: string;
  readonly at: number;
}

export interface Backdrop {
  readonly spans: readonly { readonly key: string; readonly x: number; readonly width: number }[];
  readonly flags: readonly PlacedFlag[];
  /** Lines of words above the plot. */
  readonly rows: number;
}

interface Ground {
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
  /** Of the drawing; words may stand outside the plot. */
  readonly width: number;
}

/** Spans cut off at the plot, and the words of spans and moments above it. What lies outside the plot is left out. */
export const layOutBackdrop = (spans: readonly Span[], moments: readonly Moment[], { x, left, right, width }: Ground): Backdrop => {
  const within = (px: number) => Math.max(left, Math.min(right, px));
  const cut = spans
    .map(({ key, label, from, to }) => ({ key, label, from: within(x(from)), to: to === null ? right : within(x(to)) }))
    .filter(({ from, to }) => to > from);
  const seen = moments.map(({ key, label, at }) => ({ key, label, at: x(at) })).filter(({ at }) => at >= left && at <= right);
  const named = [...cut.map(({ key, label, from }) => ({ key, label, at: from })), ...seen].filter(({ label }) => label !== '');
  return {
    spans: cut.map(({ key, from, to }) => ({ key, x: tenth(from), width: tenth(to - from) })),
    ...layOutFlags(named, width)
  };
};
