/** Whole files, as several programs write them: what the mutated ones are made from. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { Dictionary, Float64, Int32, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import polars from 'nodejs-polars';
import type { TableName } from '../../../src/domain/contract.ts';
import type { FileColumn, Form } from '../../world/extracts.ts';
import { type Program, write } from '../../world/writers.ts';

export type SeedFormat = 'parquet' | 'arrow' | 'csv';

export interface Seed {
  readonly name: string;
  readonly format: SeedFormat;
  readonly table: TableName;
  readonly bytes: Uint8Array;
}

const rows = 120;
const order = Array.from({ length: rows }, (_, i) => i);
const areas = ['familie', 'ældre', 'børn og unge', 'sundhed'] as const;

/** Ids and amounts that stand nowhere else, so that a sentence which quotes a cell is found out. */
const posting = (i: number) => ({
  borger_id: `Q7${String(304_071 + 37 * (i % 50))}`,
  aar: 2017 + (i % 3),
  kommunekode: ['210', '190', '756'][i % 3] ?? '210',
  beloeb: 40_713.25 + 1217 * i,
  omraade: areas[i % areas.length] ?? 'familie',
  maalgruppe: ['unge', 'familier', 'voksne'][i % 3] ?? 'unge'
});
const postings = order.map(posting);

/** What must never stand in a sentence about the file. */
export const cellsOfSeeds: readonly string[] = postings.flatMap(({ borger_id, beloeb }) => [borger_id, String(Math.trunc(beloeb))]);

const columns = (amounts: 'double' | 'decimal'): readonly FileColumn[] => [
  { name: 'borger_id', physical: 'text', values: postings.map(({ borger_id }) => borger_id) },
  { name: 'aar', physical: 'int32', values: postings.map(({ aar }) => aar) },
  { name: 'kommunekode', physical: 'text', values: postings.map(({ kommunekode }) => kommunekode) },
  { name: 'beloeb', physical: amounts, values: postings.map(({ beloeb }) => beloeb) },
  { name: 'omraade', physical: 'text', values: postings.map(({ omraade }) => omraade) },
  { name: 'maalgruppe', physical: 'text', values: postings.map(({ maalgruppe }) => maalgruppe) }
];

const form = (codec: Form['codec'], dictionary: boolean): Form => ({
  amounts: 'double',
  ids: 'text',
  kommunekoder: '210',
  codec,
  dictionary,
  rowGroupRows: 50,
  strays: false,
  order: 1
});

const parquetOf = async (program: Program, codec: Form['codec'], dictionary: boolean, amounts: 'double' | 'decimal'): Promise<Seed> => ({
  name: `${program}-${codec}${dictionary ? '-ordbog' : ''}.parquet`,
  format: 'parquet',
  table: 'omkostninger',
  bytes: await write[program](columns(amounts), form(codec, dictionary))
});

const ofDuckDb = async (options: string, name: string): Promise<Seed> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const values = postings
    .map((one) => `('${one.borger_id}', ${one.aar}, '${one.kommunekode}', ${one.beloeb}, '${one.omraade}')`)
    .join(', ');
  const path = join(tmpdir(), `helhedsblik-fuzz-${process.pid}.parquet`);
  await connection.run(
    `copy (select * from (values ${values}) as p(borger_id, aar, kommunekode, beloeb, omraade)) to '${path}' (format parquet, ${options})`
  );
  connection.closeSync();
  instance.closeSync();
  const bytes = new Uint8Array(readFileSync(path));
  rmSync(path);
  return { name, format: 'parquet', table: 'omkostninger', bytes };
};

const uncompressed = (): Seed => {
  const bytes = parquetWriteBuffer({
    columnData: Object.entries({
      kommunekode: { type: 'STRING', data: order.map((i) => ['210', '190', '756', '751'][i % 4] ?? '210') },
      aar: { type: 'INT32', data: order.map((i) => 1990 + Math.floor(i / 4)) },
      antal: { type: 'INT32', data: order.map((i) => 40_713 + i) }
    } as const).map(([name, column]) => ({ name, type: column.type, data: [...column.data] })),
    codec: 'UNCOMPRESSED'
  });
  return { name: 'befolkning-upakket.parquet', format: 'parquet', table: 'befolkning', bytes: new Uint8Array(bytes) };
};

const frame = () =>
  polars.DataFrame({
    borger_id: postings.map(({ borger_id }) => borger_id),
    aar: polars.Series(
      'aar',
      postings.map(({ aar }) => aar),
      polars.Int32
    ),
    kommunekode: postings.map(({ kommunekode }) => kommunekode),
    beloeb: postings.map(({ beloeb }) => beloeb),
    omraade: polars
      .Series(
        'omraade',
        postings.map(({ omraade }) => omraade),
        polars.Utf8
      )
      .cast(polars.Categorical)
  });

const arrowOfPolars = (compression: 'uncompressed' | 'lz4' | 'zstd'): Seed => ({
  name: `polars-${compression}.arrow`,
  format: 'arrow',
  table: 'omkostninger',
  bytes: new Uint8Array(frame().writeIPC({ compression }))
});

const arrowStream = (): Seed => {
  const table = new Table({
    borger_id: vectorFromArray(
      postings.map(({ borger_id }) => borger_id),
      new Utf8()
    ),
    aar: vectorFromArray(
      postings.map(({ aar }) => aar),
      new Int32()
    ),
    kommunekode: vectorFromArray(
      postings.map(({ kommunekode }) => kommunekode),
      new Dictionary(new Utf8(), new Int32())
    ),
    beloeb: vectorFromArray(
      postings.map(({ beloeb }) => beloeb),
      new Float64()
    ),
    omraade: vectorFromArray(
      postings.map(({ omraade }) => omraade),
      new Utf8()
    )
  });
  return { name: 'arrow-stroem.arrows', format: 'arrow', table: 'omkostninger', bytes: tableToIPC(table, 'stream').slice() };
};

const textOf = (separator: string, mark: string, quotes: boolean, lineEnd: string): string => {
  const cell = (text: string) => (quotes ? `"${text}"` : text);
  const lines = postings.map(({ borger_id, aar, kommunekode, beloeb, omraade }) =>
    [cell(borger_id), aar, cell(kommunekode), beloeb.toFixed(2).replace('.', mark), cell(omraade)].join(separator)
  );
  return [['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade'].map(cell).join(separator), ...lines, ''].join(lineEnd);
};

const text = (name: string, bytes: Uint8Array): Seed => ({ name, format: 'csv', table: 'omkostninger', bytes: new Uint8Array(bytes) });

const kept = (folder: string, name: string, format: SeedFormat, table: TableName): Seed => ({
  name,
  format,
  table,
  bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../${folder}/${name}`, import.meta.url))))
});

/** Files of four programs and of the corpus, each of which loads as it is. */
export const writtenSeeds = async (): Promise<readonly Seed[]> => [
  await parquetOf('DuckDB', 'zstd', true, 'decimal'),
  await parquetOf('DuckDB', 'snappy', false, 'double'),
  await parquetOf('polars', 'zstd', true, 'double'),
  await parquetOf('polars', 'snappy', false, 'decimal'),
  await parquetOf('arrow-rs', 'zstd', false, 'double'),
  await parquetOf('arrow-rs', 'snappy', true, 'decimal'),
  await parquetOf('hyparquet-writer', 'snappy', true, 'double'),
  await ofDuckDb('compression gzip', 'DuckDB-gzip.parquet'),
  await ofDuckDb('compression lz4_raw, parquet_version v2', 'DuckDB-lz4-v2.parquet'),
  uncompressed(),
  kept('data/demo', 'fit_forloeb.parquet', 'parquet', 'fit_forloeb'),
  kept('data/demo', 'maal.parquet', 'parquet', 'maal'),
  kept('tests/corpus', 'hyparquet-modsagte-datoer.parquet', 'parquet', 'deltagere'),
  arrowOfPolars('uncompressed'),
  arrowOfPolars('lz4'),
  arrowOfPolars('zstd'),
  arrowStream(),
  kept('tests/corpus', 'polars-laengder.feather', 'arrow', 'befolkning'),
  text('semikolon.csv', Buffer.from(textOf(';', ',', false, '\r\n'), 'utf8')),
  text('komma.csv', Buffer.from(textOf(',', '.', true, '\n'), 'utf8')),
  text('windows.csv', Buffer.from(textOf(';', ',', true, '\r\n'), 'latin1')),
  text('tabulator.txt', Buffer.from(`\ufeff${textOf('\t', ',', false, '\r\n')}`, 'utf16le')),
  text('pakket.csv.gz', gzipSync(Buffer.from(textOf(';', ',', false, '\n'), 'utf8'))),
  kept('tests/corpus', 'excel-dansk.csv', 'csv', 'omkostninger'),
  kept('tests/corpus', 'ssms.csv', 'csv', 'fit_forloeb'),
  kept('tests/corpus', 'python-alt-citeret.csv', 'csv', 'maal'),
  kept('tests/corpus', 'to-overskrifter.csv', 'csv', 'omkostninger')
];
