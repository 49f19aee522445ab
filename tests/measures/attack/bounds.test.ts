import { describe, expect, it } from 'vitest';
import { freedomOf, mostMore, widthOf } from './bounds.ts';

describe('what can be reckoned from sums', () => {
  // A table of two by two whose margins are known.
  const margins = [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 0, 1, 0],
    [0, 1, 0, 1]
  ];
  it('is an interval as wide as the round lets it be', () => {
    const freedom = freedomOf(margins, 4);
    expect(freedom).toHaveLength(1);
    expect(mostMore([1, 0, 0, 0], [2, 5, 3, 9], freedom)).toBeCloseTo(3, 9);
    expect(widthOf([1, 0, 0, 0], [2, 5, 3, 9], freedom)).toBeCloseTo(5, 9);
    expect(widthOf([1, 1, 0, 0], [2, 5, 3, 9], freedom)).toBe(0);
  });
  it('is exact where one more cell is told', () => {
    expect(widthOf([1, 0, 0, 0], [2, 5, 3, 9], freedomOf([...margins, [0, 0, 0, 1]], 4))).toBe(0);
  });
  it('is anything where nothing is told', () => {
    expect(widthOf([1, 0], [2, 5], freedomOf([], 2))).toBe(Number.POSITIVE_INFINITY);
    expect(widthOf([1, 0], [2, 5], freedomOf([[1, 1]], 2))).toBeCloseTo(7, 9);
  });
});
