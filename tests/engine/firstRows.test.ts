import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import { Decoder } from '../../src/engine/decoder.ts';
import type { FirstRows } from '../../src/engine/firstRows.ts';
import type { SourceColumn } from '../../src/engine/sourceColumn.ts';
import { previewParquet } from '../../src/intake/parquetPreview.ts';
import { isFault, type Preview } from '../../src/intake/preview.ts';
import { costWorld } from '../world/costs.ts';
import { costColumns, type Form } from '../world/extracts.ts';
import { parquetFile } from '../world/loaded.ts';
import { programs, write } from '../world/writers.ts';

const shown = async (file: File, firstRows?: FirstRows): Promise<Preview> => {
  const preview = await previewParquet(file, file.name, { firstRows });
  if (isFault(preview)) throw new Error(preview);
  return preview;
};

const inThread = (decoder = new Decoder()): { firstRows: FirstRows; answers: Awaited<ReturnType<FirstRows>>[] } => {
  const answers: Awaited<ReturnType<FirstRows>>[] = [];
  const firstRows: FirstRows = async (...asked) => {
    const rows = await decoder.firstRows(...asked);
    answers.push(rows);
    return rows;
  };
  return { firstRows, answers };
};

const written = async (query: string): Promise<File> => {
  const path = join(tmpdir(), `first-rows-${process.pid}.parquet`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (${query}) to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return new File([await readFile(path)], 'x.parquet');
};

const form: Form = {
  amounts: 'double',
  ids: 'text',
  kommunekoder: '210',
  codec: 'snappy',
  dictionary: true,
  rowGroupRows: 2048,
  strays: true,
  order: 1
};
const forms: readonly Partial<Form>[] = [
  {},
  { amounts: 'decimal', ids: 'int64', dictionary: false },
  { kommunekoder: 'int32', rowGroupRows: 150 }
];

describe.each(programs)('a file of %s', (program) => {
  it.each(forms)('shows the same first rows whoever reads them: %o', async (differing) => {
    const own = { ...form, ...differing };
    const file = new File([new Uint8Array(await write[program](costColumns(costWorld(0.5), own), own))], 'x.parquet');
    const { firstRows, answers } = inThread();
    const byThread = await shown(file, firstRows);
    expect(answers).toEqual([expect.anything()]);
    expect(byThread.sample).toEqual((await shown(file)).sample);
    expect(byThread.sample.length).toBeGreaterThanOrEqual(150);
  });
});

it('writes every kind of value as the page does, and nothing as null', async () => {
  const file = await written(`select * from (values
    (date '2019-03-12', timestamp '2019-03-12 00:00:00', timestamp '2019-03-12 13:30:00.123456', timestamptz '2019-03-12 12:00:00+00',
     9007199254740993::bigint, 0.57::decimal(10, 2), -1234.50::decimal(18, 4), 0.1::float, 1e21::double, true, encode('æ;ø'), 'å', [1]),
    (null, null, null, null, null, null, null, null, null, null, null, null, null),
    (date '1899-12-31', timestamp '1899-12-31', timestamp '1899-12-31 23:59:59.999999', null, -1, 0, 1, -0.5, 'nan', false, '', '', [])
  ) t(dag, midnat, tid, zone, stor, kr, lang, lille, x, ja, bytes, tekst, liste)`);
  const { firstRows, answers } = inThread();
  const { sample } = await shown(file, firstRows);
  expect(answers).toEqual([expect.anything()]);
  expect(sample[0]?.slice(0, 8)).toEqual([
    '2019-03-12',
    '2019-03-12',
    '2019-03-12T13:30:00.123Z',
    '2019-03-12T12:00:00.000Z',
    '9007199254740993',
    '0.57',
    '-1234.5',
    '0.10000000149011612'
  ]);
  expect(sample[0]?.slice(8)).toEqual(['1e+21', 'true', 'æ;ø', 'å', null]);
  expect(sample[1]).toEqual(Array.from({ length: 13 }, () => null));
  expect(sample).toEqual((await shown(file)).sample);
});

const ids: SourceColumn = { name: 'borger_id', type: 'text', domain: 'person', from: { column: 'borger_id' } };
const order = { form: { format: 'parquet' }, columns: [ids], handedOver: [], unread: [] } as const;
const citizens = (rows: number, prefix: string): File =>
  parquetFile(`${prefix}.parquet`, { borger_id: { type: 'STRING', data: Array.from({ length: rows }, (_, i) => `${prefix}${i}`) } });

/** What is asked and never answers; `once` tells that it was asked. */
const unanswered = () => {
  let tell = (): void => undefined;
  const once = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const neverAnswered = (): Promise<never> => {
    tell();
    return new Promise(() => undefined);
  };
  return { once, neverAnswered };
};

it('looks at one file after the other, and leaves the one that is being read alone', async () => {
  const decoder = new Decoder();
  const look = (prefix: string) => decoder.firstRows(citizens(3, prefix), ['borger_id'], 2);
  expect(await Promise.all([look('a'), look('b')])).toEqual([
    [['a0'], ['a1']],
    [['b0'], ['b1']]
  ]);
  const looked = look('c');
  await decoder.open(citizens(5, 'd'), order);
  expect(await looked).toEqual([['c0'], ['c1']]);
  expect(await look('e')).toBeNull();
  expect((await decoder.next())?.rows).toBe(5);
  expect(await decoder.next()).toBeNull();
  await decoder.close();
  expect(await decoder.texts('person', 0)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
  expect(await look('f')).toEqual([['f0'], ['f1']]);
});

it('has nothing of a file with fewer rows or one that makes the decoder panic, and goes on with the next', async () => {
  const decoder = new Decoder();
  const file = citizens(3, 'a');
  expect(await decoder.firstRows(file, ['borger_id'], 4)).toBeNull();
  const asked = unanswered();
  const endless = Object.assign(citizens(3, 'b'), { slice: () => ({ arrayBuffer: asked.neverAnswered }) });
  const looked = decoder.firstRows(endless, ['borger_id'], 2);
  await asked.once;
  decoder.panic(new Error('unreachable'));
  expect(await looked).toBeNull();
  expect(await decoder.firstRows(file, ['borger_id'], 3)).toEqual([['a0'], ['a1'], ['a2']]);
});

it('lets the page read where the thread has nothing or does not answer', async () => {
  const file = citizens(3, 'a');
  const rows = [['a0'], ['a1'], ['a2']];
  expect((await shown(file, async () => null)).sample).toEqual(rows);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const asked = unanswered();
    const waiting = shown(file, asked.neverAnswered);
    await asked.once;
    await vi.advanceTimersByTimeAsync(1000);
    expect((await waiting).sample).toEqual(rows);
  } finally {
    vi.useRealTimers();
  }
});

it('begins the next batch before it is asked for', async () => {
  const decoder = new Decoder();
  await decoder.open(citizens(250_000, 'a'), order);
  const first = await decoder.next();
  const known = first?.rows ?? 0;
  await vi.waitFor(async () => expect((await decoder.texts('person', known)).length).toBeGreaterThan(0));
  await decoder.close();
});
