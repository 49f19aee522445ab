/** Which selections of people may be told by which classes (`SelectionBlocks`). Made as it is asked for; of everybody nothing is made. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { isEnrolmentGoal } from '../domain/enrolment.ts';
import { type Axis, classesBy, ladderOf } from '../domain/peopleByPlace.ts';
import { SelectionBlocks } from '../domain/selectionBlocks.ts';
import { dayNumber, dayText, lastDayText, noDay } from './columns.ts';
import { type EnrolmentSteps, enrolmentSteps, lastDayOf, monthOf } from './enrolmentSteps.ts';
import { enrolmentsOf } from './enrolments.ts';
import { fromJoined, type Ladder } from './ladders.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';
import type { PersonAxes, Restriction } from './personAxes.ts';

interface Standing {
  readonly ladder: Ladder;
  readonly classes: Uint8Array | Int32Array;
  readonly blocks: SelectionBlocks;
  /** Of each class, whether anybody is in it. */
  readonly isHeld: readonly boolean[];
}

/** Ladders that depend on what the clock runs to, which readers choose; so many are kept. */
export const keptByChoice = 40;

export class ToldSelections {
  readonly #books: ParticipantBooks;
  readonly #axes: PersonAxes;
  readonly #minimumCell: MinimumCell;
  readonly #standing = new Map<string, Standing>();
  readonly #byChoice: string[] = [];
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
  telling(
    name: string,
    made: () => Ladder,
    { chosen, partly }: Restriction,
    isChoice = false
  ): (isIn: (own: number) => boolean) => boolean {
    const { ladder, classes, blocks, isHeld } = this.#standingBy(name, made, isChoice);
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
      const own = ladder.classOf(partly);
      const isSame = (rung: number) =>
        Array.from({ length: partly.count }).every((_, i) => {
          const into = ladder.rungs[rung] ?? [];
          return into[own[i] as number] === into[classes[person[partly.rows[partly.start[i] as number] as number] as number] as number];
        });
      while (rungs > 0 && !isSame(rungs - 1)) rungs--;
    }
    const into = ladder.rungs[rungs - 1];
    return (isIn) => {
      if (!into) return false;
      // Of each class of the rung: 1 where its classes are in, 2 where they are not.
      const sides = new Uint8Array(into.length);
      return into.every((number, own) => {
        if (!isHeld[own]) return true;
        const side = isIn(own) ? 1 : 2;
        const known = sides[number] as number;
        sides[number] = side;
        return known === 0 || known === side;
      });
    };
  }

  #standingBy(name: string, made: () => Ladder, isChoice: boolean): Standing {
    const known = this.#standing.get(name);
    if (known) return known;
    const ladder = made();
    const isHeld = Array.from(ladder.rungs[0] ?? [], () => false);
    const own = ladder.classOf(this.everybody);
    const classes = isHeld.length <= 256 ? Uint8Array.from(own) : Int32Array.from(own);
    for (let person = 0; person < classes.length; person++) isHeld[classes[person] as number] = true;
    this.#filterAxes ??= this.#axes.axes((month) => this.#monthsTogether(month));
    const blocks = new SelectionBlocks(this.#filterAxes, ladderOf(classesBy(isHeld.length, classes), ladder.rungs), this.#minimumCell);
    const standing = { ladder, classes, blocks, isHeld };
    this.#standing.set(name, standing);
    if (isChoice && this.#byChoice.push(name) > keptByChoice) this.#standing.delete(this.#byChoice.shift() ?? '');
    return standing;
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
      classOf: ({ count, rows, start }) => {
        const classes = new Int32Array(count);
        for (let i = 0; i < count; i++) {
          const day = enrolled[rows[start[i] as number] as number] as number;
          if (day !== noDay) classes[i] = firstAtLeast(told, day) + 1;
        }
        return classes;
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
