import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../world/ledger.ts';
import { attackCosts, attackOverlap, attackPeople } from './attacker.ts';
import { townOf, unguarded } from './town.ts';

const shapes = [
  { kommuner: 2, groups: 2, areas: 3, citizens: 40, moving: 0 },
  { kommuner: 3, groups: 2, areas: 2, citizens: 60, moving: 0.1 },
  { kommuner: 2, groups: 3, areas: 2, citizens: 60, moving: 0.1 }
];

describe('dbg', () => {
  it.each([1,2,3,4,5,6,7,8,9,10,11,12])('seed %i', async (seed) => {
    for (const [i, shape] of shapes.entries()) {
      const town = townOf(seed / 100, shape);
      const ledger = await ledgerOf(town.rows);
      const t = performance.now();
      const off = await attackCosts(town, unguarded(ledger), 3);
      const on = await attackCosts(town, ledger, 3);
      const p = await attackPeople(townOf(seed/100, {...shape, moving: 0}), await ledgerOf(townOf(seed/100, {...shape, moving: 0}).rows), 3);
      const still = townOf(seed/100, {...shape, moving: 0});
      const oo = await attackOverlap(still, unguarded(await ledgerOf(still.rows)), 3);
      const o = await attackOverlap(still, await ledgerOf(still.rows), 3);
      console.log('OVERLAP', seed, i, 'off', oo.told, oo.guarded, oo.leaks.length, 'on', o.told, o.asked, o.leaks.length, JSON.stringify(o.leaks.slice(0, 2)));
      console.log(seed, i, 'off', off.told, off.guarded, off.leaks.length, 'on', on.told, '/', on.asked, on.leaks.length, JSON.stringify(on.leaks.slice(0,2)), 'people', p.told, p.guarded, p.leaks.length, JSON.stringify(p.leaks[0]), Math.round(performance.now() - t));
    }
  });
});
