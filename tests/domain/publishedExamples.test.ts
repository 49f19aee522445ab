import { describe, expect, it } from 'vitest';
import { gini, topCost, topShare } from '../../src/domain/concentration.ts';

/**
 * Mean incomes of ten classes, the example of `ineq` (R, A. Zeileis; CRAN): `ineq(x)` is 0.4620911. From F. A. Cowell, "Measurement of
 * Inequality" (2000). The Lorenz curve is that of `Lc(x)` in the same package.
 */
const ineqExample = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

describe('Gini', () => {
  it('of the example of R’s ineq is 0.4620911', () => {
    expect(gini(ineqExample, 10)).toBeCloseTo(0.462091130267624, 12);
  });

  it('of 1, 2, 3, 4, 5 is 4/15', () => {
    expect(gini([1, 2, 3, 4, 5], 5)).toBeCloseTo(4 / 15, 12);
  });

  /** `phylotools::gini`, R: documented as 0.3076923. */
  it('of 1, 3, 2, 1, 1, 1, 4 is 0.3076923', () => {
    expect(gini([1, 3, 2, 1, 1, 1, 4], 7)).toBeCloseTo(0.3076923, 7);
  });
});

describe('the Lorenz curve, read from the most expensive down', () => {
  it('of the example of R’s ineq gives the last class 22261 of 66586', () => {
    expect(topShare(ineqExample, 10, 10)).toBeCloseTo(22261 / 66586, 12);
    expect(topCost(ineqExample, 10, 30)).toBe(22261 + 11904 + 8304);
  });

  it('encloses the area that Gini is twice of', () => {
    const steps = 10_000;
    const shares = Array.from({ length: steps + 1 }, (_, i) => topShare(ineqExample, 10, (100 * i) / steps));
    const area = shares.slice(1).reduce((sum, share, i) => sum + (share + (shares[i] ?? 0)) / 2 / steps, 0);
    expect(2 * area - 1).toBeCloseTo(0.4620911, 5);
  });
});

/**
 * Log-normal incomes: Gini = 2Φ(σ/√2) − 1 and top share S(p) = Φ(σ − Φ⁻¹(1 − p)) (Aitchison & Brown, "The Lognormal Distribution",
 * 1957). With σ = 1: Gini 0.5205, the top 5 % have Φ(1 − 1.644854) = 0.2595.
 */
describe('a log-normal population', () => {
  const normalQuantile = (p: number): number => {
    let [low, high] = [-9, 9];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (normal(middle) < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  /** Abramowitz & Stegun 7.1.26, error below 1.5 × 10⁻⁷. */
  const normal = (z: number): number => {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.3275911 * x);
    const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const erf = 1 - polynomial * Math.exp(-x * x);
    return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
  };
  const people = 50_000;
  const costs = Array.from({ length: people }, (_, i) => Math.exp(normalQuantile((i + 0.5) / people)));

  it('has the Gini coefficient of its formula', () => {
    expect(gini(costs, people)).toBeCloseTo(0.5205, 3);
  });
  it.each([
    [1, 0.0924],
    [5, 0.2595],
    [10, 0.3891]
  ])('gives its top %d per cent what the formula says', (percent, share) => {
    expect(topShare(costs, people, percent)).toBeCloseTo(share, 3);
  });
});
