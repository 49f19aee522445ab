import { describe, expect, it } from 'vitest';
import { hatch, spread, textWidth, wrap } from '../../src/charts/geometry.ts';
import { gapsOf, stretchesOf } from '../../src/charts/stretches.ts';
import { publicFigure, publish } from '../../src/domain/disclosure.ts';

describe('labels', () => {
  it('stay where they want to be when there is room', () => {
    expect(spread([10, 50, 90], 20, [0, 100])).toEqual([10, 50, 90]);
  });

  it('move apart without changing places', () => {
    expect(spread([50, 48, 10], 20, [0, 100])).toEqual([68, 48, 10]);
  });

  it('are pushed back from the far edge', () => {
    expect(spread([90, 95], 20, [0, 100])).toEqual([80, 100]);
  });

  it('break between words', () => {
    expect(wrap('af bruttoudgifterne til ydelser', 16, textWidth('af bruttoudgifterne', 16))).toEqual([
      'af bruttoudgifterne',
      'til ydelser'
    ]);
  });
});

it('hatches a rectangle without leaving it', () => {
  const numbers = [...hatch(10, 20, 30, 12).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(numbers.length).toBeGreaterThan(8);
  expect(numbers.every(([x, y]) => x >= 10 && x <= 40 && y >= 20 && y <= 32)).toBe(true);
});

describe('a curve with withheld points', () => {
  const hidden = publish(0, { contributors: 1 }, 5);
  const rows = [
    { percent: 0, share: publicFigure(0) },
    { percent: 1, share: hidden },
    { percent: 2, share: hidden },
    { percent: 5, share: publicFigure(0.6) },
    { percent: 100, share: publicFigure(1) }
  ];

  it('is broken into the runs that are shown', () => {
    expect(stretchesOf(rows).map((run) => run.map(({ percent }) => percent))).toEqual([[0], [5, 100]]);
  });

  it('has one gap from the last shown point to the next', () => {
    expect(gapsOf(rows)).toEqual([{ from: 0, to: 5, reason: 'too-few' }]);
  });
});
