import { expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { Coverage } from '../../src/measures/coverage.ts';
import { anticipate, neighboursOf } from '../../src/state/anticipation.ts';

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
