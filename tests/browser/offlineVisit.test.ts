/** After one visit the page works with the network cut and the server gone, in a browser started anew. */
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCopy, filesOf, type Host, host, openAt, remove, startBrowser, temporary, untilOffline, type Visit } from './offlineWorld.ts';
import { figureTable, headline, visit } from './page.ts';

let folder: string;
let profile: string;
let server: Host;
let context: BrowserContext;
let first: Visit;
beforeAll(async () => {
  [folder, profile] = [await builtCopy(), await temporary('profile')];
  server = await host(folder);
  context = await startBrowser(profile);
  first = await openAt(context, `${server.baseUrl}#/udgifter`);
});
afterAll(async () => {
  await context.close();
  await remove(folder, profile);
});

const costs = async ({ page }: Visit) => ({
  sentence: await headline(page, 'cost-top-share'),
  table: await figureTable(page, 'cost-top-share')
});

describe('a first visit', () => {
  it('says that the page can be used without a network once a reader has been quiet and every file is stored, and not before', async () => {
    expect(await first.page.locator('[data-offline]').getAttribute('data-offline')).toBe('not-yet');
    await untilOffline(first.page, 'ready');
    const stored = await first.page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname.replace('/by/', ''));
    });
    const wanted = (await filesOf(folder)).filter((file) => !/^(hosting\/|web\.config$|serviceWorker\.js$)/.test(file));
    expect([...new Set(stored)].sort()).toEqual(wanted);
    expect(wanted.some((file) => file.endsWith('.wasm'))).toBe(true);
    expect(first.complaints).toEqual([]);
  });

  it('already lets the window go on without a network', async () => {
    await context.setOffline(true);
    await visit(first.page, '#/metode');
    expect(await first.page.locator('[data-notice]').count()).toBe(0);
    expect(await first.page.locator('main h2').count()).toBeGreaterThan(3);
    await context.setOffline(false);
    expect(first.complaints).toEqual([]);
  });
});

it('in a browser started again without a network and without the server, everything answers as before', async () => {
  await visit(first.page, '#/udgifter');
  const before = await costs(first);
  await context.close();
  await server.close();
  context = await startBrowser(profile);
  await context.setOffline(true);
  const again = await openAt(context, `${server.baseUrl}#/udgifter`);
  expect(await costs(again)).toEqual(before);
  await untilOffline(again.page, 'ready');

  const addresses = await again.page
    .locator('nav a[href^="#/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) {
    await visit(again.page, address);
    expect((await again.page.locator('main').innerText()).length, address).toBeGreaterThan(100);
    expect(await again.page.locator('[data-notice="failed"]').count(), address).toBe(0);
  }
  expect(again.complaints).toEqual([]);
});

it('opens without a network also with words in the address that it does not know', async () => {
  const { page } = await openAt(context, `${server.baseUrl}index.html?fra=intranet#/metode`);
  expect(await page.locator('h1').count()).toBe(1);
});

it('can be installed: Chromium finds nothing wrong with its manifest', async () => {
  const page = context.pages().at(-1);
  const session = await context.newCDPSession(page ?? (await context.newPage()));
  const { url, errors } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect([url, errors]).toEqual([`${server.baseUrl}manifest.webmanifest`, []]);
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
});
