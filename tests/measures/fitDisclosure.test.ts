import { randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/domain/disclosure.ts';
import { defaultFitFilters, type FitFilters } from '../../src/domain/fitFilters.ts';
import { fitOrsByConversation, fitSrsByConversation } from '../../src/measures/fitByConversation.ts';
import { fitCollaboration } from '../../src/measures/fitCollaboration.ts';
import { fitCoverage } from '../../src/measures/fitCoverage.ts';
import { fitFirstLast } from '../../src/measures/fitFirstLast.ts';
import { fitEndings, fitOutcome } from '../../src/measures/fitOutcome.ts';
import { fitOrsTrend, fitSrsTrend } from '../../src/measures/fitTrend.ts';
import { chosenCases, chosenScores, conversations, inPeriod, quarterKey, wayOf } from '../fit/reckoning.ts';
import { seededCases } from '../fit/seeded.ts';
import { type FitCase, fitCase, fitOf, scored, times } from '../fit/world.ts';

const told = (published: Published<number>) => (published.shown ? published.value : null);
const few = (cases: number, minimumCell: number) => cases > 0 && cases < minimumCell;

/** Worlds from a handful of cases to a few hundred, each asked in several ways. */
const worlds: readonly (readonly [number, FitCase[], FitFilters])[] = Array.from({ length: 24 }, (_, i) => {
  const draw = randomLcg((i + 1) / 30);
  const cases = seededCases((i + 1) / 31, [6, 13, 13, 25, 60, 300][i % 6] ?? 13);
  const filters: FitFilters = {
    ...defaultFitFilters,
    minimumCell: ([3, 5, 10] as const)[Math.floor(draw() * 3)] ?? 5,
    includesActive: draw() < 0.5,
    respondent: draw() < 0.8 ? 'selv' : 'omsorgsperson',
    ageClasses: draw() < 0.7 ? [] : ['barn'],
    compareBy: (['ingen', 'aldersklasse', 'team', 'kommune'] as const)[Math.floor(draw() * 4)] ?? 'ingen'
  };
  return [i, cases, filters] as const;
});

describe.each(worlds)('nothing of too few families is told, in world %d', (_, cases, filters) => {
  const { minimumCell } = filters;

  it('in a class, or by what the classes sum to', async () => {
    const sources = await fitOf(cases);
    for (const { rows, cases: all } of [await fitOutcome.ask(sources, filters), await fitEndings.ask(sources, filters)]) {
      const sum = rows.reduce((total, row) => total + (told(row.cases) ?? 0), 0);
      for (const row of rows) expect(few(told(row.cases) ?? 0, minimumCell)).toBe(false);
      const whole = told(all);
      if (whole !== null && sum > 0) expect(few(whole - sum, minimumCell)).toBe(false);
    }
  });

  it('by figures held against each other: how many are active, and how many cannot be told', async () => {
    const sources = await fitOf(cases);
    const [outcome, endings, coverage] = [
      await fitOutcome.ask(sources, filters),
      await fitEndings.ask(sources, filters),
      await fitCoverage.ask(sources, filters)
    ];
    const moved = await fitFirstLast.ask(sources, filters);
    const sumOf = (parts: readonly Published<number>[]) =>
      parts.every(({ shown }) => shown) ? parts.reduce((sum, one) => sum + (told(one) ?? 0), 0) : null;
    const totals = {
      all: [told(endings.cases), told(coverage.cases), sumOf(endings.rows.map((row) => row.cases))],
      judged: [told(outcome.cases), sumOf(outcome.rows.map((row) => row.cases))],
      paired: [told(moved.cases), sumOf(moved.cells.map((cell) => cell.cases))]
    };
    const known = (values: readonly (number | null)[]) => values.find((value) => value !== null) ?? null;
    const [all, judged, paired] = [known(totals.all), known(totals.judged), known(totals.paired)];
    if (all !== null && judged !== null) expect(few(all - judged, minimumCell)).toBe(false);
    if (judged !== null && paired !== null) expect(few(judged - paired, minimumCell)).toBe(false);
  });

  it('by outcomes with active cases and without', async () => {
    const sources = await fitOf(cases);
    const alone = await fitOutcome.ask(sources, { ...filters, includesActive: false });
    const both = await fitOutcome.ask(sources, { ...filters, includesActive: true });
    // Of every set of classes that a row, or several together, tell.
    const sumIn = (rows: typeof alone.rows, classes: readonly string[]) => {
      const own = rows.filter((row) => row.classes.every((one) => classes.includes(one)));
      const isWhole = own.reduce((sum, row) => sum + row.classes.length, 0) === classes.length && own.every((row) => row.cases.shown);
      return isWhole ? own.reduce((sum, row) => sum + (told(row.cases) ?? 0), 0) : null;
    };
    for (const row of [...alone.rows, ...both.rows]) {
      const [without, withActive] = [sumIn(alone.rows, row.classes), sumIn(both.rows, row.classes)];
      if (without !== null && withActive !== null) expect(few(withActive - without, minimumCell)).toBe(false);
    }
    const [closedMoves, allMoves] = [
      await fitFirstLast.ask(sources, { ...filters, includesActive: false }),
      await fitFirstLast.ask(sources, { ...filters, includesActive: true })
    ];
    if (closedMoves.bins !== allMoves.bins) return;
    for (const [i, cell] of allMoves.cells.entries()) {
      const [withActive, without] = [told(cell.cases), closedMoves.cells[i] ? told(closedMoves.cells[i].cases) : null];
      if (without !== null && withActive !== null) expect(few(withActive - without, minimumCell)).toBe(false);
    }
  });

  it('by first and last scores', async () => {
    const { cells, cases: all } = await fitFirstLast.ask(await fitOf(cases), filters);
    for (const cell of cells) expect(few(told(cell.cases) ?? 0, minimumCell)).toBe(false);
    const hidden = (told(all) ?? Number.NaN) - cells.reduce((sum, cell) => sum + (told(cell.cases) ?? 0), 0);
    if (!Number.isNaN(hidden)) expect(few(hidden, minimumCell)).toBe(false);
  });

  it('in a period or at a conversation, by means, counts or quartiles', async () => {
    const sources = await fitOf(cases);
    for (const [measure, wellbeing] of [
      [fitOrsTrend, true],
      [fitSrsTrend, false],
      [fitOrsByConversation, true],
      [fitSrsByConversation, false]
    ] as const) {
      const { whole } = await measure.ask(sources, filters);
      const scores = chosenScores(cases, filters, wellbeing);
      for (const { key, n, mean, q1, median, q3 } of whole.rows) {
        const own = scores.filter(({ row }) =>
          /^\d{1,3}$/.test(key) ? String(row.samtale_nr) === key : inPeriod(key, quarterKey(row.dato))
        );
        const families = new Set(own.map(({ place }) => place)).size;
        if ((n.shown && n.value > 0) || mean.shown) expect(families).toBeGreaterThanOrEqual(minimumCell);
        for (const quantile of [q1, median, q3]) {
          if (!quantile.shown) continue;
          // Rounding may have moved it by a quarter of a point.
          const side = (test: (score: number) => boolean) => new Set(own.filter(({ score }) => test(score)).map(({ place }) => place)).size;
          expect(side((score) => score <= quantile.value + 0.25)).toBeGreaterThanOrEqual(minimumCell);
          expect(side((score) => score >= quantile.value - 0.25)).toBeGreaterThanOrEqual(minimumCell);
        }
      }
    }
  });

  it('in a group, or in all groups that are withheld together', async () => {
    if (filters.compareBy === 'ingen') return;
    const { whole, groups } = await fitOrsTrend.ask(await fitOf(cases), filters);
    for (const [i, row] of whole.rows.entries()) {
      const all = told(row.n);
      const shown = groups.map(({ rows }) => rows[i]).filter((own) => own?.n.shown);
      const hidden = (all ?? Number.NaN) - shown.reduce((sum, own) => sum + ((own && told(own.n)) ?? 0), 0);
      // Scores, of which a family may have several: at least as many as cases.
      if (!Number.isNaN(hidden)) expect(few(hidden, minimumCell)).toBe(false);
    }
  });

  it('by conversations with and without a score, period by period or from the whole', async () => {
    const { whole, rows } = await fitCoverage.ask(await fitOf(cases), filters);
    const held = chosenCases(cases, filters).flatMap((one, place) => conversations(one).map((own) => ({ ...own, place })));
    for (const scale of ['ors', 'srs'] as const) {
      const familiesIn = (keys: readonly string[], isScored: boolean) =>
        new Set(
          held
            .filter((one) => one[scale] === isScored && keys.some((key) => key === '' || inPeriod(key, one.quarter)))
            .map(({ place }) => place)
        ).size;
      for (const row of [whole, ...rows]) {
        if (!row[scale].shown) continue;
        for (const isScored of [true, false]) expect(few(familiesIn([row.key], isScored), minimumCell)).toBe(false);
      }
      if (!whole[scale].shown) continue;
      const hidden = rows.filter((row) => !row[scale].shown).map(({ key }) => key);
      for (const isScored of [true, false]) expect(few(familiesIn(hidden, isScored), minimumCell)).toBe(false);
    }
  });

  it('by shares of the collaboration', async () => {
    const answer = await fitCollaboration.ask(await fitOf(cases), filters);
    const ways = chosenCases(cases, filters)
      .map((one) => wayOf(one, filters, false).scores)
      .filter(({ length }) => length > 0);
    for (const [share, at] of [
      [answer.firstUnder, 0],
      [answer.latestUnder, -1]
    ] as const) {
      if (!share.shown) continue;
      const under = ways.filter((way) => (way.at(at) ?? 0) < 36).length;
      expect(few(under, minimumCell) || few(ways.length - under, minimumCell)).toBe(false);
    }
  });
});

it('is still worth opening with thirteen families: coverage, wellbeing by period, whether it went better', async () => {
  // Eight that are closed and five that are not; seven of them better; a score at most conversations.
  const cases = times(13, (i) => {
    const day = (number: number) => `2018-${String(Math.min(12, 1 + Math.floor(i / 2) + number)).padStart(2, '0')}-10`;
    const first = 15 + i / 2;
    const scores = [first, first + 3, i % 3 === 0 ? null : first + 4, first + (i % 5 < 2 ? 2 : 8)];
    const rows = scores.flatMap((score, at) => scored([score], { samtale_nr: at + 1, dato: day(at) }));
    return fitCase(rows, i < 5 ? { slut: null, afslutning: null } : {});
  });
  const sources = await fitOf(cases);
  const coverage = await fitCoverage.ask(sources, defaultFitFilters);
  expect(told(coverage.whole.orsShare)).toBeCloseTo(47 / 52, 9);
  const trend = await fitOrsTrend.ask(sources, defaultFitFilters);
  expect(trend.whole.rows.filter(({ mean, median }) => mean.shown && median.shown).length).toBeGreaterThanOrEqual(2);
  const outcome = await fitOutcome.ask(sources, { ...defaultFitFilters, includesActive: true });
  expect(outcome.rows.map(({ key, cases: own }) => [key, told(own)])).toEqual([
    ['recovered+improved', 7],
    ['unchanged', 6],
    ['deteriorated', 0],
    ['unclassifiable', 0]
  ]);
  const endings = await fitEndings.ask(sources, defaultFitFilters);
  expect(endings.rows.map(({ key, cases: own }) => [key, told(own)])).toEqual([
    ['planlagt', 8],
    ['uplanlagt-med-effekt', 0],
    ['frafald', 0],
    ['andet', 0],
    ['aktiv', 5]
  ]);
});
