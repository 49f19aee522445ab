import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { suppressTogether } from '../domain/fitClearance.ts';
import type { Grain } from '../domain/fitPeriod.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { CoverageCell, CoverageTold } from '../fit/answers.ts';
import { definePeriodMeasure } from './fitMeasure.ts';

/** Conversations held, and at how many of them wellbeing (`ors`) and collaboration (`srs`) were scored; shares from 0 to 1. */
export interface FitCoverageRow {
  /** The period; empty for all of them. */
  readonly key: string;
  readonly conversations: Published<number>;
  readonly ors: Published<number>;
  readonly srs: Published<number>;
  readonly orsShare: Published<number>;
  readonly srsShare: Published<number>;
}

export interface FitCoverage {
  readonly grain: Grain;
  readonly whole: FitCoverageRow;
  readonly rows: readonly FitCoverageRow[];
  readonly cases: Published<number>;
  /** Cases whose outcome can be told: at least two scores of wellbeing by one voice of the respondent. */
  readonly withTwo: Published<number>;
  readonly withTwoShare: Published<number>;
}

/**
 * Whether FIT was used at the conversations that were held. Whoever answered, and in all cases, active ones too; a conversation that
 * `samtaler` counts and no row tells of was held without a score (`fit/conversations.ts`).
 */
export const fitCoverage = definePeriodMeasure({
  id: 'fit-coverage',
  ignores: ['includesActive', 'convention', 'reliableChange', 'cutOffs', 'compareBy'],
  rows: (fit, filters, grain) => fit.coverage(filters, grain),
  answer: ({ whole, periods, undated, cases, withTwo, mayTell }, { minimumCell }, grain) => {
    // What no period has follows from the whole and the periods.
    const all = undated.cases > 0 ? [...periods, undated] : periods;
    const isUntold = (i: number) => i >= periods.length;
    const differs = (column: keyof Reasons) => all.map((_, i) => mayTell.periods[i]?.[column] === false);
    const wholeReasons = reasonsOfWhole(whole, mayTell.whole, minimumCell);
    const hidden = wholeReasons.conversations;
    const held = hidden
      ? all.map(() => hidden)
      : suppressParts(
          all.map((period, i) => ({ contributors: period.cases, differsByFew: differs('conversations')[i] === true })),
          minimumCell,
          { overlapping: true, untold: isUntold }
        );
    const scored = scaleReasons(all, 'wellbeing', wholeReasons.wellbeing, held, differs('wellbeing'), minimumCell);
    const rated = scaleReasons(all, 'collaboration', wholeReasons.collaboration, held, differs('collaboration'), minimumCell);
    const rows = periods.map((period, i) =>
      rowOf(period, { conversations: held[i] ?? null, wellbeing: scored[i] ?? null, collaboration: rated[i] ?? null })
    );
    const told = periods.reduce((sum, { conversations }, i) => sum + (scored[i] || rated[i] ? 0 : conversations), 0);
    const ground = { contributors: withTwo, outside: cases - withTwo, differsByFew: !mayTell.withTwo };
    return {
      told: whole.conversations > 0 ? told / whole.conversations : 1,
      answer: {
        grain,
        whole: rowOf(whole, wholeReasons),
        rows,
        cases: publish(cases, { contributors: cases, differsByFew: !mayTell.cases }, minimumCell),
        withTwo: publish(withTwo, ground, minimumCell),
        withTwoShare: publish(withTwo / cases, ground, minimumCell)
      } satisfies FitCoverage
    };
  }
});

type Reasons = Readonly<Record<'conversations' | 'wellbeing' | 'collaboration', WithheldReason | null>>;

const reasonsOfWhole = (
  { cases, casesWith, casesWithout }: CoverageCell,
  mayTell: CoverageTold['whole'],
  minimumCell: MinimumCell
): Reasons => {
  const conversations = reasonAgainst({ contributors: cases, differsByFew: !mayTell.conversations }, minimumCell);
  const reasonOn = (scale: 'wellbeing' | 'collaboration') =>
    conversations ??
    reasonAgainst({ contributors: casesWith[scale], outside: casesWithout[scale], differsByFew: !mayTell[scale] }, minimumCell);
  return { conversations, wellbeing: reasonOn('wellbeing'), collaboration: reasonOn('collaboration') };
};

/** Where the whole is shown, neither those with a score nor those without may follow for a withheld period. */
const scaleReasons = (
  periods: readonly CoverageCell[],
  scale: 'wellbeing' | 'collaboration',
  whole: WithheldReason | null,
  held: readonly (WithheldReason | null)[],
  differs: readonly boolean[],
  minimumCell: MinimumCell
): (WithheldReason | null)[] => {
  const scored = periods.map(({ casesWith, casesWithout }, i) => ({
    contributors: casesWith[scale],
    outside: casesWithout[scale],
    differsByFew: differs[i] === true
  }));
  const unscored = periods.map(({ casesWithout }) => ({ contributors: casesWithout[scale] }));
  if (!whole) return suppressTogether([scored, unscored], minimumCell, true, held);
  return scored.map((ground, i) => held[i] ?? reasonAgainst(ground, minimumCell));
};

const rowOf = ({ key, conversations, wellbeing, collaboration }: CoverageCell, reasons: Reasons): FitCoverageRow => ({
  key,
  conversations: publishUnless(reasons.conversations, conversations),
  ors: publishUnless(reasons.wellbeing, wellbeing),
  srs: publishUnless(reasons.collaboration, collaboration),
  orsShare: publishUnless(reasons.wellbeing, wellbeing / conversations),
  srsShare: publishUnless(reasons.collaboration, collaboration / conversations)
});
