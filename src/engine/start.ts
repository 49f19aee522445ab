import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import engineWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import engineModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { wrap } from 'comlink';
import type { LedgerThread } from '../ledger/costLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import ledgerWorker from '../ledger/ledger.worker.ts?worker&url';
import { type Connection, Database } from './database.ts';
import type { decoding } from './decoder.worker.ts';
import decoderWorker from './decoder.worker.ts?worker&url';
import type { ExportThread } from './exportTable.ts';
import type { FirstRows } from './firstRows.ts';
import type { DecodingThread } from './readFile.ts';
import type { Threads } from './tables.ts';

export interface Engine extends Threads {
  /** For previews, in a decoding thread. */
  readonly firstRows: FirstRows;
}

/** The engine did not answer within `startLimitMilliseconds`; a worker that its policy blocks says nothing at all. */
export class EngineStartError extends Error {
  override readonly name = 'EngineStartError';
}

export const startLimitMilliseconds = 20_000;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

/** A worker from a blob inherits the page's content security policy; one from an address would need a header of its own. */
const workerFrom = (source: string, type: WorkerType): Worker => {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return new Worker(address, { type });
};

const startDecoder = async (): Promise<DecodingThread & ExportThread & { readonly firstRows: FirstRows }> => {
  const worker = workerFrom(`import ${JSON.stringify(absolute(decoderWorker))};`, 'module');
  const thread = wrap<typeof decoding>(worker);
  await Promise.race([thread.ready(), failureOf(worker)]);
  return thread;
};

const startLedger = async (): Promise<LedgerThread> => {
  const worker = workerFrom(`import ${JSON.stringify(absolute(ledgerWorker))};`, 'module');
  const thread = wrap<Ledger>(worker);
  await Promise.race([thread.discard(), failureOf(worker)]);
  return thread;
};

/** Rejects when the worker's script cannot be run; a worker that runs says nothing here. */
const failureOf = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error('a worker could not start', { cause: event.error })), { once: true });
  });

/** Starts the engine, two decoding threads and the ledger's side by side. */
export const startEngine = async (): Promise<Engine> => {
  const threads = Promise.all([startDatabase(), startDecoder(), startDecoder(), startLedger()]);
  const [database, pseudonyms, values, ledger] = await withinLimit(threads);
  return { database, decoding: { pseudonyms, values, exporting: pseudonyms }, ledger, firstRows: values.firstRows };
};

const startDatabase = async (): Promise<Database> => {
  const worker = workerFrom(`importScripts(${JSON.stringify(absolute(engineWorker))});`, 'classic');
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([engine.instantiate(absolute(engineModule)), failureOf(worker)]);
  await engine.open({ path: ':memory:' });
  return Database.locked(await connect(engine));
};

const connect = async (engine: AsyncDuckDB): Promise<Connection> => {
  const connection = await engine.connect();
  return {
    run: (text, signal) => (signal ? cancellable(connection, text, signal) : connection.query(text)),
    prepare: (text) => connection.prepare(text),
    async *batches(text) {
      const own = await engine.connect();
      try {
        yield* await own.send(text, true);
      } finally {
        await own.close();
      }
    },
    append: (table, ipc) => connection.insertArrowFromIPCStream(ipc, { name: table, schema: 'main', create: false }),
    close: () => engine.terminate()
  };
};

/** Runs a statement without bound values, stopping it when `signal` aborts (after about half a second). */
const cancellable = async (connection: AsyncDuckDBConnection, text: string, signal: AbortSignal): Promise<void> => {
  signal.throwIfAborted();
  const cancel = () => void connection.cancelSent();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await (await connection.send(text)).readAll();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

const withinLimit = async <T>(start: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineStartError(`no answer within ${startLimitMilliseconds} ms`)), startLimitMilliseconds);
  });
  try {
    return await Promise.race([start, limit]);
  } finally {
    clearTimeout(timer);
  }
};
