/** The reader's appearance, and a municipality's own name, logo and accent, in a real browser. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCopy, type Host, host, openAt, remove, startBrowser, storeNow, temporary, untilOffline } from './offlineWorld.ts';

let folder: string;
let profile: string;
let server: Host;
let context: BrowserContext;
beforeAll(async () => {
  [folder, profile] = [await builtCopy(), await temporary('profile')];
  server = await host(folder);
  context = await startBrowser(profile);
});
afterAll(async () => {
  await context.close();
  await server.close();
  await remove(folder, profile);
});

const open = async (hash = '#/metode'): Promise<Page> => (await openAt(context, server.baseUrl + hash)).page;
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const accent = (page: Page) =>
  page.evaluate(() => {
    const mark = document.body.appendChild(document.createElement('i'));
    mark.style.color = 'var(--ink-data)';
    const { color } = getComputedStyle(mark);
    mark.remove();
    return color;
  });

const [white, dark, black] = ['rgb(255, 255, 255)', 'rgb(18, 24, 29)', 'rgb(0, 0, 0)'];

describe('the appearance', () => {
  it('follows the system until the reader chooses, and the choice stands before the next visit’s first paint', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper(page)).toBe(white);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('[data-hook="appearance"]').selectOption({ label: 'Mørk' });
    expect(await paper(page)).toBe(dark);

    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset.theme === undefined) return;
        Reflect.set(window, 'chosenAt', performance.now());
        observer.disconnect();
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-theme'] });
    });
    await page.reload();
    await page.waitForSelector('html[data-state="ready"]');
    const [chosen, painted] = await page.evaluate(() => [
      Number(Reflect.get(window, 'chosenAt')),
      performance.getEntriesByName('first-paint')[0]?.startTime ?? 0
    ]);
    expect(chosen).toBeLessThan(painted ?? 0);
    expect(await paper(page)).toBe(dark);
    await page.locator('[data-hook="appearance"]').selectOption({ label: 'Automatisk' });
    expect(await paper(page)).toBe(white);
    await page.close();
  });

  it('in high contrast is black on white or white on black as the system is, by choice and by the system’s wish', async () => {
    const page = await open();
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    expect(await paper(page)).toBe(black);
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' });
    await page.locator('[data-hook="appearance"]').selectOption({ label: 'Høj kontrast' });
    expect(await paper(page)).toBe(black);
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    expect(await paper(page)).toBe(white);
    const ordinary = 'rgb(0, 91, 150)';
    expect(await accent(page)).not.toBe(ordinary);
    await page.locator('[data-hook="appearance"]').selectOption({ label: 'Automatisk' });
    expect(await accent(page)).toBe(ordinary);
    await page.close();
  });

  it('gives way to the reader’s own colours', async () => {
    const page = await open();
    await page.locator('[data-hook="appearance"]').selectOption({ label: 'Høj kontrast' });
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    const canvasText = await page.evaluate(() => {
      document.body.style.color = 'CanvasText';
      const { color } = getComputedStyle(document.body);
      document.body.style.color = '';
      return color;
    });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('header a') ?? document.body).color)).toBe(canvasText);
    await page.locator('[data-hook="appearance"]').selectOption({ label: 'Automatisk' });
    await page.close();
  });
});

const setTheme = (theme: unknown) => writeFile(join(folder, 'tema.json'), typeof theme === 'string' ? theme : JSON.stringify(theme));
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#006d5b"/></svg>';

describe('a municipality’s own theme', () => {
  it('gives the page its name and accent, and is there from the first paint of the next visit', async () => {
    await setTheme({ navn: 'Eksempel Kommune', accent: { light: '#006d5b', dark: '#5fd0b8' } });
    const page = await open();
    await page.getByRole('banner').getByText('Eksempel Kommune').waitFor();
    expect(await accent(page)).toBe('rgb(0, 109, 91)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accent(page)).toBe('rgb(95, 208, 184)');
    // The file does not come at all this time.
    await page.route('**/tema.json', (route) => route.abort());
    await page.reload();
    expect(await page.getByRole('banner').innerText()).toContain('Eksempel Kommune');
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--accent-light'))).toBe('#006d5b');
    await page.close();
  });

  it('with a logo shows that, its name for those who do not see it, without a network too', async () => {
    await writeFile(join(folder, 'logo.svg'), logo);
    await setTheme({ navn: 'Eksempel Kommune', logo: 'logo.svg' });
    const page = await open();
    const picture = page.locator('header img[alt="Eksempel Kommune"]');
    await picture.waitFor();
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0))).toBe(true);
    await storeNow(page);
    await untilOffline(page, 'ready');
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector('html[data-state="ready"]');
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0))).toBe(true);
    await context.setOffline(false);
    await page.close();
  });

  it('that cannot count as written is said where the page speaks of itself, and nowhere else', async () => {
    await setTheme({ navn: 'Eksempel Kommune', logo: 'findes-ikke.png', accent: { light: '#ffd400' } });
    const page = await open();
    const faults = page.locator('[data-part="theme-faults"] li');
    await faults.nth(1).waitFor();
    expect(await faults.allInnerTexts()).toEqual([
      expect.stringMatching(/^Farven #ffd400 .* lys baggrund.*#[0-9a-f]{6}\.$/),
      'Billedet findes-ikke.png fra tema.json kan ikke vises.'
    ]);
    expect(await page.getByRole('banner').innerText()).toContain('Eksempel Kommune');
    await page.evaluate(() => {
      window.location.hash = '#/fit';
    });
    await page.waitForSelector('[data-part="theme-faults"]', { state: 'detached' });
    await page.close();
  });

  it('that is broken or gone leaves the page its own look', async () => {
    await setTheme('{ "navn": ');
    const page = await open();
    await page.getByText('Filen tema.json er ikke gyldig JSON').waitFor();
    expect(await accent(page)).toBe('rgb(0, 91, 150)');
    server.missing.add('tema.json');
    await page.reload();
    await page.waitForSelector('html[data-state="ready"]');
    expect(await page.locator('[data-part="theme-faults"]').count()).toBe(0);
    await page.close();
  });
});
