/** Enrolment against a promise: so many people in a trial by a day. */
import { daysBetween, type Goal, type GoalState, goalStateOf } from './goals.ts';

const units = new Set(['borgere', 'borger', 'deltagere', 'deltager', 'personer', 'person', 'mennesker', 'familier', 'unge', 'voksne']);
const words = /tilknyt|tilmeld|optag|indskr|inkluder|rekrutt|deltag|enrol/i;

/** Whether a goal counts people: its unit is people, so that its values are counts. */
export const countsPeople = ({ unit }: Pick<Goal, 'unit'>): boolean => units.has(unit.trim().toLowerCase());

/**
 * Whether a goal is how many people take part: more is better, it counts people, and its key or title speaks of joining. `maal` has no
 * column for it.
 */
export const isEnrolmentGoal = (goal: Goal): boolean =>
  goal.direction === 'op' && countsPeople(goal) && (goal.minimum ?? goal.maximum) !== null && words.test(`${goal.id} ${goal.title}`);

/** Whether another goal of the same trial, kommune and deadline has taken this one's place: a final one that of a preliminary one. */
export const isRevised = (goal: Goal, goals: readonly Goal[]): boolean =>
  goal.status === 'foreløbigt' &&
  goals.some(
    (other) =>
      other.status === 'endeligt' && other.trial === goal.trial && other.kommune === goal.kommune && other.deadline === goal.deadline
  );

/** Targets by deadline, those that were revised before what took their place. Those without a deadline last. */
export const byDeadline = (goals: readonly Goal[]): Goal[] => {
  const rank = (goal: Goal) => `${goal.deadline ?? '9999'} ${isRevised(goal, goals) ? 0 : 1} ${goal.id}`;
  return [...goals].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
};

/** The target to steer by on a day: the first that is not revised and not past, otherwise the last that was. */
export const currentTarget = (goals: readonly Goal[], today: string): Goal | null => {
  const standing = byDeadline(goals).filter((goal) => !isRevised(goal, goals));
  return standing.find(({ deadline }) => deadline === null || deadline >= today) ?? standing.at(-1) ?? null;
};

/** Days in a month, on average, of the Gregorian calendar. */
const daysInMonth = 30.436875;

/** People a month that are still needed from `today` to reach `wanted` by the deadline; null where that is past or already reached. */
export const requiredPace = (enrolled: number, wanted: number | null, today: string, deadline: string | null): number | null => {
  if (wanted === null || deadline === null) return null;
  const days = daysBetween(today, deadline);
  return days > 0 && wanted > enrolled ? (wanted - enrolled) / (days / daysInMonth) : null;
};

/** The state of an enrolment goal by the participants themselves, from nobody on the trial's first day. */
export const enrolmentState = (
  goal: Goal,
  counted: { readonly start: string; readonly today: string; readonly now: number; readonly byDeadline: number | null }
): GoalState => {
  const seen = (day: string, value: number, kind: 'baseline' | 'opfølgning') => ({ goal: goal.id, day, value, kind, people: value });
  const { start, today, now, byDeadline: then } = counted;
  const past = goal.deadline !== null && then !== null && goal.deadline < today ? [seen(goal.deadline, then, 'opfølgning')] : [];
  return goalStateOf(goal, [seen(start, 0, 'baseline'), ...past, seen(today, now, 'opfølgning')]);
};
