/** The engine that ships, inside Node and without a worker: for tests. */
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import { type Connection, Database } from '../../src/engine/database.ts';

const dist = (file: string) => createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);

export const startInNode = async (): Promise<Database> => {
  const bundle = (kind: 'eh' | 'mvp') => ({ mainModule: dist(`duckdb-${kind}.wasm`), mainWorker: '' });
  const bindings = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open({ path: ':memory:' });
  const connection = bindings.connect();
  const query: Connection['query'] = async (text, values) => {
    if (values.length === 0) return connection.query(text) as unknown as Table;
    const prepared = connection.prepare(text);
    try {
      return prepared.query(...values) as unknown as Table;
    } finally {
      prepared.close();
    }
  };
  return Database.locked({
    query,
    append: async (table, ipc) => connection.insertArrowFromIPCStream(ipc, { name: table, schema: 'main', create: false }),
    close: async () => connection.close()
  });
};
