/** What is made before anybody asks, with the year that it is of, so that the first question finds it. */
import { beforeEach, expect, it, vi } from 'vitest';
import * as overlapGrain from '../../src/ledger/overlapGrain.ts';
import * as persistence from '../../src/ledger/persistenceQuestion.ts';
import { ledgerOf } from '../world/ledger.ts';
import { seededFilters, seededPostings } from '../world/seededCosts.ts';

vi.mock('../../src/ledger/overlapGrain.ts', async (original) => {
  const real = await original<typeof overlapGrain>();
  return { ...real, overlapGrainOf: vi.fn(real.overlapGrainOf) };
});
vi.mock('../../src/ledger/persistenceQuestion.ts', async (original) => {
  const real = await original<typeof persistence>();
  return { ...real, persistenceOf: vi.fn(real.persistenceOf) };
});

const grains = vi.mocked(overlapGrain.overlapGrainOf);
const persistences = vi.mocked(persistence.persistenceOf);

beforeEach(() => {
  grains.mockClear();
  persistences.mockClear();
});

const years = [2017, 2018, 2019];
const madeOf = (areas: readonly string[]) => grains.mock.calls.filter(([, , , chosen]) => (chosen?.length ?? 0) === areas.length);
const yearsMade = (areas: readonly string[]) => madeOf(areas).map(([{ year }]) => year);

it('guards of combinations are made with the answers of their year, the latest first', async () => {
  const ledger = await ledgerOf(seededPostings(0.37, 130, years));
  await vi.waitFor(() => expect(grains).toHaveBeenCalledTimes(3));
  expect(yearsMade([])).toEqual([2019, 2018, 2017]);
  const [first = 0, second = 0] = grains.mock.invocationCallOrder;
  const ofLatest = persistences.mock.calls.findIndex(([, { year }]) => year === 2019);
  const asked = persistences.mock.invocationCallOrder[ofLatest] ?? 0;
  expect([first, asked, second]).toEqual([first, asked, second].toSorted((a, b) => a - b));
  for (const year of years) await ledger.overlap({ ...seededFilters, year });
  expect(grains).toHaveBeenCalledTimes(3);
});

it('so are those of other years by chosen areas', async () => {
  const ledger = await ledgerOf(seededPostings(0.37, 130, years));
  await vi.waitFor(() => expect(grains).toHaveBeenCalledTimes(3));
  const filters = { ...seededFilters, year: 2018, areas: ['familie', 'skole'] };
  await ledger.composition(filters, 'omraade');
  await vi.waitFor(() => expect(yearsMade(filters.areas)).toEqual([2019, 2018, 2017]));
  for (const year of years) await ledger.overlap({ ...filters, year });
  expect(madeOf(filters.areas)).toHaveLength(3);
});
