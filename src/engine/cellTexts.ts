/** Values of an Arrow column as texts, as a preview shows them. */
import { type Data, DataType, DateUnit, TimeUnit } from 'apache-arrow';
import { Marks } from './columnBatch.ts';
import { codesOf, dayInMilliseconds, isText, textsOf } from './convert.ts';
import { momentText } from './momentText.ts';
import { TextDictionary } from './textDictionary.ts';

/**
 * Texts of a column's values, dates as `momentText`; null is empty. `data` has offset 0.
 * @throws TypeError where the column is of a type that has no texts, such as a list
 */
export const cellTexts = (data: Data): (string | null)[] => {
  const { type, length } = data;
  if (DataType.isNull(type)) return Array.from({ length }, () => null);
  const marks = new Marks(length, data.nullBitmap, data.nullCount);
  if (isText(type)) return textsOf(data, marks);
  const text = textAt(data);
  return Array.from({ length }, (_, i) => (marks.isEmpty(i) ? null : text(i)));
};

const perMillisecond = {
  [TimeUnit.SECOND]: null,
  [TimeUnit.MILLISECOND]: 1n,
  [TimeUnit.MICROSECOND]: 1000n,
  [TimeUnit.NANOSECOND]: 1_000_000n
} as const;

const textAt = (data: Data): ((i: number) => string | null) => {
  const { type } = data;
  const values = data.values as ArrayLike<number | bigint>;
  if (DataType.isBool(type)) return (i) => String(((Number(values[i >> 3]) >> (i & 7)) & 1) === 1);
  if (DataType.isDate(type)) {
    const unit = type.unit === DateUnit.DAY ? dayInMilliseconds : 1;
    return (i) => momentText(Number(values[i]) * unit);
  }
  if (DataType.isTimestamp(type)) {
    const unit = perMillisecond[type.unit];
    return (i) => momentText(unit === null ? Number(values[i]) * 1000 : Number(BigInt(values[i] ?? 0) / unit));
  }
  if (!DataType.isInt(type) && !DataType.isFloat(type) && !DataType.isDecimal(type)) throw new TypeError(`${type} has no texts`);
  const dictionary = new TextDictionary();
  const codes = codesOf(data, dictionary);
  return (i) => dictionary.textOf(codes[i] as number);
};
