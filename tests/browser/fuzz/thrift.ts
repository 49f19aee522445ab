/** Where numbers and texts lie in a message of Thrift's compact protocol, as Parquet's footer and page headers are written. */

/** A place in the bytes that a mutation can write anew. */
export interface Field {
  readonly kind: 'number' | 'text' | 'list';
  readonly start: number;
  readonly end: number;
}

export interface Message {
  readonly fields: readonly Field[];
  readonly end: number;
}

const kinds = { stop: 0, byte: 3, shortest: 4, longest: 6, double: 7, binary: 8, list: 9, set: 10, struct: 12 } as const;

/** Walks the struct that begins at `start` (Apache Thrift, "Thrift compact protocol"). @throws RangeError where it is no such struct */
export const messageAt = (bytes: Uint8Array, start: number): Message => {
  const fields: Field[] = [];
  let at = start;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError('the message is cut short');
    return value;
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value += (next & 0x7f) * 2 ** shift;
      if (next < 0x80) return value;
    }
  };
  const value = (kind: number): void => {
    const from = at;
    if (kind === kinds.byte) at++;
    else if (kind >= kinds.shortest && kind <= kinds.longest) {
      varint();
      fields.push({ kind: 'number', start: from, end: at });
    } else if (kind === kinds.double) at += 8;
    else if (kind === kinds.binary) {
      const length = varint();
      at += length;
      fields.push({ kind: 'text', start: from, end: at });
    } else if (kind === kinds.list || kind === kinds.set) list();
    else if (kind === kinds.struct) struct();
    else if (kind > kinds.struct) throw new RangeError(`no kind ${kind}`);
  };
  const list = (): void => {
    const from = at;
    const head = byte();
    const count = head >> 4 === 15 ? varint() : head >> 4;
    fields.push({ kind: 'list', start: from, end: at });
    for (let i = 0; i < count; i++) value(head & 15);
  };
  const struct = (): void => {
    for (;;) {
      const head = byte();
      if (head === kinds.stop) return;
      if (head >> 4 === 0) varint();
      // True and false stand in the head itself.
      if ((head & 15) > 2) value(head & 15);
    }
  };
  struct();
  return { fields, end: at };
};

/** A whole number as a zigzag varint. */
export const zigzag = (value: bigint): Uint8Array => {
  let rest = BigInt.asUintN(64, (value << 1n) ^ (value >> 63n));
  const bytes: number[] = [];
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(bytes);
};

/** The number that a zigzag varint stands for. */
export const unzigzag = (bytes: Uint8Array): bigint => {
  const raw = bytes.reduce((sum, byte, i) => sum | (BigInt(byte & 0x7f) << BigInt(7 * i)), 0n);
  return (raw >> 1n) ^ -(raw & 1n);
};

/** A length or a count as a varint. */
export const varintOf = (value: number): Uint8Array => {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from(bytes);
};
