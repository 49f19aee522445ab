/** Damage to the words of an Arrow file: lengths and offsets are whole numbers of 4 or 8 bytes at such places. */
import type { Damage } from './byteDamage.ts';

const values = [0n, 1n, -1n, 7n, 255n, 65_536n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 40n, 2n ** 62n] as const;

/** Another word among the first or the last 2 kB, where schema, messages and footer mostly lie, or anywhere. */
const anotherWord =
  (size: 4 | 8): Damage =>
  (bytes, chance) => {
    const made = bytes.slice();
    const view = new DataView(made.buffer);
    const words = Math.floor(made.length / size) - 1;
    const near = Math.min(words, 2048 / size);
    const at = size * chance.one([chance.below(near), words - chance.below(near), chance.below(words)]);
    const own = size === 4 ? BigInt(view.getInt32(at, true)) : view.getBigInt64(at, true);
    const fresh = chance.one([...values, own + 1n, own - 1n, own * 2n]);
    if (size === 4) view.setInt32(at, Number(BigInt.asIntN(32, fresh)), true);
    else view.setBigInt64(at, BigInt.asIntN(64, fresh), true);
    return made;
  };

export const arrowDamage: readonly (readonly [string, Damage])[] = [
  ['another word of 4 bytes', anotherWord(4)],
  ['another word of 4 bytes', anotherWord(4)],
  ['another word of 8 bytes', anotherWord(8)],
  ['another word of 8 bytes', anotherWord(8)]
];
