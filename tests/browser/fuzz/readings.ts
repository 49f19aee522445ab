/** What a file says, by readers that are not the app's: hyparquet and DuckDB, apache-arrow and polars, and a plain reader of text. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { SeedFormat } from './seeds.ts';

/** Columns in the file's order, values as plain texts: a number in its shortest form, a day as YYYY-MM-DD, null for what is empty. */
export interface Reading {
  readonly by: string;
  readonly names: readonly string[];
  readonly columns: readonly (readonly (string | null)[])[];
}

const day = 86_400_000;

/** A value as text, the same whichever program gave it. */
const plain = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return new Date(Math.floor(value.getTime() / day) * day).toISOString().slice(0, 10);
  if (value instanceof Uint8Array) return plain(new TextDecoder().decode(value));
  if (typeof value === 'number') return plainNumber(String(value));
  const text = String(value).trim().replace(midnight, '');
  return text === '' ? null : plainNumber(text);
};

const midnight = /(?<=^\d{4}-\d\d-\d\d)[ T]00:00:00(\.0+)?Z?$/;
const whole = /^[+-]?\d+$/;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** 0210, 210.00 and 210 are the same number; one of twenty digits keeps them all. */
const plainNumber = (text: string): string => {
  if (whole.test(text)) return String(BigInt(text.replace('+', '')));
  return decimal.test(text) ? String(Number(Number(text).toPrecision(12))) : text;
};

const ofObjects = (by: string, objects: readonly Readonly<Record<string, unknown>>[]): Reading => {
  const names = Object.keys(objects[0] ?? {});
  return { by, names, columns: names.map((name) => objects.map((row) => plain(row[name]))) };
};

export const byHyparquet = async (bytes: Uint8Array): Promise<Reading> => {
  const file = bytes.slice().buffer;
  return ofObjects('hyparquet', await parquetReadObjects({ file, compressors }));
};

/** In a process of its own: a damaged file may bring a native reader down. */
const programs = {
  DuckDB: `
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll("select * from read_parquet('" + process.argv[1] + "')");
    const names = read.deduplicatedColumnNames();
    const rows = read.getRowsJson();`,
  polars: `
    const { default: polars } = await import('nodejs-polars');
    const { readFileSync } = await import('node:fs');
    const frame = polars.readIPC(readFileSync(process.argv[1]));
    const names = frame.columns;
    const rows = frame.rows();`
} as const;

const byProgram =
  (program: keyof typeof programs) =>
  async (bytes: Uint8Array): Promise<Reading> => {
    const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
    try {
      const path = join(folder, 'file');
      await writeFile(path, bytes);
      const script = `${programs[program]}
        process.stdout.write(JSON.stringify({ names, rows }, (_, value) => (typeof value === 'bigint' ? String(value) : value)));`;
      const words = ['--input-type=module', '-e', script, path];
      const { stdout } = await promisify(execFile)(process.execPath, words, { timeout: 20_000, maxBuffer: 1 << 28 });
      const { names, rows }: { names: string[]; rows: unknown[][] } = JSON.parse(stdout);
      return { by: program, names, columns: names.map((_, at) => rows.map((row) => plain(row[at]))) };
    } finally {
      await rm(folder, { recursive: true });
    }
  };

const byApacheArrow = async (bytes: Uint8Array): Promise<Reading> => {
  const table = tableFromIPC(bytes);
  const names = table.schema.fields.map((field: { name: string }) => field.name);
  return {
    by: 'apache-arrow',
    names,
    columns: names.map((_, at) => Array.from({ length: table.numRows }, (_, row) => plain(table.getChildAt(at)?.get(row))))
  };
};

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

/** What programs do not agree on: whether CR alone ends a record, and whether a quote in a quoted value closes it wherever it stands. */
interface Way {
  readonly separator: string;
  readonly returns: boolean;
  readonly closesAnywhere: boolean;
}
const yesAndNo = [true, false] as const;
const ways: readonly Way[] = [';', ',', '\t', '|'].flatMap((separator) =>
  yesAndNo.flatMap((returns) => yesAndNo.map((closesAnywhere) => ({ separator, returns, closesAnywhere })))
);

/** One pass, character by character, with the quotes of RFC 4180. */
const recordsOf = (text: string, { separator, returns, closesAnywhere }: Way): string[][] => {
  const ends = ['\n', '\r', separator, undefined];
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[at++];
      else if (closesAnywhere || ends.includes(text[at + 1])) isQuoted = false;
      else field += letter;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === separator) {
      record.push(field);
      field = '';
    } else if (letter === '\n' || (letter === '\r' && returns)) {
      if (letter === '\r' && text[at + 1] === '\n') at++;
      records.push([...record, field]);
      record = [];
      field = '';
    } else field += letter;
  }
  return field === '' && record.length === 0 ? records : [...records, [...record, field]];
};

/** Each way in which the text can be read: encodings, separators, header in one of the first rows, Danish or English numbers. */
const byPlainText = function* (bytes: Uint8Array): Generator<Reading> {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? new Uint8Array(gunzipSync(bytes)) : bytes;
  for (const encoding of encodings) {
    let text: string;
    try {
      text = new TextDecoder(encoding, { fatal: true }).decode(unpacked);
    } catch {
      continue;
    }
    for (const way of ways) {
      const records = recordsOf(text, way);
      for (let header = 0; header < Math.min(6, records.length); header++) {
        const names = (records[header] ?? []).map((name) => name.trim());
        if (names.length < 2) continue;
        // What stands between the header and the first row: units, a line of dashes.
        for (let between = 0; between < 3; between++) yield below(records.slice(header + 1 + between), names);
      }
    }
  }
};

const below = (records: readonly (readonly string[])[], names: readonly string[]): Reading => {
  const isHeader = (record: readonly string[]) => record.join() === names.join();
  const rows = records.filter((record) => !isHeader(record) && record.some((field) => field.trim() !== ''));
  return { by: 'plain text', names, columns: names.map((_, at) => rows.map((row) => (row[at] === 'NULL' ? null : plain(row[at] ?? '')))) };
};

/** 1.234,50 as a Dane writes it. */
const danish = (field: string | null): string | null =>
  field !== null && /^[\d.,+-]+$/.test(field) ? plain(field.replaceAll('.', '').replace(',', '.')) : field;

const readers = {
  parquet: [byHyparquet, byProgram('DuckDB')],
  arrow: [byApacheArrow, byProgram('polars')]
} as const;

/** Readings of the file by others, one after the other; those that cannot read it give none. */
export const readingsOf = async function* (bytes: Uint8Array, format: SeedFormat): AsyncGenerator<Reading> {
  if (format === 'csv') {
    yield* byPlainText(bytes);
    return;
  }
  for (const read of readers[format]) {
    const reading = await read(bytes).catch(() => null);
    if (reading) yield reading;
  }
};

const equal = (one: readonly (string | null)[], other: readonly (string | null)[], mayBeEmpty: boolean): boolean =>
  one.length === other.length && one.every((value, row) => value === other[row] || (mayBeEmpty && value === null));

/**
 * Does what was loaded say the same, row by row and in the same order, as the reading says? A column is looked for by its name, and else
 * by what it holds, since a damaged name may be recognised as another; numbers in texts may be written as Danes write them. `emptied`:
 * columns of which the report says that values were not read.
 */
export const saysTheSame = (loaded: Reading, reading: Reading, emptied: ReadonlySet<string>): boolean => {
  const rows = reading.columns[0]?.length ?? 0;
  return loaded.names.every((name, at) => {
    const values = loaded.columns[at] ?? [];
    if (values.length !== rows) return false;
    if (values.every((value) => value === null)) return true;
    const same = (column: readonly (string | null)[]) =>
      equal(values, column, emptied.has(name)) || equal(values, column.map(danish), emptied.has(name));
    const named = reading.columns[reading.names.indexOf(name)];
    return (named && same(named)) || reading.columns.some(same);
  });
};
