import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { type App, openApp, visit } from './page.ts';

let app: App | undefined;
let page: Page;
beforeEach(async () => {
  app ??= await openApp('#/udgifter');
  page = app.page;
  await visit(page, '#/udgifter');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
});

/** Where the keyboard is, in words that survive a change of markup. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return 'nowhere';
    if (here.matches('a.skip')) return 'skip link';
    if (here.closest('nav')) return `place ${here.getAttribute('href')}`;
    if (here.closest('[data-part="filters"]')) return 'filter';
    const figure = here.closest<HTMLElement>('figure[data-figure]');
    if (figure && here.matches('[data-part="chart"] input[type="range"]')) return `chart ${figure.dataset.figure}`;
    return figure ? 'in a figure' : 'elsewhere';
  });

const mostStops = 300;

/** Everything that Tab reaches from the top of the page, in order. */
const stops = async (): Promise<string[]> => {
  const reached: string[] = [];
  while (reached.length < mostStops) {
    await page.keyboard.press('Tab');
    const here = await focused();
    if (here === 'nowhere') break;
    reached.push(here);
  }
  return reached;
};

it('reaches skip link, places, filters and every chart by Tab', async () => {
  const reached = await stops();
  expect(reached[0]).toBe('skip link');
  expect(reached.filter((stop) => stop.startsWith('place #/')).length).toBeGreaterThan(1);
  expect(reached.filter((stop) => stop === 'filter').length).toBeGreaterThanOrEqual(3);
  const charts = await page
    .locator('figure[data-figure]', { has: page.locator('[data-part="chart"] svg') })
    .evaluateAll((figures) => figures.map((figure) => `chart ${(figure as HTMLElement).dataset.figure}`));
  expect(charts.length).toBeGreaterThan(10);
  expect(reached.filter((stop) => stop.startsWith('chart '))).toEqual(charts);
  expect(app?.complaints).toEqual([]);
});

it('skips to the content', async () => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  expect(await page.evaluate(() => window.location.hash)).toBe('#/udgifter');
});

it('walks through the points of a chart by the arrow keys and says each in a sentence', async () => {
  const figure = page.locator('figure[data-figure="cost-lorenz"]');
  const sentence = figure.locator('[aria-live="polite"]');
  await figure.locator('[data-part="chart"] input[type="range"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const first = await sentence.textContent();
  await page.keyboard.press('PageDown');
  const next = await sentence.textContent();
  expect(first?.trim()).not.toBe('');
  expect(next).not.toBe(first);
  await page.keyboard.press('Escape');
  expect((await sentence.textContent())?.trim()).toBe('');
});
