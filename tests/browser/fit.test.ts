import { describe, expect, it } from 'vitest';
import { defaultFitFilters, type FitFilters } from '../../src/domain/fitFilters.ts';
import { caseFile, longScoreFile, wideScoreFile } from '../fit/files.ts';
import { chosenCases, chosenScores, conversations, countBy, ending, mean, outcome, quarterKey } from '../fit/reckoning.ts';
import { seededCases } from '../fit/seeded.ts';
import { type FitCase, fitCase, scored, times } from '../fit/world.ts';
import { type App, type Cell, dropExtracts, type Figure, figureTable, headline, openApp, untilAnswered, visit } from './page.ts';

const scores = ['n', 'mean', 'median', 'q1', 'q3'];
const fields: Readonly<Record<string, readonly string[]>> = {
  'fit-coverage': ['conversations', 'ors', 'srs', 'ors_share', 'srs_share'],
  'fit-ors-trend': scores,
  'fit-srs-trend': scores,
  'fit-ors-by-conversation': scores,
  'fit-srs-by-conversation': scores,
  'fit-outcome': ['cases', 'share'],
  'fit-first-last': ['cases'],
  'fit-endings': ['cases', 'share'],
  'fit-collaboration': ['share', 'mean', 'cases'],
  'fit-expected': scores
};
const figures = Object.keys(fields);

const tablesAt = async ({ page }: App): Promise<Record<string, Figure>> => {
  const tables: Record<string, Figure> = {};
  for (const id of figures) tables[id] = await figureTable(page, id);
  return tables;
};

const numbersIn = (table: Figure, field: string): number[] =>
  Object.values(table).flatMap((row) => (typeof row[field] === 'number' ? [row[field]] : []));

/** What is shown is right; how many numbers are. */
const expectRight = (cells: readonly (readonly [Cell | undefined, number, string])[]): number => {
  const shown = cells.filter(([cell]) => typeof cell === 'number');
  for (const [cell, expected, what] of shown) expect(cell, what).toBeCloseTo(expected, 9);
  return shown.length;
};

const expectCases = (table: Figure, counts: Readonly<Record<string, number>>): number => {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return expectRight(
    Object.entries(table).flatMap(([key, row]) => {
      // Classes that are told together have their keys joined.
      const cases = key.split('+').reduce((sum, one) => sum + (counts[one] ?? 0), 0);
      return [
        [row.cases, cases, `cases of ${key}`],
        [row.share, cases / all, `share of ${key}`]
      ] as const;
    })
  );
};

const expectScores = (table: Figure, own: readonly { readonly key: string; readonly score: number }[]): number =>
  expectRight(
    Object.entries(table).flatMap(([key, row]) => {
      const there = own.filter((one) => one.key === key).map(({ score }) => score);
      return [
        [row.n, there.length, `scores of ${key}`],
        [row.mean, mean(there), `mean of ${key}`]
      ] as const;
    })
  );

/** The page against the slow reckoning, for the choices of an address. */
const expectPage = async (app: App, world: readonly FitCase[], filters: FitFilters) => {
  const tables = await tablesAt(app);
  const cases = chosenCases(world, filters);
  const counted = cases.filter(({ slut }) => filters.includesActive || slut !== null);
  expect(
    expectCases(
      tables['fit-outcome'] ?? {},
      countBy(counted, (one) => outcome(one, filters))
    )
  ).toBeGreaterThan(3);
  expect(
    expectCases(
      tables['fit-endings'] ?? {},
      countBy(cases, (one) => ending(one, filters))
    )
  ).toBeGreaterThan(4);
  const held = countBy(cases.flatMap(conversations), ({ quarter }) => quarter);
  const ofQuarters = Object.entries(tables['fit-coverage'] ?? {}).map(
    ([key, row]) => [row.conversations, held[key] ?? 0, `conversations of ${key}`] as const
  );
  expect(expectRight(ofQuarters)).toBeGreaterThan(6);
  for (const [scale, wellbeing] of [
    ['ors', true],
    ['srs', false]
  ] as const) {
    const own = chosenScores(world, filters, wellbeing);
    const byQuarter = own.map(({ row, score }) => ({ key: quarterKey(row.dato), score }));
    const byNumber = own.map(({ row, score }) => ({ key: String(row.samtale_nr), score }));
    expect(expectScores(tables[`fit-${scale}-trend`] ?? {}, byQuarter)).toBeGreaterThan(10);
    expect(expectScores(tables[`fit-${scale}-by-conversation`] ?? {}, byNumber)).toBeGreaterThan(6);
  }
};

let opened: Promise<App> | undefined;
const shared = () => {
  opened ??= openApp('#/fit');
  return opened;
};

it('the demo has every figure, with its fields and rows', async () => {
  const app = await shared();
  await untilAnswered(app.page);
  for (const [id, table] of Object.entries(await tablesAt(app))) {
    expect(Object.keys(table).length, `rows of ${id}`).toBeGreaterThan(3);
    expect(new Set(Object.values(table).flatMap((row) => Object.keys(row))), `fields of ${id}`).toEqual(new Set(fields[id]));
    expect(await headline(app.page, id)).toMatch(/\d.*\.$/);
  }
  expect(app.complaints).toEqual([]);
});

describe('an extract of 3000 cases', () => {
  const world = seededCases(0.37, 3000);

  it('with a score a row gives the numbers of the slow reckoning, whatever is chosen', async () => {
    const app = await shared();
    expect(await dropExtracts(app.page, [caseFile(world), longScoreFile(world)])).toBe('ready');
    await visit(app.page, '#/fit');
    await expectPage(app, world, defaultFitFilters);
    await visit(app.page, '#/fit?kommune=159&aktive=ja&aendring=6&graense=voksen:24');
    const cutOffs = { ...defaultFitFilters.cutOffs, voksen: 24 };
    await expectPage(app, world, { ...defaultFitFilters, kommuner: ['159'], includesActive: true, reliableChange: 6, cutOffs });
    await visit(app.page, '#/fit?maalgruppe=familier&respondent=omsorgsperson');
    await expectPage(app, world, { ...defaultFitFilters, targetGroups: ['familier'], respondent: 'omsorgsperson' });
  });

  it('with a scale a column gives the same page', async () => {
    const app = await shared();
    await visit(app.page, '#/fit');
    const before = await tablesAt(app);
    expect(await dropExtracts(app.page, [caseFile(world), wideScoreFile(world)])).toBe('ready');
    expect(await app.page.locator('main').textContent()).toContain('samtaler.csv');
    await visit(app.page, '#/fit');
    expect(await tablesAt(app)).toEqual(before);
  });
});

describe('an extract of 13 cases', () => {
  const world = times(13, (i) =>
    fitCase([...scored([10 + i, 13 + i, 16 + i].slice(0, i < 9 ? 3 : 2)), ...scored([33, 35 + (i % 3)], { instrument: 'SRS' })], {
      samtaler: 3,
      slut: i % 4 === 0 ? null : '2018-12-01',
      afslutning: i % 4 === 0 ? null : i % 3 === 0 ? 'uplanlagt' : 'planlagt',
      team: i % 2 === 0 ? 'Nord' : 'Syd'
    })
  );

  it('tells nothing of fewer than five, and is worth opening', async () => {
    const { page } = await shared();
    expect(await dropExtracts(page, [caseFile(world), longScoreFile(world)])).toBe('ready');
    for (const query of ['', '?aktive=ja', '?opdelt=team', '?team=159%2FNord', '?graense=voksen:20']) {
      await visit(page, `#/fit${query}`);
      for (const [id, table] of Object.entries(await tablesAt({ page, foreign: [], complaints: [] }))) {
        const counts = [...numbersIn(table, 'cases'), ...numbersIn(table, 'n'), ...numbersIn(table, 'conversations')];
        expect(
          counts.filter((count) => count > 0 && count < 5),
          `${id} at ${query}`
        ).toEqual([]);
      }
      const words = (await page.locator('main').innerText()).match(/(?<![\d,.–-])[1-4] (?:forløb|familier|scorer)\b/g);
      expect(words ?? []).toEqual([]);
    }
    await visit(page, '#/fit');
    for (const id of ['fit-coverage', 'fit-ors-trend', 'fit-srs-trend', 'fit-ors-by-conversation', 'fit-collaboration', 'fit-endings']) {
      expect(await headline(page, id)).toMatch(/\d/);
    }
  });
});

describe('by the keyboard alone', () => {
  const addressAfter = async (selector: string, key: string): Promise<string> => {
    const { page } = await shared();
    await visit(page, '#/fit');
    const more = page.locator('[data-hook="filter-more"]');
    if ((await more.getAttribute('aria-expanded')) === 'false') await more.press('Enter');
    await page.locator(selector).first().focus();
    await page.keyboard.press(key);
    await page.waitForFunction(() => window.location.hash !== '#/fit');
    await untilAnswered(page);
    return page.evaluate(() => window.location.hash);
  };

  it('scores are divided, settings changed and filters chosen', async () => {
    expect(await addressAfter('figure[data-figure="fit-ors-trend"] select', 'ArrowDown')).toBe('#/fit?opdelt=kommune');
    expect(await addressAfter('figure[data-figure="fit-outcome"] input[type="radio"]:checked', 'ArrowRight')).toBe('#/fit?aktive=ja');
    expect(await addressAfter('figure[data-figure="fit-outcome"] [data-hook="fit-cut-off-voksen"]', 'ArrowRight')).toBe(
      '#/fit?graense=voksen:25.5'
    );
    expect(await addressAfter('[data-part="filters"] input[type="radio"]:checked', 'ArrowRight')).toBe('#/fit?respondent=omsorgsperson');
  });
});
