import { describe, expect, it } from 'vitest';
import { hashOf, locationOf } from '../../../src/state/place.svelte.ts';
import type { FigureView } from '../../../src/views/figure.ts';
import { orsByConversationFigure, orsTrendFigure, srsTrendFigure } from '../../../src/views/fit/trends.ts';
import { fitCase, type MeasurementRow, scored, times } from '../../fit/world.ts';
import { controlOf, fitViewAt, tableOf, wordsOf } from './fitPage.ts';

const quarterly = (scores: readonly number[], traits: Partial<MeasurementRow> = {}): MeasurementRow[] =>
  scores.map((score, i) => ({ ...scored([score], traits)[0], samtale_nr: i + 1, dato: `2018-0${1 + 3 * i}-05` }) as MeasurementRow);

/** 20 families of two teams: those of Nord at 20, then 24; those of Syd at 10, then 30. */
const teams = times(40, (i) => fitCase(quarterly(i < 20 ? [20, 24] : [10, 30]), { team: i < 20 ? 'Nord' : 'Syd' }));

const levelsOf = ({ chart }: FigureView) => (chart.kind === 'quantile-ribbon' ? chart.props.levels?.map(({ key }) => key) : null);
const seriesOf = ({ chart }: FigureView) => (chart.kind === 'quantile-ribbon' ? chart.props.series.map(({ label }) => label) : null);
const sentencesOf = ({ chart }: FigureView) => (chart.kind === 'quantile-ribbon' ? chart.props.rows.map(({ sentence }) => sentence) : []);

describe('scores over time', () => {
  it('go from the first median to the last', async () => {
    const view = await fitViewAt(orsTrendFigure, teams.slice(0, 20));
    expect(view.headline).toBe('Den midterste trivselsscore gik fra 20 i 1. kvartal 2018 til 24 i 2. kvartal 2018.');
    expect(tableOf(view)['2018K2']).toEqual({ n: 20, mean: 24, median: 24, q1: 24, q3: 24 });
    expect(wordsOf(view)).toContain('Skel: barn 32 og voksen 25 (OpenFIT KA-01031)');
  });

  it('of one group stand beside those of all, and every group is in the table', async () => {
    const view = await fitViewAt(orsTrendFigure, teams, '#/fit?opdelt=team&gruppe=159%2FSyd');
    expect(view.headline).toBe('Den midterste trivselsscore (Syd i Gladsaxe) gik fra 10 i 1. kvartal 2018 til 30 i 2. kvartal 2018.');
    expect(seriesOf(view)).toEqual(['Syd i Gladsaxe', 'alle']);
    expect(Object.keys(tableOf(view))).toEqual([
      '2018K1',
      '2018K2',
      '2018K1 159/Nord',
      '2018K2 159/Nord',
      '2018K1 159/Syd',
      '2018K2 159/Syd'
    ]);
  });

  it('of many groups keep those that are not spoken of for a table that is opened', async () => {
    const many = Array.from({ length: 8 }, (_, i) => times(6, () => fitCase(quarterly([10, 30]), { team: `Hold ${i}` }))).flat();
    const tableAt = async (cases: typeof many) => (await fitViewAt(orsTrendFigure, cases, '#/fit?opdelt=team&gruppe=159%2FHold%203')).table;
    expect((await tableAt(many)).inSight?.map(({ key }) => key)).toEqual(['2018K1', '2018K2', '2018K1 159/Hold 3', '2018K2 159/Hold 3']);
    expect((await tableAt(many)).rows).toHaveLength(18);
    const few = await tableAt(many.slice(0, 36));
    expect(few.inSight).toBeUndefined();
    expect(few.rows).toHaveLength(14);
  });

  it('can be chosen of those without a name', async () => {
    const unnamed = [...teams, ...times(9, () => fitCase(quarterly([5, 5]), { team: null }))];
    const choice = controlOf(await fitViewAt(orsTrendFigure, unnamed, '#/fit?opdelt=team'), 'Gruppe');
    if (choice.kind !== 'choice') throw new Error('no choice');
    const option = choice.options.find(({ label }) => label === 'uden angivelse');
    const chosen = hashOf({ ...locationOf('#/fit?opdelt=team'), ...choice.change(option?.value ?? '') });
    expect((await fitViewAt(orsTrendFigure, unnamed, chosen)).headline).toMatch(/\(uden angivelse\) var 5 både/);
  });

  it('of an age class are held against its own cut-off, and those of a caretaker against theirs, too', async () => {
    const both = [...quarterly([20, 24]), ...quarterly([34, 36], { instrument: 'SRS' })];
    const ages = times(20, () => fitCase([...both, ...both.map((row) => ({ ...row, respondent: 'omsorgsperson' as const }))]));
    expect(levelsOf(await fitViewAt(orsTrendFigure, ages))).toEqual(['barn', 'ung', 'voksen']);
    expect(levelsOf(await fitViewAt(orsTrendFigure, ages, '#/fit?opdelt=aldersklasse'))).toEqual(['voksen']);
    const view = await fitViewAt(orsTrendFigure, ages, '#/fit?opdelt=respondent');
    expect(seriesOf(view)).toEqual(['Omsorgsperson', 'Selv']);
    expect(levelsOf(view)).toEqual(['barn', 'ung', 'voksen', 'omsorgsperson']);
    expect(wordsOf(view)).toContain('omsorgsperson 28');
    expect(levelsOf(await fitViewAt(srsTrendFigure, ages, '#/fit?opdelt=respondent'))).toEqual(['samarbejde']);
  });

  it('have trials as bands and milestones as marks, where the cases are of the trial', async () => {
    const trial = { network: '', kommune: '159', track: null, targetGroup: null, start: '2018-01-01', end: '2018-06-30', law: null };
    const catalogue = {
      trials: ['fit-159', 'andet'].map((key) => ({ ...trial, key, name: key })),
      milestones: [
        { kommune: '159', trial: 'fit-159', day: '2018-04-01', title: 'Undervisning', kind: 'andet' },
        { kommune: '159', trial: 'andet', day: '2018-04-01', title: 'Fremmed', kind: 'andet' }
      ]
    };
    const { chart } = await fitViewAt(orsTrendFigure, teams, '#/fit', catalogue);
    if (chart.kind !== 'quantile-ribbon') throw new Error('no ribbon');
    expect(chart.props.spans).toMatchObject([{ key: 'fit-159', from: 0 }]);
    expect(chart.props.moments).toMatchObject([{ label: 'Undervisning', at: 1 }]);
  });

  it('cannot be followed where a handful have scores', async () => {
    const view = await fitViewAt(orsTrendFigure, teams.slice(0, 4));
    expect(view.headline).toBe('Den midterste trivselsscore kan ikke følges uden at fortælle om for få forløb. Vælg bredere.');
    expect(JSON.stringify(view.table.rows)).not.toMatch(/"value"/);
  });

  it('that are not there are not said to be hidden', async () => {
    const view = await fitViewAt(orsTrendFigure, teams, '#/fit?team=159%2FVest');
    expect(view).toMatchObject({ headline: 'Der er ingen scorer i det valgte.', chart: { kind: 'none' } });
    expect(view.cautions.join()).not.toMatch(/gyldig|god nok/);
    const carers = times(20, () => fitCase(quarterly([20, 24], { respondent: 'omsorgsperson' })));
    expect((await fitViewAt(orsTrendFigure, carers, '#/fit?opdelt=respondent')).headline).toMatch(/\(Omsorgsperson\) gik fra 20/);
    expect((await fitViewAt(orsByConversationFigure, teams.slice(0, 4))).headline).toMatch(/for få forløb/);
  });

  it('are spoken of as far as they may be told', async () => {
    const few = times(9, (i) => fitCase(quarterly([10 + 2 * i, 20])));
    expect(sentencesOf(await fitViewAt(orsTrendFigure, few))[0]).toBe(
      '1. kvartal 2018: median 18 (9 scorer); kvartilerne er skjult, fordi de hviler på for få forløb.'
    );
    expect(sentencesOf(await fitViewAt(orsTrendFigure, few.slice(0, 6)))[0]).toMatch(
      /^(1\. kvartal )?2018: \d+ scorer; median og kvartiler er skjult/
    );
  });
});

describe('scores by number of conversation', () => {
  const leaving = [...times(10, () => fitCase(scored([20, 30, 30]))), ...times(10, () => fitCase(scored([20])))];

  it('say how few are left', async () => {
    const view = await fitViewAt(orsByConversationFigure, leaving);
    expect(view.headline).toBe(
      'Den midterste trivselsscore er 20 ved 1. samtale og 30 ved 3. samtale, hvor der er 10 scorer mod 20 ved den første.'
    );
    expect(view.cautions.join()).toContain('Ved de sene samtaler er kun de familier med, som stadig er i forløb.');
  });

  it('stop before the first conversation of too few', async () => {
    const view = await fitViewAt(orsByConversationFigure, [...leaving, fitCase(scored([20, 30, 30, 40]))]);
    expect(Object.keys(tableOf(view))).toEqual(['1', '2', '3']);
  });
});

it('a division is chosen in the address, and forgets the group of the one before', async () => {
  const hash = '#/fit?opdelt=team&gruppe=159%2FSyd';
  const choice = controlOf(await fitViewAt(orsTrendFigure, teams, hash), 'Opdelt efter');
  if (choice.kind !== 'choice') throw new Error('no choice');
  expect(choice.value).toBe('team');
  expect(hashOf({ ...locationOf(hash), ...choice.change('fase') })).toBe('#/fit?opdelt=fase');
  expect(hashOf({ ...locationOf(hash), ...choice.change('ingen') })).toBe('#/fit');
});
