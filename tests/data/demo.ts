import { DuckDBInstance } from '@duckdb/node-api';
import { type DemoTable, demoFile, demoTables } from '../../data/generator/demo.ts';

export type DemoRow = Readonly<Record<string, unknown>>;

/** A native engine with the demo's files as views, and a question to it. */
export const openDemo = async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of demoTables) await connection.run(`create view ${table} as select * from read_parquet('${demoFile(table)}')`);
  return {
    rows: async (query: string): Promise<DemoRow[]> => (await connection.runAndReadAll(query)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
};

export type Demo = Awaited<ReturnType<typeof openDemo>>;

export const allRows = (demo: Demo, table: DemoTable): Promise<DemoRow[]> => demo.rows(`select * from ${table}`);
