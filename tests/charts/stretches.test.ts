import { expect, it } from 'vitest';
import { bridged, gapsOf, stretchesOf } from '../../src/charts/stretches.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';

const shown = (percent: number) => ({ percent, share: publicFigure(percent / 100) });
const hidden = (percent: number) => ({ percent, share: publish(0, { contributors: 1 }, 5) });
const drawn = (rows: readonly ReturnType<typeof shown>[]) => stretchesOf(bridged(rows)).map((run) => run.map(({ percent }) => percent));

it('runs the curve across single withheld points', () => {
  expect(drawn([shown(0), shown(1), hidden(2), shown(3), hidden(4), shown(5)])).toEqual([[0, 1, 3, 5]]);
});

it('leaves the first gap and wide ones open', () => {
  expect(drawn([shown(0), hidden(1), shown(2), hidden(9), shown(20)])).toEqual([[0], [2], [20]]);
  expect(gapsOf(bridged([shown(0), hidden(1), shown(2)]))).toEqual([{ from: 0, to: 2, reason: 'too-few' }]);
});
