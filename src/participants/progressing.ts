import { gapDays, type Tally } from '../domain/progress.ts';
import type { IndicatorCounts, MovementCounts, ProgressCounts, Untold } from './answers.ts';
import { unmeasured } from './measured.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

type Changes = { up: number; unchanged: number; down: number };
const noChanges = (): Changes => ({ up: 0, unchanged: 0, down: 0 });

const note = (changes: Changes, moved: number): void => {
  if (moved > 0) changes.up++;
  else if (moved < 0) changes.down++;
  else changes.unchanged++;
};

interface SlotCounts {
  people: number;
  readonly changes: Changes;
  readonly baseline: Int32Array;
  readonly latest: Int32Array;
  /** By days between the first answer and the latest. */
  readonly days: Int32Array;
}

/** Of those who joined, whenever they were measured. Paired: measured on two days or more by the same respondent. */
export const progressOf = (books: ParticipantBooks, joined: People): Untold<ProgressCounts> => {
  const { measured, tables } = books;
  const { person, caseworkerChanges } = tables.participants;
  const { start, slot, first, last, firstDay, lastDay, slots, longestGap, movement, scores, longestSpan } = measured;
  const counted = Array.from(
    { length: slots },
    (): SlotCounts => ({
      people: 0,
      changes: noChanges(),
      baseline: new Int32Array(scores.length),
      latest: new Int32Array(scores.length),
      days: new Int32Array(longestSpan + 1)
    })
  );
  const differences = Array.from({ length: Math.ceil(slots / 2) }, noChanges);
  const movements = {
    all: noChanges(),
    withGap: noChanges(),
    withoutGap: noChanges(),
    withChange: noChanges(),
    withoutChange: noChanges()
  };
  const latestOf = new Int32Array(slots).fill(-1);
  for (let i = 0; i < joined.count; i++) {
    const row = joined.rows[joined.start[i] as number] as number;
    const own = person[row] as number;
    const from = start[own] as number;
    const to = start[own + 1] as number;
    for (let at = from; at < to; at++) {
      const which = slot[at] as number;
      latestOf[which] = last[at] as number;
      const days = (lastDay[at] as number) - (firstDay[at] as number);
      if (days === 0) continue;
      const moved = Math.sign((last[at] as number) - (first[at] as number));
      const counts = counted[which] as SlotCounts;
      counts.people++;
      note(counts.changes, moved);
      add(counts.baseline, first[at] as number);
      add(counts.latest, last[at] as number);
      add(counts.days, days);
    }
    for (let at = from; at < to; at++) {
      const citizen = slot[at] as number;
      const caseworker = citizen + 1;
      if (citizen % 2 === 1 || caseworker >= slots || (latestOf[caseworker] as number) < 0) continue;
      note(differences[citizen / 2] as Changes, (latestOf[citizen] as number) - (latestOf[caseworker] as number));
    }
    for (let at = from; at < to; at++) latestOf[slot[at] as number] = -1;
    const balance = movement[own] as number;
    if (balance === unmeasured) continue;
    note(movements.all, balance);
    note((longestGap[own] as number) > gapDays ? movements.withGap : movements.withoutGap, balance);
    const changes = caseworkerChanges[row] as number;
    if (changes >= 0) note(changes > 0 ? movements.withChange : movements.withoutChange, balance);
  }
  const names = tables.names.indicator;
  const nameOf = (indicator: number): string => names[indicator] ?? '';
  const rank = ranksOf(books);
  return {
    enrolled: joined.count,
    indicators: counted
      .map((counts, which): IndicatorCounts => {
        const tally = (people: Int32Array) => ({ values: scores, counts: people });
        return {
          indicator: nameOf(which >> 1),
          respondent: which % 2,
          people: counts.people,
          changes: counts.changes,
          baseline: tally(counts.baseline),
          latest: tally(counts.latest),
          days: daysOf(counts.days)
        };
      })
      .filter(({ people }) => people > 0)
      .sort((a, b) => rank(a.indicator) - rank(b.indicator) || (a.indicator < b.indicator ? -1 : 1) * Number(a.indicator !== b.indicator)),
    differences: differences
      .map((changes, indicator) => ({ indicator: nameOf(indicator), people: peopleIn(changes), changes }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => rank(a.indicator) - rank(b.indicator) || (a.indicator < b.indicator ? -1 : 1)),
    all: movementOf(movements.all),
    withGap: movementOf(movements.withGap),
    withoutGap: movementOf(movements.withoutGap),
    withChange: movementOf(movements.withChange),
    withoutChange: movementOf(movements.withoutChange)
  };
};

/** More indicators up than down, as many, or fewer. */
export const movementIn = ({ measured, tables }: ParticipantBooks, joined: People): MovementCounts => {
  const changes = noChanges();
  for (let i = 0; i < joined.count; i++) {
    const own = tables.participants.person[joined.rows[joined.start[i] as number] as number] as number;
    const balance = measured.movement[own] as number;
    if (balance !== unmeasured) note(changes, balance);
  }
  return movementOf(changes);
};

/** Up to the longest that occurs. */
const daysOf = (days: Int32Array): Tally => {
  const counts = days.slice(0, days.findLastIndex((people) => people > 0) + 1);
  return { values: Int32Array.from(counts.keys()), counts };
};

const add = (counts: Int32Array, place: number): void => {
  counts[place] = (counts[place] as number) + 1;
};

const peopleIn = ({ up, unchanged, down }: Changes): number => up + unchanged + down;

const movementOf = (changes: Changes): MovementCounts => ({ people: peopleIn(changes), changes });

/** Places of the catalogue; indicators that it lacks come after. */
const ranksOf = ({ tables }: ParticipantBooks): ((indicator: string) => number) => {
  const places = new Map(tables.catalogue.indicators.map(({ key }, place) => [key, place]));
  return (indicator) => places.get(indicator) ?? places.size;
};
