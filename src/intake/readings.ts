/** How a file's column is read as a type of the contract. */
import type { Column, ColumnType, TableName } from '../domain/contract.ts';
import { type DateOrder, type DecimalMark, decimalMarks, type Mapping } from '../domain/mapping.ts';
import type { Kind } from '../domain/problem.ts';
import { dateOrderOf, decimalMarkOf, readBoolean, readDay, readInteger, readNumber } from '../domain/textValues.ts';
import { type Content, type FileColumn, isKommuneName, isPlausible, shareOf } from './columnContent.ts';
import type { Preview } from './preview.ts';

/** Kinds that are of the type as they are. */
const native: Readonly<Record<ColumnType, readonly Kind[]>> = {
  text: ['text'],
  kommunekode: ['text', 'integer'],
  integer: ['integer', 'decimal', 'float'],
  number: ['integer', 'decimal', 'float'],
  boolean: ['boolean'],
  date: ['date', 'timestamp']
};

/** Kinds that can be turned into it. */
const convertible: Readonly<Record<ColumnType, readonly Kind[]>> = {
  text: ['integer', 'float', 'decimal'],
  kommunekode: ['float', 'decimal'],
  integer: ['text'],
  number: ['text'],
  boolean: ['text', 'integer', 'float', 'decimal'],
  date: ['text', 'integer', 'float', 'decimal']
};

const isNative = ({ kind }: FileColumn, type: ColumnType): boolean => native[type].includes(kind);

/** Can a column of this kind be of the type at all? In a text file every column is text, whatever its first rows look like. */
export const canBecome = (file: FileColumn, type: ColumnType): boolean =>
  file.isWritten || isNative(file, type) || convertible[type].includes(file.kind);

export interface Reading {
  readonly decimal?: DecimalMark;
  readonly dates?: DateOrder;
}

/** How the columns of one file write numbers and dates, where some of them leave no doubt and none contradicts. */
export interface Habits {
  readonly decimal: DecimalMark | null;
  readonly dates: DateOrder | null;
}

interface Pair {
  readonly file: FileColumn;
  readonly table: TableName;
  readonly column: Column;
}

const readsMarks = ({ file, column }: Pair): boolean => file.isWritten && (column.type === 'number' || column.type === 'integer');
const readsDates = ({ file, column }: Pair): boolean => column.type === 'date' && (file.isWritten || !isNative(file, 'date'));

/** The decimal mark of a column, also told by what its values can be: a score of `23.450` is not above 40, nor a number of people 1.234. */
const markOf = ({ file, table, column }: Pair): DecimalMark | 'ambiguous' | 'mixed' | 'either' | null => {
  const mark = decimalMarkOf(file.texts, ',');
  if (mark === ',' && decimalMarkOf(file.texts, '.') === '.') return 'either';
  if (mark !== 'ambiguous') return mark;
  const [only, another] = decimalMarks.filter((one) => file.texts.every((text) => isPlausibleOrNone(readNumber(text, one), table, column)));
  return only !== undefined && another === undefined ? only : mark;
};

const isPlausibleOrNone = (value: number, table: TableName, column: Column): boolean =>
  Number.isNaN(value) || isPlausible(table, column)(value);

const daysRead = ({ texts }: FileColumn, order: DateOrder): number => texts.filter((text) => !Number.isNaN(readDay(text, order))).length;

const onlyOne = <T>(values: readonly T[]): T | null => {
  const [one, ...others] = new Set(values);
  return one !== undefined && others.length === 0 ? one : null;
};

const habitsOf = (pairs: readonly Pair[]): Habits => {
  const marks = pairs.filter(readsMarks).flatMap((pair) => {
    const mark = markOf(pair);
    return mark === ',' || mark === '.' ? [mark] : [];
  });
  const orders = pairs.filter(readsDates).flatMap(({ file }) => {
    const [dmy, mdy] = [daysRead(file, 'dmy'), daysRead(file, 'mdy')];
    const order = dateOrderOf(file.texts);
    return dmy === mdy || order === 'ymd' || order === 'ambiguous' || order === null ? [] : [order];
  });
  return { decimal: onlyOne(marks), dates: onlyOne(orders) };
};

/** The habits of the columns that a mapping takes. */
export const habitsIn = (
  content: Content,
  { table, columns, folds }: Pick<Mapping, 'table' | 'columns' | 'folds'>,
  contract: readonly Column[]
): Habits => {
  const sources = [
    ...columns.flatMap(({ name, from }) => ('column' in from ? [{ name, source: from.column }] : [])),
    ...folds.map(({ column }) => ({ name: 'score', source: column }))
  ];
  return habitsOf(
    sources.flatMap(({ name, source }) => {
      const column = contract.find((one) => one.name === name);
      const file = content.column(source);
      return column && file ? [{ file, table, column }] : [];
    })
  );
};

export type Doubt = 'ambiguous-decimals' | 'ambiguous-dates' | 'mixed-decimals';

/**
 * The reading that a column's sample asks for; `doubt` says what the sample leaves open. Whole numbers tell no mark; then the file's
 * other columns do, or its separator: a comma between columns is not also one in numbers.
 */
export const readingOf = (
  { form }: Pick<Preview, 'form'>,
  habits: Habits,
  table: TableName,
  column: Column,
  file: FileColumn
): Reading & { readonly doubt?: Doubt } => {
  const pair = { file, table, column };
  if (readsMarks(pair)) {
    const mark = markOf(pair);
    if (mark === ',' || mark === '.') return { decimal: mark };
    const decimal = habits.decimal ?? (form.format === 'csv' && form.separator === ',' ? '.' : ',');
    if (mark === 'mixed') return { decimal, doubt: 'mixed-decimals' };
    return mark === 'ambiguous' && habits.decimal === null ? { decimal, doubt: 'ambiguous-decimals' } : { decimal };
  }
  if (readsDates(pair)) {
    const order = dateOrderOf(file.texts);
    if (order === 'ymd') return { dates: order };
    const dates = habits.dates ?? 'dmy';
    if (order === 'ambiguous') return habits.dates === null ? { dates, doubt: 'ambiguous-dates' } : { dates };
    return { dates: order === null || daysRead(file, 'dmy') === daysRead(file, 'mdy') ? dates : order };
  }
  return {};
};

/** Share of the sample that can be read so, 0 to 1; 1 where there is nothing to read or the kind alone decides. */
export const shareRead = (file: FileColumn, { type }: Column, { decimal, dates }: Reading): number => {
  const { texts, isWritten } = file;
  if (!canBecome(file, type)) return 0;
  if (texts.length === 0) return 1;
  switch (type) {
    case 'text':
      return 1;
    case 'kommunekode':
      return shareOf(texts, (text) => /^0?[1-9]\d\d(?:[.,]0+)?$/.test(text) || isKommuneName(text));
    case 'integer':
      return isWritten ? (decimal ? shareOf(texts, (text) => !Number.isNaN(readInteger(text, decimal))) : 0) : 1;
    case 'number':
      return isWritten ? (decimal ? shareOf(texts, (text) => !Number.isNaN(readNumber(text, decimal))) : 0) : 1;
    case 'boolean':
      return isNative(file, type) && !isWritten ? 1 : shareOf(texts, (text) => readBoolean(text) !== null);
    case 'date':
      if (isNative(file, type) && !isWritten) return 1;
      return dates ? shareOf(texts, (text) => !Number.isNaN(readDay(text, dates))) : 0;
  }
};

/** Is it worth telling that the column was turned into the type? Plain numbers and ISO dates of a text file are not. */
export const isConverted = ({ form }: Pick<Preview, 'form'>, file: FileColumn, { type }: Column, { dates }: Reading): boolean => {
  if (type === 'kommunekode' && shareOf(file.texts, isKommuneName) > 0) return true;
  return form.format === 'csv' ? isSpelledOut(file, type, dates) : !isNative(file, type);
};

const isSpelledOut = ({ texts }: FileColumn, type: ColumnType, dates: DateOrder | undefined): boolean => {
  switch (type) {
    case 'text':
    case 'kommunekode':
      return false;
    case 'integer':
    case 'number':
      return texts.some((text) => Number.isNaN(Number(text)));
    case 'boolean':
      return texts.some((text) => !/^(true|false)$/i.test(text));
    case 'date':
      return dates !== 'ymd' || texts.some((text) => !/^\d{4}-\d\d-\d\d$/.test(text));
  }
};
