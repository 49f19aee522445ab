/**
 * Texts as running numbers, in order of first sight. The engine stores and groups the numbers, which is what makes loading fast;
 * a pseudonym's text therefore never enters SQL. Keys are UTF-8 bytes, compared in full: no two texts share a number.
 */
export class TextDictionary {
  /** Open addressing: the number of the text in each slot, or -1. A power of two, at most half full. */
  #slots = new Int32Array(1 << 10).fill(-1);
  #hashes = new Int32Array(1 << 9);
  #starts = new Uint32Array((1 << 9) + 1);
  #bytes = new Uint8Array(1 << 13);
  #view = new DataView(this.#bytes.buffer);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  textOf(code: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(this.#starts[code], this.#starts[code + 1]));
  }

  /** The number of one text. */
  encode(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.#find(new DataView(bytes.buffer), hashOf(new DataView(bytes.buffer), 0, bytes.length), 0, bytes.length);
  }

  /**
   * Numbers of `count` texts, text `i` standing at `bytes[offsets[i], offsets[i + 1])` (Arrow's Utf8 layout), into `codes`.
   * Neighbours that are equal, as in a sorted extract, cost one comparison.
   */
  encodeAll(bytes: Uint8Array, offsets: ArrayLike<number>, count: number, codes: Int32Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let lastHash = 0;
    let last = -1;
    let start = offsets[0] as number;
    for (let i = 0; i < count; i++) {
      const end = offsets[i + 1] as number;
      const hash = hashOf(view, start, end);
      if (last < 0 || hash !== lastHash || !this.#holds(last, view, start, end)) {
        last = this.#find(view, hash, start, end);
        lastHash = hash;
      }
      codes[i] = last;
      start = end;
    }
  }

  #find(view: DataView, hash: number, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let code = this.#slots[slot] as number; code >= 0; code = this.#slots[slot] as number) {
      if (this.#hashes[code] === hash && this.#holds(code, view, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, view, hash, start, end);
  }

  #holds(code: number, view: DataView, start: number, end: number): boolean {
    let own = this.#starts[code] as number;
    if ((this.#starts[code + 1] as number) - own !== end - start) return false;
    let at = start;
    for (; at + 4 <= end; at += 4, own += 4) if (view.getInt32(at) !== this.#view.getInt32(own)) return false;
    for (; at < end; at++, own++) if (view.getUint8(at) !== this.#bytes[own]) return false;
    return true;
  }

  #add(slot: number, view: DataView, hash: number, start: number, end: number): number {
    const code = this.#size++;
    if (this.#size > this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
      this.#starts = grown(this.#starts, new Uint32Array(this.#hashes.length + 1));
    }
    const at = this.#starts[code] as number;
    const next = at + end - start;
    if (next > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(next, this.#bytes.length * 2)));
      this.#view = new DataView(this.#bytes.buffer);
    }
    this.#bytes.set(new Uint8Array(view.buffer, view.byteOffset + start, end - start), at);
    this.#starts[code + 1] = next;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = (this.#hashes[code] as number) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over four bytes at a time, finished with murmur3's mixer. */
const hashOf = (view: DataView, start: number, end: number): number => {
  let hash = 0x811c9dc5 ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ view.getInt32(at), 0x5bd1e995) ^ (hash >>> 15);
  for (; at < end; at++) hash = Math.imul(hash ^ view.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
};

const grown = <T extends Int32Array | Uint32Array | Uint8Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};
