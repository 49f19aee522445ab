/**
 * Texts as running numbers, in order of first sight. The engine stores and groups the numbers, which is what makes loading fast;
 * a pseudonym's text therefore never enters SQL. Keys are UTF-8 bytes, compared in full: no two texts share a number.
 */
export class TextDictionary {
  /** Open addressing: the number of the text in each slot, or -1. A power of two, at most half full. */
  #slots: Int32Array<ArrayBuffer>;
  #hashes: Int32Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView<ArrayBuffer>;
  #size = 0;
  #scratch = new DataView(new ArrayBuffer(1 << 8));

  /** `texts`: how many there is room for at first, a power of two. */
  constructor(texts = 1 << 9) {
    this.#slots = new Int32Array(texts * 2).fill(-1);
    this.#hashes = new Int32Array(texts);
    this.#starts = new Uint32Array(texts + 1);
    this.#bytes = new Uint8Array(texts * 16);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get size(): number {
    return this.#size;
  }

  textOf(code: number): string {
    return decoder.decode(this.bytesOf(code));
  }

  /** UTF-8 of one text; a view that is not to be changed. */
  bytesOf(code: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[code], this.#starts[code + 1]);
  }

  /** The number of one text. */
  encode(text: string): number {
    if (text.length * 3 > this.#scratch.byteLength) this.#scratch = new DataView(new ArrayBuffer(text.length * 3));
    const end = encodeInto(text, this.#scratch);
    return this.#find(this.#scratch, hashOf(this.#scratch, 0, end), 0, end);
  }

  /**
   * Numbers of `count` texts, text `i` standing at `bytes[offsets[i], offsets[i + 1])` (Arrow's Utf8 layout), into `codes`.
   * Spaces around a text do not count. Neighbours that are equal, as in a sorted extract, cost one comparison.
   */
  encodeAll(bytes: Uint8Array, offsets: ArrayLike<number>, count: number, codes: Int32Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let lastHash = 0;
    let last = -1;
    let next = offsets[0] as number;
    for (let i = 0; i < count; i++) {
      let start = next;
      next = offsets[i + 1] as number;
      let end = next;
      // Some programs pad texts to a width.
      while (end > start && bytes[end - 1] === space) end--;
      while (start < end && bytes[start] === space) start++;
      const hash = hashOf(view, start, end);
      if (last < 0 || hash !== lastHash || !this.#holds(last, view, start, end)) {
        last = this.#find(view, hash, start, end);
        lastHash = hash;
      }
      codes[i] = last;
    }
  }

  #find(view: DataView, hash: number, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let code = this.#slots[slot] as number; code >= 0; code = this.#slots[slot] as number) {
      if (this.#hashes[code] === hash && this.#holds(code, view, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    if ((this.#size + 1) * 2 <= this.#slots.length) return this.#add(slot, view, hash, start, end);
    this.#rehash();
    return this.#find(view, hash, start, end);
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
    // What may fail for want of memory comes before anything is changed: a text must never take another's number.
    const code = this.#size;
    if (code >= this.#hashes.length) {
      const hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
      this.#starts = grown(this.#starts, new Uint32Array(hashes.length + 1));
      this.#hashes = hashes;
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
    this.#size = code + 1;
    this.#slots[slot] = code;
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

const space = 0x20;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** UTF-8 of `text`; most texts are short and of ASCII alone, for which a loop beats a call. */
const encodeInto = (text: string, into: DataView): number => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return encoder.encodeInto(text, new Uint8Array(into.buffer)).written;
    into.setUint8(i, unit);
  }
  return text.length;
};

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
