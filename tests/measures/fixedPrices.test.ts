import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import { costConcentration } from '../../src/measures/costConcentration.ts';
import { askCoverage } from '../../src/measures/coverage.ts';
import { emptyWorld, parquetFile, refusals } from '../world/loaded.ts';
import { type RowsWorld, rowsWorld } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const filters: Filters = {
  year: 2017,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 10,
  prices: 'faste',
  trials: []
};
/** A hundred citizens of 12,345 kr. in each year. */
const costs = [2017, 2018, 2019].flatMap((aar) =>
  Array.from({ length: 100 }, (_, i) => ({ borger_id: `B${i}`, aar, kommunekode: 210, beloeb: 12_345, omraade: 'familie' }))
);
const tenth = async (chosen: Partial<Filters>) => {
  const answer = await costConcentration.ask(world, { ...filters, ...chosen });
  const group = answer?.groups.find(({ percent }) => percent === 10);
  return [group?.mean, group?.threshold, group?.share].map((value) => (value?.shown ? value.value : null));
};

const near = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

it('brings kroner to the prices of the latest year of costs, not of the index, and rounds the threshold afterwards', async () => {
  await world.put('omkostninger', costs);
  await world.put('prisindeks', [
    { aar: 2016, indeks: 90 },
    { aar: 2017, indeks: 100 },
    { aar: 2018, indeks: 102 },
    { aar: 2019, indeks: 104 },
    { aar: 2020, indeks: 110 }
  ]);
  expect((await askCoverage(world.ledger)).priceYear).toBe(2019);
  // 12,345 × 104 ÷ 100 = 12,838.80; rounded before the factor it would be 12,480.
  expect(await tenth({})).toEqual(near(12_838.8, 13_000, 0.1));
  expect(await tenth({ year: 2019 })).toEqual(near(12_345, 12_000, 0.1));
  expect(await tenth({ prices: 'loebende' })).toEqual(near(12_345, 12_000, 0.1));
});

it.each([
  [
    'an index that lacks a year of costs',
    [
      { aar: 2018, indeks: 102 },
      { aar: 2019, indeks: 104 }
    ]
  ],
  [
    'an index that lacks the latest year',
    [
      { aar: 2017, indeks: 100 },
      { aar: 2018, indeks: 102 }
    ]
  ],
  [
    'an index of 0',
    [
      { aar: 2017, indeks: 0 },
      { aar: 2018, indeks: 102 },
      { aar: 2019, indeks: 104 }
    ]
  ]
])('offers no fixed prices with %s', async (_, index) => {
  await world.put('omkostninger', costs);
  await world.put('prisindeks', index);
  expect((await askCoverage(world.ledger)).priceYear).toBeNull();
});

it('reads an index from a file, before the costs or after them', async () => {
  const indexFile = (levels: readonly number[]) =>
    parquetFile('prisindeks.parquet', {
      year: { type: 'INT32', data: [2018, 2019] },
      pl_indeks: { type: 'DOUBLE', data: levels }
    });
  const costFile = parquetFile('omkostninger.parquet', {
    borger_id: { type: 'STRING', data: costs.map(({ borger_id }) => borger_id) },
    aar: { type: 'INT32', data: costs.map((_, i) => (i % 2 === 0 ? 2018 : 2019)) },
    kommunekode: { type: 'STRING', data: costs.map(() => '210') },
    beloeb: { type: 'DOUBLE', data: costs.map(() => 1000) },
    omraade: { type: 'STRING', data: costs.map(() => 'familie') }
  });
  const opened = await emptyWorld();
  const total = async () => (await opened.ledger.concentration({ ...filters, year: 2018 }, []))?.total ?? null;
  expect(refusals(await opened.open([indexFile([100, 110])]))).toEqual([]);
  expect(refusals(await opened.open([costFile], false))).toEqual([]);
  expect(await total()).toBeCloseTo(150 * 1100, 6);
  expect(refusals(await opened.open([indexFile([100, 120])], false))).toEqual([]);
  expect(await total()).toBeCloseTo(150 * 1200, 6);
  const refused = await opened.open([indexFile([0, 120])], false);
  expect(refusals(refused).map(({ code }) => code)).toEqual(['out-of-range']);
  expect(await total()).toBeCloseTo(150 * 1200, 6);
});
