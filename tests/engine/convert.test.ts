import { type Data, Decimal, Dictionary, Int32, Int64, makeData, Null, TimestampMillisecond, Utf8, vectorFromArray } from 'apache-arrow';
import { expect, it } from 'vitest';
import type { ColumnType } from '../../src/domain/contract.ts';
import { ColumnReader } from '../../src/engine/columnReader.ts';
import type { SourceColumn } from '../../src/engine/sourceColumn.ts';
import { TextDictionary } from '../../src/engine/textDictionary.ts';

const dataOf = (vector: { data: readonly Data[] }): Data => vector.data[0] as Data;
const reader = (type: ColumnType, dictionary: TextDictionary, how: Partial<SourceColumn> = {}) =>
  new ColumnReader({ name: 'x', type, domain: 'x', from: { column: 'x' }, ...how }, dictionary);
const converted = (type: ColumnType, data: Data, dictionary = new TextDictionary(), how: Partial<SourceColumn> = {}) =>
  reader(type, dictionary, how).fromArrow(data, new Int32Array(data.length));
const read = (type: ColumnType, texts: readonly (string | null)[], how: Partial<SourceColumn> = {}, dictionary = new TextDictionary()) =>
  reader(type, dictionary, how).fromTexts(texts, new Int32Array(texts.length));
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;

/** Unscaled values as the format holds them: 128 bits, two's complement, lowest word first. */
const decimal = (unscaled: readonly bigint[], scale: number): Data => {
  const words = new Uint32Array(unscaled.length * 4);
  for (const [i, value] of unscaled.entries()) {
    const bits = BigInt.asUintN(128, value);
    for (let word = 0; word < 4; word++) words[4 * i + word] = Number((bits >> BigInt(32 * word)) & 0xffff_ffffn);
  }
  return makeData({ type: new Decimal(scale, 38), length: unscaled.length, nullCount: 0, data: words });
};

it('reads decimals of either sign to the nearest double', () => {
  const { values } = converted('number', decimal([123_456n, -123_456n, 0n, -1n, 9_007_199_254_740_991n, -(2n ** 90n)], 2));
  expect([...values]).toEqual([1234.56, -1234.56, 0, -0.01, Number.MAX_SAFE_INTEGER / 100, -(2 ** 90) / 100]);
});

it('reads 64-bit integers as kroner', () => {
  const { values } = converted('number', makeData({ type: new Int64(), data: new BigInt64Array([5n, -7n, 2n ** 40n]) }));
  expect([...values]).toEqual([5, -7, 2 ** 40]);
});

it('keeps 64-bit pseudonyms apart that a double would merge', () => {
  const dictionary = new TextDictionary();
  const ids = new BigInt64Array([9_007_199_254_740_992n, 9_007_199_254_740_993n, 9_007_199_254_740_992n]);
  expect([...converted('text', makeData({ type: new Int64(), data: ids }), dictionary).values]).toEqual([0, 1, 0]);
  expect(dictionary.textOf(1)).toBe('9007199254740993');
});

it('takes the codes of a dictionary column through its texts', () => {
  const dictionary = new TextDictionary();
  dictionary.encode('ældre');
  const data = dataOf(vectorFromArray(['familie', 'ældre', 'familie'], new Dictionary(new Utf8(), new Int32())));
  const { values } = converted('text', data, dictionary);
  expect([...values].map((code) => dictionary.textOf(code))).toEqual(['familie', 'ældre', 'familie']);
});

it('takes 210, "0210" and "210" for one kommune and counts what is none', () => {
  const texts = converted('kommunekode', dataOf(vectorFromArray(['0210', '210', ' 210', 'x', '9210', '021'], new Utf8())));
  const numbers = converted('kommunekode', makeData({ type: new Int32(), data: new Int32Array([210, 21]) }));
  expect([...texts.values.slice(0, 3), numbers.values[0]]).toEqual([210, 210, 210, 210]);
  expect([texts.unusable, numbers.unusable]).toEqual([3, 1]);
});

it('counts years that are no whole number, and does not take an empty one for unusable', () => {
  const { unusable, empty } = converted('integer', dataOf(vectorFromArray([2019, 2019.5, null], undefined as never)));
  expect([unusable, empty]).toEqual([1, 1]);
});

it('takes the day of a timestamp, also before 1970', () => {
  const instants = BigInt64Array.from([Date.UTC(2018, 3, 15, 13), Date.UTC(1969, 11, 31, 1)].map(BigInt));
  const { values } = converted('date', makeData({ type: new TimestampMillisecond(), data: instants }));
  expect([...values]).toEqual([Date.UTC(2018, 3, 15) / 86_400_000, -1]);
});

it('takes a blank text, and a column without a type, for empty', () => {
  const blank = converted('text', dataOf(vectorFromArray(['a', '', null, 'b', ''], new Utf8())));
  expect([blank.empty, (blank.validity?.[0] ?? 0) & 0b11111]).toEqual([3, 0b01001]);
  const nothing = converted('number', makeData({ type: new Null(), length: 9 }));
  expect([nothing.empty, nothing.values.length, [...(nothing.validity ?? [])]]).toEqual([9, 9, [0, 0]]);
});

it('reads texts as numbers in the style of the file, and says where it cannot', () => {
  const column = read('number', ['1.234,50', '-7', '', 'NULL', '1,5,5', '3'], { decimal: ',' });
  expect([...column.values]).toEqual([1234.5, -7, 0, 0, Number.NaN, 3]);
  expect([column.empty, column.emptyAt, column.unusable, column.unusableAt]).toEqual([2, [2, 3], 1, [4]]);
  expect((column.validity?.[0] ?? 0) & 0b111111).toBe(0b100011);
  expect([...read('integer', ['2.019', '2019'], { decimal: '.' }).values]).toEqual([2, 2019]);
});

it('reads numbers and days that a Parquet file holds as texts', () => {
  const amounts = dataOf(vectorFromArray(['1.000,25', null, '2'], new Utf8()));
  expect([...converted('number', amounts, new TextDictionary(), { decimal: ',' }).values]).toEqual([1000.25, 0, 2]);
  const days = dataOf(vectorFromArray(['03-04-2019', '31-12-2018'], new Dictionary(new Utf8(), new Int32())));
  expect([...converted('date', days, new TextDictionary(), { dates: 'dmy' }).values]).toEqual([day(2019, 4, 3), day(2018, 12, 31)]);
});

it('reads whole numbers as days and as yes and no', () => {
  const days = makeData({ type: new Int32(), data: new Int32Array([20190403, 20191399]) });
  const column = converted('date', days, new TextDictionary(), { dates: 'ymd' });
  expect([column.values[0], column.unusable]).toEqual([day(2019, 4, 3), 1]);
  expect([...converted('boolean', makeData({ type: new Int32(), data: new Int32Array([1, 0, 1]) })).values]).toEqual([0b101]);
  expect([...read('boolean', ['ja', 'nej', 'Ja']).values]).toEqual([0b101]);
});

it('takes an instant for the day it was in Denmark', () => {
  const instants = BigInt64Array.from(
    [Date.UTC(2018, 6, 14, 22, 30), Date.UTC(2018, 0, 14, 22, 30), Date.UTC(2018, 0, 14, 23)].map(BigInt)
  );
  const { values } = converted('date', makeData({ type: new TimestampMillisecond('UTC'), data: instants }));
  expect([...values]).toEqual([day(2018, 7, 15), day(2018, 1, 14), day(2018, 1, 15)]);
});

it('makes dates and ages coarser', () => {
  expect([...read('date', ['2019-03-31', '2019-12-01'], { dates: 'ymd', coarsen: 'quarter' }).values]).toEqual([
    day(2019, 1, 1),
    day(2019, 10, 1)
  ]);
  expect([...read('date', ['2019-12-01'], { dates: 'ymd', coarsen: 'year' }).values]).toEqual([day(2019, 1, 1)]);
  const dictionary = new TextDictionary();
  const ages = read('text', ['34', '39', '8', 'ukendt'], { coarsen: 'age-band' }, dictionary);
  expect([...ages.values].map((code) => dictionary.textOf(code))).toEqual(['30-39', '30-39', '0-9', 'ukendt']);
});

it('spells closed lists as the contract does', () => {
  const dictionary = new TextDictionary();
  const column = read('text', ['Ors', 'SRS ', 'oevrige', 'x'], { values: ['ORS', 'SRS', 'øvrige'] }, dictionary);
  expect([...column.values].map((code) => dictionary.textOf(code))).toEqual(['ORS', 'SRS', 'øvrige', 'x']);
});

it('takes the name of a kommune for its code', () => {
  const column = read('kommunekode', ['Fredensborg', 'ikast-brande', 'Ærø Kommune', '0210', 'Nowhere']);
  expect([[...column.values.slice(0, 4)], column.unusable]).toEqual([[210, 756, 492, 210], 1]);
});

it('takes padded texts for what they say', () => {
  const dictionary = new TextDictionary();
  expect([...converted('text', dataOf(vectorFromArray(['a  ', 'a', ' a', '   '], new Utf8())), dictionary).values.slice(0, 3)]).toEqual([
    0, 0, 0
  ]);
});
