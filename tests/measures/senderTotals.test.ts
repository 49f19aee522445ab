import { randomInt, randomLcg } from 'd3-random';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TableName, tableNames } from '../../src/domain/contract.ts';
import type { Published } from '../../src/domain/disclosure.ts';
import { askSenderTotals } from '../../src/measures/senderTotals.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const times = <T>(count: number, row: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i));
const plain = (value: Published<number> | null) => (value === null ? null : value.shown ? value.value : value.reason);

const totals = async (table: TableName, rows: readonly TableRow[], k: 3 | 5 | 10 = 5) => {
  await world.put(table, rows);
  const answer = await askSenderTotals(world, table, k);
  return answer.map(({ kommunekode, year, rows, people, sum }) => [kommunekode, year, plain(rows), plain(people), plain(sum)]);
};

const posting = { borger_id: 'a', aar: 2019, kommunekode: 210, beloeb: 100, omraade: 'familie' };
const citizens = (count: number, traits: Partial<typeof posting> = {}) =>
  times(count, (i) => ({ ...posting, ...traits, borger_id: `${traits.kommunekode ?? 210}-${i}` }));

describe('totals of costs', () => {
  it('are rows, citizens and the amounts as they stand, to the øre', async () => {
    const rows = [...citizens(10), ...citizens(10, { beloeb: 0.1 }), ...citizens(6, { beloeb: -50.05 })];
    expect(await totals('omkostninger', rows)).toEqual([['210', 2019, 26, 10, 700.7]]);
  });

  it('count a citizen who moved in both kommuner', async () => {
    const moved = { ...posting, borger_id: 'moved', kommunekode: 190 };
    const rows = [...citizens(9), ...citizens(9, { kommunekode: 190 }), moved, { ...moved, kommunekode: 210 }];
    expect(await totals('omkostninger', rows)).toEqual([
      ['190', 2019, 10, 10, 1000],
      ['210', 2019, 10, 10, 1000]
    ]);
  });

  it('are withheld altogether where few citizens stand behind them', async () => {
    expect(await totals('omkostninger', [...citizens(4), ...citizens(5, { aar: 2018 })])).toEqual([
      ['210', 2018, 'too-few-outside', 'too-few-outside', 'too-few-outside'],
      ['210', 2019, 'too-few', 'too-few', 'too-few']
    ]);
  });

  it('take the smallest other cell with them where the rest would tell of too few', async () => {
    const rows = [...citizens(4), ...citizens(20, { aar: 2018 }), ...citizens(8, { aar: 2017 })];
    expect((await totals('omkostninger', rows)).map(([, year, n]) => [year, n])).toEqual([
      [2017, 'too-few-outside'],
      [2018, 20],
      [2019, 'too-few']
    ]);
    const twoSmall = [...rows, ...citizens(3, { aar: 2016 })];
    expect((await totals('omkostninger', twoSmall)).map(([, year, n]) => [year, n])).toEqual([
      [2016, 'too-few'],
      [2017, 8],
      [2018, 20],
      [2019, 'too-few']
    ]);
  });

  it('keep back a sum that one citizen dominates, whether by cost or by refund', async () => {
    const one = (beloeb: number) => [...citizens(9), { ...posting, borger_id: 'one', beloeb }];
    expect(await totals('omkostninger', one(901))).toEqual([['210', 2019, 10, 10, 'dominated']]);
    expect(await totals('omkostninger', one(900))).toEqual([['210', 2019, 10, 10, 1800]]);
    const refunds = (first: number) => [
      ...citizens(9),
      ...times(5, (i) => ({ ...posting, borger_id: `r${i}`, beloeb: i === 0 ? first : -1 }))
    ];
    expect(await totals('omkostninger', refunds(-905))).toEqual([['210', 2019, 14, 14, 'dominated']]);
    expect(await totals('omkostninger', refunds(-904))).toEqual([['210', 2019, 14, 14, 'few-below-zero']]);
  });

  it('keep back a sum whose difference from the cost shown elsewhere is of few citizens, or mostly of one, and give that cost', async () => {
    const refunds = (count: number, first = -100) => [
      ...citizens(20),
      ...times(count, (i) => ({ ...posting, borger_id: `r${i}`, beloeb: i === 0 ? first : -100 }))
    ];
    const sums = async (rows: readonly TableRow[]) => {
      await world.put('omkostninger', rows);
      return (await askSenderTotals(world, 'omkostninger', 5)).map(({ sum, sumAboveZero }) => [plain(sum), plain(sumAboveZero)]);
    };
    expect(await sums(refunds(4))).toEqual([['few-below-zero', 2000]]);
    expect(await sums(refunds(5))).toEqual([[1500, 2000]]);
    expect(await sums(refunds(5, -401))).toEqual([['few-below-zero', 2000]]);
    expect(await sums(refunds(5, -400))).toEqual([[1200, 2000]]);
    expect(await sums(citizens(20))).toEqual([[2000, 2000]]);
  });
});

describe('totals of other tables', () => {
  it('are the residents of all rows', async () => {
    const row = { kommunekode: 210, aar: 2019, antal: 7, maalgruppe: 'unge' };
    expect(await totals('befolkning', [row, { ...row, maalgruppe: 'voksne', antal: 3 }, { ...row, aar: 2018 }])).toEqual([
      ['210', 2018, 1, null, 7],
      ['210', 2019, 2, null, 10]
    ]);
  });

  it('are participants by the year they were screened', async () => {
    const participant = { deltager_id: 'd', kommunekode: 210, maalgruppe: 'unge', i_maalgruppe: true, fulgt_til: '2019-12-31' };
    const of = (year: number, count: number) =>
      times(count, (i) => ({ ...participant, deltager_id: `${i}`, forsoeg_id: `t${year}`, screenet: `${year}-05-0${1 + (i % 9)}` }));
    const twice = { ...participant, deltager_id: '0', forsoeg_id: 'another', screenet: '2018-07-01' };
    expect(await totals('deltagere', [...of(2018, 13), ...of(2017, 6), twice])).toEqual([
      ['210', 2017, 6, 6, null],
      ['210', 2018, 14, 13, null]
    ]);
    expect(await totals('deltagere', of(2018, 4))).toEqual([['210', 2018, 'too-few', 'too-few', null]]);
  });

  it('are answers by year where the table knows no kommune', async () => {
    const score = { samtale_nr: 1, instrument: 'ORS', respondent: 'selv', aldersklasse: 'barn', score: 20, dato: null };
    const rows = times(6, (i) => ({ ...score, forloeb_id: `f${i}`, maaned: '2018-11' }));
    const dated = times(5, (i) => ({ ...score, forloeb_id: `f${i}`, samtale_nr: 2, dato: '2019-01-02', maaned: null }));
    expect(await totals('fit_maalinger', [...rows, ...dated])).toEqual([
      [null, 2018, 6, 6, null],
      [null, 2019, 5, 5, null]
    ]);
  });

  it('are none where nothing is loaded', async () => {
    for (const table of tableNames) expect(await askSenderTotals(world, table, 5)).toEqual([]);
  });

  it('are shown of reference data', async () => {
    expect(await totals('milepaele', [{ dato: '2018-03-16', titel: 'Årskonvent' }])).toEqual([[null, 2018, 1, null, null]]);
    expect(await totals('indikatorer', [{ indikator: 'i', label_da: 'I', skala_min: 1, skala_max: 5 }])).toEqual([
      [null, null, 1, null, null]
    ]);
  });
});

it.each([1, 2, 3, 4])('agree with sums by hand (%i)', async (seed) => {
  const random = randomInt.source(randomLcg(seed / 9));
  const [kommune, year, citizen, oere] = [random(0, 3), random(2016, 2020), random(0, 60), random(-400_000, 1_000_000)];
  const postings = times(1200, () => ({
    ...posting,
    // Half of the citizens of one kommune have postings in another.
    borger_id: `b${citizen()}`,
    kommunekode: [190, 201, 210][kommune()] ?? 0,
    aar: year(),
    beloeb: oere() / 100
  }));
  const expected = [190, 201, 210].flatMap((kommunekode) =>
    [2016, 2017, 2018, 2019].map((aar) => {
      const own = postings.filter((row) => row.kommunekode === kommunekode && row.aar === aar);
      const nets = new Map<string, number>();
      for (const { borger_id, beloeb } of own) nets.set(borger_id, (nets.get(borger_id) ?? 0) + Math.round(beloeb * 100));
      const sizes = [...nets.values()].map(Math.abs);
      const below = [...nets.values()].filter((net) => net < 0).map(Math.abs);
      const mostBelow = Math.max(0, ...below) > below.reduce((sum, size) => sum + size, 0) / 2;
      const total = own.reduce((sum, { beloeb }) => sum + Math.round(beloeb * 100), 0) / 100;
      const dominated = Math.max(...sizes) > sizes.reduce((sum, size) => sum + size, 0) / 2;
      const fewBelow = below.length > 0 && (below.length < 3 || mostBelow);
      const sum = dominated ? 'dominated' : fewBelow ? 'few-below-zero' : total;
      return [String(kommunekode), aar, own.length, nets.size, sum];
    })
  );
  expect(await totals('omkostninger', postings, 3)).toEqual(expected);
});
