/** A distribution is told whole or not at all: with its mean beside it, the last two cells that are withheld could be reckoned. */
import { type MinimumCell, type Published, publishUnless, reasonAgainst, type WithheldReason } from './disclosure.ts';
import { isNobodyOrEnough } from './heldSteps.ts';
import { meanOf, medianOf, peopleBesideMedian, peopleOf, type Tally } from './progress.ts';

export interface TallySummary {
  readonly people: Published<number>;
  readonly median: Published<number>;
  readonly mean: Published<number>;
}

/** The middle and the mean of a tally. A median needs enough people on either side. */
export const publishTally = (tally: Tally, minimumCell: MinimumCell): TallySummary => {
  const people = peopleOf(tally);
  const reason = reasonAgainst({ contributors: people }, minimumCell);
  const beside = reason ?? reasonAgainst({ contributors: peopleBesideMedian(tally) }, minimumCell);
  return {
    people: publishUnless(reason, people),
    median: publishUnless(beside, medianOf(tally)),
    mean: publishUnless(reason, meanOf(tally))
  };
};

/** Cells of several distributions over the same classes: all of them, or none where one holds few people. */
export const publishCells = (
  distributions: readonly (readonly number[])[],
  minimumCell: MinimumCell
): readonly (readonly Published<number>[])[] => {
  const reason: WithheldReason | null = areClear(distributions, minimumCell) ? null : 'too-few';
  return distributions.map((cells) => cells.map((cell) => publishUnless(reason, cell)));
};

/** Whether every cell may be told. */
export const areClear = (distributions: readonly (readonly number[])[], minimumCell: MinimumCell): boolean =>
  distributions.every(
    (cells) => cells.reduce((sum, one) => sum + one, 0) >= minimumCell && cells.every((cell) => isNobodyOrEnough(cell, minimumCell))
  );
