/** Lines that were drawn are kept by their places: for who asks for some of them, and no longer than the costs they are of. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { concentrationOf } from '../../src/ledger/concentration.ts';
import { rankingOf, type Standing, standingOf } from '../../src/ledger/ranking.ts';

/** Of few sums, many of them equal. `reads` counts how often costs are gone through. */
const standingOfMany = (seed: number, people = 400): { readonly standing: Standing; readonly reads: () => number } => {
  const draw = randomLcg(seed);
  const ranking = rankingOf({ sums: Float64Array.from({ length: people }, () => Math.floor(draw() * 60) * 100 - 300) });
  let reads = 0;
  const costs = new Proxy(ranking.costs, {
    get: (column, at) => {
      if (at === '0') reads++;
      const own = Reflect.get(column, at, column);
      return typeof own === 'function' ? own.bind(column) : own;
    }
  });
  return { standing: standingOf({ ...ranking, costs }, () => ({ keys: new Int32Array(0), sums: costs })), reads: () => reads };
};

const every = (count: number, step: number) => Array.from({ length: count }, (_, i) => i * step);
const many = every(120, 2.25);

describe('lines that were drawn before', () => {
  it.each([
    ['few', every(5, 20.25), [20.25, 81]],
    ['many', many, [2.25, 45, 45, 243]],
    ['many, more than have costs', every(60, 10), [10, 390, 590]]
  ])('are the same for who asks for some of them, and nobody is gone through: %s', (_, before, asked) => {
    const { standing, reads } = standingOfMany(0.3);
    standing.linesAt(before);
    const first = reads();
    const lines = standing.linesAt(asked);
    expect(reads()).toBe(first);
    expect(lines).toEqual(standingOfMany(0.3).standing.linesAt(asked));
    expect(lines.lines.map(({ places }) => places)).toEqual(asked);
  });

  it.each([
    ['one that was not drawn', [2.25, 3, 45]],
    ['what another was drawn for', [1]]
  ])('are drawn anew where they are %s', (_, asked) => {
    const { standing, reads } = standingOfMany(0.3);
    standingOfMany(0.4).standing.linesAt([1]);
    standing.linesAt(many);
    const first = reads();
    expect(standing.linesAt(asked)).toEqual(standingOfMany(0.3).standing.linesAt(asked));
    expect(reads()).toBeGreaterThan(first);
  });

  it('are forgotten where they are many and others were asked about since, not where they were asked about lately', () => {
    const standings = Array.from({ length: 30 }, (_, i) => standingOfMany(i / 100));
    for (const { standing } of standings) standing.linesAt(many);
    const before = standings.map(({ reads }) => reads());
    for (const { standing } of standings.toReversed()) standing.linesAt(many);
    const again = standings.map(({ reads }, i) => reads() > (before[i] as number));
    expect(again.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => true));
    expect(again.slice(-10)).toEqual(Array.from({ length: 10 }, () => false));
  });

  it('do not hold what they were drawn in', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const draw = () => {
      const ranking = rankingOf({ sums: Float64Array.from({ length: 1000 }, (_, i) => i) });
      const standing = standingOf(ranking, () => ({ keys: new Int32Array(0), sums: ranking.costs }));
      standing.linesAt(many);
      standing.linesAt([1, 2]);
      return { costs: new WeakRef(ranking.costs), kept: new WeakRef(standing) };
    };
    const { costs, kept } = draw();
    // What a weak reference is asked in is held until the turn ends.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect([costs.deref(), kept.deref()]).toEqual([undefined, undefined]);
  });
});

describe('people who are not known', () => {
  it('have no lines, and leave those of the other denominator as they are', () => {
    const { standing } = standingOfMany(0.3);
    const percents = [1, 5, 10];
    const unknown = concentrationOf(standing, { own: null, others: 400, residents: null }, percents);
    const known = concentrationOf(standing, { own: 400, others: null, residents: null }, percents);
    expect([...unknown.lines.places, ...unknown.lines.top, ...unknown.lines.variance]).toEqual(Array.from({ length: 9 }, () => Number.NaN));
    expect(unknown.beside?.places).toEqual(Float64Array.of(4, 20, 40));
    expect(unknown.beside).toEqual({
      places: known.lines.places,
      top: known.lines.top,
      line: known.lines.line,
      next: known.lines.next
    });
    expect(unknown.total).toBe(known.total);
  });
});
