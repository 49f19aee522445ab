import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type App, dropExtracts, headline, openApp, untilAnswered, visit } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('#/udgifter');
});

const summary = (page: Page): Promise<string> => page.locator('[data-part="filters"] > p').innerText();
const untilHash = (page: Page, expected: string) => page.waitForFunction((hash) => window.location.hash === hash, expected);

it('chooses a målgruppe, an area and families by keyboard, and says so', async () => {
  const { page, complaints } = app;
  await page.locator('[data-hook="filter-target-group"]').focus();
  await page.keyboard.press('Enter');
  const unge = page.getByLabel('unge', { exact: true });
  await unge.focus();
  await page.keyboard.press('Space');
  await untilHash(page, '#/udgifter?maalgruppe=unge');
  await page.keyboard.press('Escape');
  await page.locator('[data-hook="filter-more"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-hook="filter-area"]').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('familie', { exact: true }).first().focus();
  await page.keyboard.press('Space');
  await untilHash(page, '#/udgifter?maalgruppe=unge&omraade=familie');
  await page.keyboard.press('Escape');
  await untilAnswered(page);
  expect(await summary(page)).toContain('målgruppen unge, området familie, andel af ');
  await page.locator('input[type="radio"][value="borger"]').focus();
  await page.keyboard.press('ArrowRight');
  await untilHash(page, '#/udgifter?maalgruppe=unge&omraade=familie&enhed=familie');
  await untilAnswered(page);
  expect(await summary(page)).toMatch(/andel af familier med en udgift\.$/);
  expect(await headline(page, 'cost-top-share')).toContain('familierne med en udgift');
  expect(complaints).toEqual([]);
});

it('folds on a phone', async () => {
  const { page } = app;
  await visit(page, '#/udgifter');
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  const choice = page.locator('[data-hook="filter-area"]');
  expect(await choice.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Skift valg' }).click();
  expect(await choice.isVisible()).toBe(true);
  if (before) await page.setViewportSize(before);
});

it('says where an address asks for fixed prices and no index is loaded, and lets them go again', async () => {
  const { page, complaints } = await openApp('#/udgifter?priser=faste');
  await untilAnswered(page);
  const definition = page.locator('figure[data-figure="cost-top-share"] [data-part="definition"]');
  expect(await definition.innerText()).toContain('Faste priser er valgt, men intet indlæst prisindeks dækker alle årene');
  const fixed = page.locator('input[type="radio"][value="faste"]');
  expect(await fixed.isChecked()).toBe(true);
  await fixed.focus();
  await page.keyboard.press('ArrowLeft');
  await untilHash(page, '#/udgifter');
  await untilAnswered(page);
  expect(await definition.innerText()).not.toContain('Faste priser');
  expect(await fixed.count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('offers fixed prices once an index is loaded, and tells every amount in them', async () => {
  const { page, complaints } = await openApp('#/udgifter');
  expect(await page.locator('input[type="radio"][value="faste"]').count()).toBe(0);
  await visit(page, '#/data');
  const rows = [2017, 2018].flatMap((year) => Array.from({ length: 100 }, (_, i) => `B${i};${year};210;${1000 * (i + 1)};familie`));
  const text = (lines: readonly string[]) => Buffer.from(lines.join('\n'));
  await dropExtracts(page, [
    { name: 'omkostninger.csv', bytes: text(['borger_id;aar;kommunekode;beloeb;omraade', ...rows]) },
    { name: 'prisindeks.csv', bytes: text(['aar;indeks', '2017;100', '2018;110']) }
  ]);
  await visit(page, '#/udgifter?aar=2017&priser=faste');
  await untilAnswered(page);
  expect(await summary(page)).toBe('Viser 2017, Fredensborg, i 2018-priser, andel af borgere med en udgift.');
  const mean = await page.locator('[data-figure-table="cost-top-share"] tr[data-key="10"] [data-field="mean"] data').getAttribute('value');
  expect(Number(mean)).toBeCloseTo(95_500 * 1.1, 6);
  expect(await page.locator('[data-figure="cost-top-share"] figcaption').innerText()).toContain('i 2018-priser');
  await page.locator('input[type="radio"][value="loebende"]').check({ force: true });
  await untilHash(page, '#/udgifter?aar=2017');
  expect(complaints).toEqual([]);
});

it('draws charts far below the window again without being scrolled to, with what their tables say', async () => {
  const { page, complaints } = await openApp('#/udgifter');
  const figure = page.locator('figure[data-figure="cost-persistence-years"]');
  /** The share of those who stay two years, as the table tells it and where the chart does. */
  const saidIn = async () => {
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    const cells = await figure.locator('td[data-field="share"]').allTextContents();
    const svg = await figure.locator('svg').first().textContent();
    return { cells, inChart: cells.filter((cell) => svg?.includes(cell)) };
  };
  const before = await saidIn();
  expect(before.cells.length).toBeGreaterThan(0);
  expect(before.inChart).toEqual(before.cells);
  await visit(page, '#/udgifter?kommune=210');
  await untilAnswered(page);
  const after = await saidIn();
  expect(after.cells).not.toEqual(before.cells);
  expect(after.inChart).toEqual(after.cells);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(complaints).toEqual([]);
});
