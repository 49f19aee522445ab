/** Damage that any file may come to: bits, blocks, ends. */
import type { Chance } from './chance.ts';

export type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

/** The bytes with those from `start` to `end` written anew. */
export const spliced = (bytes: Uint8Array, start: number, end: number, fresh: Uint8Array): Uint8Array => {
  const made = new Uint8Array(start + fresh.length + Math.max(0, bytes.length - end));
  made.set(bytes.subarray(0, start));
  made.set(fresh, start);
  made.set(bytes.subarray(end), start + fresh.length);
  return made;
};

const nothing = new Uint8Array();

/** A stretch of the bytes, mostly short. */
const stretch = (bytes: Uint8Array, chance: Chance): readonly [start: number, end: number] => {
  const start = chance.below(bytes.length);
  const length = 1 + chance.below(chance.one([4, 64, 1024, bytes.length]));
  return [start, Math.min(bytes.length, start + length)];
};

const flipBits: Damage = (bytes, chance) => {
  const made = bytes.slice();
  for (let left = chance.one([1, 1, 2, 8, 64]); left > 0; left--) {
    const at = chance.below(made.length);
    made[at] = (made[at] ?? 0) ^ (1 << chance.below(8));
  }
  return made;
};

const cutShort: Damage = (bytes, chance) => bytes.slice(0, chance.below(bytes.length));

const cutInTheMiddle: Damage = (bytes, chance) => spliced(bytes, ...stretch(bytes, chance), nothing);

const repeatBlock: Damage = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance);
  return spliced(bytes, end, end, bytes.slice(start, end));
};

const moveBlock: Damage = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance);
  const rest = spliced(bytes, start, end, nothing);
  const to = chance.below(rest.length + 1);
  return spliced(rest, to, to, bytes.slice(start, end));
};

const fillBlock: Damage = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance);
  return bytes.slice().fill(chance.one([0, 0xff, 0x20, 0x80]), start, end);
};

const overwriteBlock: Damage = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance);
  const made = bytes.slice();
  for (let at = start; at < end; at++) made[at] = chance.below(256);
  return made;
};

export const byteDamage: readonly (readonly [string, Damage])[] = [
  ['bits flipped', flipBits],
  ['cut short', cutShort],
  ['a block deleted', cutInTheMiddle],
  ['a block repeated', repeatBlock],
  ['a block moved', moveBlock],
  ['a block filled', fillBlock],
  ['a block overwritten', overwriteBlock]
];
