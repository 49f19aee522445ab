import { describe, expect, it } from 'vitest';
import { endingsFigure } from '../../../src/views/fit/endings.ts';
import { firstLastFigure } from '../../../src/views/fit/firstLast.ts';
import { outcomeFigure } from '../../../src/views/fit/outcome.ts';
import { type FitCase, fitCase, scored, times } from '../../fit/world.ts';
import { controlOf, fitViewAt, tableOf, wordsOf } from './fitPage.ts';

const of = (count: number, scores: readonly (number | null)[], traits: Partial<FitCase> = {}) =>
  times(count, () => fitCase(scored(scores), traits));
const active = { slut: null, afslutning: null };

/** Of 50: 10 recovered, 5 improved, 25 unchanged, 5 deteriorated, 5 with one score. */
const fifty = [...of(10, [20, 26]), ...of(5, [10, 16]), ...of(25, [20, 22]), ...of(5, [20, 14]), ...of(5, [20])];

describe('the outcome of cases', () => {
  it('is said with both kinds of improvement together', async () => {
    const view = await fitViewAt(outcomeFigure, fifty);
    expect(view.headline).toMatch(/bedre i 30\spct\. af forløbene og pålideligt dårligere i 10\spct\.$/);
    expect(tableOf(view)).toEqual({
      recovered: { cases: 10, share: 0.2 },
      improved: { cases: 5, share: 0.1 },
      unchanged: { cases: 25, share: 0.5 },
      deteriorated: { cases: 5, share: 0.1 },
      unclassifiable: { cases: 5, share: 0.1 }
    });
  });

  it('prints reliable change and cut-offs with their sources, and moves the source away from a cut-off that the reader chose', async () => {
    const words = wordsOf(await fitViewAt(outcomeFigure, fifty));
    expect(words).toContain('pålidelig ændring 5 point (HiBoop, Outcome Rating Scale)');
    expect(words).toContain(
      'barn 32 og voksen 25 (OpenFIT KA-01031); ung 28 (Duncan, Sparks, Miller, Bohanske & Claud 2006, ikke bekræftet)'
    );
    const chosen = wordsOf(await fitViewAt(outcomeFigure, fifty, '#/fit?aendring=6&graense=voksen:24.5'));
    expect(chosen).toContain('pålidelig ændring 6 point (Partners for Change Outcome Management System, ikke bekræftet)');
    expect(chosen).toContain('voksen 24,5 (valgt her; 25 efter OpenFIT KA-01031)');
  });

  it('is judged by one convention at a time', async () => {
    const points = await fitViewAt(outcomeFigure, fifty);
    const spreads = await fitViewAt(outcomeFigure, fifty, '#/fit?opgoerelse=effektstoerrelse');
    expect(wordsOf(points)).not.toContain('standardafvigelser');
    // 45 first scores of 20 and 5 of 10: √(900 / 49) is 4.3.
    expect(wordsOf(spreads)).toContain('(3 point); mere end 0,8 er pålidelig ændring');
    expect(wordsOf(spreads)).not.toContain('HiBoop');
    expect(() => controlOf(spreads, 'Pålidelig ændring')).toThrow();
  });

  it('says why where there is no spread to judge by', async () => {
    const few = await fitViewAt(outcomeFigure, fifty.slice(0, 29), '#/fit?opgoerelse=effektstoerrelse');
    expect(few.headline).toBe('Standardafvigelsen kan ikke beregnes: færre end 30 forløb har en trivselsscore. Vælg point.');
    expect(few.table.rows.find(({ key }) => key.includes('unclassifiable'))?.name).not.toContain('målinger');
  });

  it('offers active cases where closed ones tell nothing, and no longer where they are in', async () => {
    const few = [...of(4, [20, 26]), ...of(3, [20, 22]), ...of(3, [20, 14])];
    expect((await fitViewAt(outcomeFigure, few)).headline).toMatch(/Tag de igangværende med/);
    expect((await fitViewAt(outcomeFigure, few, '#/fit?aktive=ja')).headline).not.toMatch(/Tag de igangværende med/);
    expect((await fitViewAt(outcomeFigure, of(12, [20, 26], active))).headline).toBe(
      'Der er ingen afsluttede forløb i det valgte. Tag de igangværende med.'
    );
    expect((await fitViewAt(outcomeFigure, of(12, [20, 26], active), '#/fit?aktive=ja')).headline).toMatch(/bedre i 100\spct\./);
  });

  it('is not told as no improvement where nobody has two scores', async () => {
    expect((await fitViewAt(outcomeFigure, of(12, [20]))).headline).toBe(
      'Ingen af forløbene har to trivselsscorer, så en udvikling kan ikke opgøres.'
    );
  });

  it('tells merged classes by one name, and says that they are merged', async () => {
    const view = await fitViewAt(outcomeFigure, [...of(4, [20, 26]), ...of(4, [10, 16]), ...of(10, [20, 22])]);
    expect(view.table.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['pålidelig forbedring i alt']));
    expect(view.headline).toMatch(/^Trivslen er blevet pålideligt bedre i 44,4\spct\. af forløbene og pålideligt dårligere i 0\spct\.$/);
    expect(view.cautions).toContain('Nogle klasser er lagt sammen, fordi de hver for sig ville fortælle om for få forløb.');
    expect((await fitViewAt(outcomeFigure, fifty)).cautions.join()).not.toContain('lagt sammen');
  });

  it('of professionals has no clinical improvement, and says so', async () => {
    const rated = times(20, () => fitCase(scored([20, 26], { respondent: 'fagperson' })));
    const view = await fitViewAt(outcomeFigure, rated, '#/fit?respondent=fagperson');
    expect(wordsOf(view)).toContain('intet skel for fagpersoners vurdering. Uden skel er ingen forbedring klinisk signifikant.');
    expect(view.controls?.map(({ kind }) => kind)).not.toContain('slider');
  });
});

describe('how cases ended', () => {
  const ended = (count: number, afslutning: string, scores: readonly number[] = [20, 22]) => of(count, scores, { afslutning });

  it('counts an unplanned end below the cut-off as drop-out', async () => {
    const view = await fitViewAt(endingsFigure, [
      ...ended(12, 'planlagt'),
      ...ended(6, 'uplanlagt'),
      ...ended(5, 'uplanlagt', [20, 25]),
      ...ended(7, 'andet'),
      ...of(10, [20], active)
    ]);
    expect(view.headline).toBe('12 forløb sluttede planlagt; 6 er frafald.');
    expect(tableOf(view)).toEqual({
      planlagt: { cases: 12, share: 0.3 },
      'uplanlagt-med-effekt': { cases: 5, share: 0.125 },
      frafald: { cases: 6, share: 0.15 },
      andet: { cases: 7, share: 0.175 },
      aktiv: { cases: 10, share: 0.25 }
    });
  });

  it('says no more than what is told together', async () => {
    const unplanned = await fitViewAt(endingsFigure, [
      ...ended(12, 'planlagt'),
      ...ended(6, 'uplanlagt'),
      ...ended(3, 'uplanlagt', [20, 25])
    ]);
    expect(unplanned.headline).toBe('12 forløb sluttede planlagt; 9 sluttede uplanlagt.');
    const otherwise = await fitViewAt(endingsFigure, [...ended(12, 'planlagt'), ...ended(3, 'uplanlagt'), ...ended(3, 'andet')]);
    expect(otherwise.headline).toBe('12 forløb sluttede planlagt; 6 sluttede på anden vis.');
    const closed = await fitViewAt(endingsFigure, [...ended(8, 'planlagt'), ...ended(3, 'uplanlagt'), ...of(9, [20], active)]);
    expect(closed.headline).toBe('11 forløb er afsluttet; hvordan er skjult, fordi det ville fortælle om for få.');
    expect(closed.table.rows.map(({ name }) => name)).toEqual(['afsluttet', 'igangværende']);
    expect((await fitViewAt(endingsFigure, ended(12, 'planlagt'))).headline).toBe('12 forløb sluttede planlagt; ingen er frafald.');
  });
});

describe('first and latest score', () => {
  it('is counted in cells of five points where they are full enough, with the band of no reliable change', async () => {
    const view = await fitViewAt(firstLastFigure, [...of(30, [20, 26]), ...of(10, [20, 22])]);
    expect(view.headline).toMatch(
      /^I 75\spct\. af forløbene ligger seneste score i et højere felt end den første, i 0\spct\. i et lavere\.$/
    );
    expect(tableOf(view)).toEqual({ '4-5': { cases: 30 }, '4-4': { cases: 10 } });
    if (view.chart.kind !== 'cell-matrix') throw new Error('no matrix');
    expect(view.chart.props).toMatchObject({ edges: [0, 5, 10, 15, 20, 25, 30, 35, 40], change: { least: 5 } });
    expect(wordsOf(view)).toContain('Båndet er ændringer under grænsen: pålidelig ændring 5 point (HiBoop, Outcome Rating Scale).');
    const byEffect = await fitViewAt(firstLastFigure, [...of(30, [20, 26]), ...of(10, [20, 22])], '#/fit?opgoerelse=effektstoerrelse');
    expect(byEffect.chart).toMatchObject({ props: { change: null } });
  });

  it('has sides of the cut-off and no points on its axes where cases are few', async () => {
    const few = times(13, (i) => fitCase(scored([8 + i, i < 7 ? 12 + i : 28])));
    const view = await fitViewAt(firstLastFigure, few);
    if (view.chart.kind !== 'cell-matrix') throw new Error('no matrix');
    const { edges, format, levels } = view.chart.props;
    expect(edges.map(format)).toEqual(['under', 'over', '']);
    expect(levels?.map(({ label }) => label)).toEqual(['skellet']);
    expect(view.headline).toMatch(/under skellet|højere felt/);
    expect(view.cautions).toContain('Kun under og over skellet vises, fordi mindre felter ville fortælle om for få forløb.');
  });

  it('offers active cases where closed ones tell nothing', async () => {
    const few = [...of(4, [8, 26]), ...of(3, [20, 20])];
    expect((await fitViewAt(firstLastFigure, few)).headline).toMatch(/Tag de igangværende med/);
    expect((await fitViewAt(firstLastFigure, few, '#/fit?aktive=ja')).headline).not.toMatch(/Tag de igangværende med/);
  });
});
