import { describe, expect, it } from 'vitest';
import { costWorld, type World } from '../world/costs.ts';
import { costColumns, type Form, residentColumns } from '../world/extracts.ts';
import type { Choice } from '../world/reckoning.ts';
import { type Program, write } from '../world/writers.ts';
import { expectFigures, expectLaterFigures } from './expectFigures.ts';
import { type App, dropExtracts, type Extract, openApp, visit } from './page.ts';

const plain: Form = {
  amounts: 'double',
  ids: 'text',
  kommunekoder: '210',
  codec: 'snappy',
  dictionary: true,
  rowGroupRows: 2048,
  strays: false,
  order: 1
};

const forms: readonly (readonly [Program, string, Partial<Form>])[] = [
  ['DuckDB', 'snappy, doubles, dictionaries', {}],
  [
    'DuckDB',
    'zstd, decimals, large integer ids, no dictionaries',
    { codec: 'zstd', amounts: 'decimal', ids: 'int64', dictionary: false, order: 2 }
  ],
  [
    'DuckDB',
    'int64 amounts, integer kommunekoder, columns of its own',
    { amounts: 'int64', kommunekoder: 'int32', strays: true, order: 3 }
  ],
  ['polars', 'zstd, categories, four-digit kommunekoder', { codec: 'zstd', kommunekoder: '0210', order: 4 }],
  ['polars', 'snappy, decimals, no dictionaries, large integer ids', { amounts: 'decimal', ids: 'int64', dictionary: false, order: 5 }],
  [
    'polars',
    'int64 amounts, integer kommunekoder, columns of its own',
    { amounts: 'int64', kommunekoder: 'int32', strays: true, order: 6 }
  ],
  ['arrow-rs', 'snappy, Arrow dictionaries, columns of its own', { strays: true, order: 7 }],
  [
    'arrow-rs',
    'zstd, decimals, large integer ids, no dictionaries',
    { codec: 'zstd', amounts: 'decimal', ids: 'int64', dictionary: false, order: 8 }
  ],
  ['arrow-rs', 'zstd, int64 amounts, four-digit kommunekoder', { codec: 'zstd', amounts: 'int64', kommunekoder: '0210', order: 9 }],
  ['hyparquet-writer', 'snappy, doubles', { order: 10 }],
  [
    'hyparquet-writer',
    'decimals, large integer ids, integer kommunekoder',
    { amounts: 'decimal', ids: 'int64', kommunekoder: 'int32', order: 11 }
  ],
  [
    'hyparquet-writer',
    'int64 amounts, four-digit kommunekoder, columns of its own',
    { amounts: 'int64', kommunekoder: '0210', strays: true, order: 12 }
  ]
];

const worldOf = (form: Form): World => costWorld(form.order / 100, { whole: form.amounts === 'int64' });

const extractsOf = async (world: World, program: Program, form: Form): Promise<Extract[]> => [
  { name: 'udgifter.parquet', bytes: await write[program](costColumns(world, form), form) },
  { name: 'folketal.parquet', bytes: await write[program](residentColumns(world, form), form) }
];

let opened: Promise<App> | undefined;
const shared = () => {
  opened ??= openApp('#/data');
  return opened;
};

describe.each(forms)('an extract written by %s (%s)', (program, _, changes) => {
  it('gives the figures of the slow reckoning', async () => {
    const { page, complaints } = await shared();
    const form = { ...plain, ...changes };
    const world = worldOf(form);
    expect(await dropExtracts(page, await extractsOf(world, program, form))).toBe('ready');
    await visit(page, '#/udgifter');
    await expectFigures(page, world, { aar: 2019, denominator: 'indbyggere' });
    await visit(page, '#/udgifter?aar=2018&naevner=modtagere');
    await expectLaterFigures(page, world, { aar: 2018, denominator: 'modtagere' });
    await visit(page, '#/udgifter?aar=2018&kommune=210&naevner=modtagere');
    await expectFigures(page, world, { aar: 2018, kommuner: ['210'], denominator: 'modtagere' });
    expect(complaints).toEqual([]);
  });
});

const questions: readonly (readonly [string, Choice, number])[] = [
  ['aar=2017', { aar: 2017, denominator: 'indbyggere' }, 5],
  ['aar=2017&naevner=modtagere', { aar: 2017, denominator: 'modtagere' }, 5],
  ['kommune=210', { aar: 2019, kommuner: ['210'], denominator: 'indbyggere' }, 5],
  ['kommune=756&naevner=modtagere', { aar: 2019, kommuner: ['756'], denominator: 'modtagere' }, 5],
  ['kommune=151,210', { aar: 2019, kommuner: ['151', '210'], denominator: 'indbyggere' }, 5],
  ['kommune=190,756&naevner=modtagere&k=3', { aar: 2019, kommuner: ['190', '756'], denominator: 'modtagere' }, 3],
  ['kommune=756&naevner=modtagere&k=10', { aar: 2019, kommuner: ['756'], denominator: 'modtagere' }, 10],
  ['kommune=411,210&k=10', { aar: 2019, kommuner: ['210', '411'], denominator: 'indbyggere' }, 10]
];

it('answers every choice of year, kommuner, denominator and minimum cell as the slow reckoning does', async () => {
  const { page } = await shared();
  const world = costWorld(0.9);
  expect(await dropExtracts(page, await extractsOf(world, 'DuckDB', plain))).toBe('ready');
  for (const [query, choice, minimumCell] of questions) {
    await visit(page, `#/udgifter?${query}`);
    await expectFigures(page, world, choice, minimumCell);
  }
});

it('reads two files of one table dropped together as one', async () => {
  const { page } = await shared();
  const world = costWorld(0.7);
  const half = Math.floor(world.postings.length / 2);
  const parts = [world.postings.slice(0, half), world.postings.slice(half)];
  const files = await Promise.all(
    parts.map(async (postings, i) => ({
      name: `udgifter-${i}.parquet`,
      bytes: await write.polars(costColumns({ ...world, postings }, plain), plain)
    }))
  );
  const residents = { name: 'folketal.parquet', bytes: await write.polars(residentColumns(world, plain), plain) };
  expect(await dropExtracts(page, [...files, residents])).toBe('ready');
  await visit(page, '#/udgifter');
  await expectFigures(page, world, { aar: 2019, denominator: 'indbyggere' });
});

it('offers citizens with a cost alone where no population is loaded, and says so', async () => {
  const { page } = await openApp('#/data');
  const world = costWorld(0.8);
  const [costs] = await extractsOf(world, 'DuckDB', plain);
  expect(await dropExtracts(page, costs ? [costs] : [])).toBe('ready');
  await visit(page, '#/udgifter');
  await expectFigures(page, world, { aar: 2019, denominator: 'modtagere' });
  expect(await page.locator('input[value="indbyggere"]:enabled, option[value="indbyggere"]:enabled').count()).toBe(0);
  expect(await page.locator('main').textContent()).toMatch(/befolkning/i);
  expect(await page.locator('main').textContent()).not.toContain('Syntetiske data');
});
