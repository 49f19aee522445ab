/** Finding, keeping and passing on: the palette, named views, links that know their extract, the tour, the note to a committee. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dropExtracts, headline, openApp, visit } from './page.ts';

const find = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-hook="find"]');
  await page.keyboard.type(words);
};

const hashOf = (page: Page): Promise<string> => page.evaluate(() => window.location.hash);

it('finds a figure by keyboard alone, goes there with the filters, and speaks from there', async () => {
  const { page, complaints } = await openApp('#/udgifter?aar=2018');
  await find(page, 'tid til arb');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-figure') === 'participants-time-to-work');
  expect(await hashOf(page)).toBe('#/deltagere?aar=2018&figur=participants-time-to-work');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-hook="find"]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-hook="find"]', { state: 'detached' });
  await page.goBack();
  expect(await hashOf(page)).toBe('#/udgifter?aar=2018');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps a view under a name across a visit, and goes there again', async () => {
  const { page } = await openApp('#/udgifter?aar=2017&kommune=210');
  await find(page, 'gem denne');
  await page.keyboard.press('Enter');
  await page.locator('[data-hook="view-name"]').fill('Fredensborg 2017');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-hook="view-name"]', { state: 'detached' });
  await visit(page, '#/metode');
  await page.reload();
  await page.waitForSelector('html[data-state="ready"]');
  await find(page, 'fredensborg 2017');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.location.hash !== '#/metode');
  expect(await hashOf(page)).toBe('#/udgifter?aar=2017&kommune=210');
  await page.context().close();
});

it('leads first-time visitors round once, and back to where they were', async () => {
  const { page } = await openApp('#/overblik');
  await page.locator('[data-hook="tour-begin"]').click();
  const steps = [
    'cost-top-share',
    'cost-area-overlap',
    'fit-coverage',
    'fit-ors-trend',
    'participants-enrolment',
    'participants-time-to-work'
  ];
  for (const figure of steps) {
    await page.waitForFunction((id) => window.location.hash.includes(`figur=${id}`), figure);
    await page.locator('[data-hook="tour-next"]').click();
  }
  await page.waitForFunction(() => window.location.hash.startsWith('#/data'));
  await page.locator('[data-hook="tour-end"]').click();
  expect(await hashOf(page)).toBe('#/overblik');
  await page.reload();
  await page.waitForSelector('html[data-state="ready"]');
  expect(await page.locator('[data-part="tour-offer"]').count()).toBe(0);
  await page.context().close();
});

const costs = (extra: number) => ({
  name: 'omkostninger.csv',
  bytes: new TextEncoder().encode(
    `borger_id;aar;kommunekode;beloeb;omraade\n${Array.from({ length: 200 }, (_, i) => `B${1000 + i};2019;210;${1000 + i + extra};familie`).join('\n')}\n`
  )
});

it('says when a link was made from another extract, by a mark that holds nothing of it', async () => {
  const { page } = await openApp('#/udgifter');
  // The policy lets a page write to the clipboard and never read it.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset.copied = text;
    };
  });
  await dropExtracts(page, [costs(0)]);
  await visit(page, '#/udgifter');
  await page.locator('figure[data-figure="cost-top-share"] [data-hook="copy-link"]').click();
  await page.waitForSelector('html[data-copied]');
  const link = new URL((await page.locator('html').getAttribute('data-copied')) ?? '');
  expect(link.hash).toMatch(/^#\/udgifter\?figur=cost-top-share&udtraek=[0-9a-f]{10}$/);
  const notice = page.locator('[data-notice="info"]', { hasText: 'udtræk' });

  await visit(page, link.hash);
  await page.waitForTimeout(500);
  expect(await notice.count()).toBe(0);
  await dropExtracts(page, [costs(1)]);
  await visit(page, link.hash);
  await notice.waitFor();
  expect(await notice.textContent()).toContain('Tallene kan være andre');
  await page.context().close();
});

it('writes a note that its author changes, and a Word file of it with the figures’ own sentences', async () => {
  const { page, complaints } = await openApp('#/notat');
  await page.waitForSelector('[data-note-figure="participants-enrolment"] svg');
  await page.waitForSelector('[data-note-figure="cost-top-share"] svg');
  await page.locator('[data-hook="note-text-recommendation"]').fill('Udvalget indstiller <b>intet</b>.');
  await page.locator('[data-hook="note-fit-coverage"]').uncheck();
  const saving = page.waitForEvent('download');
  await page.locator('[data-hook="note-word"]').click();
  const parts = unzipSync(await readFile(await (await saving).path()));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('Udvalget indstiller &lt;b&gt;intet&lt;/b&gt;.');
  await visit(page, '#/udgifter');
  expect(text).toContain(await headline(page, 'cost-top-share'));
  await visit(page, '#/fit');
  expect(text).not.toContain(await headline(page, 'fit-coverage'));
  expect(Object.keys(parts).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
  await page.context().close();
});
