import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clearNested, type MinimumCell, type NestedGroup, reasonAgainst, type WithheldReason } from '../../src/domain/disclosure.ts';

const all = { contributors: 400, total: 40_000, largest: 900 };

/** The rule as it reads: neighbours are looked for anew among all that is shown. */
const slowly = (groups: readonly NestedGroup[], principal: readonly number[], minimumCell: MinimumCell): (WithheldReason | 'shown')[] => {
  const reasons = groups.map((): WithheldReason | 'shown' | null => null);
  for (const i of [...principal, ...groups.keys()]) {
    const group = groups[i];
    if (!group || reasons[i] || group.contributors === 0) continue;
    const isNeighbour = (j: number) => reasons[j] === 'shown';
    const below = [...groups.keys()].filter((j) => j < i && isNeighbour(j)).at(-1);
    const above = [...groups.keys()].find((j) => j > i && isNeighbour(j));
    const inner = below === undefined ? { contributors: 0, total: 0, line: all.largest } : (groups[below] as NestedGroup);
    const outer = above === undefined ? { contributors: all.contributors, total: all.total, line: 0 } : (groups[above] as NestedGroup);
    const against = (from: NestedGroup, to: NestedGroup) =>
      reasonAgainst({ contributors: to.contributors - from.contributors, largest: from.line, total: to.total - from.total }, minimumCell);
    const inside = against(inner, group);
    const outside = against(group, outer);
    if (inside) reasons[i] = inside === 'too-few' && below !== undefined ? 'too-few-between' : inside;
    else if (outside) reasons[i] = above === undefined ? 'too-few-outside' : 'too-few-between';
    else reasons[i] = 'shown';
  }
  return reasons.map((reason) => reason ?? 'shown');
};

it('clears nested groups as a slow reading of the rule does, whichever are decided first', () => {
  const steps = fc.array(fc.record({ people: fc.integer({ min: 0, max: 40 }), line: fc.integer({ min: 0, max: 900 }) }), {
    maxLength: 40
  });
  const cell = fc.constantFrom<MinimumCell>(3, 5, 10);
  fc.assert(
    fc.property(steps, fc.array(fc.nat(45), { maxLength: 8 }), cell, (parts, principal, minimumCell) => {
      const lines = parts.map(({ line }) => line).sort((a, b) => b - a);
      let contributors = 0;
      let total = 0;
      const groups = parts.map(({ people }, i) => {
        contributors = Math.min(all.contributors, contributors + people);
        total = Math.min(all.total, total + people * (lines[i] ?? 0));
        return { contributors, total, line: lines[i] ?? 0 };
      });
      const cleared = clearNested(groups, all, principal, minimumCell).map((clear) => clear(1));
      expect(cleared.map((one) => (one.shown ? 'shown' : one.reason))).toEqual(slowly(groups, principal, minimumCell));
    }),
    { numRuns: 500 }
  );
});
