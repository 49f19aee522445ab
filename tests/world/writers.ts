/** Four programs that write Parquet, each given the same columns. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBDecimalValue, DuckDBInstance } from '@duckdb/node-api';
import { Decimal, Dictionary, Float64, Int32, Int64, makeData, Table, tableToIPC, Utf8, Vector, vectorFromArray } from 'apache-arrow';
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import polars from 'nodejs-polars';
import * as arrowRs from 'parquet-wasm/node';
import type { FileColumn, Form, Physical } from './extracts.ts';

export const programs = ['DuckDB', 'polars', 'arrow-rs', 'hyparquet-writer'] as const;
export type Program = (typeof programs)[number];

type Write = (columns: readonly FileColumn[], form: Form) => Promise<Uint8Array>;

const precision = 14;
const scale = 2;
const unscaled = (amount: string | number | bigint): bigint => BigInt(Math.round(Number(amount) * 10 ** scale));

const inFolder = async (write: (file: string) => Promise<unknown>): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'extract-'));
  try {
    const file = join(folder, 'extract.parquet');
    await write(file);
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
};

const duckdbTypes: Readonly<Record<Physical, string>> = {
  text: 'varchar',
  int32: 'integer',
  int64: 'bigint',
  double: 'double',
  decimal: `decimal(${precision}, ${scale})`
};

const writeWithDuckDb: Write = async (columns, { codec, dictionary, rowGroupRows }) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`create table extract (${columns.map(({ name, physical }) => `${name} ${duckdbTypes[physical]}`).join(', ')})`);
  const appender = await connection.createAppender('extract');
  const rows = columns[0]?.values.length ?? 0;
  for (let row = 0; row < rows; row++) {
    for (const { physical, values } of columns) {
      const value = values[row] ?? '';
      if (physical === 'text') appender.appendVarchar(String(value));
      else if (physical === 'int32') appender.appendInteger(Number(value));
      else if (physical === 'int64') appender.appendBigInt(BigInt(value));
      else if (physical === 'double') appender.appendDouble(Number(value));
      else appender.appendDecimal(new DuckDBDecimalValue(unscaled(value), precision, scale));
    }
    appender.endRow();
  }
  appender.closeSync();
  const dictionaryRows = dictionary ? rows : 1;
  const bytes = await inFolder((file) =>
    connection.run(
      `copy extract to '${file}'
       (format parquet, compression ${codec}, row_group_size ${rowGroupRows}, dictionary_size_limit ${dictionaryRows})`
    )
  );
  connection.closeSync();
  instance.closeSync();
  return bytes;
};

const polarsSeries = ({ name, physical, values }: FileColumn, dictionary: boolean) => {
  if (physical === 'text') {
    const text = polars.Series(name, values.map(String), polars.Utf8);
    return dictionary ? text.cast(polars.Categorical) : text;
  }
  if (physical === 'int32') return polars.Series(name, values.map(Number), polars.Int32);
  if (physical === 'int64') return polars.Series(name, values.map(String), polars.Utf8).cast(polars.Int64);
  const amounts = polars.Series(name, values.map(Number), polars.Float64);
  return physical === 'decimal' ? amounts.cast(polars.Decimal(precision, scale)) : amounts;
};

const writeWithPolars: Write = (columns, { codec, dictionary, rowGroupRows }) => {
  const frame = polars.DataFrame(columns.map((column) => polarsSeries(column, dictionary)));
  return inFolder((file) => frame.lazy().sinkParquet(file, { compression: codec, rowGroupSize: rowGroupRows }).collect());
};

/** Arrow has no builder for decimals: four 32-bit words a value, the lowest first. */
const decimalVector = (amounts: FileColumn['values']): Vector => {
  const words = new Uint32Array(amounts.length * 4);
  for (const [i, amount] of amounts.entries()) {
    for (let word = 0; word < 4; word++) words[4 * i + word] = Number(BigInt.asUintN(32, unscaled(amount) >> BigInt(32 * word)));
  }
  return new Vector([makeData({ type: new Decimal(scale, precision), length: amounts.length, data: words })]);
};

const arrowVector = ({ physical, values }: FileColumn, dictionary: boolean): Vector => {
  if (physical === 'text') return vectorFromArray(values.map(String), dictionary ? new Dictionary(new Utf8(), new Int32()) : new Utf8());
  if (physical === 'int32') return vectorFromArray(values.map(Number), new Int32());
  if (physical === 'int64') return vectorFromArray(values.map(BigInt), new Int64());
  return physical === 'decimal' ? decimalVector(values) : vectorFromArray(values.map(Number), new Float64());
};
const writeWithArrowRs: Write = async (columns, { codec, dictionary, rowGroupRows }) => {
  const table = new Table(Object.fromEntries(columns.map((column) => [column.name, arrowVector(column, dictionary)])));
  const properties = new arrowRs.WriterPropertiesBuilder()
    .setCompression(codec === 'zstd' ? arrowRs.Compression.ZSTD : arrowRs.Compression.SNAPPY)
    .setMaxRowGroupSize(rowGroupRows)
    .setDictionaryEnabled(dictionary)
    .build();
  return arrowRs.writeParquet(arrowRs.Table.fromIPCStream(tableToIPC(table, 'stream')), properties);
};

const parquetTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  decimal: { type: 'INT64', converted_type: 'DECIMAL', precision, scale }
} as const satisfies Record<Physical, Partial<SchemaElement>>;

/** Has a compressor for snappy alone. */
const writeWithHyparquet: Write = async (columns, { rowGroupRows }) => {
  const schema = columns.map(({ name, physical }) => ({ name, repetition_type: 'OPTIONAL', ...parquetTypes[physical] }) as const);
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ name, values }) => ({ name, data: [...values] })),
    schema: [{ name: 'root', num_children: columns.length }, ...schema],
    rowGroupSize: rowGroupRows,
    codec: 'SNAPPY'
  });
  return new Uint8Array(bytes);
};

export const write: Readonly<Record<Program, Write>> = {
  DuckDB: writeWithDuckDb,
  polars: writeWithPolars,
  'arrow-rs': writeWithArrowRs,
  'hyparquet-writer': writeWithHyparquet
};
