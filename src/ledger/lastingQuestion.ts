import { type Denominator, denominators, type Filters } from '../domain/filters.ts';
import { lastingPercent } from '../domain/potential.ts';
import type { LastingAnswer, LastingBeside } from './answers.ts';
import type { Books } from './books.ts';
import { byteRoom, keysOf } from './persistence.ts';
import { type Costliest, costliestOf, differentMarks, householdsOf, lastingAmong, markedWhole } from './potential.ts';
import { keyOfFilters } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

const markRoom = byteRoom();

/**
 * Those among the most expensive 10 % in the year and the one before it, or after, and what they cost each budget in the year.
 * `householdsOnly`: of families, ranked among families that have a cost, whatever the denominator.
 */
export const lastingOf = (books: Books, filters: Filters, householdsOnly: boolean): LastingAnswer | null =>
  books.lastings.of(`${householdsOnly} ${keyOfFilters(filters)}`, () => answerOf(books, filters, householdsOnly));

const answerOf = (books: Books, filters: Filters, householdsOnly: boolean): LastingAnswer | null => {
  const year = books.year(filters);
  if (!year || books.standingIn(year, filters).count === 0) return null;
  const selection = books.selectionOf(filters);
  const other = [filters.year - 1, filters.year + 1]
    .map((one) => books.posted(one))
    .find((one) => one && books.standingIn(one, filters).count > 0);
  const differsByFew = [year, other].some((one) => one && books.differsByFew(one, filters));
  const nobody = { units: 0, cost: 0, largest: 0, second: 0, weight: 0 };
  const untold = { differsByFew, other: null, whole: { lasting: nobody, others: nobody }, left: 0, rows: [], beside: [] };
  if (!other) return untold;
  if (householdsOnly && books.years.every(({ family }) => family === null)) return { ...untold, other: other.year };
  const keys = keysOf([other, year], selection);
  const names = books.names.omraade ?? [];
  const answerAmong = (among: Denominator | 'families') => {
    const now = costliestIn(books, year, filters, among);
    const before = costliestIn(books, other, filters, among);
    if (!now || !before) return null;
    // Several are held against one another where there are families.
    const marks = householdsOnly ? new Uint8Array(keys.count) : markRoom(keys.count);
    const lasting = lastingAmong(now.units, before.units, marks, keys);
    const rows = books.costs
      .lastingIn(year, selection, now.line, lasting.marks, keys)
      .map((row) => ({ name: names[row.value] ?? '', row }));
    return { ...lasting, rows };
  };
  const own = answerAmong(householdsOnly ? 'families' : filters.denominator);
  if (!own) return untold;
  const beside = (householdsOnly ? denominators : []).flatMap((denominator): LastingBeside[] => {
    const answer = answerAmong(denominator);
    if (!answer) return [];
    const different = differentMarks(own.marks, answer.marks);
    const rows = books.costs.lastingIn(year, selection, 0, different, keys).map(({ lasting }) => lasting);
    const difference = { whole: markedWhole(books.costs.sumsIn(year, selection), different, keys), rows };
    return [{ whole: answer.whole, left: answer.left, rows: answer.rows, difference }];
  });
  return { differsByFew, other: other.year, whole: own.whole, left: own.left, rows: own.rows, beside };
};

/** The most expensive 10 % of the people, or of families by themselves; null where the people are not known. */
const costliestIn = (books: Books, year: YearLedger, filters: Filters, among: Denominator | 'families'): Costliest | null => {
  if (among === 'families') {
    const households = householdsOf(books.costs.sumsIn(year, books.selectionOf(filters)));
    return costliestOf(households, households.count, lastingPercent);
  }
  const population = books.populationOf(year, filters, among);
  return population === null ? null : costliestOf(books.standingIn(year, filters), population, lastingPercent);
};
