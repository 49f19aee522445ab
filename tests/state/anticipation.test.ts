import { afterEach, expect, it, vi } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { Coverage } from '../../src/measures/coverage.ts';
import { anticipate, neighboursOf } from '../../src/state/anticipation.ts';
import { awaitAnswer } from '../../src/state/together.ts';

afterEach(() => {
  vi.useRealTimers();
});

const coverage: Coverage = {
  years: [2018, 2019],
  kommuner: ['210', '217'],
  targetGroups: [],
  areas: [],
  hasFamilies: false,
  hasLaws: false,
  hasServices: false,
  priceYear: null,
  kommunerOf: () => ['210', '217'],
  residentsKnown: () => true
};
const filters: Filters = {
  year: 2019,
  kommuner: ['210'],
  denominator: 'indbyggere',
  minimumCell: 5,
  targetGroups: [],
  areas: [],
  unit: 'borger',
  topPercent: 1,
  prices: 'loebende',
  trials: []
};

it('expects another year, all kommuner and each of the others', () => {
  expect(neighboursOf(filters, coverage)).toEqual([
    { ...filters, year: 2018 },
    { ...filters, kommuner: [] },
    { ...filters, kommuner: ['217'] }
  ]);
});

it('asks one after the other and stops when the reader chooses', async () => {
  const stop = new AbortController();
  const asked: Filters[] = [];
  const ask = async (neighbour: Filters) => {
    asked.push(neighbour);
    if (asked.length === 2) stop.abort();
  };
  await anticipate(neighboursOf(filters, coverage), [ask], stop.signal);
  expect(asked).toHaveLength(2);
});

it('waits until the reader has had the answers to what was chosen for a while, however long they take', async () => {
  vi.useFakeTimers();
  const asked: Filters[] = [];
  const own = awaitAnswer();
  const done = anticipate(neighboursOf(filters, coverage), [async (neighbour) => asked.push(neighbour)], new AbortController().signal);
  await vi.advanceTimersByTimeAsync(900);
  expect(asked).toEqual([]);
  own.show(() => undefined);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  await done;
  expect(asked).toHaveLength(3);
});
