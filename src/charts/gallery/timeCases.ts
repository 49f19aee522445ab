/** Days, times since a start, and moves between bins: targets, incidence, timelines and matrices. */
import type { ComponentProps } from 'svelte';
import type { Published } from '../../domain/disclosure.ts';
import type CellMatrix from '../CellMatrix.svelte';
import type IncidenceCurve from '../IncidenceCurve.svelte';
import type StepsIntoTarget from '../StepsIntoTarget.svelte';
import type Timeline from '../Timeline.svelte';
import { cleared, count, dominated, setting, some, tooFew } from './cleared.ts';

type Steps = ComponentProps<typeof StepsIntoTarget>;
type Curve = ComponentProps<typeof IncidenceCurve>;
type Line = ComponentProps<typeof Timeline>;
type Matrix = ComponentProps<typeof CellMatrix>;
export type TimeCase =
  | { readonly id: string; readonly chart: 'StepsIntoTarget'; readonly props: Steps }
  | { readonly id: string; readonly chart: 'IncidenceCurve'; readonly props: Curve }
  | { readonly id: string; readonly chart: 'Timeline'; readonly props: Line }
  | { readonly id: string; readonly chart: 'CellMatrix'; readonly props: Matrix };

const months = ['2017-10-01', '2017-11-01', '2017-12-01', '2018-01-01', '2018-02-01', '2018-03-01', '2018-04-01'];
const reached = (values: readonly (number | Published<number>)[], preliminary = false): Steps['rows'] =>
  values.map((value, i) => {
    const day = months[i] ?? '2018-04-01';
    return {
      key: day,
      day,
      name: day.slice(0, 7),
      value: cleared(value),
      preliminary: preliminary && i === values.length - 1,
      sentence: `${day}: så mange er tilknyttet.`
    };
  });
const promise = { key: 'now', label: '15–20 inden 30. juni 2018', low: some(15), high: some(20), deadline: '2018-06-30' };
const steps = (id: string, rows: Steps['rows'], more: Partial<Steps> = {}): TimeCase => ({
  id: `target-${id}`,
  chart: 'StepsIntoTarget',
  props: {
    ...setting,
    title: 'Tilknyttede mod det lovede',
    rows,
    target: promise,
    label: 'Tilknyttede',
    preliminaryLabel: 'foreløbigt',
    format: count,
    ...more
  }
});
const onTheWay = reached([2, 5, 5, 7, 9, 12, 13], true);

const weeks = Array.from({ length: 53 }, (_, week) => week);
const incidence = (reach: number) => (week: number) => reach * (1 - Math.exp(-week / 20));
const curveRows = (hiddenFrom = 60): Curve['rows'] =>
  weeks.map((week) => {
    const [own, other] = [incidence(0.18)(week), incidence(0.09)(week)];
    const at = (share: number) => (week >= hiddenFrom ? tooFew : some(Math.max(0, share)));
    return {
      at: week,
      values: { forsoeg: at(own), andre: at(other) },
      low: { forsoeg: at(own * 0.7), andre: at(other * 0.6) },
      high: { forsoeg: at(own * 1.35), andre: at(other * 1.5) },
      sentence: `Uge ${week}: så mange er i arbejde.`
    };
  });
const atRisk = [0, 13, 26, 39, 52].map((at) => ({
  at,
  values: { forsoeg: at > 40 ? tooFew : some(412 - at * 7), andre: some(1200 - at * 12) }
}));
const curve = (id: string, rows: Curve['rows'], more: Partial<Curve> = {}): TimeCase => ({
  id: `incidence-${id}`,
  chart: 'IncidenceCurve',
  props: {
    ...setting,
    title: 'I ordinær beskæftigelse',
    rows,
    series: [{ key: 'forsoeg', label: 'I forsøget' }],
    atRisk,
    levels: [{ key: 'kl', label: '3\u00a0% (KL)', value: some(0.03) }],
    until: 52,
    timeFormat: (week) => `${week}`,
    countFormat: count,
    riskLabel: 'Følges stadig efter så mange uger',
    ...more
  }
});

const trials: Line['spans'] = [
  { key: 'oens', name: 'Én borger – én plan', from: '2016-07-01', to: '2020-06-30', emphasis: true, sentence: 'Ni kommuner.' },
  { key: 'fit', name: 'Feedback i familiesager', from: '2017-08-01', to: null, sentence: 'Gladsaxe.' },
  { key: 'unge', name: 'Unge på vej', from: '2018-01-01', to: '2018-03-01', sentence: 'Kort forsøg.' }
];
const events: Line['events'] = [
  { key: 'a', label: 'Bevilling fra ministeriet', day: '2016-05-12', emphasis: true, sentence: 'Bevilling.' },
  { key: 'b', label: 'Første borger tilknyttet', day: '2017-10-02', sentence: 'Første borger.' },
  { key: 'c', label: 'Skolestart', day: '2017-10-20', sentence: 'Skolestart.' },
  { key: 'd', label: 'Midtvejsmåling', day: '2018-04-15', sentence: 'Midtvejs.' },
  { key: 'e', label: 'Mål om 15–20 borgere', day: '2018-06-30', sentence: 'Mål.' },
  { key: 'f', label: 'Slutevaluering i alle kommuner', day: '2020-04-01', sentence: 'Slut.' }
];
const quarterly = ['2017', '2018', '2019'].flatMap((year) => ['01-15', '04-15', '07-15', '10-15'].map((day) => `${year}-${day}`));
const timeline = (id: string, spans: Line['spans'], more: Partial<Line> = {}): TimeCase => ({
  id: `timeline-${id}`,
  chart: 'Timeline',
  props: { language: 'da', title: 'Hvad skete der hvornår', spans, ...more }
});

const bins = [0, 5, 10, 15, 20, 25, 30, 35, 40];
const scores = (countAt: (from: number, to: number) => number | Published<number>): Matrix['cells'] =>
  bins.slice(1).flatMap((_, from) =>
    bins.slice(1).map((__, to) => {
      const value = countAt(from, to);
      return { from, to, count: cleared(value), sentence: `Fra ${bins[from]} til ${bins[to]}.` };
    })
  );
const matrix = (id: string, cells: Matrix['cells'], more: Partial<Matrix> = {}): TimeCase => ({
  id: `matrix-${id}`,
  chart: 'CellMatrix',
  props: {
    ...setting,
    title: 'Fra første til seneste score',
    cells,
    edges: bins,
    levels: [{ key: 'cut', label: 'Skel: 25', value: some(25) }],
    change: { label: 'Under 5 point: ingen pålidelig ændring', least: 5 },
    sameLabel: 'Samme score',
    fromLabel: 'Første score →',
    toLabel: 'Seneste score ↑',
    format: count,
    countFormat: count,
    ...more
  }
});
const usual = (from: number, to: number) => Math.round(60 * Math.exp(-((to - from - 1.2) ** 2) / 3 - (from - 3.5) ** 2 / 6));

export const timeCases: readonly TimeCase[] = [
  steps('ordinary', onTheWay, {
    pace: { label: '1 om måneden', from: { day: '2018-04-01', value: some(13) }, to: { day: '2018-06-30', value: some(15) } }
  }),
  steps('revised', onTheWay, {
    revisions: [
      { key: 'first', label: 'Først lovet: 25–30 inden 31. december 2017', low: some(25), high: some(30), deadline: '2017-12-31' }
    ],
    target: { ...promise, from: '2018-01-01' },
    moments: [{ key: 'board', label: 'Styregruppe', day: '2018-01-10' }]
  }),
  steps('withheld', reached([tooFew, tooFew, 5, 7, dominated, 12, 13])),
  steps('all-withheld', reached([tooFew, tooFew, tooFew])),
  steps('past-deadline', reached([2, 9, 14, 19, 22, 31, 40]), {
    target: { ...promise, deadline: '2017-12-31', label: '15–20 inden 31. december 2017' }
  }),
  steps('open-range', onTheWay, { target: { key: 'open', label: 'Mindst 15 inden 30. juni 2018', low: some(15), deadline: '2018-06-30' } }),
  steps('one-month', reached([3])),
  steps('without-target', reached([1_000, 42_000, 120_000]), { target: null }),
  steps('nothing', [], { target: null }),
  curve('ordinary', curveRows()),
  curve('two-groups', curveRows(), {
    series: [
      { key: 'forsoeg', label: 'I forsøget' },
      { key: 'andre', label: 'Uden for forsøget' }
    ]
  }),
  curve('withheld-late', curveRows(38)),
  curve('all-withheld', curveRows(0)),
  curve('one-week', curveRows().slice(0, 1)),
  curve('nobody-and-all', [
    { at: 0, values: { forsoeg: some(0) }, sentence: '' },
    { at: 26, values: { forsoeg: some(1) }, sentence: '' },
    { at: 52, values: { forsoeg: some(1) }, sentence: '' }
  ]),
  timeline('ordinary', trials, {
    events,
    cadences: [
      { key: 'board', name: 'Styregruppe, hvert kvartal', days: quarterly, sentence: 'Hvert kvartal.' },
      { key: 'year', name: 'Årlig status', days: ['2017-01-31', '2018-01-31', '2019-01-31'], sentence: 'Hvert år.' }
    ],
    now: { label: 'Data til her', day: '2018-09-30' }
  }),
  timeline('spans-alone', trials),
  timeline('events-alone', [], { events }),
  timeline('crowded', trials.slice(0, 1), {
    events: Array.from({ length: 14 }, (_, i) => ({
      key: `e${i}`,
      label: `Milepæl ${i + 1}: ${['møde', 'status til byrådet', 'nyt team'][i % 3]}`,
      day: `2018-${String(1 + Math.floor(i / 2)).padStart(2, '0')}-${i % 2 ? '20' : '03'}`,
      sentence: ''
    }))
  }),
  timeline('many', trials.slice(0, 2), {
    events: Array.from({ length: 45 }, (_, i) => ({
      key: `m${i}`,
      label: `Milepæl ${i + 1}: status til byrådet i Fredensborg`,
      day: `${2017 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-15`,
      sentence: ''
    }))
  }),
  timeline('one-day', [], { events: events.slice(0, 1) }),
  timeline('nothing', []),
  matrix('ordinary', scores(usual)),
  matrix(
    'withheld',
    scores((from, to) => (usual(from, to) > 0 && usual(from, to) < 5 ? tooFew : usual(from, to)))
  ),
  matrix(
    'few',
    scores((from, to) => (from === 4 && to === 6 ? 13 : 0))
  ),
  matrix(
    'all-withheld',
    scores((from, to) => (from < 3 && to < 3 ? tooFew : 0))
  ),
  matrix(
    'large',
    scores((from, to) => usual(from, to) * 1_234)
  ),
  matrix('nothing', [])
];
