import { expect, it } from 'vitest';
import type { Goal } from '../../../src/domain/goals.ts';
import { enrolmentFigure } from '../../../src/views/participants/enrolment.ts';
import { tableOf } from '../udgifter/costPage.ts';
import { recordsOf, times, viewAt } from './participantPage.ts';

const promise: Goal = {
  id: 'tilknyttede-210',
  trial: 'en-plan-210',
  kommune: '210',
  title: 'Borgere tilknyttet forsøget',
  unit: 'borgere',
  direction: 'op',
  minimum: 15,
  maximum: 20,
  deadline: '2018-06-30',
  status: 'foreløbigt',
  owner: null
};

/** Thirteen in the middle of April 2018. */
const april = times(13, { enrolled: '2018-01-15', followedTo: '2018-04-15' });

it('says how many there are, how many were promised and what it takes', async () => {
  const records = await recordsOf(april, [], { goals: [promise] });
  const { headline, chart, cautions } = await viewAt(enrolmentFigure, records);
  expect(headline).toMatch(/^13 af de lovede 15–20 er tilknyttet; det kræver 0,8 mere om måneden at nå målet inden 30\. juni 2018\.$/);
  expect(cautions).toContain('Målet er foreløbigt.');
  if (chart.kind !== 'steps-into-target') throw new Error('no steps');
  expect(chart.props.target?.label).toBe('15–20 inden 30. juni 2018 (foreløbigt)');
  expect(chart.props.pace?.label).toBe('0,8 om måneden');
});

it.each([
  ['reached', 16, 0, /^Målet blev nået: 16 var tilknyttet ved fristen/],
  ['late', 10, 6, /^Målet blev nået efter fristen: 10 var tilknyttet 30\. juni 2018, hvor 15–20 var lovet\. Nu er det 16\.$/],
  ['missed', 10, 0, /^Målet er ikke nået: 10 var tilknyttet ved fristen/]
])('after the deadline a promise is %s', async (_, before, after, words) => {
  const people = [...times(before, { enrolled: '2018-01-15' }), ...times(after, { enrolled: '2018-09-01' })];
  const { headline } = await viewAt(enrolmentFigure, await recordsOf(people, [], { goals: [promise] }));
  expect(headline).toMatch(words);
});

it('has the promise in its table, and months in rising order', async () => {
  const view = await viewAt(enrolmentFigure, await recordsOf(april, [], { goals: [promise] }));
  const table = tableOf(view);
  expect(table['2018-01']).toEqual({ enrolled: 13, cumulative: 13 });
  expect(table['2018-04']).toEqual({ enrolled: 0, cumulative: 13 });
  expect(table['tilknyttede-210']).toEqual({ cumulative: 13, minimum: 15, maksimum: 20, frist: 20180630 });
  expect(view.table.columns.find(({ field }) => field === 'frist')?.format(20180630)).toBe('30. juni 2018');
});

it('draws no promise over others than those it is of', async () => {
  const people = [...april, ...times(20, { kommune: 217, trial: 'en-plan-217', followedTo: '2018-04-15' })];
  const { headline, chart, cautions } = await viewAt(enrolmentFigure, await recordsOf(people, [], { goals: [promise] }));
  expect(headline).toMatch(/^33 deltagere er tilknyttet i alt\. Én plan, Fredensborg: 13 af de lovede 15–20/);
  if (chart.kind !== 'steps-into-target') throw new Error('no steps');
  expect(chart.props.target).toBeNull();
  expect(cautions.join(' ')).toMatch(/står i tabellen og ikke i figuren/);
});

it('tells nothing of four people, and says so of nobody', async () => {
  const few = await viewAt(enrolmentFigure, await recordsOf(times(4), [], { goals: [] }));
  expect(few.headline).toBe('Hvor mange der er tilknyttet, er skjult: færre end 5. Vælg bredere.');
  expect(JSON.stringify(few.headline + few.definition + few.cautions.join())).not.toMatch(/\b4\b/);
  const nobody = await viewAt(enrolmentFigure, await recordsOf(times(9), [], { goals: [] }), '#/deltagere?kommune=217');
  expect(nobody.headline).toBe('Ingen i det valgte er tilknyttet.');
  expect(nobody.chart.kind).toBe('none');
});

it('speaks of those who joined in the chosen months alone', async () => {
  const people = [...times(7, { enrolled: '2018-02-01' }), ...times(9, { enrolled: '2018-08-01' })];
  const view = await viewAt(enrolmentFigure, await recordsOf(people, [], { goals: [] }), '#/deltagere?tilknyttet=2018-01..2018-06');
  expect(view.headline).toBe('7 deltagere er tilknyttet. Intet mål siger, hvor mange der skulle være.');
  expect(view.definition).toMatch(/Fredensborg \(tilknyttet 1\. halvår 2018\)/);
});
