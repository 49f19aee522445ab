import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Encoding, encodings, type Separator, separators } from '../../src/domain/fileForm.ts';
import { PackingError } from '../../src/engine/delimitedBytes.ts';
import { previewDelimited } from '../../src/intake/delimited/preview.ts';
import { formOf, readAll } from '../world/delimited.ts';

interface Writing {
  readonly separator: Separator;
  readonly lineEnd: string;
  readonly allQuoted: boolean;
  readonly lastLineEnd: boolean;
}

type Table = readonly (readonly string[])[];

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
const needsQuotes = (field: string, separator: string): boolean =>
  ['"', '\n', '\r', separator].some((character) => field.includes(character)) || field.trim() !== field;

/** RFC 4180, in a few lines. */
const plainly = (table: Table, { separator, lineEnd, allQuoted, lastLineEnd }: Writing): string =>
  table
    .map((record) => record.map((field) => (allQuoted || needsQuotes(field, separator) ? quoted(field) : field)).join(separator))
    .join(lineEnd) + (lastLineEnd ? lineEnd : '');

const byPapa = (table: Table, { separator, lineEnd, allQuoted, lastLineEnd }: Writing): string =>
  Papa.unparse(
    table.map((record) => [...record]),
    { delimiter: separator, newline: lineEnd, quotes: allQuoted }
  ) + (lastLineEnd ? lineEnd : '');

const bytesIn = (text: string, encoding: Encoding, mark: boolean): Uint8Array<ArrayBuffer> => {
  const marked = mark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(marked, 'utf8');
    case 'windows-1252':
      return Buffer.from(text, 'latin1');
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
  }
};

const isBlank = (record: readonly string[]): boolean => record.every((field) => field.trim() === '');

const latin = ['a', 'Z', '7', ' ', 'æ', 'Ø', 'é', ';', ',', '|', '\t', '"', '""', '\n', '\r\n', "'", '.', '-', '1.234,50', 'kr.'];
const wide = [...latin, '€', 'ł', '🧭'];

const someTable = (units: readonly string[]): fc.Arbitrary<Table> =>
  fc.integer({ min: 1, max: 5 }).chain((width) => {
    const field = fc.string({ unit: fc.constantFrom(...units), maxLength: 6 });
    return fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 });
  });

const someWriting: fc.Arbitrary<Writing> = fc.record({
  separator: fc.constantFrom(...separators),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  allQuoted: fc.boolean(),
  lastLineEnd: fc.boolean()
});

const someFile = fc.constantFrom(...encodings).chain((encoding) =>
  fc.record({
    encoding: fc.constant(encoding),
    table: someTable(encoding === 'windows-1252' ? latin : wide),
    writing: someWriting,
    mark: fc.boolean(),
    gzip: fc.boolean(),
    blockBytes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(1 << 19))
  })
);

describe.each([
  ['RFC 4180', plainly],
  ['papaparse', byPapa]
] as const)('what %s writes', (_, write) => {
  it('is read as it was, whatever the separator, quotes, line ends, encoding and blocks', async () => {
    await fc.assert(
      fc.asyncProperty(someFile, async ({ encoding, table, writing, mark, gzip, blockBytes }) => {
        const bytes = bytesIn(write(table, writing), encoding, mark);
        const [names = [], ...rows] = table;
        const form = formOf(names, { encoding, gzip, separator: writing.separator });
        const { records, numbers, faults } = await readAll(new Blob([gzip ? gzipSync(bytes) : bytes]), form, { blockBytes });
        const isHeader = (record: readonly string[]): boolean => JSON.stringify(record) === JSON.stringify(names);
        const expected = rows.map((record, i) => ({ number: i + 2, record })).filter(({ record }) => !isBlank(record) && !isHeader(record));
        expect(records).toEqual(expected.map(({ record }) => record));
        expect(numbers).toEqual(expected.map(({ number }) => number));
        expect([faults.ragged.count, faults.undecodable.count]).toEqual([0, 0]);
      }),
      { numRuns: 400 }
    );
  });
});

const tangle = fc
  .string({ unit: fc.constantFrom('"', '""', ';', ',', '\n', '\r', '\r\n', 'a', '1', 'ø', '\t', '|', ' ', '\0'), maxLength: 300 })
  .map((text) => Buffer.from(text));
const someBytes: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  tangle,
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))
);

describe('bytes of any kind', () => {
  const readAsShown = async (bytes: Uint8Array<ArrayBuffer>, blockBytes: number): Promise<void> => {
    const file = new File([bytes], 'fil.csv');
    const preview = await previewDelimited(file, file.name);
    if (typeof preview === 'string' || preview.form.format !== 'csv') return;
    const { records } = await readAll(file, preview.form, { blockBytes });
    expect(records.every(({ length }) => length === preview.columns.length)).toBe(true);
    expect(preview.rows).toBeGreaterThanOrEqual(records.length);
  };

  it('end in a fault or in rows as wide as the columns', async () => {
    await fc.assert(fc.asyncProperty(someBytes, fc.integer({ min: 1, max: 50 }), readAsShown), { numRuns: 600 });
  });

  it('do so packed, cut or damaged', async () => {
    const packed = fc
      .record({ bytes: someBytes, cut: fc.nat(40), at: fc.nat(300), byte: fc.option(fc.nat(255)) })
      .map(({ bytes, cut, at, byte }) => {
        const whole = new Uint8Array(gzipSync(bytes));
        if (byte !== null && at > 1 && at < whole.length) whole[at] = byte;
        return whole.slice(0, Math.max(2, whole.length - cut));
      });
    const readOrRefused = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      await readAsShown(bytes, 20);
      const { length } = formOf(['a', 'b']).columns;
      const read = await readAll(new Blob([bytes]), formOf(['a', 'b'], { gzip: true })).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(PackingError);
      else expect(read).toMatchObject({ records: expect.not.arrayContaining([expect.objectContaining({ length: length + 1 })]) });
    };
    await fc.assert(fc.asyncProperty(packed, readOrRefused), { numRuns: 300 });
  });
});
