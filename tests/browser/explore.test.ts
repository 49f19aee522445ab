import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, figureTable, headline, openApp, untilAnswered, visit } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('#/udgifter');
});

const hashOf = (page: Page): Promise<string> => page.evaluate(() => window.location.hash);
const untilHash = (page: Page, expected: string) => page.waitForFunction((hash) => window.location.hash === hash, expected);
const chart = (page: Page, id: string) => page.locator(`figure[data-figure="${id}"] [data-part="chart"]`);

describe('picking in a figure', () => {
  it('chooses the kommune of a row; the other figures follow, and Back takes it back', async () => {
    const { page, complaints } = app;
    await visit(page, '#/udgifter');
    const before = await headline(page, 'cost-top-share');
    const row = chart(page, 'cost-top-share-by-kommune').locator('[data-key="210"]').first();
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    if (!box) throw new Error('no row of Fredensborg');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await untilHash(page, '#/udgifter?kommune=210');
    await untilAnswered(page);
    expect(await page.locator('[data-hook="filter-kommune"]').innerText()).toBe('Fredensborg');
    expect(await headline(page, 'cost-top-share')).not.toBe(before);
    expect(Object.keys(await figureTable(page, 'cost-top-share-by-kommune'))).toEqual(['210']);
    await page.goBack();
    await untilHash(page, '#/udgifter');
    await untilAnswered(page);
    expect(await headline(page, 'cost-top-share')).toBe(before);
    await page.goForward();
    await untilHash(page, '#/udgifter?kommune=210');
    expect(complaints).toEqual([]);
  });

  it('chooses a year with Enter, and lets it go when it is picked again', async () => {
    const { page, complaints } = app;
    await visit(page, '#/udgifter');
    const cursor = chart(page, 'cost-top-share-by-year').locator('input[type="range"]');
    await cursor.focus();
    await page.keyboard.press('Home');
    expect(await chart(page, 'cost-top-share-by-year').locator('[aria-live]').innerText()).toMatch(/Enter vælger\.$/);
    await page.keyboard.press('Enter');
    await untilHash(page, '#/udgifter?aar=2014');
    await untilAnswered(page);
    expect(await page.locator('[data-hook="filter-year"]').inputValue()).toBe('2014');
    await cursor.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await untilHash(page, '#/udgifter');
    expect(complaints).toEqual([]);
  });
});

it('has the bar of the page that is gone to', async () => {
  const { page } = app;
  const summary = () => page.locator('[data-part="filters"] > p').innerText();
  for (const round of [1, 2]) {
    await visit(page, '#/fit');
    expect(await summary(), `FIT, ${round}`).toMatch(/^FIT i /);
    await visit(page, '#/maal');
    expect(await summary(), `goals, ${round}`).toMatch(/^Mål og milepæle i /);
    await visit(page, '#/udgifter');
    expect(await summary(), `costs, ${round}`).toMatch(/^Viser 2019, /);
  }
});

describe('comparing', () => {
  const sentence = async (page: Page, id: string) => {
    const answered = `figure[data-figure="${id}"] [data-part="against"]:not([aria-busy="true"])`;
    return (await page.locator(`${answered} [data-part="against-sentence"]`).innerText()).replaceAll('\u00a0', ' ');
  };

  it('holds every figure against another kommune by one control, with the difference and its uncertainty', async () => {
    const { page, complaints } = app;
    await visit(page, '#/udgifter?kommune=210');
    const here = await figureTable(page, 'cost-top-share');
    await page.locator('[data-hook="filter-compare"]').selectOption('kommune:217');
    await untilHash(page, '#/udgifter?kommune=210&mod=kommune:217');
    expect(await sentence(page, 'cost-top-share')).toMatch(
      /^1 pct\., .+\. Fredensborg: [\d,]+ pct\. Helsingør: [\d,]+ pct\. (Forskellen er [\d,]+ procentpoint og (inden for|større end) usikkerheden|Der er ingen forskel)\.$/
    );
    expect(await sentence(page, 'cost-composition')).toContain('usikkerheden er ikke beregnet her');
    await page.locator('figure[data-figure="cost-top-share"] details summary').click();
    const cells = await page
      .locator('table[data-comparison="cost-top-share"] tr[data-key="1"][data-of="share"] data')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    const [one = 0, other = 0, difference = 0, low = 0, high = 0] = cells;
    await visit(page, '#/udgifter?kommune=217');
    const there = await figureTable(page, 'cost-top-share');
    expect([one, other]).toEqual([here['1']?.share, there['1']?.share]);
    expect(difference).toBe(one - other);
    expect(low < difference && difference < high).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('says where there is nothing else to see, and where it does not apply', async () => {
    const { page, complaints } = app;
    await visit(page, '#/udgifter?kommune=210&mod=kommune:210');
    expect(await page.locator('figure[data-figure="cost-top-share"] [data-part="against"]').innerText()).toMatch(/^Det er det samme/);
    await visit(page, '#/fit?mod=aar:2018');
    expect(await page.locator('[data-part="against"]').count()).toBe(0);
    expect(await page.locator('[data-hook="filter-compare"] option:checked').innerText()).toBe('Året 2018 (gælder ikke her)');
    expect(await hashOf(page)).toBe('#/fit?mod=aar:2018');
    expect(complaints).toEqual([]);
  });

  it('asks nothing where nothing is compared', async () => {
    const { page } = app;
    await visit(page, '#/udgifter?kommune=210');
    expect(await page.locator('[data-part="against"]').count()).toBe(0);
  });
});
