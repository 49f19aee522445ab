/** A newer version is offered and never forced; what cannot be stored is said, and the page works. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtCopy, type Host, host, makeNewer, openAt, remove, startBrowser, storeNow, temporary, untilOffline } from './offlineWorld.ts';

let folder: string;
beforeAll(async () => {
  folder = await builtCopy();
});
afterAll(() => remove(folder));

let profile: string;
let server: Host;
let context: BrowserContext;
beforeEach(async () => {
  profile = await temporary('profile');
  server = await host(folder);
  context = await startBrowser(profile);
});
afterEach(async () => {
  await context.close();
  await server.close();
  await remove(profile);
});

const open = () => openAt(context, `${server.baseUrl}#/metode`);
const version = (page: Page) => page.evaluate(() => document.documentElement.dataset.version ?? '1');
/** A mark that a reload would take away. */
const mark = (page: Page) => page.evaluate(() => Reflect.set(window, 'marked', true));
const isMarked = (page: Page) => page.evaluate(() => Reflect.has(window, 'marked'));
const offer = (page: Page) => page.locator('[data-newer]');

/** Serves the newer version, and lets the browser look for one as it does when the page is opened. */
const publish = async (page: Page): Promise<void> => {
  await makeNewer(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
};

describe('a newer version', () => {
  it('is offered, waits as long as it takes, and comes with a click, without being fetched whole', async () => {
    const { page, complaints } = await open();
    await storeNow(page);
    await untilOffline(page, 'ready');
    expect(await offer(page).count()).toBe(0);
    await mark(page);
    server.asked.length = 0;

    // In the middle of a talk nothing is said of it.
    await page.evaluate(() => {
      document.documentElement.dataset.stage = '';
    });
    await publish(page);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed');
    expect(server.asked.filter((file) => file.startsWith('assets/'))).toEqual([]);
    expect(await offer(page).count()).toBe(0);
    await page.evaluate(() => {
      delete document.documentElement.dataset.stage;
    });
    await offer(page).waitFor();
    expect(await offer(page).getAttribute('role')).toBe('status');

    // Put off, it moves to the foot; a reload still shows the version in use.
    await page.locator('[data-hook="newer-later"]').click();
    expect(await offer(page).evaluate((element) => getComputedStyle(element).position)).toBe('static');
    expect([await isMarked(page), await version(page)]).toEqual([true, '1']);
    await page.reload();
    await offer(page).waitFor();
    expect(await version(page)).toBe('1');

    // With another window open the switch would leave that one without its files.
    const other = await open();
    await page.locator('[data-hook="newer-now"]').click();
    await page.getByText('Luk det, og skift igen').waitFor();
    expect([await version(page), await version(other.page)]).toEqual(['1', '1']);
    await other.page.close();

    await mark(page);
    await page.locator('[data-hook="newer-now"]').click();
    await page.waitForSelector('html[data-version="2"][data-state="ready"]');
    expect(await isMarked(page)).toBe(false);
    await untilOffline(page, 'ready');
    expect(await offer(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('what cannot be stored', () => {
  it('for want of room is said, and the page works', async () => {
    const { page } = await open();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.baseUrl).origin, quotaSize: 5_000_000 });
    await storeNow(page);
    await untilOffline(page, 'no-room');
    expect(await page.locator('[data-offline]').innerText()).toContain('ikke plads');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(`${server.baseUrl}#/udgifter`);
    await page.waitForSelector('figure[data-figure="cost-top-share"]:not([aria-busy="true"]) [data-part="headline"]');
  });

  it('for want of a file is said, nothing is called ready, and another try succeeds', async () => {
    const { page } = await open();
    server.missing.add('manifest.webmanifest');
    await storeNow(page);
    await untilOffline(page, 'unreachable');
    server.missing.clear();
    await storeNow(page);
    await untilOffline(page, 'ready');
  });

  it('because the browser stores no pages is said, and the page works', async () => {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const { page, complaints } = await open();
    await untilOffline(page, 'impossible');
    expect(complaints).toEqual([]);
  });
});
