import { hasBirthday, leastNineDigits } from '../cpr.ts';

/** What `alertsIn` saw, as bits. */
export const atAlert = 1;
/** Nine or ten digits in a row. */
const rowAlert = 2;
/** Six or eight digits, a mark or two, four digits. */
const hyphenAlert = 4;
/** Digits in groups as only a number of nine or ten has them. */
const groupsAlert = 8;
export const digitsAlerts = rowAlert | hyphenAlert | groupsAlert;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A cell longer than this is not one number. A UUID has 36 characters. */
const longestNumber = 32;

/**
 * Could a text hold a CPR number, or an e-mail address? Called for every distinct text of a file, most of them pseudonyms, so it says no
 * early and allocates nothing.
 */
export const alertsIn = (text: string): number => {
  const at = text.includes('@') ? atAlert : 0;
  if (text.length < 9) return at;
  return at | (text.length <= longestNumber ? alertsInCell(text) : alertsWithin(text));
};

const alertsInCell = (text: string): number => {
  let alerts = 0;
  let row = 0;
  let rowBefore = 0;
  let gap = 0;
  let rows = 0;
  // Lengths of the rows of digits, four bits each: 1.111.111.118 is 0x1333.
  let shape = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isDigit(text.charCodeAt(i))) {
      row++;
      continue;
    }
    if (row > 0) {
      if (row === 9 || row === 10) alerts |= rowAlert;
      else if (row === 4 && (rowBefore === 6 || rowBefore === 8) && gap <= 3) alerts |= hyphenAlert;
      rows++;
      shape = (shape << 4) | Math.min(row, 15);
      rowBefore = row;
      row = 0;
      gap = 0;
    }
    gap++;
  }
  return rows > 1 && rows <= 5 && (isNumberShape(shape) || isNumberShape(shape >> 4)) ? alerts | groupsAlert : alerts;
};

/** Rows of six digits and more hold every sixth place, so five of six characters are passed over. */
const alertsWithin = (text: string): number => {
  let alerts = 0;
  for (let i = 5; i < text.length; i += 6) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let start = i;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    let end = i + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    if (end - start === 6 || end - start === 8) alerts |= hyphenAlert;
    else if (end - start === 9 || end - start === 10) alerts |= rowAlert;
  }
  return alerts;
};

/** 1.111.111.118 · 111.111.118 · 11.11.11-1118 · 11-11-111118 · 111111/1118 · 1.111111118E9 */
const isNumberShape = (shape: number): boolean =>
  shape === 0x1333 || shape === 0x333 || shape === 0x2224 || shape === 0x226 || shape === 0x64 || (shape >> 8 === 1 && (shape & 15) <= 2);

const isBirth = (dayAndMonth: string, year: number): boolean =>
  hasBirthday(Number(`${dayAndMonth}000000`)) && year >= 1900 && year <= new Date().getFullYear();

const replacement = /^(\d{4})\d{2} ?-? ?(?=[\dA-Z]{0,3}[A-Z])[\dA-Z]{4}$/i;

/**
 * Whether a text is written as an erstatnings-CPR, which health systems give those without a number: DDMMYY and four characters, a letter
 * among them. One text alone says little; a column of them does, since of other ids only one in 27 begins with a day and month.
 */
export const isReplacementCpr = (text: string): boolean => {
  const dayAndMonth = text.length <= 13 ? replacement.exec(text.trim())?.[1] : undefined;
  return dayAndMonth !== undefined && hasBirthday(Number(`${dayAndMonth}000000`));
};

export interface CprTraces {
  /** Written as only a CPR number is: DDMMYY-SSSS, DDMMYY SSSS, DDMMYYYY-SSSS, or ten digits beside the word CPR. */
  readonly marked: boolean;
  /** Numbers of nine or ten digits, which may be CPR numbers or anything else. */
  readonly numbers: readonly number[];
}

const hyphened = /(?<![\p{L}\p{N}])(\d{6})(?: ?[-‐‑–—−] ?|[ \u00a0\u202f])(\d{4})(?![\p{L}\p{N}])/gu;
const withCentury = /(?<![\p{L}\p{N}])(\d{4})(\d{4}) ?[-‐‑–—−] ?\d{4}(?![\p{L}\p{N}])/gu;
const announced = /cpr|person-?n(?:r|ummer)/i;

const certain: CprTraces = { marked: true, numbers: [] };

/** Traces of CPR numbers in a text that raised one of `digitsAlerts`. */
export const cprTraces = (text: string, alerts: number): CprTraces => {
  // The commonest of all: digits and nothing else.
  if (text.length <= 10 && Number(text) >= leastNineDigits) return { marked: false, numbers: [Number(text)] };
  if ((alerts & hyphenAlert) !== 0) {
    for (const [, date, sequence] of text.matchAll(hyphened)) if (hasBirthday(Number(`${date}${sequence}`))) return certain;
    for (const [, day, year] of text.matchAll(withCentury)) if (isBirth(`${day}`, Number(year))) return certain;
  }
  const written = writtenNumbers(text, alerts);
  // Nine digits after the word are a pseudonym as likely as not.
  const isCertain = written.some((digits) => digits.length === 10 && hasBirthday(Number(digits))) && announced.test(text);
  return isCertain ? certain : { marked: false, numbers: written.map(Number).filter((number) => number >= leastNineDigits) };
};

/** The digits of the number that the cell is, or else of those that stand in it. */
const writtenNumbers = (text: string, alerts: number): readonly string[] => {
  const cell = text.trim();
  const whole = inOneRow.exec(cell)?.[1] ?? ((alerts & (hyphenAlert | groupsAlert)) !== 0 ? inGroups(cell) : null);
  if (whole !== null) return whole.length === 9 || whole.length === 10 ? [whole] : [];
  return (alerts & rowAlert) !== 0 ? [...text.matchAll(standing)].map(([digits]) => digits) : [];
};

const inGroups = (cell: string): string | null => {
  const grouped = inThousands.exec(cell)?.[1] ?? asDate.exec(cell)?.[1];
  if (grouped !== undefined) return grouped.replace(/\D/g, '');
  const [, significand, power] = scientific.exec(cell) ?? [];
  if (significand === undefined) return null;
  const number = Number(`${significand.replace(',', '.')}e${power}`);
  return Number.isInteger(number) ? String(number) : null;
};

/** Forms of a cell that is one number, with a short word before it and decimals that are all zero. */
// 1111111118 · 111111118 · 1111111118,00 · B1111111118
const inOneRow = /^\D{0,16}(\d{9,10})(?:[.,]0+)?\D{0,3}$/;
// 1.111.111.118 · 111 111 118
const inThousands = /^\D{0,16}(\d([.,'’ \u00a0\u202f])\d{3}\2\d{3}\2\d{3}|\d{3}([.,'’ \u00a0\u202f])\d{3}\3\d{3})(?:[.,]0+)?\D{0,3}$/;
// 11.11.11-1118 · B111111-1118 · 111111/1118. A single dot or comma is a decimal mark: 111111.1118 is a coordinate or an amount.
const asDate = /^\D{0,16}(\d{2}([-./ ])\d{2}\2\d{2}[-./ ]?\d{4}|\d{6}[-‐‑–—−/_ ]{1,3}\d{4})\D{0,3}$/;
// 1.111111118E9, as R and Excel write long numbers.
const scientific = /^(\d[.,]\d+)e\+?0?([89])$/i;

/** Ten digits on their own within a longer text; nine are left out, because nobody writes a note without the zero. */
const standing = /(?<![\p{L}\p{N}]|\d[.,])\d{10}(?![\p{L}\p{N}]|[.,]\d)/gu;
