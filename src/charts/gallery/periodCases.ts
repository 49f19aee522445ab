/** Values over quarters and from conversation to conversation: ribbons of quartiles and bars of coverage. */
import type { ComponentProps } from 'svelte';
import type { Published } from '../../domain/disclosure.ts';
import type CoverageBars from '../CoverageBars.svelte';
import type QuantileRibbon from '../QuantileRibbon.svelte';
import { cleared, count, dominated, setting, some, tooFew } from './cleared.ts';

type Ribbon = ComponentProps<typeof QuantileRibbon>;
type Bars = ComponentProps<typeof CoverageBars>;
export type PeriodCase =
  | { readonly id: string; readonly chart: 'QuantileRibbon'; readonly props: Ribbon }
  | { readonly id: string; readonly chart: 'CoverageBars'; readonly props: Bars };

const quarters = (first: number, many: number) =>
  Array.from({ length: many }, (_, i) => {
    const [year, quarter] = [first + Math.floor(i / 4), (i % 4) + 1];
    return { key: `${year}-${quarter}`, label: `K${quarter}`, group: String(year), name: `${quarter}. kvartal ${year}` };
  });
const around = (median: number, n: number, reach = 6) => ({
  n: some(n),
  median: some(median),
  q1: some(Math.max(0, median - reach)),
  q3: some(Math.min(40, median + reach * 0.8))
});
const hidden = { n: tooFew, median: tooFew, q1: tooFew, q3: tooFew };
const score = (value: number) => value.toLocaleString('da-DK', { maximumFractionDigits: 1 });
const spoken = (name: string) => `${name}: halvdelen af børnene ligger mellem de to kvartiler.`;

const self = { key: 'selv', label: 'Barnet selv' };
const carer = { key: 'omsorgsperson', label: 'Omsorgsperson' };
const cutOff = { key: 'barn', label: 'Skel, barn: 32', value: some(32) };

const ribbon = (id: string, rows: Ribbon['rows'], more: Partial<Ribbon> = {}): PeriodCase => ({
  id: `ribbon-${id}`,
  chart: 'QuantileRibbon',
  props: {
    ...setting,
    title: 'Trivsel, kvartal for kvartal',
    rows,
    series: [self],
    levels: [cutOff],
    countLabel: 'Antal svar',
    bandLabel: 'Midterste halvdel',
    domain: [0, 40],
    ticks: [0, 10, 20, 30, 40],
    format: score,
    countFormat: count,
    ...more
  }
});

const eight = quarters(2017, 8);
const rising = eight.map((period, i) => ({
  ...period,
  values: { selv: around(21 + i * 1.3, 140 + i * 37), omsorgsperson: around(19 + i * 1.1, 120 + i * 21, 7) },
  sentence: spoken(period.name)
}));
const trial = { key: 'trial', label: 'Forsøgsperiode', from: 2.4, to: null };
const milestones = [
  { key: 'school', label: 'Skolestart', at: 2.6 },
  { key: 'team', label: 'Nyt team', at: 5.1 }
];
const byConversation = Array.from({ length: 12 }, (_, i) => ({
  key: String(i + 1),
  label: String(i + 1),
  name: `Samtale ${i + 1}`,
  values: { selv: i < 10 ? around(22 + 8 * (1 - 0.8 ** i), Math.round(420 * 0.75 ** i), 5) : hidden },
  sentence: spoken(`Samtale ${i + 1}`)
}));

const covered = (id: string, rows: Bars['rows'], more: Partial<Bars> = {}): PeriodCase => ({
  id: `coverage-${id}`,
  chart: 'CoverageBars',
  props: {
    ...setting,
    title: 'Andel af samtaler med svar',
    rows,
    series: [
      { key: 'ors', label: 'ORS' },
      { key: 'srs', label: 'SRS' }
    ],
    levels: [{ key: 'limit', label: 'Under 60\u00a0%: ikke sikkert', value: some(0.6) }],
    countLabel: 'Samtaler',
    countFormat: count,
    ...more
  }
});
const coverage = (ors: number | Published<number>, srs: number | Published<number>, n: number | Published<number>) => ({
  values: { ors: cleared(ors), srs: cleared(srs) },
  n: cleared(n)
});
const better = eight.map((period, i) => ({
  ...period,
  ...coverage(Math.min(1, 0.48 + i * 0.08), Math.min(1, 0.42 + i * 0.07), 180 + i * 160),
  sentence: `${period.name}: så mange samtaler har svar.`
}));

export const periodCases: readonly PeriodCase[] = [
  ribbon('ordinary', rising, { spans: [trial], moments: milestones }),
  ribbon('two-series', rising, { series: [self, carer] }),
  ribbon('by-conversation', byConversation, { countLabel: 'Antal forløb, som nåede hertil' }),
  ribbon(
    'partly-withheld',
    rising.map((row, i) =>
      i === 3
        ? { ...row, values: { ...row.values, selv: hidden } }
        : i === 6
          ? { ...row, values: { selv: hidden, omsorgsperson: hidden } }
          : row
    ),
    { series: [self, carer], spans: [{ ...trial, to: 6.2 }] }
  ),
  ribbon(
    'twenty-quarters',
    quarters(2014, 20).map((period, i) => ({
      ...period,
      values: { selv: around(24 + 4 * Math.sin(i / 3), 1200 + i) },
      sentence: spoken(period.name)
    })),
    {
      moments: [...milestones, { key: 'far', label: 'Socialtilsynet besøger alle de deltagende kommuner', at: 18.8 }]
    }
  ),
  ribbon('one-quarter', rising.slice(0, 1)),
  ribbon(
    'all-withheld',
    rising.map((row) => ({ ...row, values: { selv: hidden } }))
  ),
  ribbon('nothing', []),
  ribbon('extremes', [
    { ...rising[0], key: 'a', label: 'K1', name: 'K1', sentence: '', values: { selv: around(0, 5, 0) } },
    { ...rising[0], key: 'b', label: 'K2', name: 'K2', sentence: '', values: { selv: around(40, 123_456, 0) } }
  ]),
  ribbon('many-levels', rising, {
    series: [self, carer],
    levels: [
      cutOff,
      { key: 'ung', label: 'Skel, ung: 28 (Duncan m.fl. 2006)', value: some(28) },
      { key: 'voksen', label: 'Skel, voksen: 25', value: some(25) }
    ]
  }),
  covered('ordinary', better, { spans: [trial], moments: milestones }),
  covered('four-quarters', better.slice(4)),
  covered(
    'twenty-quarters',
    quarters(2014, 20).map((period, i) => ({ ...period, ...coverage(0.5 + (i % 7) / 14, 0.4 + (i % 5) / 10, 90 + i), sentence: '' }))
  ),
  covered(
    'partly-withheld',
    better.map((row, i) =>
      i === 1 ? { ...row, ...coverage(tooFew, 0.5, 40) } : i === 5 ? { ...row, ...coverage(dominated, tooFew, tooFew) } : row
    )
  ),
  covered(
    'all-withheld',
    better.slice(0, 3).map((row) => ({ ...row, ...coverage(tooFew, tooFew, tooFew) }))
  ),
  covered('one-quarter', better.slice(7)),
  covered(
    'nothing-and-all',
    better.slice(0, 2).map((row, i) => ({ ...row, ...coverage(i, 1 - i, 12) })),
    {
      series: [
        { key: 'ors', label: 'ORS' },
        { key: 'srs', label: 'SRS' }
      ]
    }
  )
];
