import { type Data, DataType, Type } from 'apache-arrow';
import { kommuneNames } from '../domain/kommuner.ts';
import { plainly } from '../domain/plainly.ts';
import type { RiskFinding } from '../domain/risk/finding.ts';
import { isEmptyWord } from '../domain/textValues.ts';
import { type ColumnBatch, emptyColumn, Marks, type TextColumn } from './columnBatch.ts';
import { ColumnScreen } from './columnScreen.ts';
import {
  bitsOfTexts,
  codesOf,
  codesOfTexts,
  dayInMilliseconds,
  daysOf,
  daysOfTexts,
  finite,
  integral,
  isText,
  largestExact,
  numbersOf,
  numbersOfTexts,
  type OnUnusable,
  textsOf
} from './convert.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { TextDictionary } from './textDictionary.ts';

/** Reads one column of a file batch by batch into the contract's type, watching for what puts a citizen at risk. */
export class ColumnReader {
  readonly source: SourceColumn;
  readonly #dictionary: TextDictionary;
  readonly #screen: ColumnScreen;
  /** What a text's number becomes: the contract's spelling, a band of ages, a kommune's number. -1 is unusable. */
  readonly #become = new Map<number, number>();
  /** By number of text: 0 not looked at, 1 a value, 2 a word for nothing. */
  #isNothing = new Uint8Array(1 << 10);

  constructor(source: SourceColumn, dictionary: TextDictionary) {
    this.source = source;
    this.#dictionary = dictionary;
    this.#screen = new ColumnScreen(dictionary);
  }

  /** `data` has offset 0, as read from an IPC stream; `numbers` are the rows' numbers in the file. */
  fromArrow(data: Data, numbers: Int32Array): ColumnBatch {
    const { name, type } = this.source;
    if (data.typeId === Type.Null) return emptyColumn(name, type, data.length);
    const marks = new Marks(data.length, data.nullBitmap, data.nullCount);
    switch (type) {
      case 'text':
      case 'kommunekode':
        if (DataType.isFloat(data.type)) markInexact(numbersOf(data), marks);
        return this.#fromCodes(this.#wordsForNothing(codesOf(data, this.#dictionary), marks), marks, numbers);
      case 'number':
      case 'integer':
        if (isText(data.type)) return this.#numbersFromTexts(textsOf(data, marks), marks, numbers);
        return this.#fromNumbers(numbersOf(data), marks, numbers);
      case 'boolean':
        if (DataType.isBool(data.type)) return marks.of(name, type, new Uint8Array(data.values as Uint8Array));
        return marks.of(
          name,
          type,
          bitsOfTexts(isText(data.type) ? textsOf(data, marks) : [...numbersOf(data)].map(String), marks, this.#seeing(numbers))
        );
      case 'date':
        if (DataType.isDate(data.type) || DataType.isTimestamp(data.type)) return this.#fromDays(daysOf(data), marks, numbers);
        return this.#daysFromTexts(isText(data.type) ? textsOf(data, marks) : [...numbersOf(data)].map(String), marks, numbers);
    }
  }

  /** Texts that another thread has read. */
  fromUtf8({ bytes, offsets }: TextColumn, numbers: Int32Array): ColumnBatch {
    const marks = new Marks(offsets.length - 1);
    const codes = new Int32Array(offsets.length - 1);
    this.#dictionary.encodeAll(bytes, offsets, codes.length, codes);
    return this.#fromCodes(this.#wordsForNothing(codes, marks), marks, numbers);
  }

  fromTexts(texts: readonly (string | null | undefined)[], numbers: Int32Array): ColumnBatch {
    const { name, type } = this.source;
    const marks = new Marks(texts.length);
    switch (type) {
      case 'text':
      case 'kommunekode':
        return this.#fromCodes(codesOfTexts(texts, this.#dictionary, marks), marks, numbers);
      case 'number':
      case 'integer':
        return this.#numbersFromTexts(texts, marks, numbers);
      case 'boolean':
        return marks.of(name, type, bitsOfTexts(texts, marks, this.#seeing(numbers)));
      case 'date':
        return this.#daysFromTexts(texts, marks, numbers);
    }
  }

  /** A column that holds one value in every row. */
  constant(text: string, rows: number): ColumnBatch {
    return this.fromTexts(new Array<string>(rows).fill(text), new Int32Array(rows));
  }

  findings(): readonly RiskFinding[] {
    return this.#screen.findings();
  }

  /** Texts that are no numbers or dates may be what should not be there at all. */
  #seeing(numbers: Int32Array): OnUnusable {
    return (text, i) => this.#screen.takeText(text, numbers[i] as number);
  }

  #numbersFromTexts(texts: readonly (string | null | undefined)[], marks: Marks, numbers: Int32Array): ColumnBatch {
    return this.#fromNumbers(numbersOfTexts(texts, this.source.decimal ?? '.', marks, this.#seeing(numbers)), marks, numbers);
  }

  #daysFromTexts(texts: readonly (string | null | undefined)[], marks: Marks, numbers: Int32Array): ColumnBatch {
    return this.#fromDays(daysOfTexts(texts, this.source.dates ?? 'ymd', marks, this.#seeing(numbers)), marks, numbers);
  }

  #fromNumbers(read: Float64Array<ArrayBuffer>, marks: Marks, numbers: Int32Array): ColumnBatch {
    const { name, type } = this.source;
    this.#screen.takeNumbers(read, marks, numbers);
    return marks.of(name, type, type === 'integer' ? integral(read, marks) : finite(read, marks));
  }

  #fromDays(days: Int32Array<ArrayBuffer>, marks: Marks, numbers: Int32Array): ColumnBatch {
    const { name, type, coarsen } = this.source;
    this.#screen.takeDays(days, marks, numbers);
    if (coarsen === 'quarter' || coarsen === 'year') for (let i = 0; i < days.length; i++) days[i] = coarserDay(days[i] as number, coarsen);
    return marks.of(name, type, days);
  }

  /** A blank, and a program's word for an empty value, is empty: writers that come from CSV make no difference. */
  #wordsForNothing(codes: Int32Array<ArrayBuffer>, marks: Marks): Int32Array<ArrayBuffer> {
    if (this.#isNothing.length < this.#dictionary.size) {
      const more = new Uint8Array(this.#dictionary.size * 2);
      more.set(this.#isNothing);
      this.#isNothing = more;
    }
    const known = this.#isNothing;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      let is = known[code] as number;
      if (is === 0) {
        is = isEmptyWord(this.#dictionary.textOf(code)) ? 2 : 1;
        known[code] = is;
      }
      if (is === 2 && !marks.isEmpty(i)) marks.markEmpty(i);
    }
    return codes;
  }

  #fromCodes(codes: Int32Array<ArrayBuffer>, marks: Marks, numbers: Int32Array): ColumnBatch {
    const { name, type, values, coarsen } = this.source;
    this.#screen.takeCodes(codes, marks, numbers);
    if (type === 'kommunekode' || values || coarsen) {
      for (let i = 0; i < codes.length; i++) {
        if (marks.isEmpty(i)) continue;
        const own = codes[i] as number;
        let become = this.#become.get(own);
        if (become === undefined) {
          become = this.#respell(this.#dictionary.textOf(own));
          this.#become.set(own, become);
        }
        codes[i] = become;
        if (become < 0) marks.markUnusable(i);
      }
    }
    return marks.of(name, type, codes);
  }

  #respell(text: string): number {
    const { type, values, coarsen } = this.source;
    if (type === 'kommunekode') return kommuneNumber(text);
    const listed = values?.find((value) => plainly(value) === plainly(text));
    return this.#dictionary.encode(listed ?? (coarsen === 'age-band' ? ageBand(text) : text));
  }
}

/** Ids that a double cannot tell apart cannot be used. */
const markInexact = (values: Float64Array, marks: Marks): void => {
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i] as number) > largestExact && !marks.isEmpty(i)) marks.markUnusable(i);
};

const kommuneByName = new Map(Object.entries(kommuneNames).map(([kommunekode, name]) => [plainly(name), Number(kommunekode)]));

/** 210, "0210", "210.0", "Fredensborg" and "Fredensborg Kommune" are one; -1 is none. Source: Danmarks Statistik writes 151, DAWA "0151". */
const kommuneNumber = (text: string): number => {
  const digits = /^0?([1-9]\d\d)(?:[.,]0+)?$/.exec(text.trim())?.[1];
  return digits ? Number(digits) : (kommuneByName.get(plainly(text).replace(/kommune$/, '')) ?? -1);
};

/** `34` → `30-39`; what is no age in years stays. */
const ageBand = (text: string): string => {
  const age = /^\d{1,3}$/.exec(text.trim())?.[0];
  if (age === undefined) return text;
  const from = Math.floor(Number(age) / 10) * 10;
  return `${from}-${from + 9}`;
};

const coarserDay = (days: number, to: 'quarter' | 'year'): number => {
  const date = new Date(days * dayInMilliseconds);
  const month = to === 'year' ? 0 : Math.floor(date.getUTCMonth() / 3) * 3;
  return Date.UTC(date.getUTCFullYear(), month, 1) / dayInMilliseconds;
};
