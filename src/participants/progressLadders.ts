/** Ladders of what was measured twice, by indicator and respondent (`ladders.ts`). */
import { gapDays } from '../domain/progress.ts';
import { byFirstJoined, classesByFirstJoined, fromJoined, type Ladder, type PersonClasses } from './ladders.ts';
import { unmeasured } from './measured.ts';
import type { ParticipantBooks } from './participantBooks.ts';

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
