import { describe, expect, it } from 'vitest';
import { clearNested, publish, roundedThreshold } from '../../src/domain/disclosure.ts';

describe('a number', () => {
  it.each([
    [4, 5, false],
    [5, 5, true],
    [4, 3, true],
    [9, 10, false],
    [0, 10, true],
    [4.9, 5, false]
  ] as const)('on %d people with a minimum of %d is shown: %s', (contributors, minimumCell, shown) => {
    expect(publish(0.5, { contributors }, minimumCell).shown).toBe(shown);
  });
  it('is withheld where those left out are few, but not where nobody is', () => {
    expect(publish(0.5, { contributors: 50, outside: 4 }, 5)).toEqual({ shown: false, reason: 'too-few-outside' });
    expect(publish(0.5, { contributors: 50, outside: 0 }, 5)).toEqual({ shown: true, value: 0.5 });
  });
  it('is withheld where one person is more than half', () => {
    expect(publish(1, { contributors: 50, largest: 51, total: 100 }, 5)).toEqual({ shown: false, reason: 'dominated' });
    expect(publish(1, { contributors: 50, largest: 50, total: 100 }, 5).shown).toBe(true);
  });
  it('is withheld where there is nothing to divide by', () => {
    expect(publish(0 / 0, { contributors: 50 }, 5)).toEqual({ shown: false, reason: 'undefined-value' });
  });
});

it('rounds the cost of one citizen to whole 1,000 kr.', () => {
  expect([roundedThreshold(499), roundedThreshold(500), roundedThreshold(138_600)]).toEqual([0, 1_000, 139_000]);
});

describe('nested groups', () => {
  const group = (contributors: number) => ({ contributors, total: contributors * 10, line: 10 });
  const all = { contributors: 100, total: 1_000, largest: 10 };
  const reasons = (sizes: readonly number[], principal: readonly number[] = []) =>
    clearNested(sizes.map(group), all, principal, 5).map((clear) => {
      const cleared = clear(1);
      return cleared.shown ? 'shown' : cleared.reason;
    });

  it('differ from each other by enough people', () => {
    expect(reasons([5, 8, 10, 50])).toEqual(['shown', 'too-few-between', 'shown', 'shown']);
  });
  it('leave out enough people, or nobody', () => {
    expect(reasons([50, 97, 100])).toEqual(['shown', 'too-few-outside', 'shown']);
  });
  it('give way to the principal ones', () => {
    expect(reasons([5, 8, 10, 50], [1])).toEqual(['too-few-between', 'shown', 'too-few-between', 'shown']);
  });
  it('that are main ones of two families stand beside each other, unless one person is nearly all between, and others keep away', () => {
    const main = (contributors: number, mainOf?: string) => ({ ...group(contributors), ...(mainOf && { mainOf }) });
    const shown = (...groups: readonly ReturnType<typeof main>[]) => clearNested(groups, all, [], 5).map((clear) => clear(1).shown);
    expect(shown(main(20, 'a'), main(22, 'b'), main(40, 'a'))).toEqual([true, true, true]);
    expect(shown(main(20, 'a'), main(20.8, 'b'))).toEqual([true, false]);
    expect(shown(main(20, 'a'), main(22, 'a'))).toEqual([true, false]);
    expect(shown(main(20, 'a'), main(22))).toEqual([true, false]);
    // Those of its own family are looked for beyond those of others.
    expect(shown(main(20, 'a'), main(22, 'b'), main(24, 'a'))).toEqual([true, true, false]);
  });
  it('are withheld where one person dominates what lies between two of them', () => {
    const groups = [
      { contributors: 10, total: 500, line: 30 },
      { contributors: 20, total: 550, line: 1 }
    ];
    const [, outer] = clearNested(groups, { contributors: 100, total: 1_000, largest: 60 }, [], 5).map((clear) => clear(1));
    expect(outer).toEqual({ shown: false, reason: 'dominated' });
  });
  it('are withheld where one person dominates the first of them, also beside a group of nobody', () => {
    const groups = [
      { contributors: 0, total: 0, line: 0 },
      { contributors: 20, total: 900, line: 1 },
      { contributors: 40, total: 920, line: 1 },
      { contributors: 100, total: 1_000, line: 0 }
    ];
    const shown = clearNested(groups, { contributors: 100, total: 1_000, largest: 800 }, [], 5).map((clear) => clear(1).shown);
    expect(shown).toEqual([true, false, false, false]);
  });
});

describe('a number on people that are not known', () => {
  it('is withheld, by itself and among groups', () => {
    expect(publish(1, { contributors: Number.NaN }, 5)).toEqual({ shown: false, reason: 'undefined-value' });
    expect(publish(1, { contributors: 10, outside: Number.NaN }, 5)).toEqual({ shown: false, reason: 'undefined-value' });
    const groups = [{ contributors: Number.NaN, total: 10, line: 1 }];
    expect(clearNested(groups, { contributors: 10, total: 10, largest: 1 }, [], 5)[0]?.(1).shown).toBe(false);
  });
});
