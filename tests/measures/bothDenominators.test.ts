import fc from 'fast-check';
import { expect, it } from 'vitest';
import { denominators, type Filters } from '../../src/domain/filters.ts';
import { linePercents } from '../../src/ledger/composition.ts';
import { costComposition } from '../../src/measures/costComposition.ts';
import { costConcentration } from '../../src/measures/costConcentration.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { seededFilters } from '../world/seededCosts.ts';

const worlds = fc.record({
  costs: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 10, maxLength: 120 }),
  perRecipient: fc.integer({ min: 1, max: 6 })
});

/** What the most expensive cost, by how many they are: of every group that is told, by either denominator. */
const toldIn = async (costs: readonly number[], people: number): Promise<{ places: number; share: number }[]> => {
  const rows = costs.map(
    (cost, i): CostRow => ({ borger_id: `B${i}`, aar: 2019, kommunekode: 210, omraade: 'familie', beloeb: 1000 * cost })
  );
  const ledger = await ledgerOf(rows, [{ year: 2019, kommune: '210', targetGroup: null, residents: people }]);
  const told = [];
  for (const denominator of denominators) {
    const filters: Filters = { ...seededFilters, denominator };
    const answer = await costConcentration.ask({ ledger }, filters);
    const composition = await costComposition.omraade.ask({ ledger }, filters);
    for (const { percent, share, citizens } of answer?.curve ?? []) {
      if (citizens.shown && share.shown) told.push({ places: citizens.value, share: share.value });
      if (percent > 0 && percent < 100) expect(composition?.at(percent).top.shown, `${denominator} ${percent}`).toBe(share.shown);
    }
  }
  return told.sort((a, b) => a.places - b.places);
};

it('tells of groups, by residents and by recipients together, only such as differ by nobody or by enough people', async () => {
  expect(linePercents.length).toBeGreaterThan(500);
  for (const { costs, perRecipient } of fc.sample(worlds, { seed: 7, numRuns: 12 })) {
    const told = await toldIn(costs, costs.length * perRecipient);
    const within = [0, ...told.map(({ places }) => Math.min(places, costs.length)), costs.length];
    for (const [i, people] of within.entries()) {
      const more = people - (within[i - 1] ?? 0);
      expect(more < 1e-6 || more > seededFilters.minimumCell - 1e-6, `${more} people between two groups`).toBe(true);
    }
  }
});
