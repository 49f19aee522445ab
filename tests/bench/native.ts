/** Native DuckDB loads one extract into a table, in a process of its own. Arguments: file, threads. Prints milliseconds. */
import { DuckDBInstance } from '@duckdb/node-api';

const [file = '', threads = '1'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', threads === 'all' ? {} : { threads });
const connection = await instance.connect();
const start = performance.now();
await connection.run(
  `create table omkostninger as select borger_id, aar, kommunekode, beloeb, omraade, lov, maalgruppe from read_parquet('${file.replaceAll("'", "''")}')`
);
process.stdout.write(String(performance.now() - start));
connection.closeSync();
instance.closeSync();
