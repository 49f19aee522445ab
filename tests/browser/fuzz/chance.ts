/** Choices that a seed repeats. */
import { randomLcg } from 'd3-random';

export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  one<T>(choices: readonly T[]): T;
}

/** The choices of case `number` of a run: each case has its own, so that one can be repeated alone. */
export const chanceOf = (seed: number, number: number): Chance => {
  const source = randomLcg(((seed * 7919 + number) * 0.618_033_988_749_895) % 1);
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 8; i++) source();
  const below = (below: number) => Math.floor(source() * below);
  return {
    below,
    one: (choices) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    }
  };
};
