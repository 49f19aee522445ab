/** What a reader brings along or takes along: decks, named views, themes, drawings, numbers, slides, documents. Each holds texts as texts. */
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { balanced, brokenParts, missingTargets, plain } from '../export/package.ts';
import { dropExtracts, type Figure, figureTable, openEmptyPage, untilAnswered, visit } from './page.ts';
import { openSpied, type SpiedApp } from './trustEngineSpy.ts';
import { mark } from './trustHostile.ts';
import { type Listener, listen } from './trustListener.ts';
import {
  allParts,
  amountsIn,
  costsWithSecrets,
  decoded,
  filteredAddress,
  hasUnwritable,
  hostileDeck,
  hostileLogo,
  hostileNames,
  hostileThemes,
  hostileViews,
  livelyIn,
  livelyInDrawing,
  numbersIn,
  saved,
  secretsIn,
  smallArea,
  textBetweenTags,
  told,
  withoutUnwritable,
  wordsIn
} from './trustTaken.ts';
import { expectNothing } from './trustUntouched.ts';

const figures = ['cost-composition', 'cost-area-overlap'] as const;
/** In the deck too, with a filter and without. */
const inDeck = 'cost-top-share';

let listener: Listener;
let app: SpiedApp;
let origin: string;
/** Figures as their tables stand on the screen. */
const onScreen = new Map<string, Figure>();
const shown = (id: string): ReadonlySet<number> =>
  new Set(Object.values(onScreen.get(id) ?? {}).flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number')));

beforeAll(async () => {
  listener = await listen();
  origin = listener.origins[1] ?? '';
  app = await openSpied();
  app.page.setDefaultTimeout(60_000);
  expect(await dropExtracts(app.page, [costsWithSecrets(origin)])).toBe('ready');
  await visit(app.page, '#/udgifter');
  for (const id of [...figures, inDeck]) onScreen.set(id, await figureTable(app.page, id));
  await visit(app.page, filteredAddress(origin));
  onScreen.set('filtered', await figureTable(app.page, inDeck));
});
afterAll(() => listener.close());

/** What the figure, or all of the page, says in words; of a figure also what only its table says. */
const saidOnScreen = async (selector: string): Promise<ReadonlySet<string>> =>
  new Set(amountsIn(textBetweenTags((await app.page.locator(selector).evaluateAll((all) => all.map((one) => one.outerHTML))).join(' '))));

/** A package that opens, does nothing, and tells no number of the three citizens; answers with its parts. */
const expectHarmless = (bytes: Uint8Array) => {
  const parts = allParts(bytes);
  expect([...brokenParts(parts), ...missingTargets(parts), ...livelyIn(parts)]).toEqual([]);
  const text = told(parts);
  expect(secretsIn(text)).toEqual([]);
  return { parts, text };
};

it('withholds the small area on the screen, in every attribute, and on paper', async () => {
  for (const id of figures) expect(JSON.stringify(onScreen.get(id))).toContain('withheld');
  await visit(app.page, '#/udgifter');
  expect(await app.page.locator('main').textContent()).toContain(smallArea);
  const whole = () => app.page.evaluate(() => document.documentElement.outerHTML);
  expect(secretsIn(await whole())).toEqual([]);
  await app.page.emulateMedia({ media: 'print' });
  await untilAnswered(app.page);
  expect(secretsIn(await whole())).toEqual([]);
  const paper = (await app.page.pdf()).toString('latin1');
  expect(paper.match(/\/JavaScript|\/Launch|\/EmbeddedFile/g)).toBeNull();
  expect(paper.match(/\/URI \((?!http:\/\/(127\.0\.0\.1|localhost):\d+\/#)/g)).toBeNull();
  await app.page.emulateMedia({ media: null });
  expect(secretsIn('51.713 52\u00a0021 155651,00')).toEqual([51_713, 52_021, 155_651]);
});

describe.each(figures)('%s with hostile names, taken along', (id) => {
  const take = (way: string): Promise<Uint8Array> =>
    saved(app.page, async () => {
      await app.page.locator(`figure[data-figure="${id}"] [data-hook="take"]`).click();
      await app.page.locator(`[data-hook="take-${way}"]`).click();
    });

  it('is a drawing of texts alone', async () => {
    await visit(app.page, '#/udgifter');
    const drawing = decoded(await take('svg'));
    balanced(drawing);
    expect(drawing).toContain(mark);
    expect(livelyInDrawing(drawing)).toEqual([]);
    expect(hasUnwritable(drawing)).toBe(false);
    expect(secretsIn(plain(drawing))).toEqual([]);
    const said = await saidOnScreen(`figure[data-figure="${id}"]`);
    const amounts = amountsIn(textBetweenTags(drawing));
    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts.filter((amount) => !said.has(amount))).toEqual([]);
    expect((await take('png')).length).toBeGreaterThan(10_000);
    await expectNothing(app, listener);
  });

  it('is numbers of the screen in cells that begin no formula', async () => {
    for (const [way, delimiter, decimal] of [
      ['csvDanish', ';', ','],
      ['csvInternational', ',', '.']
    ] as const) {
      const csv = decoded(await take(way));
      expect(secretsIn(csv)).toEqual([]);
      expect(csv.match(/(?:^|[;,\t|\r\n])["\s]*[=+@]/gm)).toBeNull();
      const { data } = Papa.parse<string[]>(csv.replace('\ufeff', '').trimEnd(), { delimiter });
      // Between the row's name and what goes with every row: definition and source.
      const cells = data.slice(1).flatMap((row) => row.slice(1, -2));
      const numbers = cells.map((cell) => Number(cell.replace(decimal, '.') || Number.NaN)).filter((number) => !Number.isNaN(number));
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers.filter((number) => !shown(id).has(number))).toEqual([]);
    }
  });

  it('is a slide whose chart and workbook hold the numbers of the screen and no others', async () => {
    const { parts, text } = expectHarmless(await take('pptx'));
    expect(text).toContain(mark);
    expect(numbersIn(parts).filter((number) => !shown(id).has(number))).toEqual([]);
    const said = await saidOnScreen(`figure[data-figure="${id}"]`);
    expect(amountsIn(wordsIn(parts)).filter((amount) => !said.has(amount))).toEqual([]);
    await expectNothing(app, listener);
  });
});

it('a note with hostile texts of its author and of the data is a document of texts', async () => {
  await visit(app.page, '#/notat');
  await app.page.waitForSelector('[data-note-figure="cost-composition"] svg');
  await untilAnswered(app.page);
  await app.page.locator('[data-hook="note-title"]').fill(hostileNames(origin)[3] ?? '');
  await app.page.locator('[data-hook="note-committee"]').fill(hostileNames(origin)[2] ?? '');
  await app.page.locator('[data-hook="note-text-case"]').fill(hostileNames(origin).join('\n'));
  const table = app.page.locator('[data-hook="note-table-cost-composition"]');
  if (!(await table.isChecked())) await table.check();
  const { parts, text } = expectHarmless(await saved(app.page, () => app.page.locator('[data-hook="note-word"]').click()));
  for (const name of hostileNames(origin)) expect(text).toContain(withoutUnwritable(name));
  expect(text).toContain(withoutUnwritable(smallArea));
  const said = await saidOnScreen('main');
  const amounts = amountsIn(wordsIn(parts));
  expect(amounts.length).toBeGreaterThan(10);
  expect(amounts.filter((amount) => !said.has(amount))).toEqual([]);
  expect(secretsIn(await app.page.evaluate(() => document.documentElement.outerHTML))).toEqual([]);
  await expectNothing(app, listener);
});

it('a deck file with hostile words, figures and addresses is shown, presented, saved and exported as texts', async () => {
  const { page } = app;
  await visit(page, '#/praesentation');
  await page
    .locator('[data-hook="deck-input"]')
    .setInputFiles({ name: `${mark}.helhedsblik.json`, mimeType: 'application/json', buffer: Buffer.from(hostileDeck(origin)) });
  await page.waitForSelector('[data-part="deck-problems"]');
  expect(await page.evaluate((mark) => mark in Object.prototype, mark)).toBe(false);
  expect(await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).toSatisfy(
    (links: readonly string[]) => links.every((link) => link.startsWith('#/'))
  );
  await expectNothing(app, listener);

  const kept: unknown = JSON.parse(decoded(await saved(page, () => page.locator('[data-hook="save-deck"]').click())));
  expect(Object.keys(Object(kept)).sort()).toEqual(['format', 'slides', 'title', 'version']);
  expect(secretsIn(JSON.stringify(kept))).toEqual([]);

  const { parts } = expectHarmless(await saved(page, () => page.locator('[data-hook="deck-powerpoint"]').click()));
  const numbers = numbersIn(parts);
  const screen = new Set([...onScreen.keys()].flatMap((id) => [...shown(id)]));
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number) => !screen.has(number))).toEqual([]);

  await page.locator('[data-hook="start"]').click();
  await page.waitForSelector('[data-part="stage"] .here');
  for (let slide = 0; slide < 6; slide++) {
    await page.waitForFunction(() => document.querySelector('[data-part="stage"] [aria-busy="true"]') === null);
    await page.keyboard.press('PageDown');
  }
  expect(secretsIn(await page.evaluate(() => document.documentElement.outerHTML))).toEqual([]);
  await expectNothing(app, listener);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-part="stage"]', { state: 'detached' });
});

it('a file of named views leads nowhere but to pages of the program', async () => {
  const { page } = app;
  await visit(page, '#/udgifter');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-hook="find"]');
  await page.keyboard.type('gem denne');
  await page.keyboard.press('Enter');
  await page
    .locator('[data-hook="views-from-file"]')
    .setInputFiles({ name: `${mark}.json`, mimeType: 'application/json', buffer: Buffer.from(hostileViews(origin)) });
  const links = page.locator('dialog a, [role="dialog"] a');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? '']));
  expect(addresses.length).toBe(2 * hostileNames(origin).length);
  expect(addresses.filter(([address]) => !address?.startsWith('#/'))).toEqual([]);
  expect(addresses.filter(([, name]) => hasUnwritable(name ?? ''))).toEqual([]);
  for (const [address] of addresses) await visit(page, address ?? '#/');
  await expectNothing(app, listener);
});

it('a theme beside the page is a name, a picture and colours, whatever it says', async () => {
  const page = await openEmptyPage();
  const foreign: string[] = [];
  const own = new URL(inject('baseUrl')).origin;
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && !['data:', 'blob:'].includes(protocol)) foreign.push(request.url());
  });
  const themes = hostileThemes(origin);
  let theme = '';
  await page.route('**/tema.json', (route) => route.fulfill({ contentType: 'application/json', body: theme }));
  await page.route('**/logo.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: hostileLogo(origin) }));
  for (theme of themes) {
    const answered = page.waitForResponse('**/tema.json');
    await (theme === themes[0] ? page.goto(new URL('#/metode', inject('baseUrl')).href) : page.reload());
    await answered;
    await page.waitForFunction(
      ([name, logo]) => {
        const image = document.querySelector('header img');
        // What was worn at the last visit stands there first.
        return logo ? image?.getAttribute('alt') === name : image === null && document.querySelector('header')?.textContent?.includes(name);
      },
      [`<img src=x onerror="window.${mark}=1">`, theme === themes.at(-1) ? 'logo' : ''] as const
    );
    const logos = await page.locator('header img').evaluateAll((all) => all.map((one) => (one instanceof HTMLImageElement ? one.src : '')));
    expect(logos).toEqual(theme === themes.at(-1) ? [new URL('logo.svg', inject('baseUrl')).href] : []);
    expect(await page.evaluate((mark) => mark in window, mark)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style') ?? '')).not.toContain('url');
  }
  expect([foreign, listener.heard, listener.connections()]).toEqual([[], [], 0]);
  await page.context().close();
});
