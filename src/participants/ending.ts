/** When participants end, and how: what the clock from joining runs to. */
import {
  competingOutcomes,
  defaultLastingWeeks,
  defaultSuccess,
  definitionsBeside,
  outcomeKindOf,
  outcomeWeeks
} from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { type CurveStep, cumulativeIncidence, type DailyEnds, type EndKind, noEnds, stepOn } from '../domain/survival.ts';
import type { GroupCounts, OutcomeCounts, OutcomesCounted, TimeToWorkCounts, Untold, WeekCounts } from './answers.ts';
import { noDay } from './columns.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

/** Days of a longer wait would be a slip of the keyboard; the contract's dates lie within a hundred years. */
const longestWait = 36_525;

/** Weeks that the curve is told for: five years. */
const longestCurve = 260;

/** One place for each person who joined; days are counted from the first enrolment. */
export interface Endings {
  readonly count: number;
  /** Of each, its place among those who joined. */
  readonly of: Int32Array;
  /** Number of the outcome; -1 where there is none. */
  readonly outcome: Int32Array;
  /** -1 where the outcome has no day. */
  readonly day: Int32Array;
  readonly followed: Int32Array;
  /** People whose days contradict one another are in none of these. */
  readonly leftOut: number;
  readonly longest: number;
  readonly start: Int32Array;
}

/** By number of the outcome: 1 is wanted, 2 competes with it, 0 neither. */
export interface Rules {
  readonly role: Uint8Array;
  readonly lastingDays: number;
}

export const [wantedRole, competingRole] = [1, 2];

const rolesOf = (names: readonly string[], wanted: (outcome: string) => boolean): Uint8Array =>
  Uint8Array.from(names, (name) => (wanted(name) ? wantedRole : competingOutcomes.includes(name) ? competingRole : 0));

export const rulesOf = ({ tables }: ParticipantBooks, filters: ParticipantFilters): Rules => {
  const { success = defaultSuccess, lastingWeeks = defaultLastingWeeks } = filters;
  return { role: rolesOf(tables.names.outcome, (name) => success.includes(name)), lastingDays: lastingWeeks * 7 };
};

/**
 * A person in several trials has one outcome: the earliest with a day that is wanted or competes with it, otherwise the latest with a day,
 * otherwise any.
 */
export const endingsOf = (books: ParticipantBooks, joined: People, { role }: Rules): Endings => {
  const known = endingsMade.get(joined) ?? new Map<string, Endings>();
  endingsMade.set(joined, known);
  // Where nobody is in several trials, roles make no difference.
  const key = joined.rows.length === joined.count ? '' : role.join();
  const made = known.get(key) ?? endingsBy(books, joined, role);
  known.set(key, made);
  return made;
};

/** By role, for as long as the people are selected. */
const endingsMade = new WeakMap<People, Map<string, Endings>>();

const endingsBy = ({ tables }: ParticipantBooks, joined: People, role: Uint8Array): Endings => {
  const { enrolled, outcome, outcomeDay, followedTo } = tables.participants;
  const made = { outcome: new Int32Array(joined.count), day: new Int32Array(joined.count), followed: new Int32Array(joined.count) };
  const [begun, of] = [new Int32Array(joined.count), new Int32Array(joined.count)];
  let [count, leftOut, longest] = [0, 0, 0];
  for (let i = 0; i < joined.count; i++) {
    const start = enrolled[joined.rows[joined.start[i] as number] as number] as number;
    let found = -1;
    let day = noDay;
    let isDecisive = false;
    let followed = noDay;
    for (let at = joined.start[i] as number; at < (joined.start[i + 1] as number); at++) {
      const row = joined.rows[at] as number;
      followed = Math.max(followed, followedTo[row] as number);
      const own = outcome[row] as number;
      if (own < 0) continue;
      const when = outcomeDay[row] as number;
      const decides = when !== noDay && role[own] !== 0;
      const isBetter = found < 0 || (decides ? !isDecisive || when < day : !isDecisive && when > day);
      if (!isBetter) continue;
      found = own;
      day = when;
      isDecisive = decides;
    }
    const waited = day === noDay ? -1 : day - start;
    const watched = followed - start;
    if (watched < 0 || watched > longestWait || (day !== noDay && (waited < 0 || waited > longestWait))) {
      leftOut++;
      continue;
    }
    of[count] = i;
    made.outcome[count] = found;
    made.day[count] = waited;
    made.followed[count] = watched;
    begun[count++] = start;
    longest = Math.max(longest, waited, watched);
  }
  return { ...made, of, count, leftOut, longest, start: begun };
};

const add = (days: Float64Array, day: number): void => {
  days[day] = (days[day] as number) + 1;
};

/** By the wanted outcome once it has lasted long enough, one that competes with it on its day, everybody else when last followed. */
export const visitEnds = (
  { count, outcome, day, followed }: Endings,
  { role, lastingDays }: Rules,
  each: (i: number, kind: EndKind, day: number) => void
): void => {
  for (let i = 0; i < count; i++) {
    const [own, when, watched] = [outcome[i] as number, day[i] as number, followed[i] as number];
    const itsRole = own >= 0 && when >= 0 ? (role[own] as number) : 0;
    if (itsRole === wantedRole && (lastingDays === 0 || when + lastingDays <= watched)) each(i, 'event', when + lastingDays);
    else if (itsRole === competingRole) each(i, 'competing', when);
    else each(i, 'censored', watched);
  }
};

const endsOf = (endings: Endings, rules: Rules): DailyEnds => {
  const ends = noEnds(endings.longest + 1);
  const { event, competing, censored } = ends;
  visitEnds(endings, rules, (_, kind, day) => add(kind === 'event' ? event : kind === 'competing' ? competing : censored, day));
  return ends;
};

export const timeToWorkOf = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): Untold<TimeToWorkCounts> => {
  const rules = rulesOf(books, filters);
  const endings = endingsOf(books, joined, rules);
  const ends = endsOf(endings, rules);
  const besides = endsBeside(books, joined, filters);
  const weeks = weeksOf(ends, endings.count);
  return {
    people: endings.count,
    leftOut: endings.leftOut,
    withOutcome: wantedAmong(endings, rules),
    withOutcomeBeside: besides.map(({ withOutcome }) => withOutcome),
    weeks: weeks.map((own) => ({ ...own, cameBeside: besides.map(({ cameBy }) => cameBy(own.week)) }))
  };
};

const wantedAmong = ({ outcome, count }: Endings, { role }: Rules): number => {
  let wanted = 0;
  for (let i = 0; i < count; i++) {
    const own = outcome[i] as number;
    if (own >= 0 && role[own] === wantedRole) wanted++;
  }
  return wanted;
};

/** Who has come by other definitions of work that this one can be held against. */
const endsBeside = (
  books: ParticipantBooks,
  joined: People,
  { success = defaultSuccess, lastingWeeks = defaultLastingWeeks, ...others }: ParticipantFilters
): { readonly withOutcome: number; readonly cameBy: (week: number) => number }[] =>
  definitionsBeside({ success, lastingWeeks }).map(({ delay, ...definition }) => {
    const rules = rulesOf(books, { ...others, ...definition });
    const endings = endingsOf(books, joined, rules);
    const came = summed(endsOf(endings, rules).event);
    return {
      withOutcome: wantedAmong(endings, rules),
      cameBy: (week) => (week < delay ? 0 : (came[Math.min(came.length - 1, (week - delay) * 7)] ?? 0))
    };
  });

/** By each day, all until then. */
const summed = (days: Float64Array): Float64Array => {
  let sum = 0;
  return days.map((people) => {
    sum += people;
    return sum;
  });
};

/** Each week until nobody is left. */
const weeksOf = (ends: DailyEnds, people: number): Omit<WeekCounts, 'cameBeside'>[] => {
  const steps = cumulativeIncidence(ends);
  const weeks: Omit<WeekCounts, 'cameBeside'>[] = [];
  let [came, left, before] = [0, 0, 0];
  let day = 0;
  for (let week = 0; week <= longestCurve && week * 7 < ends.event.length; week++) {
    // Before the day for those at risk, with the day for those who came.
    for (; day < week * 7; day++) {
      came += ends.event[day] as number;
      before += ends.event[day] as number;
      left += (ends.competing[day] as number) + (ends.censored[day] as number);
    }
    const today = ends.event[day] as number;
    const { share, low, high } = stepOn(steps, week * 7) ?? nothing;
    weeks.push({ week, share, low, high, atRisk: people - before - left, came: came + today, left });
  }
  return weeks;
};

const nothing: Pick<CurveStep, 'share' | 'low' | 'high'> = { share: 0, low: 0, high: 0 };

/** Outcomes that somebody has, as in the data. */
export const outcomesAmong = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): string[] => {
  const { count, outcome } = endingsOf(books, joined, rulesOf(books, filters));
  return [...new Set(outcome.subarray(0, count))].flatMap((own) => books.tables.names.outcome[own] ?? []);
};

/** Each outcome as an event of its own, whenever it came; the competing ones compete, the others are followed on. */
export const outcomesOf = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): Untold<OutcomesCounted> => {
  const endings = endingsOf(books, joined, rulesOf(books, filters));
  const { names } = books.tables;
  const byOutcome = tallied(endings, names.outcome.length);
  const occurring = names.outcome.filter((_, own) => (byOutcome[own]?.people ?? 0) > 0);
  const counted = (outcome: string, wanted: (name: string) => boolean): OutcomeCounts => {
    const role = rolesOf(names.outcome, wanted);
    const people = byOutcome.reduce((sum, own, number) => sum + (role[number] === wantedRole ? own.people : 0), 0);
    return { outcome, people, ...sharesOf(endsFrom(byOutcome, role, endings.longest + 1)) };
  };
  const inOrder = (rows: readonly OutcomeCounts[]) => [...rows].sort((a, b) => (a.outcome < b.outcome ? -1 : 1));
  const kinds = [...new Set(occurring.map(outcomeKindOf))];
  return {
    enrolled: endings.count,
    none: byOutcome.at(-1)?.people ?? 0,
    outcomes: inOrder(occurring.map((outcome) => counted(outcome, (name) => name === outcome))),
    kinds: inOrder(kinds.map((kind) => counted(kind, (name) => occurring.includes(name) && outcomeKindOf(name) === kind))),
    mature: matureOf(books.lastDayOf(joined), endings)
  };
};

/** People of one outcome: by the day it came, by the day they were last followed, and those of them whose outcome has no day. */
interface OutcomeTally {
  people: number;
  readonly came: Float64Array;
  readonly followed: Float64Array;
  readonly undated: Float64Array;
}

/** By number of the outcome; at the end those who have none. */
const tallied = ({ count, outcome, day, followed, longest }: Endings, outcomes: number): OutcomeTally[] => {
  const days = longest + 1;
  const tallies = Array.from({ length: outcomes + 1 }, (): OutcomeTally => {
    const room = () => new Float64Array(days);
    return { people: 0, came: room(), followed: room(), undated: room() };
  });
  for (let i = 0; i < count; i++) {
    const own = outcome[i] as number;
    const when = day[i] as number;
    const tally = tallies[own < 0 ? outcomes : own] as OutcomeTally;
    tally.people++;
    add(tally.followed, followed[i] as number);
    if (when >= 0) add(tally.came, when);
    else add(tally.undated, followed[i] as number);
  }
  return tallies;
};

const endsFrom = (tallies: readonly OutcomeTally[], role: Uint8Array, days: number): DailyEnds => {
  const ends = noEnds(days);
  for (const [outcome, { people, came, followed, undated }] of tallies.entries()) {
    if (people === 0) continue;
    const own = role[outcome] ?? 0;
    if (own === 0) sumInto(ends.censored, followed);
    else {
      sumInto(own === wantedRole ? ends.event : ends.competing, came);
      sumInto(ends.censored, undated);
    }
  }
  return ends;
};

const sumInto = (sums: Float64Array, more: Float64Array): void => {
  for (let day = 0; day < sums.length; day++) sums[day] = (sums[day] as number) + (more[day] as number);
};

const sharesOf = (ends: DailyEnds): { readonly byWeeks: number[]; readonly shares: number[] } => {
  const steps = cumulativeIncidence(ends);
  return {
    byWeeks: outcomeWeeks.map((weeks) => ends.event.subarray(0, weeks * 7 + 1).reduce((sum, people) => sum + people, 0)),
    shares: outcomeWeeks.map((weeks) => stepOn(steps, weeks * 7)?.share ?? 0)
  };
};

const matureOf = (lastDay: number, { count, start }: Endings): number[] =>
  outcomeWeeks.map((weeks) => {
    let mature = 0;
    for (let i = 0; i < count; i++) if ((start[i] as number) + weeks * 7 <= lastDay) mature++;
    return mature;
  });

/** The wanted outcome of a group, at each of `outcomeWeeks`. */
export const groupOutcomesOf = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): GroupCounts['outcomes'] => {
  const rules = rulesOf(books, filters);
  const endings = endingsOf(books, joined, rules);
  const besides = endsBeside(books, joined, filters);
  return {
    ...sharesOf(endsOf(endings, rules)),
    byWeeksBeside: outcomeWeeks.map((week) => besides.map(({ cameBy }) => cameBy(week))),
    mature: matureOf(books.lastDayOf(joined), endings)
  };
};
