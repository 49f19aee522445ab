/** The cases of a run: which file is damaged, and how. */
import { arrowDamage } from './arrowDamage.ts';
import { byteDamage, type Damage } from './byteDamage.ts';
import { chanceOf } from './chance.ts';
import { parquetDamage } from './parquetDamage.ts';
import type { Seed, SeedFormat } from './seeds.ts';
import { textDamage } from './textDamage.ts';

export interface Case {
  readonly number: number;
  readonly seed: Seed;
  /** What was done to the file. */
  readonly damage: string;
  readonly bytes: Uint8Array;
}

const damages: Readonly<Record<SeedFormat, readonly (readonly [string, Damage])[]>> = {
  parquet: [...parquetDamage, ...parquetDamage, ...byteDamage],
  arrow: [...arrowDamage, ...byteDamage],
  csv: textDamage
};

/** Files that are damaged once in five cases out of six, and twice in the sixth. */
export const caseOf = (seeds: readonly Seed[], run: number, number: number): Case => {
  const seed = seeds[number % seeds.length];
  if (!seed) throw new RangeError('there are no files to damage');
  const chance = chanceOf(run, number);
  const done: string[] = [];
  let bytes = seed.bytes;
  for (let left = chance.one([1, 1, 1, 1, 1, 2]); left > 0; left--) {
    const [name, damage] = chance.one(damages[seed.format]);
    // What is damaged already may have no footer to damage.
    const made = tried(() => damage(bytes, chance));
    if (!made) continue;
    bytes = made;
    done.push(name);
  }
  return { number, seed, damage: done.join(', then ') || 'nothing', bytes };
};

/** Null where the footer or the headers that would be damaged cannot be found. */
const tried = (damage: () => Uint8Array): Uint8Array | null => {
  try {
    return damage();
  } catch {
    return null;
  }
};
