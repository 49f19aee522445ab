/** How a case's wellbeing has moved from the first score to the last. Two conventions that cannot stand in one figure. */
import { hundredths, isAbove } from './fitScale.ts';

export const outcomeClasses = ['recovered', 'improved', 'unchanged', 'deteriorated', 'unclassifiable'] as const;
export type OutcomeClass = (typeof outcomeClasses)[number];

/**
 * By points: a gain of at least the reliable change, from below the cut-off to at or above it, is recovery; another such gain is
 * improvement; such a loss is deterioration. After Jacobson & Truax 1991; OpenFIT (KA-01031) takes the crossing alone for recovery. Where
 * there is no cut-off (null) nobody recovers. Points.
 */
export const outcomeByPoints = (first: number, last: number, cutOff: number | null, reliableChange: number): OutcomeClass => {
  const change = hundredths(last) - hundredths(first);
  const needed = hundredths(reliableChange);
  if (change >= needed) return cutOff !== null && !isAbove(first, cutOff) && isAbove(last, cutOff) ? 'recovered' : 'improved';
  return change <= -needed ? 'deteriorated' : 'unchanged';
};

/** A large change, in standard deviations (OpenFIT KA-01031; ACORN). */
export const largeEffect = 0.8;

/**
 * By effect size: change in `spread`, the standard deviation of first scores in the loaded material, since the norm that OpenFIT's
 * severity adjustment rests on is licensed. More than 0.8 is improvement, and recovery where the last score is at or above the cut-off;
 * less than −0.8 deterioration (OpenFIT KA-01031). Null, where the spread is not known, cannot be told. Points.
 */
export const outcomeByEffect = (first: number, last: number, cutOff: number | null, spread: number | null): OutcomeClass => {
  if (spread === null || !(spread > 0)) return 'unclassifiable';
  const effect = (last - first) / spread;
  if (effect > largeEffect) return cutOff !== null && isAbove(last, cutOff) ? 'recovered' : 'improved';
  return effect < -largeEffect ? 'deteriorated' : 'unchanged';
};

/**
 * Classes told together where cases are few, from each by itself to *better or not*: the first rung that tells of enough cases is
 * shown, and no other, since two rungs could be subtracted.
 */
export const outcomeRungs: readonly (readonly (readonly OutcomeClass[])[])[] = [
  [['recovered'], ['improved'], ['unchanged'], ['deteriorated'], ['unclassifiable']],
  [['recovered', 'improved'], ['unchanged'], ['deteriorated'], ['unclassifiable']],
  [['recovered', 'improved'], ['unchanged', 'deteriorated'], ['unclassifiable']],
  [
    ['recovered', 'improved'],
    ['unchanged', 'deteriorated', 'unclassifiable']
  ]
];
