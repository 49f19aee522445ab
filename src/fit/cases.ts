/** Questions about cases: where each began, where it has come to, how it ended. */
import { endingClasses } from '../domain/fitEnding.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { outcomeClasses } from '../domain/fitOutcome.ts';
import type { CollaborationAnswer, EndingsAnswer, FirstLastAnswer, OutcomeAnswer } from './answers.ts';
import {
  bins,
  collaborationBits,
  collaborationByCase,
  endingsByCase,
  firstSpread,
  halvesByCase,
  movesByCase,
  notClosed,
  outcomesByCase,
  unpairedCell,
  unpairedHalf
} from './caseClasses.ts';
import type { FitBooks } from './fitBooks.ts';

/** By class, in the order of their names. */
const named = <C extends string>(classes: readonly C[], counts: Int32Array): Record<C, number> =>
  Object.fromEntries(classes.map((one, place) => [one, counts[place] ?? 0])) as Record<C, number>;

const addOne = (counts: Int32Array, place: number): void => {
  counts[place] = (counts[place] as number) + 1;
};

/** Selected cases, one by one. */
const visit = (books: FitBooks, filters: FitFilters, each: (one: number, ending: number) => void): void => {
  const selected = books.selected(filters);
  const { ending } = books;
  for (let one = 0; one < books.cases; one++) if (selected[one] === 0) each(one, ending[one] as number);
};

export const outcomesOf = (books: FitBooks, filters: FitFilters): Omit<OutcomeAnswer, 'rungs'> => {
  const own = outcomesByCase(books, filters);
  const [closed, active] = [new Int32Array(outcomeClasses.length), new Int32Array(outcomeClasses.length)];
  visit(books, filters, (one, ending) => addOne(ending === notClosed ? active : closed, own[one] as number));
  return {
    closed: named(outcomeClasses, closed),
    active: named(outcomeClasses, active),
    spread: firstSpread(books.journeys('trivsel', filters))
  };
};

/** Rows of the first scores, columns of the last. */
const tableOf = (counts: Int32Array, size: number): number[][] =>
  Array.from({ length: size }, (_, row) => Array.from(counts.subarray(row * size, (row + 1) * size)));

export const firstLastOf = (books: FitBooks, filters: FitFilters): Omit<FirstLastAnswer, 'mayTell'> => {
  const [cells, halves] = [movesByCase(books, filters), halvesByCase(books, filters)];
  const counts = () => ({ fives: new Int32Array(unpairedCell + 1), halves: new Int32Array(unpairedHalf + 1) });
  const [closed, active] = [counts(), counts()];
  visit(books, filters, (one, ending) => {
    const own = ending === notClosed ? active : closed;
    addOne(own.fives, cells[one] as number);
    addOne(own.halves, halves[one] as number);
  });
  const moves = (own: ReturnType<typeof counts>) => ({
    fives: tableOf(own.fives, bins),
    halves: tableOf(own.halves, 2),
    unpaired: own.fives[unpairedCell] as number
  });
  return { closed: moves(closed), active: moves(active) };
};

/** Of all selected cases, active ones too. */
export const endingsOf = (books: FitBooks, filters: FitFilters): EndingsAnswer['counts'] => {
  const own = endingsByCase(books, filters);
  const counts = new Int32Array(endingClasses.length);
  visit(books, filters, (one) => addOne(counts, own[one] as number));
  return named(endingClasses, counts);
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
