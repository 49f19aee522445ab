import { expect, it } from 'vitest';
import { askCoverage } from '../../src/measures/coverage.ts';
import { costFile, emptyWorld, postingsOf, repeat, residentsFile } from '../world/loaded.ts';

it('knows the years and kommuner with costs, and where residents are known and enough', async () => {
  const world = await emptyWorld();
  expect((await askCoverage(world.ledger)).years).toEqual([]);
  await world.open([
    costFile([...postingsOf({ '217': repeat(20, 1), '210': repeat(10, 1) }, 2018), ...postingsOf({ '210': repeat(10, 1) }, 2019)]),
    residentsFile([
      { kommunekode: '210', aar: 2018, antal: 100 },
      { kommunekode: '217', aar: 2018, antal: 19 },
      { kommunekode: '210', aar: 2019, antal: 10 },
      { kommunekode: '250', aar: 2019, antal: 900 }
    ])
  ]);
  const coverage = await askCoverage(world.ledger);
  expect([coverage.years, coverage.kommuner]).toEqual([
    [2018, 2019],
    ['210', '217']
  ]);
  expect([coverage.kommunerOf(2018), coverage.kommunerOf(2019), coverage.kommunerOf(2020)]).toEqual([['210', '217'], ['210'], []]);
  expect([
    coverage.residentsKnown(2018, { kommuner: ['210'], targetGroups: [] }),
    coverage.residentsKnown(2018, { kommuner: ['217'], targetGroups: [] }),
    coverage.residentsKnown(2018, { kommuner: [], targetGroups: [] }),
    coverage.residentsKnown(2019, { kommuner: [], targetGroups: [] }),
    coverage.residentsKnown(2020, { kommuner: [], targetGroups: [] })
  ]).toEqual([true, false, false, true, false]);
});
