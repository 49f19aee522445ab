import { isEnrolmentGoal } from '../domain/enrolment.ts';
import type { Goal } from '../domain/goals.ts';
import type { EnrolmentCounts, TargetCounts } from './answers.ts';
import { dayNumber, lastDayText, noDay } from './columns.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

/** `joined`: as `ParticipantBooks.enrolled` gives them. */
export const enrolmentsOf = ({ tables }: ParticipantBooks, joined: People): EnrolmentCounts => {
  const { enrolled } = tables.participants;
  const firstOf = (i: number): number => enrolled[joined.rows[joined.start[i] as number] as number] as number;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < joined.count; i++) {
    first = Math.min(first, firstOf(i));
    last = Math.max(last, firstOf(i));
  }
  if (joined.count === 0) return { firstDay: 0, byDay: new Int32Array(0) };
  const byDay = new Int32Array(last - first + 1);
  for (let i = 0; i < joined.count; i++) {
    const place = firstOf(i) - first;
    byDay[place] = (byDay[place] as number) + 1;
  }
  return { firstDay: first, byDay };
};

/** Everybody who joined the goal's trial, and its kommune where it names one, whatever else is selected. */
export const targetsOf = ({ tables }: ParticipantBooks): TargetCounts[] => {
  const { participants, names, catalogue } = tables;
  const { trial, kommune, enrolled, followedTo, person } = participants;
  const goals = catalogue.goals.filter(isEnrolmentGoal);
  const counted = goals.map((goal) => ({ ...scopeOf(goal, names.trial), now: 0, inTime: 0, lastPerson: -1, lastDay: noDay }));
  for (let row = 0; row < enrolled.length; row++) {
    const day = enrolled[row] as number;
    for (const goal of counted) {
      if (trial[row] !== goal.trial || (goal.kommune !== null && kommune[row] !== goal.kommune)) continue;
      goal.lastDay = Math.max(goal.lastDay, followedTo[row] as number);
      // Rows of a person stand together, the first enrolment first.
      if (day === noDay || goal.lastPerson === person[row]) continue;
      goal.lastPerson = person[row] as number;
      goal.now++;
      if (goal.deadline !== null && day <= goal.deadline) goal.inTime++;
    }
  }
  return goals.map(({ id }, i) => {
    const own = counted[i];
    return {
      goal: id,
      now: own?.now ?? 0,
      byDeadline: own && own.deadline !== null ? own.inTime : null,
      lastDay: own ? lastDayText(own.lastDay) : null
    };
  });
};

const scopeOf = ({ trial, kommune, deadline }: Goal, trials: readonly string[]) => ({
  trial: trials.indexOf(trial),
  kommune: kommune === null ? null : Number(kommune),
  deadline: deadline === null ? null : dayNumber(deadline)
});
