/** Faults around files: gone from the disk while read, a page reloaded in the middle, storage full or forbidden, two tabs at once. */
import { rm, truncate } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { choose, choosing, costsOf, largeOnDisk, onDisk, patience, rowsLoaded, untilHalfRead } from './faultWorld.ts';
import { type App, figureTable, openApp, openEmptyPage, stateOf, visit } from './page.ts';

const address = '#/udgifter?naevner=modtagere';

const keptOutcome = (page: Page) => page.locator('[data-part="kept-outcome"]');
const keptOffer = (page: Page) => page.locator('[data-part="offer"]');
const keep = async (page: Page): Promise<string> => {
  await visit(page, '#/data');
  await page.locator('[data-hook="keep-files"]').click();
  await page.waitForFunction(() => document.querySelector('[data-part="kept-outcome"]')?.textContent !== '', undefined, patience);
  return (await keptOutcome(page).textContent()) ?? '';
};

/** What the browser holds for the page beside the page itself, which its service worker keeps: bytes by kind of storage. */
const storedBytes = async (): Promise<Record<string, number>> => {
  const { usageDetails = {} }: StorageEstimate & { usageDetails?: Record<string, number> } = await navigator.storage.estimate();
  const { caches: _, serviceWorkerRegistrations: __, ...others } = usageDetails;
  return others;
};

describe('a file that is taken away while it is read', () => {
  let app: App;
  let before: unknown;
  beforeAll(async () => {
    app = await openApp('#/data');
    expect(await choose(app.page, await onDisk('egne.csv', costsOf('210', 120)))).toBe('ready');
    before = await rowsLoaded(app.page);
  });

  it.each([
    ['removed', 'fjernet.parquet', (path: string) => rm(path)],
    ['cut short', 'afkortet.csv', (path: string) => truncate(path, 1000)]
  ])('%s: is refused by name, and what was there stays', async (_, name, take) => {
    const { page } = app;
    const path = await largeOnDisk(name, 3_000_000);
    await choosing(page, path);
    await untilHalfRead(page);
    await take(path);
    await page.waitForSelector('html[data-state="refused"]', patience);
    const sentence = await page.locator('[data-problem="gone"]').first().textContent();
    expect(sentence).toMatch(new RegExp(`${name} kan ikke åbnes: den er flyttet, ændret.*Vælg filen igen`));
    expect(await rowsLoaded(page)).toEqual(before);
    expect(app.complaints).toEqual([]);
  });

  it('before it is looked at: is refused by name, also a saved mapping', async () => {
    const { page } = app;
    const paths = [await onDisk('væk.csv', costsOf('210', 3)), await onDisk('væk.tilknytning.json', '{}')];
    // The browser has the files by then, and the page has not read them.
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('[data-hook="extract-input"]');
      input?.addEventListener('change', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    });
    await visit(page, '#/data');
    await page.locator('[data-hook="extract-input"]').setInputFiles(paths);
    for (const path of paths) await rm(path);
    await page.locator('[data-hook="extract-input"]').dispatchEvent('change');
    await page.locator('[data-problem="gone"]').nth(1).waitFor(patience);
    expect(await page.locator('[data-problem="gone"]').allTextContents()).toEqual([
      expect.stringContaining('væk.csv kan ikke åbnes'),
      expect.stringContaining('væk.tilknytning.json kan ikke åbnes')
    ]);
    expect(await rowsLoaded(page)).toEqual(before);
  });

  it('and a page reloaded in the middle of a load comes up as before it, with nothing half-read', async () => {
    const { page } = app;
    await choosing(page, await largeOnDisk('halvt.parquet', 3_000_000));
    await untilHalfRead(page);
    await page.reload();
    await page.waitForSelector('html[data-state="ready"]', patience);
    await visit(page, '#/udgifter');
    expect(await page.getByText('Syntetiske data').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-fault], [data-notice="failed"]').count()).toBe(0);
    await visit(page, '#/data');
    expect(await page.locator('[data-report] [data-problem]').count()).toBe(0);
    expect(await page.evaluate(storedBytes)).toEqual({});
    expect(app.complaints).toEqual([]);
  });
});

describe('the browser’s storage', () => {
  it('that is full is said, and nothing else breaks', async () => {
    const { page, complaints } = await openApp('#/data');
    expect(await choose(page, await onDisk('fylder.csv', costsOf('210', 20_000)))).toBe('ready');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(inject('baseUrl')).origin, quotaSize: 10_000 });
    expect(await keep(page)).toMatch(/ikke plads|plads/);
    expect(await keptOffer(page).count()).toBe(0);
    await visit(page, address);
    expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
    expect(await stateOf(page)).toBe('ready');
    expect(complaints).toEqual([]);
  });

  it('that is forbidden is said when it is wished for, and nothing else breaks', async () => {
    const page = await openEmptyPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('the site may store nothing', 'SecurityError'));
      Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: refuse });
      Object.defineProperty(LockManager.prototype, 'request', { value: refuse });
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('the site may store nothing', 'SecurityError');
          }
        });
      }
    });
    await page.goto(inject('baseUrl'));
    await page.waitForSelector('html[data-state="ready"]', patience);
    expect(await choose(page, await onDisk('egne.csv', costsOf('210', 120)))).toBe('ready');
    expect(await keep(page)).toMatch(/gemmer ikke|ikke gemme|tillader/);
    await visit(page, address);
    expect(Object.keys(await figureTable(page, 'cost-top-share')).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe('two tabs', () => {
  it('share what is kept and nothing else: the last wish counts, and what is loaded outlives it', async () => {
    const first = (await openApp('#/data')).page;
    const second = await first.context().newPage();
    await second.goto(inject('baseUrl'));
    await second.waitForSelector('html[data-state="ready"]', patience);
    expect(await choose(first, await onDisk('første.csv', costsOf('210', 120)))).toBe('ready');
    await keep(first);
    expect(await keptOffer(first).textContent()).toContain('første.csv');
    expect(await first.evaluate(storedBytes)).not.toEqual({});
    // What one tab loads, the other does not.
    expect((await rowsLoaded(second)).omkostninger).not.toBe('120');
    expect(await choose(second, await onDisk('anden.csv', costsOf('217', 30)))).toBe('ready');
    await keep(second);
    await first.bringToFront();
    await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await first.waitForFunction(
      () => document.querySelector('[data-part="offer"]')?.textContent?.includes('anden.csv'),
      undefined,
      patience
    );
    await first.locator('[data-hook="reopen-kept"]').click();
    await first.waitForFunction(
      () => document.querySelector('[data-part="loaded"] tr[data-key="omkostninger"] td')?.textContent === '30',
      undefined,
      patience
    );
    await second.locator('[data-hook="forget-kept"]').click();
    await second.waitForFunction(() => document.querySelector('[data-part="offer"]') === null, undefined, patience);
    // Before the first tab has heard of it.
    await first.locator('[data-hook="reopen-kept"]').click();
    await first.waitForFunction(() => document.querySelector('[data-part="offer"]') === null, undefined, patience);
    expect(await rowsLoaded(first)).toEqual({ omkostninger: '30' });
    expect(await stateOf(first)).toBe('ready');
    await visit(first, address);
    expect(Object.keys(await figureTable(first, 'cost-top-share')).length).toBeGreaterThan(0);
  });
});
