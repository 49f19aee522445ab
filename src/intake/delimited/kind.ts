import { type DecimalMark, dateOrders, decimalMarks } from '../../domain/mapping.ts';
import type { Kind } from '../../domain/problem.ts';
import { isEmptyWord, readBoolean, readDay, readNumber } from '../../domain/textValues.ts';

const digits = /^\s*[+\-\u2212]?\d+\s*$/;
const eightDigits = /^\s*\d{8}\s*$/;
/** A whole number that begins so is an id or a code. */
const leadingZero = /^\s*0\d+\s*$/;

const isNumber = (text: string, mark: DecimalMark): boolean => !Number.isNaN(readNumber(text, mark));

const areDays = (texts: readonly string[]): boolean =>
  dateOrders.some((order) => texts.every((text) => !Number.isNaN(readDay(text, order))));

/**
 * What texts of a column hold: `float` where each reads as a number with the same decimal mark, `date` where each reads as a day in the
 * same order. Words for nothing do not count; a column of nothing else is text.
 */
export const kindOf = (column: readonly string[]): Kind => {
  const texts = column.filter((text) => !isEmptyWord(text));
  if (texts.length === 0) return 'text';
  if (texts.every((text) => digits.test(text))) {
    if (texts.every((text) => eightDigits.test(text)) && areDays(texts)) return 'date';
    return texts.some((text) => leadingZero.test(text)) ? 'text' : 'integer';
  }
  if (texts.every((text) => readBoolean(text) !== null)) return 'boolean';
  if (decimalMarks.some((mark) => texts.every((text) => isNumber(text, mark)))) {
    return texts.some((text) => leadingZero.test(text)) ? 'text' : 'float';
  }
  if (areDays(texts)) return texts.some((text) => text.includes(':')) ? 'timestamp' : 'date';
  return 'text';
};

/** Is it a number or a day, which the name of a column seldom is? */
export const isFigure = (text: string): boolean =>
  !isEmptyWord(text) &&
  (decimalMarks.some((mark) => isNumber(text, mark)) || dateOrders.some((order) => !Number.isNaN(readDay(text, order))));
