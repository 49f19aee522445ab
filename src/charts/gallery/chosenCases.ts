/** A share that is chosen by hand, with what it could as well have been. */
import type { ComponentProps } from 'svelte';
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatShareInText } from '../../domain/format.ts';
import type LorenzCurve from '../LorenzCurve.svelte';
import type ShareSteps from '../ShareSteps.svelte';

export type ChosenCase =
  | { readonly id: string; readonly chart: 'ShareSteps'; readonly props: ComponentProps<typeof ShareSteps> }
  | { readonly id: string; readonly chart: 'LorenzCurve'; readonly props: ComponentProps<typeof LorenzCurve> };

const setting = { minimumCell: 5, language: 'da', peopleLabel: 'af indbyggerne', costLabel: 'af udgifterne' } as const;
const tooFew = publish(0, { contributors: 2 }, 5);
const said = (share: Published<number>) => (share.shown ? formatShareInText(share.value, 'da') : 'et skjult tal');

const step = (percent: number, share: number, reach: number, reference?: readonly [share: number, text: string]) => ({
  key: String(percent),
  percent,
  share: publicFigure(share),
  low: publicFigure(share - reach),
  high: publicFigure(share + reach),
  ...(reference && { reference: publicFigure(reference[0]), referenceText: reference[1] }),
  sentence: `${percent} pct. af indbyggerne står for ${said(publicFigure(share))} af udgifterne.`
});

const shareAt = (percent: number) => 1 - (1 - Math.min(1, percent / 22) ** 0.57) ** 1.862;
const pointsAt = (percents: readonly number[]) => percents.map((percent) => ({ percent, share: publicFigure(shareAt(percent)) }));

const lorenz = (id: string, chosen: { readonly percent: number; readonly share: Published<number> }): ChosenCase => ({
  id: `lorenz-${id}`,
  chart: 'LorenzCurve',
  props: {
    ...setting,
    title: 'Udgifternes fordeling',
    points: pointsAt(Array.from({ length: 21 }, (_, i) => i * 5)),
    curve: pointsAt(Array.from({ length: 101 }, (_, i) => i)),
    marks: [5, 10],
    chosen,
    orderLabel: 'af indbyggerne, de dyreste først',
    equalityLabel: 'samme udgift til alle',
    speak: (percent, share) => `De dyreste ${formatShareInText(percent / 100, 'da')} af indbyggerne står for ${said(share)} af udgifterne.`
  }
});

export const chosenCases: readonly ChosenCase[] = [
  {
    id: 'share-steps-interval',
    chart: 'ShareSteps',
    props: {
      ...setting,
      title: 'Så få bærer så meget',
      steps: [step(2.5, 0.478, 0.02), step(1, 0.294, 0.015, [0.25, 'knap 25\u00a0%']), step(5, 0.656, 0.04)],
      referenceLabel: 'Danmark:'
    }
  },
  lorenz('chosen', { percent: 2.5, share: publicFigure(shareAt(2.5)) }),
  lorenz('chosen-half', { percent: 50, share: publicFigure(1) }),
  lorenz('chosen-withheld', { percent: 0.1, share: tooFew })
];
