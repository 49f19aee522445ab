/** Faults of the machine put into the app as it ships: threads that die, memory that does not suffice, a page nobody looks at. */
import { rm } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from './chromium.ts';
import {
  choose,
  choosing,
  costsOf,
  endThread,
  faultNotice,
  largeOnDisk,
  onDisk,
  patience,
  residentsOf,
  rowsLoaded,
  untilHalfRead
} from './faultWorld.ts';
import { type App, figureTable, openApp, openEmptyPage, stateOf, untilAnswered, visit } from './page.ts';

const address = '#/udgifter?naevner=modtagere';

describe('a thread that dies', () => {
  let app: App;
  let costs: string;
  let before: unknown;
  beforeAll(async () => {
    costs = await onDisk('udgifter.csv', costsOf('210', 120));
    app = await openApp('#/data');
    expect(await choose(app.page, costs)).toBe('ready');
    await visit(app.page, address);
    before = await figureTable(app.page, 'cost-top-share');
  });

  it.each([
    ['the database', 0],
    ['the ledger', 3]
  ])('%s: is replaced, with the own extract in it', async (_, thread) => {
    const { page } = app;
    await endThread(page, thread);
    // Asked of what is dead or dying: the figure may say that it failed, and lives on.
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `${address}&kommune=210`);
    expect(await faultNotice(page, 'restarting')).toMatch(/Databasen stoppede og startes igen/);
    expect(await faultNotice(page, 'restarted')).toMatch(/Alt, der var indlæst, er indlæst igen/);
    expect(await stateOf(page)).toBe('ready');
    expect(await figureTable(page, 'cost-top-share')).toEqual(before);
    await visit(page, address);
    expect(await figureTable(page, 'cost-top-share')).toEqual(before);
    expect(await page.getByText('Syntetiske data').count()).toBe(0);
    expect(await rowsLoaded(page)).toEqual({ omkostninger: '120' });
    await page.locator('[data-hook="close-fault"]').click();
    expect(await page.locator('[data-fault]').count()).toBe(0);
    await visit(page, address);
  });

  it('takes along what the disk has no longer: the file is named, and nothing stands in its place', async () => {
    const { page } = app;
    expect(await choose(page, await onDisk('folketal.csv', residentsOf('210', 400)))).toBe('ready');
    await visit(page, address);
    await rm(costs);
    await endThread(page, 1);
    expect(await faultNotice(page, 'restarted')).toMatch(/udgifter\.csv var indlæst, men kan ikke læses igen.*Åbn alle deres filer igen/);
    expect(await rowsLoaded(page)).toEqual({ befolkning: '1' });
    await visit(page, address);
    expect(await page.locator('figure[data-figure="cost-top-share"]').textContent()).toMatch(/tabellen omkostninger/);
    await onDisk('udgifter.csv', costsOf('210', 120));
    expect(await choose(page, costs)).toBe('ready');
    expect(await page.locator('[data-fault]').count()).toBe(0);
    expect(await rowsLoaded(page)).toEqual({ befolkning: '1', omkostninger: '120' });
  });

  it('in the middle of a load: says which file to open again, and what was there is back', async () => {
    const { page } = app;
    const large = await largeOnDisk('stort.parquet', 2_000_000);
    await choosing(page, large);
    await untilHalfRead(page);
    await endThread(page, 2);
    expect(await faultNotice(page, 'restarted')).toMatch(/Indlæsningen af stort\.parquet nåede ikke at blive færdig/);
    expect(await rowsLoaded(page)).toEqual({ befolkning: '1', omkostninger: '120' });
    await visit(page, address);
    expect(Object.keys(await figureTable(page, 'cost-top-share'))).toEqual(Object.keys(before as object));
    expect(app.complaints).toEqual([]);
  });
});

/** Limits that the machine might have, written into what the browser fetches. */
const openWith = async (page: Page, file: RegExp, change: (script: string) => string): Promise<void> => {
  await page.route(file, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.goto(inject('baseUrl'));
  await page.waitForSelector('html[data-state="ready"]', patience);
};

describe('memory that does not suffice', () => {
  it('in the database: refuses the file in a sentence with a remedy, and what was there stays', async () => {
    const page = await openEmptyPage();
    await openWith(page, /\.js$/, (script) => script.replace("memory_limit = '3000MB'", "memory_limit = '40MB'"));
    const { omkostninger } = await rowsLoaded(page);
    expect(await choose(page, await largeOnDisk('for-stort.parquet', 2_000_000))).toBe('refused');
    const sentence = await page.locator('[data-problem="out-of-memory"]').first().textContent();
    expect(sentence).toMatch(/for-stort\.parquet er større, end browserens hukommelse rækker til.*udelad år eller kommuner/);
    expect(await rowsLoaded(page)).toMatchObject({ omkostninger });
    await visit(page, '#/udgifter');
    expect(await page.getByText('Syntetiske data').count()).toBeGreaterThan(0);
    expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
  });

  it('in the ledger: refuses the file the same way', async () => {
    const { page, complaints } = await openApp('#/data');
    const { omkostninger } = await rowsLoaded(page);
    await page.workers()[3]?.evaluate(() => {
      for (const kind of ['Float64Array', 'Int32Array', 'Uint32Array'] as const) {
        const own = self[kind];
        const refusing = new Proxy(own, {
          construct: (target, given, made) => {
            if (Number(given[0]) > 100_000) throw new RangeError('Array buffer allocation failed');
            return Reflect.construct(target, given, made);
          }
        });
        Object.defineProperty(self, kind, { value: refusing });
      }
    });
    expect(await choose(page, await largeOnDisk('for-stort.parquet', 600_000))).toBe('refused');
    expect(await page.locator('[data-problem="out-of-memory"]').first().textContent()).toMatch(/for-stort\.parquet er større/);
    expect(await rowsLoaded(page)).toMatchObject({ omkostninger });
    await visit(page, '#/udgifter?aar=2015');
    expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe('a page that nobody looks at', () => {
  it('answers when it is thawed', async () => {
    const { page, complaints } = await openApp('#/udgifter');
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await visit(page, '#/udgifter?aar=2016');
    await untilAnswered(page);
    expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
    expect(await page.locator('[data-fault]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('answers when the Back button brings it back, without being made anew', async () => {
    const keepsPages = await chromium.launch({
      executablePath: await findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      ignoreDefaultArgs: ['--disable-back-forward-cache']
    });
    try {
      const reasons: string[] = [];
      const leftAndReturned = async (): Promise<{ page: Page; back: string | null }> => {
        const page = await (await keepsPages.newContext()).newPage();
        const session = await page.context().newCDPSession(page);
        await session.send('Page.enable');
        session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
          reasons.push(...notRestoredExplanations.map(({ reason }) => reason))
        );
        await page.goto(inject('baseUrl'));
        await page.waitForSelector('html[data-state="ready"]', patience);
        await untilAnswered(page);
        await page.evaluate(() =>
          window.addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-back', `${persisted}`))
        );
        await page.goto(inject('baseUrl').replace('127.0.0.1', 'localhost'));
        // Playwright waits for a load that does not come.
        await page.goBack({ timeout: 3000 }).catch(() => undefined);
        return { page, back: await page.locator('body').getAttribute('data-back') };
      };
      // On a busy machine Chromium now and then gives up a page that it could not stop in time: it says "JavaScriptExecution".
      let { page, back } = await leftAndReturned();
      for (let again = 0; again < 3 && back !== 'true'; again++) ({ page, back } = await leftAndReturned());
      expect(back, `brought back in one of four returns; made anew because of ${reasons}`).toBe('true');
      await visit(page, '#/udgifter?aar=2016');
      expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
      expect(await page.locator('[data-fault]').count()).toBe(0);
    } finally {
      await keepsPages.close();
    }
  });

  it('and whose thread died without a word is replaced when it is looked at again', async () => {
    const page = await openEmptyPage();
    // As over http, where pages have no locks: nothing tells that a thread is gone.
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
    await page.goto(inject('baseUrl'));
    await page.waitForSelector('html[data-state="ready"]', patience);
    await untilAnswered(page);
    await endThread(page, 0);
    expect(await page.locator('[data-fault]').count()).toBe(0);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await faultNotice(page, 'restarted')).toMatch(/er startet igen/);
    await visit(page, '#/udgifter?aar=2016');
    expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
  });

  it('and that the browser gave up says that own extracts are loaded no longer', async () => {
    const page = await openEmptyPage();
    await page.addInitScript(() => Object.defineProperty(Document.prototype, 'wasDiscarded', { value: true }));
    await page.goto(inject('baseUrl'));
    expect(await faultNotice(page, 'made-anew')).toMatch(/Browseren har åbnet siden forfra.*tallene er demoens.*Åbn dine udtræk igen/);
    await page.waitForSelector('html[data-state="ready"]', patience);
    expect(await choose(page, await onDisk('egne.csv', costsOf('210', 30)))).toBe('ready');
    expect(await page.locator('[data-fault]').count()).toBe(0);
  });
});
