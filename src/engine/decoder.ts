/** Parquet → batches of the contract's columns, in whatever thread it is put. */
import { RecordBatchReader } from 'apache-arrow';
import { ParquetFile, type RecordBatch } from 'parquet-wasm/esm';
import type { ColumnType } from '../domain/contract.ts';
import { type ColumnBatch, convert } from './convert.ts';
import { TextDictionary } from './textDictionary.ts';

export interface SourceColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Columns of one domain share their numbers, so that they can be joined on them. */
  readonly domain: string;
}

export interface DecodedBatch {
  readonly rows: number;
  readonly columns: readonly ColumnBatch[];
}

/** Rows of a batch: large enough to make a statement cheap, small enough that a cancel is prompt. */
export const batchRows = 122_880;

/** Decodes one file at a time and remembers the texts it has numbered until it is forgotten. */
export class Decoder {
  readonly #dictionaries = new Map<string, TextDictionary>();
  #file: ParquetFile | null = null;
  #reader: ReadableStreamDefaultReader<RecordBatch> | null = null;
  #columns: readonly SourceColumn[] = [];

  async open(file: Blob, columns: readonly SourceColumn[]): Promise<void> {
    await this.close();
    this.#columns = columns;
    this.#file = await ParquetFile.fromFile(file);
    const stream: ReadableStream<RecordBatch> = await this.#file.stream({ batchSize: batchRows, columns: columns.map(({ name }) => name) });
    this.#reader = stream.getReader();
  }

  /** The next batch, or null after the last. */
  async next(): Promise<DecodedBatch | null> {
    const { done, value } = (await this.#reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return null;
    const batch = RecordBatchReader.from(value.intoIPCStream()).next().value;
    if (!batch) throw new TypeError('the decoder gave an empty stream');
    const columns = this.#columns.map(({ name, type, domain }) => {
      const at = batch.schema.fields.findIndex((field: { name: string }) => field.name === name);
      const data = batch.data.children[at];
      if (!data) throw new TypeError(`the decoder gave no column ${name}`);
      return convert(name, type, data, this.#dictionary(domain));
    });
    return { rows: batch.numRows, columns };
  }

  async close(): Promise<void> {
    await this.#reader?.cancel();
    this.#reader = null;
    this.#file?.free();
    this.#file = null;
  }

  /** Texts of a domain from number `from` on, in the order of their numbers. */
  async texts(domain: string, from: number): Promise<string[]> {
    const dictionary = this.#dictionary(domain);
    return Array.from({ length: dictionary.size - from }, (_, i) => dictionary.textOf(from + i));
  }

  #dictionary(domain: string): TextDictionary {
    const known = this.#dictionaries.get(domain);
    if (known) return known;
    const made = new TextDictionary();
    this.#dictionaries.set(domain, made);
    return made;
  }
}
