import fc from 'fast-check';
import { expect, it } from 'vitest';
import { denominators, type Filters } from '../../src/domain/filters.ts';
import { linePercents } from '../../src/ledger/composition.ts';
import { costComposition } from '../../src/measures/costComposition.ts';
import { costConcentration } from '../../src/measures/costConcentration.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { seededFilters } from '../world/seededCosts.ts';

const worlds = fc.record({
  costs: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 10, maxLength: 400, size: 'max' }),
  perRecipient: fc.double({ min: 1, max: 6, noNaN: true })
});

interface ToldGroup {
  readonly places: number;
  readonly share: number;
  /** Of which denominator it is one of the main groups, 1, 5 or 10 %. */
  readonly mainOf: string | null;
}

/** What the most expensive cost, by how many they are: of every group that is told, by either denominator. */
const toldIn = async (costs: readonly number[], people: number): Promise<ToldGroup[]> => {
  const rows = costs.map(
    (cost, i): CostRow => ({ borger_id: `B${i}`, aar: 2019, kommunekode: 210, omraade: 'familie', beloeb: 1000 * cost })
  );
  const ledger = await ledgerOf(rows, [{ year: 2019, kommune: '210', targetGroup: null, residents: people }]);
  const told: ToldGroup[] = [];
  for (const denominator of denominators) {
    const filters: Filters = { ...seededFilters, denominator };
    const answer = await costConcentration.ask({ ledger }, filters);
    const composition = await costComposition.omraade.ask({ ledger }, filters);
    for (const { percent, share, citizens } of answer?.curve ?? []) {
      const mainOf = [1, 5, 10].includes(percent) ? denominator : null;
      if (citizens.shown && share.shown) told.push({ places: citizens.value, share: share.value, mainOf });
      if (percent > 0 && percent < 100) expect(composition?.at(percent).top.shown, `${denominator} ${percent}`).toBe(share.shown);
    }
  }
  return told.sort((a, b) => a.places - b.places);
};

it('tells of groups, by residents and by recipients together, only such as differ by nobody or by enough people', async () => {
  expect(linePercents.length).toBeGreaterThan(500);
  let besides = 0;
  for (const { costs, perRecipient } of fc.sample(worlds, { seed: 7, numRuns: 20 })) {
    const told = await toldIn(costs, Math.ceil(costs.length * perRecipient));
    const ends = (places: number): ToldGroup => ({ places, share: places && 1, mainOf: null });
    const all = [ends(0), ...told.map((group) => ({ ...group, places: Math.min(group.places, costs.length) })), ends(costs.length)];
    for (const [i, outer] of all.entries()) {
      for (const inner of all.slice(0, i)) {
        const more = outer.places - inner.places;
        if (more < 1e-6 || more > seededFilters.minimumCell - 1e-6) continue;
        // Main groups of the two denominators stand beside each other, if more than one person lies between.
        const isBeside = inner.mainOf !== null && outer.mainOf !== null && inner.mainOf !== outer.mainOf;
        expect(isBeside && more > 1, `${more} people between two groups`).toBe(true);
        besides++;
      }
    }
  }
  expect(besides).toBeGreaterThan(0);
});

it('tells 1, 5 and 10 % by either denominator though three people lie between two of them, and not where one does', async () => {
  // 5 % of 400 recipients are 20 people; 1 % of 2,300 residents are 23, of 2,080 are 20.8.
  const costs = Array.from({ length: 400 }, (_, i) => 300 - (i >> 1));
  const placesOf = async (people: number) =>
    (await toldIn(costs, people)).flatMap(({ places, mainOf }) => (mainOf ? [places] : [])).filter((places) => places < 50);
  expect(await placesOf(2300)).toEqual([20, 23, 40]);
  expect(await placesOf(2080)).toEqual([20.8, 40]);
});
