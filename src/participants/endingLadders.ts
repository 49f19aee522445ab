/** Classes that figures tell of where participants came to: 0 has not joined, 1 has days that contradict one another. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { outcomeKindOf, outcomeWeeks } from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import type { TimeToWorkCounts, Untold } from './answers.ts';
import { type Endings, endingsOf, type Rules, rulesOf, visitEnds, wantedRole } from './ending.ts';
import { cameShown, riskShown } from './heldWeeks.ts';
import { fromJoined, type Ladder, type PersonClasses } from './ladders.ts';
import type { ParticipantBooks } from './participantBooks.ts';

/** `classesIn`: of those who are counted the class, from 2 on. */
const byEnding = (
  books: ParticipantBooks,
  rules: Rules,
  count: number,
  classesIn: (endings: Endings, put: (i: number, own: number) => void) => void
): PersonClasses => ({
  count,
  of: (people) => {
    const joined = books.enrolled(people);
    const among = books.placesAmong(people, joined);
    const endings = endingsOf(books, joined, rules);
    const classes = new Int32Array(people.count);
    for (let i = 0; i < joined.count; i++) classes[among[i] as number] = 1;
    classesIn(endings, (i, own) => {
      classes[among[endings.of[i] as number] as number] = own;
    });
    return classes;
  }
});

const isCounted = (own: number): number => Math.min(own, 2);

/** When somebody came to an outcome: by the first of `outcomeWeeks`, by the second, later or on no known day. */
const whens = outcomeWeeks.length + 1;

/** Class 2 is without an outcome; then by number of the outcome, and when. */
export interface OutcomeClasses extends PersonClasses {
  readonly rules: Rules;
  /** -1 without an outcome. */
  readonly outcomeOf: (own: number) => number;
  readonly whenOf: (own: number) => number;
}

export const outcomeClasses = (books: ParticipantBooks, filters: ParticipantFilters): OutcomeClasses => {
  const rules = rulesOf(books, filters);
  const [early, late] = outcomeWeeks;
  const classes = byEnding(books, rules, 3 + books.tables.names.outcome.length * whens, ({ count, outcome, day }, put) => {
    for (let i = 0; i < count; i++) {
      const [number, came] = [outcome[i] as number, day[i] as number];
      const when = came < 0 || came > late * 7 ? 2 : came > early * 7 ? 1 : 0;
      put(i, number < 0 ? 2 : 3 + number * whens + when);
    }
  });
  return {
    ...classes,
    rules,
    outcomeOf: (own) => (own < 3 ? -1 : Math.floor((own - 3) / whens)),
    whenOf: (own) => (own - 3) % whens
  };
};

/** `people`: of each outcome, of everybody. */
export const outcomeLadder = (
  books: ParticipantBooks,
  classes: OutcomeClasses,
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
    own < 3 ? `none ${own}` : parts.findIndex((part) => part.includes(classes.outcomeOf(own)));
  const [largestKind = []] = largestFirst(byKind);
  const [largest = []] = largestFirst(finest);
  return {
    classes,
    rungs: fromJoined(
      classes.count,
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

/** Who came to some of the outcomes, and when. */
export interface SharesLadder extends Ladder {
  /** Whether those of a class came by one of `outcomeWeeks`, by its place. */
  readonly isBy: (own: number, week: number) => boolean;
}

/** Of the outcomes that the clock runs to and of the others by themselves. First as the curve tells it. */
export const sharesLadder = (books: ParticipantBooks, classes: OutcomeClasses, isOf: (outcome: string) => boolean): SharesLadder => {
  const { outcome: names } = books.tables.names;
  const { count, rules, outcomeOf, whenOf } = classes;
  const isOne = (own: number) => own > 2 && isOf(names[outcomeOf(own)] ?? '');
  /** Class 2 has another outcome or none. */
  const sides = Array.from({ length: count }, (_, own) =>
    isOne(own) ? (rules.role[outcomeOf(own)] === wantedRole ? 'wanted' : 'other') : String(Math.min(own, 2))
  );
  const last = whens - 1;
  return {
    classes,
    isBy: (own, week) => isOne(own) && whenOf(own) <= week,
    rungs: fromJoined(
      count,
      isCounted,
      (own) => (isOne(own) ? 'came' : (sides[own] as string)),
      (own) => sides[own] as string,
      (own) => (isOne(own) && whenOf(own) === last ? `${sides[own]} later` : (sides[own] as string)),
      (own) => (isOne(own) ? `${sides[own]} ${whenOf(own)}` : (sides[own] as string))
    )
  };
};

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

/** Of a number of weeks the place of the first of `weeks` that is not less; as many as there are where none is. */
const placeAmong = (weeks: readonly number[]): ((least: number) => number) => {
  const places: number[] = [];
  for (const [place, week] of weeks.entries()) while (places.length <= week) places.push(place);
  return (least) => places[least] ?? weeks.length;
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
  const count = weeks.length + 4;
  const placeOf = placeAmong(weeks);
  const classes = byEnding(books, rules, count, (endings, put) => {
    visitEnds(endings, rules, (i, kind, day) => {
      const place = kind === 'event' ? placeOf(Math.ceil(day / 7)) : weeks.length;
      const own = endings.outcome[i] as number;
      const isWanted = own >= 0 && rules.role[own] === wantedRole;
      put(i, place < weeks.length ? place + 4 : isWanted ? 3 : 2);
    });
  });
  return {
    weeks,
    isBy: (own, week) => own > 3 && weekAt(own) <= week,
    classes,
    rungs: fromJoined(
      count,
      isCounted,
      (own) => Math.min(own, 3),
      ...coarser(weeks).map((told) => {
        const placeIn = placeAmong(told);
        return (own: number) => (own < 3 ? `none ${own}` : placeIn(weekAt(own)));
      })
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
  const count = weeks.length * 2 + 3;
  const placeOf = placeAmong(weeks);
  const classes = byEnding(books, rules, count, (endings, put) => {
    visitEnds(endings, rules, (i, kind, day) => {
      const place = placeOf(Math.floor(day / 7) + 1);
      put(i, place === weeks.length ? 2 : 3 + place * 2 + Number(kind === 'event'));
    });
  });
  return {
    weeks,
    isBy: (own, week) => own > 2 && weekAt(own) <= week,
    classes,
    rungs: fromJoined(
      count,
      isCounted,
      ...coarser(weeks).map((told) => {
        const placeIn = placeAmong(told);
        return (own: number) => {
          const place = own < 3 ? told.length : placeIn(weekAt(own));
          return own < 2 ? 'left out' : place === told.length ? 'at risk' : `${place} ${own % 2}`;
        };
      })
    )
  };
};
