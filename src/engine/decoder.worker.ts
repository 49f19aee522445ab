import { expose, transfer } from 'comlink';
import init from 'parquet-wasm/esm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { Decoder, type SourceColumn } from './decoder.ts';

const ready = init({ module_or_path: wasm });
const decoder = new Decoder();

const panicked = (event: Event, cause: unknown) => {
  event.preventDefault();
  decoder.panic(cause);
};
self.addEventListener('error', (event) => panicked(event, event.error));
self.addEventListener('unhandledrejection', (event) => panicked(event, event.reason));

/** What the page may ask of the decoding thread. */
export const decoding = {
  async ready() {
    await ready;
  },
  open: (file: Blob, columns: readonly SourceColumn[]) => decoder.open(file, columns),
  async next() {
    const batch = await decoder.next();
    if (!batch) return null;
    return transfer(
      batch,
      batch.columns.flatMap(({ values, validity }) => (validity ? [values.buffer, validity.buffer] : [values.buffer]))
    );
  },
  close: () => decoder.close(),
  texts: (domain: string, from: number) => decoder.texts(domain, from)
};

expose(decoding);
