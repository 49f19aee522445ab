/** How many numbers a sample holds before it is thinned. */
const room = 4096;

/**
 * An even sample of the distinct numbers of a column, in bounded memory: kept are those whose hash ends in `level` zero bits, and
 * when there is no more room, the level rises (P. B. Gibbons, "Distinct sampling for highly-accurate answers", VLDB 2001). So a
 * column that begins with other numbers than it ends with is still seen as a whole. Up to 4,096 distinct numbers it is all of them.
 */
export class DistinctSample {
  #kept = new Set<number>();
  #mask = 0;

  get kept(): ReadonlySet<number> {
    return this.#kept;
  }

  add(value: number): void {
    if ((hashOf(value) & this.#mask) !== 0) return;
    this.#kept.add(value);
    while (this.#kept.size > room) {
      this.#mask = this.#mask * 2 + 1;
      this.#kept = new Set([...this.#kept].filter((kept) => (hashOf(kept) & this.#mask) === 0));
    }
  }
}

/** Integers of up to ten digits; finished with murmur3's mixer, so that running numbers spread. */
const hashOf = (value: number): number => {
  const high = Math.floor(value / 65_536);
  let hash = Math.imul((value - high * 65_536) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};
