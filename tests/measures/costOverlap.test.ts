import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import { costOverlap } from '../../src/measures/costOverlap.ts';
import { selected, sums, unitOf } from '../ledger/reckoning.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { seededFilters, seededPostings, sumOf } from '../world/seededCosts.ts';

const ask = async (rows: readonly CostRow[], filters: Partial<Filters> = {}) => {
  const sources = { ledger: await ledgerOf(rows) };
  return costOverlap.ask(sources, { ...seededFilters, ...filters });
};

let serial = 0;
/** Citizens of 100 kr. in each of the areas. */
const on = (count: number, ...areas: readonly string[]): CostRow[] =>
  Array.from({ length: count }, () => `B${serial++}`).flatMap((borger_id) =>
    areas.map((omraade) => ({ borger_id, aar: 2019, kommunekode: 210, omraade, beloeb: 100, funktion: `${omraade}-sag` }))
  );

describe('budgets that share citizens', () => {
  it('counts each citizen in one combination', async () => {
    const answer = await ask([...on(20, 'familie'), ...on(10, 'familie', 'skole')]);
    expect(answer?.combinations).toEqual([
      { areas: ['familie'], citizens: { shown: true, value: 20 }, cost: { shown: true, value: 2_000 } },
      { areas: ['familie', 'skole'], citizens: { shown: true, value: 10 }, cost: { shown: true, value: 2_000 } }
    ]);
    expect(answer?.perCitizen[1]).toMatchObject({
      areas: 2,
      citizens: { value: 10 },
      citizenShare: { value: 1 / 3 },
      share: { value: 0.5 }
    });
    expect(answer?.shared).toMatchObject({ citizens: { value: 10 }, citizenShare: { value: 1 / 3 }, costShare: { value: 0.5 } });
    expect(answer?.functions?.everybody).toEqual({ shown: true, value: 1.3 });
  });

  it('withholds every combination of a number of areas that is itself withheld', async () => {
    // Two on three areas; those on two protect them, and would tell them through the only combination there is.
    const answer = await ask([...on(30, 'familie'), ...on(8, 'familie', 'skole'), ...on(2, 'familie', 'skole', 'sundhed')]);
    expect(answer?.perCitizen.map(({ citizens }) => citizens.shown)).toEqual([true, false, false]);
    expect(answer?.combinations.map(({ citizens }) => citizens.shown)).toEqual([true, false, false]);
  });

  it('withholds a second combination where the number of areas tells the first', async () => {
    const answer = await ask([
      ...on(30, 'familie'),
      ...on(9, 'familie', 'skole'),
      ...on(2, 'familie', 'sundhed'),
      ...on(20, 'skole', 'sundhed')
    ]);
    const shown = new Map(answer?.combinations.map(({ areas, citizens }) => [areas.join('+'), citizens.shown]));
    expect(Object.fromEntries(shown)).toEqual({ familie: true, 'skole+sundhed': true, 'familie+skole': false, 'familie+sundhed': false });
    expect(answer?.perCitizen.every(({ citizens }) => citizens.shown)).toBe(true);
  });

  it('does not let those that are not listed be reckoned from those that are', async () => {
    // 300 combinations of two areas of one citizen each beside one of many: more than are listed.
    const rare = Array.from({ length: 25 }, (_, i) => Array.from({ length: i }, (_, j) => on(1, `a${i}`, `a${j}`)).flat()).flat();
    const answer = await ask([...on(40, 'x', 'y'), ...rare]);
    expect(answer?.folded).toBe(1 + 300 - 200);
    expect(answer?.combinations[0]?.citizens).toEqual({ shown: true, value: 40 });
    expect(answer?.combinations.slice(1).some(({ citizens }) => citizens.shown)).toBe(false);
  });
});

describe.each([
  ['everyone', {}],
  ['one kommune', { kommuner: ['210'] }],
  ['families', { unit: 'familie' }],
  ['a smaller cell', { minimumCell: 3 }]
] as const)('overlap of %s', (_, chosen) => {
  const rows = seededPostings(0.53, 700, [2019]);
  const filters: Filters = { ...seededFilters, ...chosen };

  it('equals the plain reckoning where it is shown', async () => {
    const answer = await ask(rows, filters);
    const areasOf = new Map<string, Set<string>>();
    for (const row of selected(rows, filters)) {
      const unit = unitOf(row, filters.unit);
      areasOf.set(unit, (areasOf.get(unit) ?? new Set()).add(row.omraade ?? ''));
    }
    const costs = sums(rows, filters);
    const among = (isIn: (areas: ReadonlySet<string>) => boolean) => {
      const units = [...areasOf].filter(([, areas]) => isIn(areas)).map(([unit]) => unit);
      return { citizens: units.length, cost: sumOf(units.map((unit) => Math.max(0, costs.get(unit) ?? 0))) };
    };
    for (const { areas, citizens, cost } of answer?.combinations ?? []) {
      const expected = among((own) => own.size === areas.length && areas.every((area) => own.has(area)));
      if (citizens.shown) expect(citizens.value).toBe(expected.citizens);
      else expect(expected.citizens).toBeGreaterThan(0);
      if (cost.shown) expect(cost.value).toBeCloseTo(expected.cost, 4);
    }
    for (const { areas, citizens, cost } of answer?.perCitizen ?? []) {
      const expected = among((own) => own.size === areas);
      if (citizens.shown) expect(citizens.value).toBe(expected.citizens);
      if (cost.shown) expect(cost.value).toBeCloseTo(expected.cost, 4);
    }
    const shown = sumOf(answer?.combinations.map(({ citizens }) => (citizens.shown ? citizens.value : 0)) ?? []);
    const hidden = answer?.combinations.some(({ citizens }) => !citizens.shown);
    if (hidden) expect(shown).toBeLessThan(areasOf.size);
    else expect(shown).toBe(areasOf.size);
  });

  it('leaves of each number of areas nobody, or enough, to be reckoned', async () => {
    const answer = await ask(rows, filters);
    for (const { areas: size, citizens } of answer?.perCitizen ?? []) {
      const own = answer?.combinations.filter(({ areas }) => areas.length === size) ?? [];
      if (!citizens.shown) {
        expect(own.some((combination) => combination.citizens.shown)).toBe(false);
        continue;
      }
      const left = citizens.value - sumOf(own.map((combination) => (combination.citizens.shown ? combination.citizens.value : 0)));
      expect(left === 0 || left >= filters.minimumCell).toBe(true);
    }
  });
});
