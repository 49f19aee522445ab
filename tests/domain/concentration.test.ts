import { describe, expect, it } from 'vitest';
import { gini, threshold, topShare } from '../../src/domain/concentration.ts';

describe('the share of the most expensive', () => {
  it('takes a whole person and part of the next', () => {
    expect(topShare([60, 30, 10], 3, 50)).toBeCloseTo((60 + 15) / 100, 12);
  });
  it('does not depend on the order of ties', () => {
    expect(topShare([5, 5, 5, 85], 4, 50)).toBe(topShare([85, 5, 5, 5], 4, 50));
  });
  it('is everything for everybody, also with people who cost nothing', () => {
    expect(topShare([1, 2, 3], 10, 100)).toBe(1);
    expect(topShare([1, 2, 3], 10, 30)).toBe(1);
  });
  it('grows with the people', () => {
    const shares = Array.from({ length: 101 }, (_, percent) => topShare([9, 1, 4, 4, 0.5, 30], 17, percent));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

describe('the cost at the line', () => {
  it('is that of the last person counted in part', () => {
    expect([threshold([60, 30, 10], 3, 33), threshold([60, 30, 10], 3, 34), threshold([60, 30, 10], 30, 50)]).toEqual([60, 30, 0]);
  });
});

describe('Gini', () => {
  it('is 0 where all cost the same and nearly 1 where one has all', () => {
    expect(gini([7, 7, 7, 7], 4)).toBeCloseTo(0, 12);
    expect(gini([7], 1000)).toBeCloseTo(0.999, 12);
  });
  it('follows G_all = 1 − q (1 − G_pos) when people without a cost join', () => {
    const costs = [1, 2, 3, 10];
    expect(gini(costs, 20)).toBeCloseTo(1 - (4 / 20) * (1 - gini(costs, 4)), 12);
  });
  it('equals the textbook formula from the cheapest up', () => {
    const [a, b, c] = [2, 3, 15];
    expect(gini([c, a, b], 3)).toBeCloseTo(((2 * 1 - 4) * a + (2 * 2 - 4) * b + (2 * 3 - 4) * c) / (3 * (a + b + c)), 12);
  });
});
