import { type Data, DataType } from 'apache-arrow';
import type { RiskFinding } from '../domain/risk/finding.ts';
import { Marks } from './columnBatch.ts';
import { ColumnScreen } from './columnScreen.ts';
import { codesOf, codesOfTexts, daysOf, isText, numbersOf } from './convert.ts';
import { isNested, leavesOf, type NestedTexts } from './nested.ts';
import { TextDictionary } from './textDictionary.ts';

/** Distinct texts remembered of a column that is not read; free text has as many as rows. */
const mostRemembered = 200_000;

/** Texts there is room for at first: a file may have ten thousand such columns. */
const roomAtFirst = 16;

/** Decimals of more bits are not converted. */
const bitsOfDecimal = 128;

/** Screens a column that is not read into the engine. Nothing of it is kept. */
export class UnreadColumn {
  readonly name: string;
  #dictionary = new TextDictionary(roomAtFirst);
  readonly #screen = new ColumnScreen(this.#dictionary);
  /** What lies within lists and structs, each innermost column by itself. */
  readonly #leaves = new Map<string, UnreadColumn>();

  constructor(name: string) {
    this.name = name;
  }

  takeArrow(data: Data, numbers: Int32Array): void {
    const { type } = data;
    if (isNested(data)) {
      for (const { path, data: leaf, numbers: own } of leavesOf(data, numbers)) this.#leaf(path).takeArrow(leaf, own);
      return;
    }
    const marks = new Marks(data.length, data.nullBitmap, data.nullCount);
    if (isText(type)) this.#takeCodes(codesOf(data, this.#dictionary), marks, numbers);
    else if (DataType.isInt(type) || DataType.isFloat(type) || (DataType.isDecimal(type) && type.bitWidth === bitsOfDecimal))
      this.#screen.takeNumbers(numbersOf(data), marks, numbers);
    else if (DataType.isDate(type) || DataType.isTimestamp(type)) this.#screen.takeDays(daysOf(data), marks, numbers);
  }

  takeTexts(texts: readonly (string | null | undefined)[], numbers: Int32Array, nested: readonly NestedTexts[] = []): void {
    for (const { path, texts: own, places } of nested) {
      const rows = Int32Array.from(places, (place) => numbers[place] as number);
      this.#leaf(path).takeTexts(own, rows);
    }
    const marks = new Marks(texts.length);
    this.#takeCodes(codesOfTexts(texts, this.#dictionary, marks), marks, numbers);
  }

  /** Several columns within this one may each have a finding of the same code. */
  findings(): readonly RiskFinding[] {
    return [...this.#screen.findings(), ...[...this.#leaves.values()].flatMap((leaf) => leaf.findings())];
  }

  #leaf(path: string): UnreadColumn {
    const known = this.#leaves.get(path);
    if (known) return known;
    const made = new UnreadColumn(path);
    this.#leaves.set(path, made);
    return made;
  }

  #takeCodes(codes: Int32Array, marks: Marks, numbers: Int32Array): void {
    this.#screen.takeCodes(codes, marks, numbers);
    if (this.#dictionary.size <= mostRemembered) return;
    this.#dictionary = new TextDictionary(roomAtFirst);
    this.#screen.goOnWith(this.#dictionary);
  }
}
