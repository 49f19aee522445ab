/** Classes that figures tell of where participants came to: 0 has not joined, 1 has days that contradict one another. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { outcomeKindOf, outcomeWeeks } from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import type { TimeToWorkCounts, Untold } from './answers.ts';
import { type Endings, endingsOf, endOf, type Rules, rulesOf, wantedRole } from './ending.ts';
import { cameShown, riskShown } from './heldWeeks.ts';
import { fromJoined, type Ladder } from './ladders.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

/** `classAt`: of one who is counted, from 2 on. */
const byEnding =
  (books: ParticipantBooks, rules: Rules, classAt: (endings: Endings, i: number) => number): Ladder['classOf'] =>
  (people) => {
    const joined = books.enrolled(people);
    const endings = endingsOf(books, joined, rules);
    const ofJoined = new Int32Array(joined.count).fill(1);
    for (let i = 0; i < endings.count; i++) ofJoined[endings.of[i] as number] = classAt(endings, i);
    return amongAll(books, people, joined, ofJoined);
  };

const amongAll = ({ tables }: ParticipantBooks, people: People, joined: People, ofJoined: Int32Array): Int32Array => {
  const { person } = tables.participants;
  const numberOf = ({ rows, start }: People, i: number) => person[rows[start[i] as number] as number];
  const classes = new Int32Array(people.count);
  for (let i = 0, next = 0; i < people.count && next < joined.count; i++) {
    if (numberOf(people, i) === numberOf(joined, next)) classes[i] = ofJoined[next++] as number;
  }
  return classes;
};

const isCounted = (own: number): number => Math.min(own, 2);

/** Class 2 is without an outcome, 3 and on are outcomes by number. `people`: of each outcome, of everybody. */
export const outcomeLadder = (
  books: ParticipantBooks,
  filters: ParticipantFilters,
  people: readonly number[],
  minimumCell: MinimumCell
): Ladder => {
  const { outcome: names } = books.tables.names;
  const kindOf = (outcome: number) => outcomeKindOf(names[outcome] ?? '');
  const outcomes = [...names.keys()].filter((outcome) => (people[outcome] ?? 0) > 0);
  const sumOf = (some: readonly number[]) => some.reduce((sum, outcome) => sum + (people[outcome] ?? 0), 0);
  const kinds = [...new Set(outcomes.map(kindOf))].map((kind) => outcomes.filter((outcome) => kindOf(outcome) === kind));
  const byKind = enoughTogether(kinds, sumOf, minimumCell);
  const finest = byKind.flatMap((some) =>
    enoughTogether(
      some.map((outcome) => [outcome]),
      sumOf,
      minimumCell
    )
  );
  const largestFirst = (parts: readonly (readonly number[])[]) => [...parts].sort((a, b) => sumOf(b) - sumOf(a));
  const apartBy = (parts: readonly (readonly number[])[]) => (own: number) =>
    own < 3 ? `none ${own}` : parts.findIndex((part) => part.includes(own - 3));
  const [largestKind = []] = largestFirst(byKind);
  const [largest = []] = largestFirst(finest);
  return {
    classOf: byEnding(books, rulesOf(books, filters), ({ outcome }, i) => (outcome[i] as number) + 3),
    rungs: fromJoined(
      names.length + 3,
      isCounted,
      (own) => Math.min(own, 3),
      apartBy([largestKind]),
      apartBy(byKind),
      apartBy([largest, ...byKind]),
      apartBy(finest)
    )
  };
};

/** Parts that few are in are joined, the fewest first, until none is. */
const enoughTogether = (
  parts: readonly (readonly number[])[],
  sumOf: (part: readonly number[]) => number,
  minimumCell: MinimumCell
): readonly (readonly number[])[] => {
  const [least = [], next = [], ...others] = [...parts].sort((a, b) => sumOf(a) - sumOf(b));
  if (parts.length < 2 || sumOf(least) >= minimumCell) return parts;
  return enoughTogether([[...least, ...next], ...others], sumOf, minimumCell);
};

/**
 * Class 2 has another outcome or none. Then, of the outcomes that the clock runs to and of the others by themselves: who came by the first of
 * `outcomeWeeks`, by the second, later or on no known day. First as the curve tells it.
 */
export const sharesLadder = (books: ParticipantBooks, filters: ParticipantFilters, isOf: (outcome: string) => boolean): Ladder => {
  const { outcome: names } = books.tables.names;
  const rules = rulesOf(books, filters);
  const own = Uint8Array.from(names, (name) => Number(isOf(name)));
  const [early, late] = outcomeWeeks;
  const isWanted = (of: number) => of < 6;
  return {
    classOf: byEnding(books, rules, ({ outcome, day }, i) => {
      const number = outcome[i] as number;
      if (number < 0 || own[number] === 0) return 2;
      const when = day[i] as number;
      return (rules.role[number] === wantedRole ? 3 : 6) + (when < 0 || when > late * 7 ? 2 : when > early * 7 ? 1 : 0);
    }),
    rungs: fromJoined(
      9,
      isCounted,
      (of) => Math.min(of, 3),
      (of) => (of < 3 ? of : isWanted(of) ? 3 : 6),
      (of) => (of < 3 || of % 3 === 2 ? of : isWanted(of) ? 3 : 6),
      (of) => of
    )
  };
};

/** Whether a class of `sharesLadder` came by one of `outcomeWeeks`. */
export const cameBy = (own: number, week: number): boolean => own >= 3 && own % 3 <= week;

/** Weeks of the curve, and the classes between them. */
export interface WeekLadder extends Ladder {
  /** Weeks that are told of everybody, rising. */
  readonly weeks: readonly number[];
  /** Whether those of a class have ended by the end of that week's day, or before it. */
  readonly isBy: (own: number, week: number) => boolean;
}

const coarser = (weeks: readonly number[]): readonly (readonly number[])[] => {
  const [early, late] = outcomeWeeks;
  const among = (isTold: (week: number) => boolean) => weeks.filter(isTold);
  return [
    among((week) => week === late),
    among((week) => week === late || week === early),
    among((week) => week % late === 0 || week === early),
    among((week) => week % 13 === 0),
    weeks
  ];
};

/** Into how many of the weeks, 7 · week days after joining, the number falls. */
const placeAmong = (weeks: readonly number[], isBefore: (week: number) => boolean): number => {
  const place = weeks.findIndex((week) => !isBefore(week));
  return place < 0 ? weeks.length : place;
};

/** Weeks that are told of everybody. */
const weeksTold = (
  everybody: Untold<TimeToWorkCounts>,
  shownOf: typeof cameShown | typeof riskShown,
  minimumCell: MinimumCell
): readonly number[] => {
  const among = everybody.weeks.filter(({ atRisk }) => atRisk >= minimumCell);
  const shown = shownOf(among, everybody, minimumCell);
  return among.filter((_, i) => shown[i]).map(({ week }) => week);
};

/** Class 2 has not the wanted outcome; 3 has it later or on no known day; then by the weeks that are told of everybody. */
export const cameLadder = (
  books: ParticipantBooks,
  filters: ParticipantFilters,
  everybody: Untold<TimeToWorkCounts>,
  minimumCell: MinimumCell
): WeekLadder => {
  const rules = rulesOf(books, filters);
  const weeks = weeksTold(everybody, cameShown, minimumCell);
  const weekAt = (own: number): number => weeks[own - 4] ?? Number.POSITIVE_INFINITY;
  return {
    weeks,
    isBy: (own, week) => own > 3 && weekAt(own) <= week,
    classOf: byEnding(books, rules, (endings, i) => {
      const [kind, day] = endOf(endings, rules, i);
      if (kind === 'event') {
        const place = placeAmong(weeks, (week) => week * 7 < day);
        return place === weeks.length ? 3 : place + 4;
      }
      const own = endings.outcome[i] as number;
      return own >= 0 && rules.role[own] === wantedRole ? 3 : 2;
    }),
    rungs: fromJoined(
      weeks.length + 4,
      isCounted,
      (own) => Math.min(own, 3),
      ...coarser(weeks).map((told) => (own: number) => (own < 3 ? `none ${own}` : placeAmong(told, (week) => week < weekAt(own))))
    )
  };
};

/** Class 2 was at risk in the last week that is told of everybody; then, for each told week, who came and who left before it. */
export const riskLadder = (
  books: ParticipantBooks,
  filters: ParticipantFilters,
  everybody: Untold<TimeToWorkCounts>,
  minimumCell: MinimumCell
): WeekLadder => {
  const rules = rulesOf(books, filters);
  const weeks = weeksTold(everybody, riskShown, minimumCell);
  const weekAt = (own: number): number => weeks[(own - 3) >> 1] ?? Number.POSITIVE_INFINITY;
  return {
    weeks,
    isBy: (own, week) => own > 2 && weekAt(own) <= week,
    classOf: byEnding(books, rules, (endings, i) => {
      const [kind, day] = endOf(endings, rules, i);
      const place = placeAmong(weeks, (week) => week * 7 <= day);
      return place === weeks.length ? 2 : 3 + place * 2 + Number(kind === 'event');
    }),
    rungs: fromJoined(
      weeks.length * 2 + 3,
      isCounted,
      ...coarser(weeks).map((told) => (own: number) => {
        const place = own < 3 ? told.length : placeAmong(told, (week) => week < weekAt(own));
        return own < 2 ? 'left out' : place === told.length ? 'at risk' : `${place} ${own % 2}`;
      })
    )
  };
};
