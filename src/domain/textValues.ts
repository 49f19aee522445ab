/**
 * What a text of a file means as a number, a boolean or nothing at all. Called for every cell of a file, so written to be quick.
 * Dates are in `textDates.ts`.
 */
import type { DecimalMark } from './mapping.ts';

export { dateOrderOf, readDay } from './textDates.ts';

const zero = 48;
const nine = 57;
const minus = 45;
const plus = 43;
/** Typographic minus, U+2212: what Intl and some spreadsheets write. */
const longMinus = 0x2212;
const codeOf = { ',': 44, '.': 46 } as const;

/** Space and the no-break, thin and narrow spaces that stand between thousands; tab. */
const isBlank = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 9;

/** From the first of several spaces only: from each, a long run of them would take for ever. */
const unit = /^(?:kr\.?|dkk)\s*|(?<!\s)\s*(?:kr\.?|dkk)$/i;

/** Below this many digits the digits as an integer, and the power of ten, are exact doubles, and so their quotient is rounded once. */
const exactDigits = 15;
const powers = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/**
 * A number written with `mark` before its decimals; NaN when it is not written so. The other mark or one kind of space may stand
 * between thousands, of which every group then has three digits. A minus may trail (SAP, some SAS formats), a unit in kroner is
 * left out, and an exponent is read (R writes 100000 as `1e+05`). `(12)` is no number.
 */
export const readNumber = (text: string, mark: DecimalMark): number => {
  let at = 0;
  let end = text.length;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
  if (at === end) return Number.NaN;
  const last = text.charCodeAt(end - 1);
  if (text.charCodeAt(at) > nine || last > nine || last === codeOf['.']) {
    const bare = text.slice(at, end);
    const amount = bare.replace(unit, '');
    if (amount.length < bare.length) return readNumber(amount, mark);
  }

  const first = text.charCodeAt(at);
  let negative = first === minus || first === longMinus;
  if (negative || first === plus) at++;
  else if (last === minus) {
    negative = true;
    end--;
  }
  const size = readUnsigned(text, at, end, mark);
  return negative ? 0 - size : size;
};

const readUnsigned = (text: string, start: number, end: number, mark: DecimalMark): number => {
  const markCode = codeOf[mark];
  const otherCode = codeOf[mark === ',' ? '.' : ','];
  let value = 0;
  let digits = 0;
  let decimals = -1;
  let between = 0;
  let inGroup = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
      digits++;
      if (decimals >= 0) decimals++;
      else inGroup++;
    } else if (code === markCode) {
      if (decimals >= 0 || (between !== 0 && inGroup !== 3)) return Number.NaN;
      decimals = 0;
    } else if (code === otherCode || isBlank(code)) {
      const opens = between === 0 && inGroup >= 1 && inGroup <= 3 && text.charCodeAt(start) !== zero;
      if (decimals >= 0 || !(opens || (code === between && inGroup === 3))) return Number.NaN;
      between = code;
      inGroup = 0;
    } else if ((code === 69 || code === 101) && digits > 0 && between === 0) {
      const power = text.slice(i, end);
      return /^e[+-]?\d{1,3}$/i.test(power) ? Number(text.slice(start, i).replace(mark, '.') + power) : Number.NaN;
    } else return Number.NaN;
  }
  if (digits === 0 || decimals === 0 || (decimals < 0 && between !== 0 && inGroup !== 3)) return Number.NaN;
  if (digits <= exactDigits) return decimals > 0 ? value / (powers[decimals] as number) : value;
  const whole = text.slice(start, end);
  return Number(mark === ',' ? whole.replace(/[^\d,]/g, '').replace(',', '.') : whole.replace(/[^\d.]/g, ''));
};

/** `readNumber`, where it is whole and exact as a double; else NaN. */
export const readInteger = (text: string, mark: DecimalMark): number => {
  const value = readNumber(text, mark);
  return Number.isSafeInteger(value) ? value : Number.NaN;
};

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 't', 'sand', 'ja', 'j', 'yes', 'y', '1', 'x'].map((word) => [word, true] as const),
  ...['false', 'f', 'falsk', 'nej', 'n', 'no', '0', ''].map((word) => [word, false] as const)
]);

/**
 * Yes or no in Danish, English, digits or ticks; null when it is none of them. A blank is the "no" of a column of ticks: where a
 * blank is an empty value, ask `isEmptyWord` first.
 */
export const readBoolean = (text: string): boolean | null => booleans.get(text.trim().toLowerCase()) ?? null;

/**
 * SQL, R and pandas (`NULL`, `NA`, `NaN`, `None`, `<NA>`), SAS (`.`), Danmarks Statistik (`..`), Excel in English and Danish
 * (`#N/A`, `#I/T`), a dash, a blank.
 */
const emptyWords: ReadonlySet<string> = new Set(['', 'null', 'na', 'n/a', 'nan', 'none', '<na>', '.', '..', '#n/a', '#i/t', '-']);
const longestEmptyWord = 4;

/** Is the text a program's word for an empty value? */
export const isEmptyWord = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (text.length > 0 && !beginsEmptyWord(first)) return false;
  const word = text.trim();
  return word.length <= longestEmptyWord && emptyWords.has(word.toLowerCase());
};

/** Most values begin otherwise, which spares them a copy. Blanks of every kind count as a beginning. */
const beginsEmptyWord = (code: number): boolean =>
  code === 78 || code === 110 || code === codeOf['.'] || code === 35 || code === minus || code === 60 || code <= 32 || code >= 0xa0;

/**
 * The decimal mark of a sample without its empty values. `ambiguous`: both marks read it, and differently (`1.234`). `mixed`: some
 * values need the one and some the other. Null: less than half are numbers. Numbers that read the same either way (`12`) tell
 * nothing, so then it is `otherwise`.
 */
export const decimalMarkOf = (texts: readonly string[], otherwise: DecimalMark = ','): DecimalMark | 'ambiguous' | 'mixed' | null => {
  let commas = 0;
  let dots = 0;
  let either = 0;
  let numbers = 0;
  for (const text of texts) {
    const comma = readNumber(text, ',');
    const dot = readNumber(text, '.');
    if (Number.isNaN(comma) && Number.isNaN(dot)) continue;
    numbers++;
    if (Number.isNaN(dot)) commas++;
    else if (Number.isNaN(comma)) dots++;
    else if (comma !== dot) either++;
  }
  if (numbers === 0 || numbers * 2 < texts.length) return null;
  if (commas > 0 && dots > 0) return 'mixed';
  if (commas > 0) return ',';
  if (dots > 0) return '.';
  return either > 0 ? 'ambiguous' : otherwise;
};
