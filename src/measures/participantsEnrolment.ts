import { type MinimumCell, type Published, publishFrom, publishUnless } from '../domain/disclosure.ts';
import { currentTarget, enrolmentState, isEnrolmentGoal, isRevised, requiredPace } from '../domain/enrolment.ts';
import type { Goal, GoalState } from '../domain/goals.ts';
import { reasonsAgainstCounts } from '../domain/heldSteps.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { selectedKommuner } from '../domain/trials.ts';
import type { ParticipantCounts, TargetCounts } from '../participants/answers.ts';
import type { Catalogue } from '../participants/columns.ts';
import { enrolmentSteps } from '../participants/enrolmentSteps.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';
import { sideBySide } from './sideBySide.ts';

export interface EnrolmentRow {
  /** `2018-04`. */
  readonly month: string;
  readonly enrolled: Published<number>;
  /** By the end of the month. Held back where the next shown one would tell of few people. */
  readonly cumulative: Published<number>;
}

/** A target and everybody who joined its trial, whatever else is selected, judged on the last day they are followed. Revised ones are kept. */
export interface EnrolmentTarget {
  readonly goal: Goal;
  readonly isRevised: boolean;
  /** The one of its trial and kommune to steer by. */
  readonly isCurrent: boolean;
  /** The day it is judged on. */
  readonly today: string;
  readonly now: Published<number>;
  /** Null where there is no deadline, or it has not come. */
  readonly byDeadline: Published<number> | null;
  readonly state: GoalState;
  /** People a month that are still needed for the lower and the upper end; null where the deadline is past or they are reached. */
  readonly pace: { readonly minimum: Published<number> | null; readonly maximum: Published<number> | null };
}

export interface Enrolment {
  readonly rows: readonly EnrolmentRow[];
  readonly enrolled: Published<number>;
  /** The last day that any of the selected is followed; null where there is nobody. */
  readonly today: string | null;
  readonly targets: readonly EnrolmentTarget[];
  /** The target whose people are exactly those of the rows, so that it may stand over them; null where there is none. */
  readonly band: Goal | null;
}

/** How many have joined, month by month, against what was promised. */
export const participantsEnrolment = defineParticipantMeasure({
  id: 'participants-enrolment',
  ignores: ofOutcomes,
  counts: (participants, filters) =>
    sideBySide({
      catalogue: participants.participantCatalogue(),
      targets: participants.participantTargets(),
      counted: participants.participantCounts(filters)
    }),
  answer: ({ counted, targets, catalogue }, filters): Enrolment => {
    const { minimumCell } = filters;
    const wanted = targetsIn(catalogue, filters);
    const today = counted.lastDay;
    const deadlines = wanted.flatMap(({ deadline }) => deadline ?? []).sort();
    const { rows, enrolled } = monthsOf(counted, deadlines, minimumCell);
    const told = toldTargets(wanted, targets, catalogue, minimumCell);
    return { rows, enrolled, today, targets: told, band: bandOf(told, targets, counted, filters) };
  }
});

/** Enrolment goals of the selected trials and kommuner. */
const targetsIn = ({ goals, trials }: Catalogue, filters: ParticipantFilters): Goal[] => {
  const kommuner = selectedKommuner(trials, filters);
  return goals.filter(
    (goal) =>
      isEnrolmentGoal(goal) &&
      (kommuner === null || goal.kommune === null || kommuner.has(goal.kommune)) &&
      (filters.trials.length === 0 || filters.trials.includes(goal.trial))
  );
};

/** Every month from the first enrolment to the last day. */
const monthsOf = (
  counted: ParticipantCounts,
  deadlines: readonly string[],
  minimumCell: MinimumCell
): Pick<Enrolment, 'rows' | 'enrolled'> => {
  const { months, ends, days, cumulative, reasons } = enrolmentSteps(counted, deadlines, minimumCell, counted.told);
  const told = new Map(days.map((day, i) => [day, publishUnless(reasons[i] ?? null, cumulative[i] ?? 0)]));
  const nobody = publishUnless(null, 0);
  const toldAt = (i: number): Published<number> => (i < 0 ? nobody : (told.get(ends[i] ?? 0) ?? nobody));
  return {
    rows: months.map((month, i) => ({
      month,
      enrolled: publishFrom([toldAt(i), toldAt(i - 1)], (now, before) => now - before),
      cumulative: toldAt(i)
    })),
    // Where nobody has joined that, too, is told of the selection.
    enrolled: months.length > 0 ? toldAt(months.length - 1) : publishUnless(counted.told?.joined === false ? 'differs-by-few' : null, 0)
  };
};

const scopeOf = ({ trial, kommune }: Goal): string => `${trial} ${kommune ?? ''}`;

/** Targets of one trial and kommune are cleared together: those who joined between two deadlines are nobody or enough people. */
const toldTargets = (
  wanted: readonly Goal[],
  counts: readonly TargetCounts[],
  { trials }: Catalogue,
  minimumCell: MinimumCell
): EnrolmentTarget[] => {
  const scopes = [...new Set(wanted.map(scopeOf))].map((scope) => wanted.filter((goal) => scopeOf(goal) === scope));
  return scopes.flatMap((goals) => {
    const countOf = ({ id }: Goal) => counts.find(({ goal }) => goal === id);
    const today = goals.map((goal) => countOf(goal)?.lastDay ?? null).find((day) => day !== null) ?? null;
    // A trial that nobody is loaded of has its target, and is not judged.
    if (today === null) return [];
    const byDay = (a: Goal, b: Goal) => ((a.deadline ?? '9999') < (b.deadline ?? '9999') ? -1 : 1);
    const past = goals.filter(({ deadline }) => deadline !== null && deadline < today).sort(byDay);
    const now = Math.max(0, ...goals.map((goal) => countOf(goal)?.now ?? 0));
    const rising = [...past.map((goal) => countOf(goal)?.byDeadline ?? 0), now];
    const reasons = reasonsAgainstCounts(rising, minimumCell, [...past.keys()]);
    const toldNow = publishUnless(reasons.at(-1) ?? null, now);
    const current = currentTarget(goals, today);
    return [...goals].sort(byDay).map((goal): EnrolmentTarget => {
      const place = past.indexOf(goal);
      const start = trials.find(({ key }) => key === goal.trial)?.start ?? today;
      const then = place < 0 ? null : (rising[place] ?? 0);
      const paceTo = (limit: number | null) =>
        requiredPace(now, limit, today, goal.deadline) === null
          ? null
          : publishFrom([toldNow], (people) => requiredPace(people, limit, today, goal.deadline) ?? Number.NaN);
      return {
        goal,
        isRevised: isRevised(goal, goals),
        isCurrent: goal === current,
        today,
        now: toldNow,
        byDeadline: then === null ? null : publishUnless(reasons[place] ?? null, then),
        state: enrolmentState(goal, { start, today, now, byDeadline: then }),
        pace: { minimum: paceTo(goal.minimum), maximum: paceTo(goal.maximum) }
      };
    });
  });
};

/** Without a choice of målgruppe or cohort the rows hold everybody of a target in them; where they are as many, they are the same. */
const bandOf = (
  told: readonly EnrolmentTarget[],
  counts: readonly TargetCounts[],
  { enrolled, told: ofAll }: ParticipantCounts,
  { targetGroups, cohort }: ParticipantFilters
): Goal | null => {
  // It would tell that those of the rows are as many as those of the target.
  if (ofAll?.joined === false) return null;
  if (enrolled === 0 || targetGroups.length > 0 || cohort?.from || cohort?.to) return null;
  const current = told.filter(({ isCurrent, goal }) => isCurrent && counts.find((one) => one.goal === goal.id)?.now === enrolled);
  return current.length === 1 ? (current[0]?.goal ?? null) : null;
};
