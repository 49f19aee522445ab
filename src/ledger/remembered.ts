/** Made when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** Answers that are kept for the next question, as long as they are not too large together. */
export class Remembered<T> {
  readonly #made = new Map<string, { readonly made: T; readonly size: number }>();
  readonly #most: number;
  readonly #sizeOf: (made: T) => number;
  #size = 0;

  /** `sizeOf`: bytes, or 1 where answers are counted; `most`: what is kept, beside the latest. */
  constructor(most: number, sizeOf: (made: T) => number) {
    this.#most = most;
    this.#sizeOf = sizeOf;
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
    const size = this.#sizeOf(made);
    this.#made.set(key, { made, size });
    this.#size += size;
    for (const [oldest, one] of this.#made) {
      if (this.#size <= this.#most || oldest === key) break;
      this.#made.delete(oldest);
      this.#size -= one.size;
    }
    return made;
  }
}
