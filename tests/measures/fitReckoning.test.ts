import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/domain/disclosure.ts';
import { defaultFitFilters, type FitFilters } from '../../src/domain/fitFilters.ts';
import { fitOrsByConversation, fitSrsByConversation } from '../../src/measures/fitByConversation.ts';
import { fitCollaboration } from '../../src/measures/fitCollaboration.ts';
import { fitCoverage } from '../../src/measures/fitCoverage.ts';
import { fitExpected } from '../../src/measures/fitExpected.ts';
import { fitFirstLast } from '../../src/measures/fitFirstLast.ts';
import { fitEndings, fitOutcome } from '../../src/measures/fitOutcome.ts';
import type { FitScoreRow } from '../../src/measures/fitScores.ts';
import { fitOrsTrend, fitSrsTrend } from '../../src/measures/fitTrend.ts';
import * as slow from '../fit/reckoning.ts';
import { seededCases } from '../fit/seeded.ts';
import { fitOf } from '../fit/world.ts';

const cases = seededCases(0.271, 4000);
const all: FitFilters = { ...defaultFitFilters, minimumCell: 3 };

const selections: readonly (readonly [string, Partial<FitFilters>])[] = [
  ['all', {}],
  ['one kommune and one target group', { kommuner: ['159'], targetGroups: ['familier'] }],
  ['a team of its kommune, before granting', { teams: ['159/Team 1'], phases: ['før bevilling'] }],
  ['children, active ones too, a change of 6', { ageClasses: ['barn'], includesActive: true, reliableChange: 6 }],
  ['caretakers of a trial', { respondent: 'omsorgsperson', trials: ['fit-159'] }],
  ['professionals', { respondent: 'fagperson' }]
];

/** What is shown, and what it should be. */
const expectShown = (published: Published<number>, value: number): void => {
  if (published.shown) expect(published.value).toBeCloseTo(value, 9);
};

const expectScores = (rows: readonly FitScoreRow[], scoresAt: (key: string) => { place: number; score: number }[]): void => {
  expect(rows.length).toBeGreaterThan(0);
  for (const { key, n, cases: own, mean, median, q1, q3 } of rows) {
    const found = scoresAt(key);
    const scores = found.map(({ score }) => score);
    expectShown(n, scores.length);
    expectShown(own, new Set(found.map(({ place }) => place)).size);
    expectShown(mean, slow.mean(scores));
    for (const [published, part] of [
      [q1, 0.25],
      [median, 0.5],
      [q3, 0.75]
    ] as const) {
      if (!published.shown) continue;
      expect(Math.abs(published.value - slow.quantile(scores, part))).toBeLessThanOrEqual(0.25 + 1e-9);
    }
  }
};

describe.each(selections)('on seeded cases, of %s', (_, chosen) => {
  const filters = { ...all, ...chosen };
  const selected = slow.chosenCases(cases, filters);
  const sources = fitOf(cases);
  // What differs from others by a few is told by longer periods.
  const isEverything = Object.keys(chosen).every((key) => key === 'respondent');

  it('coverage is what a count of conversations gives', async () => {
    const answer = await fitCoverage.ask(await sources, filters);
    if (isEverything) expect(answer.grain).toBe('kvartal');
    const held = selected.flatMap(slow.conversations);
    for (const row of [answer.whole, ...answer.rows]) {
      const own = held.filter(({ quarter }) => row.key === '' || slow.inPeriod(row.key, quarter));
      expectShown(row.conversations, own.length);
      expectShown(row.ors, own.filter(({ ors }) => ors).length);
      expectShown(row.srsShare, own.filter(({ srs }) => srs).length / own.length);
    }
    expectShown(answer.withTwo, selected.filter((one) => slow.wayOf(one, filters, true).scores.length >= 2).length);
    expect([answer.whole, ...answer.rows].some(({ ors }) => ors.shown)).toBe(true);
    expect(answer.whole.ors.shown || !isEverything).toBe(true);
  });

  it('trends and conversations have the counts, means and quantiles of their scores', async () => {
    for (const [trend, byConversation, wellbeing] of [
      [fitOrsTrend, fitOrsByConversation, true],
      [fitSrsTrend, fitSrsByConversation, false]
    ] as const) {
      const scores = slow.chosenScores(cases, filters, wellbeing);
      const { grain, whole } = await trend.ask(await sources, filters);
      if (isEverything) expect(grain).toBe('kvartal');
      expect(whole.rows.some(({ n, median }) => n.shown && median.shown)).toBe(true);
      expectScores(whole.rows, (key) => scores.filter(({ row }) => slow.inPeriod(key, slow.quarterKey(row.dato))));
      const conversations = await byConversation.ask(await sources, filters);
      expectScores(conversations.whole.rows, (key) => scores.filter(({ row }) => String(row.samtale_nr) === key));
    }
  });

  it('outcomes and endings are what each case by itself gives', async () => {
    const closed = selected.filter(({ slut }) => filters.includesActive || slut !== null);
    const outcomes = slow.countBy(closed, (one) => slow.outcome(one, filters));
    const { rows, cases: counted } = await fitOutcome.ask(await sources, filters);
    expectShown(counted, closed.length);
    for (const { classes, cases: own, share } of rows) {
      const count = classes.reduce((sum, one) => sum + (outcomes[one] ?? 0), 0);
      expectShown(own, count);
      expectShown(share, count / closed.length);
    }
    const endings = slow.countBy(selected, (one) => slow.ending(one, filters));
    for (const { classes, cases: own } of (await fitEndings.ask(await sources, filters)).rows) {
      expectShown(
        own,
        classes.reduce((sum, one) => sum + (endings[one] ?? 0), 0)
      );
    }
  });

  it('first and last scores fall into the bins they lie in', async () => {
    const { bins, size, cells } = await fitFirstLast.ask(await sources, filters);
    const closed = selected.filter(({ slut }) => filters.includesActive || slut !== null);
    const ways = closed.map((one) => slow.wayOf(one, filters, true).scores).filter(({ length }) => length >= 2);
    if (bins === 'cut-off') return;
    const binOf = (score: number) => Math.min(size - 1, Math.floor(score / bins));
    for (const { first, last, cases: own } of cells) {
      expectShown(own, ways.filter((way) => binOf(way[0] ?? 0) === first && binOf(way.at(-1) ?? 0) === last).length);
    }
  });

  it('the collaboration is what first and latest scores give', async () => {
    const ways = selected.map((one) => slow.wayOf(one, filters, false).scores).filter(({ length }) => length > 0);
    const paired = ways.filter(({ length }) => length >= 2);
    const answer = await fitCollaboration.ask(await sources, filters);
    const shareOf = (of: readonly number[][], test: (way: number[]) => boolean) => of.filter(test).length / of.length;
    const change = (way: readonly number[], from: number) => Math.round(((way.at(-1) ?? 0) - (way.at(from) ?? 0)) * 100) / 100;
    expectShown(answer.cases, ways.length);
    expectShown(answer.first, slow.mean(paired.map((way) => way[0] ?? 0)));
    expectShown(answer.latest, slow.mean(paired.map((way) => way.at(-1) ?? 0)));
    expectShown(
      answer.firstUnder,
      shareOf(ways, (way) => (way[0] ?? 0) < 36)
    );
    expectShown(
      answer.latestUnder,
      shareOf(ways, (way) => (way.at(-1) ?? 0) < 36)
    );
    expectShown(
      answer.fell,
      shareOf(paired, (way) => change(way, -2) <= -1)
    );
    const low = paired.filter((way) => (way[0] ?? 0) < 36);
    expectShown(answer.lowFirst, low.length);
    expectShown(
      answer.lowAndRisen,
      shareOf(low, (way) => change(way, 0) >= 1)
    );
  });

  it('the line is that of least squares', async () => {
    const { line, selected: beside } = await fitExpected.ask(await sources, filters);
    const waysOf = (of: typeof cases) =>
      of
        .filter(({ slut }) => slut !== null)
        .map((one) => slow.wayOf(one, filters, true).scores)
        .filter(({ length }) => length >= 2)
        .map((way) => ({ first: way[0] ?? 0, last: way.at(-1) ?? 0 }));
    const ways = waysOf(cases);
    if (!line || !beside) {
      expect(ways.length).toBeLessThan(30);
      return;
    }
    const [x, y] = [slow.mean(ways.map(({ first }) => first)), slow.mean(ways.map(({ last }) => last))];
    const slope =
      ways.reduce((sum, { first, last }) => sum + (first - x) * (last - y), 0) / ways.reduce((sum, { first }) => sum + (first - x) ** 2, 0);
    expectShown(line.slope, slope);
    expectShown(line.intercept, y - slope * x);
    const own = waysOf(selected);
    const residuals = own.map(({ first, last }) => last - (y + slope * (first - x)));
    expectShown(beside.difference, slow.mean(residuals));
    expectShown(beside.cases, own.length);
  });
});
