/** Nothing leaves: every way out that we know is tried, from the page and from its threads, while another origin listens. */
import { networkInterfaces } from 'node:os';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openEmptyPage } from './page.ts';
import {
  byLeaving,
  bySubmitting,
  byWebRtc,
  elements,
  everywhere,
  inPages,
  inThreads,
  type Place,
  putElements,
  runIn,
  textAsProgram,
  type Ways
} from './trustAttempts.ts';
import { type Listener, listen } from './trustListener.ts';
import { type Mirror, mirror } from './trustMirror.ts';

/** Released in Chrome after an origin trial that ended with 151; tried here with 156. */
const firstWithAllowlist = 156;

/** Where a WebRTC server could be found: Chromium asks none on the loopback. */
const ownHost = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

interface Side {
  readonly page: Page;
  readonly listener: Listener;
  readonly leaving: Listener;
  readonly calls: Listener;
}

const openSide = async (baseUrl: string): Promise<Side> => {
  const page = await openEmptyPage();
  await page.goto(new URL('#/udgifter', baseUrl).href);
  await page.waitForSelector('html[data-state="ready"]', { timeout: 90_000 });
  return { page, listener: await listen(), leaving: await listen(), calls: await listen() };
};

const isClassic = (worker: Worker): Promise<boolean> =>
  worker.evaluate(() => {
    try {
      importScripts();
      return true;
    } catch {
      return false;
    }
  });

const waysOut = async (worker: Worker): Promise<Ways> => {
  const { 'import-scripts': classicOnly, ...others } = inThreads;
  return { ...everywhere, ...others, ...((await isClassic(worker)) && classicOnly && { 'import-scripts': classicOnly }) };
};

const stopped = (): void => undefined;

/** Tries all at once; whether they fail does not count. Answers with the paths that another origin would hear. */
const tryAll = async ({ page, listener }: Side): Promise<string[]> => {
  const tries: Promise<unknown>[] = [];
  const paths: string[] = [];
  const attempt = (place: Place, ways: Ways, origin: string, from: string) => {
    for (const [name, way] of Object.entries(ways)) {
      const path = `${from}/${name}`;
      paths.push(path);
      tries.push(runIn(place, way, `${origin}/${path}`).catch(stopped));
    }
  };
  for (const [i, origin] of listener.origins.entries()) {
    attempt(page, { ...everywhere, ...inPages }, origin, `page-${i}`);
    for (const [n, worker] of page.workers().entries()) attempt(worker, await waysOut(worker), origin, `thread-${i}-${n}`);
    tries.push(page.evaluate(putElements, { origin: `${origin}/element-${i}`, list: elements }).catch(stopped));
    paths.push(...Object.keys(elements).map((name) => `element-${i}/${name}`));
  }
  await Promise.all(tries);
  return paths;
};

/** Each from a page of its own, since the page is gone when it succeeds; without its scripts, which have no part in it. */
const tryLeaving = async ({ leaving }: Side, baseUrl: string, ways: Ways): Promise<void> => {
  for (const [name, way] of Object.entries(ways)) {
    const page = await openEmptyPage();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(baseUrl);
    await page.evaluate(way, `${leaving.origins[1]}/${name}`).catch(stopped);
  }
};

const tryCalling = async ({ page, calls }: Side): Promise<void> => {
  const host = ownHost();
  if (host) await page.evaluate(byWebRtc, `${host}:${calls.port}`).catch(stopped);
};

const leavingWays: Ways = { ...byLeaving, submitting: bySubmitting };

let served: Side;
let metaAlone: Side;
let bare: Side;
let bareApp: Mirror;
let metaApp: Mirror;
let expected: readonly string[];
const heardBy = ({ heard }: Listener) => [...new Set(heard)].filter((path) => path !== 'favicon.ico').sort();

beforeAll(async () => {
  const baseUrl = inject('baseUrl');
  [bareApp, metaApp] = [await mirror(baseUrl), await mirror(baseUrl, { keepsMeta: true })];
  // The unprotected page comes last: once all is heard from it, what the others sent would have been heard before.
  served = await openSide(baseUrl);
  await tryAll(served);
  await tryLeaving(served, baseUrl, leavingWays);
  await tryCalling(served);
  metaAlone = await openSide(metaApp.baseUrl);
  await tryAll(metaAlone);
  await tryLeaving(metaAlone, metaApp.baseUrl, leavingWays);
  await tryCalling(metaAlone);
  bare = await openSide(bareApp.baseUrl);
  expected = (await tryAll(bare)).sort();
  await tryLeaving(bare, bareApp.baseUrl, leavingWays);
  await tryCalling(bare);
}, 400_000);
afterAll(async () => {
  for (const { listener, leaving, calls } of [served, metaAlone, bare])
    await Promise.all([listener, leaving, calls].map((one) => one.close()));
  await Promise.all([bareApp.close(), metaApp.close()]);
});

describe('with its policy taken away', () => {
  it('the page and its threads reach another origin by every one of the ways tried', async () => {
    await vi.waitFor(() => expect(heardBy(bare.listener)).toEqual(expected), { timeout: 20_000 });
    expect(expected.length).toBeGreaterThan(100);
  });

  it('the page can be left, and calls by WebRTC', async () => {
    await vi.waitFor(() => expect(heardBy(bare.leaving)).toEqual(Object.keys(leavingWays).sort()), { timeout: 20_000 });
    if (ownHost()) await vi.waitFor(() => expect(bare.calls.packets()).toBeGreaterThan(0), { timeout: 20_000 });
  });

  it('a text becomes a program', async () => {
    expect(await bare.page.evaluate(textAsProgram)).toBe('ran');
  });
});

describe('as npm start serves it', () => {
  it('neither page nor threads reach another origin by any of them, found by number or by name', () => {
    expect(served.listener.heard).toEqual([]);
  });

  it('the page cannot be left, opens no window, and does not call by WebRTC', async (context) => {
    const version = Number(served.page.context().browser()?.version().split('.')[0]);
    if (!(version >= firstWithAllowlist)) context.skip(`Chromium ${version} does not know Connection-Allowlist`);
    expect(heardBy(served.leaving)).toEqual([]);
    expect([served.calls.connections(), served.calls.packets()]).toEqual([0, 0]);
    expect(served.listener.connections()).toBe(0);
  });

  it('no text becomes a program, in the page or in a thread', async () => {
    for (const place of [served.page, ...served.page.workers()]) expect(await runIn(place, textAsProgram, '')).toMatch(/Error$/);
  });

  it('no other page can show it', async () => {
    expect(await framed(inject('baseUrl'))).not.toContain('Helhedsblik');
  });
});

describe('where no header can be set', () => {
  it('the policy in the page itself stops every one of the ways, in its threads too', () => {
    expect(metaAlone.listener.heard).toEqual([]);
    expect(metaAlone.page.workers().length).toBeGreaterThanOrEqual(4);
  });

  it('no text becomes a program, in the page or in a thread', async () => {
    for (const place of [metaAlone.page, ...metaAlone.page.workers()]) expect(await runIn(place, textAsProgram, '')).toMatch(/Error$/);
  });

  it('the page can be left, call by WebRTC and be shown in another, as its guide says, but no form is sent', async () => {
    expect(heardBy(metaAlone.leaving)).toEqual(Object.keys(byLeaving).sort());
    if (ownHost()) expect(metaAlone.calls.packets()).toBeGreaterThan(0);
    expect(await framed(metaApp.baseUrl)).toContain('Helhedsblik');
  });
});

/** The title of what another page sees when it puts the app, without its scripts, into a frame. */
const framed = async (address: string): Promise<string> => {
  const page = await openEmptyPage();
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(bareApp.baseUrl);
  await page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = resolve;
        frame.src = address;
        document.body.append(frame);
      }),
    address
  );
  return (await page.frames()[1]?.title()) ?? '';
};
