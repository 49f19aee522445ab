import type { Filters } from '../domain/filters.ts';
import type { Coverage } from '../measures/coverage.ts';
import { millisecondsSinceAnswered } from './together.ts';

/**
 * Quiet time before the first question that nobody has asked, from when the reader has chosen and has the answers, so that it does not
 * stand in the way of one that somebody asks.
 */
const quietMilliseconds = 250;
/** More would fill the memory of answers with what is seldom asked. */
const mostAnticipated = 40;

/** What a reader is likely to choose next: another year, each kommune by itself, all kommuner. */
export const neighboursOf = (filters: Filters, { years, kommunerOf }: Coverage): Filters[] =>
  [
    ...years.filter((year) => year !== filters.year).map((year) => ({ ...filters, year })),
    ...(filters.kommuner.length > 0 ? [{ ...filters, kommuner: [] }] : []),
    ...kommunerOf(filters.year)
      .map((kommunekode) => ({ ...filters, kommuner: [kommunekode] }))
      .filter(({ kommuner }) => kommuner.join() !== filters.kommuner.join())
  ].slice(0, mostAnticipated);

/**
 * Asks one question after the other while nothing else happens, until `signal` aborts; so one that a reader asks waits for one at most.
 * It also gets the engine's code compiled, which makes the first questions of a session several times slower than the rest.
 */
export const anticipate = async (
  neighbours: readonly Filters[],
  questions: readonly ((filters: Filters) => Promise<unknown>)[],
  signal: AbortSignal
): Promise<void> => {
  await quiet(quietMilliseconds);
  for (let left = leftOfQuiet(); left > 0 && !signal.aborted; left = leftOfQuiet()) await quiet(left);
  for (const filters of neighbours) {
    for (const ask of questions) {
      if (signal.aborted) return;
      await ask(filters);
      await quiet(0);
    }
  }
};

const leftOfQuiet = (): number => quietMilliseconds - millisecondsSinceAnswered();

const quiet = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
