/** Faults of the machine, put into the app as it ships, and files on a disk to lose. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { stateOf, visit } from './page.ts';

/** A busy machine starts an engine in half a minute. */
export const patience = { timeout: 90_000 };

const folder = mkdtemp(join(tmpdir(), 'helhedsblik-faults-'));
afterAll(async () => rm(await folder, { recursive: true, force: true }));

/** Where a file of this name is, or would be. */
export const pathOf = async (name: string): Promise<string> => join(await folder, name);

/** A file on the disk. */
export const onDisk = async (name: string, content: string): Promise<string> => {
  const path = await pathOf(name);
  await writeFile(path, content);
  return path;
};

/** Postings of 1,000 kr., one a citizen, in 2019. */
export const costsOf = (kommunekode: string, citizens: number): string =>
  [
    'borger_id;aar;kommunekode;beloeb;omraade',
    ...Array.from({ length: citizens }, (_, i) => `B${kommunekode}-${i};2019;${kommunekode};1000;familie`),
    ''
  ].join('\n');

export const residentsOf = (kommunekode: string, number: number): string => `kommunekode;aar;antal\n${kommunekode};2019;${number}\n`;

/** Costs so many that a fault finds them half-read; the name's ending says the form. */
export const largeOnDisk = async (name: string, rows: number): Promise<string> => {
  const path = await pathOf(name);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`copy (
    select 'B' || (hash(i) % 900000) as borger_id, 2014 + (i % 6)::integer as aar, '210' as kommunekode,
      (hash(i + 1) % 100000)::double as beloeb, 'familie' as omraade
    from range(${rows}) as t(i)) to '${path}' (${name.endsWith('.csv') ? "format csv, delimiter ';'" : 'format parquet, codec zstd'})`);
  connection.closeSync();
  return path;
};

/** Gives files on the disk to the page, as an analyst chooses them, and waits until they are taken or refused. */
export const choose = async (page: Page, ...paths: readonly string[]): Promise<string | undefined> => {
  await choosing(page, ...paths);
  await page.waitForSelector('html:not([data-state="loading"])', patience);
  return stateOf(page);
};

/** Gives files to the page, and waits until it begins with them. */
export const choosing = async (page: Page, ...paths: readonly string[]): Promise<void> => {
  await visit(page, '#/data');
  const begun = page.waitForFunction(() => document.documentElement.dataset.state === 'loading', undefined, patience);
  await page.locator('[data-hook="extract-input"]').setInputFiles([...paths]);
  await begun;
};

/** The load of a large file is under way: some rows are in. */
export const untilHalfRead = (page: Page): Promise<unknown> => page.getByText(/[1-9][\d.]* af [\d.]+ rækker/).waitFor(patience);

/** One of the page's threads ends, as the browser ends it: without a word. In the order of their start: database, decoders, ledger. */
export const endThread = async (page: Page, at: number): Promise<void> => {
  const worker = page.workers()[at];
  if (!worker) throw new RangeError(`there is no thread ${at}`);
  // It cannot answer any more.
  await worker.evaluate(() => self.close()).catch(() => undefined);
};

/** The notice about the fault, once it stands there. */
export const faultNotice = async (page: Page, kind: string): Promise<string> => {
  const notice = page.locator(`[data-fault="${kind}"]`);
  await notice.waitFor(patience);
  return ((await notice.textContent()) ?? '').replace(/\s+/g, ' ');
};

/** Rows of each loaded table, as the data page says. */
export const rowsLoaded = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  await visit(page, '#/data');
  await page.locator('[data-part="loaded"]').waitFor();
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-part="loaded"] tr[data-key]')].map((row) => [
        row.dataset.key,
        row.querySelector('td')?.textContent
      ])
    )
  );
};
