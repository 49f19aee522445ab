/** Which selections of people may be told by which classes (`SelectionBlocks`). Made as it is asked for; of everybody nothing is made. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { isEnrolmentGoal } from '../domain/enrolment.ts';
import { type Axis, type Classes, classesBy, ladderOf } from '../domain/peopleByPlace.ts';
import { SelectionBlocks } from '../domain/selectionBlocks.ts';
import { dayNumber, dayText, lastDayText, noDay } from './columns.ts';
import { type EnrolmentSteps, enrolmentSteps, lastDayOf, monthOf } from './enrolmentSteps.ts';
import { enrolmentsOf } from './enrolments.ts';
import { fromJoined, type Ladder, type PersonClasses } from './ladders.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';
import type { PersonAxes, Restriction } from './personAxes.ts';

/** The class of everybody. */
interface Classed {
  readonly of: Int32Array;
  readonly classes: Classes;
  /** Of each class, 1 where somebody is in it. */
  readonly isHeld: Uint8Array;
}

interface Standing {
  readonly ladder: Ladder;
  readonly classed: Classed;
  readonly blocks: SelectionBlocks;
}

/** The rung that a selection is told by: what each class is put into. */
interface Rung {
  readonly into: readonly number[];
  readonly isHeld: Uint8Array;
}

/** Ladders that depend on what the clock runs to, which readers choose; so many are kept: about a dozen for each choice. */
export const keptByChoice = 160;

export class ToldSelections {
  readonly #books: ParticipantBooks;
  readonly #axes: PersonAxes;
  readonly #minimumCell: MinimumCell;
  readonly #standing = new Map<string, Standing>();
  readonly #byChoice: string[] = [];
  readonly #classed = new WeakMap<PersonClasses, Classed>();
  #enrolment: EnrolmentSteps | null = null;
  #firstEnrolment = 0;
  #filterAxes: readonly Axis[] | null = null;

  constructor(books: ParticipantBooks, axes: PersonAxes, minimumCell: MinimumCell) {
    this.#books = books;
    this.#axes = axes;
    this.#minimumCell = minimumCell;
  }

  get minimumCell(): MinimumCell {
    return this.#minimumCell;
  }

  get everybody(): People {
    return this.#axes.everybody;
  }

  /** Whether of the selection may be told how many are in the classes. `isChoice`: the ladder depends on choices of the reader. */
  telling(name: string, made: () => Ladder, restriction: Restriction, isChoice = false): (isIn: (own: number) => boolean) => boolean {
    const rung = this.#rung(name, made, restriction, isChoice);
    return (isIn) => rung !== null && isApart(rung, (own) => Number(isIn(own)));
  }

  /** Whether of the selection may be told how many are in the classes of each key. */
  tellsEach(name: string, made: () => Ladder, restriction: Restriction, keyOf: (own: number) => number): boolean {
    const rung = this.#rung(name, made, restriction, false);
    return rung !== null && isApart(rung, keyOf);
  }

  /** The finest rung that the selection may be told by. */
  #rung(name: string, made: () => Ladder, { chosen, partly }: Restriction, isChoice: boolean): Rung | null {
    const { ladder, classed, blocks } = this.#standingBy(name, made, isChoice);
    let rungs = blocks.rungsTold(chosen);
    // Of several filters together, all figures tell of those who joined by the same blocks.
    if (chosen.filter(Boolean).length > 1) {
      const common = this.#standingBy('enrolment', () => this.enrolmentLadder, false).blocks.rungsTold(chosen);
      if (common < 2) rungs = Math.min(rungs, common);
    }
    // The curve of everybody tells who joined in which month: people of a cohort are not told without them.
    if (chosen[2] && rungs === 1) rungs = 0;
    if (rungs > 0 && partly.count > 0) {
      const { person } = this.#books.tables.participants;
      const own = ladder.classes.of(partly);
      const isSame = (rung: number) =>
        Array.from({ length: partly.count }).every((_, i) => {
          const into = ladder.rungs[rung] ?? [];
          const all = classed.of[person[partly.rows[partly.start[i] as number] as number] as number] as number;
          return into[own[i] as number] === into[all];
        });
      while (rungs > 0 && !isSame(rungs - 1)) rungs--;
    }
    const into = ladder.rungs[rungs - 1];
    return into ? { into, isHeld: classed.isHeld } : null;
  }

  #standingBy(name: string, made: () => Ladder, isChoice: boolean): Standing {
    const known = this.#standing.get(name);
    if (known) return known;
    const ladder = made();
    const classed = this.#classed.get(ladder.classes) ?? this.#classesOf(ladder.classes);
    this.#classed.set(ladder.classes, classed);
    this.#filterAxes ??= this.#axes.axes((month) => this.#monthsTogether(month));
    const blocks = new SelectionBlocks(this.#filterAxes, ladderOf(classed.classes, ladder.rungs), this.#minimumCell);
    const standing = { ladder, classed, blocks };
    this.#standing.set(name, standing);
    if (isChoice && this.#byChoice.push(name) > keptByChoice) this.#standing.delete(this.#byChoice.shift() ?? '');
    return standing;
  }

  #classesOf({ count, of: classOf }: PersonClasses): Classed {
    const of = classOf(this.everybody);
    const isHeld = new Uint8Array(count);
    for (let person = 0; person < of.length; person++) isHeld[of[person] as number] = 1;
    return { of, isHeld, classes: classesBy(count, of) };
  }

  /** The first day that anybody joined. */
  get firstEnrolment(): number {
    void this.enrolmentSteps;
    return this.#firstEnrolment;
  }

  /** Of all goals for those who join. */
  get #deadlines(): readonly number[] {
    const { goals } = this.#books.tables.catalogue;
    const deadlines = goals.filter(isEnrolmentGoal).flatMap(({ deadline }) => deadline ?? []);
    return deadlines.map(dayNumber).sort((a, b) => a - b);
  }

  /** Those who joined, as the curve of everybody tells it. */
  get enrolmentSteps(): EnrolmentSteps {
    if (this.#enrolment) return this.#enrolment;
    const enrolment = enrolmentsOf(this.#books, this.#books.enrolled(this.everybody));
    const lastDay = lastDayText(this.#books.lastDayOf(this.everybody));
    this.#firstEnrolment = enrolment.firstDay;
    this.#enrolment = enrolmentSteps({ enrolment, lastDay }, this.#deadlines.map(dayText), this.#minimumCell);
    return this.#enrolment;
  }

  /** Days that are told of everybody, rising. */
  get #toldDays(): readonly number[] {
    const { days, reasons } = this.enrolmentSteps;
    return days.filter((_, i) => reasons[i] === null);
  }

  /** Months that the curve of everybody does not tell apart are never told apart: the number of the last of them. */
  #monthsTogether(month: number): number {
    const { ends, days, reasons } = this.enrolmentSteps;
    const isTold = (end: number) => reasons[days.indexOf(end)] === null;
    const [first, last] = [ends[0] ?? 0, ends.at(-1) ?? 0];
    for (let own = month; ; own++) {
      const end = lastDayOf(own);
      if (end < first || end >= last || isTold(end)) return own;
    }
  }

  /** Of the days that are told of everybody those that go first: a deadline, or else one by which about half had joined; then quarters. */
  get #firstDays(): readonly number[] {
    const { days, cumulative } = this.enrolmentSteps;
    const told = this.#toldDays.slice(0, -1);
    const deadlines = told.filter((day) => this.#deadlines.includes(day));
    const all = cumulative.at(-1) ?? 0;
    const nearest = (among: readonly number[], part: number): number | undefined => {
      const away = (day: number) => Math.abs((cumulative[days.indexOf(day)] as number) - all * part);
      return [...among].sort((a, b) => away(a) - away(b))[0];
    };
    const first = nearest(deadlines.length > 0 ? deadlines : told, 1 / 2);
    return [first, nearest(told, 1 / 4), nearest(told, 3 / 4)].flatMap((day) => day ?? []);
  }

  /** By the days that are told of everybody: the first of them, then those of years, half-years and quarters. Class 0 has not joined. */
  get enrolmentLadder(): Ladder {
    const told = this.#toldDays;
    const { enrolled } = this.#books.tables.participants;
    const lastOf = (months: number): readonly number[] => {
      const periodOf = (day: number) => Math.floor(monthOf(day) / months);
      return told.filter((day, i) => told[i + 1] === undefined || periodOf(day) !== periodOf(told[i + 1] as number));
    };
    const first = this.#firstDays;
    const rising = (days: readonly number[]) => [...new Set(days)].sort((a, b) => a - b);
    const coarser = [...first.map((_, i) => first.slice(0, i + 1)), ...[12, 6, 3].map((months) => [...first, ...lastOf(months)]), told];
    const dayAt = (own: number): number => told[own - 1] ?? Number.POSITIVE_INFINITY;
    return {
      classes: {
        count: told.length + 2,
        of: ({ count, rows, start }) => {
          const classes = new Int32Array(count);
          for (let i = 0; i < count; i++) {
            const day = enrolled[rows[start[i] as number] as number] as number;
            if (day !== noDay) classes[i] = firstAtLeast(told, day) + 1;
          }
          return classes;
        }
      },
      rungs: fromJoined(
        told.length + 2,
        ...coarser.map((days) => {
          const some = rising(days);
          return (own: number) => firstAtLeast(some, dayAt(own));
        })
      )
    };
  }

  /** Days by whose end it may be told how many of the selection had joined. */
  enrolmentDays(restriction: Restriction): readonly number[] {
    const told = this.#toldDays;
    const tells = this.telling('enrolment', () => this.enrolmentLadder, restriction);
    return told.filter((_, i) => tells((own) => own > 0 && own <= i + 1));
  }
}

/** Whether no class of the rung holds people of several keys. */
const isApart = ({ into, isHeld }: Rung, keyOf: (own: number) => number): boolean => {
  const keys = new Map<number, number>();
  return into.every((number, own) => {
    if (isHeld[own] === 0) return true;
    const key = keyOf(own);
    const known = keys.get(number) ?? key;
    keys.set(number, known);
    return known === key;
  });
};

/** The place of the first number that is at least as large. */
const firstAtLeast = (rising: readonly number[], least: number): number => {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
