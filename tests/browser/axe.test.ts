/** Every view by axe-core: Danish and English, light, dark and high contrast, on a desk and on a phone. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { views } from '../../src/views/registry.ts';
import { openApp, untilAnswered, visit } from './page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: (context: object, options: object) => Promise<AxeResults> };
  }
}

const appearances = ['light', 'dark', 'contrast'] as const;
type Appearance = (typeof appearances)[number];

/** Violations as lines that say what to look for; `rules` narrows what is asked. */
const violationsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const found = await page.evaluate(
    (only) =>
      window.axe.run({ exclude: [] }, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) }),
    rules ?? null
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`)
  );
};

const dress = (page: Page, appearance: Appearance): Promise<void> =>
  page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, appearance);

const goTo = async (page: Page, hash: string): Promise<void> => {
  await visit(page, hash);
  await untilAnswered(page);
};

/** The gallery is for those who change the charts. */
const ids = views.filter(({ id }) => id !== 'galleri').map(({ id }) => id);

it('hears of a fault that is put into the page', async () => {
  const { page } = await openApp('#/metode');
  await page.evaluate(axeSource);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.append(document.createElement('button'), Object.assign(document.createElement('p'), { textContent: 'grå', className: 'faint' }));
    const faint = document.querySelector<HTMLElement>('.faint');
    if (faint) faint.style.color = '#ccc';
  });
  const found = (await violationsOf(page)).map((line) => line.split(' ')[0]);
  await page.context().close();
  expect(found).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
});

it.each(['da', 'en'])(
  'has no violation in any view in %s',
  async (language) => {
    const { page } = await openApp('#/udgifter');
    await page.evaluate(axeSource);
    const violations: string[] = [];
    for (const id of ids) {
      await goTo(page, `#/${id}${language === 'da' ? '' : `?sprog=${language}`}`);
      violations.push(...(await violationsOf(page)).map((line) => `${id}: ${line}`));
    }
    await page.context().close();
    expect(violations).toEqual([]);
  },
  600_000
);

it('has contrast enough in every appearance', async () => {
  const { page } = await openApp('#/udgifter');
  await page.evaluate(axeSource);
  const violations: string[] = [];
  for (const id of ids) {
    await goTo(page, `#/${id}`);
    for (const appearance of appearances) {
      await dress(page, appearance);
      violations.push(...(await violationsOf(page, ['color-contrast'])).map((line) => `${id} ${appearance}: ${line}`));
    }
  }
  await page.context().close();
  expect(violations).toEqual([]);
}, 600_000);

it('has no violation on a phone, and no page that scrolls sideways at 320 px', async () => {
  const { page } = await openApp('#/udgifter');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(axeSource);
  const violations: string[] = [];
  for (const id of ids) {
    await goTo(page, `#/${id}`);
    violations.push(...(await violationsOf(page)).map((line) => `${id}: ${line}`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) violations.push(`${id} is ${width} px wide`);
  }
  await page.context().close();
  expect(violations).toEqual([]);
}, 600_000);
