import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, differs, shareInterval } from '../../src/domain/uncertainty.ts';
import { bootstrapped, drawnCosts, estimateOf, percentileInterval } from '../world/variation.ts';

/** Tolerance at either end, in shares: a quarter of a percentage point, of which the bootstrap's own noise is about half. */
const close = 0.0025;
const resamples = 1_500;

const intervalOf = (costs: Float64Array, people: number, percent: number) => {
  const { share, variance } = estimateOf(costs, people, percent);
  return { share, ...shareInterval(share, variance) };
};

describe('the interval of a top share', () => {
  const people = 25_000;
  const costs = drawnCosts(people, randomLcg(0.31));

  it.each([1, 2.5, 5, 10, 20, 21.5])('agrees with the percentile bootstrap over citizens, for the top %d per cent', (percent) => {
    const slow = percentileInterval(bootstrapped(costs, people, percent, resamples, randomLcg(0.77)));
    const { low, high } = intervalOf(costs, people, percent);
    expect(Math.abs(low - slow.low)).toBeLessThan(close);
    expect(Math.abs(high - slow.high)).toBeLessThan(close);
  });

  it('agrees with it among few citizens with a cost, of recipients', () => {
    const few = drawnCosts(3_000, randomLcg(0.12));
    const slow = percentileInterval(bootstrapped(few, few.length, 10, resamples, randomLcg(0.5)));
    const { low, high } = intervalOf(few, few.length, 10);
    expect(Math.abs(low - slow.low)).toBeLessThan(0.012);
    expect(Math.abs(high - slow.high)).toBeLessThan(0.012);
  });

  it('is where 95 of 100 populations drawn anew lie: 27.4–31.1 % of 25,000 residents', () => {
    const random = randomLcg(0.93);
    const drawn = Array.from({ length: 400 }, () => intervalOf(drawnCosts(people, random), people, 1));
    const { low, high } = percentileInterval(Float64Array.from(drawn, ({ share }) => share));
    // Of 400 populations the ends are known to about 0.2 of a percentage point.
    expect(Math.abs(low - 0.274)).toBeLessThan(0.005);
    expect(Math.abs(high - 0.311)).toBeLessThan(0.005);
    // The mean of the populations is what each interval should hold.
    const mean = drawn.reduce((sum, { share }) => sum + share, 0) / drawn.length;
    const holding = drawn.filter((one) => one.low <= mean && mean <= one.high).length / drawn.length;
    expect(holding).toBeGreaterThan(0.9);
    expect(holding).toBeLessThan(0.985);
  });

  it('stays between 0 and 1 and holds its share, however few the citizens', () => {
    const costs = fc.array(fc.double({ min: 0.01, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 1000 }), (own, without, tenths) => {
        const sorted = Float64Array.from(own).sort().reverse();
        const { share, low, high } = intervalOf(sorted, own.length + without, tenths / 10);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      })
    );
  });
});

describe('the difference of two top shares', () => {
  const people = 20_000;
  const one = drawnCosts(people, randomLcg(0.2));
  const random = randomLcg(0.6);
  /** From the same distribution, a little and much more unequal. */
  const others = [1.15, 1.2, 1.25, 1.35, 1.5].map((sigma) => drawnCosts(people, random, sigma));

  it('has the interval of the bootstrap over both, and is beyond chance where that leaves out 0', () => {
    const decisions = others.map((other) => {
      const [a, b] = [one, other].map((costs) => bootstrapped(costs, people, 1, resamples, random)) as [Float64Array, Float64Array];
      const slow = percentileInterval(a.map((share, i) => share - (b[i] as number)));
      const estimates = [intervalOf(one, people, 1), intervalOf(other, people, 1)] as const;
      const { low, high } = differenceInterval(...estimates);
      expect(Math.abs(low - slow.low)).toBeLessThan(0.004);
      expect(Math.abs(high - slow.high)).toBeLessThan(0.004);
      // Nearer to 0 than its own noise the bootstrap cannot tell either.
      if (Math.min(Math.abs(slow.low), Math.abs(slow.high)) > close) {
        expect(differs(...estimates)).toBe(slow.low > 0 || slow.high < 0);
      }
      return differs(...estimates);
    });
    expect(decisions).toContain(true);
    expect(decisions).toContain(false);
  });

  it('is none of a population with itself, and is the same from either side', () => {
    const [a, b] = [intervalOf(one, people, 1), intervalOf(others[3] as Float64Array, people, 1)];
    expect(differs(a, a)).toBe(false);
    expect(differs(a, b)).toBe(differs(b, a));
    const [there, back] = [differenceInterval(a, b), differenceInterval(b, a)];
    expect([there.low, there.high]).toEqual([-back.high, -back.low]);
  });
});
