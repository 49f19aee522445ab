/** The pictures of the README and of the look on a phone and in the dark, from the build that ships. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, projectRoot, serve } from './build.ts';
import { launchChromium } from './launch.ts';

const shots = [
  { name: 'udgifter-1440-light', address: '#/udgifter?aar=2014', width: 1440, colorScheme: 'light' },
  { name: 'udgifter-1440-dark', address: '#/udgifter?aar=2014', width: 1440, colorScheme: 'dark' },
  { name: 'udgifter-360-light', address: '#/udgifter?aar=2014', width: 360, colorScheme: 'light' },
  { name: 'fit-1440-light', address: '#/fit', width: 1440, colorScheme: 'light' },
  { name: 'fit-360-dark', address: '#/fit', width: 360, colorScheme: 'dark' },
  { name: 'deltagere-1440-light', address: '#/deltagere', width: 1440, colorScheme: 'light' },
  { name: 'data-1440-light', address: '#/data', width: 1440, colorScheme: 'light' }
] as const;

const outDir = await mkdtemp(join(tmpdir(), 'helhedsblik-'));
await buildApp(outDir);
const { baseUrl, server } = await serve(outDir);
const browser = await launchChromium();
const folder = join(projectRoot, 'tests/browser/screenshots');
await mkdir(folder, { recursive: true });
try {
  for (const { name, address, width, colorScheme } of shots) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(new URL(address, baseUrl).href);
    await page.waitForSelector('html[data-state="ready"]');
    await page.waitForFunction(() => document.querySelector('figure[aria-busy="true"]') === null);
    await page.waitForSelector('main h1');
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true });
}
