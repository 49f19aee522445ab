import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DelimitedFaults, longestRecord, readDelimited } from '../../src/engine/delimited.ts';
import { PackingError } from '../../src/engine/delimitedBytes.ts';
import { utf8Or1252 } from '../../src/engine/delimitedDecoding.ts';
import { formOf, readAll } from '../world/delimited.ts';

const fourColumns = formOf(['borger_id', 'aar', 'beloeb', 'omraade']);
const header = 'borger_id;aar;beloeb;omraade\n';
const fileOf = (...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Blob => new Blob([...parts]);
const row = (i: number): string => `B${i};2019;${i},50;familie\n`;
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(i)).join('');

describe('rows of a text file', () => {
  it('are the records below the header, numbered as a spreadsheet does', async () => {
    const { records, numbers } = await readAll(fileOf('Udtræk\n\n', header, rows(2)), { ...fourColumns, header: 2 });
    expect(records).toEqual([
      ['B0', '2019', '0,50', 'familie'],
      ['B1', '2019', '1,50', 'familie']
    ]);
    expect(numbers).toEqual([4, 5]);
  });

  it('are all records where there is no header', async () => {
    const { numbers } = await readAll(fileOf(rows(3)), { ...fourColumns, header: null });
    expect(numbers).toEqual([1, 2, 3]);
  });

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('end with %j, the last one with or without it', async (end) => {
    const text = `id;navn${end}1;"a${end}b"${end}${end}2;c`;
    for (const file of [text, text + end])
      for (const blockBytes of [1, 2, 5, 100]) {
        const { records, numbers, faults } = await readAll(fileOf(file), formOf(['id', 'navn']), { blockBytes });
        expect({ records, numbers, blank: faults.blank }).toEqual({
          records: [
            ['1', `a${end}b`],
            ['2', 'c']
          ],
          numbers: [2, 4],
          blank: { count: 1, rows: [3] }
        });
      }
  });

  it('keep every letter when a block ends within one', async () => {
    const file = fileOf('\ufeffid;navn\n1;rød grød 🧭\n');
    for (const blockBytes of [1, 2, 3, 4, 5, 6, 7]) {
      const { records, faults } = await readAll(file, formOf(['id', 'navn']), { blockBytes });
      expect(records).toEqual([['1', 'rød grød 🧭']]);
      expect(faults.undecodable.count).toBe(0);
    }
  });

  it('come in blocks of limited length, one at a time', async () => {
    const { blocks, numbers } = await readAll(fileOf(header, rows(1_000)), fourColumns, { blockRecords: 300 });
    expect(blocks).toBe(4);
    expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 2));
  });

  it('come to an end when nobody wants more', async () => {
    const stop = new AbortController();
    const reading = readDelimited(fileOf(header, rows(1_000)), fourColumns, new DelimitedFaults(), {
      signal: stop.signal,
      blockBytes: 1_000
    });
    await reading.next();
    stop.abort();
    await expect(reading.next()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

describe('faults of a text file', () => {
  it('counts rows with other fields than columns and leaves them out; empty fields beyond do not matter', async () => {
    const { numbers, faults } = await readAll(
      fileOf(header, 'B1;2019;1;50;familie\n', 'B2;2019\n', 'B3;2019;1,50;familie;;\n'),
      fourColumns
    );
    expect(numbers).toEqual([4]);
    expect(faults.ragged).toEqual({ count: 2, rows: [2, 3] });
  });

  it('names the first five rows only', async () => {
    const { faults } = await readAll(fileOf(header, 'B1\n'.repeat(8)), fourColumns);
    expect(faults.ragged).toEqual({ count: 8, rows: [2, 3, 4, 5, 6] });
  });

  it('leaves out a header that comes again, as in files put one after the other', async () => {
    const { numbers, faults } = await readAll(fileOf(header, rows(2), header, rows(1)), fourColumns);
    expect(numbers).toEqual([2, 3, 5]);
    expect(faults.repeatedHeader).toEqual({ count: 1, rows: [4] });
  });

  it('leaves out records without anything in them', async () => {
    const { numbers, faults } = await readAll(fileOf(header, ';;;\n', row(1), '  \n\n'), fourColumns);
    expect(numbers).toEqual([3]);
    expect(faults.blank).toEqual({ count: 3, rows: [2, 4, 5] });
  });

  it('counts rows with letters of another encoding, however late they come', async () => {
    const late = Buffer.from('B9;2019;1,50;børn\n', 'latin1');
    const { records, faults } = await readAll(fileOf(header, rows(50_000), late), fourColumns);
    expect(records).toHaveLength(50_001);
    expect(faults.undecodable).toEqual({ count: 1, rows: [50_002] });
  });

  describe('of which the first block was ASCII', () => {
    const open = { ...fourColumns, asciiSoFar: true } as const;
    const late = (encoding: 'latin1' | 'utf8') => Buffer.from('B9;2019;1,50;børn\n', encoding);
    it.each([
      ['latin1', 50_002],
      ['utf8', null]
    ] as const)('is read as %s once a letter tells', async (encoding, windowsFrom) => {
      const { records, faults } = await readAll(fileOf(header, rows(50_000), late(encoding), row(1), late(encoding)), open);
      expect(records.at(-1)).toEqual(['B9', '2019', '1,50', 'børn']);
      expect(records[50_000]).toEqual(['B9', '2019', '1,50', 'børn']);
      expect([faults.undecodable.count, faults.windowsFrom]).toEqual([0, windowsFrom]);
    });
    it('is read so wherever a block is cut', async () => {
      for (const encoding of ['latin1', 'utf8'] as const) {
        for (let blockBytes = 1; blockBytes < 40; blockBytes++) {
          const { records, faults } = await readAll(fileOf(header, row(1), late(encoding), late(encoding)), open, { blockBytes });
          expect(records.map((record) => record[3])).toEqual([records[0]?.[3], 'børn', 'børn']);
          expect(faults.windowsFrom).toBe(encoding === 'latin1' ? 3 : null);
        }
      }
    });
    it('stays UTF-8 where that is damaged in one letter of many', async () => {
      const damaged = Buffer.concat([Buffer.from(`B9;2019;1,50;${'æøå'.repeat(10)}`), Buffer.of(0xe6), Buffer.from('\n')]);
      const { faults } = await readAll(fileOf(header, rows(3), damaged), open);
      expect([faults.undecodable, faults.windowsFrom]).toEqual([{ count: 1, rows: [5] }, null]);
    });
  });

  it('finds the row where a quote is never closed', async () => {
    const { numbers, faults } = await readAll(fileOf(header, rows(2), 'B2;2019;1,50;"familie\n', rows(9)), fourColumns);
    expect(numbers).toEqual([2, 3]);
    expect(faults.unclosedQuote).toBe(4);
  });

  it('does not look for the end of a quote in all of a large file', async () => {
    const file = fileOf(header, 'B2;2019;1,50;"familie\n', 'x'.repeat(8 * longestRecord));
    let read = 0;
    const watched = Object.assign(new Blob([file]), {
      slice: (start: number, end: number): Blob => {
        read = end;
        return file.slice(start, end);
      }
    });
    const { faults } = await readAll(watched, fourColumns);
    expect(faults.unclosedQuote).toBe(2);
    expect(read).toBeLessThan(2 * longestRecord);
  });

  it('gives up a file without line ends', async () => {
    const { records, faults } = await readAll(fileOf('B1;2019;'.repeat(longestRecord / 4)), { ...fourColumns, header: null });
    expect(records).toEqual([]);
    expect(faults).toMatchObject({ ragged: { count: 1, rows: [1] }, unclosedQuote: null });
  });

  it('notices rows that vanished between a quote and one that another row holds', async () => {
    const swallowing = 'B1;2019;1,50;"24 tommer\nB2;2019;1,50;familie\nB3;2019;2,50;32"\n';
    const { faults } = await readAll(fileOf(header, swallowing, row(4)), fourColumns);
    expect(faults.unclosedQuote).toBe(2);
    const misquoted = 'B1;2019;1,50;"24 tommer\nB2;2019;1,50;"familie"\n';
    expect((await readAll(fileOf(header, row(0), misquoted), fourColumns)).faults.unclosedQuote).toBe(3);
  });

  it('minds neither a text of several lines nor quotes within a line that nobody doubled', async () => {
    const text = 'B1;2019;1,50;"to linjer;\nher; og der"\nB2;2019;1,50;"huset "Solsikken" i byen"\n';
    const { records, faults } = await readAll(fileOf(header, text), fourColumns);
    expect(records.map((record) => record[3])).toEqual(['to linjer;\nher; og der', 'huset "Solsikken" i byen']);
    expect(faults.unclosedQuote).toBeNull();
  });
});

describe('the encoding of bytes', () => {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['UTF-8', utf8('børn og ældre'), 'utf-8'],
    ['Windows-1252', latin('børn og ældre'), 'windows-1252'],
    ['Windows-1252 with two of its letters that are UTF-8 by chance', latin(`CAFÉ® ${'æøå '.repeat(10)}`), 'windows-1252'],
    ['UTF-8 with as many damaged bytes as letters', Uint8Array.of(...utf8('også færre'), 0xff, 0xff), 'utf-8'],
    [
      'a file in UTF-8 and one in Windows-1252 put together',
      Uint8Array.of(...utf8('børn og ældre\n'), ...latin('børn og ældre\n')),
      'utf-8'
    ],
    ['UTF-8 in which another program lost every letter', utf8('b\ufffdrn og \ufffdldre'), 'utf-8']
  ])('of %s is told', (_, bytes, encoding) => {
    expect(utf8Or1252(bytes, true)).toBe(encoding);
  });

  it('names the rows of a file put together of two encodings, and reads none of them as other letters', async () => {
    const two = fileOf(header, 'B1;2019;1,50;børn\n', latin('B2;2019;1,50;børn\n'), 'B3;2019;1,50;ældre\n');
    const { records, faults } = await readAll(two, { ...fourColumns, asciiSoFar: true });
    expect(records.map((record) => record[3])).toEqual(['børn', 'b\ufffdrn', 'ældre']);
    expect(faults).toMatchObject({ undecodable: { count: 1, rows: [3] }, windowsFrom: null });
  });

  it('reads Windows-1252 with the characters that Latin-1 does not have, in a pseudonym too', async () => {
    const file = fileOf(header, Uint8Array.of(...latin('B00'), 0x80, 0x80, 0x80, ...latin('4;2019;1,50;b'), 0xf8, ...latin('rn\n')));
    const { records } = await readAll(file, { ...fourColumns, encoding: 'windows-1252' });
    expect(records).toEqual([['B00€€€4', '2019', '1,50', 'børn']]);
  });
});

describe('a packed text file', () => {
  const packed = gzipSync(header + rows(200_000));
  const form = { ...fourColumns, gzip: true };

  it('is read as if it were not packed', async () => {
    const { records, blocks } = await readAll(fileOf(packed), form);
    expect(records).toHaveLength(200_000);
    expect(records[199_999]).toEqual(['B199999', '2019', '199999,50', 'familie']);
    expect(blocks).toBeGreaterThan(4);
  });

  it('says when it is cut short and when it is damaged', async () => {
    await expect(readAll(fileOf(packed.subarray(0, -50)), form)).rejects.toThrow(expect.objectContaining({ cutShort: true }));
    const damaged = Buffer.from(packed).fill(7, 300_000, 300_200);
    await expect(readAll(fileOf(damaged), form)).rejects.toBeInstanceOf(PackingError);
  });

  it('lets its bytes go when nobody wants more', async () => {
    const reading = readDelimited(fileOf(packed), form, new DelimitedFaults(), { blockBytes: 10_000 });
    await reading.next();
    expect(await reading.return()).toEqual({ done: true, value: undefined });
  });
});

describe('a file that changes while it is read', () => {
  const changing = (bytes: Uint8Array<ArrayBuffer>): Blob => {
    const file = new Blob([bytes]);
    return Object.assign(new Blob([bytes]), {
      slice: (start: number, end: number): Blob =>
        start < 20_000
          ? file.slice(start, end)
          : Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')) })
    });
  };

  it.each([false, true])('is told by the platform (packed: %s)', async (gzip) => {
    const text = Buffer.from(header + rows(100_000));
    const file = changing(gzip ? gzipSync(text) : text);
    const reading = readAll(file, { ...fourColumns, gzip }, { blockBytes: 10_000 });
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'NotReadableError' }));
  });
});
