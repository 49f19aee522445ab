/** Every chart with ordinary data, with extremes and with next to nothing: the developer's gallery and the test corpus. */
import type { ComponentProps } from 'svelte';
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatShareInText } from '../../domain/format.ts';
import type DotPlot from '../DotPlot.svelte';
import type LorenzCurve from '../LorenzCurve.svelte';
import type ShareSteps from '../ShareSteps.svelte';
import { type BudgetCase, budgetCases } from './budgetCases.ts';
import { type ChosenCase, chosenCases } from './chosenCases.ts';
import { type FlowCase, flowCases } from './flowCases.ts';
import { type GoalCase, goalCases } from './goalCases.ts';
import { type PairedCase, pairedCases } from './pairedCases.ts';
import { type PeriodCase, periodCases } from './periodCases.ts';
import { type RowCase, rowCases } from './rowCases.ts';
import { type TimeCase, timeCases } from './timeCases.ts';
import { type UpsetCase, upsetCases } from './upsetCases.ts';
import { type YearCase, yearCases } from './yearCases.ts';

interface CaseOf<Chart extends string, Props> {
  readonly id: string;
  readonly chart: Chart;
  readonly props: Props;
}
export type GalleryCase =
  | CaseOf<'ShareSteps', ComponentProps<typeof ShareSteps>>
  | CaseOf<'LorenzCurve', ComponentProps<typeof LorenzCurve>>
  | CaseOf<'DotPlot', ComponentProps<typeof DotPlot>>
  | ChosenCase
  | PairedCase
  | UpsetCase
  | FlowCase
  | YearCase
  | BudgetCase
  | PeriodCase
  | RowCase
  | GoalCase
  | TimeCase;

const setting = { minimumCell: 5, language: 'da' } as const;
const people = { peopleLabel: 'af indbyggerne', costLabel: 'af udgifterne' } as const;
const some = publicFigure;
const tooFew = publish(0, { contributors: 2 }, 5);
const dominated = publish(0, { contributors: 20, largest: 9, total: 10 }, 5);
const said = (share: Published<number>) => (share.shown ? formatShareInText(share.value, 'da') : 'et skjult tal');

const steps = (shares: readonly Published<number>[], references: readonly number[] = []) =>
  [1, 5, 10].map((percent, i) => {
    const share = shares[i] ?? tooFew;
    const reference = references[i];
    return {
      key: String(percent),
      percent,
      share,
      ...(reference === undefined ? {} : { reference: publicFigure(reference) }),
      sentence: `${percent} pct. af indbyggerne står for ${said(share)} af udgifterne.`
    };
  });

const shareSteps = (
  id: string,
  shares: readonly Published<number>[],
  references?: readonly number[],
  labels: { readonly peopleLabel: string; readonly costLabel: string } = people
): GalleryCase => ({
  id: `share-steps-${id}`,
  chart: 'ShareSteps',
  props: { ...setting, ...labels, title: 'Så få bærer så meget', steps: steps(shares, references), referenceLabel: 'Ansøgningen 2014:' }
});

const source = [0.3, 0.65, 0.85];

/** A curve near the published 30, 65 and 85 per cent: all the cost lies with 22 per cent of the people. */
const concentrated = (percent: number) => 1 - (1 - Math.min(1, percent / 22) ** 0.57) ** 1.862;
const curve = (shareAt: (percent: number) => Published<number>) =>
  [0, 0.1, 0.2, 0.5, ...Array.from({ length: 100 }, (_, i) => i + 1)].map((percent) => ({ percent, share: shareAt(percent) }));

const lorenz = (id: string, shareAt: (percent: number) => Published<number>, withSource = true): GalleryCase => ({
  id: `lorenz-${id}`,
  chart: 'LorenzCurve',
  props: {
    ...setting,
    ...people,
    title: 'Udgifternes fordeling',
    points: curve(shareAt),
    orderLabel: 'af indbyggerne, de dyreste først',
    equalityLabel: 'samme udgift til alle',
    ...(withSource
      ? {
          references: {
            label: 'Ansøgningens tal, 2014',
            points: source.map((share, i) => ({ percent: [1, 5, 10][i] ?? 0, share: publicFigure(share) }))
          }
        }
      : {}),
    speak: (percent, share) => `De dyreste ${formatShareInText(percent / 100, 'da')} af indbyggerne står for ${said(share)} af udgifterne.`
  }
});

const series = [
  { key: 'top1', label: '1\u00a0%' },
  { key: 'top5', label: '5\u00a0%' },
  { key: 'top10', label: '10\u00a0%' }
];
const values = (top1: number, top5: number, top10: number) => ({ top1: some(top1), top5: some(top5), top10: some(top10) });
const around = (shares: readonly [number, number, number], by: number) => ({
  values: values(...shares),
  low: values(shares[0] - by, shares[1] - by, shares[2] - by),
  high: values(shares[0] + by, shares[1] + by, shares[2] + by)
});
const hidden = { top1: tooFew, top5: tooFew, top10: tooFew };
const network = { label: 'Netværket', values: values(0.299, 0.652, 0.852) };

const kommuner = [
  { key: '210', name: 'Fredensborg', ...around([0.296, 0.648, 0.851], 0.015), emphasis: true },
  { key: '217', name: 'Helsingør', ...around([0.301, 0.655, 0.849], 0.012) },
  { key: '201', name: 'Allerød', ...around([0.274, 0.622, 0.836], 0.021) },
  { key: '190', name: 'Furesø', ...around([0.312, 0.671, 0.861], 0.016) },
  { key: '219', name: 'Hillerød', ...around([0.288, 0.641, 0.845], 0.013) },
  { key: '223', name: 'Hørsholm', values: { top1: tooFew, top5: some(0.661), top10: some(0.858) } },
  { key: '230', name: 'Rudersdal', ...around([0.306, 0.66, 0.86], 0.014) },
  { key: '240', name: 'Egedal', values: hidden },
  { key: '270', name: 'Gribskov', ...around([0.319, 0.669, 0.866], 0.018) }
];
const many = Array.from({ length: 40 }, (_, i) => {
  const top1 = 0.25 + ((i * 37) % 40) / 400;
  return { key: `k${i}`, name: `Kommune ${i + 1}`, ...around([top1, top1 + 0.34, top1 + 0.53], 0.015), emphasis: i === 11 };
});

const dots = (id: string, rows: ComponentProps<typeof DotPlot>['rows'], reference?: typeof network): GalleryCase => ({
  id: `dots-${id}`,
  chart: 'DotPlot',
  props: { ...setting, title: 'De dyreste borgeres andel af udgifterne', rows, series, ...(reference ? { reference } : {}) }
});

export const cases: readonly GalleryCase[] = [
  shareSteps('ordinary', [some(0.2953), some(0.6481), some(0.8512)], source),
  shareSteps('without-reference', [some(0.274), some(0.622), some(0.836)]),
  shareSteps('first-withheld', [tooFew, some(0.661), some(0.858)], source),
  shareSteps('all-withheld', [tooFew, dominated, tooFew], source),
  shareSteps('nothing-and-all', [some(0), some(1), some(0.1)], [0, 1, 0.02]),
  shareSteps('long-labels', [some(0.241), some(0.55), some(0.683)], source, {
    peopleLabel: 'af modtagerne af mindst én visiteret ydelse',
    costLabel: 'af bruttoudgifterne til visiterede ydelser'
  }),
  lorenz('ordinary', (percent) => some(concentrated(percent))),
  lorenz('without-reference', (percent) => some(concentrated(percent)), false),
  lorenz('first-withheld', (percent) => (percent > 0 && percent < 5 ? tooFew : some(concentrated(percent)))),
  lorenz('middle-withheld', (percent) => (percent > 20 && percent < 60 ? dominated : some(concentrated(percent)))),
  lorenz('all-withheld', (percent) => (percent === 0 || percent === 100 ? some(percent / 100) : tooFew)),
  lorenz('equality', (percent) => some(percent / 100), false),
  lorenz('one-has-all', (percent) => some(percent === 0 ? 0 : 1), false),
  dots('ordinary', kommuner, network),
  dots(
    'without-emphasis',
    kommuner.map((row) => ({ ...row, emphasis: false }))
  ),
  dots('one-row', kommuner.slice(0, 1), network),
  dots('crossed', [
    { key: '210', name: 'Fredensborg', values: { top1: some(0.7), top5: some(0.44), top10: some(0.1) } },
    { key: '270', name: 'Gribskov', values: { top1: some(0.55), top5: some(0.72), top10: tooFew } }
  ]),
  dots('forty-rows', many, network),
  dots(
    'all-withheld',
    kommuner.map(({ key, name }) => ({ key, name, values: hidden }))
  ),
  dots('long-names', [
    { key: 'a', name: 'Netværket af nordsjællandske kommuner i alt', ...around([0.299, 0.652, 0.852], 0.004), emphasis: true },
    { key: 'b', name: 'Faaborg-Midtfyn og Ikast-Brande Kommuner', ...around([0.281, 0.633, 0.84], 0.02) },
    { key: 'c', name: 'Lyngby-Taarbæk', values: hidden }
  ]),
  dots('long-words', [
    {
      key: 'a',
      name: 'fortsat ydelse (herunder støttet beskæftigelse i offentlige virksomheder og i fleksjob)',
      values: { top1: tooFew, top5: dominated, top10: some(0.2) }
    },
    { key: 'b', name: 'førtidspension', values: { top1: some(0), top5: some(0.44), top10: dominated } }
  ]),
  dots('words-below', [
    { key: 'a', name: 'Frederikssund', values: { top1: some(0), top5: dominated, top10: dominated } },
    { key: 'b', name: 'Helsingør', values: { top1: some(0.1), top5: tooFew, top10: dominated } },
    { key: 'c', name: 'Allerød', values: { top1: dominated, top5: tooFew, top10: dominated } }
  ]),
  dots('nothing-and-all', [
    { key: 'a', name: 'Ingen', values: values(0, 0, 0), emphasis: true },
    { key: 'b', name: 'Alle', values: values(1, 1, 1), emphasis: true },
    { key: 'c', name: 'Tæt', values: values(0.5, 0.51, 0.52), emphasis: true }
  ]),
  ...chosenCases,
  ...pairedCases,
  ...upsetCases,
  ...flowCases,
  ...yearCases,
  ...budgetCases,
  ...periodCases,
  ...rowCases,
  ...goalCases,
  ...timeCases
];
