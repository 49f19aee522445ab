import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openEmptyPage } from './page.ts';

describe.each([
  ['da', '#/metode', 'Hvad der loves'],
  ['en', '#/metode?sprog=en', 'What is promised']
])('the page of method in %s', (language, address, first) => {
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];
  /** The page needs no data, so none are waited for. */
  beforeAll(async () => {
    page = await openEmptyPage();
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(new URL(address, inject('baseUrl')).href);
    await page.waitForSelector('[data-chapter="about"]');
  });

  it('is read on a phone without scrolling to the side, its headings in order, and asks no other origin', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const found = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      language: document.documentElement.lang,
      levels: [...document.querySelectorAll('main :is(h1, h2, h3)')].map(({ tagName }) => Number(tagName.slice(1))),
      first: document.querySelector('main h2')?.textContent
    }));
    expect(found).toMatchObject({ width: 360, language, first });
    expect(found.levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of found.levels.entries()) expect(level - (found.levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    await page.locator('[data-promise] summary').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // Threads start from blobs of the page's own origin.
    expect(new Set(asked.filter((origin) => origin !== 'null'))).toEqual(new Set([new URL(inject('baseUrl')).origin]));
    expect(complaints).toEqual([]);
  });

  it('is reached chapter by chapter from its contents, by keyboard', async () => {
    await page.locator('main nav a').last().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('metode-about');
    expect(await page.evaluate(() => window.location.hash)).toBe(address);
  });
});
