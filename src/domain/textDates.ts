/** What a text of a file means as a calendar day. Called for every cell of a file, so written to be quick. */
import type { DateOrder } from './mapping.ts';

/** A month's Danish and English name, and its abbreviations from three letters on, each with the month's number. */
const months: ReadonlyMap<string, number> = new Map(
  [
    ['januar', 'january'],
    ['februar', 'february'],
    ['marts', 'march'],
    ['april'],
    ['maj', 'may'],
    ['juni', 'june'],
    ['juli', 'july'],
    ['august'],
    ['september'],
    ['oktober', 'october'],
    ['november'],
    ['december']
  ].flatMap((names, i) =>
    names.flatMap((name) => Array.from({ length: name.length - 2 }, (_, more): [string, number] => [name.slice(0, more + 3), i + 1]))
  )
);

const dayFirst = /^\s*(\d{1,2})[-. ]{0,2}([a-z]{3,9})[-. ]{0,2}(\d{4}|\d{2})(?!\d)/i;
/** SQL Server's default, `Mar 12 2019 12:00AM`. */
const monthFirst = /^\s*([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i;

/** Days from 1970-01-01 to a day of the Gregorian calendar; NaN when there is no such day. */
const dayOf = (year: number, month: number, day: number): number => {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN;
  // Years counted from March, so that the leap day is their last. Source: H. Hinnant, "chrono-compatible low-level date algorithms".
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** A year of two digits, between 1950 and 2049. */
const longYear = (year: number): number => year + (year < 50 ? 2000 : 1900);

/** Digits without separators are only a date from this year on, so that `12032019` is not the 20th of a 19th month in the year 1203. */
const firstYearOfDigits = 1800;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSeparator = (code: number): boolean => code === 45 || code === 46 || code === 47;

/** What stands after the day, or first of all, where the month has a name: a letter, a separator or a space. */
const mayBeNamed = (code: number): boolean => (code | 32) >= 97 || isSeparator(code) || code === 32;

/** Nothing more, or a time of day, which may begin with T, a space or SAS's colon. */
const isTimeFrom = (text: string, at: number): boolean =>
  at === text.length || /^(?:\s*|[T :]\s*\d[\d:.,+\-ZAPM ]*)$/i.test(text.slice(at));

/**
 * The day that is written, as days since 1970-01-01; NaN when none is. A time of day is left out, also one in UTC: the day written is
 * the day meant. A year of four digits in front and a month's name say the order by themselves and are read whatever `order` is; a
 * year of two digits is read at the end only.
 */
export const readDay = (text: string, order: DateOrder): number => {
  let at = 0;
  while (text.charCodeAt(at) === 32) at++;
  const start = at;
  let first = 0;
  while (isDigit(text.charCodeAt(at))) first = first * 10 + text.charCodeAt(at++) - 48;
  const length = at - start;
  if (length >= 7) return isTimeFrom(text, at) ? digitsDay(first, length, order) : Number.NaN;
  const separator = text.charCodeAt(at);
  if (!isSeparator(separator) || !isDigit(text.charCodeAt(at + 1))) return mayBeNamed(separator) ? namedDay(text) : Number.NaN;
  if (length === 0) return Number.NaN;

  const secondAt = ++at;
  let second = 0;
  while (isDigit(text.charCodeAt(at))) second = second * 10 + text.charCodeAt(at++) - 48;
  if (at - secondAt > 2 || text.charCodeAt(at) !== separator) return Number.NaN;
  const thirdAt = ++at;
  let third = 0;
  while (isDigit(text.charCodeAt(at))) third = third * 10 + text.charCodeAt(at++) - 48;
  const thirdLength = at - thirdAt;
  if (thirdLength === 0 || !isTimeFrom(text, at)) return Number.NaN;

  if (length === 4) return thirdLength <= 2 ? dayOf(first, second, third) : Number.NaN;
  if (order === 'ymd' || length > 2 || (thirdLength !== 4 && thirdLength !== 2)) return Number.NaN;
  const year = thirdLength === 4 ? third : longYear(third);
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
};

/** `20190312`, `12032019`, or `1032019`, which lost its zero when it was made a number. */
const digitsDay = (digits: number, length: number, order: DateOrder): number => {
  if (length > 8 || (order === 'ymd' && length !== 8)) return Number.NaN;
  const [front, back] = [Math.floor(digits / 10_000), digits % 10_000];
  if (order === 'ymd') return front < firstYearOfDigits ? Number.NaN : dayOf(front, Math.floor(back / 100), back % 100);
  if (back < firstYearOfDigits) return Number.NaN;
  const [one, two] = [Math.floor(front / 100), front % 100];
  return order === 'dmy' ? dayOf(back, two, one) : dayOf(back, one, two);
};

/** `12MAR2019`, `12. maj 2019`, `Mar 12 2019`. */
const namedDay = (text: string): number => {
  const dayBefore = dayFirst.exec(text);
  const found = dayBefore ?? monthFirst.exec(text);
  if (!found || !isTimeFrom(text, found[0].length)) return Number.NaN;
  const [, one = '', two = '', year = ''] = found;
  const month = months.get((dayBefore ? two : one).toLowerCase()) ?? 0;
  return dayOf(year.length === 2 ? longYear(Number(year)) : Number(year), month, Number(dayBefore ? one : two));
};

/** Without four digits in a row before the time of day, the year has two. */
const hasShortYear = (text: string): boolean => !/\d{4}/.test(text.split(':', 1)[0] ?? '');

/**
 * The order of the dates of a sample without its empty values; null when less than half are dates. Danish files write the day first,
 * so `03-04-2019`, `03.04.2019` and `03042019` are dmy. `ambiguous`: slashes with nothing above 12 (`03/04/2019`), and years of two
 * digits.
 */
export const dateOrderOf = (texts: readonly string[]): DateOrder | 'ambiguous' | null => {
  const read = { ymd: 0, dmy: 0, mdy: 0 };
  let shortYears = false;
  let slashes = false;
  for (const text of texts) {
    const ymd = readDay(text, 'ymd');
    const dmy = readDay(text, 'dmy');
    const mdy = readDay(text, 'mdy');
    if (!Number.isNaN(ymd)) read.ymd++;
    if (!Number.isNaN(dmy)) read.dmy++;
    if (!Number.isNaN(mdy)) read.mdy++;
    if (Number.isNaN(dmy) && Number.isNaN(mdy)) continue;
    if (hasShortYear(text)) shortYears = true;
    if (dmy !== mdy && text.includes('/')) slashes = true;
  }
  const most = Math.max(read.ymd, read.dmy, read.mdy);
  if (most === 0 || most * 2 < texts.length) return null;
  if (shortYears) return 'ambiguous';
  if (read.ymd === most) return 'ymd';
  if (read.dmy === read.mdy) return slashes ? 'ambiguous' : 'dmy';
  return read.dmy > read.mdy ? 'dmy' : 'mdy';
};
