/** When participants end, and how: one ending for each person. */
import { competingOutcomes, defaultLastingWeeks, defaultSuccess } from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { type DailyEnds, type EndKind, noEnds } from '../domain/survival.ts';
import { noDay } from './columns.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

/** Days of a longer wait would be a slip of the keyboard; the contract's dates lie within a hundred years. */
const longestWait = 36_525;

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

export const rolesOf = (names: readonly string[], wanted: (outcome: string) => boolean): Uint8Array =>
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

export const add = (days: Float64Array, day: number): void => {
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

export const endsOf = (endings: Endings, rules: Rules): DailyEnds => {
  const ends = noEnds(endings.longest + 1);
  const { event, competing, censored } = ends;
  visitEnds(endings, rules, (_, kind, day) => add(kind === 'event' ? event : kind === 'competing' ? competing : censored, day));
  return ends;
};

/** People with a wanted outcome, also without a day. */
export const wantedAmong = ({ outcome, count }: Endings, { role }: Rules): number => {
  let wanted = 0;
  for (let i = 0; i < count; i++) {
    const own = outcome[i] as number;
    if (own >= 0 && role[own] === wantedRole) wanted++;
  }
  return wanted;
};

/** Outcomes that somebody has, as in the data. */
export const outcomesAmong = (books: ParticipantBooks, joined: People, filters: ParticipantFilters): string[] => {
  const { count, outcome } = endingsOf(books, joined, rulesOf(books, filters));
  return [...new Set(outcome.subarray(0, count))].flatMap((own) => books.tables.names.outcome[own] ?? []);
};
