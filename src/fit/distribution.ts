import { quartiles } from '../domain/fitClearance.ts';
import { highestScore, hundredths } from '../domain/fitScale.ts';
import type { Grouping } from './fitBooks.ts';
import type { ScaleScores } from './voices.ts';

/** A quartile and the cases that have a score on either side of it, itself counted to both. Points. */
export interface Quantile {
  readonly value: number;
  readonly below: number;
  readonly above: number;
}

/** The scores of one group in one period, or at one conversation. */
export interface ScoreCell {
  readonly key: string;
  /** Scores. */
  readonly n: number;
  readonly cases: number;
  /** Scores of the case that has the most. */
  readonly most: number;
  /** Points; NaN where there is no score. */
  readonly mean: number;
  /** Quartile, median, quartile. */
  readonly quartiles: readonly [Quantile, Quantile, Quantile];
}

export interface ScoreSeries {
  /** Of the group; empty for those without one, and for all of them together. */
  readonly name: string;
  readonly cells: readonly ScoreCell[];
}

/** Which column tells a score's place in time, and the cell of each value from `base` on. */
export interface Times {
  readonly of: 'quarter' | 'conversation';
  readonly base: number;
  readonly cellOf: Int32Array;
  readonly keys: readonly string[];
}

/** Fewer cases on one side than any minimum cell are counted one by one; more need not be. */
const mostMinimumCell = 10;

/** Scores counted by value, so that a quantile is a matter of adding up: they have a decimal, or at most two. */
export const distributionOf = (scores: ScaleScores, { names, ofCase, ofVoice }: Grouping, times: Times): ScoreSeries[] => {
  const periods = times.keys.length;
  const cells = names.length * periods;
  const { starts, voice, score, step } = scores;
  const column = scores[times.of];
  const { base, cellOf } = times;
  const levels = hundredths(highestScore) / step + 1;
  const counts = new Uint32Array(cells * levels);
  const [last, own, most, cases] = [new Int32Array(cells).fill(-1), new Int32Array(cells), new Int32Array(cells), new Int32Array(cells)];
  const known = cellOf.length;
  for (let one = 0; one < ofCase.length; one++) {
    const group = ofCase[one] as number;
    if (group < 0) continue;
    const end = starts[one + 1] as number;
    for (let i = starts[one] as number; i < end; i++) {
      const ofOwn = ofVoice[voice[i] as number] as number;
      const time = (column[i] as number) - base;
      if (ofOwn < 0 || time < 0 || time >= known) continue;
      const cell = (group + ofOwn) * periods + (cellOf[time] as number);
      const level = cell * levels + (score[i] as number) / step;
      counts[level] = (counts[level] as number) + 1;
      if (last[cell] !== one) {
        last[cell] = one;
        own[cell] = 0;
        cases[cell] = (cases[cell] as number) + 1;
      }
      const scored = (own[cell] as number) + 1;
      own[cell] = scored;
      if (scored > (most[cell] as number)) most[cell] = scored;
    }
  }
  const sums = Array.from({ length: cells }, (_, cell) => summed(counts.subarray(cell * levels, (cell + 1) * levels), step));
  const isClose = sums.map(
    ({ n, places }, cell) => n > 0 && places.some(({ under, over }) => Math.min(under, over) < mostMinimumCell * (most[cell] as number))
  );
  const sides = isClose.some(Boolean) ? sidesOf(scores, { names, ofCase, ofVoice }, times, sums, isClose) : null;
  return names.map((name, group) => ({
    name,
    cells: times.keys.map((key, period) => {
      const cell = group * periods + period;
      const { n, mean, places } = sums[cell] as Summed;
      const perCase = Math.max(1, most[cell] as number);
      const quantile = (i: 0 | 1 | 2): Quantile => {
        const { value, under, over } = places[i];
        // Of many scores at least as many cases as scores ÷ the most that one case has.
        const atLeast = { below: Math.ceil(under / perCase), above: Math.ceil(over / perCase) };
        const { below, above } = (isClose[cell] && sides?.[cell * 3 + i]) || atLeast;
        return { value: value / 100, below, above };
      };
      return { key, n, cases: cases[cell] as number, most: most[cell] as number, mean, quartiles: [quantile(0), quantile(1), quantile(2)] };
    })
  }));
};

/** A quantile, in hundredths of a point, and the scores at most and at least as high. */
interface Place {
  readonly value: number;
  readonly under: number;
  readonly over: number;
}

interface Summed {
  readonly n: number;
  readonly mean: number;
  readonly places: readonly [Place, Place, Place];
}

/** `counts`: how many scores have each value. Quantiles lie linearly between the two scores they fall between (R, type 7; Excel). */
const summed = (counts: Uint32Array, step: number): Summed => {
  const upTo = new Uint32Array(counts.length);
  let n = 0;
  let sum = 0;
  for (let level = 0; level < counts.length; level++) {
    const count = counts[level] as number;
    n += count;
    sum += count * level * step;
    upTo[level] = n;
  }
  const placeOf = (part: number): Place => {
    if (n === 0) return { value: Number.NaN, under: 0, over: 0 };
    const position = (n - 1) * part;
    const low = levelAt(upTo, Math.floor(position));
    const high = levelAt(upTo, Math.ceil(position));
    const level = low + (high - low) * (position - Math.floor(position));
    return { value: level * step, under: upTo[Math.floor(level)] ?? 0, over: n - (upTo[Math.ceil(level) - 1] ?? 0) };
  };
  const [quarter, half, threeQuarters] = quartiles;
  return { n, mean: sum / n / 100, places: [placeOf(quarter), placeOf(half), placeOf(threeQuarters)] };
};

/** The level of the score in the place `rank`, from 0. */
const levelAt = (upTo: Uint32Array, rank: number): number => {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] as number) > rank) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Of each cell that `isClose`, for each of its quartiles, the cases on either side. */
const sidesOf = (
  { starts, voice, score, ...scores }: ScaleScores,
  { ofCase, ofVoice }: Grouping,
  times: Times,
  sums: readonly Summed[],
  isClose: readonly boolean[]
): { below: number; above: number }[] => {
  const periods = times.keys.length;
  const column = scores[times.of];
  const sides = sums.flatMap(({ places }) => places.map(({ value }) => ({ value, below: 0, above: 0, lastBelow: -1, lastAbove: -1 })));
  for (let one = 0; one < ofCase.length; one++) {
    const group = ofCase[one] as number;
    if (group < 0) continue;
    for (let i = starts[one] as number; i < (starts[one + 1] as number); i++) {
      const ofOwn = ofVoice[voice[i] as number] as number;
      const period = times.cellOf[(column[i] as number) - times.base];
      if (ofOwn < 0 || period === undefined) continue;
      const cell = (group + ofOwn) * periods + period;
      if (!isClose[cell]) continue;
      for (let side = cell * 3; side < cell * 3 + 3; side++) {
        const own = sides[side];
        if (!own) continue;
        if ((score[i] as number) <= own.value && own.lastBelow !== one) {
          own.lastBelow = one;
          own.below++;
        }
        if ((score[i] as number) >= own.value && own.lastAbove !== one) {
          own.lastAbove = one;
          own.above++;
        }
      }
    }
  }
  return sides;
};
