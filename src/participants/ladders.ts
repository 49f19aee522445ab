/**
 * Classes that figures tell participants by, from coarse to fine, for `SelectionBlocks`. Class 0 is who has not joined. All begin with
 * everybody, and those who joined beside the others.
 */
import { classIn, finenesses } from '../domain/numberClasses.ts';
import { gapDays } from '../domain/progress.ts';
import { noDay } from './columns.ts';
import { unmeasured } from './measured.ts';
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
const classesByFirstJoined = (
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

const byFirstJoined = (books: ParticipantBooks, count: number, classOf: (row: number) => number): PersonClasses => ({
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

/** Classes of what goes up and down: 1 is not measured twice. */
export const moved = { up: 2, unchanged: 3, down: 4 } as const;
const movedClass = (direction: number): number => (direction > 0 ? moved.up : direction < 0 ? moved.down : moved.unchanged);

const movedClasses = 5;

/** First those who went up, then of whom it is known, then all. `moveOf`: the class of `moved`, of each class. */
const movedRungs = (classes: number, moveOf: (own: number) => number): Ladder['rungs'] =>
  fromJoined(
    classes,
    (own) => Number(moveOf(own) === moved.up),
    (own) => Math.min(moveOf(own), moved.unchanged),
    moveOf
  );

/** What each person's answers to each slot come to, made in one go when the first is asked for. */
interface SlotScores {
  /** Of each slot and person a class: 1 is not measured twice; from 2 on by first score and last. */
  readonly pairs: readonly Int32Array[];
  /** Place of the last score; -1 where there is none. */
  readonly last: readonly Int32Array[];
}

const slotScores = ({ start, slot, slots, first, last, firstDay, lastDay, scores }: ParticipantBooks['measured']): SlotScores => {
  const people = start.length - 1;
  const filled = (value: number) => Array.from({ length: slots }, () => new Int32Array(people).fill(value));
  const made = { pairs: filled(1), last: filled(-1) };
  for (let own = 0; own < people; own++) {
    for (let at = start[own] as number; at < (start[own + 1] as number); at++) {
      const one = slot[at] as number;
      (made.last[one] as Int32Array)[own] = last[at] as number;
      const pair = 2 + (first[at] as number) * scores.length + (last[at] as number);
      if (firstDay[at] !== lastDay[at]) (made.pairs[one] as Int32Array)[own] = pair;
    }
  }
  return made;
};

/** Ladders of what was measured twice of one indicator by one respondent, all of the same classes. */
export interface PairLadders {
  readonly changes: Ladder;
  readonly baseline: Ladder;
  readonly latest: Ladder;
  /** Of a class the class of `moved`, and the places of the first score and the last; -1 where it was not measured twice. */
  readonly moveOf: (own: number) => number;
  readonly firstOf: (own: number) => number;
  readonly lastOf: (own: number) => number;
}

/** Ladders that are made once, by number. */
const madeOnce = <T>(make: (number: number) => T): ((number: number) => T) => {
  const made: T[] = [];
  return (number) => {
    made[number] ??= make(number);
    return made[number] as T;
  };
};

/** Of each slot and indicator, and of all together. */
export const progressLadders = (books: ParticipantBooks) => {
  const { measured, tables } = books;
  const { person, caseworkerChanges } = tables.participants;
  const { movement, longestGap, scores } = measured;
  let made: SlotScores | null = null;
  const scored = (): SlotScores => {
    made ??= slotScores(measured);
    return made;
  };
  const movementOf = (row: number): number => {
    const balance = movement[person[row] as number] as number;
    return balance === unmeasured ? 1 : movedClass(balance);
  };
  /** Class 1 is not measured twice; then by first score and last. */
  const pairs = (slot: number): PairLadders => {
    const count = 2 + scores.length * scores.length;
    const classes: PersonClasses = {
      count,
      of: (people) => {
        const own = scored().pairs[slot];
        return classesByFirstJoined(books, people, (row) => own?.[person[row] as number] ?? 1);
      }
    };
    const firstOf = (own: number) => (own < 2 ? -1 : Math.floor((own - 2) / scores.length));
    const lastOf = (own: number) => (own < 2 ? -1 : (own - 2) % scores.length);
    const moveOf = (own: number) => (own < 2 ? own : movedClass(lastOf(own) - firstOf(own)));
    const byScore = (scoreOf: (own: number) => number): Ladder => ({
      classes,
      rungs: fromJoined(
        count,
        (own) => Math.min(own, 2),
        (own) => Math.min(own, 2) + Math.max(0, scoreOf(own))
      )
    });
    return {
      changes: { classes, rungs: movedRungs(count, moveOf) },
      baseline: byScore(firstOf),
      latest: byScore(lastOf),
      moveOf,
      firstOf,
      lastOf
    };
  };
  const byMove = (of: PersonClasses['of']): Ladder => ({
    classes: { count: movedClasses, of },
    rungs: movedRungs(movedClasses, (own) => own)
  });
  /** As `moved`, and three more where `isOther`. */
  const halves = (isOther: (row: number) => boolean | null): Ladder => ({
    classes: byFirstJoined(books, 8, (row) => {
      const own = movementOf(row);
      const other = isOther(row);
      return own === 1 || other === null ? 1 : own + (other ? 3 : 0);
    }),
    rungs: fromJoined(
      8,
      (own) => (own === 1 ? 1 : own < 5 ? 2 : 5),
      (own) => (own === 1 ? 1 : own === 2 || own === 5 ? own : own < 5 ? 3 : 6),
      (own) => own
    )
  });
  return {
    pairs: madeOnce(pairs),
    differences: madeOnce((indicator) =>
      byMove((people) => {
        const [citizen, caseworker] = [scored().last[indicator * 2], scored().last[indicator * 2 + 1]];
        return classesByFirstJoined(books, people, (row) => {
          const own = person[row] as number;
          const [first, second] = [citizen?.[own] ?? -1, caseworker?.[own] ?? -1];
          return first < 0 || second < 0 ? 1 : movedClass(first - second);
        });
      })
    ),
    movement: byMove((people) => classesByFirstJoined(books, people, movementOf)),
    gaps: halves((row) => (longestGap[person[row] as number] as number) > gapDays),
    changedCaseworker: halves((row) => {
      const changes = caseworkerChanges[row] as number;
      return changes < 0 ? null : changes > 0;
    })
  };
};
