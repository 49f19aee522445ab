import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { wasmMemory } from 'parquet-wasm/esm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TableName, tableNames, tableOf } from '../../src/domain/contract.ts';
import type { Database } from '../../src/engine/database.ts';
import { Decoder } from '../../src/engine/decoder.ts';
import { exportTable } from '../../src/engine/exportTable.ts';
import { ParquetExport } from '../../src/engine/parquetExport.ts';
import { spellingOf } from '../../src/engine/spelling.ts';
import { Tables } from '../../src/engine/tables.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { costConcentration } from '../../src/measures/costConcentration.ts';
import { preparations } from '../../src/measures/prepared.ts';
import { ParticipantRecords } from '../../src/participants/participantRecords.ts';
import { assessAll } from '../../src/state/assessAll.ts';
import { decidedOf, openExtracts } from '../../src/state/opening.ts';
import { startInNode } from '../world/engine.ts';
import { type Cell, type FileColumns, parquetFile } from '../world/loaded.ts';

interface World {
  readonly database: Database;
  readonly ledger: Ledger;
  /** Opens a file as the page would; the findings above info. */
  open(file: File): Promise<readonly string[]>;
  write(table: TableName, columns: readonly string[], onrows?: (rows: number) => void, signal?: AbortSignal): Promise<Blob>;
}

const startWorld = async (): Promise<World> => {
  const database = await startInNode();
  const pseudonyms = new Decoder();
  const thread = new ParquetExport((domain) => pseudonyms.spelling(domain));
  const decoding = { pseudonyms, values: new Decoder(), exporting: thread };
  const ledger = new Ledger();
  const tables = await Tables.create(
    { database, decoding, ledger, fit: new FitRecords(), participants: new ParticipantRecords() },
    preparations
  );
  const never = new AbortController().signal;
  return {
    database,
    ledger,
    open: async (file) => {
      const { candidates, refused } = await assessAll([file], [], () => undefined);
      const decided = decidedOf(candidates);
      if (!decided || refused.length > 0) return ['not recognised'];
      const decision = { candidates: decided, confirmed: new Set<string>(), leftOut: { years: [], kommuner: [] } };
      const options = { replacesAll: () => false, checks: true, held: 0, onprogress: () => undefined, signal: never };
      const { problems, question } = await openExtracts(tables, decision, options);
      return [...problems.flatMap(({ code, severity }) => (severity === 'info' ? [] : [code])), ...(question ? ['a question'] : [])];
    },
    write: (table, columns, onrows = () => undefined, signal = never) => {
      const wanted = tableOf(table).columns.filter(({ name }) => columns.includes(name));
      return exportTable(database, decoding.values, thread, table, wanted, onrows, signal);
    }
  };
};

const columnsOf = async (file: Blob): Promise<Record<string, unknown[]>> => {
  const bytes = await file.arrayBuffer();
  const names = parquetMetadata(bytes)
    .schema.slice(1)
    .map(({ name }) => name);
  const rows = await parquetReadObjects({ file: bytes, compressors });
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
};

/** What another program reads: types by column, and a question's rows. */
const natively = async <T>(file: Blob, read: (ask: (query: string) => Promise<Record<string, unknown>[]>) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'helhedsblik-export-'));
  const path = join(folder, 'table.parquet');
  await writeFile(path, new Uint8Array(await file.arrayBuffer()));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(`create view written as from read_parquet('${path}')`);
    return await read(async (query) => (await connection.run(query)).getRowObjectsJS());
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true });
  }
};

const nativeTypes = (file: Blob) =>
  natively(file, async (ask) =>
    (await ask('describe written')).map(({ column_name, column_type }) => `${String(column_name)} ${String(column_type)}`)
  );

const day = (text: string) => new Date(`${text}T00:00:00Z`);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});

describe('a table written as Parquet', () => {
  const costs: FileColumns = {
    borger_id: { type: 'STRING', data: ['Bø-1', 'Bå-2', 'Bø-1', 'Bæ-3'] },
    aar: { type: 'INT64', data: [2018n, 2019n, 2019n, 2019n] },
    kommunekode: { type: 'STRING', data: ['0210', '0190', '0210', '0751'] },
    beloeb: { type: 'DOUBLE', data: [-1234.56, 0, 1e-9, 98_765_432.1] },
    omraade: { type: 'STRING', data: ['beskæftigelse', 'sundhed', 'ældre', '🏥 øvrigt'] },
    lov: { type: 'STRING', data: ['SEL', null, '', 'LAB'] },
    familie_id: { type: 'STRING', data: [null, 'F-å', null, null] }
  };
  const names = Object.keys(costs);

  it('holds the texts, numbers and empty values that were loaded, in the form of the contract', async () => {
    expect(await world.open(parquetFile('omkostninger.parquet', costs))).toEqual([]);
    const file = await world.write('omkostninger', names);
    expect(await columnsOf(file)).toEqual({
      borger_id: ['Bø-1', 'Bå-2', 'Bø-1', 'Bæ-3'],
      aar: [2018, 2019, 2019, 2019],
      kommunekode: ['210', '190', '210', '751'],
      beloeb: [-1234.56, 0, 1e-9, 98_765_432.1],
      omraade: ['beskæftigelse', 'sundhed', 'ældre', '🏥 øvrigt'],
      lov: ['SEL', null, null, 'LAB'],
      familie_id: [null, 'F-å', null, null]
    });
    expect(await nativeTypes(file)).toEqual([
      'borger_id VARCHAR',
      'aar INTEGER',
      'kommunekode VARCHAR',
      'beloeb DOUBLE',
      'omraade VARCHAR',
      'lov VARCHAR',
      'familie_id VARCHAR'
    ]);
  });

  it('holds days and what is true or not', async () => {
    const data: Readonly<Record<string, readonly Cell[]>> = {
      deltager_id: ['d1', 'd2', 'd3'],
      forsoeg_id: ['en-plan', 'en-plan', 'en-plan'],
      kommunekode: ['210', '210', '217'],
      maalgruppe: ['unge', 'voksne', 'øvrige'],
      screenet: ['2018-02-28', '2016-02-29', '2017-12-31'],
      i_maalgruppe: [true, false, true],
      tilknyttet: ['2018-03-16', null, null],
      fulgt_til: ['2019-12-31', '2019-12-31', '2019-12-31']
    };
    const columns = Object.entries(data).map(
      ([name, data]) => [name, { type: name === 'i_maalgruppe' ? 'BOOLEAN' : 'STRING', data }] as const
    );
    await world.open(parquetFile('deltagere.parquet', Object.fromEntries(columns)));
    const file = await world.write('deltagere', Object.keys(data));
    const { screenet, tilknyttet, fulgt_til, ...rest } = await columnsOf(file);
    expect(rest).toEqual({
      deltager_id: data.deltager_id,
      forsoeg_id: data.forsoeg_id,
      kommunekode: data.kommunekode,
      maalgruppe: data.maalgruppe,
      i_maalgruppe: [true, false, true]
    });
    expect(screenet).toEqual([day('2018-02-28'), day('2016-02-29'), day('2017-12-31')]);
    expect(tilknyttet).toEqual([day('2018-03-16'), null, null]);
    expect(fulgt_til).toEqual(Array.from({ length: 3 }, () => day('2019-12-31')));
    expect((await nativeTypes(file)).slice(-4)).toEqual(['screenet DATE', 'i_maalgruppe BOOLEAN', 'tilknyttet DATE', 'fulgt_til DATE']);
  });

  it('holds only the columns asked for', async () => {
    expect(Object.keys(await columnsOf(await world.write('omkostninger', ['aar', 'beloeb'])))).toEqual(['aar', 'beloeb']);
  });

  it.each(tableNames.filter((table) => table !== 'omkostninger' && table !== 'deltagere'))(
    'has all its columns when %s is empty',
    async (table) => {
      const columns = tableOf(table).columns.map(({ name }) => name);
      const file = await world.write(table, columns);
      expect(await columnsOf(file)).toEqual(Object.fromEntries(columns.map((name) => [name, []])));
    }
  );
});

describe('half a million rows', () => {
  const rows = 500_000;
  const areas = ['beskæftigelse', 'voksensocial', 'familie', 'sundhed', 'ældre'];
  const at = <T>(value: (i: number) => T): T[] => Array.from({ length: rows }, (_, i) => value(i));
  const costs = {
    borger_id: at((i) => `Bø${(i * 7919) % 100_003}`),
    aar: at((i) => 2014 + (i % 6)),
    kommunekode: at((i) => String([210, 190, 751][i % 3])),
    beloeb: at((i) => ((i * 31) % 1_000_003) / 7 - 5000),
    omraade: at((i) => areas[i % 5] ?? ''),
    lov: at((i) => (i % 11 === 0 ? null : `§ ${i % 97}`)),
    familie_id: at((i) => (i % 2 === 0 ? null : `F${i % 30_011}`))
  };
  const types = { aar: 'INT32', beloeb: 'DOUBLE' } as const;
  const source = parquetFile(
    'omkostninger.parquet',
    Object.fromEntries(
      Object.entries(costs).map(([name, data]) => [name, { type: name === 'aar' || name === 'beloeb' ? types[name] : 'STRING', data }])
    )
  );
  const filters = {
    year: 2018,
    kommuner: ['190'],
    denominator: 'modtagere',
    minimumCell: 5,
    targetGroups: [],
    areas: [],
    unit: 'borger',
    topPercent: 1,
    prices: 'loebende',
    trials: []
  } as const;
  let file: Blob;
  let heard: number[];
  let grown: number;

  beforeAll(async () => {
    expect(await world.open(source)).toEqual([]);
    heard = [];
    const before = wasmMemory().buffer.byteLength;
    file = await world.write('omkostninger', Object.keys(costs), (rows) => heard.push(rows));
    grown = wasmMemory().buffer.byteLength - before;
  });

  it('are each what was loaded, as hyparquet reads them', async () => {
    const read = await columnsOf(file);
    expect(Object.keys(read)).toEqual(Object.keys(costs));
    for (const [name, values] of Object.entries(costs)) {
      expect(read[name]).toHaveLength(rows);
      expect(
        values.findIndex((value, i) => read[name]?.[i] !== value),
        name
      ).toBe(-1);
    }
  });

  it('are each what was loaded, as native DuckDB reads them', async () => {
    const read = await natively(file, (ask) => ask('from written'));
    expect(read).toHaveLength(rows);
    for (const [name, values] of Object.entries(costs))
      expect(
        values.findIndex((value, i) => read[i]?.[name] !== value),
        name
      ).toBe(-1);
  });

  it('stand in groups of rows, and were never in memory all at once', async () => {
    const { row_groups } = parquetMetadata(await file.arrayBuffer());
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([122_880, 122_880, 122_880, 122_880, 8480]);
    expect(heard.length).toBeGreaterThan(4);
    expect(heard.at(-1)).toBe(rows);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect(grown).toBeLessThan(24e6);
  });

  it('give the same answers in a world where they are dropped', async () => {
    const other = await startWorld();
    expect(await other.open(new File([file], 'noget.parquet'))).toEqual([]);
    const answer = await costConcentration.ask(world, filters);
    expect(answer).not.toBeNull();
    expect(await costConcentration.ask(other, filters)).toEqual(answer);
  });

  it('can be given up half-way, and written after all', async () => {
    const stop = new AbortController();
    const enough = new DOMException('enough', 'AbortError');
    const writing = world.write('omkostninger', ['aar', 'beloeb'], (rows) => rows > 200_000 && stop.abort(enough), stop.signal);
    await expect(writing).rejects.toBe(enough);
    expect((await columnsOf(await world.write('omkostninger', ['aar']))).aar).toHaveLength(rows);
  });
});

it('says that a text has no spelling instead of writing another', async () => {
  const thread = new ParquetExport(() => spellingOf(['a', 'b']));
  await thread.begin([{ name: 'borger_id', type: 'text', domain: 'person' }], new Map());
  const columns = [{ values: Int32Array.of(0, 1, 2), validity: null, empty: 0 }];
  await expect(thread.add({ rows: 3, columns })).rejects.toThrow('of 2 texts none has the number 2');
  await thread.begin([{ name: 'borger_id', type: 'text', domain: 'person' }], new Map());
  await thread.add({ rows: 2, columns: [{ values: Int32Array.of(1, 0), validity: Uint8Array.of(0b01), empty: 1 }] });
  expect(await columnsOf(await thread.end())).toEqual({ borger_id: ['b', null] });
});
