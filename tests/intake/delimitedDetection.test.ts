import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { separators } from '../../src/domain/fileForm.ts';
import { shown } from '../world/delimited.ts';

const columns = ['borger_id', 'aar', 'kommunekode', 'beloeb', 'omraade', 'dato', 'maalgruppe'] as const;

const amount = (kroner: number, decimal: string): string => {
  const [whole = '', part = ''] = (kroner / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, decimal === ',' ? '.' : ',')}${decimal}${part}`;
};

const posting = fc.record({
  id: fc.nat(9_999_999),
  aar: fc.integer({ min: 2010, max: 2026 }),
  kommunekode: fc.constantFrom(101, 190, 210, 851),
  oere: fc.integer({ min: -9_999_999, max: 99_999_999 }),
  omraade: fc.constantFrom('børn og unge', 'familie', 'psykiatri, åben', 'a; b', 'ældre'),
  day: fc.integer({ min: 13, max: 28 }),
  maalgruppe: fc.constantFrom('unge', 'familier', '')
});

const extract = fc.record({
  postings: fc.array(posting, { minLength: 2, maxLength: 80 }),
  separator: fc.constantFrom(...separators),
  decimal: fc.constantFrom(',', '.'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quotes: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le'),
  title: fc.constantFrom<readonly string[]>([], ['Udtræk af omkostninger, 2019'], ['Udtræk', '', 'Kilde: opdigtet; trukket i går']),
  named: fc.boolean()
});

const bytesIn = (text: string, encoding: string): Uint8Array<ArrayBuffer> => {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
};

it('tells the form and the columns of an extract, however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(extract, async ({ postings, separator, decimal, lineEnd, quotes, encoding, title, named }) => {
      const rows = postings.map(({ id, aar, kommunekode, oere, omraade, day, maalgruppe }) => [
        `B${String(id).padStart(7, '0')}`,
        String(aar),
        String(kommunekode),
        amount(oere, decimal),
        omraade,
        `${day}-03-${aar}`,
        maalgruppe
      ]);
      const above = named ? title : [];
      const table = Papa.unparse(named ? [[...columns], ...rows] : rows, { delimiter: separator, newline: lineEnd, quotes });
      // A letter beyond ASCII tells the two encodings apart.
      const text = [...above, `${table}${lineEnd}`, ''].join(lineEnd).replace('familie', 'børn');
      const preview = await shown(new File([bytesIn(text, encoding)], 'udtraek.csv'));

      const header = named ? above.length : null;
      const isAscii = /^[\x20-\x7e\s]*$/.test(text);
      expect(preview.form).toMatchObject({ separator, header, encoding: isAscii && encoding === 'windows-1252' ? 'utf-8' : encoding });
      if (named) expect(preview.form.columns).toEqual(columns);
      expect(preview.columns.map(({ kind }) => kind)).toEqual(['text', 'integer', 'integer', 'float', 'text', 'date', 'text']);
      expect(preview.rows).toBe(postings.length);
      expect(preview.firstRow).toBe(header === null ? 1 : header + 2);
    }),
    { numRuns: 500 }
  );
});
