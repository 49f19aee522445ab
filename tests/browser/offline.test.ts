import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { networks } from '../../src/domain/kommuner.ts';
import { type App, figureTable, headline, openApp, openEmptyPage, openUnguarded, stateOf, untilAnswered, visit } from './page.ts';

const figures = ['cost-top-share', 'cost-lorenz', 'cost-top-share-by-kommune'] as const;

let app: App;
beforeAll(async () => {
  app = await openApp();
});

it('shows the whole demo with every other origin blocked, and asks none of them for anything', async () => {
  const { page, foreign, complaints } = app;
  const addresses = await page.locator('nav a[href^="#/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) {
    await visit(page, address);
    expect((await page.locator('main').textContent())?.trim(), address).not.toBe('');
  }
  expect(await stateOf(page)).toBe('ready');
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

it('says on every figure of the demo that its data are synthetic', async () => {
  const { page } = app;
  await visit(page, '#/udgifter');
  for (const id of figures) {
    expect(await headline(page, id)).not.toBe('');
    expect(await page.locator(`figure[data-figure="${id}"]`).textContent()).toContain('Syntetiske data');
  }
});

it('shows the published 30, 65 and 85 per cent in the demo of 2014, give or take 1.5 points', async () => {
  const { page } = app;
  await visit(page, `#/udgifter?aar=2014&kommune=${networks['en-plan'].join(',')}`);
  const table = await figureTable(page, 'cost-top-share');
  for (const [percent, published] of Object.entries({ 1: 0.3, 5: 0.65, 10: 0.85 })) {
    expect(Math.abs(Number(table[percent]?.share) - published)).toBeLessThanOrEqual(0.015);
  }
});

let outside: Server;
let hits = 0;
const outsideUrl = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
beforeAll(async () => {
  outside = createServer((_, response) => {
    hits++;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('reached');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
});
afterAll(() => outside.close());

const reach = async (url: string): Promise<string> => {
  try {
    return await (await fetch(url)).text();
  } catch {
    return 'not reached';
  }
};

it('lets neither the page nor its workers fetch from another origin', async () => {
  const page = await openUnguarded('#/udgifter');
  await untilAnswered(page);
  expect(await page.evaluate(reach, outsideUrl())).toBe('not reached');
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) expect(await worker.evaluate(reach, outsideUrl()), worker.url()).toBe('not reached');
  expect(hits).toBe(0);

  const withoutPolicy = await openEmptyPage();
  expect(await withoutPolicy.evaluate(reach, outsideUrl())).toBe('reached');
});
