import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falling, putInOrder } from '../../src/ledger/order.ts';

/** Narrow stretches of numbers and many of them equal, which crowd the bins. */
const costs = fc.oneof(
  fc.array(fc.double({ min: -1e6, max: 1e7, noNaN: true }), { maxLength: 400 }),
  fc.array(fc.double({ min: 100_000, max: 100_000.5, noNaN: true }), { maxLength: 400 }),
  fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 400 }),
  fc.array(fc.constantFrom(5e-324, 1e-300, 1, 1e300), { maxLength: 50 })
);

const places = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

const descending = (values: Float64Array, keys: Int32Array) => {
  const costs = new Float64Array(values.length);
  const sorted = new Int32Array(values.length);
  const above = putInOrder(values, keys, costs, sorted);
  return { costs: costs.subarray(0, above), keys: sorted };
};

describe('costs in order', () => {
  it('are those above 0, the largest first, each with its key; the other keys come behind as they stood', () => {
    fc.assert(
      fc.property(costs, (values) => {
        const { costs, keys } = descending(Float64Array.from(values), places(values.length));
        const above = values.filter((value) => value > 0).sort((a, b) => b - a);
        expect([...costs]).toEqual(above);
        expect([...falling(Float64Array.from(values))]).toEqual(above);
        expect([...keys.subarray(0, above.length)].map((key) => values[key])).toEqual(above);
        expect(new Set(keys).size).toBe(values.length);
        expect([...keys.subarray(above.length)]).toEqual([...values.keys()].filter((place) => !((values[place] as number) > 0)));
      })
    );
  });

  it('leave what they are sorted from as it was', () => {
    const values = Float64Array.of(1, 3, -2, 2);
    descending(values, places(4));
    expect([...values]).toEqual([1, 3, -2, 2]);
  });

  it('stay in order where half a million lie in a few bins', () => {
    const values = Float64Array.from({ length: 500_000 }, (_, i) => 100_000 + ((i * 7919) % 500_000) / 1e6);
    const { costs } = descending(values, places(500_000));
    expect(falling(values)).toEqual(costs.slice());
    expect([costs.length, costs[0], costs.at(-1)]).toEqual([500_000, 100_000.499999, 100_000]);
    expect(costs.every((value, i) => i === 0 || value <= (costs[i - 1] as number))).toBe(true);
  });
});
