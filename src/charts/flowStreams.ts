import type { Published } from '../domain/disclosure.ts';

export interface FlowBand {
  readonly key: string;
  readonly name: string;
}

/** Citizens by the band they were in and the band they came to. A pair that is left out has nobody. */
export type FlowCounts = Readonly<Record<string, Readonly<Record<string, Published<number>>>>>;

export interface Stream {
  readonly from: FlowBand;
  readonly to: FlowBand;
  readonly value: Published<number>;
  /** Its part of what is shown of the band it leaves; 0 where it is withheld. */
  readonly part: number;
}

/** Every stream that has anybody or is withheld, by the order of the bands. Only shown numbers decide a part. */
export const streamsOf = (from: readonly FlowBand[], to: readonly FlowBand[], counts: FlowCounts): readonly Stream[] =>
  from.flatMap((start) => {
    const streams = to.flatMap((end) => {
      const value = counts[start.key]?.[end.key];
      return value && !(value.shown && value.value <= 0) ? [{ from: start, to: end, value }] : [];
    });
    const all = sumOf(streams);
    return streams.map((stream) => ({ ...stream, part: stream.value.shown ? stream.value.value / all : 0 }));
  });

type Valued = Pick<Stream, 'value'>;

/** How many the shown streams hold. */
export const sumOf = (streams: readonly Valued[]): number => streams.reduce((sum, { value }) => sum + (value.shown ? value.value : 0), 0);

export const anyWithheld = (streams: readonly Valued[]): boolean => streams.some(({ value }) => !value.shown);

/** In the order they are told: band by band, the largest first, what is withheld last. */
export const toldInOrder = <T extends Stream>(streams: readonly T[], from: readonly FlowBand[]): readonly T[] =>
  from.flatMap(({ key }) => streams.filter((stream) => stream.from.key === key).toSorted((a, b) => b.part - a.part));
