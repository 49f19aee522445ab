/** Questions about cases: where each began, where it has come to, how it ended. */
import { type EndingClass, endingClasses } from '../domain/fitEnding.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { type OutcomeClass, outcomeClasses } from '../domain/fitOutcome.ts';
import type { CollaborationAnswer, EndingsAnswer, FirstLastAnswer, OutcomeAnswer } from './answers.ts';
import {
  bins,
  collaborationBits,
  collaborationByCase,
  endingsByCase,
  firstSpread,
  halvesByCase,
  movesByCase,
  noCutOffHalf,
  notClosed,
  outcomesByCase,
  unpairedCell
} from './caseClasses.ts';
import type { FitBooks } from './fitBooks.ts';

const zeros = <C extends string>(classes: readonly C[]): Record<C, number> =>
  Object.fromEntries(classes.map((one) => [one, 0])) as Record<C, number>;

/** Selected cases, one by one. */
const visit = (books: FitBooks, filters: FitFilters, each: (one: number, ending: number) => void): void => {
  const selected = books.selected(filters);
  const { ending } = books;
  for (let one = 0; one < books.cases; one++) if (selected[one] === 0) each(one, ending[one] as number);
};

export const outcomesOf = (books: FitBooks, filters: FitFilters): Omit<OutcomeAnswer, 'rungs'> => {
  const own = outcomesByCase(books, filters);
  const [closed, active] = [zeros(outcomeClasses), zeros(outcomeClasses)];
  visit(books, filters, (one, ending) => {
    (ending === notClosed ? active : closed)[outcomeClasses[own[one] as number] as OutcomeClass]++;
  });
  return { closed, active, spread: firstSpread(books.journeys('trivsel', filters)) };
};

const table = (size: number): number[][] => Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

const count = (counts: number[][], row: number, column: number): void => {
  const own = counts[row];
  if (own) own[column] = (own[column] ?? 0) + 1;
};

export const firstLastOf = (books: FitBooks, filters: FitFilters): Omit<FirstLastAnswer, 'mayTell'> => {
  const [cells, halves] = [movesByCase(books, filters), halvesByCase(books, filters)];
  const moves = () => ({ fives: table(bins), halves: table(2), unpaired: 0 });
  const [closed, active] = [moves(), moves()];
  visit(books, filters, (one, ending) => {
    const own = ending === notClosed ? active : closed;
    const [cell, half] = [cells[one] as number, halves[one] as number];
    if (cell === unpairedCell) {
      own.unpaired++;
      return;
    }
    count(own.fives, Math.floor(cell / bins), cell % bins);
    if (half < noCutOffHalf) count(own.halves, half >> 1, half & 1);
  });
  return { closed, active };
};

/** Of all selected cases, active ones too. */
export const endingsOf = (books: FitBooks, filters: FitFilters): EndingsAnswer['counts'] => {
  const own = endingsByCase(books, filters);
  const counts: Record<EndingClass, number> = zeros(endingClasses);
  visit(books, filters, (one) => counts[endingClasses[own[one] as number] as EndingClass]++);
  return counts;
};

/** Of all selected cases, active ones too: it is of where the collaboration is now. */
export const collaborationOf = (books: FitBooks, filters: FitFilters): Omit<CollaborationAnswer, 'mayTell'> => {
  const { first, last } = books.journeys('samarbejde', filters);
  const bits = collaborationByCase(books, filters);
  const { scored, paired, firstUnder, latestUnder, fell, lowFirst, risen } = collaborationBits;
  const byBits = new Int32Array(2 * risen);
  let [selected, from, to] = [0, 0, 0];
  visit(books, filters, (one) => {
    selected++;
    const own = bits[one] as number;
    byBits[own] = (byBits[own] as number) + 1;
    if ((own & paired) === 0) return;
    from += first[one] as number;
    to += last[one] as number;
  });
  const having = (bit: number): number => byBits.reduce((sum, cases, own) => ((own & bit) === 0 ? sum : sum + cases), 0);
  const pairs = having(paired);
  return {
    selected,
    cases: having(scored),
    paired: pairs,
    first: from / pairs / 100,
    latest: to / pairs / 100,
    firstUnder: having(firstUnder),
    latestUnder: having(latestUnder),
    fell: having(fell),
    lowFirst: having(lowFirst),
    lowAndRisen: having(risen)
  };
};
