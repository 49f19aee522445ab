import { type MinimumCell, type Published, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { countsPeople, isEnrolmentGoal } from '../domain/enrolment.ts';
import { type Goal, type GoalObservation, type GoalState, goalStateOf, goalStates, orderedObservations } from '../domain/goals.ts';
import { beforeAll, isNobodyOrEnough, shownSteps } from '../domain/heldSteps.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { selectedKommuner } from '../domain/trials.ts';
import type { TargetCounts } from '../participants/answers.ts';
import type { Catalogue } from '../participants/columns.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';
import { sideBySide } from './sideBySide.ts';

export interface GoalValue {
  readonly day: string;
  readonly value: Published<number>;
}

export interface GoalRow {
  readonly goal: Goal;
  /** Null where nothing was measured before, or since. */
  readonly baseline: GoalValue | null;
  readonly latest: GoalValue | null;
  readonly state: GoalState;
  /** From the baseline to the latest, in order of day. */
  readonly development: readonly GoalValue[];
  /** Where the values come from: what was reported, or for enrolment goals without a report the participants themselves. */
  readonly source: 'maalopfoelgning' | 'deltagere' | null;
}

export interface GoalsStatus {
  readonly rows: readonly GoalRow[];
  /** How many goals are in each state. */
  readonly states: Readonly<Record<GoalState, number>>;
}

/** The goals of the selected trials, how far each has come, and those that nobody has measured yet. */
export const goalsStatus = defineParticipantMeasure({
  id: 'goals-status',
  ignores: [...ofOutcomes, 'targetGroups', 'cohort'],
  counts: (participants) => sideBySide({ catalogue: participants.participantCatalogue(), targets: participants.participantTargets() }),
  answer: ({ catalogue, targets }, filters): GoalsStatus => {
    const rows = goalsIn(catalogue, filters).map((goal) => {
      const reported = catalogue.observations.filter((one) => one.goal === goal.id);
      const counted = reported.length > 0 ? [] : countedFor(goal, targets, catalogue);
      return goalRow(goal, reported, counted, filters.minimumCell);
    });
    const states = Object.fromEntries(goalStates.map((state) => [state, rows.filter((row) => row.state === state).length]));
    return { rows, states: states as Record<GoalState, number> };
  }
});

/** A goal without a kommune is its trial's, whose kommuner the register tells. */
const goalsIn = ({ goals, trials }: Catalogue, filters: ParticipantFilters): Goal[] => {
  const kommuner = selectedKommuner(trials, filters);
  return goals.filter((goal) => {
    const own = goal.kommune === null ? trials.filter(({ key }) => key === goal.trial).map(({ kommune }) => kommune) : [goal.kommune];
    const isSelected = kommuner === null || own.length === 0 || own.some((kommune) => kommuner.has(kommune));
    return isSelected && (filters.trials.length === 0 || filters.trials.includes(goal.trial));
  });
};

/** Nobody on the trial's first day; then those who had joined by the deadline, where it is past, and by the last day. */
const countedFor = (goal: Goal, targets: readonly TargetCounts[], { trials }: Catalogue): GoalObservation[] => {
  const found = targets.find((one) => one.goal === goal.id);
  const start = trials.find(({ key }) => key === goal.trial)?.start;
  const today = found?.lastDay;
  if (!isEnrolmentGoal(goal) || !found || !today || found.now === 0) return [];
  const seen = (day: string, value: number, kind: GoalObservation['kind']) => ({ goal: goal.id, day, value, kind, people: value });
  const { deadline } = goal;
  return [
    ...(start !== undefined && start < today ? [seen(start, 0, 'baseline')] : []),
    ...(deadline !== null && deadline < today ? [seen(deadline, found.byDeadline ?? 0, 'opfølgning')] : []),
    seen(today, found.now, 'opfølgning')
  ];
};

const goalRow = (
  goal: Goal,
  reported: readonly GoalObservation[],
  counted: readonly GoalObservation[],
  minimumCell: MinimumCell
): GoalRow => {
  const observations = reported.length > 0 ? reported : counted;
  const { baseline, followUps } = orderedObservations(observations);
  const series = baseline ? [baseline, ...followUps] : followUps;
  const reasons = reasonsAgainstSeries(goal, series, minimumCell);
  const development = series.map(({ day, value }, i) => ({ day, value: publishUnless(reasons[i] ?? null, value) }));
  return {
    goal,
    baseline: baseline ? (development[0] ?? null) : null,
    latest: followUps.length > 0 ? (development.at(-1) ?? null) : null,
    state: goalStateOf(goal, observations),
    development,
    source: reported.length > 0 ? 'maalopfoelgning' : counted.length > 0 ? 'deltagere' : null
  };
};

const percentages = new Set(['procent', 'pct', 'pct.', '%']);

/** A count of people is told where it differs from its told neighbours by nobody or enough; the latest is decided first, then the earliest. */
const reasonsAgainstSeries = (goal: Goal, series: readonly GoalObservation[], minimumCell: MinimumCell): (WithheldReason | null)[] => {
  const own = series.map((one) => reasonAgainstValue(goal, one, minimumCell));
  if (!countsPeople(goal)) return own;
  const valueAt = (step: number): number => (step === beforeAll ? 0 : (series[step]?.value ?? 0));
  const isApart = (earlier: number, later: number): boolean =>
    own[later] === null && isNobodyOrEnough(Math.abs(valueAt(later) - valueAt(earlier)), minimumCell);
  const isShown = shownSteps(series.length, isApart, [series.length - 1, 0]);
  return own.map((reason, i) => reason ?? (isShown[i] ? null : 'too-few-between'));
};

/** What has been reported without the people behind it cannot be judged, and is shown as it was reported. */
const reasonAgainstValue = (goal: Goal, { value, people }: GoalObservation, minimumCell: MinimumCell): WithheldReason | null => {
  if (countsPeople(goal)) return reasonAgainst({ contributors: value }, minimumCell);
  if (people === null) return null;
  const tooFew = reasonAgainst({ contributors: people }, minimumCell);
  if (tooFew || !percentages.has(goal.unit.trim().toLowerCase())) return tooFew;
  const having = Math.round((value / 100) * people);
  return reasonAgainst({ contributors: having, outside: people - having }, minimumCell);
};
