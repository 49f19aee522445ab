import { beforeAll, expect, it } from 'vitest';
import { costWorld } from '../world/costs.ts';
import { costColumns, type FileColumn, type Form } from '../world/extracts.ts';
import { write } from '../world/writers.ts';
import { type App, dropExtracts, type Extract, figureTable, openApp, stateOf, visit } from './page.ts';

const form: Form = {
  amounts: 'double',
  ids: 'text',
  kommunekoder: '210',
  codec: 'zstd',
  dictionary: true,
  rowGroupRows: 2048,
  strays: false,
  order: 1
};
const columns = costColumns(costWorld(0.5), form);
const extract = async (columns: readonly FileColumn[], name: string): Promise<Extract> => ({
  name,
  bytes: await write.DuckDB(columns, form)
});

const spreadsheet: Extract = {
  name: 'regneark.parquet',
  bytes: new TextEncoder().encode(`PK\x03\x04${' '.repeat(26)}[Content_Types].xml`)
};
const empty: Extract = { name: 'tom.parquet', bytes: new Uint8Array() };
const whole = await extract(columns, 'hel.parquet');
const cutShort: Extract = { name: 'afbrudt.parquet', bytes: whole.bytes.slice(0, Math.floor(whole.bytes.length / 2)) };
const damaged: Extract = { name: 'skadet.parquet', bytes: whole.bytes.slice().fill(0, 4, 4096) };
const withoutAmounts = await extract(
  columns.filter(({ name }) => name !== 'beloeb'),
  'uden-beloeb.parquet'
);
const wordedAmounts = await extract(
  columns.map((column) =>
    column.name === 'beloeb' ? { ...column, physical: 'text', values: column.values.map(() => 'mange penge') } : column
  ),
  'tekst-beloeb.parquet'
);
const withoutRows = await extract(
  columns.map((column) => ({ ...column, values: [] })),
  'ingen-raekker.parquet'
);

const figures = ['cost-top-share', 'cost-lorenz', 'cost-top-share-by-kommune'] as const;

let app: App;
let before: unknown;
const answers = async () => {
  await visit(app.page, '#/udgifter?aar=2014');
  return Promise.all(figures.map((id) => figureTable(app.page, id)));
};

beforeAll(async () => {
  app = await openApp('#/udgifter?aar=2014');
  before = await answers();
});

it.each([
  ['is a spreadsheet under another name', spreadsheet, 'spreadsheet', []],
  ['is empty', empty, 'empty-file', []],
  ['is cut short', cutShort, 'cut-short', []],
  ['lacks a required column', withoutAmounts, 'missing-column', ['beloeb']],
  ['has text for amounts', wordedAmounts, 'wrong-type', ['beloeb']],
  ['has no rows', withoutRows, 'no-rows', []]
])('refuses a file that %s, names it, and keeps what was loaded', async (_, file, code, named) => {
  const { page, complaints } = app;
  expect(await dropExtracts(page, [file])).toBe('refused');
  const problem = page.locator(`[data-report] [data-problem="${code}"][data-severity="refuse"]`);
  const sentence = (await problem.first().textContent()) ?? '';
  for (const word of [file.name, ...named]) expect(sentence).toContain(word);
  expect(await answers()).toEqual(before);
  expect(complaints).toEqual([]);
});

it('loads none of the files dropped together when one of them is refused', async () => {
  expect(await dropExtracts(app.page, [whole, withoutAmounts])).toBe('refused');
  expect(await answers()).toEqual(before);
});

it('takes a good file after a refused one', async () => {
  expect(await dropExtracts(app.page, [whole])).toBe('ready');
  expect(await stateOf(app.page)).toBe('ready');
  expect(await app.page.locator('[data-report] [data-severity="refuse"]').count()).toBe(0);
  await visit(app.page, '#/udgifter');
  expect(await figureTable(app.page, 'cost-top-share')).not.toEqual((before as unknown[])[0]);
});

it('refuses a file that is damaged inside, and goes on with what was loaded', async () => {
  const { page } = app;
  await visit(page, '#/udgifter');
  const loaded = await figureTable(page, 'cost-top-share');
  expect(await dropExtracts(page, [damaged])).toBe('refused');
  expect(await page.locator('[data-report] [data-problem="unreadable"]').first().textContent()).toContain(damaged.name);
  await visit(page, '#/udgifter');
  expect(await figureTable(page, 'cost-top-share')).toEqual(loaded);
  expect(await dropExtracts(page, [whole])).toBe('ready');
});
