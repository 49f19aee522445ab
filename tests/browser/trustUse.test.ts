/** Nothing leaves while the app is used as it is meant: every request goes to the server that the page came from, and files hold no formulas. */
import type { Download, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { networks } from '../../src/domain/kommuner.ts';
import { dropExtracts, type Extract, untilAnswered, visit } from './page.ts';
import { openSpied, type SpiedApp } from './trustEngineSpy.ts';
import { type Listener, listen } from './trustListener.ts';

let listener: Listener;
let app: SpiedApp;
const requested: Request[] = [];
beforeAll(async () => {
  listener = await listen();
  app = await openSpied();
  app.page.context().on('request', (request) => requested.push(request));
});
afterAll(() => listener.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Begins formulas, also behind a separator of another country's spreadsheet. */
const formulas = ['=HYPERLINK("http://x")', '+1+1', '-1+1', '@SUM(1)', '=1+1'];
const extract: Extract = {
  name: '=1+1 udgifter.csv',
  bytes: utf8(
    `borger_id;aar;kommunekode;beloeb;omraade;${formulas.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')}\n${Array.from({ length: 90 }, (_, i) => `B${i};2019;210;${1000 + i};familie${';1'.repeat(formulas.length)}\n`).join('')}`
  )
};

const textOf = async (download: Download): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const taken = async (hook: string): Promise<Download> => {
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.locator(`[data-hook="${hook}"]`).first().click()]);
  expect(await download.failure()).toBeNull();
  return download;
};

/** Cells of a CSV with this separator; quotes within quotes are doubled. */
const cells = (text: string, separator: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .flatMap((line) => [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))])
    .map(([, inQuotes, plain]) => inQuotes ?? plain ?? '');

it('asks its own server alone while the demo is looked at and filtered', async () => {
  const { page } = app;
  const addresses = await page.locator('nav a[href^="#/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const address of [...addresses, `#/udgifter?aar=2014&kommune=${networks['en-plan'].join(',')}`, '#/udgifter?k=10&sprog=en']) {
    await visit(page, address);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await untilAnswered(page);
  }
  expect(app.foreign).toEqual([]);
  expect(app.complaints).toEqual([]);
});

it('asks even its own server for nothing but its own files, and tells it nothing, while an extract is loaded, looked at and taken away', async () => {
  await visit(app.page, '#/data');
  requested.length = 0;
  expect(await dropExtracts(app.page, [extract])).toBe('ready');
  await visit(app.page, '#/udgifter');
  await visit(app.page, '#/data');
  for (const hook of ['export-omkostninger', 'report-text']) await taken(hook);
  const told = requested.filter((request) => {
    const { protocol, pathname, search } = new URL(request.url());
    return protocol !== 'blob:' && (!/^\/(assets\/[\w.-]+|icon\.svg)$/.test(pathname) || search !== '' || request.method() !== 'GET');
  });
  expect(told.map((request) => `${request.method()} ${request.url()}`)).toEqual([]);
  expect(app.foreign).toEqual([]);
  expect([listener.heard, listener.connections()]).toEqual([[], 0]);
});

it('writes a report for spreadsheets in which no cell begins a formula', async () => {
  const text = await textOf(await taken('report-csv'));
  expect(text).toContain('=HYPERLINK');
  expect(cells(text, ';').filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-[\d.,]+$/.test(cell))).toEqual([]);
});

it('has nothing to complain of', () => {
  expect(app.complaints).toEqual([]);
});
