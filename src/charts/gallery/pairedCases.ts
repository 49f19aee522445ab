import type { ComponentProps } from 'svelte';
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatCount, formatKroner, formatShare } from '../../domain/format.ts';
import type PairedBars from '../PairedBars.svelte';

export interface PairedCase {
  readonly id: string;
  readonly chart: 'PairedBars';
  readonly props: ComponentProps<typeof PairedBars>;
}
type Pairs = ComponentProps<typeof PairedBars>['rows'];

const some = publicFigure;
const tooFew = publish(0, { contributors: 2 }, 5);
const dominated = publish(0, { contributors: 20, largest: 9, total: 10 }, 5);
const nothing = publish(Number.NaN, { contributors: 0 }, 5);
const kroner = (value: number) => formatKroner(value, 'da');
const share = (value: number) => formatShare(value, 'da');
const said = (value: Published<number>, format: (value: number) => string) => (value.shown ? format(value.value) : 'et skjult beløb');

const budget = (name: string, all: Published<number>, top: Published<number>, part: Published<number>): Pairs[number] => ({
  key: name,
  name,
  all,
  top,
  share: part,
  sentence: `${name} bruger ${said(all, kroner)}, heraf ${said(top, kroner)} på de dyreste 10 pct. af indbyggerne.`
});
const costs = (name: string, all: number, top: number) => budget(name, some(all), some(top), some(top / all));

const budgets = [
  costs('Ældre og sundhed', 412_000_000, 371_000_000),
  costs('Voksne med handicap', 298_000_000, 292_000_000),
  costs('Børn og unge', 187_000_000, 164_000_000),
  costs('Beskæftigelse', 143_000_000, 61_200_000),
  costs('Skole', 9_340_000, 4_120_000),
  costs('Kultur og fritid', 812_000, 64_000)
];

const paired = (id: string, rows: Pairs, more: Partial<PairedCase['props']> = {}): PairedCase => ({
  id: `paired-${id}`,
  chart: 'PairedBars',
  props: {
    title: 'Hvis budget?',
    rows,
    allLabel: 'alle indbyggere',
    topLabel: 'de dyreste 10\u00a0%',
    shareLabel: 'de dyrestes andel',
    format: kroner,
    minimumCell: 5,
    language: 'da',
    ...more
  }
});

const pair = (name: string, all: Published<number>, top: Published<number>): Pairs[number] => ({
  key: name,
  name,
  all,
  top,
  sentence: `${name}: ${said(all, share)} og ${said(top, share)}.`
});

export const pairedCases: readonly PairedCase[] = [
  paired('ordinary', budgets),
  paired('withheld', [
    costs('Ældre og sundhed', 412_000_000, 371_000_000),
    budget('Voksne med handicap', some(298_000_000), dominated, dominated),
    budget('Børn og unge', tooFew, tooFew, tooFew),
    budget('Beskæftigelse', tooFew, dominated, dominated),
    budget('Skole', some(0), some(0), nothing),
    budget('Kultur og fritid', some(812_000), some(64_000), dominated)
  ]),
  paired('all-withheld', [budget('Ældre og sundhed', tooFew, tooFew, tooFew), budget('Skole', dominated, dominated, dominated)]),
  paired('negative', [
    costs('Ældre og sundhed', 41_200_000, 37_100_000),
    budget('Refusioner og korrektioner', some(-9_800_000), some(-6_150_000), some(0.628)),
    costs('Kultur og fritid', 812_000, 64_000)
  ]),
  paired('all-negative', [budget('Refusioner', some(-9_800_000), some(-6_150_000), nothing)]),
  paired(
    'long-names',
    [
      costs('Det specialiserede socialområde for børn, unge og deres familier', 412_000_000, 371_000_000),
      costs('Arbejdsmarkedsforanstaltninger', 298_000_000, 292_000_000),
      budget('Specialundervisning og befordring af elever', some(187_000_000), tooFew, dominated)
    ],
    {
      allLabel: 'alle modtagere af mindst én visiteret ydelse',
      topLabel: 'de dyreste 10\u00a0% af modtagerne',
      shareLabel: 'de dyrestes andel af områdets bruttoudgift'
    }
  ),
  paired(
    'number-of-areas',
    [
      pair('1 område', some(0.713), some(0.301)),
      pair('2 områder', some(0.194), some(0.288)),
      pair('3 områder', some(0.078), some(0.274)),
      pair('4 eller flere', some(0.015), some(0.137))
    ],
    {
      title: 'Borgere og udgift efter antal områder',
      allLabel: 'andel af borgerne',
      topLabel: 'andel af udgiften',
      format: share,
      shareLabel: ''
    }
  ),
  paired(
    'before-and-after',
    [
      pair('Ældre og sundhed', some(41_200), some(38_900)),
      pair('Beskæftigelse', some(86_400), some(97_300)),
      pair('Skole', tooFew, some(6_210))
    ],
    { title: 'Før og efter indtræden', allLabel: 'året før', topLabel: 'året efter', shareLabel: '' }
  ),
  paired('one-row', [pair('1 område', some(1), some(1))], { format: (value) => formatCount(value, 'da'), shareLabel: '' })
];
