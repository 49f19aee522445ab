import { anyWithheld, type FlowBand, type FlowCounts, type Stream, streamsOf, sumOf } from './flowStreams.ts';
import { tenth, widest, wrap } from './geometry.ts';
import { type } from './ink.ts';

interface FlowPlotting {
  readonly from: readonly FlowBand[];
  readonly to: readonly FlowBand[];
  readonly counts: FlowCounts;
  readonly format: (count: number) => string;
  readonly formatPart: (part: number) => string;
  /** Stands for the number of a band of which a stream is withheld. */
  readonly withheldLabel: string;
  /** Width of the drawing, in px. */
  readonly width: number;
}

export interface PlacedBand {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  /** How much of the foot stands for withheld streams. It is the same for any number of people. */
  readonly hidden: number;
  readonly name: readonly string[];
  /** How many in all, or that some are withheld. */
  readonly note: string;
  /** Baseline of the first line of the name. */
  readonly nameY: number;
}

export interface PlacedStream extends Stream {
  readonly fromTop: number;
  readonly toTop: number;
  /** In px, the same all the way; 0 where it is withheld. */
  readonly thickness: number;
  /** What is written on the stream where there is room: per cent of its band on all, or counts on all where one band's whole is not shown. */
  readonly text: string;
}

export const leading = 18;
/** Width of the bar that a band is drawn as, in px. */
export const bandWidth = 8;
export const header = 32;
const bandHeight = 56;
const hiddenHeight = 14;
const gap = 14;
/** A line of label type, from the top of its letters to its baseline and a little around. */
const textHeight = 14;

interface Measured {
  readonly key: string;
  readonly name: readonly string[];
  readonly note: string;
  readonly height: number;
  readonly hidden: number;
  readonly slot: number;
}

const roomFor = (bands: readonly Measured[]): number => bands.reduce((sum, { slot }) => sum + slot, 0) + gap * (bands.length - 1);

/** One band below the other over the whole of `room`, each in the middle of its slot and its words beside it. */
const place = (bands: readonly Measured[], room: number): readonly PlacedBand[] => {
  const apart = gap + (room - roomFor(bands)) / Math.max(1, bands.length - 1);
  let at = header;
  return bands.map(({ slot, height, name, ...band }) => {
    const top = tenth(at + (slot - height) / 2);
    const nameY = tenth(at + (slot - (name.length + 1) * leading) / 2 + textHeight);
    at += slot + apart;
    return { ...band, name, top, height: tenth(height), nameY };
  });
};

/**
 * Where everything stands. All bands of the first year are equally high, however many people they hold, and are split by where
 * their people went; so the few at the top can be read beside the many. A stream keeps its thickness, and a band of the next year
 * is as high as what flows into it.
 */
export const layOutFlow = ({ from, to, counts, format, formatPart, withheldLabel, width }: FlowPlotting) => {
  const streams = streamsOf(from, to, counts);
  const leaving = (key: string) => streams.filter((stream) => stream.from.key === key);
  const coming = (key: string) => streams.filter((stream) => stream.to.key === key);
  const whole = (key: string) => !anyWithheld(leaving(key));
  const inParts = from.every(({ key }) => whole(key));
  const thicknessOf = ({ from: { key }, part }: Stream) => part * (whole(key) ? bandHeight : bandHeight - hiddenHeight);

  const noteOf = (own: readonly Stream[]) => (anyWithheld(own) ? withheldLabel : format(sumOf(own)));
  /** Names take several lines rather than much of the width, but a word is never broken. */
  const wordsWidth = (bands: readonly FlowBand[], own: (key: string) => readonly Stream[]) => {
    const texts = bands.flatMap(({ key, name }) => [name, noteOf(own(key))]);
    const names = bands.flatMap(({ name }) => name.split(' '));
    const notes = bands.map(({ key }) => noteOf(own(key)));
    return Math.max(widest([...names, ...notes], type.label), Math.min(widest(texts, type.label), width * 0.26));
  };
  const [leftWidth, rightWidth] = [wordsWidth(from, leaving), wordsWidth(to, coming)];

  const measured = (bands: readonly FlowBand[], own: (key: string) => readonly Stream[], words: number): readonly Measured[] =>
    bands.map(({ key, name }) => {
      const lines = wrap(name, type.label, words);
      const shown = own(key).reduce((sum, stream) => sum + thicknessOf(stream), 0);
      const hidden = anyWithheld(own(key)) ? hiddenHeight : 0;
      const height = shown + hidden;
      return { key, name: lines, note: noteOf(own(key)), height, hidden, slot: Math.max(height, (lines.length + 1) * leading) };
    });
  const left = measured(from, leaving, leftWidth);
  const right = measured(to, coming, rightWidth);
  const room = Math.max(roomFor(left), roomFor(right));
  const [starts, ends] = [place(left, room), place(right, room)];

  const fromFilled = new Map(starts.map(({ key, top }) => [key, top]));
  const toFilled = new Map(ends.map(({ key, top }) => [key, top]));
  const foot = (bands: readonly PlacedBand[], key: string) =>
    bands.flatMap((band) => (band.key === key ? [band.top + band.height - band.hidden] : []))[0] ?? 0;
  const placed = streams.map((stream): PlacedStream => {
    const [start, end] = [stream.from.key, stream.to.key];
    if (!stream.value.shown) return { ...stream, fromTop: foot(starts, start), toTop: foot(ends, end), thickness: 0, text: '' };
    const thickness = thicknessOf(stream);
    const [fromTop, toTop] = [fromFilled.get(start) ?? 0, toFilled.get(end) ?? 0];
    fromFilled.set(start, fromTop + thickness);
    toFilled.set(end, toTop + thickness);
    const text = thickness < textHeight ? '' : inParts ? formatPart(stream.part) : format(stream.value.value);
    return { ...stream, fromTop: tenth(fromTop), toTop: tenth(toTop), thickness: tenth(thickness), text };
  });

  return { starts, ends, streams: placed, x0: leftWidth + 8, x1: width - rightWidth - 8, bottom: Math.ceil(header + room) };
};
