/** How far each answer about a selection may be told: which of its numbers the ladders allow. */

import { areClear } from '../domain/fullTally.ts';
import { finenesses } from '../domain/numberClasses.ts';
import { outcomeKindOf, outcomeWeeks } from '../domain/outcomes.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import type { OutcomesCounted, ProgressCounts, TimeToWorkCounts, Untold } from './answers.ts';
import {
  cameLadder,
  type OutcomeClasses,
  outcomeClasses,
  outcomeLadder,
  riskLadder,
  sharesLadder,
  type WeekLadder
} from './endingLadders.ts';
import { Kept } from './kept.ts';
import { elementLadders, type Ladder, levelIn, outOfOrderLadder, planLadders, stepsLadders } from './ladders.ts';
import type { ParticipantBooks } from './participantBooks.ts';
import type { Restriction } from './personAxes.ts';
import { moved, progressLadders } from './progressLadders.ts';
import type {
  ToldChanges,
  ToldCounts,
  ToldElement,
  ToldGroup,
  ToldNumbers,
  ToldOutcome,
  ToldOutcomes,
  ToldProgress,
  ToldWork
} from './told.ts';
import { keptByChoice, type ToldSelections } from './toldSelections.ts';

/** Whether it may be told how many are in the classes. */
type Tells = (isIn: (own: number) => boolean) => boolean;

const isJoined = (own: number): boolean => own > 0;
const isKnown = (own: number): boolean => own > 1;

/** Telling of one set of participants by one minimum cell. */
export class Telling {
  readonly #books: ParticipantBooks;
  readonly #selections: ToldSelections;
  readonly #ladders: ReturnType<typeof laddersOf>;
  /** Of everybody, people of each outcome by its number. */
  readonly #outcomePeople = new Kept<readonly number[]>(keptByChoice);
  readonly #outcomeClasses = new Kept<OutcomeClasses>(keptByChoice);
  readonly #weekLadders = new Kept<WeekLadder>(keptByChoice);

  constructor(books: ParticipantBooks, selections: ToldSelections) {
    this.#books = books;
    this.#selections = selections;
    this.#ladders = laddersOf(books);
  }

  #tells(name: string, ladder: Ladder, restriction: Restriction): Tells {
    return this.#selections.telling(name, () => ladder, restriction);
  }

  #joined(restriction: Restriction): Tells {
    return this.#selections.telling('enrolment', () => this.#selections.enrolmentLadder, restriction);
  }

  counts(restriction: Restriction): ToldCounts {
    const { steps, outOfOrder, elements, plans } = this.#ladders;
    const joined = this.#joined(restriction);
    const [to, after] = [
      this.#tells('steps-to', steps.toJoining, restriction),
      this.#tells('steps-after', steps.afterJoining, restriction)
    ];
    const element = (name: keyof typeof elements, known: number): ToldElement => {
      const tells = this.#tells(`element-${name}`, elements[name], restriction);
      return { of: tells((own) => own >= known), people: tells((own) => own === elements[name].most) };
    };
    const numbers = (name: 'before' | 'now' | 'contacts' | 'caseworkerChanges'): ToldNumbers => {
      const tells = this.#tells(`plans-${name}`, plans[name], restriction);
      const told = [...finenesses]
        .reverse()
        .findIndex((classes) => !classes.every(([from, to]) => tells((own) => own >= from + 2 && (to === null || own <= to + 2))));
      return { people: tells(isKnown), finenesses: told < 0 ? finenesses.length : told };
    };
    const changes = this.#tells('plans-changes', plans.changes, restriction);
    const everybody = joined(() => true);
    return {
      people: everybody,
      joined: joined(isJoined),
      firstEnrolment: this.#selections.firstEnrolment,
      enrolmentDays: this.#selections.enrolmentDays(restriction),
      steps: [
        everybody,
        to((own) => levelIn(own) >= 2),
        to((own) => levelIn(own) >= 3),
        ...[4, 5, 6].map((level) => after((own) => levelIn(own) >= level))
      ],
      outOfOrder: this.#tells('out-of-order', outOfOrder, restriction)((own) => own === 1),
      elements: {
        onePlan: element('onePlan', 1),
        oneContact: element('oneContact', 2),
        measured: element('measured', 1),
        assessed: element('assessed', 1)
      },
      plans: {
        before: numbers('before'),
        now: numbers('now'),
        fewer: changes((own) => own === 2),
        changes: [2, 3, 4].every((wanted) => changes((own) => own === wanted)),
        onePlanNow: this.#tells('plans-one', plans.onePlanNow, restriction)((own) => own === 3),
        contacts: numbers('contacts'),
        caseworkerChanges: numbers('caseworkerChanges')
      }
    };
  }

  progress({ indicators, differences }: Untold<ProgressCounts>, restriction: Restriction): ToldProgress {
    const { progress } = this.#ladders;
    const { indicator: names } = this.#books.tables.names;
    const numberOf = (indicator: string) => names.indexOf(indicator);
    const halves = (name: 'gaps' | 'changedCaseworker'): ToldChanges => {
      const tells = this.#tells(name, progress[name], restriction);
      const isOf = (wanted: readonly number[]): boolean => tells((own) => wanted.includes(own));
      return {
        people: isOf([2, 3, 4]) && isOf([5, 6, 7]),
        up: isOf([2]) && isOf([5]),
        all: [2, 3, 4, 5, 6, 7].every((own) => isOf([own]))
      };
    };
    return {
      joined: this.#joined(restriction)(isJoined),
      indicators: indicators.map(({ indicator, respondent, baseline, latest }) => {
        const slot = numberOf(indicator) * 2 + respondent;
        const pairs = progress.pairs(slot);
        const told = changesTold(this.#tells(`changes-${slot}`, pairs.changes, restriction), pairs.moveOf);
        // Asked of those alone that their own numbers allow to be told.
        const isClear = areClear([Array.from(baseline.counts), Array.from(latest.counts)], this.#selections.minimumCell);
        const isTold = (score: 'baseline' | 'latest', scoreOf: (own: number) => number): boolean =>
          this.#selections.tellsEach(`${score}-${slot}`, () => pairs[score], restriction, scoreOf);
        return { ...told, distribution: told.people && isClear && isTold('baseline', pairs.firstOf) && isTold('latest', pairs.lastOf) };
      }),
      differences: differences.map(({ indicator }) => {
        const number = numberOf(indicator);
        return changesTold(this.#tells(`differences-${number}`, progress.differences(number), restriction));
      }),
      all: changesTold(this.#tells('movement', progress.movement, restriction)),
      gaps: halves('gaps'),
      caseworkers: halves('changedCaseworker')
    };
  }

  /** `everybody`: the same of all that are loaded. */
  outcomes(
    counted: Untold<OutcomesCounted>,
    everybody: () => Untold<OutcomesCounted>,
    filters: ParticipantFilters,
    restriction: Restriction
  ): ToldOutcomes {
    const { outcome: names } = this.#books.tables.names;
    const until = untilText(filters);
    const people = this.#outcomePeople.of(until, () => {
      const { outcomes } = everybody();
      return names.map((name) => outcomes.find(({ outcome }) => outcome === name)?.people ?? 0);
    });
    const classes = this.#outcomeClasses.of(until, () => outcomeClasses(this.#books, filters));
    const nameOf = (own: number): string => names[classes.outcomeOf(own)] ?? '';
    const ladder = () => outcomeLadder(this.#books, classes, people, this.#selections.minimumCell);
    const tells = this.#selections.telling(`outcomes ${until}`, ladder, restriction, true);
    const toldOf = (name: string, isWanted: (outcome: string) => boolean): ToldOutcome => {
      const isTold = tells((own) => own > 2 && isWanted(nameOf(own)));
      if (!isTold) return { people: false, byWeeks: outcomeWeeks.map(() => false) };
      const shares = sharesLadder(this.#books, classes, isWanted);
      const by = this.#selections.telling(`shares ${name} ${until}`, () => shares, restriction, true);
      return { people: true, byWeeks: outcomeWeeks.map((_, i) => by((own) => shares.isBy(own, i))) };
    };
    const occurring = new Set(names.filter((_, i) => (people[i] ?? 0) > 0));
    return {
      counted: tells(isKnown),
      none: tells((own) => own === 2),
      outcomes: counted.outcomes.map(({ outcome }) => toldOf(outcome, (name) => name === outcome)),
      kinds: counted.kinds.map(({ outcome: kind }) =>
        toldOf(`kind ${kind}`, (name) => occurring.has(name) && outcomeKindOf(name) === kind)
      ),
      // Where some joined too late, they are people of an interval that the curve of enrolment may not tell.
      mature: counted.mature.map((people) => people === 0 || people === counted.enrolled)
    };
  }

  /** Those by whom the classes are told, and by which weeks. `among`: weeks that are asked about, where not all are. */
  #weeks(
    name: 'came' | 'at-risk',
    everybody: () => Untold<TimeToWorkCounts>,
    filters: ParticipantFilters,
    restriction: Restriction,
    among: readonly number[] | null
  ): { readonly tells: Tells; readonly weeks: readonly number[] } {
    const until = untilText(filters);
    const { minimumCell } = this.#selections;
    const ladderOf = name === 'came' ? cameLadder : riskLadder;
    const ladder = this.#weekLadders.of([name, until], () => ladderOf(this.#books, filters, everybody(), minimumCell));
    const tells = this.#selections.telling(`${name} ${until}`, () => ladder, restriction, true);
    const { weeks, isBy } = ladder;
    const asked = among ? weeks.filter((week) => among.includes(week)) : weeks;
    return { tells, weeks: asked.filter((week) => tells((own) => isBy(own, week))) };
  }

  work(everybody: () => Untold<TimeToWorkCounts>, filters: ParticipantFilters, restriction: Restriction): ToldWork {
    const came = this.#weeks('came', everybody, filters, restriction, null);
    const { weeks: atRisk } = this.#weeks('at-risk', everybody, filters, restriction, null);
    return { counted: came.tells(isKnown), leftOut: came.tells((own) => own === 1), came: came.weeks, atRisk };
  }

  group(everybody: () => Untold<TimeToWorkCounts>, filters: ParticipantFilters, restriction: Restriction): ToldGroup {
    const { elements, progress } = this.#ladders;
    const { people, up } = changesTold(this.#tells('movement', progress.movement, restriction));
    const { weeks } = this.#weeks('came', everybody, filters, restriction, outcomeWeeks);
    return {
      enrolled: this.#joined(restriction)(isJoined),
      onePlan: this.#tells('element-onePlan', elements.onePlan, restriction)((own) => own === 2),
      forward: people && up,
      byWeeks: outcomeWeeks.map((week) => weeks.includes(week))
    };
  }
}

const laddersOf = (books: ParticipantBooks) => ({
  steps: stepsLadders(books),
  outOfOrder: outOfOrderLadder(books),
  elements: elementLadders(books),
  plans: planLadders(books),
  progress: progressLadders(books)
});

/** `moveOf`: of a class the class of `moved`. */
const changesTold = (tells: Tells, moveOf = (own: number) => own): ToldChanges => {
  const isTold = (wanted: number) => tells((own) => moveOf(own) === wanted);
  return {
    people: tells(isKnown),
    up: isTold(moved.up),
    all: isTold(moved.up) && isTold(moved.unchanged) && isTold(moved.down)
  };
};

const untilText = ({ success, lastingWeeks }: ParticipantFilters): string => JSON.stringify([success ?? null, lastingWeeks ?? null]);
