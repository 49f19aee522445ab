import type { ComponentProps } from 'svelte';
import { type Published, publicFigure, publish } from '../../domain/disclosure.ts';
import { formatCount } from '../../domain/format.ts';
import type BandFlow from '../BandFlow.svelte';

export interface FlowCase {
  readonly id: string;
  readonly chart: 'BandFlow';
  readonly props: ComponentProps<typeof BandFlow>;
}

const tooFew = publish(0, { contributors: 2 }, 5);
const between = publish(0, { contributors: 0, outside: 2 }, 5);
const bands = [
  { key: 'top1', name: 'De dyreste 1\u00a0%' },
  { key: 'top5', name: '1–5\u00a0%' },
  { key: 'top10', name: '5–10\u00a0%' },
  { key: 'top25', name: '10–25\u00a0%' },
  { key: 'rest', name: 'Øvrige med udgift' },
  { key: 'none', name: 'Uden udgift' }
];
const from = [...bands, { key: 'new', name: 'Ikke i kommunen' }];
const to = [...bands, { key: 'gone', name: 'Fraflyttet eller død' }];
const ends = ['top1', 'top5', 'top10', 'top25', 'rest', 'none', 'gone'];

type Row = readonly (number | Published<number> | undefined)[];
const table = (rows: Readonly<Record<string, Row>>) =>
  Object.fromEntries(
    Object.entries(rows).map(([start, row]) => [
      start,
      Object.fromEntries(
        row.flatMap((value, i) => (value === undefined ? [] : [[ends[i] ?? '', typeof value === 'number' ? publicFigure(value) : value]]))
      )
    ])
  );

const flow = (id: string, rows: Readonly<Record<string, Row>>, starts = from, stops = to): FlowCase => ({
  id: `flow-${id}`,
  chart: 'BandFlow',
  props: {
    minimumCell: 5,
    language: 'da',
    title: 'Fra 2018 til 2019',
    from: starts,
    to: stops,
    counts: table(rows),
    emphasis: ['top1', 'top5', 'top10'],
    fromLabel: '2018',
    toLabel: '2019',
    withheldLabel: 'skjult',
    format: (count) => formatCount(count, 'da'),
    speak: (start, end, value) =>
      value.shown ? `${formatCount(value.value, 'da')} borgere gik fra ${start} til ${end}.` : `Fra ${start} til ${end}: skjult.`
  }
});

const ordinary = {
  top1: [262, 78, 12, 10, 14, 6, 23],
  top5: [84, 1071, 224, 84, 67, 31, 59],
  top10: [14, 231, 1192, 372, 98, 62, 56],
  top25: [12, 92, 401, 3880, 1214, 342, 134],
  rest: [18, 84, 120, 1420, 12_420, 2120, 412],
  none: [9, 32, 48, 290, 1980, 9840, 620],
  new: [6, 32, 28, 120, 510, 1310, undefined]
};

export const flowCases: readonly FlowCase[] = [
  flow('ordinary', ordinary),
  flow('partly-withheld', {
    ...ordinary,
    top1: [262, 78, tooFew, tooFew, 14, between, 23],
    new: [tooFew, 32, 28, 120, 510, between, undefined]
  }),
  flow('all-withheld', Object.fromEntries(Object.keys(ordinary).map((key) => [key, ends.map(() => tooFew)]))),
  flow('nobody-new', { ...ordinary, new: [] }),
  flow('nobody-moves', Object.fromEntries(bands.map(({ key }, i) => [key, ends.map((_, j) => (i === j ? 400 : 0))]))),
  flow(
    'long-names',
    ordinary,
    from.map((band) => (band.key === 'rest' ? { ...band, name: 'Borgere med udgift under de dyreste 25\u00a0%' } : band)),
    to.map((band) => (band.key === 'gone' ? { ...band, name: 'Fraflyttet kommunen eller afgået ved døden' } : band))
  )
];
