import { randomInt, randomLcg, randomLogNormal, randomUniform } from 'd3-random';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { ResidentsRow } from '../../src/ledger/answers.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { type CostRow, fillLedger, ledgerOf, yearsOf } from '../world/ledger.ts';
import { ranked, selected, sums, topOf, unitOf } from './reckoning.ts';

const source = randomLcg(0.314);
const uniform = randomUniform.source(source)();
const amount = randomLogNormal.source(source)(9.5, 1.3);
const one = <T>(choices: readonly T[]): T => choices[randomInt.source(source)(choices.length)()] as T;

const kommuner = ['151', '210', '376'];
const areas = ['beskæftigelse', 'familie', 'skole', 'ældre'];
const groups = ['unge', 'familier', 'voksne', null];
const years = [2017, 2018, 2019];

/** Citizens who move and change målgruppe within a year, ties, refunds, sums below 0, families, laws in part. */
const rows: CostRow[] = Array.from({ length: 9000 }, () => {
  const citizen = Math.floor(uniform() * 1500);
  const kind = uniform();
  return {
    borger_id: `B${citizen}`,
    aar: one(years),
    kommunekode: uniform() < 0.9 ? (kommuner[citizen % 3] as string) : one(kommuner),
    beloeb: kind < 0.1 ? 25_000 : kind < 0.2 ? -Math.round(amount()) : Math.round(amount() * 100) / 100,
    omraade: one(areas),
    maalgruppe: uniform() < 0.9 ? (groups[citizen % 4] as string | null) : one(groups),
    lov: uniform() < 0.8 ? one(['SEL', 'LAB']) : null,
    funktion: one(['jobkonsulent', 'mentor', 'sagsbehandler', 'lærer']),
    familie_id: citizen % 3 === 0 ? null : `F${citizen % 400}`
  };
});
const residents: ResidentsRow[] = years.flatMap((year) =>
  kommuner.flatMap((kommune, i) => [
    { year, kommune, targetGroup: null, residents: 3000 + 700 * i },
    ...['unge', 'familier', 'voksne'].map((targetGroup, j) => ({ year, kommune, targetGroup, residents: 900 + 100 * (i + j) }))
  ])
);

const everything: Filters = {
  year: 2018,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 5,
  prices: 'loebende',
  trials: []
};

const selections: readonly (readonly [string, Partial<Filters>])[] = [
  ['everything', {}],
  ['one kommune', { kommuner: ['210'] }],
  ['two kommuner', { kommuner: ['151', '376'] }],
  ['a målgruppe', { targetGroups: ['unge'] }],
  ['målgrupper of two kommuner', { kommuner: ['151', '210'], targetGroups: ['unge', 'voksne'] }],
  ['an area', { areas: ['familie'] }],
  ['areas of a kommune', { kommuner: ['376'], areas: ['skole', 'ældre'] }],
  ['all at once', { kommuner: ['151', '210'], targetGroups: ['familier'], areas: ['beskæftigelse', 'skole'] }],
  ['families', { unit: 'familie' }],
  ['families of an area and a kommune', { unit: 'familie', kommuner: ['210'], areas: ['familie', 'skole'] }],
  ['what does not exist', { areas: ['rumfart'] }]
];

let ledger: Ledger;
beforeAll(async () => {
  ledger = await ledgerOf(rows, residents, 777);
});

describe.each(selections)('of %s', (_, chosen) => {
  const filters = { ...everything, ...chosen };

  it.each(years)('the top shares, the Gini sums and the counts of %i are those of the slow reckoning', async (year) => {
    const costs = ranked(rows, { ...filters, year });
    const answer = await ledger.concentration({ ...filters, year }, [1, 5, 12.5, 100]);
    if (costs.length === 0) {
      expect(answer).toBeNull();
      return;
    }
    const all = [...sums(rows, { ...filters, year }).values()];
    expect(answer?.recipients).toBe(costs.length);
    expect(answer?.withCost).toBe(costs.filter((cost) => cost > 0).length);
    expect(answer?.negatives).toBe(all.filter((sum) => sum < -1e-6).length);
    expect(answer?.total).toBeCloseTo(topOf(costs, costs.length), 4);
    expect(answer?.largest).toBeCloseTo(costs[0] ?? 0, 6);
    expect(answer?.rankedCost).toBeCloseTo(
      costs.reduce((sum, cost, i) => sum + (i + 1) * cost, 0),
      1
    );
    for (const [i, percent] of (answer?.percents ?? []).entries()) {
      const places = answer?.lines.places[i] ?? Number.NaN;
      expect(places).toBeCloseTo((costs.length * percent) / 100, 8);
      expect(answer?.lines.top[i]).toBeCloseTo(topOf(costs, places), 4);
      expect(answer?.lines.threshold[i]).toBeCloseTo(costs[Math.ceil(places) - 1] ?? 0, 6);
    }
  });

  it('each kommune and each year by itself is the same as asked alone', async () => {
    const together = await ledger.byKommune(filters, [1, 10]);
    for (const { kommune, row } of together) {
      expect(row).toEqual(await ledger.concentration({ ...filters, kommuner: [kommune] }, [1, 10]));
    }
    const expected = kommuner.filter((kommune) => filters.kommuner.length === 0 || filters.kommuner.includes(kommune));
    const withCosts = expected.filter((kommune) => selected(rows, { ...filters, kommuner: [kommune] }).length > 0);
    expect(together.map(({ kommune }) => kommune)).toEqual(withCosts);
    for (const { year, row } of await ledger.byYear(filters, [1, 10])) {
      expect(row).toEqual(await ledger.concentration({ ...filters, year }, [1, 10]));
    }
  });
});

describe('residents', () => {
  it('are those of the selected kommuner and målgrupper', async () => {
    const of = async (chosen: Partial<Filters>) => (await ledger.concentration({ ...everything, ...chosen }, [1]))?.residents;
    expect(await of({})).toBe(3000 + 3700 + 4400);
    expect(await of({ kommuner: ['210'] })).toBe(3700);
    expect(await of({ kommuner: ['210'], targetGroups: ['unge', 'voksne'] })).toBe(1000 + 1200);
    expect(await of({ targetGroups: ['øvrige'] })).toBeUndefined();
  });

  it('are not known where one selected kommune with costs has none', async () => {
    const some = await ledgerOf(rows, residents.slice(4));
    expect((await some.concentration({ ...everything, year: 2017 }, [1]))?.residents).toBeNull();
    expect((await some.concentration({ ...everything, year: 2017, kommuner: ['376'] }, [1]))?.residents).toBe(4400);
  });
});

describe('what is loaded', () => {
  it('counts citizens by kommune and målgruppe', async () => {
    const { scopes, areas: present, hasFamilies, hasLaws, hasServices } = await ledger.contents();
    const recipients = (kommune: string, targetGroup: string | null) =>
      scopes.find((scope) => scope.year === 2019 && scope.kommune === kommune && scope.targetGroup === targetGroup)?.recipients;
    for (const kommune of kommuner) {
      expect(recipients(kommune, null)).toBe(sums(rows, { year: 2019, kommuner: [kommune] }).size);
      expect(recipients(kommune, 'unge')).toBe(sums(rows, { year: 2019, kommuner: [kommune], targetGroups: ['unge'] }).size);
    }
    expect([present, hasFamilies, hasLaws, hasServices]).toEqual([areas, true, true, false]);
  });

  it('has the sums that the sender has', async () => {
    for (const { year, kommune, postings, people, sum, total, negatives, depth } of await ledger.kommuneSums(5)) {
      const own = selected(rows, { year, kommuner: [kommune] });
      const net = [...sums(rows, { year, kommuner: [kommune] }).values()];
      expect([postings, people, negatives]).toEqual([own.length, net.length, net.filter((one) => one < -1e-6).length]);
      expect(sum).toBeCloseTo(
        own.reduce((all, { beloeb }) => all + beloeb, 0),
        4
      );
      expect(total - depth).toBeCloseTo(sum, 4);
    }
  });
});

describe('a load', () => {
  it('changes nothing before it is committed, and nothing at all when it is given up', async () => {
    const ledger = await ledgerOf(rows.slice(0, 2000));
    const before = await ledger.concentration(everything, [1]);
    const other = await ledgerOf([]);
    await fillLedger(other, rows.slice(2000, 4000));
    await ledger.add({
      rows: 1,
      year: Int32Array.of(2018),
      kommune: Int32Array.of(210),
      citizen: Int32Array.of(1),
      amount: Float64Array.of(1e9),
      details: { omraade: Int32Array.of(1) },
      family: null
    });
    await ledger.prepare();
    expect(await ledger.concentration(everything, [1])).toEqual(before);
    await ledger.discard();
    await ledger.commit({}, [], true);
    expect(await ledger.concentration(everything, [1])).toEqual(before);
  });

  it('is the same in whatever batches the rows come', async () => {
    const whole = await ledgerOf(rows, residents, 100_000);
    expect((await whole.concentration(everything, [1, 5]))?.lines.top[0]).toBeCloseTo(
      (await ledger.concentration(everything, [1, 5]))?.lines.top[0] ?? 0,
      5
    );
  });

  it('of nothing answers nothing', async () => {
    const empty = await ledgerOf([]);
    expect(await empty.concentration(everything, [1])).toBeNull();
    expect(await empty.composition(everything, 'omraade')).toBeNull();
    expect(await empty.persistence(everything)).toBeNull();
    expect([await empty.byKommune(everything, [1]), await empty.byYear(everything, [1])]).toEqual([[], []]);
  });
});

it('takes families together and leaves others alone', () => {
  expect(unitOf({ borger_id: 'a', aar: 1, kommunekode: 1, beloeb: 1, familie_id: 'f' }, 'familie')).toBe('F f');
  expect(unitOf({ borger_id: 'a', aar: 1, kommunekode: 1, beloeb: 1, familie_id: null }, 'familie')).toBe('B a');
});

it('counts amounts that cancel as nothing, whatever binary fractions leave of them', async () => {
  const posting = { borger_id: 'a', aar: 2018, kommunekode: 210, omraade: 'familie' };
  const cancelling = await ledgerOf([0.1, 0.2, -0.3].map((beloeb) => ({ ...posting, beloeb })));
  const answer = await cancelling.concentration(everything, [1]);
  expect([answer?.recipients, answer?.withCost, answer?.negatives]).toEqual([1, 0, 0]);
});

it.each([200, 300, 70_000])('tells %i services apart, and which year each is of', (services) => {
  const posting = { kommunekode: 210, omraade: 'familie', aar: 2018 };
  const rows = Array.from({ length: services }, (_, i) => ({ ...posting, borger_id: `b${i % 7}`, beloeb: i + 1, ydelse: `y${i}` }));
  // A longer year and a shorter one after it, put in order where the one before was.
  const [before, after] = yearsOf([...rows, ...rows.slice(0, 100).map((row) => ({ ...row, aar: 2019, ydelse: 'y1' }))]);
  expect(before?.cells('ydelse').map(({ value, net }) => [value, ...net])).toEqual(rows.map(({ beloeb }, i) => [i + 1, beloeb]));
  const ordered = before?.ordered('ydelse');
  const told = Array.from(ordered?.value ?? [], (place, cell) => [ordered?.values[place], ordered?.net[cell]] as [number, number]);
  expect(told.sort(([a], [b]) => a - b)).toEqual(rows.map(({ beloeb }, i) => [i + 1, beloeb]));
  expect(before?.postings.amount).toHaveLength(services);
  const [only, ...others] = after?.cells('ydelse') ?? [];
  expect([only?.value, only?.net.reduce((sum, one) => sum + one, 0), others.length]).toEqual([2, 5050, 0]);
});

describe('a year whose people are not known', () => {
  const people = (year: number, kommune: string, count: number) => ({ year, kommune, targetGroup: null, residents: count });

  it('has shares of none of them, also where fewer are told than have a posting', async () => {
    const few = await ledgerOf(rows, [
      ...kommuner.map((kommune) => people(2018, kommune, 3000)),
      ...kommuner.map((kommune) => people(2017, kommune, kommune === '210' ? 40 : 3000))
    ]);
    const years = await few.byYear({ ...everything, denominator: 'indbyggere' }, [1, 5, 10]);
    expect(years.map(({ year, row }) => [year, row.residents])).toEqual([
      [2017, null],
      [2018, 9000],
      [2019, null]
    ]);
  });
});

describe('bands of two years', () => {
  const posting = { aar: 2018, kommunekode: '210', beloeb: 1000, omraade: 'familie' };
  const citizens = (kommunekode: string, aar: number) =>
    Array.from({ length: 40 }, (_, i) => ({ ...posting, borger_id: `${kommunekode}-${i}`, kommunekode, aar, beloeb: 1000 + i }));

  it('leave out a kommune that has one of the years alone: its citizens have not gone', async () => {
    const world = await ledgerOf([...citizens('210', 2018), ...citizens('210', 2019), ...citizens('190', 2018)]);
    const answer = await world.persistence({ ...everything, year: 2018 });
    expect([answer?.from, answer?.to, answer?.leftOut]).toEqual([2018, 2019, ['190']]);
    expect(answer?.flow.flat().reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it('are of the year before where the next is not loaded for the kommuner', async () => {
    const world = await ledgerOf([...citizens('210', 2018), ...citizens('210', 2019), ...citizens('190', 2020)]);
    const answer = await world.persistence({ ...everything, year: 2019, kommuner: ['210'] });
    expect([answer?.from, answer?.to]).toEqual([2018, 2019]);
  });
});

it('takes a citizen for one of her family, also by postings that do not name it', async () => {
  const posting = { aar: 2018, kommunekode: '210', omraade: 'familie', beloeb: 100 };
  const world = await ledgerOf([
    { ...posting, borger_id: 'b', familie_id: 'f' },
    { ...posting, borger_id: 'a', familie_id: null, maalgruppe: 'unge', beloeb: 10 },
    { ...posting, borger_id: 'a', familie_id: 'f', maalgruppe: 'voksne', beloeb: 1 }
  ]);
  const answer = await world.concentration({ ...everything, unit: 'familie' }, [100]);
  expect([answer?.recipients, answer?.total]).toEqual([1, 111]);
});

it('counts what cancels within an area as nothing', async () => {
  const posting = { borger_id: 'a', aar: 2018, kommunekode: 210 };
  const amounts = [0.3, -0.1, -0.2].map((beloeb) => ({ ...posting, beloeb, omraade: 'familie' }));
  const world = await ledgerOf([...amounts, { ...posting, beloeb: 5, omraade: 'skole' }]);
  expect((await world.concentration({ ...everything, areas: ['familie'] }, [1]))?.negatives).toBe(0);
});

it('counts functions met within the chosen areas alone', async () => {
  const posting = { borger_id: 'a', aar: 2018, kommunekode: 210, beloeb: 10 };
  const world = await ledgerOf([
    { ...posting, omraade: 'familie', funktion: 'mentor' },
    { ...posting, omraade: 'skole', funktion: 'lærer' }
  ]);
  expect((await world.overlap({ ...everything, areas: ['familie'] }))?.functions?.met).toBe(1);
});

it.each([4, 20, 40])('tells apart which of %i areas citizens draw on, and leaves out those that are not chosen', async (count) => {
  const posting = { aar: 2018, kommunekode: 210, beloeb: 10 };
  const places = Array.from({ length: count }, (_, i) => i);
  const name = (i: number) => `område ${i % count}`;
  const world = await ledgerOf(
    places.flatMap((i) =>
      [i, i + 1].map((area) => ({ ...posting, borger_id: `${i}`, omraade: name(area), maalgruppe: area === 2 ? 'unge' : 'voksne' }))
    )
  );
  const told = async (chosen: Partial<Filters>) =>
    (await world.overlap({ ...everything, ...chosen }))?.rows.map(({ areas, units, cost }) => [...areas, units, cost].join()).sort();
  expect(await told({})).toEqual(places.map((i) => [...[name(i), name(i + 1)].sort(), 1, 20].join()).sort());
  expect(await told({ areas: [name(1), name(count - 1)] })).toEqual(
    [...[name(1), name(count - 1)].map((area) => [area, 2, 20].join())].sort()
  );
});
