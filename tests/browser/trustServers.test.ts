/** The recipes in the servers they are for, where those are installed, and what `npm start` sends. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshFiles, headers, mediaTypes, metaPolicy } from '../../data/hosting/policy.ts';
import { buildApp } from './build.ts';
import { openEmptyPage } from './page.ts';
import { runIn } from './trustAttempts.ts';
import { type Listener, listen } from './trustListener.ts';
import { isInstalled, programs, type Running, start } from './trustServers.ts';

const given = process.env.HELHEDSBLIK_DIST;
let root: string;
let files: readonly string[];
beforeAll(async () => {
  root = given ? resolve(given) : await mkdtemp(join(tmpdir(), 'helhedsblik-'));
  if (!given) await buildApp(root);
  // A server that is started as root reads files as somebody else.
  if (!given) await chmod(root, 0o755);
  files = (await readdir(root, { recursive: true })).filter((file) => extname(file) !== '');
});
afterAll(async () => {
  if (!given) await rm(root, { recursive: true });
});

/** One file of each ending, and the page. */
const oneOfEach = (): string[] => ['', ...new Map(files.map((file) => [extname(file), file])).values()];

const expectHeaders = async (address: string): Promise<void> => {
  const response = await fetch(address, { method: 'HEAD' });
  expect(response.status, address).toBe(200);
  for (const { name, value } of headers) expect(response.headers.get(name), `${name} of ${address}`).toBe(value);
};

const reach = async (url: string): Promise<string> => {
  try {
    return `reached ${(await fetch(url)).status}`;
  } catch {
    return 'not reached';
  }
};

const expectAppToStay = async (page: Page, listener: Listener): Promise<void> => {
  for (const place of [page, ...page.workers()])
    for (const origin of listener.origins) expect(await runIn(place, reach, origin)).toBe('not reached');
  expect(page.workers().length).toBeGreaterThanOrEqual(4);
  expect([listener.heard, listener.connections()]).toEqual([[], 0]);
};

it('npm start sends every header with every kind of file, and the page holds the policy itself', async () => {
  for (const file of oneOfEach()) await expectHeaders(new URL(file, inject('baseUrl')).href);
  const page = await (await fetch(inject('baseUrl'))).text();
  expect(page.replaceAll('&#39;', "'")).toContain(`<meta http-equiv="Content-Security-Policy" content="${metaPolicy}">`);
});

it('nothing is built that a server by the recipes would not know', () => {
  const known = [
    '.html',
    '.css',
    '.js',
    '.svg',
    '.png',
    '.md',
    '.conf',
    '.config',
    '.json',
    ...Object.keys(mediaTypes).map((ending) => `.${ending}`)
  ];
  expect([...new Set(files.map((file) => extname(file)))].filter((ending) => !known.includes(ending))).toEqual([]);
});

describe.each(programs)('$name with its recipe', (program) => {
  let server: Running | undefined;
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen();
    if (isInstalled(program)) server = await start(program, root);
  });
  afterAll(async () => {
    await server?.close();
    await listener.close();
  });

  it('sends every header with every kind of file, and the type of each that it may not know', async (context) => {
    if (!server) return context.skip(`${program.name} is not installed here; its recipe is read instead, in tests/structure`);
    for (const file of oneOfEach()) await expectHeaders(new URL(file, server.baseUrl).href);
    for (const [ending, type] of Object.entries(mediaTypes)) {
      const file = files.find((file) => file.endsWith(`.${ending}`)) ?? '';
      expect((await fetch(new URL(file, server.baseUrl), { method: 'HEAD' })).headers.get('content-type')).toBe(type);
    }
    for (const file of ['', ...freshFiles]) {
      expect((await fetch(new URL(file, server.baseUrl), { method: 'HEAD' })).headers.get('cache-control'), file).toBe('no-cache');
    }
  });

  it('shows the demo, and neither page nor threads reach another origin', async (context) => {
    if (!server) return context.skip(`${program.name} is not installed here`);
    const page = await openEmptyPage();
    const complaints: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    await page.goto(server.baseUrl);
    await page.waitForSelector('html[data-state="ready"]', { timeout: 90_000 });
    expect(complaints).toEqual([]);
    await expectAppToStay(page, listener);
  });
});
