import { quartiles } from '../domain/fitClearance.ts';
import { highestScore, hundredths } from '../domain/fitScale.ts';
import type { Grouping } from './fitBooks.ts';
import type { ScoreGroups } from './scoreGroups.ts';
import type { ScaleScores } from './voices.ts';

/** Which column tells a score's place in time, and the cell of each value from `base` on. */
export interface Times {
  readonly of: 'quarter' | 'conversation';
  readonly base: number;
  readonly cellOf: Int32Array;
  readonly keys: readonly string[];
}

/** Fewer cases on one side than any minimum cell are counted one by one; more need not be. */
const mostMinimumCell = 10;

/** The scores of each cell counted by value, so that a quantile is a matter of adding up: they have a decimal, or at most two. */
interface Counted {
  /** Of each cell, `levels` of them. */
  readonly counts: Uint32Array;
  readonly cases: Int32Array;
  /** Scores of the case that has the most. */
  readonly most: Int32Array;
  readonly levels: number;
}

/** Scores of each group by themselves. */
export const distributionOf = (scores: ScaleScores, grouping: Grouping, times: Times): ScoreGroups =>
  groupsOf(scores, grouping, times, countedOf(scores, grouping, times));

/** The same, and those of all groups together, where every case that counts is in one of them. */
export const distributionsOf = (
  scores: ScaleScores,
  whole: Grouping,
  groups: Grouping,
  times: Times
): { readonly whole: ScoreGroups; readonly groups: ScoreGroups } => {
  const counted = countedOf(scores, groups, times);
  return {
    whole: groupsOf(scores, whole, times, togetherOf(counted, times.keys.length)),
    groups: groupsOf(scores, groups, times, counted)
  };
};

const countedOf = (scores: ScaleScores, { names, ofCase, ofVoice }: Grouping, times: Times): Counted => {
  const periods = times.keys.length;
  const cells = names.length * periods;
  const { starts, voice, level } = scores;
  const places = placesOf(scores, times);
  const levels = hundredths(highestScore) / scores.step + 1;
  const counts = new Uint32Array(cells * levels);
  const [last, own, most, cases] = [new Int32Array(cells).fill(-1), new Int32Array(cells), new Int32Array(cells), new Int32Array(cells)];
  for (let one = 0; one < ofCase.length; one++) {
    const group = ofCase[one] as number;
    if (group < 0) continue;
    const end = starts[one + 1] as number;
    for (let i = starts[one] as number; i < end; i++) {
      const ofOwn = ofVoice[voice[i] as number] as number;
      const place = places[i] as number;
      if (ofOwn < 0 || place < 0) continue;
      const cell = (group + ofOwn) * periods + place;
      const at = cell * levels + (level[i] as number);
      counts[at] = (counts[at] as number) + 1;
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
  return { counts, cases, most, levels };
};

/** A case is in one group. */
const togetherOf = (counted: Counted, periods: number): Counted => {
  const together = {
    counts: new Uint32Array(periods * counted.levels),
    cases: new Int32Array(periods),
    most: new Int32Array(periods),
    levels: counted.levels
  };
  const size = together.counts.length;
  for (let at = 0; at < counted.counts.length; at++) {
    const count = counted.counts[at] as number;
    if (count > 0) together.counts[at % size] = (together.counts[at % size] as number) + count;
  }
  for (let cell = 0; cell < counted.cases.length; cell++) {
    const period = cell % periods;
    together.cases[period] = (together.cases[period] as number) + (counted.cases[cell] as number);
    together.most[period] = Math.max(together.most[period] as number, counted.most[cell] as number);
  }
  return together;
};

const groupsOf = (scores: ScaleScores, grouping: Grouping, times: Times, { counts, cases, most, levels }: Counted): ScoreGroups => {
  const size = cases.length;
  const sums: Sums = {
    n: new Int32Array(size),
    mean: new Float64Array(size),
    value: new Float64Array(size * 3),
    under: new Int32Array(size * 3),
    over: new Int32Array(size * 3)
  };
  const { n, mean, value, under, over } = sums;
  const upTo = new Uint32Array(levels);
  const isClose = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++) {
    sum(sums, cell, counts, upTo, scores.step);
    const few = mostMinimumCell * (most[cell] as number);
    for (let side = cell * 3; side < cell * 3 + 3; side++) {
      if ((n[cell] as number) > 0 && Math.min(under[side] as number, over[side] as number) < few) isClose[cell] = 1;
    }
  }
  const sides = isClose.includes(1) ? sidesOf(scores, grouping, times, value, isClose) : null;
  const [below, above] = [under, over];
  for (let side = 0; side < below.length; side++) {
    const cell = Math.floor(side / 3);
    // Of many scores at least as many cases as scores ÷ the most that one case has.
    const perCase = Math.max(1, most[cell] as number);
    below[side] = sides && isClose[cell] ? (sides.below[side] as number) : Math.ceil((under[side] as number) / perCase);
    above[side] = sides && isClose[cell] ? (sides.above[side] as number) : Math.ceil((over[side] as number) / perCase);
  }
  return {
    names: grouping.names,
    keys: times.keys,
    n,
    cases,
    most,
    mean,
    quartile: value.map((hundredth) => hundredth / 100),
    below,
    above
  };
};

/** For each score the place in `times`, −1 where it has none; made once for each way of telling time. */
const placesOf = (scores: ScaleScores, times: Times): Int16Array => {
  const column = scores[times.of];
  const known = placed.get(times)?.get(column);
  if (known) return known;
  const { base, cellOf } = times;
  const places = new Int16Array(column.length).fill(-1);
  for (let i = 0; i < column.length; i++) {
    const time = (column[i] as number) - base;
    if (time >= 0 && time < cellOf.length) places[i] = cellOf[time] as number;
  }
  const made = placed.get(times) ?? new WeakMap<Int32Array, Int16Array>();
  placed.set(times, made.set(column, places));
  return places;
};

const placed = new WeakMap<Times, WeakMap<Int32Array, Int16Array>>();

/** Of each cell; and of each of its three quartiles: where it lies, in hundredths of a point, and the scores at most and at least as high. */
interface Sums {
  readonly n: Int32Array;
  /** Points. */
  readonly mean: Float64Array;
  readonly value: Float64Array;
  readonly under: Int32Array;
  readonly over: Int32Array;
}

/**
 * Adds up one cell of `counts`, how many scores have each value; `upTo` is filled with how many have it or a lower one. Quantiles lie linearly
 * between the two scores they fall between (R, type 7; Excel).
 */
const sum = ({ n, mean, value, under, over }: Sums, cell: number, counts: Uint32Array, upTo: Uint32Array, step: number): void => {
  const from = cell * upTo.length;
  let scores = 0;
  let points = 0;
  for (let level = 0; level < upTo.length; level++) {
    const count = counts[from + level] as number;
    scores += count;
    points += count * level * step;
    upTo[level] = scores;
  }
  n[cell] = scores;
  mean[cell] = points / scores / 100;
  for (let i = 0; i < quartiles.length; i++) {
    const side = cell * 3 + i;
    if (scores === 0) {
      value[side] = Number.NaN;
      continue;
    }
    const position = (scores - 1) * (quartiles[i] as number);
    const low = levelAt(upTo, Math.floor(position));
    const high = levelAt(upTo, Math.ceil(position));
    const level = low + (high - low) * (position - Math.floor(position));
    value[side] = level * step;
    under[side] = upTo[Math.floor(level)] ?? 0;
    over[side] = scores - (upTo[Math.ceil(level) - 1] ?? 0);
  }
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

/** `values` in hundredths of a point. Of each cell that `isClose`, for each of its three quartiles, the cases on either side. */
const sidesOf = (
  scores: ScaleScores,
  { ofCase, ofVoice }: Grouping,
  times: Times,
  values: Float64Array,
  isClose: Uint8Array
): { readonly below: Int32Array; readonly above: Int32Array } => {
  const periods = times.keys.length;
  const { voice, score } = scores;
  const { start, at, caseOf } = scoresByPlace(scores, times);
  const [below, above] = [new Int32Array(values.length), new Int32Array(values.length)];
  const [lastBelow, lastAbove] = [new Int32Array(values.length).fill(-1), new Int32Array(values.length).fill(-1)];
  // Most cells are not close: of those places that have one the scores are gone through.
  const hasClose = new Uint8Array(periods);
  for (let cell = 0; cell < isClose.length; cell++) if (isClose[cell] === 1) hasClose[cell % periods] = 1;
  for (let place = 0; place < periods; place++) {
    if (hasClose[place] === 0) continue;
    for (let i = start[place] as number; i < (start[place + 1] as number); i++) {
      const one = caseOf[i] as number;
      const group = ofCase[one] as number;
      const ofOwn = ofVoice[voice[at[i] as number] as number] as number;
      if (group < 0 || ofOwn < 0) continue;
      const cell = (group + ofOwn) * periods + place;
      if (isClose[cell] === 0) continue;
      const own = score[at[i] as number] as number;
      for (let side = cell * 3; side < cell * 3 + 3; side++) {
        const value = values[side] as number;
        if (own <= value && lastBelow[side] !== one) {
          lastBelow[side] = one;
          below[side] = (below[side] as number) + 1;
        }
        if (own >= value && lastAbove[side] !== one) {
          lastAbove[side] = one;
          above[side] = (above[side] as number) + 1;
        }
      }
    }
  }
  return { below, above };
};

/** Scores put in order of their place in `times`, and of each place in order of case. */
interface ByPlace {
  /** Of each place, and behind the last, the first of its scores. */
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly caseOf: Int32Array;
}

const scoresByPlace = (scores: ScaleScores, times: Times): ByPlace => {
  const places = placesOf(scores, times);
  const known = ordered.get(places);
  if (known) return known;
  const start = new Int32Array(times.keys.length + 1);
  for (let i = 0; i < places.length; i++) {
    const next = (places[i] as number) + 1;
    if (next > 0) start[next] = (start[next] as number) + 1;
  }
  for (let place = 1; place < start.length; place++) start[place] = (start[place] as number) + (start[place - 1] as number);
  const [at, caseOf] = [new Int32Array(start.at(-1) as number), new Int32Array(start.at(-1) as number)];
  const next = start.slice();
  for (let one = 0; one + 1 < scores.starts.length; one++) {
    for (let i = scores.starts[one] as number; i < (scores.starts[one + 1] as number); i++) {
      const place = places[i] as number;
      if (place < 0) continue;
      const to = next[place] as number;
      next[place] = to + 1;
      at[to] = i;
      caseOf[to] = one;
    }
  }
  const made = { start, at, caseOf };
  ordered.set(places, made);
  return made;
};

const ordered = new WeakMap<Int16Array, ByPlace>();
