/** Bytes in FlatBuffers' encoding, each step of which is held within them (flatbuffers.dev, "FlatBuffer internals"). */

/** Where the entries of a vector begin, and how many they are. */
export interface Vector {
  readonly start: number;
  readonly count: number;
}

const slotBytes = 2;
const wordBytes = 4;

/** One table of a message. */
export class FlatTable {
  readonly #view: DataView;
  readonly #position: number;
  readonly #slots: number;
  readonly #slotsEnd: number;

  /** The table that the word at `offset` points to. @throws RangeError where it lies outside the bytes */
  constructor(view: DataView, offset: number) {
    this.#view = view;
    this.#position = offset + view.getInt32(offset, true);
    this.#slots = this.#position - view.getInt32(this.#position, true);
    const bytes = view.getUint16(this.#slots, true);
    this.#slotsEnd = this.#slots + bytes;
    if (bytes < 2 * slotBytes || this.#slotsEnd > view.byteLength) throw new RangeError('a table has no fields that can be');
  }

  /** Where the field of slot `slot` stands (4 for the first, 6 for the second …), or null where the table leaves it out. */
  at(slot: number): number | null {
    if (this.#slots + slot + slotBytes > this.#slotsEnd) return null;
    const offset = this.#view.getUint16(this.#slots + slot, true);
    return offset === 0 ? null : this.#position + offset;
  }

  /** A whole number of 64 bits; 0 where it is left out. @throws RangeError where it is below 0 or not exact as a number */
  long(slot: number): number {
    const at = this.at(slot);
    return at === null ? 0 : longAt(this.#view, at);
  }

  byte(slot: number): number {
    const at = this.at(slot);
    return at === null ? 0 : this.#view.getUint8(at);
  }

  table(slot: number): FlatTable | null {
    const at = this.at(slot);
    return at === null ? null : new FlatTable(this.#view, at);
  }

  /** The entries of a vector, of `size` bytes each; none where it is left out. @throws RangeError where they do not fit */
  vector(slot: number, size: number): Vector {
    const at = this.at(slot);
    if (at === null) return { start: 0, count: 0 };
    const base = at + this.#view.getInt32(at, true);
    const count = this.#view.getInt32(base, true);
    const start = base + wordBytes;
    if (count < 0 || start + count * size > this.#view.byteLength) throw new RangeError('a list is longer than its message');
    return { start, count };
  }

  /** The tables that a vector points to. They lie behind it, so that none can hold itself. */
  tables(slot: number): FlatTable[] {
    const { start, count } = this.vector(slot, wordBytes);
    return Array.from({ length: count }, (_, i) => {
      const at = start + wordBytes * i;
      if (this.#view.getInt32(at, true) <= 0) throw new RangeError('a table stands before the list that holds it');
      return new FlatTable(this.#view, at);
    });
  }

  /** Entries of two whole numbers of 64 bits each. */
  pairs({ start, count }: Vector): (readonly [number, number])[] {
    return Array.from({ length: count }, (_, i) => [longAt(this.#view, start + 16 * i), longAt(this.#view, start + 16 * i + 8)] as const);
  }

  longs(slot: number): number[] {
    const { start, count } = this.vector(slot, 8);
    return Array.from({ length: count }, (_, i) => longAt(this.#view, start + 8 * i));
  }
}

/** @throws RangeError where the number is below 0 or not exact as a number */
export const longAt = (view: DataView, at: number): number => {
  const value = view.getBigInt64(at, true);
  if (value < 0n || value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('a length is no length');
  return Number(value);
};
