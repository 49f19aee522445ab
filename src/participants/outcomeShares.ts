/** What has become of participants: each outcome beside the others. */
import { outcomeKindOf, outcomeWeeks } from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { cumulativeIncidence, type DailyEnds, noEnds, stepOn } from '../domain/survival.ts';
import type { OutcomeCounts, OutcomesCounted, Untold } from './answers.ts';
import { add, type Endings, endingsOf, rolesOf, rulesOf, wantedRole } from './ending.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

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

/** Of whom `ends` tells: how many have come by each of `outcomeWeeks`, and the cumulative incidence then. */
export const sharesOf = (ends: DailyEnds): { readonly byWeeks: number[]; readonly shares: number[] } => {
  const steps = cumulativeIncidence(ends);
  return {
    byWeeks: outcomeWeeks.map((weeks) => ends.event.subarray(0, weeks * 7 + 1).reduce((sum, people) => sum + people, 0)),
    shares: outcomeWeeks.map((weeks) => stepOn(steps, weeks * 7)?.share ?? 0)
  };
};

/** People who could be followed to each of `outcomeWeeks`. */
export const matureOf = (lastDay: number, { count, start }: Endings): number[] =>
  outcomeWeeks.map((weeks) => {
    let mature = 0;
    for (let i = 0; i < count; i++) if ((start[i] as number) + weeks * 7 <= lastDay) mature++;
    return mature;
  });
