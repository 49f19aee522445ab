import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { type App, figureTable, openApp, untilAnswered, visit } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('#/udgifter');
});

const hashOf = (page: Page): Promise<string> => page.evaluate(() => window.location.hash);

const untilHash = (page: Page, expected: string) => page.waitForFunction((hash) => window.location.hash === hash, expected);

const chooseDenominator = async (page: Page, value: string) => {
  const more = page.locator('[data-hook="filter-more"]');
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  await page.locator(`input[type="radio"][value="${value}"]`).check({ force: true });
};

const yearChoice = (page: Page) => page.locator('[data-hook="filter-year"]');

it('has its icon in the page: as a file it would be asked for at every change of address, as an SVG read anew', async () => {
  const html = await (await fetch(inject('baseUrl'))).text();
  const icons = [...html.matchAll(/<link rel="icon" href="([^"]*)"/g)].map(([, href]) => href);
  expect(icons).toEqual([expect.stringMatching(/^data:image\/png;base64,/)]);
});

it('writes a choice in the address, leaves out what is default, and goes back', async () => {
  const { page, complaints } = app;
  const latest = await figureTable(page, 'cost-top-share');
  expect(await hashOf(page)).toBe('#/udgifter');

  await yearChoice(page).selectOption('2014');
  await untilHash(page, '#/udgifter?aar=2014');
  await untilAnswered(page);
  const in2014 = await figureTable(page, 'cost-top-share');
  expect(in2014).not.toEqual(latest);

  await chooseDenominator(page, 'modtagere');
  await untilHash(page, '#/udgifter?aar=2014&naevner=modtagere');
  await untilAnswered(page);
  const ofRecipients = await figureTable(page, 'cost-top-share');
  expect(ofRecipients).not.toEqual(in2014);

  await chooseDenominator(page, 'indbyggere');
  await untilHash(page, '#/udgifter?aar=2014');

  await page.goBack();
  await untilHash(page, '#/udgifter?aar=2014&naevner=modtagere');
  await untilAnswered(page);
  expect(await figureTable(page, 'cost-top-share')).toEqual(ofRecipients);
  await page.goBack();
  await page.goBack();
  await untilHash(page, '#/udgifter');
  await untilAnswered(page);
  expect(await figureTable(page, 'cost-top-share')).toEqual(latest);
  expect(complaints).toEqual([]);
});

it('shows the same from an address as from the choices that wrote it', async () => {
  const address = '#/udgifter?aar=2014&kommune=190,210&naevner=modtagere&k=10';
  const { page } = app;
  await visit(page, address);
  const chosen = await figureTable(page, 'cost-top-share');
  const linked = await openApp(address);
  expect(await figureTable(linked.page, 'cost-top-share')).toEqual(chosen);
  expect(await hashOf(linked.page)).toBe(address);
});

it('speaks English where the address asks for it', async () => {
  const { page } = app;
  await visit(page, '#/udgifter?sprog=en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await visit(page, '#/udgifter');
  expect(await page.locator('html').getAttribute('lang')).toBe('da');
});
