import { randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { type Axis, type Cells, classesBy, profilesOf } from '../../src/domain/peopleByPlace.ts';
import { cellsOf, listCells, mergedCells } from '../../src/domain/profileCells.ts';

const [people, classes] = [400, 7];
const draw = randomLcg(0.42);
const drawn = (most: number): Int32Array => Int32Array.from({ length: people }, () => Math.floor(draw() * most));
const axes: readonly Axis[] = [5, 3, 4].map((places) => ({ of: drawn(places), kin: new Int32Array(places) }));
const own = drawn(classes);

/** By places on the kept axes and class, one by one. */
const slowly = (kept: readonly number[], classOf: (person: number) => number, isCounted = (_: number) => true): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let person = 0; person < people; person++) {
    if (!isCounted(person) || classOf(person) < 0) continue;
    const key = [...kept.map((axis) => axes[axis]?.of[person]), classOf(person)].join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const counted = (kept: readonly number[], { profile, own, people }: Cells): Map<string, number> => {
  const { places } = profilesOf(axes, kept.length === axes.length ? null : kept);
  const counts = new Map<string, number>();
  for (const [cell, one] of own.entries()) {
    const key = [...kept.map((axis) => places[axis]?.[profile[cell] as number]), one].join();
    counts.set(key, (counts.get(key) ?? 0) + (people[cell] as number));
  }
  return counts;
};

const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

describe.each([[[0, 1, 2]], [[0, 1]], [[0, 2]], [[1]], [[]]])('people told apart on the axes %j', (kept) => {
  const profiles = profilesOf(axes, kept.length === axes.length ? null : kept);
  const byClass = classesBy(classes, own);

  it('are as many in each place and class as when they are counted one by one', () => {
    expect(sorted(counted(kept, cellsOf(profiles, byClass)))).toEqual(sorted(slowly(kept, (person) => own[person] as number)));
  });

  it.each([
    [[0, 1, -1, 1, 0, 2, -1], 3],
    [[6, 5, -1, 3, 2, 1, 0], 7]
  ])('are so when classes are put into %j', (into, count) => {
    const merged = mergedCells(profiles, cellsOf(profiles, byClass), into, count);
    expect(sorted(counted(kept, merged))).toEqual(sorted(slowly(kept, (person) => into[own[person] as number] as number)));
  });

  it('are so as lists', () => {
    const lists = [0, 1].map((odd) => Int32Array.from(Array.from({ length: people }, (_, i) => i).filter((i) => i % 3 === odd)));
    const isListed = (person: number) => person % 3 < 2;
    expect(sorted(counted(kept, listCells(profiles, lists)))).toEqual(sorted(slowly(kept, (person) => person % 3, isListed)));
  });

  it('are counted once for the same classes', () => {
    expect(cellsOf(profiles, byClass)).toBe(cellsOf(profiles, byClass));
  });
});
