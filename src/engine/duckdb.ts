import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import engineWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import engineModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { type Connection, Database } from './database.ts';
import type { Life } from './life.ts';
import { isTrap } from './outOfMemory.ts';
import { watchedWorker } from './watchedWorker.ts';

/** DuckDB in a thread of its own, and whether it still answers. */
export interface DuckDb {
  readonly database: Database;
  readonly answers: () => Promise<void>;
}

/** Starts DuckDB; what it holds lives as long as `life`. */
export const startDuckDb = async (life: Life): Promise<DuckDb> => {
  const worker = watchedWorker(engineWorker, 'classic', life);
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  const whole = trapsEnd(life);
  await whole(engine.instantiate(new URL(engineModule, document.baseURI).href));
  await whole(engine.open({ path: ':memory:' }));
  const database = await Database.locked(mortalConnection(await connect(engine, whole), whole, life));
  return {
    database,
    answers: async () => {
      await whole(engine.getVersion());
    }
  };
};

/** Waits for an answer as long as the engine lives, which is until its WebAssembly stops in the middle of something. */
type Whole = <T>(answer: Promise<T>) => Promise<T>;

const trapsEnd =
  (life: Life): Whole =>
  async (answer) => {
    try {
      return await life.unlessLost(answer);
    } catch (error) {
      if (isTrap(error)) life.end(error);
      throw life.lost ?? error;
    }
  };

const connect = async (engine: AsyncDuckDB, whole: Whole): Promise<Connection> => {
  const connection = await whole(engine.connect());
  return {
    run: (text, signal) => (signal ? cancellable(connection, text, signal) : connection.query(text)),
    prepare: (text) => connection.prepare(text),
    async *batches(text) {
      const own = await whole(engine.connect());
      try {
        const found = (await whole(own.send(text, true)))[Symbol.asyncIterator]();
        for (let next = await whole(found.next()); !next.done; next = await whole(found.next())) yield next.value;
      } finally {
        await whole(own.close());
      }
    },
    append: (table, ipc) => connection.insertArrowFromIPCStream(ipc, { name: table, schema: 'main', create: false }),
    close: () => engine.terminate()
  };
};

const mortalConnection = (connection: Connection, whole: Whole, life: Life): Connection => ({
  run: (text, signal) => whole(connection.run(text, signal)),
  async prepare(text) {
    const prepared = await whole(Promise.resolve(connection.prepare(text)));
    return {
      query: (...values) => whole(Promise.resolve(prepared.query(...values))),
      // Nothing is left to close.
      close: async () => (life.lost ? undefined : whole(Promise.resolve(prepared.close())))
    };
  },
  batches: (text) => connection.batches(text),
  append: (table, ipc) => whole(connection.append(table, ipc)),
  close: () => connection.close()
});

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
