import type { Filters } from '../domain/filters.ts';
import type { PersistenceAnswer } from './answers.ts';
import type { Books } from './books.ts';
import { type Banding, bandPercents, byteRoom, flowOf, keysOf, markAll, stayingOf, type Thresholds, topBands } from './persistence.ts';
import { placesOf } from './ranking.ts';
import { keyOfFilters } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

const longestStay = 3;
const markRoom = byteRoom();

/** Bands of the year and the next, or where those cannot be told of the year before and this; null where neither can. */
export const persistenceOf = (books: Books, filters: Filters): PersistenceAnswer | null =>
  remembered(books, filters.year + 1, filters) ?? remembered(books, filters.year, filters);

/** Bands are the same in any prices. */
const remembered = (books: Books, to: number, filters: Filters): PersistenceAnswer | null => {
  const key = keyOfFilters({ ...filters, year: to, prices: 'loebende' });
  return books.persistences.of(key, () => persistenceTo(books, to, filters));
};

/** Kommuner that lack one of the two years are left out: their citizens would seem to have come or gone. */
const persistenceTo = (books: Books, to: number, filters: Filters): PersistenceAnswer | null => {
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
  const thresholds = years.map((year) => thresholdsIn(books, year, selection));
  const known = years.slice(thresholds.lastIndexOf(null) + 1);
  const [before, after] = known.slice(-2);
  if (!before || !after) return null;
  const marks = markRoom(keys.count);
  const isPart = selection.targetGroups.length + selection.areas.length > 0;
  const bandings = known.map((year, place): Banding | null => {
    const lines = thresholds[years.indexOf(year)] ?? nobody;
    const standing = books.standingIn(year, selection);
    if (year !== before && year !== after) {
      const [top = []] = standing.unitsBetween(lines.slice(topBands - 1, topBands));
      markAll(top, keys, marks, 2 ** place);
      return null;
    }
    const groups = standing.unitsBetween(lines);
    for (const top of groups.slice(0, topBands)) markAll(top, keys, marks, 2 ** place);
    const present = isPart
      ? books
          .standingIn(year, { ...selection, targetGroups: [], areas: [] })
          .unitsBetween([])
          .flat()
      : null;
    return { year: year.year, groups, present };
  });
  const [from, into] = bandings.slice(-2) as [Banding, Banding];
  const left = new Set([...books.kommunerIn(last, filters), ...books.kommunerIn(first, filters)]);
  for (const kommune of kommuner) left.delete(kommune);
  const stayed = stayingOf(
    known.map(({ year }) => year),
    marks
  );
  const differsByFew = known.some((year) => books.differsByFew(year, selection));
  return { differsByFew, from: from.year, to: into.year, flow: flowOf(from, into, keys), staying: stayed, leftOut: [...left].sort() };
};

const nobody: Thresholds = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Null where the people are not known. A group that holds all who have a cost ends at the lowest cost. */
const thresholdsIn = (books: Books, year: YearLedger, selection: Filters): Thresholds | null => {
  const population = books.populationOf(year, selection, selection.denominator);
  if (population === null) return null;
  const standing = books.standingIn(year, selection);
  const lowest = standing.least() || Number.POSITIVE_INFINITY;
  const lines = standing.thresholdsAt(bandPercents.map((percent) => placesOf(population, percent)));
  const [top1, top5, top10, top25] = lines.map((threshold) => threshold || lowest);
  return [top1 ?? lowest, top5 ?? lowest, top10 ?? lowest, top25 ?? lowest];
};
