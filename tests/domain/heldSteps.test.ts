import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumCells } from '../../src/domain/disclosure.ts';
import { reasonsAgainstCounts, shownCounts } from '../../src/domain/heldSteps.ts';

describe('counts that rise', () => {
  it('are shown where each step is enough people, and held where it is not', () => {
    expect(shownCounts([3, 7, 7, 13], 5)).toEqual([false, true, true, true]);
    expect(reasonsAgainstCounts([3, 7, 7, 13], 5)).toEqual(['too-few', null, null, null]);
  });

  it('show the last first: it is how many there are', () => {
    // 6 is enough, and so is 10, but not the four between them.
    expect(shownCounts([6, 10], 5)).toEqual([false, true]);
    expect(reasonsAgainstCounts([6, 10], 5)).toEqual(['too-few-outside', null]);
  });

  it('show a principal one before those that come first', () => {
    expect(shownCounts([5, 8, 20], 5)).toEqual([true, false, true]);
    expect(shownCounts([5, 8, 20], 5, [1])).toEqual([false, true, true]);
  });

  it('are not shown at all where they are too few together', () => {
    expect(reasonsAgainstCounts([0, 4], 5)).toEqual(['too-few', 'too-few']);
    expect(reasonsAgainstCounts([0, 0], 5)).toEqual([null, null]);
    expect(reasonsAgainstCounts([], 5)).toEqual([]);
  });

  it('never tell of fewer people than the minimum cell, whatever is subtracted from whatever, and hold back no more than they must', () => {
    const rising = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 25 }).map((steps) => {
      let sum = 0;
      return steps.map((step) => (sum += step));
    });
    fc.assert(
      fc.property(rising, fc.constantFrom(...minimumCells), fc.array(fc.nat(24), { maxLength: 3 }), (counts, minimumCell, principal) => {
        const isShown = shownCounts(counts, minimumCell, principal);
        const shown = [0, ...counts.filter((_, i) => isShown[i])];
        for (const [i, count] of shown.entries()) {
          for (const other of shown.slice(0, i)) expect(count - other === 0 || count - other >= minimumCell).toBe(true);
        }
        const all = counts.at(-1) ?? 0;
        expect(isShown.at(-1)).toBe(all === 0 || all >= minimumCell);
        // Nothing that is withheld could be shown beside the others.
        if (!isShown.at(-1)) return;
        for (const [i, count] of counts.entries()) {
          const isFree = shown.every((other) => other === count || Math.abs(other - count) >= minimumCell);
          if (isFree) expect(isShown[i]).toBe(true);
        }
      })
    );
  });
});
