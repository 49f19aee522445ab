import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, suppressParts } from '../../src/domain/suppression.ts';

/** People of one cost each. */
const part = (...costs: readonly number[]): Part => ({
  contributors: costs.length,
  largest: Math.max(0, ...costs),
  total: costs.reduce((sum, cost) => sum + cost, 0)
});
const alike = (people: number): Part => part(...Array.from({ length: people }, () => 1));

const apart = { overlapping: false };

describe('parts of a known whole', () => {
  it('are all shown where each is enough', () => {
    expect(suppressParts([alike(5), alike(9)], 5, apart)).toEqual([null, null]);
  });

  it('are withheld two at a time where one alone could be reckoned from the rest', () => {
    expect(suppressParts([alike(2), alike(9), alike(30)], 5, apart)).toEqual(['too-few', 'protects-another', null]);
  });

  it('are not withheld further where the small ones together are enough', () => {
    expect(suppressParts([alike(2), alike(3), alike(9)], 5, apart)).toEqual(['too-few', 'too-few', null]);
  });

  it('are withheld further where the same few people may stand behind several', () => {
    expect(suppressParts([alike(2), alike(3), alike(9), alike(20)], 5, { overlapping: true })).toEqual([
      'too-few',
      'too-few',
      'protects-another',
      null
    ]);
  });

  it('leave no sum of withheld ones that one person dominates', () => {
    const reasons = suppressParts([part(100, 1, 1, 1, 1), alike(6), alike(200)], 5, apart);
    expect(reasons).toEqual(['dominated', 'protects-another', 'protects-another']);
  });

  it('may show that nobody is there', () => {
    expect(suppressParts([alike(0), alike(2), alike(3)], 5, apart)).toEqual([null, 'too-few', 'too-few']);
  });

  it('count those that are not told among the withheld', () => {
    const untold = (i: number) => i === 2;
    expect(suppressParts([alike(9), alike(30), alike(2)], 5, { ...apart, untold })).toEqual(['protects-another', null, 'too-few']);
  });

  it('leave what is withheld together as enough people, or leave nothing shown', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(costs, { minLength: 1, maxLength: 6 }), (world) => {
        const parts = world.map((own) => part(...own));
        const reasons = suppressParts(parts, 5, apart);
        const hidden = world.filter((_, i) => reasons[i]).flat();
        if (hidden.length === 0 || world.every((own, i) => own.length === 0 || reasons[i])) return;
        expect(hidden.length).toBeGreaterThanOrEqual(5);
        expect(Math.max(...hidden)).toBeLessThanOrEqual(hidden.reduce((sum, cost) => sum + cost, 0) / 2);
      }),
      { seed: 5 }
    );
  });
});
