/** Do the buffers of an Arrow batch hold what its length says? flechette gives what lies past their ends as nothing. */
import { Batch, type DataType, Type } from '@uwdata/flechette';

/** @throws RangeError where a batch, or one within it, has fewer values than rows, or points outside its values */
export const checkBatch = (batch: Batch<unknown>): void => {
  const { type, length } = batch;
  if (type.typeId !== Type.Null && type.typeId !== Type.Union) checkValidity(batch);
  switch (type.typeId) {
    case Type.Utf8:
    case Type.LargeUtf8:
      checkOffsets(batch, batch.values.length);
      checkTexts(batch);
      return;
    case Type.Binary:
    case Type.LargeBinary:
      checkOffsets(batch, batch.values.length);
      return;
    case Type.List:
    case Type.LargeList:
    case Type.Map:
      checkOffsets(batch, batch.children[0]?.length ?? 0);
      batch.children.forEach(checkBatch);
      return;
    case Type.Utf8View:
    case Type.BinaryView:
      checkViews(batch);
      return;
    case Type.Dictionary:
      enough(batch.values.length, length);
      checkCodes(batch);
      return;
    case Type.Struct:
      for (const child of batch.children) enough(child.length, length);
      batch.children.forEach(checkBatch);
      return;
    case Type.FixedSizeList:
      for (const child of batch.children) enough(child.length, length * type.stride);
      batch.children.forEach(checkBatch);
      return;
    default: {
      const bits = bitsOf(type);
      if (bits !== null) enough(batch.values.byteLength * 8, length * bits);
    }
  }
};

const enough = (held: number, needed: number): void => {
  if (!(held >= needed)) throw new RangeError(`a column holds ${held} where ${needed} are needed`);
};

/** Bits of a value; null of types whose values are elsewhere or are not read. */
const bitsOf = (type: DataType): number | null => {
  if (type.typeId === Type.Bool) return 1;
  if (type.typeId === Type.FixedSizeBinary) return type.stride * 8;
  if ('bitWidth' in type && typeof type.bitWidth === 'number') return type.bitWidth;
  if ('values' in type && typeof type.values === 'function' && 'BYTES_PER_ELEMENT' in type.values) {
    return Number(type.values.BYTES_PER_ELEMENT) * 8;
  }
  return null;
};

const bitsSet = (byte: number): number => {
  let count = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
};
const setBits = Uint8Array.from({ length: 256 }, (_, byte) => bitsSet(byte));

/** What some writers say where they have not counted. */
const uncounted = -1;

/** A batch says how many of its values are empty, and its bits say which. */
const checkValidity = ({ length, nullCount, validity }: Batch<unknown>): void => {
  if (nullCount === 0 && (validity?.length ?? 0) === 0) return;
  enough(validity.length * 8, length);
  const whole = length >> 3;
  let valid = 0;
  for (let i = 0; i < whole; i++) valid += setBits[validity[i] as number] as number;
  if (length & 7) valid += setBits[(validity[whole] as number) & ((1 << (length & 7)) - 1)] as number;
  if (nullCount !== uncounted && valid !== length - nullCount)
    throw new RangeError(`${length - valid} values are empty instead of ${nullCount}`);
};

const checkOffsets = ({ length, offsets }: Batch<unknown>, held: number): void => {
  if (length === 0) return;
  enough(offsets.length, length + 1);
  let before: number | bigint = 0;
  for (let i = 0; i <= length; i++) {
    const offset = offsets[i] as number | bigint;
    if (offset < before) throw new RangeError('an offset leads back');
    before = offset;
  }
  enough(held, Number(before));
};

/** Texts are UTF-8, and each begins with a character. */
const checkTexts = ({ length, offsets, values }: Batch<unknown>): void => {
  if (length === 0 || !(values instanceof Uint8Array)) return;
  checkUtf8(values.subarray(Number(offsets[0]), Number(offsets[length])));
  for (let i = 1; i < length; i++) {
    if (((values[Number(offsets[i])] ?? 0) & 0xc0) === 0x80) throw new RangeError('a text begins within a character');
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** @throws TypeError where the bytes are no text */
const checkUtf8 = (bytes: Uint8Array): void => void utf8.decode(bytes);

/** A view of up to 12 bytes holds its text; a longer one points into a buffer (Arrow columnar format, "Variable-size Binary View Layout"). */
const viewBytes = 16;
const mostWithin = 12;
/** Of a longer one, the first bytes stand in the view. */
const prefixBytes = 4;

const checkViews = (batch: Batch<unknown>): void => {
  const { type, length, values } = batch;
  enough(values.byteLength, length * viewBytes);
  const check = type.typeId === Type.Utf8View ? checkUtf8 : () => undefined;
  const held = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const views = new DataView(values.buffer, values.byteOffset, values.byteLength);
  const parts: readonly unknown[] = 'data' in batch && Array.isArray(batch.data) ? batch.data : [];
  for (let i = 0; i < length; i++) {
    if (!isValid(batch, i)) continue;
    const at = i * viewBytes;
    const bytes = views.getInt32(at, true);
    if (bytes < 0) throw new RangeError('a text is shorter than nothing');
    if (bytes <= mostWithin) {
      const within = held.subarray(at + 4, at + viewBytes);
      // What is not used is filled with zeros.
      if (within.subarray(bytes).some((byte) => byte !== 0)) throw new RangeError('a short text has a rest');
      check(within.subarray(0, bytes));
      continue;
    }
    const part = parts[views.getInt32(at + 8, true)];
    const start = views.getInt32(at + 12, true);
    if (start < 0 || !(part instanceof Uint8Array)) throw new RangeError('a text stands nowhere');
    enough(part.length, start + bytes);
    for (let byte = 0; byte < prefixBytes; byte++) {
      if (part[start + byte] !== held[at + 4 + byte]) throw new RangeError('a text does not begin as it is said to');
    }
    check(part.subarray(start, start + bytes));
  }
};

const isValid = ({ nullCount, validity }: Batch<unknown>, i: number): boolean =>
  nullCount === 0 || (((validity[i >> 3] ?? 0) >> (i & 7)) & 1) === 1;

/** Dictionaries that were looked through: batches share them. */
const known = new WeakSet<object>();

const checkCodes = (batch: Batch<unknown>): void => {
  const dictionary = 'dictionary' in batch && isDictionary(batch.dictionary) ? batch.dictionary : null;
  if (dictionary && !known.has(dictionary)) {
    for (const entries of dictionary.data) if (entries instanceof Batch) checkBatch(entries);
    known.add(dictionary);
  }
  const entries = dictionary?.length ?? 0;
  for (let i = 0; i < batch.length; i++) {
    const code = Number(batch.values[i]);
    if (isValid(batch, i) && !(code >= 0 && code < entries)) throw new RangeError('a value is not in its dictionary');
  }
};

/** flechette does not declare it. */
const isDictionary = (value: unknown): value is { readonly length: number; readonly data: readonly unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'length' in value &&
  typeof value.length === 'number' &&
  'data' in value &&
  Array.isArray(value.data);
