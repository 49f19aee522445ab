/** What was promised and how far it has come: goals as bullets, indicators as arrows. */
import type { ComponentProps } from 'svelte';
import type { Published } from '../../domain/disclosure.ts';
import { formatShare } from '../../domain/format.ts';
import type BulletBars from '../BulletBars.svelte';
import type FirstLatest from '../FirstLatest.svelte';
import { cleared, count, setting, some, tooFew } from './cleared.ts';

type Bullets = ComponentProps<typeof BulletBars>;
type Moves = ComponentProps<typeof FirstLatest>;
export type GoalCase =
  | { readonly id: string; readonly chart: 'BulletBars'; readonly props: Bullets }
  | { readonly id: string; readonly chart: 'FirstLatest'; readonly props: Moves };

const people = (value: number) => `${count(value)} personer`;
const percent = (value: number) => formatShare(value, 'da');
const goals: Bullets['rows'] = [
  {
    key: 'a',
    name: 'Personer i forsøget',
    note: 'Skal op · inden 30. juni 2018',
    latest: some(13),
    baseline: some(4),
    low: some(15),
    high: some(20),
    rangeWords: '15–20 personer',
    state: 'på vej',
    emphasis: true,
    format: people,
    sentence: '13 personer af 15–20.'
  },
  {
    key: 'b',
    name: 'I ordinær beskæftigelse',
    note: 'Skal op · inden udgangen af 2019',
    latest: some(0.061),
    baseline: some(0.03),
    low: some(0.05),
    state: 'nået',
    format: percent,
    sentence: 'Nået.'
  },
  {
    key: 'c',
    name: 'Ventetid fra henvendelse til første samtale',
    note: 'Skal ned · inden 1. januar 2019',
    latest: some(34),
    baseline: some(52),
    high: some(28),
    state: 'på vej',
    format: (days) => `${count(days)} dage`,
    sentence: 'Ventetiden falder.'
  },
  {
    key: 'd',
    name: 'Borgere med én plan',
    note: 'Skal op',
    baseline: some(0.12),
    low: some(0.8),
    high: some(1),
    state: 'ikke målt endnu',
    format: percent,
    sentence: 'Ikke målt endnu.'
  },
  {
    key: 'e',
    name: 'Borgere, der oplever sammenhæng',
    note: 'Skal op',
    latest: tooFew,
    low: some(0.7),
    state: 'skjult',
    format: percent,
    sentence: 'Skjult.'
  }
];
const bullets = (id: string, rows: Bullets['rows']): GoalCase => ({
  id: `bullets-${id}`,
  chart: 'BulletBars',
  props: {
    ...setting,
    title: 'Mål',
    rows,
    unmeasuredLabel: 'ikke målt endnu',
    baselineLabel: 'før',
    targetLabel: 'mål',
    scaleLabel: 'Hvert mål har sin egen skala fra nul; mål med samme navn og enhed deler skala.'
  }
});
const plans = (name: string, latest: number, baseline: number): Bullets['rows'][number] => ({
  key: name,
  name: `Planer pr. borger, ${name}`,
  latest: some(latest),
  baseline: some(baseline),
  high: some(1),
  state: 'på vej',
  scale: 'planer',
  format: (value) => value.toLocaleString('da-DK'),
  sentence: `${name}: ${latest}.`
});

const ways: Moves['parts'] = [
  { key: 'down', label: 'Tilbagegang', tone: 'counter' },
  { key: 'unchanged', label: 'Uændret', tone: 'aside' },
  { key: 'up', label: 'Fremgang', tone: 1 }
];
const indicators = [
  'Tror på at kunne komme i arbejde',
  'Tror på at kunne klare et arbejde',
  'Mål for fremtiden',
  'Viden om veje til arbejde',
  'Samarbejde og kommunikation',
  'Opsøger hjælp hos andre',
  'Overblik over hverdagen',
  'Netværk og støtte',
  'Selvoplevet helbred',
  'Fysisk og psykisk helbred i hverdagen',
  'Fokus på uddannelse og job'
];
const moved = (
  first: number | Published<number>,
  latest: number | Published<number>,
  down: number | Published<number>,
  same: number | Published<number>,
  up: number | Published<number>
) => ({
  first: cleared(first),
  latest: cleared(latest),
  counts: { down: cleared(down), unchanged: cleared(same), up: cleared(up) }
});
const progress: Moves['rows'] = indicators.map((name, i) => ({
  key: `i${i + 1}`,
  name,
  moves: {
    borger: moved(3 + (i % 4), 4 + ((i * 3) % 5), 12 + i, 30, 58 - 3 * i),
    sagsbehandler: moved(2 + (i % 3), 3 + ((i * 2) % 4), 9 + 2 * i, 41, 40 - 2 * i)
  },
  sentence: `${name}: fra første til seneste svar.`
}));
const respondents = [
  { key: 'borger', label: 'Borger' },
  { key: 'sagsbehandler', label: 'Sagsbehandler' }
];
const moves = (id: string, rows: Moves['rows'], more: Partial<Moves> = {}): GoalCase => ({
  id: `moves-${id}`,
  chart: 'FirstLatest',
  props: {
    ...setting,
    title: 'Fra første til seneste svar',
    rows,
    series: respondents,
    parts: ways,
    domain: [1, 10],
    ticks: [1, 5, 10],
    format: (value) => value.toLocaleString('da-DK', { maximumFractionDigits: 1 }),
    ...more
  }
});

export const goalCases: readonly GoalCase[] = [
  bullets('ordinary', goals),
  bullets('one-unmeasured', goals.slice(3, 4)),
  bullets('of-one-kind', [plans('Furesø', 1.2, 2.2), plans('Frederikssund', 1.4, 2.7)]),
  bullets('of-two-kinds', [...goals.slice(0, 1), plans('Furesø', 1.2, 2.2), plans('Frederikssund', 1.4, 2.7)]),
  bullets('extremes', [
    { key: 'a', name: 'Ingen', latest: some(0), baseline: some(0), low: some(0), high: some(0), state: '', format: people, sentence: '' },
    {
      key: 'b',
      name: 'Langt over',
      latest: some(9000),
      baseline: some(8990),
      low: some(1),
      high: some(2),
      state: 'nået',
      format: people,
      sentence: ''
    },
    { key: 'c', name: 'Under nul', latest: some(-12), baseline: some(-30), low: some(0), state: 'på vej', format: count, sentence: '' },
    { key: 'd', name: 'Uden mål', latest: some(12), state: 'intet mål', format: count, sentence: '' },
    {
      key: 'e',
      name: 'Tæt på hinanden',
      latest: some(50),
      baseline: some(49),
      low: some(49),
      high: some(50),
      state: 'nået',
      format: people,
      sentence: ''
    }
  ]),
  moves('ordinary', progress),
  moves(
    'one-series',
    progress.slice(0, 4).map(({ moves: { borger }, ...row }) => ({ ...row, moves: borger ? { borger } : {} })),
    { series: respondents.slice(0, 1), parts: [] }
  ),
  moves('withheld', [
    {
      key: 'a',
      name: 'Tror på arbejde',
      moves: { borger: moved(tooFew, tooFew, tooFew, tooFew, tooFew), sagsbehandler: moved(3, 6, tooFew, 12, 20) },
      sentence: ''
    },
    {
      key: 'b',
      name: 'Selvoplevet helbred',
      moves: { borger: moved(4, tooFew, 6, 20, tooFew), sagsbehandler: moved(tooFew, 5, 0, 9, 11) },
      sentence: ''
    },
    { key: 'c', name: 'Netværk', moves: { borger: moved(2, 2, 5, 40, 6) }, sentence: '' }
  ]),
  moves(
    'own-scales',
    progress.slice(0, 3).map((row, i) => ({ ...row, domain: [0, [10, 40, 7][i] ?? 10] as const }))
  ),
  moves('extremes', [
    {
      key: 'a',
      name: 'Fra ende til anden',
      moves: { borger: moved(1, 10, 0, 0, 50), sagsbehandler: moved(10, 1, 50, 0, 0) },
      sentence: ''
    },
    { key: 'b', name: 'Stille', moves: { borger: moved(10, 10, 0, 9, 0), sagsbehandler: moved(1, 1, 0, 9, 0) }, sentence: '' }
  ]),
  moves('nothing', [])
];
