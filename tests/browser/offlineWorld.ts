/** The built page in a folder of a server that can lose files, take a new version or go away; and a browser that outlives its restarts. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { headers } from '../../data/hosting/policy.ts';
import { buildApp } from './build.ts';
import { findChromium } from './chromium.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json'
};

export const temporary = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `helhedsblik-${name}-`));

/** A build that a test may change: a copy of HELHEDSBLIK_DIST, or made now. */
export const builtCopy = async (): Promise<string> => {
  const folder = await temporary('offline');
  const given = process.env.HELHEDSBLIK_DIST;
  if (given) await cp(resolve(given), folder, { recursive: true });
  else await buildApp(folder);
  return folder;
};

export const filesOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Makes the build a newer version of itself: the page says so in its title, and its fingerprint is another. */
export const makeNewer = async (folder: string): Promise<void> => {
  const [page, worker] = [join(folder, 'index.html'), join(folder, 'serviceWorker.js')];
  await writeFile(page, (await readFile(page, 'utf8')).replace('<html ', '<html data-version="2" '));
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(/("url":"index.html","revision":")\w+/, '$1newer'));
};

export interface Host {
  /** A folder on the server; ends in a slash. */
  readonly baseUrl: string;
  /** What was asked for, by path in the folder. */
  readonly asked: string[];
  /** Files that the server has lost. */
  readonly missing: Set<string>;
  close(): Promise<void>;
}

export const host = async (folder: string): Promise<Host> => {
  const asked: string[] = [];
  const missing = new Set<string>();
  const server = createServer(async (request, response) => {
    const file = new URL(request.url ?? '', 'http://x').pathname.replace('/by/', '') || 'index.html';
    asked.push(file);
    const content = missing.has(file) ? null : await readFile(join(folder, file)).catch(() => null);
    const own = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
    if (content === null) response.writeHead(404, own).end();
    else response.writeHead(200, { ...own, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/by/`,
    asked,
    missing,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    }
  };
};

/** A browser as it is started in the morning: what the profile holds is there. */
export const startBrowser = async (profile: string): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    locale: 'da-DK',
    viewport: { width: 1280, height: 900 },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update']
  });
  context.setDefaultTimeout(60_000);
  return context;
};

export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

export const openAt = async (context: BrowserContext, address: string): Promise<Visit> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await page.goto(address);
  await page.waitForSelector('html[data-state="ready"]');
  return { page, complaints };
};

export const untilOffline = async (page: Page, phase: string): Promise<void> => {
  await page.waitForSelector(`[data-offline="${phase}"]`);
};

/** Without waiting for a quiet moment. */
export const storeNow = async (page: Page): Promise<void> => {
  await page.locator('[data-hook="store"]').click();
};

export const remove = (...folders: readonly string[]): Promise<unknown> =>
  Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
