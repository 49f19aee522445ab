import { decompress } from 'lz4js';

/** Flags of a frame's descriptor (LZ4 frame format, section "Frame Descriptor"). */
const blockChecksum = 0x10;
const contentSize = 0x08;
const uncompressed = 0x8000_0000;

/** The content of an LZ4 frame. */
export const decompressLz4 = (frame: Uint8Array): Uint8Array => decompress(withoutBlockChecksums(frame));

/** lz4js looks for a block's checksum before the block, where the format has it after: without them it has nothing to look for. */
const withoutBlockChecksums = (frame: Uint8Array): Uint8Array => {
  const flags = frame[4] ?? 0;
  if ((flags & blockChecksum) === 0) return frame;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const bare = new Uint8Array(frame.length);
  // Magic, flags, block size, content size where there is one, checksum of the descriptor.
  let at = flags & contentSize ? 15 : 7;
  bare.set(frame.subarray(0, at));
  bare[4] = flags & ~blockChecksum;
  let end = at;
  for (;;) {
    const size = view.getUint32(at, true);
    const next = at + 4 + (size & ~uncompressed);
    bare.set(frame.subarray(at, next), end);
    end += next - at;
    if (size === 0) break;
    at = next + 4;
  }
  bare.set(frame.subarray(at + 4), end);
  return bare;
};
