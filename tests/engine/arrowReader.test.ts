import {
  type Data,
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

it('says of a damaged Arrow file that it cannot be read', async () => {
  const bytes = new Uint8Array(frame.writeIPC({ compression: 'zstd' }));
  expect(await openPreview(new File([bytes.slice(0, 40)], 'x.arrow'), 'x.arrow')).toBe('unreadable');
  expect(await openPreview(new File([bytes.slice(0, bytes.length / 2)], 'x.arrow'), 'x.arrow')).toBe('unreadable');
});
