import { type Published, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { isNobodyOrEnough } from '../domain/heldSteps.ts';
import { outcomeWeeks } from '../domain/outcomes.ts';
import { defaultParticipantChoices, type ParticipantComparison } from '../domain/participantFilters.ts';
import { type Part, suppressParts } from '../domain/suppression.ts';
import type { GroupCounts } from '../participants/answers.ts';
import { defineParticipantMeasure } from './participantMeasure.ts';
import { sideBySide } from './sideBySide.ts';

/** One kommune, cluster, trial, målgruppe or half-year of joining (`2018-1`) beside the others. */
export interface GroupRow {
  readonly key: string;
  readonly enrolled: Published<number>;
  /** Shares of the enrolled: with the day of one plan, and who had come to the wanted outcome by each of `outcomeWeeks`. */
  readonly onePlan: Published<number>;
  readonly share26: Published<number>;
  readonly share52: Published<number>;
  /** Of those measured on two days or more, the share with more indicators up than down. */
  readonly forward: Published<number>;
  /** Whether fewer than half joined so long ago that they could be followed to each of `outcomeWeeks`. */
  readonly isImmature: readonly boolean[];
}

export interface Groups {
  readonly by: ParticipantComparison;
  readonly rows: readonly GroupRow[];
}

type Reason = WithheldReason | null;

/** The main numbers of groups of participants, side by side. Differences between groups are no effect of the trial. */
export const participantsGroups = defineParticipantMeasure({
  id: 'participants-groups',
  ignores: [],
  counts: (participants, filters) =>
    sideBySide({ counted: participants.participantCounts(filters), groups: participants.participantGroups(filters) }),
  answer: (
    { groups, counted: { enrolled: all } },
    { minimumCell, compareParticipantsBy: by = defaultParticipantChoices.compareParticipantsBy }
  ): Groups => {
    // One who is in two trials is in two groups.
    const overlapping = groups.reduce((sum, { enrolled }) => sum + enrolled, 0) > all;
    const whole = suppressParts(
      groups.map(({ enrolled, told }) => ({ contributors: enrolled, differsByFew: told?.enrolled === false })),
      minimumCell,
      { overlapping }
    );
    /** What is known of all groups together must not give away the one that is withheld. */
    const reasonsOf = (partOf: (group: GroupCounts) => Part, of: (group: GroupCounts) => number): Reason[] => {
      const fixed = groups.map((group, i) => whole[i] ?? reasonAgainst({ contributors: of(group) }, minimumCell));
      const parts = suppressParts(groups.map(partOf), minimumCell, { overlapping, untold: (i) => fixed[i] !== null });
      return groups.map((_, i) => fixed[i] ?? parts[i] ?? null);
    };
    const outOf = (people: number, all: number, isTold: boolean | undefined): Part => ({
      contributors: people,
      outside: all - people,
      differsByFew: isTold === false
    });
    const plan = reasonsOf(
      ({ onePlan, enrolled, told }) => outOf(onePlan, enrolled, told?.onePlan),
      ({ enrolled }) => enrolled
    );
    const forward = reasonsOf(
      ({ movement, told }) => outOf(movement.changes.up, movement.people, told?.forward),
      ({ movement }) => movement.people
    );
    const [early, late] = outcomeWeeks.map((_, week) =>
      reasonsOf(
        ({ outcomes, enrolled, told }) => {
          const people = outcomes.byWeeks[week] ?? 0;
          const isApart = (outcomes.byWeeksBeside[week] ?? []).every((other) => isNobodyOrEnough(Math.abs(people - other), minimumCell));
          return outOf(people, enrolled, isApart && told?.byWeeks[week] !== false);
        },
        ({ enrolled }) => enrolled
      )
    );
    return {
      by,
      rows: groups.map(({ key, enrolled, onePlan, movement, outcomes }, i): GroupRow => {
        const between = (outcomes.byWeeks[1] ?? 0) - (outcomes.byWeeks[0] ?? 0);
        const differs: Reason = between > 0 && between < minimumCell && !early?.[i] ? 'too-few-between' : null;
        return {
          key,
          enrolled: publishUnless(whole[i] ?? null, enrolled),
          onePlan: publishUnless(plan[i] ?? null, onePlan / enrolled),
          share26: publishUnless(early?.[i] ?? null, outcomes.shares[0] ?? 0),
          share52: publishUnless(late?.[i] ?? differs, outcomes.shares[1] ?? 0),
          forward: publishUnless(forward[i] ?? null, movement.changes.up / movement.people),
          isImmature: outcomes.mature.map((people) => people < enrolled / 2)
        };
      })
    };
  }
});
