import type { Filters } from '../domain/filters.ts';
import type { PersistenceAnswer } from './answers.ts';
import type { Books } from './books.ts';
import { type Banding, bandingOf, bandPercents, flowOf, type Keys, keysOf, stayingOf } from './persistence.ts';
import { linesAt, placesOf } from './ranking.ts';
import type { YearLedger } from './yearLedger.ts';

const longestStay = 3;

/** Bands of the year and the next, or where those cannot be told of the year before and this; null where neither can. */
export const persistenceOf = (books: Books, filters: Filters): PersistenceAnswer | null =>
  persistenceTo(books, filters.year + 1, filters) ?? persistenceTo(books, filters.year, filters);

/** Kommuner that lack one of the two years are left out: their citizens would seem to have come or gone. */
const persistenceTo = (books: Books, to: number, filters: Filters): PersistenceAnswer | null => {
  // Bands are the same in any prices.
  const [last, first] = [books.posted(to), books.posted(to - 1)];
  if (!last || !first) return null;
  const kommuner = books.kommunerIn(last, filters).filter((kommune) => books.kommunerIn(first, filters).includes(kommune));
  if (kommuner.length === 0) return null;
  const selection = { ...filters, kommuner };
  const years = [last];
  for (let back = 1; back <= longestStay; back++) {
    const year = books.posted(to - back);
    if (!year || books.kommunerIn(year, selection).length < kommuner.length) break;
    years.unshift(year);
  }
  const keys = keysOf(years, books.selectionOf(selection));
  const bandings = years.map((year, i) => bandingIn(books, year, selection, keys, i < years.length - 2));
  const known = bandings.slice(bandings.lastIndexOf(null) + 1).filter((banding) => banding !== null);
  const [before, after] = known.slice(-2);
  if (!before || !after) return null;
  const staying = Array.from({ length: known.length - 1 }, (_, i) => stayingOf(known.slice(known.length - 2 - i)));
  const left = new Set([...books.kommunerIn(last, filters), ...books.kommunerIn(first, filters)]);
  for (const kommune of kommuner) left.delete(kommune);
  const differsByFew = years.slice(years.length - known.length).some((year) => books.differsByFew(year, selection));
  return { differsByFew, from: before.year, to: after.year, flow: flowOf(before, after), staying, leftOut: [...left].sort() };
};

const bandingIn = (books: Books, year: YearLedger, selection: Filters, keys: Keys, topOnly: boolean): Banding | null => {
  const population = books.populationOf(year, selection, selection.denominator);
  if (population === null) return null;
  const ranking = books.rankingIn(year, selection);
  const places = bandPercents.map((percent) => placesOf(population, percent));
  const thresholds = linesAt(ranking, places).lines.map(({ threshold }) => threshold);
  const isPart = selection.targetGroups.length + selection.areas.length > 0;
  const present = isPart ? books.rankingIn(year, { ...selection, targetGroups: [], areas: [] }) : ranking;
  return bandingOf(year.year, ranking, present, thresholds, keys, topOnly);
};
