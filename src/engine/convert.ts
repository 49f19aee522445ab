/** Arrow columns as a Parquet file holds them → the contract's types, as flat arrays that can be handed between threads. */
import { type Data, DataType, DateUnit, TimeUnit, Type } from 'apache-arrow';
import type { ColumnType } from '../domain/contract.ts';
import type { TextDictionary } from './textDictionary.ts';

/** One column of a batch. Texts are numbers of a `TextDictionary`; kommunekoder are their own; dates are days since 1970; booleans are packed bits. */
export interface ColumnBatch {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
  /** Arrow validity bits, where something is empty. */
  readonly validity: Uint8Array<ArrayBuffer> | null;
  readonly empty: number;
  /** Values that cannot be of the column's type, such as a year of 2019.5. */
  readonly unusable: number;
}

/** A column without values. */
export const emptyColumn = (name: string, type: ColumnType, rows: number): ColumnBatch => ({
  name,
  type,
  values: type === 'number' ? new Float64Array(rows) : type === 'boolean' ? new Uint8Array(Math.ceil(rows / 8)) : new Int32Array(rows),
  validity: new Uint8Array(Math.ceil(rows / 8)),
  empty: rows,
  unusable: 0
});

/** A blank text is an empty value: writers that come from CSV make no difference. */
const blanksAsEmpty = (column: ColumnBatch & { values: Int32Array<ArrayBuffer> }, blank: number): ColumnBatch => {
  const { values } = column;
  let { validity, empty } = column;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== blank || isEmpty(validity, i)) continue;
    validity ??= new Uint8Array(Math.ceil(values.length / 8)).fill(0xff);
    validity[i >> 3] = (validity[i >> 3] as number) & ~(1 << (i & 7));
    empty++;
  }
  return { ...column, validity, empty };
};

/** Some writers mark texts as plain bytes. Both have Arrow's layout of offsets and bytes. */
const isText = (type: DataType): boolean =>
  DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isBinary(type) || DataType.isLargeBinary(type);

/** Converts `data` (offset 0, as read from an IPC stream). Texts go through `dictionary`. */
export const convert = (name: string, type: ColumnType, data: Data, dictionary: TextDictionary): ColumnBatch => {
  if (data.typeId === Type.Null) return emptyColumn(name, type, data.length);
  const whole = { name, type, validity: data.nullCount > 0 ? copy(data.nullBitmap as Uint8Array) : null, empty: data.nullCount };
  switch (type) {
    case 'text':
      return blanksAsEmpty({ ...whole, values: codesOf(data, dictionary), unusable: 0 }, dictionary.encode(''));
    case 'kommunekode':
      return { ...whole, ...kommuneNumbers(codesOf(data, dictionary), dictionary, whole.validity) };
    case 'number':
      return { ...whole, ...finite(numbersOf(data), whole.validity) };
    case 'integer':
      return { ...whole, ...integral(numbersOf(data), whole.validity) };
    case 'boolean':
      return { ...whole, values: copy(data.values as Uint8Array), unusable: 0 };
    case 'date':
      return { ...whole, values: daysOf(data), unusable: 0 };
  }
};

const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const codesOf = (data: Data, dictionary: TextDictionary): Int32Array<ArrayBuffer> => {
  const codes = new Int32Array(data.length);
  if (isText(data.type)) {
    const offsets = data.valueOffsets instanceof BigInt64Array ? Float64Array.from(data.valueOffsets, Number) : data.valueOffsets;
    dictionary.encodeAll(data.values as Uint8Array, offsets as Int32Array, data.length, codes);
    return codes;
  }
  if (data.typeId === Type.Dictionary) {
    const own = data.dictionary;
    if (!own) throw new TypeError('a dictionary column came without its dictionary');
    const known = Array.from({ length: own.length }, (_, i) => dictionary.encode((own.get(i) as string | null) ?? ''));
    const keys = data.values as ArrayLike<number | bigint>;
    for (let i = 0; i < data.length; i++) codes[i] = known[Number(keys[i])] ?? -1;
    return codes;
  }
  const values = data.values as ArrayLike<number | bigint>;
  for (let i = 0; i < data.length; i++) codes[i] = dictionary.encode(String(values[i]));
  return codes;
};

/** A kommunekode as its number: 210, "0210" and "210" are one. Source: Danmarks Statistik writes 151, DAWA "0151". */
const kommuneNumbers = (codes: Int32Array<ArrayBuffer>, dictionary: TextDictionary, validity: Uint8Array | null) => {
  const numbers = new Map<number, number>();
  let unusable = 0;
  for (let i = 0; i < codes.length; i++) {
    if (isEmpty(validity, i)) continue;
    const code = codes[i] as number;
    let kommune = numbers.get(code);
    if (kommune === undefined) {
      kommune = Number(/^0?([1-9]\d\d)(?:\.0)?$/.exec(dictionary.textOf(code).trim())?.[1] ?? -1);
      numbers.set(code, kommune);
    }
    if (kommune < 0) unusable++;
    codes[i] = kommune;
  }
  return { values: codes, unusable };
};

const isEmpty = (validity: Uint8Array | null, i: number): boolean =>
  validity !== null && (((validity[i >> 3] as number) >> (i & 7)) & 1) === 0;

const numbersOf = (data: Data): Float64Array<ArrayBuffer> => {
  const { values, length } = data;
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return fromInt64(values, values instanceof BigInt64Array);
  if (DataType.isDecimal(data.type)) return fromDecimal128(values as Uint32Array, length, data.type.scale);
  return Float64Array.from((values as Float64Array).subarray(0, length));
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

const finite = (values: Float64Array<ArrayBuffer>, validity: Uint8Array | null) => {
  let unusable = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]) && !isEmpty(validity, i)) unusable++;
  return { values, unusable };
};

const integral = (numbers: Float64Array<ArrayBuffer>, validity: Uint8Array | null) => {
  const values = new Int32Array(numbers.length);
  let unusable = 0;
  for (let i = 0; i < numbers.length; i++) {
    values[i] = numbers[i] as number;
    if (values[i] !== numbers[i] && !isEmpty(validity, i)) unusable++;
  }
  return { values, unusable };
};

const dayInMilliseconds = 86_400_000;
const perMillisecond = {
  [TimeUnit.SECOND]: 0.001,
  [TimeUnit.MILLISECOND]: 1,
  [TimeUnit.MICROSECOND]: 1e3,
  [TimeUnit.NANOSECOND]: 1e6
} as const;

/** Calendar days as the file writes them: the UTC day of a timestamp. */
const daysOf = (data: Data): Int32Array<ArrayBuffer> => {
  if (DataType.isDate(data.type) && data.type.unit === DateUnit.DAY)
    return Int32Array.from((data.values as Int32Array).subarray(0, data.length));
  const unit = DataType.isTimestamp(data.type) ? perMillisecond[data.type.unit] : 1;
  const values = data.values as BigInt64Array;
  return Int32Array.from({ length: data.length }, (_, i) => Math.floor(Number(values[i]) / (unit * dayInMilliseconds)));
};
