import { type Data, DataType } from 'apache-arrow';
import type { RiskFinding } from '../domain/risk/finding.ts';
import { Marks } from './columnBatch.ts';
import { ColumnScreen } from './columnScreen.ts';
import { codesOf, codesOfTexts, daysOf, isText, numbersOf } from './convert.ts';
import { TextDictionary } from './textDictionary.ts';

/** Distinct texts remembered of a column that is not read; free text has as many as rows. */
const mostRemembered = 200_000;

/** Texts there is room for at first: a file may have ten thousand such columns. */
const roomAtFirst = 16;

/** Screens a column that is not read into the engine. Nothing of it is kept. */
export class UnreadColumn {
  readonly name: string;
  #dictionary = new TextDictionary(roomAtFirst);
  readonly #screen = new ColumnScreen(this.#dictionary);

  constructor(name: string) {
    this.name = name;
  }

  takeArrow(data: Data, numbers: Int32Array): void {
    const marks = new Marks(data.length, data.nullBitmap, data.nullCount);
    if (isText(data.type)) this.#takeCodes(codesOf(data, this.#dictionary), marks, numbers);
    else if (DataType.isInt(data.type) || DataType.isFloat(data.type) || DataType.isDecimal(data.type))
      this.#screen.takeNumbers(numbersOf(data), marks, numbers);
    else if (DataType.isDate(data.type) || DataType.isTimestamp(data.type)) this.#screen.takeDays(daysOf(data), marks, numbers);
  }

  takeTexts(texts: readonly (string | null | undefined)[], numbers: Int32Array): void {
    const marks = new Marks(texts.length);
    this.#takeCodes(codesOfTexts(texts, this.#dictionary, marks), marks, numbers);
  }

  findings(): readonly RiskFinding[] {
    return this.#screen.findings();
  }

  #takeCodes(codes: Int32Array, marks: Marks, numbers: Int32Array): void {
    this.#screen.takeCodes(codes, marks, numbers);
    if (this.#dictionary.size <= mostRemembered) return;
    this.#dictionary = new TextDictionary(roomAtFirst);
    this.#screen.goOnWith(this.#dictionary);
  }
}
