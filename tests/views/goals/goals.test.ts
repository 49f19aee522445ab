import { describe, expect, it } from 'vitest';
import type { Goal, GoalObservation } from '../../../src/domain/goals.ts';
import { goalStates } from '../../../src/domain/goals.ts';
import { defaultTrials } from '../../../src/domain/trials.ts';
import { deliveriesFigure } from '../../../src/views/goals/deliveries.ts';
import { statusFigure } from '../../../src/views/goals/status.ts';
import { timelineFigure } from '../../../src/views/goals/timeline.ts';
import { recordsOf, times, viewAt } from '../participants/participantPage.ts';
import { tableOf } from '../udgifter/costPage.ts';

const goal = (id: string, more: Partial<Goal> = {}): Goal => ({
  id,
  trial: 'en-plan-210',
  kommune: '210',
  title: 'Planer pr. borger',
  unit: 'planer',
  direction: 'ned',
  minimum: 1,
  maximum: 1,
  deadline: null,
  status: null,
  owner: null,
  ...more
});
const seen = (id: string, day: string, value: number): GoalObservation => ({ goal: id, day, value, kind: 'opfølgning', people: 50 });
const before = (id: string, value: number): GoalObservation => ({ ...seen(id, '2017-07-01', value), kind: 'baseline' });

const forward = [before('a', 2), seen('a', '2019-06-30', 1.4)];
const back = [before('b', 2), seen('b', '2019-06-30', 2.5)];

describe('the state of goals', () => {
  const statusOf = async (goals: readonly Goal[], observations: readonly GoalObservation[], hash = '#/maal') =>
    viewAt(statusFigure, await recordsOf([], [], { goals, observations }), hash);

  it('says in its first sentence whether the trial is on its way', async () => {
    const all = await statusOf([goal('a'), goal('c')], forward);
    expect(all.headline).toBe('På vej: det ene mål, der kan bedømmes, er nået eller på vej. 1 mål er ikke målt endnu.');
    const half = await statusOf([goal('a'), goal('b')], [...forward, ...back]);
    expect(half.headline).toBe('Ikke på vej: kun 1 af 2 mål, der kan bedømmes, er nået eller på vej.');
    const none = await statusOf([goal('a')], []);
    expect(none.headline).toMatch(/^Om forsøget er på vej, vides ikke: ingen af de 1 mål/);
    expect((await statusOf([], [])).headline).toBe('Der er ingen mål i det valgte.');
    const english = await statusOf([goal('a')], forward, '#/maal?sprog=en');
    expect(english.headline).toBe('On track: the one goal that can be judged is reached or on its way.');
  });

  it('keeps what is not measured, without a number', async () => {
    const view = await statusOf([goal('c'), goal('a')], forward);
    const table = tableOf(view);
    expect(table.a).toEqual({
      baseline: 2,
      latest: 1.4,
      minimum: 1,
      maksimum: 1,
      maalt: 20190630,
      state: goalStates.indexOf('on-the-way')
    });
    expect(table.c).toEqual({ minimum: 1, maksimum: 1, state: goalStates.indexOf('not-measured') });
    expect(view.table.rows.map(({ key }) => key)).toEqual(['a', 'c']);
    if (view.chart.kind !== 'bullet-bars') throw new Error('no bullets');
    expect(view.chart.props.rows.find(({ key }) => key === 'c')).not.toHaveProperty('latest');
  });

  it('draws goals of the same name and unit on one scale, and says that others have their own', async () => {
    const goals = [goal('a'), goal('b', { kommune: '217' }), goal('d', { title: 'Samtaler', unit: 'procent' })];
    const { chart } = await statusOf(goals, [...forward, ...back]);
    if (chart.kind !== 'bullet-bars') throw new Error('no bullets');
    const scaleOf = (id: string) => chart.props.rows.find(({ key }) => key === id)?.scale;
    expect(scaleOf('a')).toBe(scaleOf('b'));
    expect(scaleOf('a')).not.toBe(scaleOf('d'));
    expect(chart.props.scaleLabel).toMatch(/egen skala/);
  });

  it('is of the chosen kommuner', async () => {
    const view = await statusOf(
      [goal('a'), goal('b', { trial: 'en-plan-217', kommune: '217' })],
      [...forward, ...back],
      '#/maal?kommune=217'
    );
    expect(view.headline).toMatch(/^Ikke på vej/);
    expect(Object.keys(tableOf(view))).toEqual(['b']);
  });

  it('tells nothing of four people', async () => {
    const people = goal('p', { unit: 'borgere', direction: 'op', minimum: 10, maximum: null });
    const view = await statusOf([people], [{ ...seen('p', '2019-06-30', 4), people: 4 }]);
    expect(tableOf(view).p?.latest).toBe('too-few');
    if (view.chart.kind !== 'bullet-bars') throw new Error('no bullets');
    expect(view.chart.props.rows[0]?.sentence).toMatch(/færre end 5/);
  });
});

describe('milestones', () => {
  const milestone = (day: string, title: string) => ({ day, title, kind: null, kommune: null, trial: null });

  it('speaks of the next one after the last day of the data', async () => {
    const milestones = [milestone('2018-03-16', 'Årskonvent'), milestone('2020-06-30', 'Forsøget slutter')];
    const records = await recordsOf(times(13), [], { milestones, trials: defaultTrials });
    const view = await viewAt(timelineFigure, records, '#/maal?kommune=210');
    expect(view.headline).toBe('Næste milepæl efter 31. december 2019, hvor dataene slutter: Forsøget slutter, 30. juni 2020.');
    if (view.chart.kind !== 'timeline') throw new Error('no timeline');
    expect(view.chart.props.spans?.map(({ key }) => key)).toEqual(['en-plan-210']);
    expect(view.chart.props.cadences?.map(({ key }) => key)).toEqual(['kvartal', 'halvaar', 'aar']);
  });

  it('speaks of the last one where nobody is loaded', async () => {
    const view = await viewAt(timelineFigure, await recordsOf([], [], { milestones: [milestone('2018-03-16', 'Årskonvent')] }), '#/maal');
    expect(view.headline).toBe('Den seneste milepæl er: Årskonvent, 16. marts 2018.');
  });
});

it('names kommuner that have not delivered', async () => {
  const trials = defaultTrials.filter(({ kommune }) => ['210', '217'].includes(kommune));
  const view = await viewAt(deliveriesFigure, await recordsOf(times(13), [], { trials }), '#/maal');
  expect(view.headline).toBe('1 af 2 kommuner har leveret data om deltagere. Uden: Helsingør.');
  expect(tableOf(view)['210']).toEqual({ people: 13, measured: 0, fra: 2018, til: 2019 });
  expect(view.table.rows.map(({ name }) => name)).toEqual(['Fredensborg', 'Helsingør, mangler']);
});

it('misses no participants of a kommune whose trials are about families', async () => {
  const trials = defaultTrials.filter(({ kommune }) => ['159', '210'].includes(kommune));
  const records = await recordsOf(times(13), [], { trials });
  const view = await viewAt(deliveriesFigure, records, '#/maal');
  expect(view.headline).toBe('Den ene kommune i det valgte har leveret data om sine deltagere.');
  expect(view.table.rows.map(({ name }) => name)).toEqual(['Gladsaxe, kun FIT', 'Fredensborg']);
  expect((await viewAt(deliveriesFigure, records, '#/maal?kommune=159')).headline).toBe('I det valgte er der kun forsøg om familier.');
});

it('says when a delivery came and how much was remarked on it, of the files that may hold the kommune', async () => {
  const trials = defaultTrials.filter(({ kommune }) => ['210', '217'].includes(kommune));
  const of210 = { table: 'deltagere', kommune: '210', changed: '2019-03-01', opened: '2019-03-04', remarks: 2 } as const;
  const answers = { table: 'progression', kommune: null, changed: '2019-02-01', opened: null, remarks: 1 } as const;
  const of217 = { ...of210, kommune: '217', changed: '2019-12-31', remarks: 8 };
  const records = await recordsOf(times(13), [], { trials });
  const view = await viewAt(deliveriesFigure, records, '#/maal', [of210, answers, of217]);
  expect(tableOf(view)['210']).toMatchObject({ fil_aendret: 20190301, indlaest: 20190304, bemaerkninger: 3 });
  // Nobody of Helsingør has come, whatever the file is called.
  expect(Object.keys(tableOf(view)['217'] ?? {})).toEqual(['people', 'measured']);
  const bars = view.chart.kind === 'paired-bars' ? view.chart.props.rows.map(({ sentence }) => sentence) : [];
  expect(bars[0]).toContain('Filen er senest ændret 1. marts 2019; 3 bemærkninger.');
  expect(view.cautions.join(' ')).toContain('advarsler i indlæsningsrapporten');
});
