import type { Language } from '../domain/format.ts';
import { type DateTick, dateTicks, dayNumber, type IsoDay } from './dateAxis.ts';
import { flagLeading, layOutFlags, type PlacedFlag } from './flags.ts';
import { linear, longestWord, tenth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

export interface TimelineSpan {
  readonly key: string;
  readonly name: string;
  readonly from: IsoDay;
  /** Null where it goes on. */
  readonly to: IsoDay | null;
  readonly emphasis?: boolean;
  readonly sentence: string;
}

export interface TimelineEvent {
  readonly key: string;
  readonly label: string;
  readonly day: IsoDay;
  readonly emphasis?: boolean;
  readonly sentence: string;
}

/** What comes again and again, such as a steering group every quarter. */
export interface TimelineCadence {
  readonly key: string;
  readonly name: string;
  readonly days: readonly IsoDay[];
  readonly sentence: string;
}

interface TimelinePlotting {
  readonly events: readonly TimelineEvent[];
  readonly cadences: readonly TimelineCadence[];
  /** The day the data reach to, or that is spoken from. */
  readonly now: { readonly label: string; readonly day: IsoDay } | null;
  readonly language: Language;
  readonly width: number;
}

export interface TimelineRow {
  readonly key: string;
  readonly nameLines: readonly string[];
  readonly nameY: number;
  /** The middle of its bar or marks. */
  readonly y: number;
  readonly top: number;
  readonly height: number;
}

export interface TimelineBar extends TimelineRow {
  readonly span: TimelineSpan;
  readonly x: number;
  readonly width: number;
  readonly open: boolean;
}

export interface TimelineMarks extends TimelineRow {
  readonly cadence: TimelineCadence;
  readonly marks: readonly number[];
}

export interface TimelinePlan {
  readonly left: number;
  readonly right: number;
  readonly x: (day: number) => number;
  readonly flags: readonly PlacedFlag[];
  /** The line that events stand on; undefined where there are none. */
  readonly eventY: number | undefined;
  readonly events: readonly { readonly event: TimelineEvent; readonly x: number }[];
  readonly bars: readonly TimelineBar[];
  readonly marks: readonly TimelineMarks[];
  readonly now: number | undefined;
  readonly dates: readonly DateTick[];
  readonly top: number;
  readonly bottom: number;
}

const rowHeight = 28;
const nowKey = 'now';

/** Where everything stands: events on a line with their words above, then a row a span, then a row for what comes again. */
export const layOutTimeline = (spans: readonly TimelineSpan[], plotting: TimelinePlotting): TimelinePlan => {
  const { events, cadences, now, language, width } = plotting;
  const days = [
    ...spans.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]),
    ...events.map(({ day }) => day),
    ...cadences.flatMap((cadence) => cadence.days),
    ...(now ? [now.day] : [])
  ].map(dayNumber);
  const [from, to] = days.length === 0 ? [0, 365] : [Math.min(...days), Math.max(...days)];
  const margin = Math.max(15, (to - from) * 0.03);

  const names = [...spans, ...cadences].map(({ name }) => name);
  const nameRoom = Math.max(longestWord(names, type.text), Math.min(widest(names, type.text), width * 0.28));
  const stacked = width < 600 || nameRoom > width * 0.36;
  const left = stacked || names.length === 0 ? 0 : nameRoom + 20;
  const right = width;
  const reach: readonly [number, number] = [from - margin, to + margin];
  const x = linear(reach, [left, right]);

  const { flags, rows } = layOutFlags(
    [
      ...events.map(({ key, label, day }) => ({ key, label, at: x(dayNumber(day)) })),
      ...(now ? [{ key: nowKey, label: now.label, at: x(dayNumber(now.day)) }] : [])
    ],
    width
  );
  const top = rows > 0 ? rows * flagLeading + 14 : 4;
  const eventY = events.length > 0 ? top + 4 : undefined;
  let at = eventY === undefined ? top : eventY + 20;
  const placeRow = (key: string, name: string): TimelineRow => {
    const nameLines = wrap(name, type.text, stacked ? width : nameRoom);
    const text = nameLines.length * 20;
    const height = stacked ? text + rowHeight : Math.max(rowHeight + 4, text + 8);
    const row = {
      key,
      nameLines,
      nameY: tenth(stacked ? at + 16 : at + (height - text) / 2 + 15),
      y: tenth(stacked ? at + text + rowHeight / 2 - 2 : at + height / 2),
      top: at,
      height
    };
    at += height;
    return row;
  };
  const bars = spans.map((span): TimelineBar => {
    const start = x(dayNumber(span.from));
    const end = span.to === null ? right : x(dayNumber(span.to));
    return { ...placeRow(span.key, span.name), span, x: start, width: tenth(Math.max(3, end - start)), open: span.to === null };
  });
  const marks = cadences.map(
    (cadence): TimelineMarks => ({ ...placeRow(cadence.key, cadence.name), cadence, marks: cadence.days.map((day) => x(dayNumber(day))) })
  );
  return {
    left,
    right,
    x,
    flags,
    eventY,
    events: events.map((event) => ({ event, x: x(dayNumber(event.day)) })),
    bars,
    marks,
    now: now ? x(dayNumber(now.day)) : undefined,
    dates: days.length === 0 ? [] : dateTicks(reach, [left, right], language),
    top,
    bottom: at + 8
  };
};
