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

export interface Ladder {
  /** Of each of the people the class. */
  readonly classOf: (people: People) => ArrayLike<number>;
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
const byFirstJoined =
  ({ tables }: ParticipantBooks, classOf: (row: number) => number) =>
  ({ count, rows, start }: People): Int32Array => {
    const { enrolled } = tables.participants;
    const classes = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const row = rows[start[i] as number] as number;
      if (enrolled[row] !== noDay) classes[i] = classOf(row);
    }
    return classes;
  };

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
  const classOf = levelClass(books);
  const isJoined = (own: number) => own >= 2;
  const apartAt =
    (...levels: readonly number[]) =>
    (own: number) =>
      `${isJoined(own)} ${levels.filter((level) => levelIn(own) >= level).length}`;
  const rungs = (...steps: readonly Apart[]) => numberedRungs(8, [() => 0, (own) => Number(isJoined(own)), ...steps]);
  return {
    toJoining: { classOf, rungs: rungs(apartAt(3), apartAt(2, 3)) },
    afterJoining: {
      classOf,
      rungs: rungs(
        ...[[5], [5, 4], [5, 4, 6]].map((levels) => (own: number) => (isJoined(own) ? (apartAt(...levels)(own) as string) : 'not'))
      )
    }
  };
};

/** 1 where a later step has a day and an earlier one has not. */
export const outOfOrderLadder = ({ level: levels, furthest: furthests }: ParticipantBooks): Ladder => ({
  classOf: ({ count, rows, start }) => {
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
    onePlan: { classOf: byAnyJoined(books, planned), rungs: hasOrNot, most: 2 },
    assessed: { classOf: byAnyJoined(books, assessed), rungs: hasOrNot, most: 2 },
    measured: {
      classOf: byFirstJoined(books, (row) => {
        const own = person[row] as number;
        return (start[own + 1] as number) > (start[own] as number) ? 2 : 1;
      }),
      rungs: hasOrNot,
      most: 2
    },
    /** 1 is not known, 2 several, 3 one. */
    oneContact: {
      classOf: byFirstJoined(books, (row) => ((contacts[row] as number) < 0 ? 1 : contacts[row] === 1 ? 3 : 2)),
      rungs: fromJoined(4, (own) => Math.min(own, 2), isApart),
      most: 3
    }
  };
};

const finest = finenesses[0] ?? [];

/** Of numbers: 1 is not known, and from 2 on the classes of the finest fineness. */
const numberRungs = fromJoined(
  finest.length + 2,
  (own) => Math.min(own, 2),
  ...[...finenesses].reverse().map((classes) => (own: number) => (own < 2 ? 'unknown' : classIn(classes, own - 2)))
);

export const planLadders = (books: ParticipantBooks) => {
  const { plansBefore, plansNow, contacts, caseworkerChanges } = books.tables.participants;
  const numberClass = (number: number): number => (number < 0 ? 1 : classIn(finest, number) + 2);
  const ofPair = (classOf: (before: number, now: number) => number) =>
    byFirstJoined(books, (row) => {
      const [before, now] = [plansBefore[row] as number, plansNow[row] as number];
      return before < 0 || now < 0 ? 1 : classOf(before, now);
    });
  const isKnown: Apart = (own) => Math.min(own, 2);
  return {
    before: { classOf: ofPair(numberClass), rungs: numberRungs },
    now: { classOf: ofPair((_, now) => numberClass(now)), rungs: numberRungs },
    /** 2 fewer, 3 as many, 4 more. */
    changes: {
      classOf: ofPair((before, now) => 3 + Math.sign(now - before)),
      rungs: fromJoined(
        5,
        isKnown,
        (own) => Math.min(own, 3),
        (own) => own
      )
    },
    onePlanNow: { classOf: ofPair((_, now) => (now === 1 ? 3 : 2)), rungs: fromJoined(4, isKnown, (own) => own) },
    contacts: { classOf: byFirstJoined(books, (row) => numberClass(contacts[row] as number)), rungs: numberRungs },
    caseworkerChanges: { classOf: byFirstJoined(books, (row) => numberClass(caseworkerChanges[row] as number)), rungs: numberRungs }
  } satisfies Readonly<Record<string, Ladder>>;
};

/** Classes of what goes up and down: 1 is not measured twice. */
export const moved = { up: 2, unchanged: 3, down: 4 } as const;
const movedClass = (direction: number): number => (direction > 0 ? moved.up : direction < 0 ? moved.down : moved.unchanged);

/** First those who went up, then of whom it is known, then all. */
const movedRungs = fromJoined(
  5,
  (own) => Number(own === moved.up),
  (own) => Math.min(own, moved.unchanged),
  (own) => own
);

/** Where the answers of each person to each slot stand; -1 where there are none. */
class PersonPlaces {
  readonly #measured: ParticipantBooks['measured'];
  #bySlot: readonly Int32Array[] | null = null;

  constructor({ measured }: ParticipantBooks) {
    this.#measured = measured;
  }

  of(wanted: number): Int32Array {
    this.#bySlot ??= this.#made();
    return this.#bySlot[wanted] ?? new Int32Array(0);
  }

  #made(): readonly Int32Array[] {
    const { start, slot, slots } = this.#measured;
    const bySlot = Array.from({ length: slots }, () => new Int32Array(start.length - 1).fill(-1));
    for (let own = 0; own + 1 < start.length; own++) {
      for (let at = start[own] as number; at < (start[own + 1] as number); at++) (bySlot[slot[at] as number] as Int32Array)[own] = at;
    }
    return bySlot;
  }
}

/** Of each slot, indicator and score. */
export const progressLadders = (books: ParticipantBooks) => {
  const { measured, tables } = books;
  const { person, caseworkerChanges } = tables.participants;
  const { first, last, firstDay, lastDay, movement, longestGap, scores } = measured;
  const places = new PersonPlaces(books);
  const placeIn = (row: number, wanted: number): number => places.of(wanted)[person[row] as number] ?? -1;
  const paired = (wanted: number, classAt: (at: number) => number) =>
    byFirstJoined(books, (row) => {
      const at = placeIn(row, wanted);
      return at < 0 || firstDay[at] === lastDay[at] ? 1 : classAt(at);
    });
  const movementOf = (row: number): number => {
    const balance = movement[person[row] as number] as number;
    return balance === unmeasured ? 1 : movedClass(balance);
  };
  const scoreRungs = fromJoined(
    scores.length + 2,
    (own) => Math.min(own, 2),
    (own) => own
  );
  /** As `moved`, and three more where `isOther`. */
  const halves = (isOther: (row: number) => boolean | null): Ladder => ({
    classOf: byFirstJoined(books, (row) => {
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
    changes: (wanted: number): Ladder => ({
      classOf: paired(wanted, (at) => movedClass((last[at] as number) - (first[at] as number))),
      rungs: movedRungs
    }),
    baseline: (wanted: number): Ladder => ({ classOf: paired(wanted, (at) => (first[at] as number) + 2), rungs: scoreRungs }),
    latest: (wanted: number): Ladder => ({ classOf: paired(wanted, (at) => (last[at] as number) + 2), rungs: scoreRungs }),
    differences: (indicator: number): Ladder => ({
      classOf: byFirstJoined(books, (row) => {
        const [citizen, caseworker] = [placeIn(row, indicator * 2), placeIn(row, indicator * 2 + 1)];
        return citizen < 0 || caseworker < 0 ? 1 : movedClass((last[citizen] as number) - (last[caseworker] as number));
      }),
      rungs: movedRungs
    }),
    movement: { classOf: byFirstJoined(books, movementOf), rungs: movedRungs } satisfies Ladder,
    gaps: halves((row) => (longestGap[person[row] as number] as number) > gapDays),
    changedCaseworker: halves((row) => {
      const changes = caseworkerChanges[row] as number;
      return changes < 0 ? null : changes > 0;
    })
  };
};
