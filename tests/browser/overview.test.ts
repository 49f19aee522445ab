import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { costFile, postingsOf, repeat, residentsFile } from '../world/loaded.ts';
import { type App, dropExtracts, headline, openApp, openEmptyPage, stateOf, untilAnswered, visit } from './page.ts';

const textOf = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).textContent())?.trim() ?? '';

/** Until the sentences are those that the engine has answered. */
const untilLive = (page: Page) => page.waitForSelector('[data-part="overview"]:not([data-prepared]):not([aria-busy="true"])');

const tileHeadline = (page: Page, subject: string): Promise<string> => textOf(page, `[data-subject="${subject}"] [data-part="headline"]`);

let app: App;
beforeAll(async () => {
  app = await openApp();
  await untilLive(app.page);
});

describe('the overview', () => {
  it('is the first page, and its sentences are those of the figures they lead to', async () => {
    const { page, foreign, complaints } = app;
    expect(await page.locator('nav a[aria-current="page"]').textContent()).toBe('Overblik');
    for (const [subject, figure] of [
      ['costs', 'cost-top-share'],
      ['fit', 'fit-coverage'],
      ['participants', 'participants-enrolment'],
      ['goals', 'goals-status']
    ] as const) {
      await visit(page, '#/overblik');
      await untilLive(page);
      const said = await tileHeadline(page, subject);
      await page.locator(`[data-subject="${subject}"] [data-part="headline"] a`).click();
      await page.waitForSelector(`figure[data-figure="${figure}"] table`, { state: 'attached' });
      expect(await headline(page, figure)).toBe(said);
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leads to its figure: in sight, and with the keyboard at it', async () => {
    const { page } = app;
    await visit(page, '#/overblik');
    await untilLive(page);
    await page.locator('[data-change="cost-change"] a').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-figure') === 'cost-compare');
    await untilAnswered(page);
    const compared = page.locator('figure[data-figure="cost-compare"]');
    await page.waitForFunction(() => {
      const top = document.querySelector('figure[data-figure="cost-compare"]')?.getBoundingClientRect().top ?? Number.NaN;
      return top > -50 && top < window.innerHeight / 2;
    });
    expect(await compared.evaluate((figure) => figure.contains(document.activeElement))).toBe(true);
  });

  it('follows the filters, and shows nothing of what was prepared without them', async () => {
    const { page } = app;
    await visit(page, '#/overblik?kommune=210');
    await untilLive(page);
    await page.waitForFunction(() => document.querySelector('[data-part="lead"]')?.textContent?.includes('Fredensborg'));
    const said = await tileHeadline(page, 'costs');
    await visit(page, '#/udgifter?kommune=210');
    await untilAnswered(page);
    expect(await headline(page, 'cost-top-share')).toBe(said);
  });

  it('speaks English', async () => {
    const { page } = app;
    await visit(page, '#/overblik?sprog=en');
    await page.waitForFunction(() => document.querySelector('[data-part="lead"]')?.textContent?.includes('in all 12'));
    expect(await tileHeadline(page, 'costs')).toMatch(/^1% of|^1 per cent of/);
  });

  it('fits a phone of 320 px, with targets of 24 px', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 320, height: 700 });
    await visit(page, '#/overblik');
    await untilLive(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const heights = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(20);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('never shows the prepared overview beside own data', async () => {
    const { page } = app;
    const costs = costFile(postingsOf({ '210': [...repeat(100, 9_000), ...repeat(900, 1_000)] }));
    const residents = residentsFile([{ kommunekode: '210', aar: 2019, antal: 10_000 }]);
    const extracts = await Promise.all(
      [costs, residents].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
    );
    expect(await dropExtracts(page, extracts)).toBe('ready');
    await visit(page, '#/overblik');
    await page.waitForFunction(() => document.querySelector('[data-subject="costs"]')?.textContent?.includes('50'));
    expect(await page.locator('[data-prepared]').count()).toBe(0);
    expect(await page.getByText('Syntetiske data').count()).toBe(0);
    expect(await textOf(page, '[data-unsaid="fit-missing"]')).toMatch(/tabellen fit_forloeb er ikke indlæst/);
  });
});

describe('a small device', () => {
  const smallPage = async (hash: string): Promise<Page> => {
    const page = await openEmptyPage();
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => 2 }));
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(new URL(hash, inject('baseUrl')).href);
    return page;
  };
  const engineAsked = (page: Page) =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.wasm|\.parquet/.test(name)).length);

  it('has the overview of the demo without the engine, marked as synthetic, until the reader asks', async () => {
    const page = await smallPage('#/overblik');
    await page.waitForSelector('[data-prepared]');
    expect(await stateOf(page)).toBe('waiting');
    const said = await tileHeadline(page, 'costs');
    expect(await page.locator('[data-part="stamp"]').first().textContent()).toBe('Syntetiske data');
    expect(await engineAsked(page)).toBe(0);
    await page.locator('[data-hook="begin"]').click();
    await untilLive(page);
    expect(await tileHeadline(page, 'costs')).toBe(said);
    expect(await engineAsked(page)).toBeGreaterThan(0);
  });

  it('starts the engine when the reader goes to another page', async () => {
    const page = await smallPage('#/overblik');
    await page.waitForSelector('[data-prepared]');
    await page.getByRole('link', { name: 'Udgifter', exact: true }).click();
    await page.waitForSelector('html[data-state="ready"]', { timeout: 60_000 });
  });

  it('says that nothing has been computed where something is chosen', async () => {
    const page = await smallPage('#/overblik?kommune=210');
    await page.locator('[data-hook="begin"]').waitFor();
    expect(await page.locator('[data-prepared]').count()).toBe(0);
    expect(await textOf(page, 'main')).toMatch(/Beregningen er ikke begyndt/);
  });
});

it('paints before the engine is started, and what it answers moves nothing', async () => {
  const page = await openEmptyPage();
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(inject('baseUrl'));
  await page.waitForSelector('[data-prepared]');
  const places = () =>
    page.locator('[data-part="overview"] :is(h2, h3, li)').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  const heading = async () => (await page.locator('main h1').boundingBox())?.y;
  const drawn = await heading();
  const [painted, wasm] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    performance.getEntriesByType('resource').find(({ name }) => name.includes('.wasm'))?.startTime ?? Number.POSITIVE_INFINITY
  ]);
  expect(painted).toBeLessThan(wasm ?? 0);
  await page.waitForSelector('[data-part="filters"] [data-hook]');
  const before = await places();
  await untilLive(page);
  const after = await places();
  expect(await heading()).toBe(drawn);
  expect(after.map((top, i) => Math.round(top - (after[0] ?? 0) - ((before[i] ?? 0) - (before[0] ?? 0))))).toEqual(after.map(() => 0));
});

it('is drawn whole the first time: the sentences are in the first paint, and the filter bar is asked for with the page', async () => {
  const page = await openEmptyPage();
  await page.goto(inject('baseUrl'));
  await page.waitForSelector('[data-part="overview"]');
  const largest = await page.evaluate(
    () =>
      new Promise<(string | undefined)[]>((resolve) => {
        const told = (list: PerformanceObserverEntryList) =>
          resolve(
            list
              .getEntries()
              .map((entry) => ('element' in entry && entry.element instanceof HTMLElement && entry.element.dataset.part) || '')
          );
        new PerformanceObserver(told).observe({ type: 'largest-contentful-paint', buffered: true });
      })
  );
  // On a phone its own sentence is the largest, on a wide screen that of a figure.
  expect(['lead', 'headline']).toContain(largest[0]);
  const ahead = await page.evaluate(async () => (await (await fetch(window.location.href)).text()).match(/(?:assets\/)([\w-]+)/g));
  expect(ahead).toEqual(expect.arrayContaining([expect.stringMatching(/SubjectBar/), expect.stringMatching(/latin-wght-normal/)]));
});

it('keeps what was prepared where the engine does not start, and says that it did not', async () => {
  const page = await openEmptyPage();
  await page.context().route(/decoder\.worker.*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(inject('baseUrl'));
  await page.locator('[data-notice="failed"]').waitFor();
  expect(await stateOf(page)).toBe('failed');
  expect(await tileHeadline(page, 'costs')).not.toBe('');
  expect(await page.locator('[data-part="overview"]').getAttribute('data-prepared')).toBe('true');
});
