/**
 * Classes that figures tell participants by, from coarse to fine, for `SelectionBlocks`. Class 0 is who has not joined. All begin with
 * everybody, and those who joined beside the others.
 */
import { classIn, finenesses } from '../domain/numberClasses.ts';
import { noDay } from './columns.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';
import type { ToldCounts } from './told.ts';

/** Classes of people, from 0. Several ladders may be made of the same, which are then counted once. */
export interface PersonClasses {
  readonly count: number;
  /** Of each of the people the class. */
  readonly of: (people: People) => Int32Array;
}

export interface Ladder {
  readonly classes: PersonClasses;
  /** Of each rung, the class that each class is put into. */
  readonly rungs: readonly (readonly number[])[];
}

/** By what classes of a rung are held apart. */
type Apart = (own: number) => number | string;

/** Numbers the classes of each rung from 0. */
const numberedRungs = (classes: number, rungs: readonly Apart[]): Ladder['rungs'] =>
  rungs.map((apart) => {
    const numbers = new Map<number | string, number>();
    return Array.from({ length: classes }, (_, own) => {
      const key = apart(own);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  });

/** `rungs` after the two that all begin with; who has not joined stays apart. */
export const fromJoined = (classes: number, ...rungs: readonly Apart[]): Ladder['rungs'] =>
  numberedRungs(classes, [
    () => 0,
    (own) => Number(own > 0),
    ...rungs.map(
      (apart): Apart =>
        (own) =>
          own === 0 ? 'not joined' : apart(own)
    )
  ]);

/** By one row of each person who joined; the first that was. */
export const classesByFirstJoined = (
  { tables }: ParticipantBooks,
  { count, rows, start }: People,
  classOf: (row: number) => number
): Int32Array => {
  const { enrolled } = tables.participants;
  const own = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[start[i] as number] as number;
    if (enrolled[row] !== noDay) own[i] = classOf(row);
  }
  return own;
};

export const byFirstJoined = (books: ParticipantBooks, count: number, classOf: (row: number) => number): PersonClasses => ({
  count,
  of: (people) => classesByFirstJoined(books, people, classOf)
});

/** 2 where a row of a trial that was joined has the day, otherwise 1. */
const byAnyJoined =
  ({ tables }: ParticipantBooks, day: Int32Array) =>
  ({ count, rows, start }: People): Int32Array => {
    const { enrolled } = tables.participants;
    const classes = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
        const row = rows[at] as number;
        if (enrolled[row] === noDay) continue;
        classes[i] = Math.max(classes[i] as number, day[row] === noDay ? 1 : 2);
      }
    }
    return classes;
  };

/** Classes of `stepsLadders`: 1 and 2 have not joined; 3 and more have, and are two more than the steps that they took in order. */
const levelClass = ({ tables, level: levels }: ParticipantBooks) => {
  const { enrolled } = tables.participants;
  return ({ count, rows, start }: People): Int32Array => {
    const classes = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      let level = 1;
      let isJoined = false;
      for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
        const row = rows[at] as number;
        level = Math.max(level, levels[row] as number);
        isJoined ||= enrolled[row] !== noDay;
      }
      classes[i] = isJoined ? level + 1 : level - 1;
    }
    return classes;
  };
};

/** How many of the steps a class of `stepsLadders` has taken. */
export const levelIn = (own: number): number => (own < 2 ? own + 1 : own - 1);

/** Classes 0 and 1 have not joined; 2 to 7 have, by how many steps they took in order. What the trial is comes first. */
export const stepsLadders = (books: ParticipantBooks): Readonly<Record<'toJoining' | 'afterJoining', Ladder>> => {
  const classes: PersonClasses = { count: 8, of: levelClass(books) };
  const isJoined = (own: number) => own >= 2;
  const apartAt =
    (...levels: readonly number[]) =>
    (own: number) =>
      `${isJoined(own)} ${levels.filter((level) => levelIn(own) >= level).length}`;
  const rungs = (...steps: readonly Apart[]) => numberedRungs(8, [() => 0, (own) => Number(isJoined(own)), ...steps]);
  return {
    toJoining: { classes, rungs: rungs(apartAt(3), apartAt(2, 3)) },
    afterJoining: {
      classes,
      rungs: rungs(
        ...[[5], [5, 4], [5, 4, 6]].map((levels) => (own: number) => (isJoined(own) ? (apartAt(...levels)(own) as string) : 'not'))
      )
    }
  };
};

/** 1 where a later step has a day and an earlier one has not. */
export const outOfOrderLadder = ({ level: levels, furthest: furthests }: ParticipantBooks): Ladder => ({
  classes: {
    count: 2,
    of: ({ count, rows, start }) => {
      const classes = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        let [level, furthest] = [1, 1];
        for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
          level = Math.max(level, levels[rows[at] as number] as number);
          furthest = Math.max(furthest, furthests[rows[at] as number] as number);
        }
        classes[i] = Number(furthest > level);
      }
      return classes;
    }
  },
  rungs: [
    [0, 0],
    [0, 1]
  ]
});

/** `most`: the class that has the element. */
interface ElementLadder extends Ladder {
  readonly most: number;
}

/** Of those who joined, 2 has the element and 1 has not. */
export const elementLadders = (books: ParticipantBooks): Readonly<Record<keyof ToldCounts['elements'], ElementLadder>> => {
  const { planned, assessed, contacts, person } = books.tables.participants;
  const { start } = books.measured;
  const isApart: Apart = (own) => own;
  const hasOrNot = fromJoined(3, isApart);
  return {
    onePlan: { classes: { count: 3, of: byAnyJoined(books, planned) }, rungs: hasOrNot, most: 2 },
    assessed: { classes: { count: 3, of: byAnyJoined(books, assessed) }, rungs: hasOrNot, most: 2 },
    measured: {
      classes: byFirstJoined(books, 3, (row) => {
        const own = person[row] as number;
        return (start[own + 1] as number) > (start[own] as number) ? 2 : 1;
      }),
      rungs: hasOrNot,
      most: 2
    },
    /** 1 is not known, 2 several, 3 one. */
    oneContact: {
      classes: byFirstJoined(books, 4, (row) => ((contacts[row] as number) < 0 ? 1 : contacts[row] === 1 ? 3 : 2)),
      rungs: fromJoined(4, (own) => Math.min(own, 2), isApart),
      most: 3
    }
  };
};

const finest = finenesses[0] ?? [];

/** Of numbers: 1 is not known, and from 2 on the classes of the finest fineness. */
const numberClasses = finest.length + 2;
const numberRungs = fromJoined(
  numberClasses,
  (own) => Math.min(own, 2),
  ...[...finenesses].reverse().map((classes) => (own: number) => (own < 2 ? 'unknown' : classIn(classes, own - 2)))
);

export const planLadders = (books: ParticipantBooks) => {
  const { plansBefore, plansNow, contacts, caseworkerChanges } = books.tables.participants;
  const numberClass = (number: number): number => (number < 0 ? 1 : classIn(finest, number) + 2);
  const ofPair = (classes: number, classOf: (before: number, now: number) => number) =>
    byFirstJoined(books, classes, (row) => {
      const [before, now] = [plansBefore[row] as number, plansNow[row] as number];
      return before < 0 || now < 0 ? 1 : classOf(before, now);
    });
  const ofNumber = (classes: PersonClasses): Ladder => ({ classes, rungs: numberRungs });
  const isKnown: Apart = (own) => Math.min(own, 2);
  return {
    before: ofNumber(ofPair(numberClasses, numberClass)),
    now: ofNumber(ofPair(numberClasses, (_, now) => numberClass(now))),
    /** 2 fewer, 3 as many, 4 more. */
    changes: {
      classes: ofPair(5, (before, now) => 3 + Math.sign(now - before)),
      rungs: fromJoined(
        5,
        isKnown,
        (own) => Math.min(own, 3),
        (own) => own
      )
    },
    onePlanNow: { classes: ofPair(4, (_, now) => (now === 1 ? 3 : 2)), rungs: fromJoined(4, isKnown, (own) => own) },
    contacts: ofNumber(byFirstJoined(books, numberClasses, (row) => numberClass(contacts[row] as number))),
    caseworkerChanges: ofNumber(byFirstJoined(books, numberClasses, (row) => numberClass(caseworkerChanges[row] as number)))
  } satisfies Readonly<Record<string, Ladder>>;
};
