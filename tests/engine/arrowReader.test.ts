import {
  Binary,
  type Data,
  Decimal,
  Field,
  Float64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMillisecond,
  tableToIPC,
  Utf8,
  vectorFromArray
} from 'apache-arrow';
import polars from 'nodejs-polars';
import { describe, expect, it } from 'vitest';
import { ArrowReader } from '../../src/engine/arrowReader.ts';
import { Decoder } from '../../src/engine/decoder.ts';
import type { SourceColumn } from '../../src/engine/sourceColumn.ts';
import { openPreview } from '../../src/intake/openPreview.ts';
import { isFault, type Preview } from '../../src/intake/preview.ts';

const rows = 5000;
const frame = polars.DataFrame({
  borger_id: Array.from({ length: rows }, (_, i) => (i % 7 === 3 ? null : `B${i % 900}`)),
  aar: Array.from({ length: rows }, (_, i) => 2014 + (i % 6)),
  beloeb: Array.from({ length: rows }, (_, i) => (i % 11 === 0 ? null : i / 4 - 300)),
  omraade: Array.from({ length: rows }, (_, i) => ['familie', 'ældre'][i % 2])
});

const columns: readonly SourceColumn[] = [
  { name: 'borger_id', type: 'text', domain: 'person', from: { column: 'borger_id' } },
  { name: 'aar', type: 'integer', domain: 'aar', from: { column: 'aar' } },
  { name: 'beloeb', type: 'number', domain: 'beloeb', from: { column: 'beloeb' } },
  { name: 'omraade', type: 'text', domain: 'omraade', from: { column: 'omraade' } }
];

const whole = async (file: File): Promise<Preview> => {
  const preview = await openPreview(file, file.name);
  if (isFault(preview)) throw new Error(preview);
  return preview;
};

describe.each(['uncompressed', 'lz4', 'zstd'] as const)('an Arrow file of polars, %s', (compression) => {
  const file = new File([new Uint8Array(frame.writeIPC({ compression }))], 'x.arrow');

  it('shows its columns and first rows', async () => {
    const { form, columns, rows: shown, exact, sample } = await whole(file);
    expect([form, shown, exact]).toEqual([{ format: 'arrow' }, rows, true]);
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['borger_id', 'text'],
      ['aar', 'float'],
      ['beloeb', 'float'],
      ['omraade', 'text']
    ]);
    expect(sample[3]).toEqual([null, '2017', '-299.25', 'ældre']);
  });

  it('is read as it was written', async () => {
    const decoder = new Decoder();
    await decoder.open(file, { form: { format: 'arrow' }, columns, handedOver: [], unread: [] });
    const amounts: number[] = [];
    const ids: (string | null)[] = [];
    const spelled: number[] = [];
    for (let batch = await decoder.next(); batch; batch = await decoder.next()) {
      const [id, year, amount] = batch.columns;
      for (let i = 0; i < batch.rows; i++) {
        const has = (column: typeof id) => !column?.validity || (((column.validity[i >> 3] ?? 0) >> (i & 7)) & 1) === 1;
        ids.push(has(id) ? String(id?.values[i]) : null);
        amounts.push(has(amount) ? (amount?.values[i] ?? 0) : Number.NaN);
        spelled.push(year?.values[i] ?? 0);
      }
    }
    const texts = await decoder.texts('person', 0);
    expect(ids.map((code) => (code === null ? null : texts[Number(code)]))).toEqual(frame.getColumn('borger_id').toArray());
    expect(spelled).toEqual(frame.getColumn('aar').toArray());
    expect(amounts.map((amount) => (Number.isNaN(amount) ? null : amount))).toEqual(frame.getColumn('beloeb').toArray());
  });
});

it('reads an Arrow stream with days and instants', async () => {
  const instants = makeData({ type: new TimestampMillisecond('UTC'), data: BigInt64Array.of(BigInt(Date.UTC(2019, 6, 1, 23))) });
  const amounts = makeData({ type: new Float64(), data: Float64Array.of(1.5) });
  const texts = vectorFromArray(['a'], new Utf8()).data[0];
  if (!texts) throw new Error('no text');
  const children: Data[] = [instants, amounts, texts];
  const schema = new Schema(['dag', 'x', 't'].map((name, i) => new Field(name, children[i]?.type ?? new Float64(), true)));
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: 1, nullCount: 0, children }));
  const file = new File([tableToIPC(new Table([batch]), 'stream').slice()], 'x.arrows');
  expect((await whole(file)).columns.map(({ kind }) => kind)).toEqual(['timestamp', 'float', 'text']);
  const decoder = new Decoder();
  const day: SourceColumn = { name: 'dato', type: 'date', domain: 'dato', from: { column: 'dag' } };
  await decoder.open(file, { form: { format: 'arrow' }, columns: [day], handedOver: [], unread: [] });
  // One in the morning of 2 July, Danish summer time.
  expect((await decoder.next())?.columns[0]?.values[0]).toBe(Date.UTC(2019, 6, 2) / 86_400_000);
});

it.each(['file', 'stream'] as const)('reads the columns of what apache-arrow writes as a %s', async (format) => {
  const table = new Table({ borger_id: vectorFromArray(['B1', 'B2'], new Utf8()), beloeb: vectorFromArray([1, 2], new Float64()) });
  const preview = await whole(new File([tableToIPC(table, format).slice()], 'udgifter.arrow'));
  expect(preview.columns.map(({ name }) => name)).toEqual(['borger_id', 'beloeb']);
  expect(preview.rows).toBe(2);
});

it('says of a damaged Arrow file that it cannot be read', async () => {
  const bytes = new Uint8Array(frame.writeIPC({ compression: 'zstd' }));
  expect(await openPreview(new File([bytes.slice(0, 40)], 'x.arrow'), 'x.arrow')).toBe('unreadable');
  expect(await openPreview(new File([bytes.slice(0, bytes.length / 2)], 'x.arrow'), 'x.arrow')).toBe('unreadable');
});

it('does not read for ever where a batch is said to be longer than it can be', async () => {
  const bytes = new Uint8Array(frame.writeIPC({ compression: 'uncompressed' }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengths = Array.from({ length: Math.floor(bytes.length / 8) }, (_, i) => i * 8).filter(
    (at) => view.getBigInt64(at, true) === BigInt(rows)
  );
  expect(lengths.length).toBeGreaterThan(0);
  const ends = lengths.map((at) => {
    const damaged = bytes.slice();
    new DataView(damaged.buffer).setBigInt64(at, 2n ** 50n, true);
    try {
      return ArrowReader.of(damaged).rows;
    } catch (error) {
      return error instanceof Error ? error.message : 'thrown';
    }
  });
  expect(ends).toContain('a batch has no length that can be');
  expect(ends.filter((end) => typeof end === 'number' && end !== rows)).toEqual([]);
});

it('shows decimals with their point, bytes as text and days outside the calendar as nothing', async () => {
  const kroner = makeData({ type: new Decimal(2, 14), data: Uint32Array.of(57, 0, 0, 0) });
  const bytes = makeData({ type: new Binary(), valueOffsets: Int32Array.of(0, 3), data: new TextEncoder().encode('ål') });
  const never = makeData({ type: new TimestampMillisecond(), data: BigInt64Array.of(9n * 10n ** 15n) });
  const children: Data[] = [kroner, bytes, never];
  const schema = new Schema(['kr', 'b', 'tid'].map((name, i) => new Field(name, children[i]?.type ?? new Float64(), true)));
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: 1, nullCount: 0, children }));
  const file = new File([tableToIPC(new Table([batch]), 'stream').slice()], 'x.arrows');
  expect((await whole(file)).sample).toEqual([['0.57', 'ål', null]]);
});
