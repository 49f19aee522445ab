/** That the app works in Firefox too: page, figures, files, choices. Skipped where no Firefox is installed (FIREFOX_PATH names one). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FirefoxPage, findFirefox, openFirefox } from './firefox/firefox.ts';

const path = findFirefox();
if (!path) process.stdout.write('Firefox is not installed: the smoke run in it is skipped. Install it, or set FIREFOX_PATH.\n');

/** Waits in the page until the condition, a script, holds. @throws where it does not within half a minute */
const until = (page: FirefoxPage, condition: string): Promise<unknown> =>
  page.evaluate(`async () => {
    for (let waited = 0; waited < 30_000; waited += 20) {
      if (${condition}) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('this did not come to hold: ' + ${JSON.stringify(condition)});
  }`);

const state = 'document.documentElement.dataset.state';
const isAnswered = `${state} === 'ready' && document.querySelector('figure[aria-busy="true"]') === null`;
const headline = `document.querySelector('figure[data-figure="cost-top-share"] [data-part="headline"]')?.textContent.trim()`;
const visit = async (page: FirefoxPage, hash: string): Promise<void> => {
  await page.evaluate(`() => { window.location.hash = ${JSON.stringify(hash)}; }`);
  await page.evaluate('() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  await until(page, isAnswered);
};

/** Ten citizens of a thousand cost as much as the other 990, in two kommuner. */
const postings = ['210', '190'].flatMap((kommunekode) =>
  Array.from({ length: 1000 }, (_, i) => `B${kommunekode}${i};2019;${kommunekode};${i < 10 ? 99_000 : 1_000};familie`)
);

describe.skipIf(path === null)('in Firefox', () => {
  let page: FirefoxPage;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'smoke-'));
    await writeFile(join(folder, 'udtraek.csv'), ['borger_id;aar;kommunekode;beloeb;omraade', ...postings, ''].join('\n'));
    await writeFile(join(folder, 'fremmed.csv'), 'ordrenr;vare\n1;stol\n2;bord\n');
    page = await openFirefox(path ?? '');
    await page.goto(`${inject('baseUrl')}#/udgifter`);
  });
  afterAll(async () => {
    await page?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  it('the demo is loaded and its first figure says what it shows', async () => {
    await until(page, isAnswered);
    expect(await page.evaluate(`() => ${headline}`)).toMatch(/^1\spct\. af indbyggerne står for \d\d,\d\spct\. af udgifterne\.$/);
    expect(await page.evaluate('() => document.documentElement.lang')).toBe('da');
  });

  it('a file is read, and the figure says half', async () => {
    await visit(page, '#/data');
    await page.setFiles('[data-hook="extract-input"]', [join(folder, 'udtraek.csv')]);
    await until(page, `document.querySelector('[data-part="loaded"] tr[data-key="omkostninger"] td')?.textContent.includes('2.000')`);
    await visit(page, '#/udgifter?naevner=modtagere');
    expect(await page.evaluate(`() => ${headline}`)).toMatch(/ står for 50\spct\. af udgifterne\.$/);
  });

  it('another kommune is chosen, and the figure is of that one', async () => {
    await visit(page, '#/udgifter?naevner=modtagere&kommune=190');
    expect(await page.evaluate(`() => document.querySelector('[data-part="filters"] > p').textContent`)).toContain('Furesø');
    expect(await page.evaluate(`() => document.querySelector('[data-figure-table="cost-top-share"] tr[data-key="1"] data')?.value`)).toBe(
      '0.5'
    );
  });

  it('a file that is none of ours is refused by name', async () => {
    await visit(page, '#/data');
    await page.setFiles('[data-hook="extract-input"]', [join(folder, 'fremmed.csv')]);
    await until(page, `${state} === 'refused'`);
    await until(page, `document.querySelector('[data-report] [data-problem="unknown-table"]') !== null`);
    expect(await page.evaluate(`() => document.querySelector('[data-report] [data-problem="unknown-table"]').textContent`)).toContain(
      'fremmed.csv'
    );
  });

  it('nothing is complained of, and nothing asked of another origin', () => {
    const own = new URL(inject('baseUrl')).origin;
    const foreign = page.requests.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== own);
    expect({ complaints: page.complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    expect(page.requests.length).toBeGreaterThan(5);
  });
});
