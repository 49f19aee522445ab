import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { reasonsAgainstSome } from '../domain/heldSteps.ts';
import { outcomeWeeks } from '../domain/outcomes.ts';
import { suppressParts } from '../domain/suppression.ts';
import type { OutcomeCounts, OutcomesCounted } from '../participants/answers.ts';
import type { ToldOutcome } from '../participants/told.ts';
import { defineParticipantMeasure } from './participantMeasure.ts';

export interface OutcomeRow {
  /** As in the data, or a kind of `outcomeKinds`; null for those who have none yet. */
  readonly outcome: string | null;
  readonly people: Published<number>;
  /** Shares who had come to it so many weeks after joining (Aalen–Johansen); null of those without an outcome. */
  readonly share26: Published<number> | null;
  readonly share52: Published<number> | null;
}

export interface Outcomes {
  /** `art`: kinds of outcome, where small numbers tell too little of each by itself. */
  readonly level: 'udfald' | 'art';
  readonly rows: readonly OutcomeRow[];
  readonly enrolled: Published<number>;
  /** Of the enrolled, those who joined so long ago that they could be followed to each of `outcomeWeeks`; fewer than half are immature. */
  readonly mature: readonly { readonly weeks: number; readonly share: Published<number>; readonly isImmature: boolean }[];
}

/** The share of people with an outcome that outcomes one by one must tell of, before kinds are told instead. */
const enoughTold = 0.5;

/** Where participants have come to, and how many half a year and a year after they joined. */
export const participantsOutcome = defineParticipantMeasure({
  id: 'participants-outcome',
  ignores: ['compareParticipantsBy'],
  counts: (participants, filters) => participants.participantOutcomes(filters),
  answer: (counted, { minimumCell }): Outcomes => {
    const [one, kinds] = [
      rowsOf(counted.outcomes, counted, counted.told?.outcomes, minimumCell),
      rowsOf(counted.kinds, counted, counted.told?.kinds, minimumCell)
    ];
    const isFine = one.told >= Math.min(enoughTold, kinds.told);
    const { enrolled, told } = counted;
    return {
      level: isFine ? 'udfald' : 'art',
      rows: isFine ? one.rows : kinds.rows,
      enrolled: publish(enrolled, { contributors: enrolled, differsByFew: told?.counted === false }, minimumCell),
      mature: outcomeWeeks.map((weeks, i) => {
        const people = counted.mature[i] ?? 0;
        const ground = { contributors: people, outside: enrolled - people, differsByFew: told?.mature[i] === false };
        return { weeks, share: publish(people / enrolled, ground, minimumCell), isImmature: people < enrolled / 2 };
      })
    };
  }
});

const rowsOf = (
  outcomes: readonly OutcomeCounts[],
  { enrolled, none, told: allTold }: OutcomesCounted,
  mayTell: readonly ToldOutcome[] | undefined,
  minimumCell: MinimumCell
): { readonly rows: readonly OutcomeRow[]; readonly told: number } => {
  // Of two that would do as well, those without an outcome are withheld.
  const parts = [
    { contributors: none, differsByFew: allTold?.none === false },
    ...outcomes.map(({ people }, i) => ({ contributors: people, differsByFew: mayTell?.[i]?.people === false }))
  ];
  const tooFew = reasonAgainst({ contributors: enrolled, differsByFew: allTold?.counted === false }, minimumCell);
  const reasons = suppressParts(parts, minimumCell, { overlapping: false }).map((reason) => tooFew ?? reason);
  const reasonAt = (i: number): WithheldReason | null => reasons[i] ?? null;
  const withOutcome = enrolled - none;
  const told = outcomes.reduce((sum, { people }, i) => sum + (reasonAt(i + 1) ? 0 : people), 0);
  return {
    told: withOutcome > 0 ? told / withOutcome : 1,
    rows: [
      ...outcomes.map((outcome, i): OutcomeRow => {
        const reason = reasonAt(i + 1);
        const [early, late] = sharesOf(outcome, enrolled, mayTell?.[i]?.byWeeks, reason, minimumCell);
        return { outcome: outcome.outcome, people: publishUnless(reason, outcome.people), share26: early, share52: late };
      }),
      { outcome: null, people: publishUnless(reasonAt(0), none), share26: null, share52: null }
    ]
  };
};

/** Those by week 26, those by week 52 and those at any time hold one another: between two that are told are nobody or enough people. */
const sharesOf = (
  { byWeeks, shares, people }: OutcomeCounts,
  enrolled: number,
  mayTell: readonly boolean[] | undefined,
  reason: WithheldReason | null,
  minimumCell: MinimumCell
): readonly [Published<number>, Published<number>] => {
  const [early = 0, late = 0] = byWeeks;
  const held = reasonsAgainstSome([early, late, people, enrolled], (i) => mayTell?.[i] ?? true, minimumCell, [2, 0, 1]);
  return [publishUnless(reason ?? held[0] ?? null, shares[0] ?? 0), publishUnless(reason ?? held[1] ?? null, shares[1] ?? 0)];
};
