/** Columns that are not read, of lists and structs, from writers that write them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import polars from 'nodejs-polars';
import { initSync } from 'parquet-wasm/esm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileForm } from '../../src/domain/fileForm.ts';
import { Decoder, type Findings } from '../../src/engine/decoder.ts';

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
  initSync({ module: readFileSync(wasm) });
});

const screened = async (bytes: Uint8Array, format: 'parquet' | 'arrow', unread: readonly string[]): Promise<Findings['risks']> => {
  const decoder = new Decoder();
  const form: FileForm = { format };
  await decoder.open(new File([new Uint8Array(bytes)], 'x'), { form, columns: [], handedOver: [], unread });
  for (let batch = await decoder.next(); batch; ) batch = await decoder.next();
  const { risks } = await decoder.findings();
  await decoder.close();
  return risks;
};

/** Invented; the first passes modulus 11. */
const cpr = ['111111-1118', '121212-1212'];

describe.each(['parquet', 'arrow'] as const)('lists of polars in %s', (format) => {
  const frame = polars.DataFrame({
    id: ['B1', 'B2', 'B3', 'B4'],
    noter: [['ingen'], [], ['aftale', cpr[0]], [cpr[1]]],
    tal: [[1, 2], [3], [], [4]]
  });
  it('are looked through, and rows named', async () => {
    const bytes = format === 'parquet' ? frame.writeParquet() : frame.writeIPC();
    expect(await screened(bytes, format, ['id', 'noter', 'tal'])).toEqual([{ code: 'cpr', count: 2, rows: [3, 4], column: 'noter' }]);
  });
});

describe('columns of DuckDB', () => {
  const written = async (columns: string): Promise<Uint8Array> => {
    const folder = mkdtempSync(join(tmpdir(), 'nested-'));
    try {
      const path = join(folder, 'x.parquet');
      const connection = await (await DuckDBInstance.create()).connect();
      await connection.run(`copy (select ${columns} from range(30)) to '${path}' (format parquet)`);
      return new Uint8Array(readFileSync(path));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const found = async (column: string) => (await screened(await written(`${column} as x`), 'parquet', ['x'])).map(({ code }) => code);

  it('within structs, lists of structs and maps are looked through, numbers too', async () => {
    expect(await found("{'navn': 'x', 'sag': {'note': '111111-1118'}}")).toEqual(['cpr']);
    expect(await found("[{'note': 'ingen'}, {'note': '111111-1118'}]")).toEqual(['cpr']);
    expect(await found("map {'note': '111111-1118'}")).toEqual(['cpr']);
    expect(await found('[1111111118::bigint, 1, 101010101 + range]')).toEqual(expect.arrayContaining(['cpr-possible']));
    expect(await found("{'mail': 'a' || range || '@example.dk', 'note': '111111-1118'}")).toEqual(['email', 'cpr']);
  });
  it('without anything at risk, or of types that hold no texts, are let be', async () => {
    expect(await found("{'a': [range], 'b': 'unge'}")).toEqual([]);
    expect(await found("{'dage': [date '2019-01-01']}")).toEqual([]);
    for (const column of ['uuid()', "time '10:00:00'", 'interval 1 day', 'null::integer[]']) expect(await found(column)).toEqual([]);
  });
});
