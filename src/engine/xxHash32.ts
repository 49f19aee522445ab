/** xxHash of 32 bits, seed 0 (github.com/Cyan4973/xxHash, doc/xxhash_spec.md): the checksum of LZ4 frames. */

const primes = [0x9e37_79b1, 0x85eb_ca77, 0xc2b2_ae3d, 0x27d4_eb2f, 0x1656_67b1] as const;
const [first, second, third, fourth, fifth] = primes;
/** Bytes that the four lanes take in a round. */
const roundBytes = 16;

const turned = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
const round = (lane: number, word: number): number => Math.imul(turned((lane + Math.imul(word, second)) | 0, 13), first);

/** The checksum of the bytes, as a whole number from 0 to 2³² − 1. */
export const xxHash32 = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let hash: number;
  if (bytes.length >= roundBytes) {
    let [a, b, c, d] = [(first + second) | 0, second | 0, 0, -first | 0];
    for (; at + roundBytes <= bytes.length; at += roundBytes) {
      a = round(a, view.getUint32(at, true));
      b = round(b, view.getUint32(at + 4, true));
      c = round(c, view.getUint32(at + 8, true));
      d = round(d, view.getUint32(at + 12, true));
    }
    hash = (turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18)) | 0;
  } else hash = fifth | 0;
  hash = (hash + bytes.length) | 0;
  for (; at + 4 <= bytes.length; at += 4) hash = Math.imul(turned((hash + Math.imul(view.getUint32(at, true), third)) | 0, 17), fourth);
  for (; at < bytes.length; at++) hash = Math.imul(turned((hash + Math.imul(view.getUint8(at), fifth)) | 0, 11), first);
  hash = Math.imul(hash ^ (hash >>> 15), second);
  hash = Math.imul(hash ^ (hash >>> 13), third);
  return (hash ^ (hash >>> 16)) >>> 0;
};
