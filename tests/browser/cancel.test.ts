import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, figureTable, openApp, stateOf, visit } from './page.ts';

let app: App;
let folder: string;
let path: string;

/** Large enough that a hand reaches the button. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helhedsblik-'));
  path = join(folder, 'stort.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`copy (
    select 'B' || (hash(i) % 900000) as borger_id, 2014 + (i % 6)::integer as aar, '210' as kommunekode,
      (hash(i + 1) % 100000)::double as beloeb, 'familie' as omraade
    from range(3000000) as t(i)) to '${path}' (format parquet, codec zstd)`);
  app = await openApp('#/udgifter?aar=2014');
});
afterAll(() => rm(folder, { recursive: true }));

it('shows rows and bytes while it loads, and a cancel leaves what was there', async () => {
  const { page } = app;
  const before = await figureTable(page, 'cost-top-share');
  await visit(page, '#/data');
  await page.locator('[data-hook="extract-input"]').setInputFiles(path);
  const progress = page.getByText(/[\d.]+ af 3\.000\.000 rækker · .+ af .+\sMB/);
  await progress.waitFor();
  await page.getByRole('button', { name: 'Afbryd' }).click();
  await page.waitForSelector('html[data-state="ready"]');
  expect(await stateOf(page)).toBe('ready');
  expect(await page.locator('[data-report] [data-problem]').count()).toBe(0);
  await visit(page, '#/udgifter?aar=2014');
  expect(await figureTable(page, 'cost-top-share')).toEqual(before);
  expect(await page.getByText('Syntetiske data').count()).toBeGreaterThan(0);
  expect(app.complaints).toEqual([]);
});
