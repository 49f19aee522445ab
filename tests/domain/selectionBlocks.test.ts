import { randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import type { MinimumCell } from '../../src/domain/disclosure.ts';
import { type Axis, classesBy, ladderOf } from '../../src/domain/peopleByPlace.ts';
import { type Chosen, SelectionBlocks } from '../../src/domain/selectionBlocks.ts';
import { freedomOf, widthOf } from '../measures/attack/bounds.ts';
import { subsetsOf } from '../measures/attack/town.ts';

const axisOf = (of: readonly number[], kin: readonly number[], isOrdered = false): Axis => ({
  of: Int32Array.from(of),
  kin: Int32Array.from(kin),
  isOrdered
});

/** So many people in each place. */
const people = (...counts: readonly number[]): number[] => counts.flatMap((count, place) => Array.from({ length: count }, () => place));

const everybody = (of: readonly number[]) => ladderOf(classesBy(1, new Uint8Array(of.length)), [[0]]);

const places = (count: number, ...chosen: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => Number(chosen.includes(i)));

describe('one filter at a time', () => {
  it('is told where it holds a small place and those it is joined with, or none of them', () => {
    const of = people(20, 3, 9, 30);
    const blocks = new SelectionBlocks([axisOf(of, [0, 0, 0, 0])], everybody(of), 5);
    const isTold = (...chosen: number[]) => blocks.rungsTold([places(4, ...chosen)]) === 1;
    // The small place is joined with the smallest other.
    expect([isTold(0), isTold(3), isTold(0, 3)]).toEqual([true, true, true]);
    expect([isTold(1), isTold(2), isTold(0, 2, 3), isTold(0, 1)]).toEqual([false, false, false, false]);
    expect([isTold(1, 2), isTold(0, 1, 2), isTold()]).toEqual([true, true, true]);
    expect(blocks.rungsTold([null])).toBe(1);
  });

  it('joins places of the same kin first, and months with their neighbours', () => {
    const of = people(3, 6, 40, 50);
    const ofKin = new SelectionBlocks([axisOf(of, [0, 1, 0, 1])], everybody(of), 5);
    expect(ofKin.rungsTold([places(4, 0, 2)])).toBe(1);
    expect(ofKin.rungsTold([places(4, 0, 1)])).toBe(0);
    const months = people(30, 2, 20, 6);
    const inOrder = new SelectionBlocks([axisOf(months, [0, 0, 0, 0], true)], everybody(months), 5);
    expect(inOrder.rungsTold([places(4, 1, 2)])).toBe(1);
    expect(inOrder.rungsTold([places(4, 1, 3)])).toBe(0);
  });

  it('tells as many rungs as leave every class of a block with nobody or enough', () => {
    // Of the first place 8 and 4, of the second 20 and none, of the third 9 and 7.
    const of = people(12, 20, 16);
    const own = [...people(8, 4), ...people(20), ...people(9, 7)];
    const levels = ladderOf(classesBy(2, own), [
      [0, 0],
      [0, 1]
    ]);
    const blocks = new SelectionBlocks([axisOf(of, [0, 0, 0])], levels, 5);
    expect([0, 1, 2].map((place) => blocks.rungsTold([places(3, place)]))).toEqual([1, 2, 1]);
    expect(blocks.rungsTold([places(3, 0, 2)])).toBe(2);
    expect(blocks.rungsOfEnough()).toBe(2);
    expect(new SelectionBlocks([axisOf(of, [0, 0, 0])], levels, 10).rungsTold([places(3, 0)])).toBe(1);
  });
});

describe('two filters at once', () => {
  const cross = (counts: readonly (readonly number[])[]) => {
    const rows = counts.flatMap((row, place) => Array.from({ length: row.reduce((sum, count) => sum + count, 0) }, () => place));
    const columns = counts.flatMap((row) => people(...row));
    return new SelectionBlocks(
      [
        axisOf(
          rows,
          counts.map(() => 0)
        ),
        axisOf(
          columns,
          (counts[0] ?? []).map(() => 0)
        )
      ],
      everybody(rows),
      5
    );
  };

  it('are told where every crossing has nobody or enough', () => {
    const ample = cross([
      [10, 9],
      [8, 0],
      [30, 7]
    ]);
    for (const chosen of [
      [places(3, 0), places(2, 1)],
      [places(3, 1, 2), places(2, 0)]
    ] satisfies Chosen[])
      expect(ample.rungsTold(chosen)).toBe(1);
  });

  it('are not where one crossing would follow, though each filter is told by itself', () => {
    const blocks = cross([
      [10, 2],
      [30, 40]
    ]);
    expect(blocks.rungsTold([places(2, 0), null])).toBe(1);
    expect(blocks.rungsTold([null, places(2, 1)])).toBe(1);
    expect(blocks.rungsTold([places(2, 1), places(2, 1)])).toBe(0);
    expect(blocks.rungsTold([places(2, 0), places(2, 0)])).toBe(0);
  });
});

/** Every selection of a small random world, by three rungs of four classes. */
const attack = (seed: number, minimumCell: MinimumCell, isGuarded: boolean): { guarded: number; told: number; leaks: number } => {
  const draw = randomLcg(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  const sizes = [2 + below(2), 2, 1 + below(2)];
  const count = 20 + below(120);
  const uneven = (choices: number) => Math.min(below(choices), below(choices + 1));
  const of = sizes.map((size) => Array.from({ length: count }, () => uneven(size)));
  const own = Array.from({ length: count }, () => uneven(4));
  const rungs = [
    [0, 0, 0, 0],
    [0, 0, 1, 1],
    [0, 1, 2, 3]
  ];
  const axes = of.map((places, axis) =>
    axisOf(
      places,
      Array.from({ length: sizes[axis] ?? 0 }, () => 0)
    )
  );
  const blocks = new SelectionBlocks(axes, ladderOf(classesBy(4, own), rungs), minimumCell);
  const cells = new Map<string, number>();
  for (const one of own.keys()) {
    const key = [...of.map((places) => places[one]), own[one]].join();
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  const every = sizes.reduce<number[][]>(
    (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, place) => [...one, place])),
    [[]]
  );
  const keys = every.flatMap((one) => [0, 1, 2, 3].map((last) => [...one, last]));
  const truth = keys.map((key) => cells.get(key.join()) ?? 0);
  const weights = (selection: readonly (readonly number[])[], classes: readonly number[]) =>
    keys.map((key) => Number(selection.every((places, axis) => places.includes(key[axis] ?? -1)) && classes.includes(key[3] ?? -1)));
  const sumOf = (weight: readonly number[]) => weight.reduce((sum, one, i) => sum + one * (truth[i] ?? 0), 0);
  const selections = sizes.reduce<number[][][]>(
    (all, size) => all.flatMap((one) => subsetsOf(Array.from({ length: size }, (_, place) => place)).map((places) => [...one, places])),
    [[]]
  );
  const equations = selections.flatMap((selection) => {
    const chosen = selection.map((own, axis) => (own.length === sizes[axis] ? null : places(sizes[axis] ?? 0, ...own)));
    const told = isGuarded ? blocks.rungsTold(chosen) : rungs.length;
    return rungs.slice(0, told).flatMap((rung) => {
      const merged = [...new Set(rung)].map((one) =>
        weights(
          selection,
          [...rung.keys()].filter((place) => rung[place] === one)
        )
      );
      // As figures do: a rung is told where each of its classes has nobody or enough.
      return merged.every((weight) => sumOf(weight) === 0 || sumOf(weight) >= minimumCell) ? merged : [];
    });
  });
  const freedom = freedomOf(equations, keys.length);
  const few = selections
    .flatMap((selection) => [[0], [1], [2], [3], [0, 1], [2, 3], [0, 1, 2, 3]].map((classes) => weights(selection, classes)))
    .filter((weight) => sumOf(weight) > 0 && sumOf(weight) < minimumCell);
  const leaks = few.filter((weight) => widthOf(weight, truth, freedom) < minimumCell - 1e-6).length;
  return { guarded: few.length, told: equations.length, leaks };
};

it.each([3, 5] as const)('leaves every count under %d an interval as wide, whatever is added and subtracted', (minimumCell) => {
  const seeds = Array.from({ length: 150 }, (_, i) => (i + 1) / 151);
  const sum = (attacks: readonly ReturnType<typeof attack>[], key: 'guarded' | 'told' | 'leaks') =>
    attacks.reduce((total, one) => total + one[key], 0);
  const guarded = seeds.map((seed) => attack(seed, minimumCell, true));
  const open = seeds.map((seed) => attack(seed, minimumCell, false));
  expect(sum(guarded, 'leaks')).toBe(0);
  expect(sum(guarded, 'guarded')).toBeGreaterThan(3000);
  expect(sum(open, 'leaks')).toBeGreaterThan(1000);
  expect(sum(guarded, 'told')).toBeGreaterThan(sum(open, 'told') / 4);
});
