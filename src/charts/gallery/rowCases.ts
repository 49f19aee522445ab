/** Wholes and their parts, steps and what is left at each: stacks and funnels. */
import type { ComponentProps } from 'svelte';
import type { Published } from '../../domain/disclosure.ts';
import { formatShare } from '../../domain/format.ts';
import type FunnelBars from '../FunnelBars.svelte';
import type StackedCounts from '../StackedCounts.svelte';
import { cleared, count, dominated, setting, some, tooFew } from './cleared.ts';

type Stacks = ComponentProps<typeof StackedCounts>;
type Funnel = ComponentProps<typeof FunnelBars>;
export type RowCase =
  | { readonly id: string; readonly chart: 'StackedCounts'; readonly props: Stacks }
  | { readonly id: string; readonly chart: 'FunnelBars'; readonly props: Funnel };

const outcomes: Stacks['parts'] = [
  { key: 'recovered', label: 'Klinisk signifikant forbedring', tone: 1 },
  { key: 'improved', label: 'Pålidelig forbedring', tone: 2 },
  { key: 'unchanged', label: 'Ingen pålidelig ændring', tone: 4 },
  { key: 'deteriorated', label: 'Pålidelig forværring', tone: 'counter' },
  { key: 'unclassifiable', label: 'Kan ikke opgøres', tone: 'aside' }
];
const counts = (...values: readonly (number | Published<number>)[]) =>
  Object.fromEntries(outcomes.map(({ key }, i) => [key, cleared(values[i] ?? 0)]));

const stacks = (id: string, rows: Stacks['rows'], parts = outcomes): RowCase => ({
  id: `stacks-${id}`,
  chart: 'StackedCounts',
  props: {
    ...setting,
    title: 'Sådan endte forløbene',
    parts,
    rows,
    format: (value, total) => (total ? `${count(value)}\u2002·\u2002${formatShare(value / total, 'da')}` : count(value)),
    speak: (row, part) => `${row} ${part}: så mange forløb.`
  }
});

const steps: Funnel['rows'] = [
  { key: 'screenet', name: 'Screenet', people: some(412), share: some(1), sentence: '412 er screenet.' },
  {
    key: 'i_maalgruppe',
    name: 'I målgruppen',
    people: some(287),
    share: some(0.697),
    loss: some(125),
    lead: { median: some(9), p90: some(31) },
    sentence: '287 er i målgruppen.'
  },
  {
    key: 'tilknyttet',
    name: 'Tilknyttet',
    people: some(251),
    share: some(0.609),
    loss: some(36),
    lead: { median: some(21), p90: some(64) },
    sentence: '251 er tilknyttet.'
  },
  {
    key: 'faelles_udredning',
    name: 'Fælles udredning',
    people: some(204),
    share: some(0.495),
    loss: some(47),
    lead: { median: some(34), p90: some(102) },
    sentence: '204 er udredt.'
  },
  {
    key: 'en_plan',
    name: 'Én plan',
    people: some(163),
    share: some(0.396),
    loss: some(41),
    lead: { median: some(58), p90: some(140) },
    sentence: '163 har én plan.'
  },
  {
    key: 'foerste_indsats',
    name: 'Første indsats',
    people: some(158),
    share: some(0.383),
    loss: tooFew,
    lead: { median: some(12), p90: tooFew },
    sentence: '158 er i gang.'
  }
];
const funnel = (id: string, rows: Funnel['rows']): RowCase => ({
  id: `funnel-${id}`,
  chart: 'FunnelBars',
  props: {
    ...setting,
    title: 'Fra screening til første indsats',
    rows,
    format: count,
    lossFormat: (value) => `${count(value)} nåede ikke hertil`,
    leadFormat: (days) => `${count(days)} dage`,
    medianLabel: 'Halvdelen inden',
    p90Label: '9 af 10 inden'
  }
});

export const rowCases: readonly RowCase[] = [
  stacks('ordinary', [{ key: 'all', name: '', counts: counts(124, 61, 88, 23, 16) }]),
  stacks('withheld', [{ key: 'all', name: '', counts: counts(24, tooFew, 18, tooFew, 0) }]),
  stacks('compared', [
    { key: '159', name: 'Gladsaxe', note: '312 forløb', counts: counts(124, 61, 88, 23, 16) },
    { key: '151', name: 'Ballerup', note: '96 forløb', counts: counts(31, 22, 38, 5, 0) },
    { key: '175', name: 'Rødovre', counts: counts(12, tooFew, 14, tooFew, tooFew) },
    { key: 'far', name: 'Alle kommuner i netværket uden Gladsaxe og Ballerup', note: '1.204 forløb', counts: counts(402, 311, 380, 6, 105) }
  ]),
  stacks('all-withheld', [{ key: 'all', name: '', counts: counts(tooFew, dominated, tooFew) }]),
  stacks('one-class', [{ key: 'all', name: '', counts: counts(0, 0, 13) }]),
  stacks('nobody', [{ key: 'all', name: 'Gladsaxe', counts: {} }]),
  stacks('uneven', [{ key: 'all', name: '', counts: counts(120_000, 5, 6, 7, 8) }]),
  funnel('ordinary', steps),
  funnel(
    'without-times',
    steps.map(({ lead: _, ...row }) => row)
  ),
  funnel(
    'withheld',
    steps.map((row, i) =>
      i > 2 ? { ...row, people: i === 4 ? dominated : tooFew, share: tooFew, loss: tooFew, lead: { median: tooFew, p90: tooFew } } : row
    )
  ),
  funnel('one-step', steps.slice(0, 1)),
  funnel('long-names', [
    { key: 'a', name: 'Tilknyttet efter visitationsudvalgets beslutning', people: some(1_204_331), share: some(1), sentence: '' },
    ...steps.slice(1, 3)
  ])
];
