/** How tables for measuring speed are made: drawn by the native engine, kept out of the repository. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

export const measuringFolder = fileURLToPath(new URL('./measuring/', import.meta.url));

interface MeasuringTable {
  readonly query: string;
  readonly file: string;
}

/** Writes the tables unless all are there; answers with their files. `macros`: statements that the queries build on. */
export const writeMeasuringTables = async (macros: string, tables: readonly MeasuringTable[]): Promise<readonly string[]> => {
  const files = tables.map(({ file }) => file);
  if (files.every(existsSync)) return files;
  mkdirSync(measuringFolder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(macros);
  for (const { query, file } of tables) {
    // Renamed when whole: one that was broken off is not taken for one that is there.
    await connection.run(`copy (${query}) to '${file}.part' (format parquet, compression zstd, row_group_size 122880)`);
    renameSync(`${file}.part`, file);
  }
  connection.closeSync();
  instance.closeSync();
  return files;
};
