import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topShare } from '../../src/domain/concentration.ts';
import type { Filters } from '../../src/domain/filters.ts';
import { concentrationOf } from '../../src/ledger/concentration.ts';
import { standingOf } from '../../src/ledger/ranking.ts';
import { topGroups } from '../../src/measures/topGroups.ts';
import { drawnCosts } from '../world/variation.ts';

const filters: Filters = {
  year: 2019,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  denominator: 'indbyggere',
  minimumCell: 5,
  topPercent: 1,
  prices: 'loebende',
  trials: []
};
const whole = Array.from({ length: 101 }, (_, percent) => percent);
const tenths = Array.from({ length: 501 }, (_, i) => i / 10);
const all = [...tenths, ...whole.slice(51)];

const groupsOf = (costs: Float64Array, people: number, percents: readonly number[]) =>
  topGroups(
    concentrationOf(
      standingOf({ count: costs.length, negatives: 0, costs }, () => ({ keys: new Int32Array(0), sums: costs })),
      { own: people, others: null, residents: people },
      percents
    ),
    filters
  );

describe('tenths of a per cent', () => {
  it('are those of the definition', () => {
    const costs = drawnCosts(4_000, randomLcg(0.1));
    for (const { percent, share } of groupsOf(costs, 4_000, all)) {
      if (share.shown) expect(share.value).toBeCloseTo(topShare([...costs], 4_000, percent), 9);
    }
  });

  it('take nothing from the whole percentages, and leave room between all that are shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3_000 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (people, seed) => {
        const costs = drawnCosts(people, randomLcg(seed));
        const fine = groupsOf(costs, people, all);
        expect(fine.filter(({ percent }) => Number.isInteger(percent))).toEqual(groupsOf(costs, people, whole));
        const shown = fine.filter(({ percent, share }) => share.shown && percent > 0 && percent < 100);
        const held = shown.map(({ percent }) => Math.min((people * percent) / 100, costs.length));
        for (const [i, places] of held.entries()) {
          const between = places - (held[i - 1] ?? 0);
          expect(between < 1e-6 || between > 5 - 1e-6).toBe(true);
        }
      }),
      { numRuns: 60 }
    );
  });
});
