import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinimumCell } from '../../../src/domain/disclosure.ts';
import { ledgerOf } from '../../world/ledger.ts';
import { type Attack, attackCosts, attackOverlap, attackPeople } from './attacker.ts';
import { type Shape, type Town, townOf, unguarded } from './town.ts';

const towns = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  kommuner: fc.integer({ min: 1, max: 3 }),
  groups: fc.integer({ min: 1, max: 3 }),
  areas: fc.integer({ min: 2, max: 3 }),
  citizens: fc.integer({ min: 10, max: 90 }),
  minimumCell: fc.constantFrom<MinimumCell>(3, 5)
});

type Attacker = typeof attackCosts;

/** All attacks on as many towns, with and without the guard of selections. */
const attacked = async (
  attack: Attacker,
  runs: number,
  moving: number
): Promise<Readonly<Record<'guarded' | 'open', readonly Attack[]>>> => {
  const guarded: Attack[] = [];
  const open: Attack[] = [];
  for (const { seed, minimumCell, ...shape } of fc.sample(towns, { seed: 1905, numRuns: runs })) {
    const town: Town = townOf(seed / 1_000_001, { ...shape, moving } satisfies Shape);
    const ledger = await ledgerOf(town.rows);
    guarded.push(await attack(town, ledger, minimumCell));
    open.push(await attack(town, unguarded(ledger), minimumCell));
  }
  return { guarded, open };
};

const leaks = (attacks: readonly Attack[]) => attacks.flatMap((attack) => attack.leaks);
const told = (attacks: readonly Attack[]) => attacks.reduce((sum, attack) => sum + attack.told, 0);

describe.each([
  ['what few people, or one above all, cost', attackCosts, 0.1],
  ['how few people there are', attackPeople, 0],
  ['how few draw on the same budgets, and what they cost', attackOverlap, 0]
] as const)('from all selections together, %s', (_, attack, moving) => {
  it('cannot be reckoned, and could be without the guard of selections', async () => {
    const { guarded, open } = await attacked(attack, 40, moving);
    expect(leaks(guarded)).toEqual([]);
    expect(leaks(open).length).toBeGreaterThan(20);
    expect(told(guarded)).toBeGreaterThan(told(open) / 10);
  });
});
