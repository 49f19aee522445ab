import { randomLcg, randomLogNormal } from 'd3-random';
import { beforeAll, describe, expect, it } from 'vitest';
import { gini, placesOf, threshold, topCost, topShare } from '../../src/domain/concentration.ts';
import type { Filters } from '../../src/domain/filters.ts';
import { costByKommune } from '../../src/measures/costByKommune.ts';
import { costConcentration } from '../../src/measures/costConcentration.ts';
import { costFile, emptyWorld, type Posting, postingsOf, repeat, residentsFile, type World } from '../world/loaded.ts';

let world: World;
beforeAll(async () => {
  world = await emptyWorld();
});

const of2019: Filters = {
  year: 2019,
  kommuner: [],
  denominator: 'modtagere',
  minimumCell: 5,
  targetGroups: [],
  areas: [],
  unit: 'borger',
  topPercent: 1,
  prices: 'loebende',
  trials: []
};

const groupOf = async (percent: number, filters: Filters = of2019) =>
  (await costConcentration.ask(world, filters))?.groups.find((group) => group.percent === percent);

describe('the share of the most expensive', () => {
  it('is half where ten citizens cost as much as the other 990', async () => {
    await world.open([costFile(postingsOf({ '210': [...repeat(990, 1_000), ...repeat(10, 99_000)] }))]);
    expect(await groupOf(1)).toMatchObject({
      percent: 1,
      share: { shown: true, value: 0.5 },
      citizens: { shown: true, value: 10 },
      threshold: { shown: true, value: 99_000 },
      mean: { shown: true, value: 99_000 }
    });
  });

  it('counts the citizen at the line in part', async () => {
    await world.open([costFile(postingsOf({ '210': [...repeat(545, 1_000), ...repeat(5, 20_000)] }))]);
    expect((await groupOf(1))?.share).toEqual({ shown: true, value: (5 * 20_000 + 0.5 * 1_000) / 645_000 });
  });

  it('is of all residents where asked, the ones without a cost being only a number', async () => {
    await world.open([
      costFile(postingsOf({ '210': repeat(100, 1_000) })),
      residentsFile([{ kommunekode: '0210', aar: 2019, antal: 1_000 }])
    ]);
    const group = await groupOf(5, { ...of2019, denominator: 'indbyggere' });
    expect(group?.citizens).toEqual({ shown: true, value: 50 });
    expect(group?.share).toEqual({ shown: true, value: 0.5 });
  });

  it('sums the coarsest rows of a population that holds both totals and a breakdown', async () => {
    await world.open([
      costFile(postingsOf({ '210': repeat(100, 1_000) })),
      residentsFile([
        { kommunekode: '210', aar: 2019, antal: 1_000 },
        { kommunekode: '210', aar: 2019, antal: 400, maalgruppe: 'unge' },
        { kommunekode: '210', aar: 2019, antal: 600, maalgruppe: 'voksne' },
        { kommunekode: '217', aar: 2019, antal: 9_000 }
      ])
    ]);
    const answer = await costConcentration.ask(world, { ...of2019, denominator: 'indbyggere' });
    expect(answer?.population).toEqual({ shown: true, value: 1_000 });
  });

  it('counts a citizen once who has costs in two kommuner, and a negative year as 0', async () => {
    const mover: Posting[] = [
      { borger_id: 'flytter', aar: 2019, kommunekode: '210', beloeb: 500 },
      { borger_id: 'flytter', aar: 2019, kommunekode: '217', beloeb: -700 }
    ];
    await world.open([costFile([...postingsOf({ '210': repeat(50, 1_000), '217': repeat(49, 1_000) }), ...mover])]);
    const together = await costConcentration.ask(world, { ...of2019, minimumCell: 3 });
    expect(together?.population).toEqual({ shown: true, value: 100 });
    expect(together?.negatives).toEqual({ shown: false, reason: 'too-few' });
    expect(together?.groups[10]?.share).toEqual({ shown: true, value: 10 / 99 });
    const alone = await costConcentration.ask(world, { ...of2019, kommuner: ['210'], minimumCell: 3 });
    expect(alone?.population).toEqual({ shown: true, value: 51 });
  });
});

describe('what is withheld', () => {
  it('is a kommune whose top 1 % is a handful of people', async () => {
    await world.open([costFile(postingsOf({ '201': repeat(300, 5_000) }))]);
    const { kommuner } = await costByKommune.ask(world, of2019);
    const [allerod] = kommuner;
    expect(allerod?.share1).toEqual({ shown: false, reason: 'too-few' });
    expect(allerod?.share5).toEqual({ shown: true, value: 0.05 });
  });

  it('is a share that one citizen dominates', async () => {
    await world.open([costFile(postingsOf({ '201': [...repeat(999, 1_000), 900_000] }))]);
    expect((await groupOf(1))?.share).toEqual({ shown: false, reason: 'dominated' });
  });

  it('is every share of the curve where one citizen dominates, but what is true of any population', async () => {
    await world.open([costFile(postingsOf({ '201': [...repeat(1_999, 10), 1_000_000] }))]);
    const answer = await costConcentration.ask(world, of2019);
    expect(answer?.groups.flatMap(({ percent, share }) => (share.shown ? [[percent, share.value]] : []))).toEqual([
      [0, 0],
      [100, 1]
    ]);
    expect(answer?.gini).toEqual({ shown: false, reason: 'dominated' });
  });

  it('is a share that leaves out only a few with a cost', async () => {
    await world.open([
      costFile(postingsOf({ '201': repeat(53, 1_000) })),
      residentsFile([{ kommunekode: '201', aar: 2019, antal: 1_000 }])
    ]);
    expect((await groupOf(5, { ...of2019, denominator: 'indbyggere' }))?.share).toEqual({ shown: false, reason: 'too-few-outside' });
  });
});

describe('the ledger equals the definitions', () => {
  const draw = randomLogNormal.source(randomLcg(0.42))(9, 1.3);
  const coin = randomLcg(0.7);
  const kommuner = ['151', '210', '217'];
  const postings: Posting[] = Array.from({ length: 6_000 }, () => ({
    borger_id: `B${Math.floor(coin() * 2_000)}`,
    aar: 2018 + Math.floor(coin() * 2),
    kommunekode: kommuner[Math.floor(coin() * 3)] ?? '151',
    beloeb: Math.round(draw()) * (coin() < 0.1 ? -1 : 1)
  }));
  const residents = [2018, 2019].flatMap((aar) => kommuner.map((kommunekode, i) => ({ kommunekode, aar, antal: 4_000 + 1_111 * i })));

  /** Slow and plain: what each citizen cost in the year, over the kommuner. */
  const costsOf = ({ year, kommuner }: Filters): number[] => {
    const net = new Map<string, number>();
    for (const { borger_id, aar, kommunekode, beloeb } of postings) {
      if (aar !== year || (kommuner.length > 0 && !kommuner.includes(kommunekode))) continue;
      net.set(borger_id, (net.get(borger_id) ?? 0) + beloeb);
    }
    return [...net.values()].map((cost) => Math.max(0, cost));
  };
  const populationOf = (filters: Filters): number =>
    filters.denominator === 'modtagere'
      ? costsOf(filters).length
      : residents
          .filter(
            ({ aar, kommunekode }) => aar === filters.year && (filters.kommuner.length === 0 || filters.kommuner.includes(kommunekode))
          )
          .reduce((sum, { antal }) => sum + antal, 0);

  const asked: Filters[] = [2018, 2019].flatMap((year) =>
    [[], ['210'], ['151', '217']].flatMap((kommuner) =>
      (['indbyggere', 'modtagere'] as const).map((denominator) => ({
        year,
        kommuner,
        denominator,
        minimumCell: 3 as const,
        targetGroups: [],
        areas: [],
        unit: 'borger' as const,
        topPercent: 1,
        prices: 'loebende',
        trials: []
      }))
    )
  );

  beforeAll(async () => {
    await world.open([
      costFile(postings.slice(0, 2_500), 'a.parquet'),
      costFile(postings.slice(2_500), 'b.parquet'),
      residentsFile(residents)
    ]);
  });

  it.each(asked)('for $year, $kommuner, $denominator', async (filters) => {
    const costs = costsOf(filters);
    const population = populationOf(filters);
    const answer = await costConcentration.ask(world, filters);
    expect(answer?.gini.shown && answer.gini.value).toBeCloseTo(gini(costs, population), 10);
    const shown = answer?.groups.filter(({ share }) => share.shown) ?? [];
    expect(shown.length).toBeGreaterThan(20);
    for (const { percent, share, citizens, mean, threshold: line } of shown) {
      expect(share.shown && share.value).toBeCloseTo(topShare(costs, population, percent), 10);
      expect(citizens.shown && citizens.value).toBe(placesOf(population, percent));
      if (percent === 0) continue;
      expect(mean.shown && mean.value).toBeCloseTo(topCost(costs, population, percent) / placesOf(population, percent), 6);
      expect(line.shown && line.value).toBe(Math.round(threshold(costs, population, percent) / 1_000) * 1_000);
    }
  });

  it('for each kommune by itself', async () => {
    const { kommuner: answers } = await costByKommune.ask(world, { ...of2019, denominator: 'indbyggere' });
    expect(answers.map(({ kommunekode }) => kommunekode)).toEqual(kommuner);
    for (const { kommunekode, share5, gini: coefficient } of answers) {
      const filters: Filters = { ...of2019, kommuner: [kommunekode], denominator: 'indbyggere' };
      expect(share5.shown && share5.value).toBeCloseTo(topShare(costsOf(filters), populationOf(filters), 5), 10);
      expect(coefficient.shown && coefficient.value).toBeCloseTo(gini(costsOf(filters), populationOf(filters)), 10);
    }
  });
});
