import { beforeAll, describe, expect, inject, it } from 'vitest';
import { costFile, postingsOf, repeat, residentsFile } from '../world/loaded.ts';
import { type App, dropExtracts, type Extract, figureTable, openApp, openEmptyPage, stateOf, visit } from './page.ts';

const extractOf = async (file: File, name = file.name): Promise<Extract> => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
const rowsLoaded = (app: App) => app.page.locator('[data-part="loaded"] tr[data-key="omkostninger"] td').first().textContent();

let app: App;
let first: Extract;
let second: Extract;
let population: Extract;
beforeAll(async () => {
  app = await openApp('#/udgifter');
  first = await extractOf(costFile(postingsOf({ '210': repeat(100, 1_000) })), 'a.parquet');
  second = await extractOf(costFile(postingsOf({ '217': repeat(150, 1_000) })), 'b.parquet');
  population = await extractOf(residentsFile([{ kommunekode: '210', aar: 2019, antal: 400 }]));
});

describe('what a figure says', () => {
  it('is never the demo under the name of an extract without costs', async () => {
    const { page } = app;
    expect(await dropExtracts(page, [population])).toBe('ready');
    await visit(page, '#/udgifter');
    for (const id of ['cost-top-share', 'cost-lorenz', 'cost-top-share-by-kommune']) {
      const figure = page.locator(`figure[data-figure="${id}"]`);
      expect(await figure.textContent()).toMatch(/tabellen omkostninger/);
      expect(await figure.getAttribute('aria-busy')).toBe('false');
      expect(await page.locator(`table[data-figure-table="${id}"]`).count()).toBe(0);
    }
    expect(await page.getByText('Syntetiske data').count()).toBe(0);
  });
});

describe('several files', () => {
  it('of the same content are refused, since their rows would count twice', async () => {
    expect(await dropExtracts(app.page, [first, { ...first, name: 'kopi.parquet' }])).toBe('refused');
    expect(await app.page.locator('[data-problem="repeated-file"]').textContent()).toMatch(/kopi\.parquet.*a\.parquet/);
  });

  it('for one table replace it one after the other, and can be added instead', async () => {
    const { page } = app;
    expect(await dropExtracts(page, [first])).toBe('ready');
    expect(await dropExtracts(page, [second])).toBe('ready');
    expect(await rowsLoaded(app)).toBe('150');
    await page.locator('[data-hook="add-instead"]').click();
    await page.waitForFunction(() => document.querySelector('[data-part="loaded"] tr[data-key="omkostninger"] td')?.textContent === '250');
    await visit(page, '#/udgifter?naevner=modtagere');
    expect(Object.keys(await figureTable(page, 'cost-top-share-by-kommune'))).toEqual(['210', '217']);
  });
});

describe('the demo', () => {
  it('comes back on wish', async () => {
    await visit(app.page, '#/data');
    await app.page.getByRole('button', { name: 'Tilbage til demoen' }).click();
    await app.page.waitForFunction(() => document.querySelector('[data-part="loaded"] [data-part="stamp"]') !== null);
    expect(await stateOf(app.page)).toBe('ready');
    expect(app.complaints).toEqual([]);
  });

  it('that does not come is said, and own extracts still open', async () => {
    const page = await openEmptyPage();
    await page.route(/befolkning.*\.parquet/, (route) => route.abort());
    await page.goto(inject('baseUrl'));
    const notice = page.locator('[data-notice="failed"]');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/Demoens filer kunne ikke hentes/);
    expect(await stateOf(page)).toBe('failed');
    expect(await dropExtracts(page, [first])).toBe('ready');
    expect(await notice.count()).toBe(0);
  });
});
