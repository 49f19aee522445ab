/** Bytes of a text file in blocks, unpacked where it is packed. */

/** A packed file that cannot be unpacked. */
export class PackingError extends Error {
  override readonly name = 'PackingError';
  /** All of it was given and more was needed. */
  readonly cutShort: boolean;

  constructor(cutShort: boolean, options: ErrorOptions) {
    super('the file cannot be unpacked', options);
    this.cutShort = cutShort;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The file's bytes in their order, in blocks of `size` bytes; of a packed file, of `size` or somewhat more.
 * @throws DOMException NotReadableError, from the platform, where the file changes or vanishes meanwhile
 * @throws PackingError where a packed file is damaged or cut short
 */
export const bytesOf = (file: Blob, gzip: boolean, size: number): AsyncGenerator<Bytes, void> =>
  gzip ? unpacked(file, size) : slices(file, size);

/** The next slice is read while one is at work. */
async function* slices(file: Blob, size: number): AsyncGenerator<Bytes, void> {
  const read = async (start: number): Promise<Bytes> => new Uint8Array(await file.slice(start, start + size).arrayBuffer());
  let next = read(0);
  for (let start = 0; start < file.size; start += size) {
    const bytes = await next;
    next = read(start + size);
    // Nobody waits for it where the one who reads has gone.
    next.catch(() => undefined);
    yield bytes;
  }
}

/** A packed slice becomes several times its size at once. */
const packedShare = 4;

async function* unpacked(file: Blob, size: number): AsyncGenerator<Bytes, void> {
  const unpacking = new DecompressionStream('gzip');
  const reader = unpacking.readable.getReader();
  const writer = unpacking.writable.getWriter();
  let unread: unknown = null;
  let allGiven = false;
  const give = async (): Promise<void> => {
    const packed = slices(file, Math.ceil(size / packedShare));
    for (;;) {
      const { done, value } = await packed.next().catch((error: unknown) => {
        unread = error;
        return writer.abort(error).then(() => Promise.reject(error));
      });
      if (done || !value) break;
      await writer.write(value);
    }
    allGiven = true;
    await writer.close();
  };
  // What goes wrong in giving is met in reading.
  give().catch(() => undefined);
  try {
    yield* gathered(reader, size);
  } catch (cause) {
    throw unread ?? new PackingError(allGiven, { cause });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Pieces put together to blocks of at least `size` bytes. */
async function* gathered(reader: ReadableStreamDefaultReader<Bytes>, size: number): AsyncGenerator<Bytes, void> {
  let pieces: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      pieces.push(value);
      length += value.length;
    }
    if (length >= size || (done && length > 0)) {
      yield joined(pieces, length);
      pieces = [];
      length = 0;
    }
    if (done) return;
  }
}

const joined = (pieces: readonly Bytes[], length: number): Bytes => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
