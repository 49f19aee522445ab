import type { ColumnType } from '../domain/contract.ts';
import { rowsNamed } from '../domain/problem.ts';

/** One column of a batch. Texts are numbers of a `TextDictionary`; kommunekoder are their own; dates are days since 1970; booleans are packed bits. */
export interface ColumnBatch {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: ColumnValues;
  /** Arrow validity bits, where something is empty or cannot be used. */
  readonly validity: Uint8Array<ArrayBuffer> | null;
  readonly empty: number;
  /** Values that cannot be of the column's type, such as a year of 2019.5; they count as empty in the engine. */
  readonly unusable: number;
  /** The first places in the batch, from 0, that are empty and that cannot be used; at most `rowsNamed` of each. */
  readonly emptyAt: readonly number[];
  readonly unusableAt: readonly number[];
}

export type ColumnValues = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Texts of a column in Arrow's layout, on their way from the thread that reads them to the one that numbers them. Blank is empty. */
export interface TextColumn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly offsets: Int32Array<ArrayBuffer>;
}

/** What is empty or unusable in a column while it is read. */
export class Marks {
  validity: Uint8Array<ArrayBuffer> | null = null;
  empty = 0;
  unusable = 0;
  readonly emptyAt: number[] = [];
  readonly unusableAt: number[] = [];
  readonly #length: number;

  /** `nullBitmap`: Arrow's, where the file has one. */
  constructor(length: number, nullBitmap?: Uint8Array | null, nullCount = 0) {
    this.#length = length;
    if (nullCount === 0 || !nullBitmap) return;
    this.validity = new Uint8Array(nullBitmap);
    this.empty = nullCount;
    for (let i = 0; i < length && this.emptyAt.length < Math.min(nullCount, rowsNamed); i++) if (this.isEmpty(i)) this.emptyAt.push(i);
  }

  isEmpty(i: number): boolean {
    return this.validity !== null && (((this.validity[i >> 3] as number) >> (i & 7)) & 1) === 0;
  }

  markEmpty(i: number): void {
    this.empty++;
    if (this.emptyAt.length < rowsNamed) this.emptyAt.push(i);
    this.#clear(i);
  }

  markUnusable(i: number): void {
    this.unusable++;
    if (this.unusableAt.length < rowsNamed) this.unusableAt.push(i);
    this.#clear(i);
  }

  /** Takes over the marks of a part of `rows` rows that begins at `start`. */
  take(part: ColumnBatch, rows: number, start: number): void {
    this.empty += part.empty;
    this.unusable += part.unusable;
    for (const at of part.emptyAt) if (this.emptyAt.length < rowsNamed) this.emptyAt.push(start + at);
    for (const at of part.unusableAt) if (this.unusableAt.length < rowsNamed) this.unusableAt.push(start + at);
    const { validity } = part;
    if (!validity) return;
    for (let i = 0; i < rows; i++) if ((((validity[i >> 3] as number) >> (i & 7)) & 1) === 0) this.#clear(start + i);
  }

  #clear(i: number): void {
    this.validity ??= new Uint8Array(Math.ceil(this.#length / 8)).fill(0xff);
    this.validity[i >> 3] = (this.validity[i >> 3] as number) & ~(1 << (i & 7));
  }

  /** The column with these marks. */
  of(name: string, type: ColumnType, values: ColumnValues): ColumnBatch {
    const { validity, empty, unusable, emptyAt, unusableAt } = this;
    return { name, type, values, validity, empty, unusable, emptyAt, unusableAt };
  }
}

/** Storage for the values of a type. */
export const valuesFor = (type: ColumnType, rows: number): ColumnValues =>
  type === 'number' ? new Float64Array(rows) : type === 'boolean' ? new Uint8Array(Math.ceil(rows / 8)) : new Int32Array(rows);

/** A column without values. */
export const emptyColumn = (name: string, type: ColumnType, rows: number): ColumnBatch => ({
  name,
  type,
  values: valuesFor(type, rows),
  validity: new Uint8Array(Math.ceil(rows / 8)),
  empty: rows,
  unusable: 0,
  emptyAt: Array.from({ length: Math.min(rows, rowsNamed) }, (_, i) => i),
  unusableAt: []
});

/** The rows of a column at `places`. */
export const columnAt = (column: ColumnBatch, places: Int32Array): ColumnBatch => {
  const { name, type, values, validity } = column;
  const marks = new Marks(places.length);
  const kept = valuesFor(type, places.length);
  const bits = type === 'boolean';
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number;
    if (validity !== null && (((validity[at >> 3] as number) >> (at & 7)) & 1) === 0) marks.markEmpty(i);
    else if (!bits) kept[i] = values[at] as number;
    else if (((values[at >> 3] as number) >> (at & 7)) & 1) kept[i >> 3] = (kept[i >> 3] as number) | (1 << (i & 7));
  }
  return marks.of(name, type, kept);
};
