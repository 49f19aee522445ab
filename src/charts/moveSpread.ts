/** Small distributions beside moves: how large a part had each value first, and has it at the latest. */
import type { Published } from '../domain/disclosure.ts';
import { tenth } from './geometry.ts';

/** How many had a value, first and latest. Every step of a scale, rising; told of all of them or of none. */
export interface SpreadStep {
  readonly value: number;
  readonly first: Published<number>;
  readonly latest: Published<number>;
}

/** One value: a column for the latest from the foot up, and a line across it for the first, in px. */
export interface SpreadBar {
  readonly value: number;
  readonly x: number;
  readonly width: number;
  readonly latestY: number;
  readonly firstY: number;
}

export interface Spread {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly foot: number;
  /** Empty where it is withheld. */
  readonly bars: readonly SpreadBar[];
}

interface Shares {
  readonly value: number;
  readonly first: number;
  readonly latest: number;
}

const sharesOf = (steps: readonly SpreadStep[]): readonly Shares[] => {
  const counts = steps.flatMap(({ value, first, latest }) =>
    first.shown && latest.shown ? [{ value, first: first.value, latest: latest.value }] : []
  );
  if (counts.length < steps.length) return [];
  const [before, now] = [sum(counts.map(({ first }) => first)), sum(counts.map(({ latest }) => latest))];
  return counts.map(({ value, first, latest }) => ({
    value,
    first: before > 0 ? first / before : 0,
    latest: now > 0 ? latest / now : 0
  }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The largest part of all that may be told, so that every distribution of a drawing is on one scale; 0 where none may. */
export const largestPart = (all: readonly (readonly SpreadStep[])[]): number =>
  Math.max(0, ...all.flatMap((steps) => sharesOf(steps).flatMap(({ first, latest }) => [first, latest])));

/** `most`: the part that is as tall as the room. */
export const layOutSpread = (
  steps: readonly SpreadStep[],
  most: number,
  { x, width, top, foot }: Pick<Spread, 'x' | 'width' | 'top' | 'foot'>
): Spread => {
  const room = width / Math.max(1, steps.length);
  const heightOf = (part: number): number => tenth(foot - (most > 0 ? part / most : 0) * (foot - top));
  const bars = sharesOf(steps).map(
    ({ value, first, latest }, i): SpreadBar => ({
      value,
      x: tenth(x + i * room),
      width: tenth(Math.max(1, room - 1)),
      latestY: heightOf(latest),
      firstY: heightOf(first)
    })
  );
  return { x, width, top, foot, bars };
};
