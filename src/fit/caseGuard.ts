/** Which figures on cases of FIT may be told of a selection, beside all that is told of others (`domain/selectionBlocks`). */
import { enoughTold } from '../domain/fitClearance.ts';
import { endingClasses, endingRungs } from '../domain/fitEnding.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { outcomeClasses, outcomeRungs } from '../domain/fitOutcome.ts';
import { type CutOffs, defaultCutOffs, defaultReliableChange } from '../domain/fitScale.ts';
import { type Classes, classesBy, type Level, ladderOf } from '../domain/peopleByPlace.ts';
import { SelectionBlocks } from '../domain/selectionBlocks.ts';
import type { CollaborationTold, FirstLastAnswer } from './answers.ts';
import { collaborationBits, collaborationByCase, endingsByCase, notClosed, outcomesByCase, unpairedCell } from './caseClasses.ts';
import type { FitBooks } from './fitBooks.ts';
import { remembered } from './remembered.ts';
import {
  byMoves,
  type CellRanks,
  cellsOfSelections,
  cellsTold,
  fivesTable,
  halvesTable,
  partOf,
  ranksOf,
  type Sorted,
  type Table,
  type TableTold,
  tenOf,
  tensTable
} from './scoreTables.ts';

/** Blocks of cases that are kept: some dozens for each way of judging; and classes, a few. */
const [mostBlocks, mostClasses] = [120, 60];

/** Of the loaded cases; blocks are made when a selection is first asked about. */
export class CaseGuard {
  readonly #books: FitBooks;
  readonly #ofCases = new Map<string, SelectionBlocks>();
  readonly #classes = new Map<string, Classes>();
  /** Of cells of tables, the one of most cases first. */
  readonly #ranks = new Map<string, CellRanks>();

  constructor(books: FitBooks) {
    this.#books = books;
  }

  /** How many of these are told: how many cases there are, how many are closed, and each of `outcomeRungs`, the coarsest first. */
  outcomeRungs(asked: FitFilters): number {
    const filters: FitFilters = { ...asked, cutOffs: ofWellbeing(asked) };
    const { convention, reliableChange, cutOffs } = filters;
    const rungs = [into(outcomeClasses, [outcomeClasses]), ...rungsInto(outcomeClasses, outcomeRungs)];
    const sorted: Sorted = { name: ['outcome', convention, reliableChange, cutOffs], count: outcomeClasses.length, byCase: outcomesByCase };
    return this.#closedRungs(filters, sorted.name, this.#judged(filters, sorted, rungs), true);
  }

  /** The same of `endingRungs`; how many are closed is one of them. */
  endingRungs(asked: FitFilters): number {
    const filters: FitFilters = { ...standardOf(asked), cutOffs: ofWellbeing(asked) };
    const rungs = [into(endingClasses, [endingClasses]), ...rungsInto(endingClasses, endingRungs)];
    const sorted: Sorted = { name: ['ending', filters.cutOffs], count: endingClasses.length, byCase: endingsByCase };
    const { rungsApart, ladder } = this.#judged(filters, sorted, rungs);
    const levels = () =>
      ladder(
        ...rungs.map(
          (rung): Apart =>
            (own) =>
              rung[own] as number
        )
      );
    return Math.min(
      this.#caseRungs(filters, sorted.name, levels, 1),
      rungsApart(() => true)
    );
  }

  firstLast(asked: FitFilters): FirstLastAnswer['mayTell'] {
    const filters = standardOf(asked);
    const byCutOff: FitFilters = { ...filters, cutOffs: ofWellbeing(asked) };
    const tens = this.#tableTold(filters, tensTable);
    const fives = this.#tableTold(filters, fivesTable);
    const halves = this.#tableTold(byCutOff, halvesTable(byCutOff));
    // Halves could be held against the tens of another selection: what is loaded is told by the one or by the other.
    const everything: FitFilters = { ...byCutOff, kommuner: [], teams: [], trials: [], targetGroups: [], phases: [], ageClasses: [] };
    const byTens = this.#tableTold(standardOf(everything), tensTable).part;
    const byHalves = this.#tableTold(everything, halvesTable(byCutOff)).part;
    const tellsBins = byTens >= enoughTold || byTens >= byHalves;
    return {
      cases: tens.cases,
      tens: tens.cells.map((isTold) => isTold && tellsBins),
      // Four fives are a ten, which must not be held against the ten of another selection.
      fives: fives.cells.map((isTold, cell) => isTold && tellsBins && tens.cells[tenOf(cell)] === true),
      halves: halves.cells.map((isTold) => isTold && !tellsBins)
    };
  }

  /** Which cells are told, those of most cases first. */
  #tableTold(filters: FitFilters, { name, cellOf, cells, sorted }: Table): TableTold {
    const { ranks, cases } = remembered(this.#ranks, JSON.stringify([name, sorted.name, filters.respondent]), () =>
      ranksOf(sorted.byCase(this.#books, everyAge(filters)).map(cellOf), cells)
    );
    // Of everything as many as will do; of selections, which are many, in fewer steps.
    const isEverything = this.#books.axes.chosenCases(filters).every((places) => !places);
    const steps = (isEverything ? cellsTold : cellsOfSelections).filter((most) => most <= cells);
    const rankOf = Array.from({ length: sorted.count }, (_, own) => ranks[cellOf(own)] ?? cellOf(own));
    // All cases, then those in the table beside the others, then by cell.
    const rungs = [
      rankOf.map(() => 0),
      ...steps.map((most) => rankOf.map((rank) => (rank < cells ? Math.min(rank, most) : most + 1 + rank - cells)))
    ];
    const found = this.#closedRungs(filters, ['table', name, sorted.name, isEverything], this.#judged(filters, sorted, rungs), true);
    const most = steps[Math.min(found - 3, steps.length - 1)] ?? 0;
    const told = ranks.slice(0, cells).map((rank) => rank < most);
    return { cases: found >= 3, cells: told, part: partOf(cases, told) };
  }

  collaboration(asked: FitFilters): CollaborationTold {
    const filters: FitFilters = { ...standardOf(asked), cutOffs: { ...defaultCutOffs, samarbejde: asked.cutOffs.samarbejde } };
    const { scored, paired, firstUnder, latestUnder, fell, lowFirst, risen } = collaborationBits;
    const byBits: Sorted = { name: ['collaboration', filters.cutOffs.samarbejde], count: 2 * risen, byCase: collaborationByCase };
    /** Of those with the bits `of`, those with `part` beside those without. */
    const mayTell = (of: number, part: number): boolean => {
      const all = Array.from({ length: byBits.count }, (_, bits) => bits);
      const classOf = (bits: number) => ((bits & of) === of ? Number((bits & part) === part) : 2);
      const judged = this.#judged(filters, byBits, [all.map((bits) => Number(classOf(bits) === 2)), all.map(classOf)]);
      // Those without the bits are another number's.
      const levels = () =>
        judged.ladder(
          (bits) => (classOf(bits) === 2 ? -1 : 0),
          (bits) => (classOf(bits) === 2 ? -1 : classOf(bits))
        );
      const rungs = Math.min(
        this.#caseRungs(filters, [byBits.name, of, part], levels),
        judged.rungsApart(() => true)
      );
      return rungs > Number(part !== 0);
    };
    return {
      cases: mayTell(0, scored),
      paired: mayTell(scored, paired),
      means: mayTell(paired, 0),
      firstUnder: mayTell(scored, firstUnder),
      latestUnder: mayTell(scored, latestUnder),
      fell: mayTell(paired, fell),
      lowFirst: mayTell(paired, lowFirst),
      lowAndRisen: mayTell(lowFirst, risen)
    };
  }

  /** Closed cases with two scores, which lie about the line of what is expected. */
  isExpectedTold(asked: FitFilters): boolean {
    const filters = standardOf(asked);
    const levels = () =>
      this.#judged(filters, byMoves, []).ladder(everybody, (cell, isActive) => Number(cell !== unpairedCell && !isActive));
    return this.#caseRungs(filters, ['expected'], levels) > 1;
  }

  /** How many cases there are, and how many of them have two scores: 0 to 2. */
  twoScoresRungs(asked: FitFilters): number {
    const filters = standardOf(asked);
    const levels = () => this.#judged(filters, byMoves, []).ladder(everybody, (cell) => Number(cell !== unpairedCell));
    return this.#caseRungs(filters, ['two'], levels);
  }

  /**
   * Where nothing is selected, everything is told. `whole`: rungs before the first that tells classes; of these figures as much is told as leaves
   * no class of few, since other selections tell the rest, unless none of those can be told any class either.
   */
  #caseRungs(filters: FitFilters, key: unknown, levels: () => readonly Level[], whole: number | null = null): number {
    const chosen = this.#books.axes.chosenCases(filters);
    const isEverything = chosen.every((places) => !places);
    if (isEverything && whole === null) return Number.POSITIVE_INFINITY;
    const blocks = this.#blocksOf(filters, key, levels);
    const enough = blocks.rungsOfEnough();
    if (isEverything && whole !== null && enough <= whole) return Number.POSITIVE_INFINITY;
    return whole === null ? blocks.rungsTold(chosen) : Math.min(blocks.rungsTold(chosen), enough);
  }

  #blocksOf({ respondent, minimumCell }: FitFilters, key: unknown, levels: () => readonly Level[]): SelectionBlocks {
    const made = () => new SelectionBlocks(this.#books.axes.ofCases(respondent), levels(), minimumCell);
    return remembered(this.#ofCases, JSON.stringify([key, respondent, minimumCell]), made, mostBlocks);
  }

  /** Of every case the class, and whether it is active: class × 2 + 1. Figures of the same classes count them once. */
  #classesOf({ name, count, byCase }: Sorted, filters: FitFilters): Classes {
    return remembered(
      this.#classes,
      JSON.stringify([name, filters.respondent]),
      () => {
        const { ending } = this.#books;
        const own = byCase(this.#books, everyAge(filters));
        const both = new Int32Array(own.length);
        for (let one = 0; one < own.length; one++) both[one] = (own[one] as number) * 2 + Number(ending[one] === notClosed);
        return classesBy(2 * count, both);
      },
      mostClasses
    );
  }

  /** Cases as the reader judges them. `rungs`: from coarse to fine, of each class the one that it is put into. */
  #judged(filters: FitFilters, sorted: Sorted, rungs: readonly (readonly number[])[]): Judged {
    const { count, byCase } = sorted;
    const rungsApart: Judged['rungsApart'] = (isCounted) => {
      if (isStandard(filters)) return Number.POSITIVE_INFINITY;
      const [changed, standard] = [byCase(this.#books, everyAge(filters)), byCase(this.#books, everyAge(standardOf(filters)))];
      const selected = this.#books.selected(filters);
      const cases = new Int32Array(count * count);
      for (let one = 0; one < selected.length; one++) {
        if (selected[one] !== 0 || !isCounted(one)) continue;
        const place = (standard[one] as number) * count + (changed[one] as number);
        cases[place] = (cases[place] as number) + 1;
      }
      const isFew = (rung: readonly number[]) => {
        const both = new Int32Array(count * count);
        for (const [place, held] of cases.entries()) {
          const at = (rung[Math.floor(place / count)] as number) * count + (rung[place % count] as number);
          both[at] = (both[at] as number) + held;
        }
        return both.some((held) => held > 0 && held < filters.minimumCell);
      };
      const few = rungs.findIndex(isFew);
      return few < 0 ? Number.POSITIVE_INFINITY : few;
    };
    const ladder: Judged['ladder'] = (...apart) => {
      const classes = this.#classesOf(sorted, filters);
      const intoBy = (own: Apart) => Array.from({ length: 2 * count }, (_, both) => own(both >> 1, both % 2 === 1));
      return ladderOf(classes, apart.map(intoBy));
    };
    return { rungs, rungsApart, ladder };
  }

  /**
   * Rungs of how closed cases are judged: how many cases there are, how many are closed, and each rung but the first, which is everybody.
   * Active cases are one class, or where the reader counts them too they are judged likewise.
   */
  #closedRungs(filters: FitFilters, key: unknown, { rungs, rungsApart, ladder }: Judged, isWhole = false): number {
    const by = (put: (rung: readonly number[]) => Apart): readonly Apart[] => rungs.map(put);
    const closedLevels = () => {
      const closed = by((rung) => {
        const active = Math.max(...rung) + 1;
        return (own, isActive) => (isActive ? active : (rung[own] as number));
      });
      return ladder(everybody, ...closed);
    };
    const together = () => ladder(...by((rung) => (own) => rung[own] as number));
    // Where closed cases are too few of a class for their classes to be told of anybody, all are told without a word of who is closed.
    const isClosedTold = !isWhole || this.#blocksOf(filters, [key, 'closed'], closedLevels).rungsOfEnough() >= firstClasses;
    if (filters.includesActive && !isClosedTold) {
      const told = Math.min(
        this.#caseRungs(filters, [key, 'together'], together, 1),
        rungsApart(() => true)
      );
      return told === 0 ? 0 : Math.max(firstClasses - 1, told + 1);
    }
    const isNothingTold = !isClosedTold && this.#blocksOf(filters, [key, 'together'], together).rungsOfEnough() <= 1;
    const whole = isWhole ? (isNothingTold ? firstClasses - 1 : 0) : null;
    const isActive = (one: number) => this.#books.ending[one] === notClosed;
    // The first of the levels is everybody.
    const apart = 1 + rungsApart((one) => !isActive(one));
    const ofClosed = Math.min(this.#caseRungs(filters, [key, 'closed'], closedLevels, whole), apart);
    if (!filters.includesActive) return ofClosed;
    const allLevels = () => ladder(everybody, ...by((rung) => (own, isActive) => (rung[own] as number) * 2 + Number(isActive)));
    // What is told of closed cases is told without the others too.
    return Math.min(ofClosed, this.#caseRungs(filters, [key, 'all'], allLevels, whole), 1 + rungsApart(isActive));
  }
}

/** Rungs from which on classes are told: before them are how many cases there are, and how many are closed. */
const firstClasses = 3;

/** By what cases of a rung are held apart: a number from 0 by class, and by whether the case is active; -1 is not counted. */
type Apart = (own: number, isActive: boolean) => number;

const everybody: Apart = () => 0;

/** Cases by class, and rungs of classes from coarse to fine. */
interface Judged {
  readonly rungs: readonly (readonly number[])[];
  /** How many rungs have nobody or enough of the selected in each pair of a class as judged and as the standard has it. */
  readonly rungsApart: (isCounted: (one: number) => boolean) => number;
  readonly ladder: (...rungs: readonly Apart[]) => readonly Level[];
}

/** What a figure does not look at must not stand as a change of it. */
const standardOf = (filters: FitFilters): FitFilters => ({ ...filters, reliableChange: defaultReliableChange, cutOffs: defaultCutOffs });

/** Cut-offs without that of the collaboration. */
const ofWellbeing = ({ cutOffs }: FitFilters): CutOffs => ({ ...cutOffs, samarbejde: defaultCutOffs.samarbejde });

const isStandard = ({ reliableChange, cutOffs }: FitFilters): boolean =>
  reliableChange === defaultReliableChange && cutOffKeys.every((key) => cutOffs[key] === defaultCutOffs[key]);

const cutOffKeys = Object.keys(defaultCutOffs) as (keyof CutOffs)[];

/** Ages are an axis of selections; classes are those of everybody. */
const everyAge = (filters: FitFilters): FitFilters => ({ ...filters, ageClasses: [] });

const into = <C>(classes: readonly C[], rung: readonly (readonly C[])[]): number[] =>
  classes.map((one) => rung.findIndex((merged) => merged.includes(one)));

/** From coarse to fine. */
const rungsInto = <C>(classes: readonly C[], rungs: readonly (readonly (readonly C[])[])[]): number[][] =>
  [...rungs].reverse().map((rung) => into(classes, rung));
