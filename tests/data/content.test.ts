import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networks } from '../../src/domain/kommuner.ts';
import { type Demo, openDemo } from './demo.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

const every = [...networks['en-plan'], ...networks.boern];

const quoted = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

const costsIn2014 = async (codes: readonly string[]): Promise<number[]> => {
  const postings = await demo.rows(`select borger_id, beloeb from omkostninger where aar = 2014 and kommunekode in (${quoted(codes)})`);
  const byCitizen = new Map<string, number>();
  for (const { borger_id, beloeb } of postings) byCitizen.set(String(borger_id), (byCitizen.get(String(borger_id)) ?? 0) + Number(beloeb));
  return [...byCitizen.values()].map((cost) => Math.max(0, cost)).sort((one, other) => other - one);
};

const residentsIn2014 = async (codes: readonly string[]): Promise<number> => {
  const rows = await demo.rows(`select antal from befolkning where aar = 2014 and kommunekode in (${quoted(codes)})`);
  return rows.reduce((sum, { antal }) => sum + Number(antal), 0);
};

/** Share of all cost that falls on the dearest `places` citizens; the one at the line counts in part. */
const heldBy = (places: number, costs: readonly number[]): number => {
  const whole = Math.floor(places);
  const held = costs.slice(0, whole).reduce((sum, cost) => sum + cost, 0) + (places - whole) * (costs[whole] ?? 0);
  return held / costs.reduce((sum, cost) => sum + cost, 0);
};

describe.each([
  ['the nine kommuner of "Én plan"', networks['en-plan']],
  ['all twelve kommuner', every]
])('the cost of %s in 2014', (_, codes) => {
  it.each([
    [0.01, 0.3],
    [0.05, 0.65],
    [0.1, 0.85]
  ])('falls on the dearest %f of residents with a share of %f, give or take 1.5 points', async (part, published) => {
    const share = heldBy(part * (await residentsIn2014(codes)), await costsIn2014(codes));
    expect(Math.abs(share - published)).toBeLessThanOrEqual(0.015);
  });
});

it('covers twelve kommuner and six years, with a population for each', async () => {
  const [costs] = await demo.rows('select count(distinct (kommunekode, aar))::int as cells from omkostninger');
  const residents = await demo.rows('select kommunekode, aar from befolkning where maalgruppe is null and aldersgruppe is null');
  expect(costs).toEqual({ cells: 72 });
  expect(residents).toHaveLength(72);
});

it('costs more the more areas a citizen meets', async () => {
  const rows = await demo.rows(`
    select areas, avg(cost) as mean from (
      select count(distinct omraade) as areas, sum(beloeb) as cost from omkostninger group by borger_id, aar
    ) group by areas order by areas`);
  const means = rows.map(({ mean }) => Number(mean));
  expect(means.length).toBeGreaterThanOrEqual(4);
  expect(means).toEqual([...means].sort((one, other) => one - other));
});

it('holds refunds, negative citizen-years and citizens who move within a year', async () => {
  const [found] = await demo.rows(`
    select
      count(*) filter (cost < 0)::int as negative,
      count(*) filter (kommuner > 1)::int as movers,
      sum(refunds)::int as refunds
    from (
      select sum(beloeb) as cost, count(distinct kommunekode) as kommuner, count(*) filter (beloeb < 0) as refunds
      from omkostninger group by borger_id, aar
    )`);
  expect(Number(found?.negative)).toBeGreaterThan(10);
  expect(Number(found?.movers)).toBeGreaterThan(50);
  expect(Number(found?.refunds)).toBeGreaterThan(Number(found?.negative));
});

it('has thirteen citizens enrolled in Fredensborg by 15 April 2018', async () => {
  const enrolled = await demo.rows(`select deltager_id from deltagere where kommunekode = '210' and tilknyttet <= date '2018-04-15'`);
  expect(enrolled).toHaveLength(13);
});

it('takes the steps of a participant in order', async () => {
  const wrong = await demo.rows(`
    select deltager_id from deltagere
    where screenet > tilknyttet or tilknyttet > faelles_udredning or tilknyttet > en_plan or tilknyttet > foerste_indsats
      or en_plan > afsluttet or afsluttet > fulgt_til or udfald_dato > fulgt_til or (tilknyttet is not null and not i_maalgruppe)`);
  expect(wrong).toEqual([]);
});

it('scores FIT from 0 to 40 with one decimal', async () => {
  const wrong = await demo.rows('select score from fit_maalinger where score < 0 or score > 40 or round(score, 1) <> score');
  expect(wrong).toEqual([]);
});

it('ends 12 to 15 % of the closed FIT cases without a plan', async () => {
  const [found] = await demo.rows(`select avg((afslutning = 'uplanlagt')::int) as share from fit_forloeb where slut is not null`);
  expect(Number(found?.share)).toBeGreaterThanOrEqual(0.12);
  expect(Number(found?.share)).toBeLessThanOrEqual(0.15);
});

it('answers each indicator on its own scale', async () => {
  const wrong = await demo.rows(`
    select * from progression left join indikatorer using (indikator)
    where label_da is null or score < skala_min or score > skala_max`);
  expect(wrong).toEqual([]);
});

it('points only at cases, participants, trials and goals that exist', async () => {
  const references = [
    ['fit_maalinger', 'forloeb_id', 'fit_forloeb'],
    ['progression', 'deltager_id', 'deltagere'],
    ['maalopfoelgning', 'maal_id', 'maal'],
    ...['omkostninger', 'fit_forloeb', 'deltagere', 'maal', 'milepaele'].map((table) => [table, 'forsoeg_id', 'forsoeg'])
  ];
  for (const [table, key, target] of references) {
    const lost = await demo.rows(
      `select distinct ${key} from ${table} where ${key} is not null and ${key} not in (select ${key} from ${target})`
    );
    expect(lost, `${table}.${key}`).toEqual([]);
  }
});
