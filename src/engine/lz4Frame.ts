/**
 * What LZ4 packed, as Arrow's buffers hold it (LZ4 frame format 1.6, LZ4 block format). Every step is held within the bytes, and checksums
 * are compared: lz4js does neither, and a damaged length keeps it busy for ever.
 */
import { xxHash32 } from './xxHash32.ts';

const magic = 0x184d_2204;
/** Flags of a frame's descriptor (LZ4 frame format, section "Frame Descriptor"). */
const flags = { version: 0xc0, blockChecksum: 0x10, contentSize: 0x08, contentChecksum: 0x04, dictionary: 0x01 } as const;
const firstVersion = 0x40;
/** Of a block's size: the block is not packed. */
const stored = 0x8000_0000;
/** A match is this long at least, and longer where the token's half is full. */
const shortestMatch = 4;
const full = 15;

/** @throws RangeError where the four bytes at `at` are not the checksum of `of` */
const checkSum = (view: DataView, at: number, of: Uint8Array): void => {
  if (view.getUint32(at, true) !== xxHash32(of)) throw new RangeError('an LZ4 checksum differs');
};

/** The `size` bytes that an LZ4 frame holds. @throws RangeError where the frame is damaged or holds more or fewer */
export const unpackLz4 = (frame: Uint8Array, size: number): Uint8Array => {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const own = view.getUint8(4);
  if (view.getUint32(0, true) !== magic || (own & flags.version) !== firstVersion || (own & flags.dictionary) !== 0) {
    throw new RangeError('this is no LZ4 frame that is read');
  }
  // Magic, flags, block size, content size where there is one; the descriptor's checksum is the second byte of its hash.
  const descriptorEnd = own & flags.contentSize ? 14 : 6;
  if (view.getUint8(descriptorEnd) !== ((xxHash32(frame.subarray(4, descriptorEnd)) >> 8) & 0xff)) {
    throw new RangeError('the checksum of an LZ4 descriptor differs');
  }
  const out = new Uint8Array(size);
  let at = descriptorEnd + 1;
  let written = 0;
  for (;;) {
    const word = view.getUint32(at, true);
    at += 4;
    if (word === 0) break;
    const start = at;
    const end = at + (word & ~stored & 0x7fff_ffff);
    if (end > frame.length) throw new RangeError('an LZ4 block is longer than its frame');
    if (word >= stored) {
      out.set(frame.subarray(at, end), written);
      written += end - at;
    } else {
      written = unpackBlock(frame.subarray(at, end), out, written);
    }
    at = end;
    if (own & flags.blockChecksum) {
      checkSum(view, end, frame.subarray(start, end));
      at += 4;
    }
  }
  if (written !== size) throw new RangeError(`${written} bytes came out of an LZ4 frame instead of ${size}`);
  if (own & flags.contentChecksum) checkSum(view, at, out);
  return out;
};

/** Writes a block's content from `start` on; answers with its end. */
const unpackBlock = (block: Uint8Array, out: Uint8Array, start: number): number => {
  let at = 0;
  let written = start;
  const byte = (): number => {
    const value = block[at++];
    if (value === undefined) throw new RangeError('an LZ4 block is cut short');
    return value;
  };
  const lengthOf = (half: number): number => {
    if (half < full) return half;
    for (let length = half; ; ) {
      const more = byte();
      length += more;
      if (more < 255) return length;
    }
  };
  for (;;) {
    const token = byte();
    const literals = lengthOf(token >> 4);
    if (at + literals > block.length || written + literals > out.length) throw new RangeError('LZ4 literals are longer than their block');
    for (const end = at + literals; at < end; ) out[written++] = block[at++] as number;
    // A block ends with literals.
    if (at === block.length) return written;
    const back = byte() | (byte() << 8);
    const length = lengthOf(token & full) + shortestMatch;
    if (back === 0 || back > written || written + length > out.length) throw new RangeError('an LZ4 match lies outside what was unpacked');
    // Byte by byte: a match may overlap what it writes.
    for (const end = written + length; written < end; written++) out[written] = out[written - back] as number;
  }
};
