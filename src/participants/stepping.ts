import { type LeadTime, leadTimeOf } from '../domain/leadTime.ts';
import { type DailyEnds, noEnds } from '../domain/survival.ts';
import type { ElementCounts, PlanCounts, StepCounts, Wait } from './answers.ts';
import { noDay, type ParticipantColumns } from './columns.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';
import type { RowWaits } from './waiting.ts';

/** The last of `steps` that a row has, whether or not it has those before. */
const furthestOf = ({ inTargetGroup, enrolled, assessed, planned, started }: ParticipantColumns, row: number): number => {
  if (started[row] !== noDay) return 6;
  if (planned[row] !== noDay) return 5;
  if (assessed[row] !== noDay) return 4;
  if (enrolled[row] !== noDay) return 3;
  return inTargetGroup[row] === 1 ? 2 : 1;
};

/** A person reached a step where one of the rows did, with all steps before it. */
export const stepsOf = ({ tables, level: levels }: ParticipantBooks, people: People): StepCounts => {
  const reached = [0, 0, 0, 0, 0, 0];
  let outOfOrder = 0;
  for (let i = 0; i < people.count; i++) {
    let level = 1;
    let furthest = 1;
    for (let at = people.start[i] as number; at < (people.start[i + 1] as number); at++) {
      const row = people.rows[at] as number;
      level = Math.max(level, levels[row] as number);
      furthest = Math.max(furthest, furthestOf(tables.participants, row));
    }
    for (let step = 0; step < level; step++) reached[step] = (reached[step] as number) + 1;
    if (furthest > level) outOfOrder++;
  }
  return { reached, outOfOrder };
};

/** Of each person the first row that has come so far. */
export const leadTimesOf = (books: ParticipantBooks, people: People): Readonly<Record<Wait, LeadTime>> => {
  const of = (wait: Wait): LeadTime => leadTimeOf(waitEnds(books.waits[wait], people));
  return {
    tilknyttet: of('tilknyttet'),
    faelles_udredning: of('faelles_udredning'),
    en_plan: of('en_plan'),
    foerste_indsats: of('foerste_indsats'),
    i_alt: of('i_alt')
  };
};

const waitEnds = ({ days, isOver, longest }: RowWaits, people: People): DailyEnds => {
  const ends = noEnds(longest + 1);
  const { event, censored } = ends;
  for (let i = 0; i < people.count; i++) {
    for (let at = people.start[i] as number; at < (people.start[i + 1] as number); at++) {
      const row = people.rows[at] as number;
      const day = days[row] as number;
      if (day < 0) continue;
      const own = isOver[row] === 1 ? event : censored;
      own[day] = (own[day] as number) + 1;
      break;
    }
  }
  return ends;
};

/** Of those who joined; contact persons by the first trial. */
export const elementsOf = ({ tables, measured }: ParticipantBooks, joined: People): ElementCounts => {
  const { participants } = tables;
  let [onePlan, oneContact, contactKnown, answered, assessed] = [0, 0, 0, 0, 0];
  for (let i = 0; i < joined.count; i++) {
    const first = joined.rows[joined.start[i] as number] as number;
    let isPlanned = false;
    let isAssessed = false;
    for (let at = joined.start[i] as number; at < (joined.start[i + 1] as number); at++) {
      const row = joined.rows[at] as number;
      isPlanned ||= participants.planned[row] !== noDay;
      isAssessed ||= participants.assessed[row] !== noDay;
    }
    const person = participants.person[first] as number;
    if (isPlanned) onePlan++;
    if (isAssessed) assessed++;
    if ((participants.contacts[first] as number) >= 0) contactKnown++;
    if (participants.contacts[first] === 1) oneContact++;
    if ((measured.start[person + 1] as number) > (measured.start[person] as number)) answered++;
  }
  return { enrolled: joined.count, onePlan, oneContact, contactKnown, measured: answered, assessed };
};

/** Of those who joined, how many have the day of one plan. */
export const plannedAmong = ({ tables }: ParticipantBooks, joined: People): number => {
  const { planned } = tables.participants;
  let people = 0;
  for (let i = 0; i < joined.count; i++) {
    let isPlanned = false;
    for (let at = joined.start[i] as number; at < (joined.start[i + 1] as number); at++) {
      isPlanned ||= planned[joined.rows[at] as number] !== noDay;
    }
    if (isPlanned) people++;
  }
  return people;
};

/** So many or more count as so many. */
const mostCounted = 99;

/** Of those who joined, by the first trial. */
export const plansOf = ({ tables }: ParticipantBooks, joined: People): PlanCounts => {
  const { plansBefore, plansNow, contacts, caseworkerChanges } = tables.participants;
  const [before, now, met, changed] = [counter(), counter(), counter(), counter()];
  const changes = { up: 0, unchanged: 0, down: 0 };
  for (let i = 0; i < joined.count; i++) {
    const row = joined.rows[joined.start[i] as number] as number;
    const then = plansBefore[row] as number;
    const today = plansNow[row] as number;
    if (then >= 0 && today >= 0) {
      before.add(then);
      now.add(today);
      if (today > then) changes.up++;
      else if (today < then) changes.down++;
      else changes.unchanged++;
    }
    met.add(contacts[row] as number);
    changed.add(caseworkerChanges[row] as number);
  }
  return {
    enrolled: joined.count,
    before: before.counts,
    now: now.counts,
    changes,
    contacts: met.counts,
    caseworkerChanges: changed.counts
  };
};

const counter = (): { readonly counts: number[]; readonly add: (number: number) => void } => {
  const counts: number[] = [];
  return {
    counts,
    add: (number) => {
      if (number < 0) return;
      const place = Math.min(number, mostCounted);
      while (counts.length <= place) counts.push(0);
      counts[place] = (counts[place] as number) + 1;
    }
  };
};
