import { beforeAll, beforeEach, expect, it } from 'vitest';
import { askFingerprint, fingerprintLength } from '../../src/measures/extractFingerprint.ts';
import { type RowsWorld, rowsWorld, type TableRow } from '../world/tableRows.ts';

let world: RowsWorld;
beforeAll(async () => {
  world = await rowsWorld();
});
beforeEach(() => world.clear());

const posting = { borger_id: 'a', aar: 2019, kommunekode: 217, beloeb: 100, omraade: 'familie' };
const other = { ...posting, borger_id: 'b', beloeb: 200, omraade: 'sundhed' };

const markOf = async (rows: readonly TableRow[]): Promise<string> => {
  await world.put('omkostninger', rows);
  return askFingerprint(world.database, ['omkostninger']);
};

it('is the same for the same rows in another order, and short', async () => {
  const mark = await markOf([posting, other]);
  expect(mark).toMatch(new RegExp(`^[0-9a-f]{${fingerprintLength}}$`));
  expect(await markOf([other, posting])).toBe(mark);
});

it.each([
  ['an amount', [posting, { ...other, beloeb: 201 }]],
  ['a name', [posting, { ...other, omraade: 'handicap' }]],
  [
    'which of the two has the name',
    [
      { ...posting, omraade: 'familie' },
      { ...other, omraade: 'familie' }
    ]
  ],
  ['who it is', [posting, { ...other, borger_id: 'a' }]],
  ['a row twice', [posting, posting, other, other]],
  ['a row less', [posting]],
  ['two equal rows more', [posting, other, posting, posting]]
])('is another where %s differs', async (_, rows) => {
  const mark = await markOf([posting, other]);
  expect(await markOf(rows)).not.toBe(mark);
});

it('tells an extract with another table beside it from one without', async () => {
  await world.put('omkostninger', [posting]);
  const alone = await askFingerprint(world.database, ['omkostninger']);
  await world.put('befolkning', [{ kommunekode: 217, aar: 2019, antal: 60_000 }]);
  expect(await askFingerprint(world.database, ['befolkning', 'omkostninger'])).not.toBe(alone);
  expect(await askFingerprint(world.database, ['omkostninger'])).toBe(alone);
});
