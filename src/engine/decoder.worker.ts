import { expose, transfer } from 'comlink';
import init from 'parquet-wasm/esm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import type { ColumnBatch, TextColumn } from './columnBatch.ts';
import { Decoder, type Order } from './decoder.ts';
import { type ExportBatch, type ExportColumn, ParquetExport } from './parquetExport.ts';
import type { SourceColumn } from './sourceColumn.ts';

const ready = init({ module_or_path: wasm });
const decoder = new Decoder();
const written = new ParquetExport((domain) => decoder.spelling(domain));

const panicked = (event: Event, cause: unknown) => {
  event.preventDefault();
  decoder.panic(cause);
};
self.addEventListener('error', (event) => panicked(event, event.error));
self.addEventListener('unhandledrejection', (event) => panicked(event, event.reason));

const buffersOf = ({ values, validity }: ColumnBatch): ArrayBuffer[] => (validity ? [values.buffer, validity.buffer] : [values.buffer]);

/** What the page may ask of the decoding thread. */
export const decoding = {
  async ready() {
    await ready;
  },
  open: (file: Blob, order: Order) => decoder.open(file, order),
  async next() {
    const batch = await decoder.next();
    if (!batch) return null;
    return transfer(batch, [
      ...batch.columns.flatMap(buffersOf),
      ...batch.handedOver.flatMap(({ bytes, offsets }) => [bytes.buffer, offsets.buffer])
    ]);
  },
  openColumns: (columns: readonly SourceColumn[]) => decoder.openColumns(columns),
  async number(texts: readonly TextColumn[], numbers: Int32Array) {
    const columns = await decoder.number(texts, numbers);
    return transfer(columns, columns.flatMap(buffersOf));
  },
  firstRows: (file: Blob, columns: readonly string[], rows: number) => decoder.firstRows(file, columns, rows),
  findings: () => decoder.findings(),
  close: () => decoder.close(),
  begin: (columns: readonly ExportColumn[], texts: ReadonlyMap<string, readonly string[]>) => written.begin(columns, texts),
  add: (batch: ExportBatch) => written.add(batch),
  end: () => written.end(),
  abandon: () => written.abandon(),
  texts: (domain: string, from: number) => decoder.texts(domain, from)
};

expose(decoding);
