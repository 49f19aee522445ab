import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/domain/disclosure.ts';
import { defaultFitFilters, type FitFilters } from '../../src/domain/fitFilters.ts';
import { outcomeClasses } from '../../src/domain/fitOutcome.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import { fitOrsByConversation } from '../../src/measures/fitByConversation.ts';
import { fitCollaboration } from '../../src/measures/fitCollaboration.ts';
import { fitCoverage } from '../../src/measures/fitCoverage.ts';
import { fitExpected } from '../../src/measures/fitExpected.ts';
import type { FitSources } from '../../src/measures/fitMeasure.ts';
import { fitEndings, fitOutcome } from '../../src/measures/fitOutcome.ts';
import { fitOrsTrend } from '../../src/measures/fitTrend.ts';
import { columnsOf, type FitCase, fitCase, fitOf, type MeasurementRow, scored, times } from '../fit/world.ts';

const filters: FitFilters = defaultFitFilters;
const told = (published: Published<number> | undefined) => (published?.shown ? published.value : published?.reason);

/** The class of one case, told of ten that are alike. */
const classOf = async (rows: readonly MeasurementRow[], chosen: Partial<FitFilters> = {}, traits: Partial<FitCase> = {}) => {
  const { rows: classes } = await fitOutcome.ask(await fitOf(times(10, () => fitCase(rows, traits))), { ...filters, ...chosen });
  return classes.filter(({ cases }) => told(cases) === 10).map(({ key }) => key);
};

const barn = { instrument: 'CORS', aldersklasse: 'barn' } as const;
const omsorgsperson = { respondent: 'omsorgsperson' } as const;

describe('the outcome of a case', () => {
  it('goes from the first score to the last, whatever is missing between', async () => {
    expect(await classOf(scored([null, 18, null, 12, null, 26, null]))).toEqual(['recovered']);
  });

  it('cannot be told from one score, or from none', async () => {
    expect(await classOf(scored([18]))).toEqual(['unclassifiable']);
    expect(await classOf(scored([null, 18, null]))).toEqual(['unclassifiable']);
    expect(await classOf([])).toEqual(['unclassifiable']);
  });

  it('does not turn two scores at one conversation into a change: they count as their mean', async () => {
    const brothers = [...scored([10], { samtale_nr: 1 }), ...scored([30], { samtale_nr: 1 })];
    expect(await classOf(brothers)).toEqual(['unclassifiable']);
    expect(await classOf([...brothers, ...scored([24.9], { samtale_nr: 2 })])).toEqual(['unchanged']);
    expect(await classOf([...brothers, ...scored([25], { samtale_nr: 2 })])).toEqual(['recovered']);
  });

  it('is that of the family member, not of the caretaker, and the other way round where that is asked', async () => {
    const both = [...scored([20, 20]), ...scored([30, 10], omsorgsperson)];
    expect(await classOf(both)).toEqual(['unchanged']);
    expect(await classOf(both, { respondent: 'omsorgsperson' })).toEqual(['deteriorated']);
  });

  it('is that of the child where child and parent answer for themselves, and of the parent where the child has one score', async () => {
    const parent = scored([10, 30]);
    expect(await classOf([...parent, ...scored([33, 33], barn)])).toEqual(['unchanged']);
    expect(await classOf([...parent, ...scored([33], barn)])).toEqual(['recovered']);
    expect(await classOf([...parent, ...scored([33, 33], barn)], { ageClasses: ['voksen'] })).toEqual(['recovered']);
  });

  it('is held against the cut-off of the age class: 32 for a child, 28 for the young, 25 for adults', async () => {
    expect(await classOf(scored([20, 31.9], barn))).toEqual(['improved']);
    expect(await classOf(scored([20, 32], barn))).toEqual(['recovered']);
    expect(await classOf(scored([20, 27.9], { aldersklasse: 'ung' }))).toEqual(['improved']);
    expect(await classOf(scored([20, 28], { aldersklasse: 'ung' }))).toEqual(['recovered']);
    expect(await classOf(scored([20, 25]), { cutOffs: { ...filters.cutOffs, voksen: 26 } })).toEqual(['improved']);
  });

  it('is not told of collaboration', async () => {
    expect(await classOf(scored([10, 40], { instrument: 'SRS' }))).toEqual(['unclassifiable']);
  });

  it('goes on over the day on which a case was closed and reopened', async () => {
    const rows = [...scored([12, 15], { dato: '2018-02-01' }), ...scored([27], { samtale_nr: 3, dato: '2019-06-01' })];
    expect(await classOf(rows, {}, { slut: '2018-03-01' })).toEqual(['recovered']);
    // While it is open again it is active.
    expect(await classOf(rows, {}, { slut: null })).toEqual([]);
    expect(await classOf(rows, { includesActive: true }, { slut: null })).toEqual(['recovered']);
  });

  it('by effect size needs thirty cases for the spread, and then goes by it', async () => {
    const convention = { convention: 'effektstoerrelse' } as const;
    expect(await classOf(scored([10, 40]), convention)).toEqual(['unclassifiable']);
    // First scores of 10 and 20 in equal parts: a standard deviation of 5.06.
    const cases = [...times(20, () => fitCase(scored([10, 14]))), ...times(20, () => fitCase(scored([20, 25])))];
    const { rows, spread } = await fitOutcome.ask(await fitOf(cases), { ...filters, ...convention });
    expect(told(spread ?? undefined)).toBeCloseTo(5.064, 3);
    expect(rows.map(({ key, cases: own }) => [key, told(own)])).toEqual([
      ['recovered', 20],
      ['improved', 0],
      ['unchanged', 20],
      ['deteriorated', 0],
      ['unclassifiable', 0]
    ]);
  });

  it('is one class for every case, whatever the data', async () => {
    const score = fc.option(fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10));
    const row = fc.record({
      samtale_nr: fc.integer({ min: 1, max: 6 }),
      dato: fc.constantFrom('2018-02-01', '2018-08-01', '2019-01-01'),
      instrument: fc.constantFrom('ORS', 'CORS', 'SRS', 'CSRS'),
      respondent: fc.constantFrom('selv' as const, 'omsorgsperson' as const, 'fagperson' as const),
      aldersklasse: fc.constantFrom('barn' as const, 'ung' as const, 'voksen' as const),
      score
    });
    const world = fc.array(fc.tuple(fc.array(row, { maxLength: 8 }), fc.boolean()), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.constantFrom('point' as const, 'effektstoerrelse' as const),
        fc.boolean(),
        async (made, convention, includesActive) => {
          const cases = made.map(([rows, isActive]) => fitCase(rows, { slut: isActive ? null : '2019-12-01' }));
          const { fit } = await fitOf(cases);
          const { closed, active } = await fit.outcomes({ ...filters, convention, includesActive });
          expect(Object.keys(closed)).toEqual([...outcomeClasses]);
          expect([...Object.values(closed), ...Object.values(active)].reduce((sum, count) => sum + count, 0)).toBe(cases.length);
          const endings = await fit.endings(filters);
          expect(Object.values(endings.counts).reduce((sum, count) => sum + count, 0)).toBe(cases.length);
        }
      ),
      { numRuns: 60 }
    );
  });
});

it('tells drop-out from unplanned endings above the cut-off', async () => {
  const uplanlagt = { afslutning: 'uplanlagt' };
  const cases = [
    ...times(9, () => fitCase(scored([20, 30]))),
    ...times(8, () => fitCase(scored([20, 25]), uplanlagt)),
    ...times(7, () => fitCase(scored([30, 24.9]), uplanlagt)),
    ...times(3, () => fitCase([], uplanlagt)),
    ...times(6, () => fitCase([], { afslutning: 'andet' })),
    ...times(5, () => fitCase([], { afslutning: null })),
    ...times(12, () => fitCase([], { slut: null, afslutning: null }))
  ];
  const { rows, cases: all } = await fitEndings.ask(await fitOf(cases), filters);
  expect(told(all)).toBe(50);
  expect(rows.map(({ key, cases: own, share }) => [key, told(own), told(share)])).toEqual([
    ['planlagt', 9, 0.18],
    ['uplanlagt-med-effekt', 8, 0.16],
    ['frafald', 10, 0.2],
    ['andet', 11, 0.22],
    ['aktiv', 12, 0.24]
  ]);
});

describe('coverage', () => {
  it('counts a conversation once, whoever answered and on whatever scale', async () => {
    const rows = [...scored([20, null]), ...scored([null, 25], omsorgsperson), ...scored([38, null], { instrument: 'SRS' })];
    const { whole, withTwo } = await fitCoverage.ask(await fitOf(times(10, () => fitCase(rows))), filters);
    expect([told(whole.conversations), told(whole.ors), told(whole.srs), told(whole.srsShare)]).toEqual([20, 20, 10, 0.5]);
    // Nobody has two of their own.
    expect(told(withTwo)).toBe(0);
  });

  it('counts conversations that were held and have no row, where those before them were', async () => {
    const rows = [...scored([20], { dato: '2018-02-01' }), ...scored([21], { samtale_nr: 4, dato: '2018-11-01' })];
    const { grain, rows: periods } = await fitCoverage.ask(await fitOf(times(10, () => fitCase(rows, { samtaler: 5 }))), filters);
    expect(grain).toBe('kvartal');
    expect(periods.map(({ key, conversations, ors }) => [key, told(conversations), told(ors)])).toEqual([
      ['2018K1', 30, 10],
      ['2018K2', 0, 0],
      ['2018K3', 0, 0],
      ['2018K4', 20, 10]
    ]);
  });

  it('lets no quarter tell of conversations without one, which the whole holds', async () => {
    const quarters = ['2018-02-01', '2018-05-01', '2018-08-01', '2018-11-01', '2019-02-01', '2019-05-01'];
    const rows = (days: readonly string[]) => days.flatMap((dato, i) => scored([20], { samtale_nr: i + 1, dato }));
    const cases = [...times(20, () => fitCase(rows(quarters))), ...times(9, () => fitCase(rows(quarters.slice(1))))];
    const without = await fitOf(cases);
    // Two families whose conversation has no day, nor their case a first.
    const columns = columnsOf([...cases, ...times(2, () => fitCase(rows(['2018-02-01'])))]);
    for (const i of [29, 30]) columns.cases.start[i] = 0;
    columns.scores.quarter.fill(0, columns.scores.quarter.length - 2);
    const fit = new FitRecords();
    await fit.commitFit(columns);
    const shownOf = async (sources: FitSources) =>
      (await fitCoverage.ask(sources, filters)).rows.map(({ conversations }) => told(conversations));
    expect(await shownOf(without)).toEqual([20, 29, 29, 29, 29, 29]);
    expect(await shownOf({ fit })).toEqual(['protects-another', 29, 29, 29, 29, 29]);
  });

  it('goes by the numbers where nothing says how many were held', async () => {
    const { whole } = await fitCoverage.ask(await fitOf(times(10, () => fitCase(scored([20], { samtale_nr: 3 })))), filters);
    expect([told(whole.conversations), told(whole.ors)]).toEqual([30, 10]);
  });

  it('withholds scores where those without one are few, and a second period that would tell them', async () => {
    const quarters = times(9, (i) => `${2017 + Math.floor(i / 4)}-${String(1 + 3 * (i % 4)).padStart(2, '0')}-01`);
    // In the first quarter two of forty are without a score, in the others ten and more.
    const withoutIn = (quarter: number) => (quarter === 0 ? 2 : 9 + quarter);
    const cases = times(40, (i) =>
      fitCase(quarters.flatMap((dato, quarter) => scored([i < withoutIn(quarter) ? null : 20], { samtale_nr: quarter + 1, dato })))
    );
    const { grain, whole, rows } = await fitCoverage.ask(await fitOf(cases), filters);
    expect(grain).toBe('kvartal');
    expect(told(whole.conversations)).toBe(360);
    expect(rows.map(({ ors }) => told(ors))).toEqual(['too-few-outside', 'protects-another', 29, 28, 27, 26, 25, 24, 23]);
    expect(rows.map(({ conversations }) => told(conversations))).toEqual(times(9, () => 40));
  });
});

describe('scores', () => {
  it('by conversation stop where fewer cases go on than the minimum cell', async () => {
    const cases = [...times(12, () => fitCase(scored([20, 24]))), ...times(4, () => fitCase(scored([20, 24, 30])))];
    const { whole } = await fitOrsByConversation.ask(await fitOf(cases), filters);
    expect(whole.rows.map(({ key, n, mean, median }) => [key, told(n), told(mean), told(median)])).toEqual([
      ['1', 16, 20, 20],
      ['2', 16, 24, 24]
    ]);
  });

  it('have quartiles only where enough cases lie on either side', async () => {
    const ofCases = async (count: number) => {
      const { whole } = await fitOrsByConversation.ask(await fitOf(times(count, (i) => fitCase(scored([i + 1])))), filters);
      return [told(whole.rows[0]?.q1), told(whole.rows[0]?.median), told(whole.rows[0]?.q3)];
    };
    expect(await ofCases(21)).toEqual([6, 11, 16]);
    expect(await ofCases(13)).toEqual(['too-few-beyond', 7, 'too-few-beyond']);
    expect(await ofCases(8)).toEqual(['too-few-beyond', 'too-few-beyond', 'too-few-beyond']);
  });

  it('count cases and not scores: forty scores of three families are too few', async () => {
    const cases = times(3, () => fitCase(times(14, () => scored([20])[0] as MeasurementRow)));
    const { whole } = await fitOrsTrend.ask(await fitOf(cases), filters);
    expect(whole.rows.map(({ n, mean }) => [told(n), told(mean)])).toEqual([['too-few', 'too-few']]);
  });

  it('have no quartile that many scores of few families would make', async () => {
    // Six families above, and the lowest quarter of the scores of two.
    const cases = [
      ...times(2, () => fitCase(times(10, () => scored([10])[0] as MeasurementRow))),
      ...times(9, () => fitCase(times(6, () => scored([30])[0] as MeasurementRow)))
    ];
    const { whole } = await fitOrsTrend.ask(await fitOf(cases), filters);
    expect([told(whole.rows[0]?.n), told(whole.rows[0]?.q1), told(whole.rows[0]?.median)]).toEqual([74, 'too-few-beyond', 30]);
  });

  it('have no mean where one family has more than half of the scores', async () => {
    const cases = [fitCase(times(9, () => scored([20])[0] as MeasurementRow)), ...times(6, () => fitCase(scored([30])))];
    const { whole } = await fitOrsTrend.ask(await fitOf(cases), filters);
    expect(told(whole.rows[0]?.mean)).toBe('dominated');
  });

  it('are told by half-year where quarters leave too much untold, and by year where half-years do', async () => {
    const inMonths = (months: readonly number[]) =>
      months.map((month) => fitCase(scored([20], { dato: `2018-${String(month).padStart(2, '0')}-01` })));
    const halves = await fitOrsTrend.ask(await fitOf(inMonths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12])), filters);
    expect([halves.grain, ...halves.whole.rows.map(({ key, n }) => `${key}: ${told(n)}`)]).toEqual(['halvaar', '2018H1: 6', '2018H2: 7']);
    const years = await fitOrsTrend.ask(await fitOf(inMonths([1, 3, 5, 7, 9, 11])), filters);
    expect([years.grain, ...years.whole.rows.map(({ key, n }) => `${key}: ${told(n)}`)]).toEqual(['aar', '2018: 6']);
  });

  it('are compared by group, none of which follows from the whole and the others', async () => {
    const cases = [
      ...times(20, () => fitCase(scored([20]), { team: 'Team 1' })),
      ...times(9, () => fitCase(scored([24]), { team: 'Team 2' })),
      ...times(2, () => fitCase(scored([30]), { team: 'Team 3' })),
      ...times(8, () => fitCase(scored([10]), { team: 'Team 1', kommunekode: '376' }))
    ];
    const { whole, groups } = await fitOrsTrend.ask(await fitOf(cases), { ...filters, compareBy: 'team' });
    expect(told(whole.rows[0]?.n)).toBe(39);
    expect(groups.map(({ name, rows }) => [name, told(rows[0]?.n), told(rows[0]?.mean)])).toEqual([
      ['159/Team 1', 20, 20],
      // With the small team of its kommune it would tell the rest.
      ['159/Team 2', 'differs-by-few', 'differs-by-few'],
      ['159/Team 3', 'too-few', 'too-few'],
      ['376/Team 1', 8, 10]
    ]);
  });

  it('keep age classes and respondents apart', async () => {
    const rows = [...scored([20]), ...scored([30], barn), ...scored([25], omsorgsperson)];
    const sources = await fitOf(times(10, () => fitCase(rows)));
    const by = async (compareBy: FitFilters['compareBy']) => {
      const { whole, groups } = await fitOrsTrend.ask(sources, { ...filters, compareBy });
      return [told(whole.rows[0]?.mean), ...groups.map(({ name, rows: own }) => [name, told(own[0]?.mean)])];
    };
    expect(await by('aldersklasse')).toEqual([25, ['barn', 30], ['ung', 'undefined-value'], ['voksen', 20]]);
    expect(await by('respondent')).toEqual([25, ['selv', 25], ['omsorgsperson', 25], ['fagperson', 'undefined-value']]);
  });
});

it('sees the collaboration that is low first and rises, and the one that slips', async () => {
  const srs = (...scores: (number | null)[]) => fitCase(scored(scores, { instrument: 'SRS' }));
  const cases = [
    ...times(10, () => srs(30, null, 36)),
    ...times(6, () => srs(35.9, 36.8)),
    ...times(7, () => srs(36, 38, 37)),
    ...times(8, () => srs(38)),
    ...times(5, () => fitCase(scored([20])))
  ];
  const answer = await fitCollaboration.ask(await fitOf(cases), filters);
  expect([told(answer.cases), told(answer.paired)]).toEqual([31, 23]);
  expect(told(answer.first)).toBeCloseTo((300 + 6 * 35.9 + 252) / 23, 9);
  expect(told(answer.latest)).toBeCloseTo((360 + 6 * 36.8 + 259) / 23, 9);
  expect(told(answer.firstUnder)).toBeCloseTo(16 / 31, 9);
  expect(told(answer.latestUnder)).toBe(0);
  expect(told(answer.fell)).toBeCloseTo(7 / 23, 9);
  expect([told(answer.lowFirst), told(answer.lowAndRisen)]).toEqual([16, 10 / 16]);
});

it('sets the selected cases beside what the loaded material leads one to expect', async () => {
  // last = 15 + first / 2 everywhere, but two points more in the one kommune and two fewer in the other.
  const cases = [-2, 2].flatMap((off) =>
    times(20, (i) => fitCase(scored([i, 15 + i / 2 + off]), { kommunekode: off > 0 ? '159' : '376' }))
  );
  const sources = await fitOf(cases);
  const { line, selected, curve } = await fitExpected.ask(sources, { ...filters, kommuner: ['159'] });
  expect(told(line?.slope)).toBeCloseTo(0.5, 9);
  expect(told(line?.intercept)).toBeCloseTo(15, 9);
  expect(told(line?.turningPoint)).toBeCloseTo(30, 6);
  expect(told(selected?.difference)).toBeCloseTo(2, 9);
  expect(told(curve.rows[0]?.n)).toBe(40);
  expect((await fitExpected.ask(await fitOf(cases.slice(0, 29)), filters)).line).toBeNull();
  // All but three of them: the three would follow.
  const all = await fitExpected.ask(await fitOf([...cases, ...times(3, () => fitCase(scored([1, 40]), { kommunekode: '756' }))]), {
    ...filters,
    kommuner: ['159', '376']
  });
  expect(told(all.selected?.difference)).toBe('too-few-outside');
});
