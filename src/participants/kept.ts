/** Answers of one kind that are kept for the figures that ask the same, the oldest given up first. */
export class Kept<T> {
  readonly #made = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What was made before for `choices`, or is made now. */
  of(choices: unknown, make: () => T): T {
    const key = JSON.stringify(choices);
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const made = make();
    this.#made.set(key, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.#most) break;
      this.#made.delete(oldest);
    }
    return made;
  }
}
