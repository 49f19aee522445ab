/** Which periods and conversations of FIT may be told of a selection, beside all that is told of others (`domain/selectionBlocks`). */
import type { MinimumCell } from '../domain/disclosure.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { type Grain, grains } from '../domain/fitPeriod.ts';
import type { Respondent, Scale } from '../domain/fitScale.ts';
import { type Axis, type Level, levelOf } from '../domain/peopleByPlace.ts';
import { SelectionBlocks } from '../domain/selectionBlocks.ts';
import type { CoverageTold } from './answers.ts';
import type { Within } from './caseAxes.ts';
import type { FitBooks } from './fitBooks.ts';
import { heldByPeriod, heldKinds, type PeriodLists, periodLevels, scoresAtConversations, scoresByPeriod } from './periodLists.ts';

/** What scores are told by: periods of a grain as `domain/fitPeriod` numbers them, or numbers of conversations. */
export interface ScorePlaces {
  readonly of: Grain | 'conversation';
  readonly places: readonly number[];
}

/** Of the loaded cases; blocks are made when a selection is first asked about. */
export class TimeGuard {
  readonly #books: FitBooks;
  readonly #blocks = new Map<string, SelectionBlocks>();
  readonly #lists = new Map<string, PeriodLists>();
  readonly #conversations = new Map<string, readonly Int32Array[]>();

  constructor(books: FitBooks) {
    this.#books = books;
  }

  /** Whether each column of coverage is told of all periods together, and of each period of the grain, as `domain/fitPeriod` numbers them. */
  coverage(filters: FitFilters, grain: Grain, periods: readonly number[]): Pick<CoverageTold, 'whole' | 'periods'> {
    const chosen = this.#books.axes.chosenCases(filters);
    const isEverything = chosen.every((places) => !places);
    const { respondent, minimumCell } = filters;
    const toldFrom = (rung: number, halfYear: number, column: keyof typeof heldKinds): boolean => {
      if (isEverything) return true;
      const lists = this.#listed('held', () => heldByPeriod(this.#books.conversations));
      const levels = () => periodLevels(lists, heldKinds[column], halfYear, true);
      const axes = this.#books.axes.ofCases(respondent);
      return this.#made(`${column} ${respondent} ${halfYear}`, axes, minimumCell, levels).rungsTold(chosen) > rung;
    };
    const columnsFrom = (rung: number, halfYear: number): CoverageTold['whole'] => ({
      conversations: toldFrom(rung, halfYear, 'conversations'),
      wellbeing: toldFrom(rung, halfYear, 'wellbeing'),
      collaboration: toldFrom(rung, halfYear, 'collaboration')
    });
    return {
      whole: columnsFrom(0, halfYearOf(periods[0] ?? 0, grain)),
      periods: periods.map((period) => columnsFrom(1 + grainRung(grain), halfYearOf(period, grain)))
    };
  }

  /** 1 for each period of the grain, or number of a conversation, that is not told of the selection, or of one of its groups. */
  untoldScores(filters: FitFilters, scale: Scale, respondent: Respondent, at: ScorePlaces, within: Within | null): Uint8Array {
    const chosen = this.#books.axes.chosenScores(filters, within);
    const untold = new Uint8Array(at.places.length);
    if (chosen.every((places) => !places)) return untold;
    const axes = this.#books.axes.ofScores();
    const { minimumCell } = filters;
    const key = `${scale} ${respondent}`;
    if (at.of === 'conversation') {
      for (const [i, place] of at.places.entries()) {
        untold[i] = Number(this.#conversationBlocks(key, axes, scale, respondent, place, minimumCell).rungsTold(chosen) === 0);
      }
      return untold;
    }
    const { of: grain } = at;
    const lists = this.#listed(key, () => scoresByPeriod(this.#books.scoresOn(scale), respondent));
    const rungs = new Map<number, number>();
    for (const [i, place] of at.places.entries()) {
      const halfYear = halfYearOf(place, grain);
      const told = rungs.get(halfYear) ?? this.#periodBlocks(key, axes, lists, halfYear, minimumCell).rungsTold(chosen);
      rungs.set(halfYear, told);
      untold[i] = Number(told <= grainRung(grain));
    }
    return untold;
  }

  #conversationBlocks(key: string, axes: readonly Axis[], scale: Scale, respondent: Respondent, number: number, minimumCell: MinimumCell) {
    const lists = this.#conversations.get(key) ?? scoresAtConversations(this.#books.scoresOn(scale), respondent);
    this.#conversations.set(key, lists);
    return this.#made(`conversation ${key} ${number}`, axes, minimumCell, () => [levelOf([lists[number] ?? new Int32Array(0)], [0])]);
  }

  #periodBlocks(key: string, axes: readonly Axis[], lists: PeriodLists, halfYear: number, minimumCell: MinimumCell) {
    return this.#made(`period ${key} ${halfYear}`, axes, minimumCell, () => periodLevels(lists, [0], halfYear, false));
  }

  #listed(key: string, make: () => PeriodLists): PeriodLists {
    const made = this.#lists.get(key) ?? make();
    this.#lists.set(key, made);
    return made;
  }

  #made(key: string, axes: readonly Axis[], minimumCell: MinimumCell, levels: () => readonly Level[]): SelectionBlocks {
    const whole = `${key} ${minimumCell}`;
    const made = this.#blocks.get(whole) ?? new SelectionBlocks(axes, levels(), minimumCell);
    this.#blocks.set(whole, made);
    return made;
  }
}

const halfYearOf = (period: number, grain: Grain): number => (grain === 'aar' ? period * 2 : grain === 'halvaar' ? period : period >> 1);

/** The rung of the ladder of `periodLevels`, from years on. */
const grainRung = (grain: Grain): number => grains.length - 1 - grains.indexOf(grain);
