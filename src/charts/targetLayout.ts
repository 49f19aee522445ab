import { scaleLinear } from 'd3-scale';
import type { Published } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { type DateTick, dateTicks, dayNumber, type IsoDay } from './dateAxis.ts';
import { type EndWords, endGap, layOutEnds, type PlacedEnd } from './endLabels.ts';
import { flagLeading, layOutFlags, type PlacedFlag } from './flags.ts';
import { linear, tenth, widest } from './geometry.ts';
import { type } from './ink.ts';
import { hiddenStairs, type Stair, stairsOf } from './stairs.ts';

/** What is reached at a day and holds until the next. */
export interface ProgressRow {
  readonly key: string;
  readonly day: IsoDay;
  readonly value: Published<number>;
  /** It may still change. */
  readonly preliminary?: boolean;
  /** In words: *maj 2018*. */
  readonly name: string;
  readonly sentence: string;
}

/** What is promised by a day; one end alone leaves the other open. */
export interface Target {
  readonly key: string;
  /** With its day: *15–20 inden 30. juni 2018*. */
  readonly label: string;
  readonly low?: Published<number>;
  readonly high?: Published<number>;
  readonly deadline: IsoDay;
  /** Since when it holds; without it from the start. */
  readonly from?: IsoDay;
}

/** The way from what is reached to what is promised. */
export interface Pace {
  /** *2 om måneden*. */
  readonly label: string;
  readonly from: { readonly day: IsoDay; readonly value: Published<number> };
  readonly to: { readonly day: IsoDay; readonly value: Published<number> };
}

interface TargetPlotting {
  readonly target: Target | null;
  readonly revisions: readonly Target[];
  readonly pace: Pace | null;
  readonly moments: readonly { readonly key: string; readonly label: string; readonly day: IsoDay }[];
  /** At the end of the line: *tilknyttede*. */
  readonly label: string;
  readonly preliminaryLabel: string;
  readonly format: (value: number) => string;
  readonly language: Language;
  readonly width: number;
}

export interface TargetBand {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** The day it is due, in px, and the ends that are not open. */
  readonly due: number;
  readonly ends: readonly number[];
  readonly isCurrent: boolean;
}

export interface TargetPlan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly dates: readonly DateTick[];
  readonly flags: readonly PlacedFlag[];
  readonly bands: readonly TargetBand[];
  readonly certain: readonly (readonly Stair[])[];
  readonly preliminary: readonly (readonly Stair[])[];
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly last: { readonly x: number; readonly y: number; readonly preliminary: boolean } | undefined;
  readonly pace: readonly [x1: number, y1: number, x2: number, y2: number] | undefined;
  readonly ends: readonly PlacedEnd[];
  readonly endX: number;
}

const numberIn = (value: Published<number> | undefined): number | undefined => (value?.shown ? value.value : undefined);

/** Where everything stands. The axis runs from the first day to the last of what is reached and what is promised, and from zero up. */
export const layOutTarget = (rows: readonly ProgressRow[], plotting: TargetPlotting): TargetPlan => {
  const { target, revisions, pace, moments, label, preliminaryLabel, format, language, width } = plotting;
  const targets = [...revisions, ...(target ? [target] : [])];
  const steps = rows.map(({ day, value, preliminary = false }) => ({ at: dayNumber(day), value, preliminary }));
  const days = [
    ...steps.map(({ at }) => at),
    ...targets.map(({ deadline }) => dayNumber(deadline)),
    ...(pace ? [dayNumber(pace.to.day)] : [])
  ];
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const span: readonly [number, number] = days.length === 0 ? [0, 1] : [from, Math.max(to, from + 28)];

  const values = [
    ...steps.map(({ value }) => value),
    ...targets.flatMap(({ low, high }) => [low, high]),
    ...(pace ? [pace.from.value, pace.to.value] : [])
  ].flatMap((value) => numberIn(value) ?? []);
  /** Over a range that is open upward there is something to see. */
  const open = targets.flatMap(({ low, high }) => (high === undefined ? (numberIn(low) ?? []) : [])).map((low) => low * 1.25);
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...values, ...open)])
    .nice(4);
  const most = scale.domain()[1] ?? 1;
  const ticks = scale.ticks(4).filter((tick) => Number.isInteger(tick) || most < 1);

  const runs = stairsOf(steps);
  const lastStep = steps.at(-1);
  /** Where the last value is withheld the line has no end. */
  const lastStair = lastStep?.value.shown ? runs.at(-1)?.at(-1) : undefined;
  const lastSeen = runs.at(-1)?.at(-1);
  const isPreliminary = steps.some(({ at, preliminary }) => preliminary && at === lastStair?.at);
  const wordsOf = (y: (value: number) => number): readonly EndWords[] => [
    ...(lastSeen
      ? [
          {
            key: 'reached',
            label: isPreliminary ? [label, preliminaryLabel].filter(Boolean).join(', ') : label,
            number: lastStair ? format(lastStair.value) : '',
            at: y(lastSeen.value),
            tone: 'own' as const
          }
        ]
      : []),
    ...(pace?.to.value.shown ? [{ key: 'pace', label: pace.label, number: '', at: y(pace.to.value.value), tone: 'line' as const }] : [])
  ];
  const usual = Math.round(Math.max(200, Math.min(320, width * 0.36)));
  const endsWith = (top: number, tall: number) => layOutEnds(wordsOf(linear([0, most], [top + tall, top])), width, [top, top + tall]);
  const { room, needed } = endsWith(0, usual);
  const tall = Math.max(usual, needed);
  const left = widest(ticks.map(format), type.label) + 12;
  const right = width - Math.max(16, room);
  const x = linear(span, [left, right]);

  const flags = layOutFlags(
    [
      ...targets.map(({ key, label: words, deadline }) => ({ key: `target ${key}`, label: words, at: x(dayNumber(deadline)) })),
      ...moments
        .map(({ key, label: words, day }) => ({ key: `moment ${key}`, label: words, at: x(dayNumber(day)) }))
        .filter(({ at }) => at >= left && at <= right)
    ],
    width
  );
  const top = 12 + (flags.rows > 0 ? flags.rows * flagLeading + 6 : 0);
  const bottom = top + tall;
  const y = linear([0, most], [bottom, top]);

  const bands = targets.map((one): TargetBand => {
    const [low, high] = [numberIn(one.low), numberIn(one.high)];
    const due = x(dayNumber(one.deadline));
    const start = one.from === undefined ? left : Math.max(left, x(dayNumber(one.from)));
    const [foot, head] = [y(low ?? 0), high === undefined ? top : y(high)];
    return {
      key: one.key,
      x: start,
      width: tenth(Math.max(0, due - start)),
      y: head,
      height: tenth(Math.max(2, foot - head)),
      due,
      ends: [low, high].flatMap((value) => (value === undefined ? [] : [y(value)])),
      isCurrent: one === target
    };
  });
  const preliminaryAt = new Set(steps.filter(({ preliminary }) => preliminary).map(({ at }) => at));
  // The way to a preliminary value begins where the certain one ends.
  const preliminary = runs.flatMap((run) => {
    const first = run.findIndex(({ at }) => preliminaryAt.has(at));
    return first < 0 ? [] : [run.slice(Math.max(0, first - 1))];
  });
  const certain = runs.map((run) => run.filter(({ at }) => !preliminaryAt.has(at))).filter((run) => run.length > 0);
  return {
    left,
    right,
    top,
    bottom,
    x,
    y,
    ticks,
    dates: days.length === 0 ? [] : dateTicks(span, [left, right], language),
    flags: flags.flags,
    bands,
    certain,
    preliminary,
    gaps: hiddenStairs(steps, steps.at(-1)?.at ?? 0),
    last: lastStair && { x: x(lastStair.at), y: y(lastStair.value), preliminary: isPreliminary },
    pace:
      pace?.from.value.shown && pace.to.value.shown
        ? [x(dayNumber(pace.from.day)), y(pace.from.value.value), x(dayNumber(pace.to.day)), y(pace.to.value.value)]
        : undefined,
    ends: endsWith(top, tall).labels,
    endX: right + endGap
  };
};
