/** Values as a file holds them → the contract's types, as flat arrays that can be handed between threads. */
import { type Data, DataType, DateUnit, TimeUnit, Type } from 'apache-arrow';
import { danishDay } from '../domain/danishTime.ts';
import type { DateOrder, DecimalMark } from '../domain/mapping.ts';
import { isEmptyWord, readBoolean, readDay, readNumber } from '../domain/textValues.ts';
import type { Marks } from './columnBatch.ts';
import type { TextDictionary } from './textDictionary.ts';

/** Some writers mark texts as plain bytes. Both have Arrow's layout of offsets and bytes. */
export const isText = (type: DataType): boolean =>
  DataType.isUtf8(type) ||
  DataType.isLargeUtf8(type) ||
  DataType.isBinary(type) ||
  DataType.isLargeBinary(type) ||
  DataType.isDictionary(type);

/** Numbers of the texts in an Arrow column; of whole numbers, their digits. */
export const codesOf = (data: Data, dictionary: TextDictionary): Int32Array<ArrayBuffer> => {
  const codes = new Int32Array(data.length);
  if (data.typeId === Type.Dictionary) {
    const own = data.dictionary;
    if (!own) throw new TypeError('a dictionary column came without its dictionary');
    const known = Array.from({ length: own.length }, (_, i) => dictionary.encode(textOf(own.get(i)).trim()));
    const keys = data.values as ArrayLike<number | bigint>;
    for (let i = 0; i < data.length; i++) codes[i] = known[Number(keys[i])] ?? -1;
    return codes;
  }
  if (isText(data.type)) {
    dictionary.encodeAll(data.values as Uint8Array, offsetsOf(data), data.length, codes);
    return codes;
  }
  if (DataType.isDecimal(data.type)) {
    const { scale } = data.type;
    for (let i = 0; i < data.length; i++) codes[i] = dictionary.encode(decimalText(data.values as Uint32Array, i, scale));
    return codes;
  }
  const values = isWhole(data) ? (data.values as ArrayLike<number | bigint>) : numbersOf(data);
  for (let i = 0; i < data.length; i++) codes[i] = dictionary.encode(String(values[i]));
  return codes;
};

/** A decimal of 128 bits with all its digits: a pseudonym may have more than a double holds. */
const decimalText = (words: Uint32Array, i: number, scale: number): string => {
  let unscaled = 0n;
  for (let word = 3; word >= 0; word--) unscaled = (unscaled << 32n) | BigInt(words[4 * i + word] as number);
  unscaled = BigInt.asIntN(128, unscaled);
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${unscaled < 0n ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
};

/** From here on neighbouring whole numbers are one double: what a file holds as floats may have been different ids. */
export const largestExact = Number.MAX_SAFE_INTEGER;

const isWhole = ({ type }: Data): boolean => DataType.isInt(type);

const utf8 = new TextDecoder();
const textOf = (value: unknown): string => (typeof value === 'string' ? value : value instanceof Uint8Array ? utf8.decode(value) : '');

const offsetsOf = ({ valueOffsets }: Data): ArrayLike<number> =>
  valueOffsets instanceof BigInt64Array ? Float64Array.from(valueOffsets, Number) : valueOffsets;

/** The texts of an Arrow column one by one; null where there is none. */
export const textsOf = (data: Data, marks: Marks): (string | null)[] => {
  const own = data.dictionary;
  if (data.typeId === Type.Dictionary && own) {
    const keys = data.values as ArrayLike<number | bigint>;
    return Array.from({ length: data.length }, (_, i) => (marks.isEmpty(i) ? null : textOf(own.get(Number(keys[i])))));
  }
  const offsets = offsetsOf(data);
  const bytes = data.values as Uint8Array;
  return Array.from({ length: data.length }, (_, i) => (marks.isEmpty(i) ? null : utf8.decode(bytes.subarray(offsets[i], offsets[i + 1]))));
};

export const numbersOf = (data: Data): Float64Array<ArrayBuffer> => {
  const { values, length } = data;
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return fromInt64(values, values instanceof BigInt64Array);
  if (DataType.isDecimal(data.type)) return fromDecimal128(values as Uint32Array, length, data.type.scale);
  return new Float64Array((values as Float64Array).subarray(0, length));
};

const fromInt64 = (values: BigInt64Array | BigUint64Array, signed: boolean): Float64Array<ArrayBuffer> => {
  const low = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const high = signed ? new Int32Array(values.buffer, values.byteOffset, values.length * 2) : low;
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = (high[2 * i + 1] as number) * 2 ** 32 + (low[2 * i] as number);
  return out;
};

/** Exact to the nearest double while the unscaled value is below 2^53; kroner with øre are. */
const fromDecimal128 = (words: Uint32Array, length: number, scale: number): Float64Array<ArrayBuffer> => {
  const out = new Float64Array(length);
  const divisor = 10 ** scale;
  for (let i = 0; i < length; i++) {
    const a = words[4 * i] as number;
    const b = words[4 * i + 1] as number;
    const c = words[4 * i + 2] as number;
    const d = (words[4 * i + 3] as number) | 0;
    const fitsInt64 = d === (b | 0) >> 31 && (c | 0) === d;
    out[i] = (fitsInt64 ? (b | 0) * 2 ** 32 + a : d * 2 ** 96 + c * 2 ** 64 + b * 2 ** 32 + a) / divisor;
  }
  return out;
};

const perMillisecond = {
  [TimeUnit.SECOND]: 0.001,
  [TimeUnit.MILLISECOND]: 1,
  [TimeUnit.MICROSECOND]: 1e3,
  [TimeUnit.NANOSECOND]: 1e6
} as const;

export const dayInMilliseconds = 86_400_000;

/** Calendar days: as the file writes them; of an instant (a timestamp with a time zone), the day in Denmark. */
export const daysOf = (data: Data): Int32Array<ArrayBuffer> => {
  const { type } = data;
  if (DataType.isDate(type) && type.unit === DateUnit.DAY) return new Int32Array((data.values as Int32Array).subarray(0, data.length));
  const unit = DataType.isTimestamp(type) ? perMillisecond[type.unit] : 1;
  const isInstant = DataType.isTimestamp(type) && Boolean(type.timezone);
  const values = data.values as BigInt64Array;
  return Int32Array.from({ length: data.length }, (_, i) => {
    const milliseconds = Number(values[i]) / unit;
    return isInstant ? danishDay(milliseconds) : Math.floor(milliseconds / dayInMilliseconds);
  });
};

type Texts = readonly (string | null | undefined)[];

const isBlank = (text: string | null | undefined): text is null | undefined | '' => text === null || text === undefined || text === '';

/** Numbers of texts; equal neighbours, as in a sorted extract, cost one comparison. Blank texts and words for nothing are empty. */
export const codesOfTexts = (texts: Texts, dictionary: TextDictionary, marks: Marks): Int32Array<ArrayBuffer> => {
  const codes = new Int32Array(texts.length);
  let last: string | null = null;
  let lastCode = 0;
  for (let i = 0; i < codes.length; i++) {
    const text = texts[i];
    if (text === last && last !== null) {
      codes[i] = lastCode;
      continue;
    }
    const trimmed = isBlank(text) ? '' : text.trim();
    if (trimmed === '' || isEmptyWord(trimmed)) {
      marks.markEmpty(i);
      continue;
    }
    last = text as string;
    lastCode = dictionary.encode(trimmed);
    codes[i] = lastCode;
  }
  return codes;
};

/** Hears of texts that cannot be used. */
export type OnUnusable = (text: string, i: number) => void;

const eachText = (texts: Texts, marks: Marks, take: (text: string, i: number) => boolean, onunusable: OnUnusable): void => {
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (marks.isEmpty(i)) continue;
    if (isBlank(text) || isEmptyWord(text)) marks.markEmpty(i);
    else if (!take(text, i)) {
      marks.markUnusable(i);
      onunusable(text, i);
    }
  }
};

export const numbersOfTexts = (texts: Texts, mark: DecimalMark, marks: Marks, onunusable: OnUnusable): Float64Array<ArrayBuffer> => {
  const values = new Float64Array(texts.length);
  eachText(
    texts,
    marks,
    (text, i) => {
      const value = readNumber(text, mark);
      values[i] = value;
      return Number.isFinite(value);
    },
    onunusable
  );
  return values;
};

export const daysOfTexts = (texts: Texts, order: DateOrder, marks: Marks, onunusable: OnUnusable): Int32Array<ArrayBuffer> => {
  const values = new Int32Array(texts.length);
  eachText(
    texts,
    marks,
    (text, i) => {
      const day = readDay(text, order);
      values[i] = day;
      return Number.isFinite(day);
    },
    onunusable
  );
  return values;
};

export const bitsOfTexts = (texts: Texts, marks: Marks, onunusable: OnUnusable): Uint8Array<ArrayBuffer> => {
  const bits = new Uint8Array(Math.ceil(texts.length / 8));
  eachText(
    texts,
    marks,
    (text, i) => {
      const value = readBoolean(text);
      if (value) bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
      return value !== null;
    },
    onunusable
  );
  return bits;
};

/** Whole numbers as 32 bits. */
export const integral = (numbers: Float64Array, marks: Marks): Int32Array<ArrayBuffer> => {
  const values = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    values[i] = numbers[i] as number;
    if (values[i] !== numbers[i] && !marks.isEmpty(i)) marks.markUnusable(i);
  }
  return values;
};

export const finite = (numbers: Float64Array<ArrayBuffer>, marks: Marks): Float64Array<ArrayBuffer> => {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i]) && !marks.isEmpty(i)) marks.markUnusable(i);
  return numbers;
};
