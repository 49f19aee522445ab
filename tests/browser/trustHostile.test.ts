/** Nothing leaves, whatever the files, their names and the address hold: each is shown as the text it is, while another origin listens. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesIn } from '../structure/sources.ts';
import { dropExtracts, type Extract, stateOf, untilAnswered, visit } from './page.ts';
import { openSpied, type SpiedApp, statementsIn } from './trustEngineSpy.ts';
import {
  brokenMappings,
  hostileArrow,
  hostileCsv,
  hostileMapping,
  hostileParquet,
  hostileTexts,
  mark,
  parquetOfFalseSchema
} from './trustHostile.ts';
import { type Listener, listen } from './trustListener.ts';

let listener: Listener;
let app: SpiedApp;
let origin: string;
beforeAll(async () => {
  listener = await listen();
  origin = listener.origins[1] ?? '';
  app = await openSpied();
});
afterAll(() => listener.close());

/** No element of ours has a handler or another origin in it. */
const injected = (): Promise<string[]> =>
  app.page.evaluate((mark) => {
    const wrong = [...document.querySelectorAll('*')].filter(
      (one) =>
        ['script:not([src])', 'iframe', 'object', 'embed'].some((kind) => one.matches(kind)) ||
        [...one.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') || (/src|href|style|fill|action/.test(name) && value.includes(`${mark}-`) && !value.startsWith('#/'))
        )
    );
    return [...wrong.map((one) => one.outerHTML.slice(0, 200)), ...(mark in window ? ['a text ran'] : [])];
  }, mark);

const expectNothing = async (): Promise<void> => {
  expect(await injected()).toEqual([]);
  expect((await statementsIn(app.page)).filter((text) => text.includes(mark))).toEqual([]);
  expect([listener.heard, listener.connections(), app.foreign]).toEqual([[], 0, []]);
  expect(app.complaints).toEqual([]);
};

/** Says yes to what is asked about the last files. */
const decide = async (): Promise<string | undefined> => {
  for (const box of await app.page.locator('[data-part="asks"] input[type="checkbox"]').all()) await box.check();
  await app.page.locator('[data-hook="decide"]').click();
  await app.page.waitForSelector('html[data-state="ready"]');
  return stateOf(app.page);
};

const seeEverything = async (): Promise<void> => {
  for (const address of ['#/udgifter', '#/udgifter?fordelt=omraade&naevner=modtagere', '#/data']) await visit(app.page, address);
  for (const summary of await app.page.locator('main summary').all()) await summary.click({ timeout: 2_000 }).catch(() => undefined);
  await untilAnswered(app.page);
};

it('the ear between page and engine hears the statements', async () => {
  expect((await statementsIn(app.page)).filter((text) => text.includes('select')).length).toBeGreaterThan(3);
});

describe.each<[string, (origin: string) => Extract]>([
  ['a text file', hostileCsv],
  ['a Parquet file', hostileParquet],
  ['an Arrow file', hostileArrow]
])('%s with hostile names, cells and metadata', (_, make) => {
  it('is loaded, and its texts are shown as texts', async () => {
    const dropped = await dropExtracts(app.page, [make(origin)]);
    const state = dropped === 'ready' ? dropped : await decide();
    expect(state, (await app.page.locator('[data-report]').textContent()) ?? '').toBe('ready');
    await visit(app.page, '#/udgifter?fordelt=omraade&naevner=modtagere');
    expect(await app.page.locator('main').textContent()).toContain(`onerror="window.${mark}`);
    await expectNothing();
  });

  it('sends nothing while every view of it is looked at, filtered and taken away as files', async () => {
    await seeEverything();
    for (const hook of ['report-csv', 'report-text', 'export-omkostninger']) {
      const button = app.page.locator(`[data-hook="${hook}"]`);
      if ((await button.count()) === 0) continue;
      const [download] = await Promise.all([app.page.waitForEvent('download'), button.first().click()]);
      expect(await download.failure()).toBeNull();
    }
    for (const text of Object.values(hostileTexts(origin))) await visit(app.page, `#/udgifter?omraade=${encodeURIComponent(text)}`);
    await expectNothing();
  });
});

it('a Parquet file whose own schema is false is refused by name', async () => {
  expect(await dropExtracts(app.page, [parquetOfFalseSchema(origin)])).toBe('refused');
  expect(await app.page.locator('[data-problem][data-severity="refuse"]').first().textContent()).toContain(`${mark}-schema.parquet`);
  await expectNothing();
});

it('a mapping file with hostile names and values maps columns, and is nothing else', async () => {
  await dropExtracts(app.page, hostileMapping(origin, '210'));
  expect(
    await app.page.locator('[data-hook="map-borger_id"]').evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label)
  ).toContain(`${mark}-attach`);
  expect(await decide()).toBe('ready');
  await visit(app.page, '#/udgifter?fordelt=ydelse&naevner=modtagere');
  expect(await app.page.locator('main').textContent()).toContain(`onerror="window.${mark}=1"`);
  await seeEverything();
  await expectNothing();
});

it('a mapping file with SQL for a kommunekode is not followed', async () => {
  await dropExtracts(app.page, hostileMapping(origin, `210'; attach '${origin}/${mark}-constant'; --`));
  expect(await app.page.locator('[data-hook="map-borger_id"]').count()).toBe(0);
  await expectNothing();
});

it('mapping files that name other tables, columns or prototypes are none', async () => {
  const before = await app.page.locator('[data-part="loaded"]').textContent();
  for (const file of brokenMappings(origin)) await dropExtracts(app.page, [file]);
  expect(await app.page.locator('[data-part="loaded"]').textContent()).toBe(before);
  expect(await app.page.evaluate((mark) => mark in Object.prototype, mark)).toBe(false);
  await expectNothing();
});

describe('the address bar', () => {
  /** Every parameter that the program reads, found where it reads them, so that a new one is tried too. */
  const parameters = [
    ...new Set(
      sourcesIn('src/state/', /\.ts$/).flatMap(({ text }) =>
        [...text.matchAll(/parameters\.get\('(\w+)'\)|namesIn\(query, '(\w+)'\)/g)].map(([, one, other]) => one ?? other ?? '')
      )
    )
  ];

  it('has the parameters that the contract of the page names', () => {
    expect(parameters).toEqual(expect.arrayContaining(['aar', 'kommune', 'maalgruppe', 'omraade', 'forsoeg', 'naevner', 'k', 'sprog']));
  });

  it.each(parameters)('takes no text out by %s', async (parameter) => {
    for (const text of Object.values(hostileTexts(origin))) {
      await visit(app.page, `#/udgifter?${parameter}=${encodeURIComponent(text)}`);
      await visit(app.page, `#/udgifter?${parameter}=2019,${encodeURIComponent(text)}`);
    }
    await expectNothing();
  });

  it('takes no text out by the name of a view, or by what is no address', async () => {
    for (const text of Object.values(hostileTexts(origin))) {
      await visit(app.page, `#/${encodeURIComponent(text)}`);
      await visit(app.page, `#${text.replaceAll('#', '')}`);
    }
    await visit(app.page, '#/udgifter?omraade=%E0%A4%A&kommune=%');
    await expectNothing();
  });
});
