import { randomLcg, randomNormal } from 'd3-random';

export const seed = 20180507;

export interface Stream {
  uniform(): number;
  normal(mean?: number, deviation?: number): number;
  /** A log-normal value with the given median; `spread` is the deviation of its logarithm. */
  around(median: number, spread: number): number;
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
}

/** FNV-1a, 32 bits. */
const fingerprint = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 1;
};

/** Random numbers of their own for each name, so that a change in one table or kommune leaves all others as they were. */
export const streamOf = (...names: readonly string[]): Stream => {
  const uniform = randomLcg(fingerprint([seed, ...names].join('/')));
  const standard = randomNormal.source(uniform)();
  const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  return {
    uniform,
    normal: (mean = 0, deviation = 1) => mean + deviation * standard(),
    around: (median, spread) => median * Math.exp(spread * standard()),
    chance: (probability) => uniform() < probability,
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    weighted: (items) => {
      let left = uniform() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      throw new Error('Nothing to draw from: all weights are zero.');
    }
  };
};
