import { randomInt, randomLcg, randomLogNormal, randomUniform } from 'd3-random';
import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import { type CostRow, ledgerOf } from '../world/ledger.ts';
import { selected, sums, unitOf } from './reckoning.ts';

const source = randomLcg(0.271);
const uniform = randomUniform.source(source)();
const amount = randomLogNormal.source(source)(9.5, 1.3);
const one = <T>(choices: readonly T[]): T => choices[randomInt.source(source)(choices.length)()] as T;
const kommuner = ['151', '210'];

/** Citizens who move, ties, refunds; some of a family. */
const rows: CostRow[] = Array.from({ length: 8000 }, () => {
  const citizen = Math.floor(uniform() * 1200);
  const kind = uniform();
  return {
    borger_id: `B${citizen}`,
    aar: one([2018, 2019]),
    kommunekode: uniform() < 0.9 ? (kommuner[citizen % 2] as string) : one(kommuner),
    beloeb: kind < 0.1 ? 25_000 : kind < 0.2 ? -Math.round(amount()) : Math.round(amount()),
    omraade: one(['beskæftigelse', 'familie', 'skole', 'ældre']),
    familie_id: citizen % 3 === 0 ? `F${Math.floor(citizen / 9)}` : null
  };
});

const filters: Filters = {
  year: 2019,
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  prices: 'loebende',
  trials: [],
  denominator: 'modtagere',
  minimumCell: 5,
  topPercent: 1
};

type Chosen = Pick<Filters, 'kommuner' | 'areas' | 'unit'>;

/** The units that cost at least as much as the last one among the most expensive 10 % of those with a posting. */
const costlyIn = (year: number, chosen: Chosen, householdsOnly = false): Map<string, number> => {
  const all = [...sums(rows, { year, ...chosen })].filter(([unit]) => !householdsOnly || unit.startsWith('F '));
  const costs = all.map(([, cost]) => Math.max(0, cost)).sort((a, b) => b - a);
  const line = costs[Math.ceil(costs.length / 10) - 1] ?? 0;
  return new Map(all.filter(([, cost]) => cost > 0 && cost >= line));
};

describe('those who cost most in two years', () => {
  const cases: readonly (Chosen & { readonly named: string })[] = [
    { named: 'of all', kommuner: [], areas: [], unit: 'borger' },
    { named: 'in one kommune', kommuner: ['210'], areas: [], unit: 'borger' },
    { named: 'on two budgets', kommuner: [], areas: ['familie', 'skole'], unit: 'borger' },
    { named: 'by family', kommuner: [], areas: [], unit: 'familie' }
  ];
  for (const { named, ...chosen } of cases) {
    for (const householdsOnly of [false, true]) {
      if (householdsOnly && chosen.unit !== 'familie') continue;
      it(`are as many, and cost each budget as much, as an independent reckoning finds: ${named}${householdsOnly ? ', families alone' : ''}`, async () => {
        const ledger = await ledgerOf(rows);
        const answer = await ledger.lasting({ ...filters, ...chosen }, householdsOnly);
        const [before, now] = [costlyIn(2018, chosen, householdsOnly), costlyIn(2019, chosen, householdsOnly)];
        const lasting = [...now.keys()].filter((unit) => before.has(unit));
        const isLasting = new Set(lasting);
        expect(answer?.other).toBe(2018);
        expect(lasting.length).toBeGreaterThan(householdsOnly ? 1 : 3);
        expect(answer?.whole.lasting.units).toBe(lasting.length);
        expect(answer?.whole.others.units).toBe(now.size - lasting.length);
        expect(answer?.whole.lasting.cost).toBeCloseTo(
          lasting.reduce((sum, unit) => sum + (now.get(unit) ?? 0), 0),
          4
        );
        for (const { name, row } of answer?.rows ?? []) {
          const own = selected(rows, { year: 2019, ...chosen }).filter(({ omraade }) => omraade === name);
          const byUnit = new Map<string, number>();
          for (const posting of own) {
            const unit = unitOf(posting, chosen.unit);
            if (isLasting.has(unit)) byUnit.set(unit, (byUnit.get(unit) ?? 0) + posting.beloeb);
          }
          const amounts = [...byUnit.values()];
          expect(row.lasting.units, name).toBe(amounts.length);
          expect(row.lasting.cost, name).toBeCloseTo(
            amounts.reduce((sum, cost) => sum + cost, 0),
            4
          );
          expect(row.lasting.largest, name).toBeCloseTo(Math.max(...amounts.map(Math.abs)), 4);
        }
        const parts = (answer?.rows ?? []).reduce((sum, { row }) => sum + row.lasting.cost, 0);
        expect(parts).toBeCloseTo(answer?.whole.lasting.cost ?? Number.NaN, 3);
      });
    }
  }

  it('of families are held against those of families and citizens alike', async () => {
    const chosen = { kommuner: [], areas: [], unit: 'familie' } as const;
    const ledger = await ledgerOf(rows);
    const answer = await ledger.lasting({ ...filters, ...chosen }, true);
    const lastingOf = (householdsOnly: boolean) => {
      const before = costlyIn(2018, chosen, householdsOnly);
      return new Set([...costlyIn(2019, chosen, householdsOnly).keys()].filter((unit) => before.has(unit)));
    };
    const [families, all] = [lastingOf(true), lastingOf(false)];
    const different = [...new Set([...families, ...all])].filter((unit) => families.has(unit) !== all.has(unit));
    // Residents are not known, so that there is one denominator.
    expect(answer?.beside.map(({ whole }) => whole.lasting.units)).toEqual([all.size]);
    expect(different.length).toBeGreaterThan(0);
    expect(answer?.beside[0]?.difference.whole.units).toBe(different.length);
    expect((await ledger.lasting({ ...filters, ...chosen }, false))?.beside).toEqual([]);
  });

  it('are held against the year after where the one before is not loaded', async () => {
    const ledger = await ledgerOf(rows);
    expect((await ledger.lasting({ ...filters, year: 2018 }, false))?.other).toBe(2019);
  });

  it('cannot be told of one year, nor of residents who are not known', async () => {
    const ledger = await ledgerOf(rows.filter(({ aar }) => aar === 2019));
    expect((await ledger.lasting(filters, false))?.other).toBeNull();
    const both = await ledgerOf(rows);
    expect((await both.lasting({ ...filters, denominator: 'indbyggere' }, false))?.other).toBeNull();
    expect(await both.lasting({ ...filters, year: 2015 }, false)).toBeNull();
  });
});
