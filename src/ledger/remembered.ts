/** Answers that are kept for the next question, as long as they are not too many bytes. */
export class Remembered<T> {
  readonly #made = new Map<string, { readonly made: T; readonly bytes: number }>();
  readonly #most: number;
  readonly #bytesOf: (made: T) => number;
  #bytes = 0;

  /** `most`: bytes that are kept, beside the latest. */
  constructor(most: number, bytesOf: (made: T) => number) {
    this.#most = most;
    this.#bytesOf = bytesOf;
  }

  /** What was made before, or is made now; what was not asked for the longest is forgotten where there is much. */
  of(key: string, make: () => T): T {
    const before = this.#made.get(key);
    if (before) {
      this.#made.delete(key);
      this.#made.set(key, before);
      return before.made;
    }
    const made = make();
    const bytes = this.#bytesOf(made);
    this.#made.set(key, { made, bytes });
    this.#bytes += bytes;
    for (const [oldest, one] of this.#made) {
      if (this.#bytes <= this.#most || oldest === key) break;
      this.#made.delete(oldest);
      this.#bytes -= one.bytes;
    }
    return made;
  }
}
