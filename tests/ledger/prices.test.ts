import { randomInt, randomLcg, randomLogNormal } from 'd3-random';
import { beforeAll, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';

const source = randomLcg(0.58);
const amount = randomLogNormal.source(source)(9.5, 1.3);
const one = <T>(choices: readonly T[]): T => choices[randomInt.source(source)(choices.length)()] as T;

const years = [2017, 2018, 2019];
/** Powers of two, so that a scaled sum is the sum of scaled parts to the last bit. */
const factors = [
  { year: 2017, factor: 4 },
  { year: 2018, factor: 2 },
  { year: 2019, factor: 1 }
];
const rows: CostRow[] = Array.from({ length: 3000 }, () => ({
  borger_id: `B${randomInt.source(source)(500)()}`,
  aar: one(years),
  kommunekode: one(['151', '210', '376']),
  beloeb: Math.round(amount() * (one([1, 1, 1, -0.3]) as number)),
  omraade: one(['beskæftigelse', 'familie', 'skole']),
  maalgruppe: one(['unge', 'voksne', null]),
  lov: one(['SEL', 'LAB', null]),
  funktion: one(['mentor', 'lærer']),
  familie_id: one(['F1', 'F2', 'F3', null])
}));
/** The same world, had its amounts been posted in the prices of 2019. */
const scaled = rows.map((row) => ({ ...row, beloeb: row.beloeb * (factors.find(({ year }) => year === row.aar)?.factor ?? 1) }));

const everything: Filters = {
  year: 2017,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 7,
  prices: 'loebende',
  trials: []
};
const selections: readonly (readonly [string, Partial<Filters>])[] = [
  ['everything', {}],
  ['the latest year', { year: 2019 }],
  ['a kommune', { year: 2018, kommuner: ['210'] }],
  ['areas of a målgruppe', { areas: ['familie', 'skole'], targetGroups: ['unge'] }],
  ['families', { unit: 'familie' }]
];

let posted: Ledger;
let fixed: Ledger;
beforeAll(async () => {
  posted = await ledgerOf(rows, [], 500, factors);
  fixed = await ledgerOf(scaled, [], 500);
});

it.each(selections)('answers every question about %s in fixed prices as if it had been posted in them', async (_, chosen) => {
  const filters = { ...everything, ...chosen };
  const [asked, wanted] = [{ ...filters, prices: 'faste' as const }, filters];
  expect(await posted.concentration(asked, [1, 5, 10])).toEqual(await fixed.concentration(wanted, [1, 5, 10]));
  expect(await posted.byKommune(asked, [1, 5])).toEqual(await fixed.byKommune(wanted, [1, 5]));
  expect(await posted.byYear(asked, [1, 5])).toEqual(await fixed.byYear(wanted, [1, 5]));
  for (const by of ['omraade', 'lov'] as const) expect(await posted.composition(asked, by)).toEqual(await fixed.composition(wanted, by));
  expect(await posted.overlap(asked)).toEqual(await fixed.overlap(wanted));
  expect(await posted.persistence(asked)).toEqual(await fixed.persistence(wanted));
});

it('answers in current prices as before, also after fixed ones were asked for', async () => {
  const plain = await ledgerOf(rows, [], 500);
  await posted.concentration({ ...everything, prices: 'faste' }, [1]);
  expect(await posted.concentration(everything, [1])).toEqual(await plain.concentration(everything, [1]));
  expect(await posted.kommuneSums(5)).toEqual(await plain.kommuneSums(5));
});

it('leaves shares and the Gini sums of a year as they were', async () => {
  const [now, then] = await Promise.all([
    posted.concentration(everything, [1, 10]),
    posted.concentration({ ...everything, prices: 'faste' }, [1, 10])
  ]);
  expect(then?.total).toBe(4 * (now?.total ?? 0));
  expect(then?.lines.top.map((top) => top / (then?.total ?? 0))).toEqual(now?.lines.top.map((top) => top / (now?.total ?? 0)));
  expect(then?.lines.variance).toEqual(now?.lines.variance);
});

it('says which year fixed prices are of, and that there are none without factors', async () => {
  expect((await posted.contents()).priceYear).toBe(2019);
  expect((await fixed.contents()).priceYear).toBeNull();
});
