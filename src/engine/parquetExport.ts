/** Rows as the engine holds them → a Parquet file in the contract's form, in the thread that knows the pseudonyms' texts. */
import { Bool, type Data, DateDay, Field, Float64, Int32, makeData, RecordBatch, Schema, Struct, Table, tableToIPC } from 'apache-arrow';
import {
  Compression,
  transformParquetStream,
  type RecordBatch as WasmBatch,
  Table as WasmTable,
  WriterPropertiesBuilder
} from 'parquet-wasm/esm';
import type { ColumnType } from '../domain/contract.ts';
import { kommuneSpelling, type Spelling, spell, spellingOf } from './spelling.ts';

export interface ExportColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Of a text: where its number is spelled out. */
  readonly domain: string;
}

/** A column's values as the engine stores them: texts and kommunekoder as numbers, dates as days since 1970, booleans as packed bits. */
export interface ExportValues {
  readonly values: Int32Array | Float64Array | Uint8Array;
  /** Arrow's validity bits, where something is empty. */
  readonly validity: Uint8Array | null;
  readonly empty: number;
}

export interface ExportBatch {
  readonly rows: number;
  /** In the order of the export's columns. */
  readonly columns: readonly ExportValues[];
}

/** A row group is all that is in memory at a time, beside what is written; of the size that DuckDB writes. */
const groupRows = 122_880;

/** Writes one file at a time. */
export class ParquetExport {
  readonly #pseudonyms: (domain: string) => Spelling;
  #columns: readonly ExportColumn[] = [];
  #spellings = new Map<string, Spelling>();
  #batches: WritableStreamDefaultWriter<WasmBatch> | null = null;
  #written: Promise<Blob> | null = null;
  #rows = 0;

  /** `pseudonyms`: the texts of a domain that are in this thread. */
  constructor(pseudonyms: (domain: string) => Spelling) {
    this.#pseudonyms = pseudonyms;
  }

  /** `texts`: by domain, the texts that are not in this thread, in the order of their numbers. */
  async begin(columns: readonly ExportColumn[], texts: ReadonlyMap<string, readonly string[]>): Promise<void> {
    await this.abandon();
    this.#columns = columns;
    this.#rows = 0;
    this.#spellings = new Map([...texts].map(([domain, own]) => [domain, spellingOf(own)]));
    const { readable, writable } = new TransformStream<WasmBatch, WasmBatch>();
    this.#batches = writable.getWriter();
    // Its end is heard where its content is.
    this.#batches.closed.catch(() => undefined);
    const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).setMaxRowGroupSize(groupRows).build();
    this.#written = transformParquetStream(readable, properties).then(collected);
    // Awaited in `end`; a failure before that is the writing's too.
    this.#written.catch(() => undefined);
  }

  /** Resolves when the writer takes more. */
  async add(batch: ExportBatch): Promise<void> {
    if (!this.#batches) throw new TypeError('no export has begun');
    const children = this.#columns.map((column, i) => this.#dataOf(column, batch.columns[i], batch.rows));
    const schema = new Schema(this.#columns.map(({ name }, i) => new Field(name, (children[i] as Data).type, true)));
    const struct = makeData({ type: new Struct(schema.fields), length: batch.rows, nullCount: 0, children });
    const table = WasmTable.fromIPCStream(tableToIPC(new Table([new RecordBatch(schema, struct)]), 'stream'));
    try {
      // The stream frees what it takes.
      for (const part of table.recordBatches()) await this.#batches.write(part);
    } finally {
      table.free();
    }
    this.#rows += batch.rows;
  }

  /** The file. */
  async end(): Promise<Blob> {
    if (!this.#batches || !this.#written) throw new TypeError('no export has begun');
    // The writer learns the columns from the first rows, be they none.
    if (this.#rows === 0)
      await this.add({ rows: 0, columns: this.#columns.map(({ type }) => ({ values: noValues(type), validity: null, empty: 0 })) });
    await this.#batches.close();
    const file = await this.#written;
    this.#forget();
    return file;
  }

  /** Gives up what was begun. */
  async abandon(): Promise<void> {
    const batches = this.#batches;
    this.#forget();
    await batches?.abort().catch(() => undefined);
  }

  #forget(): void {
    this.#batches = null;
    this.#written = null;
    this.#spellings.clear();
  }

  #dataOf({ name, type, domain }: ExportColumn, column: ExportValues | undefined, rows: number): Data {
    if (!column) throw new TypeError(`the rows have no ${name}`);
    const { values, validity, empty } = column;
    const whole = { length: rows, nullCount: empty, ...(validity && { nullBitmap: validity }) };
    switch (type) {
      case 'text':
        return spell(this.#spellings.get(domain) ?? this.#pseudonyms(domain), numbersIn(name, values), validity, empty);
      case 'kommunekode':
        return spell(kommuneSpelling, numbersIn(name, values), validity, empty);
      case 'integer':
        return makeData({ type: new Int32(), data: numbersIn(name, values), ...whole });
      case 'date':
        return makeData({ type: new DateDay(), data: numbersIn(name, values), ...whole });
      case 'number':
        if (!(values instanceof Float64Array)) throw new TypeError(`${name} came in the wrong form`);
        return makeData({ type: new Float64(), data: values, ...whole });
      case 'boolean':
        if (!(values instanceof Uint8Array)) throw new TypeError(`${name} came in the wrong form`);
        return makeData({ type: new Bool(), data: values, ...whole });
    }
  }
}

const numbersIn = (name: string, values: ExportValues['values']): Int32Array => {
  if (!(values instanceof Int32Array)) throw new TypeError(`${name} came in the wrong form`);
  return values;
};

const noValues = (type: ColumnType): ExportValues['values'] =>
  type === 'number' ? new Float64Array(0) : type === 'boolean' ? new Uint8Array(0) : new Int32Array(0);

/** A blob, which the browser may lay aside on disk; arrays would stay in memory. */
const collected = (file: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> =>
  new Response(file, { headers: { 'content-type': 'application/vnd.apache.parquet' } }).blob();
