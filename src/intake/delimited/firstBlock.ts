import { bytesOf } from '../../engine/delimitedBytes.ts';

/** The beginning of a text file, unpacked. */
export interface FirstBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Is it all of the file? */
  readonly whole: boolean;
  /** Bytes of all of the file, unpacked. */
  readonly fileBytes: number;
}

const sliceOf = async (file: Blob, start: number, end?: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(start, end).arrayBuffer());

/** Is it packed with gzip? Source: RFC 1952, section 2.3.1. */
export const isGzip = async (file: Blob): Promise<boolean> => {
  const [one, two] = await sliceOf(file, 0, 2);
  return one === 0x1f && two === 0x8b;
};

/**
 * About `size` bytes; of a packed file no more than that is unpacked.
 * @throws DOMException NotReadableError, from the platform, where the file has changed or vanished
 * @throws PackingError where it is packed and damaged or cut short
 */
export const firstBlockOf = async (file: Blob, gzip: boolean, size: number): Promise<FirstBlock> => {
  if (!gzip) return { bytes: await sliceOf(file, 0, size), whole: file.size <= size, fileBytes: file.size };
  const blocks = bytesOf(file, true, size);
  const { value } = await blocks.next();
  const bytes = value ?? new Uint8Array();
  if (bytes.length < size) return { bytes, whole: true, fileBytes: bytes.length };
  await blocks.return();
  return { bytes, whole: false, fileBytes: Math.max(bytes.length, await unpackedSize(file)) };
};

const wordBytes = 4;

/** The last word of a packed file is its size before, modulo 2³² (RFC 1952, section 2.3.1). */
const unpackedSize = async (file: Blob): Promise<number> => {
  const bytes = await sliceOf(file, file.size - wordBytes);
  const size = new DataView(bytes.buffer).getUint32(0, true);
  return size < file.size ? size + 2 ** 32 : size;
};
