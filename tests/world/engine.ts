/** The engine that ships, inside Node and without a worker: for tests. */
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { Database } from '../../src/engine/database.ts';

const dist = (file: string) => createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);

/** `rewritten` changes what is run first, such as a limit. */
export const startInNode = async (rewritten: (statement: string) => string = (statement) => statement): Promise<Database> => {
  const bundle = (kind: 'eh' | 'mvp') => ({ mainModule: dist(`duckdb-${kind}.wasm`), mainWorker: '' });
  const bindings = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open({ path: ':memory:' });
  const connection = bindings.connect();
  return Database.locked({
    run: async (text) => connection.query(rewritten(text)),
    prepare: (text) => connection.prepare(text),
    async *batches(text) {
      const own = bindings.connect();
      try {
        yield* await own.send(text, true);
      } finally {
        own.close();
      }
    },
    append: async (table, ipc) => connection.insertArrowFromIPCStream(ipc, { name: table, schema: 'main', create: false }),
    close: async () => connection.close()
  });
};
