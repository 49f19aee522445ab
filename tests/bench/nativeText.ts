/** Native DuckDB reads one text file into a table, in a process of its own. Arguments: file, threads. Prints milliseconds. */
import { DuckDBInstance } from '@duckdb/node-api';

const [file = '', threads = '1'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', threads === 'all' ? {} : { threads });
const connection = await instance.connect();
const start = performance.now();
await connection.run(
  `create table omkostninger as from read_csv('${file.replaceAll("'", "''")}', delim = ';', decimal_separator = ',', header = true,
    columns = {borger_id: 'varchar', aar: 'integer', kommunekode: 'varchar', beloeb: 'double', omraade: 'varchar', lov: 'varchar'})`
);
process.stdout.write(String(performance.now() - start));
connection.closeSync();
instance.closeSync();
