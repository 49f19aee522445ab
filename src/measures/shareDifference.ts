/** Two populations' shares held against one another. */
import { type Published, publishFrom } from '../domain/disclosure.ts';
import { differenceInterval, differs, type Estimate } from '../domain/uncertainty.ts';
import type { Concentration } from './topGroups.ts';

/** The most expensive `percent` of one population beside those of another. */
export interface ShareDifference {
  readonly percent: 1 | 5 | 10;
  readonly one: Published<number>;
  readonly other: Published<number>;
  /** `one` less `other`, and where it would lie in 95 of 100 pairs of years that differ by chance alone. */
  readonly difference: Published<number>;
  readonly low: Published<number>;
  readonly high: Published<number>;
  /** Whether chance from year to year does not explain the difference; null where it is withheld. */
  readonly isBeyondChance: boolean | null;
}

const fieldOf = { 1: 'share1', 5: 'share5', 10: 'share10' } as const;

/** A difference rests on two numbers that are shown; where one is withheld, so is the difference. */
const differenceAt = (percent: ShareDifference['percent'], one: Concentration, other: Concentration): ShareDifference => {
  const field = fieldOf[percent];
  const known = [one, other].flatMap(({ [field]: share, low, high }) => [share, low[field], high[field]]);
  const reckoned = (reckon: (one: Estimate, other: Estimate) => number) =>
    publishFrom(known, (...[share = 0, low = 0, high = 0, otherShare = 0, otherLow = 0, otherHigh = 0]) =>
      reckon({ share, low, high }, { share: otherShare, low: otherLow, high: otherHigh })
    );
  const beyond = reckoned((...both) => (differs(...both) ? 1 : 0));
  return {
    percent,
    one: one[field],
    other: other[field],
    difference: reckoned((a, b) => a.share - b.share),
    low: reckoned((...both) => differenceInterval(...both).low),
    high: reckoned((...both) => differenceInterval(...both).high),
    isBeyondChance: beyond.shown ? beyond.value === 1 : null
  };
};

/** The differences at 1, 5 and 10 %. */
export const shareDifferences = (one: Concentration, other: Concentration): readonly ShareDifference[] =>
  ([1, 5, 10] as const).map((percent) => differenceAt(percent, one, other));
