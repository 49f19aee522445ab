import { scaleLinear } from 'd3-scale';
import type { Published } from '../domain/disclosure.ts';
import type { Series, SeriesValues } from './dotRows.ts';
import { type EndWords, endGap, layOutEnds, type PlacedEnd } from './endLabels.ts';
import { linear, textWidth, widest } from './geometry.ts';
import { type } from './ink.ts';
import { type LevelMark, type PlacedLevel, placeLevels } from './levels.ts';
import { hiddenStairs, type Stair, stairsOf } from './stairs.ts';
import { type PlacedStrip, placeStrips } from './strips.ts';

/** The share that has come so far, at a time since the clock started. */
export interface IncidenceRow {
  readonly at: number;
  readonly values: SeriesValues;
  readonly low?: SeriesValues;
  readonly high?: SeriesValues;
  readonly sentence: string;
}

/** How many are still followed at a time, by series. */
export interface AtRisk {
  readonly at: number;
  readonly values: Readonly<Record<string, Published<number>>>;
}

interface IncidencePlotting {
  readonly series: readonly Series[];
  readonly atRisk: readonly AtRisk[];
  readonly levels: readonly LevelMark[];
  /** End of the time axis. */
  readonly until: number;
  readonly format: (share: number) => string;
  readonly timeFormat: (at: number) => string;
  readonly countFormat: (count: number) => string;
  readonly riskLabel: string;
  readonly width: number;
}

export interface IncidenceCurve {
  readonly key: string;
  readonly runs: readonly (readonly Stair[])[];
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}

export interface RiskStrip extends PlacedStrip {
  readonly key: string;
  readonly numbers: readonly { readonly at: number; readonly text: string | null }[];
}

export interface IncidencePlan {
  readonly curves: readonly IncidenceCurve[];
  readonly x: (at: number) => number;
  readonly y: (share: number) => number;
  readonly ticks: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The times that carry words. */
  readonly times: readonly number[];
  readonly levels: readonly PlacedLevel[];
  readonly ends: readonly PlacedEnd[];
  readonly endX: number;
  readonly strips: readonly RiskStrip[];
  readonly height: number;
}

const curveOf = (rows: readonly IncidenceRow[], key: string, until: number): IncidenceCurve => {
  const own = rows.flatMap(({ at, values, low, high }) => {
    const value = values[key];
    const [from, to] = [low?.[key], high?.[key]];
    return value && at <= until ? [{ at, value, ...(from && { low: from }), ...(to && { high: to }) }] : [];
  });
  return { key, runs: stairsOf(own), gaps: hiddenStairs(own, until) };
};

/** As many of the times as have room, the last one first. */
const thinned = (times: readonly number[], x: (at: number) => number, room: number): readonly number[] => {
  const kept: number[] = [];
  for (const at of times.toReversed()) if (kept.every((other) => Math.abs(x(other) - x(at)) >= room)) kept.push(at);
  return kept.toReversed();
};

/** Where everything stands: the curves from zero up, what they are held against, and under the axis how many are still followed. */
export const layOutIncidence = (rows: readonly IncidenceRow[], plotting: IncidencePlotting): IncidencePlan => {
  const { series, atRisk, levels, until, format, timeFormat, countFormat, riskLabel, width } = plotting;
  const curves = series.map(({ key }) => curveOf(rows, key, until));
  const highs = curves.flatMap(({ runs }) => runs.flatMap((run) => run.map(({ high }) => high)));
  const marks = levels.flatMap(({ value }) => (value.shown ? [value.value] : []));
  const scale = scaleLinear()
    .domain([0, Math.max(0.01, ...highs, ...marks)])
    .nice(4);
  const end = Math.min(1, scale.domain()[1] ?? 1);
  const ticks = scale.ticks(4).filter((tick) => tick <= end);

  const wordsOf = (y: (share: number) => number): readonly EndWords[] => [
    ...curves.flatMap(({ key, runs, gaps }, i) => {
      const last = runs.at(-1)?.at(-1);
      if (!last) return [];
      const number = gaps.at(-1)?.to === until ? '' : format(last.value);
      return [
        {
          key,
          label: series[i]?.label ?? '',
          number,
          at: y(last.value),
          tone: i === 0 ? ('own' as const) : ('other' as const)
        }
      ];
    }),
    ...placeLevels(levels, y).words
  ];
  const usual = Math.round(Math.max(220, Math.min(340, width * 0.4)));
  const top = 12;
  const endsWith = (tall: number) => layOutEnds(wordsOf(linear([0, end], [top + tall, top])), width, [top, top + tall]);
  const { room, needed } = endsWith(usual);
  const tall = Math.max(usual, needed);
  const bottom = top + tall;
  const y = linear([0, end], [bottom, top]);
  const left = widest(ticks.map(format), type.label) + 12;
  const right = width - Math.max(room, 20);
  const x = linear([0, until], [left, right]);

  const numbers = series.map(({ key }) =>
    atRisk.flatMap(({ at, values }) => {
      const value = values[key];
      return value ? [{ at, text: value.shown ? countFormat(value.value) : null }] : [];
    })
  );
  const times = thinned(
    atRisk.map(({ at }) => at).filter((at) => at <= until),
    x,
    Math.max(
      widest(
        atRisk.map(({ at }) => timeFormat(at)),
        type.label
      ),
      ...numbers.flat().map(({ text }) => textWidth(text ?? '', type.label))
    ) + 12
  );
  const strips = placeStrips(
    series.map(({ key, label }, i) => ({
      key,
      label: series.length > 1 ? `${riskLabel}, ${label}` : riskLabel,
      numbers: (numbers[i] ?? []).filter(({ at }) => times.includes(at))
    })),
    bottom + 20,
    width
  );
  return {
    curves,
    x,
    y,
    ticks,
    top,
    bottom,
    left,
    right,
    times,
    levels: placeLevels(levels, y).lines,
    ends: endsWith(tall).labels,
    endX: right + endGap,
    strips: strips.strips,
    height: strips.foot + 12
  };
};
