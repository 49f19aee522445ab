import { describe, expect, it } from 'vitest';
import { differenceFigure } from '../../../src/views/participants/difference.ts';
import { groupsFigure } from '../../../src/views/participants/groups.ts';
import { outcomeFigure, timeToWorkFigure } from '../../../src/views/participants/outcome.ts';
import { progressionFigure } from '../../../src/views/participants/progression.ts';
import { tableOf } from '../udgifter/costPage.ts';
import { recordsOf, type Scores, times, viewAt } from './participantPage.ts';

/** `up` people go from 2 to 4, the others from 3 to 2. */
const scoresOf = (up: number, down: number, respondent: Scores['respondent'] = 'borger'): Scores[] =>
  Array.from({ length: up + down }, (_, person) => ({
    person,
    indicator: 'jobsoegning',
    respondent,
    scores: [
      ['2018-02-01', person < up ? 2 : 3],
      ['2018-05-01', person < up ? 4 : 2]
    ]
  }));

describe('progress', () => {
  it('is told person by person, citizen and caseworker side by side', async () => {
    const records = await recordsOf(times(20), [...scoresOf(14, 6), ...scoresOf(14, 6, 'sagsbehandler')]);
    const view = await viewAt(progressionFigure, records);
    expect(view.headline).toMatch(/^Af 20 deltagere er 14 gået frem på flere indikatorer end tilbage; 6 er gået mest tilbage\.$/);
    expect(tableOf(view)['jobsoegning/borger']).toMatchObject({
      n: 20,
      baseline: 2,
      latest: 4,
      up: 14,
      unchanged: 0,
      down: 6,
      median_days: 89
    });
    expect(view.definition).toMatch(/Median mellem de to, efter indikator: 89 dage\.$/);
    if (view.chart.kind !== 'first-latest') throw new Error('no arrows');
    expect(Object.keys(view.chart.props.rows[0]?.moves ?? {})).toEqual(['borger', 'sagsbehandler']);
    const difference = await viewAt(differenceFigure, records);
    expect(tableOf(difference).jobsoegning).toEqual({ n: 20, citizenHigher: 0, same: 20, caseworkerHigher: 0 });
  });

  it('says nothing of how many went forward where they are few', async () => {
    const view = await viewAt(progressionFigure, await recordsOf(times(13), scoresOf(2, 11)));
    expect(view.headline).not.toMatch(/\b2\b/);
    expect(view.headline).toMatch(/skjult/);
  });

  it('needs two days of measurement', async () => {
    const view = await viewAt(progressionFigure, await recordsOf(times(13)));
    expect(view.headline).toBe('Ingen i det valgte er målt på to forskellige dage.');
    expect(view.chart.kind).toBe('none');
  });
});

describe('outcomes', () => {
  const atWork = { outcome: 'ordinær beskæftigelse', outcomeDay: '2018-03-01' };

  it('are told with the share who came to them, and held against the past', async () => {
    const records = await recordsOf([...times(10, atWork), ...times(30)]);
    const view = await viewAt(timeToWorkFigure, records);
    expect(view.headline).toMatch(
      /^25\u00a0pct\. \(95 %-interval [\d,]+–[\d,]+\) er kommet i ordinær beskæftigelse inden 52 uger, mod 3\u00a0pct\. i ressourceforløb/
    );
    expect(view.definition).toMatch(/Konkurrerende afslutninger: førtidspension og pension\/død\/fraflyttet\./);
    expect(tableOf(view)['52']).toMatchObject({ share: 0.25, at_risk: 30 });
    const outcomes = await viewAt(outcomeFigure, records);
    expect(outcomes.headline).toBe('Det hyppigste udfald er ordinær beskæftigelse: 10 af 40 tilknyttede.');
    expect(tableOf(outcomes)['ordinær beskæftigelse']).toEqual({ people: 10, share26: 0.25, share52: 0.25 });
  });

  it('of another choice of work are not held against ordinary jobs', async () => {
    const records = await recordsOf([...times(10, { ...atWork, outcome: 'fleksjob' }), ...times(30)]);
    const view = await viewAt(timeToWorkFigure, records, '#/deltagere?udfald=fleksjob&vedvarende=26');
    expect(view.headline).toMatch(/^25\u00a0pct\. \(95 %-interval [\d,]+–[\d,]+\) er kommet i fleksjob inden 52 uger\.$/);
    expect(view.definition).toMatch(/tæller først, når det har varet 26 uger/);
    if (view.chart.kind !== 'incidence-curve') throw new Error('no curve');
    expect(view.chart.props.levels).toEqual([]);
  });

  it('of codes outside the list stand by themselves, and the figures say that nothing tells whether they are work', async () => {
    const others = times(10, { outcome: '17', outcomeDay: '2018-03-01' });
    const records = await recordsOf([...times(10, atWork), ...others, ...times(20)]);
    const outcomes = await viewAt(outcomeFigure, records);
    expect(tableOf(outcomes)['17']).toMatchObject({ people: 10 });
    expect(outcomes.cautions).toContain(
      'Udtrækket har koder for udfald, der ikke er blandt de tilladte. De står hver for sig, som de er skrevet.'
    );
    for (const figure of [timeToWorkFigure, groupsFigure]) {
      expect((await viewAt(figure, records)).cautions.join(' ')).toMatch(/blandt de tilladte. De tæller hverken som arbejde/);
    }
    const known = await recordsOf([...times(10, atWork), ...times(20)]);
    for (const figure of [outcomeFigure, timeToWorkFigure, groupsFigure]) {
      expect((await viewAt(figure, known)).cautions.join(' ')).not.toMatch(/blandt de tilladte/);
    }
  });

  it('of codes outside the list are not stated where outcomes are put together in kinds', async () => {
    const outcomes = ['fleksjob', 'ordinær uddannelse', '17', '18', 'uoplyst'];
    const people = outcomes.flatMap((outcome) => times(3, { outcome, outcomeDay: '2018-03-01' }));
    const view = await viewAt(outcomeFigure, await recordsOf([...people, ...times(20)]));
    expect(tableOf(view).uoplyst).toMatchObject({ people: 9 });
    expect(view.cautions).toContain('Udtrækket har koder for udfald, der ikke er blandt de tilladte. De hører her til uoplyst.');
  });

  it('of few people say only how many have one', async () => {
    const records = await recordsOf([
      ...times(3, atWork),
      ...times(4, { outcome: 'førtidspension', outcomeDay: '2018-04-01' }),
      ...times(12)
    ]);
    const view = await viewAt(outcomeFigure, records);
    expect(view.headline).toMatch(/^12 af 19 tilknyttede har endnu intet udfald/);
    expect(view.chart.kind).toBe('stacked-counts');
    expect(`${view.headline} ${view.definition}`).not.toMatch(/effekt/);
  });
});

describe('groups', () => {
  const people = [
    ...times(20, (i) => ({ enrolled: '2018-02-01', ...(i < 10 && { planned: '2018-03-01' }) })),
    ...times(20, (i) => ({ enrolled: '2019-08-01', ...(i < 5 && { planned: '2019-09-01' }) }))
  ];

  it('by time of joining are marked where they have not been followed for long', async () => {
    const view = await viewAt(groupsFigure, await recordsOf(people), '#/deltagere?delt=halvaar');
    expect(view.headline).toBe('Andelen med én plan ligger mellem 25\u00a0pct. og 50\u00a0pct. i de 2 grupper.');
    expect(view.table.rows.map(({ name }) => name)).toEqual(['1. halvår 2018', '2. halvår 2019 (umoden)']);
    expect(view.cautions.join(' ')).toMatch(/Umoden/);
    expect(tableOf(view)['2019-2']).toMatchObject({ one_plan: 0.25, immature: 1 });
  });

  it('is one where there is one kommune', async () => {
    const view = await viewAt(groupsFigure, await recordsOf(people));
    expect(view.headline).toBe('I Fredensborg har 37,5\u00a0pct. af de tilknyttede én plan.');
  });
});
