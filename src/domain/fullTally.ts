/** A distribution is told whole or not at all: with its mean beside it, the last two cells that are withheld could be reckoned. */
import { type MinimumCell, type Published, publishUnless, reasonAgainst, type WithheldReason } from './disclosure.ts';
import { isNobodyOrEnough } from './heldSteps.ts';
import { meanOf, medianOf, peopleBesideMedian, peopleOf, type Tally } from './progress.ts';

export interface TallySummary {
  readonly people: Published<number>;
  readonly median: Published<number>;
  readonly mean: Published<number>;
}

/** Whom a tally leaves out, and how far it may be told of the selection. */
export interface TallyBeside {
  /** People of the same population whose number is not known, where all of them are told. */
  readonly outside?: number;
  readonly isTold?: boolean;
  /** Medians tell nobody's number apart, and may be told where how many they are of may not. */
  readonly isMedianTold?: boolean;
}

/** The middle and the mean of a tally. A median needs enough people on either side. */
export const publishTally = (tally: Tally, minimumCell: MinimumCell, beside: TallyBeside = {}): TallySummary => {
  const { outside = 0, isTold = true, isMedianTold = isTold } = beside;
  const people = peopleOf(tally);
  const reason = reasonAgainst({ contributors: people, outside, differsByFew: !isTold }, minimumCell);
  const ofMedian =
    reasonAgainst({ contributors: people, differsByFew: !isMedianTold }, minimumCell) ??
    reasonAgainst({ contributors: peopleBesideMedian(tally) }, minimumCell);
  return {
    people: publishUnless(reason, people),
    median: publishUnless(ofMedian, medianOf(tally)),
    // Its denominator would tell how many they are.
    mean: publishUnless(reason, meanOf(tally))
  };
};

/** Cells of several distributions over the same classes: all of them, or none where one holds few people. */
export const publishCells = (
  distributions: readonly (readonly number[])[],
  minimumCell: MinimumCell,
  isTold = true
): readonly (readonly Published<number>[])[] => {
  const reason: WithheldReason | null = areClear(distributions, minimumCell) ? (isTold ? null : 'differs-by-few') : 'too-few';
  return distributions.map((cells) => cells.map((cell) => publishUnless(reason, cell)));
};

/** Whether every cell may be told. */
export const areClear = (distributions: readonly (readonly number[])[], minimumCell: MinimumCell): boolean =>
  distributions.every(
    (cells) => cells.reduce((sum, one) => sum + one, 0) >= minimumCell && cells.every((cell) => isNobodyOrEnough(cell, minimumCell))
  );
