import { type RecordBatch as ArrowBatch, RecordBatchReader } from 'apache-arrow';
import { ParquetFile, type RecordBatch } from 'parquet-wasm/esm';
import { type FileReader, type RowBatch, runningNumbers } from './fileReader.ts';

/** Rows of a batch: large enough to make a statement cheap, small enough that a cancel is prompt. */
export const batchRows = 122_880;

/** Reads a Parquet file with arrow-rs. `panic` rejects when its WebAssembly panics in a callback of its own. */
export class ParquetReader implements FileReader {
  readonly #file: ParquetFile;
  readonly #reader: ReadableStreamDefaultReader<RecordBatch>;
  readonly #hasPanicked: () => boolean;
  #row = 1;

  private constructor(file: ParquetFile, stream: ReadableStream<RecordBatch>, hasPanicked: () => boolean) {
    this.#file = file;
    this.#reader = stream.getReader();
    this.#hasPanicked = hasPanicked;
  }

  /** `limit`: rows after which the file counts as read; they come as one batch where one row group holds them. */
  static async open(blob: Blob, columns: readonly string[], hasPanicked: () => boolean, limit?: number): Promise<ParquetReader> {
    const file = await ParquetFile.fromFile(blob);
    const options = limit === undefined ? { batchSize: batchRows } : { batchSize: limit, limit };
    const stream: ReadableStream<RecordBatch> = await file.stream({ ...options, columns: [...columns] });
    return new ParquetReader(file, stream, hasPanicked);
  }

  async next(): Promise<RowBatch | null> {
    const { done, value } = await this.#reader.read();
    if (done || !value) return null;
    const first = this.#row;
    const rows = await rowsIn(value.intoIPCStream(), first);
    this.#row += rows.rows;
    return rows;
  }

  faults(): null {
    return null;
  }

  /** What a damaged file panicked on can neither be cancelled nor freed: its memory is given up. */
  async close(): Promise<void> {
    if (this.#hasPanicked()) return;
    await this.#reader.cancel();
    this.#file.free();
  }
}

/** apache-arrow 17 knows no lists with offsets of 64 bits, as polars writes them; flechette does, and is slower. */
const rowsIn = async (stream: Uint8Array, first: number): Promise<RowBatch> => {
  try {
    const batch = RecordBatchReader.from(stream).next().value;
    if (!batch) throw new TypeError('the decoder gave an empty stream');
    return arrowRows(batch, first);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Unrecognized type'))) throw error;
    const batch = await (await import('./arrowReader.ts')).ArrowReader.of(stream).next();
    if (!batch) throw new TypeError('the decoder gave an empty stream');
    return { ...batch, numbers: runningNumbers(first, batch.rows) };
  }
};

/** An Arrow batch of offset 0 as rows; `first` is the number of its first. */
export const arrowRows = (batch: ArrowBatch, first: number): RowBatch => {
  const places = new Map(batch.schema.fields.map((field: { name: string }, at: number) => [field.name, at]));
  return {
    rows: batch.numRows,
    numbers: runningNumbers(first, batch.numRows),
    column: (name) => {
      const arrow = batch.data.children[places.get(name) ?? -1];
      if (!arrow) throw new TypeError(`the decoder gave no column ${name}`);
      return { arrow };
    }
  };
};
