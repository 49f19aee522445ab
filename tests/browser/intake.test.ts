/** Files as analysts really have them, opened in the page. */
import { createHash } from 'node:crypto';
import polars from 'nodejs-polars';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, dropExtracts, type Extract, figureTable, openApp, stateOf, visit } from './page.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Costs of 300 citizens in three kommuner, as a spreadsheet in Danish saves them: 1.234,50 and Windows-1252. */
const danish = (kroner: number): string => new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2 }).format(kroner);
const citizens = Array.from({ length: 300 }, (_, i) => ({
  id: `B${1000 + i}`,
  kommune: ['210', '190', '217'][i % 3],
  kroner: 1000.5 + i * 37
}));
const spreadsheet: Extract = {
  name: 'økonomi 2019.csv',
  bytes: latin1(
    `Borger ID;År;Kommunenr;Beløb;Område\r\n${citizens.map(({ id, kommune, kroner }) => `${id};2019;${kommune};${danish(kroner)};Ældre\r\n`).join('')}`
  )
};
const total = (kommune: string): number => citizens.reduce((sum, one) => sum + (one.kommune === kommune ? one.kroner : 0), 0);

const codes = (app: App): Promise<(string | null)[]> =>
  app.page.locator('[data-report] [data-problem]').evaluateAll((all) => all.map((one) => one.getAttribute('data-problem')));

/** What is left in the browser: names of files, counts of what is kept by name, and cached answers that are not the site's own files. */
const stored = async (app: App): Promise<unknown> => {
  const { cached, ...left } = await app.page.evaluate(async () => {
    const files: string[] = [];
    const root = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of root.keys()) files.push(name);
    const cached: { url: string; digest: number[] }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const bytes = (await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer(0);
        cached.push({ url, digest: [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))] });
      }
    }
    return {
      files,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cached
    };
  });
  // A page that is left quiet stores itself, to be opened without a network.
  const strange: string[] = [];
  for (const { url, digest } of cached) {
    const own = await fetch(url);
    const ofSite = createHash('sha256')
      .update(Buffer.from(await own.arrayBuffer()))
      .digest();
    if (!own.ok || !ofSite.equals(Buffer.from(digest))) strange.push(url);
  }
  return { ...left, strange };
};
const nothing = { files: [], local: 0, session: 0, databases: 0, strange: [] };

let app: App;
beforeAll(async () => {
  app = await openApp('#/data');
});

describe('a spreadsheet saved as CSV', () => {
  beforeAll(async () => {
    expect(await dropExtracts(app.page, [spreadsheet])).toBe('ready');
  });

  it('loads without a question, and says what was guessed', async () => {
    expect(await app.page.locator('[data-part="guess"]').count()).toBeLessThan(2);
    expect((await codes(app)).filter((code) => code !== 'converted-column' && code !== 'guessed-column')).toEqual([]);
  });

  it('gives the totals that the sender has', async () => {
    await app.page.locator('[data-part="totals"] summary').click();
    const table = app.page.locator('table[data-figure-table="totals-omkostninger"]');
    await table.waitFor();
    const sums = await table.locator('td[data-field="sum"] data').evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    expect(sums.sort((a, b) => a - b)).toEqual([total('190'), total('210'), total('217')].sort((a, b) => a - b));
  });

  it('is handed on as Parquet that needs no mapping', async () => {
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.locator('[data-hook="export-omkostninger"]').click()
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const other = await openApp('#/data');
    expect(await dropExtracts(other.page, [{ name: 'videre.parquet', bytes: Buffer.concat(chunks) }])).toBe('ready');
    expect(await codes(other)).toEqual([]);
    await visit(app.page, '#/udgifter');
    await visit(other.page, '#/udgifter');
    expect(await figureTable(other.page, 'cost-top-share')).toEqual(await figureTable(app.page, 'cost-top-share'));
    await other.page.close();
  });

  it('has left nothing in the browser', async () => {
    expect(await stored(app)).toEqual(nothing);
  });
});

describe('a file that would put a citizen at risk', () => {
  const withCpr = utf8(
    `borger_id,aar,kommunekode,beloeb,omraade,bem\n${Array.from({ length: 9000 }, (_, i) => `B${i},2019,210,10,familie,${i === 8000 ? 'ring 111111-1118' : 'ok'}\n`).join('')}`
  );

  it('is refused for one CPR number deep in a column that is not read, with its row and without the number', async () => {
    expect(await dropExtracts(app.page, [{ name: 'notater.csv', bytes: withCpr }])).toBe('refused');
    const problem = app.page.locator('[data-report] [data-problem="cpr"][data-severity="refuse"]');
    expect(await problem.textContent()).toMatch(/bem.*8\.?002/s);
    expect(await app.page.content()).not.toContain('111111');
  });

  it('is announced, and what was loaded is still there', async () => {
    expect(await app.page.locator('[data-report] [role="alert"]').count()).toBeGreaterThan(0);
    expect(await app.page.evaluate(() => document.activeElement?.closest('[data-report]') !== null)).toBe(true);
    await visit(app.page, '#/udgifter');
    expect(Object.keys(await figureTable(app.page, 'cost-top-share-by-kommune'))).toEqual(expect.arrayContaining(['210', '190', '217']));
  });
});

describe('a file in doubt', () => {
  const inDoubt: Extract = {
    name: 'uklar.csv',
    bytes: utf8(`nøgle;tid;sted;udgift;x\n${citizens.map(({ id, kroner }) => `${id};2019;210;${kroner};familie\n`).join('')}`)
  };

  it('is mapped and loaded by keyboard alone', async () => {
    const { page } = app;
    expect(await dropExtracts(page, [inDoubt])).toBe('refused');
    if ((await page.locator('[data-question]').count()) === 0) {
      await page.locator('[data-hook="reconsider"]').focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-question]').waitFor();
    await page.locator('[data-hook="mapping-table"]').focus();
    await page.keyboard.type('omkostninger');
    await page.locator('[data-hook="map-borger_id"]').waitFor();
    for (const [column, from] of [
      ['borger_id', 'nøgle'],
      ['aar', 'tid'],
      ['kommunekode', 'sted'],
      ['beloeb', 'udgift'],
      ['omraade', 'x']
    ]) {
      const select = page.locator(`[data-hook="map-${column}"]`);
      await select.focus();
      await page.keyboard.type(from ?? '');
      expect(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label)).toBe(from);
    }
    const open = page.locator('[data-part="asks"] input[type="checkbox"]:not(:checked)');
    for (let left = await open.count(); left > 0; left = await open.count()) {
      await open.first().focus();
      await page.keyboard.press('Space');
    }
    await page.locator('[data-hook="decide"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-state="ready"]');
    expect(await page.locator('[data-part="loaded"] tr[data-key="omkostninger"]').textContent()).toContain('300');
  });

  it('is known by its columns when it comes again', async () => {
    expect(await dropExtracts(app.page, [inDoubt])).toBe('ready');
    expect(await codes(app)).not.toContain('ambiguous-table');
  });
});

describe('files dropped together, one of which is refused', () => {
  const own = utf8(`borger_id;aar;kommunekode;beloeb;omraade\n${citizens.map(({ id }) => `${id};2019;210;10;familie\n`).join('')}`);
  const foreign = utf8('ordrenr;vare\n1;stol\n2;bord\n');

  it('are loaded without it by keyboard, and the keyboard stays in the report', async () => {
    const { page } = app;
    expect(
      await dropExtracts(page, [
        { name: 'god.csv', bytes: own },
        { name: 'fremmed.csv', bytes: foreign }
      ])
    ).toBe('refused');
    expect(await page.locator('[data-file="god.csv"] [data-part="not-loaded"]').textContent()).toContain('en anden fil blev afvist');
    await page.locator('[data-hook="leave-out-refused"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('html[data-state="ready"]');
    await page.locator('[data-file="fremmed.csv"] [data-reason="left-out"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-report]') !== null)).toBe(true);
    expect(await page.locator('[data-part="loaded"] tr[data-key="omkostninger"]').textContent()).toContain('300');
  });
});

describe('an open question', () => {
  const emails = citizens.map(({ id }) => `${id};2019;210;10;familie;${id}@sted.dk\n`).join('');
  const asking: Extract = { name: 'post.csv', bytes: utf8(`borger_id;aar;kommunekode;beloeb;omraade;email\n${emails}`) };
  const box = () => app.page.locator('[data-part="asks"] input').first();

  it('covers no control that has the keyboard with the row at its foot', async () => {
    const { page } = app;
    expect(await dropExtracts(page, [asking])).toBe('refused');
    await page.setViewportSize({ width: 360, height: 640 });
    const covered: string[] = [];
    for (let steps = 0; steps < 100; steps++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const row = document.querySelector('[data-part="decide"]');
        const held = document.activeElement;
        if (!row || !held || row.contains(held) || !held.closest('[data-question]')) return 'end';
        const isCovered = held.getBoundingClientRect().bottom > row.getBoundingClientRect().top + 1;
        return isCovered ? `${held.tagName} ${held.getAttribute('data-hook')}` : 'clear';
      });
      if (place === 'end') break;
      if (place !== 'clear') covered.push(place);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(covered).toEqual([]);
  });

  it('keeps its answers while another page is shown', async () => {
    await box().check();
    await visit(app.page, '#/udgifter');
    await visit(app.page, '#/data');
    expect(await box().isChecked()).toBe(true);
  });

  it('leaves the keyboard on the page when it is given up', async () => {
    await app.page.locator('[data-hook="dismiss"]').focus();
    await app.page.keyboard.press('Enter');
    await app.page.locator('[data-question]').waitFor({ state: 'detached' });
    expect(await app.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });
});

it('folds wide FIT files into a row for each score', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    forloeb_id: `F${i % 10}`,
    samtale_nr: 1 + Math.floor(i / 10),
    ors: 20.5 + (i % 9),
    srs: 35
  }));
  const frame = polars.DataFrame({
    forloeb_id: rows.map((row) => row.forloeb_id),
    samtale_nr: rows.map((row) => row.samtale_nr),
    respondent: rows.map(() => 'selv'),
    aldersklasse: rows.map(() => 'voksen'),
    ors: rows.map((row) => row.ors),
    srs: rows.map((row) => row.srs)
  });
  expect(await dropExtracts(app.page, [{ name: 'fit.feather', bytes: new Uint8Array(frame.writeIPC({ compression: 'lz4' })) }])).toBe(
    'ready'
  );
  expect(await codes(app)).toContain('folded-columns');
  expect(await app.page.locator('[data-part="loaded"] tr[data-key="fit_maalinger"]').textContent()).toContain('80');
});

it('keeps files when asked, opens them at the next visit, and forgets them', async () => {
  const { page } = app;
  await page.locator('[data-hook="keep-files"]').click();
  await page.waitForFunction(() => document.querySelector('[data-hook="forget-kept"]') !== null);
  expect(await stored(app)).not.toEqual(nothing);
  await page.reload();
  await page.waitForSelector('html[data-state="ready"]');
  await page.locator('[data-hook="reopen-kept"]').click();
  await page.waitForFunction(() =>
    document.querySelector('[data-part="loaded"] tr[data-key="omkostninger"]')?.textContent?.includes('300')
  );
  expect(await stateOf(page)).toBe('ready');
  await page.locator('[data-hook="forget-kept"]').click();
  await page.waitForFunction(() => document.querySelector('[data-hook="forget-kept"]') === null);
  expect(await stored(app)).toEqual(nothing);
});

it('takes one table away, and goes back to the demo', async () => {
  const { page } = app;
  await page.locator('[data-hook="remove-omkostninger"]').click();
  await page.waitForFunction(() => document.querySelector('[data-part="loaded"] tr[data-key="omkostninger"]') === null);
  await page.getByRole('button', { name: 'Tilbage til demoen' }).click();
  await page.waitForFunction(() => document.querySelector('[data-part="loaded"] tr[data-key="deltagere"]') !== null);
  expect([app.complaints, app.foreign]).toEqual([[], []]);
});
