/** Bytes that are kept of one kind. */
const rememberedBytes = 150_000_000;

/** Answers that are kept for the next question, as long as they are not too many bytes. */
export class Remembered<T> {
  readonly #made = new Map<string, { readonly made: T; readonly bytes: number }>();
  readonly #bytesOf: (made: T) => number;
  #bytes = 0;

  constructor(bytesOf: (made: T) => number) {
    this.#bytesOf = bytesOf;
  }

  /** What was made before, or is made now; the oldest are forgotten where there are many. */
  of(key: string, make: () => T): T {
    const before = this.#made.get(key);
    if (before) return before.made;
    const made = make();
    const bytes = this.#bytesOf(made);
    this.#made.set(key, { made, bytes });
    this.#bytes += bytes;
    for (const [oldest, one] of this.#made) {
      if (this.#bytes <= rememberedBytes || oldest === key) break;
      this.#made.delete(oldest);
      this.#bytes -= one.bytes;
    }
    return made;
  }
}
