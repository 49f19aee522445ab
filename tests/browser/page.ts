/** The app in a real browser, read through what the page promises to programs. One browser for each test file. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launchChromium } from './launch.ts';

export interface App {
  readonly page: Page;
  /** Requests to other origins; all of them were blocked. */
  readonly foreign: readonly string[];
  /** Errors on the console and errors thrown. */
  readonly complaints: readonly string[];
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

const openPage = async (): Promise<Page> => {
  browser ??= launchChromium();
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  context.setDefaultTimeout(20_000);
  return context.newPage();
};

/** Opens the app at `address` (such as `#/udgifter`), every other origin blocked, and waits until its data are there. */
export const openApp = async (address = ''): Promise<App> => {
  const page = await openPage();
  const own = new URL(inject('baseUrl')).origin;
  const foreign: string[] = [];
  const complaints: string[] = [];
  await page.context().route(
    (url) => url.origin !== own && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    }
  );
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(new URL(address, inject('baseUrl')).href);
  await untilSettled(page);
  return { page, foreign, complaints };
};

/** Opens the app with nothing in front of it: what is not reached, the page's own policy has stopped. */
export const openUnguarded = async (address = ''): Promise<Page> => {
  const page = await openPage();
  await page.goto(new URL(address, inject('baseUrl')).href);
  await untilSettled(page);
  return page;
};

export const openEmptyPage = openPage;

const untilSettled = (page: Page) => page.waitForSelector('html:is([data-state="ready"], [data-state="refused"], [data-state="failed"])');

export const stateOf = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.state);

export interface Extract {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Goes to `#/data`, gives the files to the input there, and waits until they are taken or refused. Answers with the state. */
export const dropExtracts = async (page: Page, extracts: readonly Extract[]): Promise<string | undefined> => {
  await visit(page, '#/data');
  const watched = await page.evaluateHandle(() => {
    const root = document.documentElement;
    const watched = { settled: false };
    new MutationObserver(() => {
      watched.settled = root.dataset.state !== 'loading';
    }).observe(root, { attributeFilter: ['data-state'] });
    return watched;
  });
  const files = extracts.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }));
  await page.locator('[data-hook="extract-input"]').setInputFiles(files);
  await page.waitForFunction(({ settled }) => settled, watched);
  return stateOf(page);
};

/** Goes to an address within the app, as a link would, and waits until neither the page nor a figure of it is on its way. */
export const visit = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate(async (hash) => {
    if (window.location.hash !== hash) {
      const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      window.location.hash = hash;
      await changed;
    }
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, hash);
  await untilAnswered(page);
};

export const untilAnswered = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector(':is(h1, figure, [data-part="overview"])[aria-busy="true"]') === null);
};

/** A number as it stands in the page, or the reason why it is withheld. */
export type Cell = number | { readonly withheld: string };
export type Figure = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

/** The table twin of a figure: rows by key, raw numbers by field. */
export const figureTable = async (page: Page, id: string): Promise<Figure> => {
  await page.waitForSelector(`figure[data-figure="${id}"]:not([aria-busy="true"]) table[data-figure-table="${id}"] tr[data-key]`, {
    state: 'attached'
  });
  return page.evaluate((id) => {
    const rows = document.querySelectorAll<HTMLElement>(`table[data-figure-table="${id}"] tr[data-key]`);
    return Object.fromEntries(
      [...rows].map((row) => {
        const cells = [...row.querySelectorAll<HTMLElement>('td[data-field]')].map((cell) => {
          const raw = cell.querySelector('data')?.getAttribute('value');
          const value = raw === undefined || raw === null ? { withheld: cell.dataset.withheld ?? '' } : Number(raw);
          return [cell.dataset.field, value];
        });
        return [row.dataset.key, Object.fromEntries(cells)];
      })
    );
  }, id);
};

export const headline = async (page: Page, id: string): Promise<string> =>
  (await page.locator(`figure[data-figure="${id}"] [data-part="headline"]`).textContent())?.trim() ?? '';
