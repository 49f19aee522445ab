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

/** Name of an error that the file, not the program, caused. A name survives the way between threads; a class does not. */
export const undecodable = 'UndecodableError';

/** Decodes one file at a time. Remembers the texts it has numbered as long as it lives. */
export class Decoder {
  readonly #dictionaries = new Map<string, TextDictionary>();
  #file: ParquetFile | null = null;
  #reader: ReadableStreamDefaultReader<RecordBatch> | null = null;
  #columns: readonly SourceColumn[] = [];
  #panicked = false;
  #onpanic: (cause: Error) => void = () => undefined;
  #panic: Promise<never> = this.#nextPanic();

  async open(file: Blob, columns: readonly SourceColumn[]): Promise<void> {
    await this.close();
    this.#columns = columns;
    this.#panicked = false;
    this.#panic = this.#nextPanic();
    this.#file = await this.#unlessPanic(ParquetFile.fromFile(file));
    const stream: ReadableStream<RecordBatch> = await this.#unlessPanic(
      this.#file.stream({ batchSize: batchRows, columns: columns.map(({ name }) => name) })
    );
    this.#reader = stream.getReader();
  }

  /** The next batch, or null after the last. */
  async next(): Promise<DecodedBatch | null> {
    if (!this.#reader) return null;
    const { done, value } = await this.#unlessPanic(this.#reader.read());
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

  /** What a damaged file panicked on can neither be cancelled nor freed: its memory is given up. */
  async close(): Promise<void> {
    if (!this.#panicked) {
      await this.#reader?.cancel();
      this.#file?.free();
    }
    this.#reader = null;
    this.#file = null;
  }

  /**
   * Tells that the decoder's WebAssembly panicked. On some damaged files it does so in a callback of its own, where no call of ours
   * fails and the one that waits would wait for ever.
   */
  panic(cause: unknown): void {
    this.#panicked = true;
    this.#onpanic(new Error('the decoder panicked', { cause }));
  }

  /** Work of the decoder's WebAssembly: what fails in it, the file caused. */
  #unlessPanic<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#panic]).catch((cause: unknown) => {
      throw Object.assign(new Error('the file cannot be decoded', { cause }), { name: undecodable });
    });
  }

  #nextPanic(): Promise<never> {
    const panic = new Promise<never>((_, reject) => {
      this.#onpanic = reject;
    });
    // It may come when nobody waits.
    panic.catch(() => undefined);
    return panic;
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
