/** Scores of a group in a period or at a conversation, cleared. */
import { type MinimumCell, type Published, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { reasonAgainstQuantile, roundedQuantile } from '../domain/fitClearance.ts';
import type { FitComparison } from '../domain/fitFilters.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { ScoresAnswer } from '../fit/answers.ts';
import { type Quantile, type ScoreCell, type ScoreSeries, seriesIn } from '../fit/scoreGroups.ts';

/** Points. Quartiles are rounded to half points (`roundedQuantile`). */
export interface FitScoreRow {
  /** A period as `periodKey` makes it, or the number of the conversation. */
  readonly key: string;
  /** Scores. */
  readonly n: Published<number>;
  readonly cases: Published<number>;
  readonly mean: Published<number>;
  readonly median: Published<number>;
  readonly q1: Published<number>;
  readonly q3: Published<number>;
}

export interface FitScoreSeries {
  /** Of the group as in the data; empty for those without a name, and for all together. */
  readonly name: string;
  readonly rows: readonly FitScoreRow[];
}

export interface FitScores {
  readonly whole: FitScoreSeries;
  /** Empty where nothing is compared. */
  readonly groups: readonly FitScoreSeries[];
}

type Reason = WithheldReason | null;

/** Why each cell of the whole, and of each group, must be withheld. */
interface ScoreReasons {
  readonly whole: readonly Reason[];
  readonly groups: readonly (readonly Reason[])[];
}

/** A mean is the work of all who scored: no case may have more than half of the scores. */
const groundOf = ({ cases, most, n }: Pick<ScoreCell, 'cases' | 'most' | 'n'>, isUntold: boolean) => ({
  contributors: cases,
  largest: most,
  total: n,
  differsByFew: isUntold && cases > 0
});

/** Groups that share the scores of the whole are cleared together with it; respondents do not, since it is of one of them. */
const scoreReasons = ({ whole, groups, untold }: ScoresAnswer, compareBy: FitComparison, minimumCell: MinimumCell): ScoreReasons => {
  const wholeReasons = whole.cells.map((cell, i) => reasonAgainst(groundOf(cell, untold.whole[i] === 1), minimumCell));
  const byCell = whole.cells.map((_, i): Reason[] => {
    const grounds = groups.names.map((_, group) => {
      const cell = group * groups.keys.length + i;
      const counts = { cases: groups.cases[cell] as number, most: groups.most[cell] as number, n: groups.n[cell] as number };
      return groundOf(counts, untold.groups[cell] === 1);
    });
    const own = grounds.map((ground) => reasonAgainst(ground, minimumCell));
    if (compareBy === 'respondent') return own;
    if (wholeReasons[i]) return grounds.map(({ total }, j) => own[j] ?? (total > 0 ? 'protects-another' : null));
    return suppressParts(grounds, minimumCell, { overlapping: compareBy === 'aldersklasse' });
  });
  return { whole: wholeReasons, groups: groups.names.map((_, j) => byCell.map((reasons) => reasons[j] ?? null)) };
};

const rowOf = (cell: ScoreCell, reason: Reason, minimumCell: MinimumCell): FitScoreRow => {
  const quantile = ({ value, ...sides }: Quantile): Published<number> =>
    publishUnless(reason ?? reasonAgainstQuantile(sides, minimumCell), roundedQuantile(value));
  const [q1, median, q3] = cell.quartiles;
  return {
    key: cell.key,
    n: publishUnless(reason, cell.n),
    cases: publishUnless(reason, cell.cases),
    mean: publishUnless(reason, cell.mean),
    median: quantile(median),
    q1: quantile(q1),
    q3: quantile(q3)
  };
};

const seriesOf = ({ name, cells }: ScoreSeries, reasons: readonly Reason[], minimumCell: MinimumCell): FitScoreSeries => ({
  name,
  rows: cells.map((cell, i) => rowOf(cell, reasons[i] ?? null, minimumCell))
});

export const clearScores = (scores: ScoresAnswer, compareBy: FitComparison, minimumCell: MinimumCell): FitScores => {
  const reasons = scoreReasons(scores, compareBy, minimumCell);
  return {
    whole: seriesOf(scores.whole, reasons.whole, minimumCell),
    groups: scores.groups.names.map((name, group) =>
      seriesWhenAsked(name, () => seriesOf(seriesIn(scores.groups, group), reasons.groups[group] ?? [], minimumCell).rows)
    )
  };
};

/** Of sixty teams a figure speaks of one: the numbers of the others are published when a reader opens the table. */
export const seriesWhenAsked = (name: string, rows: () => readonly FitScoreRow[]): FitScoreSeries => {
  let made: readonly FitScoreRow[] | null = null;
  return {
    name,
    get rows() {
      made ??= rows();
      return made;
    }
  };
};
