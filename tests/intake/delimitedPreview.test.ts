import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/domain/problem.ts';
import { kindOf } from '../../src/intake/delimited/kind.ts';
import { columnNames } from '../../src/intake/delimited/names.ts';
import { looksDelimited, previewDelimited } from '../../src/intake/delimited/preview.ts';
import { sampleRows } from '../../src/intake/preview.ts';
import { shown } from '../world/delimited.ts';

const header = 'borger_id;aar;kommunekode;beloeb;omraade\n';
const row = (i: number): string => `B${i};2019;210;${i},50;familie\n`;
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(i)).join('');
const csv = (text: string | Uint8Array<ArrayBuffer>, name = 'udtraek.csv'): File => new File([text], name);

describe('the text above a table', () => {
  const problemsAbove = async (above: string) => (await shown(csv(above + header + rows(10)))).problems;
  it.each([
    ['a CPR number', 'Udtræk\nVedr. 111111-1118\n\n', { code: 'cpr', severity: 'refuse', columns: [], count: 1, rows: [2] }],
    ['a CPR number in digits', 'Udtræk\n;;1111111118;;\n\n', { code: 'cpr-possible', severity: 'warn', asks: true, rows: [2] }],
    ['an e-mail address', 'Fra a@example.dk\n', { code: 'email', severity: 'warn', columns: [], rows: [1], asks: true }]
  ])('is screened for %s', async (_, above, problem) => {
    const problems = await problemsAbove(above);
    expect(problems).toContainEqual(expect.objectContaining(problem));
    expect(JSON.stringify(problems)).not.toMatch(/1118|example/);
  });

  it('is else let be', async () => {
    expect((await problemsAbove('Udtræk af omkostninger, 2019-2020\nDannet 02-03-2021 af økonomi\n')).map(({ code }) => code)).toEqual([
      'header-not-first'
    ]);
  });
});

describe('the size of a text file', () => {
  it('is exact where the first block holds all of it', async () => {
    expect(await shown(csv(header + rows(400)))).toMatchObject({ rows: 400, exact: true, firstRow: 2 });
  });

  it.each([
    ['plain', (text: string) => csv(text)],
    ['in UTF-16', (text: string) => csv(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['packed', (text: string) => csv(gzipSync(text), 'udtraek.csv.gz')]
  ])('is reckoned from the first block, %s', async (_, write) => {
    const preview = await shown(write(header + row(12_345).repeat(300_000)));
    expect(preview.exact).toBe(false);
    expect(Math.abs(preview.rows / 300_000 - 1)).toBeLessThan(0.01);
    expect(preview.sample).toHaveLength(sampleRows);
  });

  it('is told from a quarter of a megabyte, whatever the file', async () => {
    const file = csv(header + rows(200_000));
    let most = 0;
    const slice = file.slice.bind(file);
    Object.assign(file, {
      slice: (start: number, end: number) => {
        most = Math.max(most, end);
        return slice(start, end);
      }
    });
    await shown(file);
    expect(most).toBeLessThanOrEqual(1 << 18);
  });

  it('may be ten thousand columns', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `meget_langt_kolonnenavn_${i}`);
    const preview = await shown(csv(`${names.join(';')}\n${`${names.map((_, i) => i).join(';')}\n`.repeat(40)}`));
    expect(preview.columns).toHaveLength(10_000);
    expect(preview.columns[9_999]).toEqual({ name: 'meget_langt_kolonnenavn_9999', kind: 'integer' });
  });
});

describe('the encoding', () => {
  it('is UTF-8 where all bytes are, also when a letter is cut by the end of the block', async () => {
    for (const before of ['', 'a', 'aa']) {
      const { form } = await shown(csv(`titel;tekst\n${`${before}1;ø\n`.repeat(80_000)}`));
      expect(form.encoding).toBe('utf-8');
    }
  });

  it('is Windows-1252 where they are not', async () => {
    const { form, sample } = await shown(csv(Buffer.from('titel;tekst\n1;børn og unge\n', 'latin1')));
    expect(form.encoding).toBe('windows-1252');
    expect(sample).toEqual([['1', 'børn og unge']]);
  });

  it('stays open where the first block is ASCII alone, until the analyst says', async () => {
    const long = csv(`titel;tekst\n${'1;unge\n'.repeat(80_000)}`);
    const { form } = await shown(long);
    expect(form).toMatchObject({ encoding: 'utf-8', asciiSoFar: true });
    expect((await shown(long, form)).form.asciiSoFar).toBe(true);
    expect((await shown(long, { encoding: 'utf-8' })).form.asciiSoFar).toBeUndefined();
    expect((await shown(csv('titel;tekst\n1;unge\n'))).form.asciiSoFar).toBeUndefined();
  });

  it('is what the analyst says', async () => {
    const { form, sample } = await shown(csv('titel;tekst\n1;børn\n'), { encoding: 'windows-1252' });
    expect(form.encoding).toBe('windows-1252');
    expect(sample).toEqual([['1', 'bÃ¸rn']]);
  });
});

describe('the separator', () => {
  it.each([
    ['a semicolon among decimal commas', 'B1;1,5;2,5;3,5\nB2;4,5;5,5;6,5\n', ';'],
    ['a semicolon below a title with commas', 'Udtræk, marts, 2019\naar;beloeb\n2019;1,5\n2020;2,5\n', ';'],
    ['a comma where a column lists codes', 'borger_id,koder\nB1,SEL;ASL\nB2,SEL;LAB\n', ','],
    ['a comma between whole numbers', 'aar,antal\n2019,5\n2020,6\n', ','],
    ['a tab beside texts with commas', 'id\ttekst\n1\ta, b, c\n2\td, e, f\n', '\t'],
    ['a bar', 'id|aar|antal\n1|2019|3\n', '|'],
    ['what quotes do not enclose', 'id,"a;b;c;d"\n1,"e;f;g;h"\n2,"i;j;k;l"\n', ',']
  ])('is %s', async (_, text, separator) => {
    expect((await shown(csv(text))).form.separator).toBe(separator);
  });

  it('is none in one column of decimal commas', async () => {
    expect((await shown(csv('beloeb\n1234,50\n12,00\n'))).columns).toEqual([{ name: 'beloeb', kind: 'float' }]);
  });

  it('is what the analyst says', async () => {
    const { columns } = await shown(csv('aar;a,b\n2019;1,2\n'), { separator: ',' });
    expect(columns.map(({ name }) => name)).toEqual(['aar;a', 'b']);
  });
});

const find = async (text: string, header?: number | null) => {
  const { form, problems, firstRow } = await shown(csv(text), header === undefined ? {} : { header });
  return {
    header: form.header,
    columns: form.columns,
    firstRow,
    problems: problems.map(({ code, rows }) => (rows ? [code, rows] : [code]))
  };
};

describe('the header', () => {
  it('is missed, and asked for, where the first record is a row', async () => {
    expect(await find('B1;2019;1,5\nB2;2020;2,5\n')).toEqual({
      header: null,
      columns: ['kolonne 1', 'kolonne 2', 'kolonne 3'],
      firstRow: 1,
      problems: [['no-header']]
    });
    const { problems } = await shown(csv('B1;2019;1,5\nB2;2020;2,5\n'));
    expect(problems).toEqual([{ code: 'no-header', severity: 'warn', file: 'udtraek.csv', asks: true }]);
  });

  it('is never a row of texts alone that looks like data, so that no value of a cell becomes a name', async () => {
    for (const text of ['familie;SEL\nunge;SEL\nfamilie;LAB\n', 'Bo;111111-1118\nEva;ukendt\n', 'Bo;0101904321\n', '12-03-2019;a\n'])
      expect((await find(text)).header).toBeNull();
  });

  it('is the words above figures, below titles, notes and blank lines', async () => {
    const found = await find('Udtræk for 2019;;\nKilde: opdigtet\n\nnøgle;år;kroner\nK1;2019;1,5\nK2;2020;2,5\n');
    expect(found).toEqual({ header: 3, columns: ['nøgle', 'år', 'kroner'], firstRow: 5, problems: [['header-not-first', [4]]] });
  });

  it('is the lower of two where the upper one groups columns', async () => {
    expect(await find('Borger;;Udgift;Udgift\nnøgle;år;kroner;timer\nK1;2019;1,5;3\nK2;2020;2,5;4\n')).toMatchObject({
      header: 1,
      columns: ['nøgle', 'år', 'kroner', 'timer']
    });
  });

  it.each([
    ['units', ';år;kr.'],
    ['dashes', '-----;---;------'],
    ['labels', 'borgerens nøgle;kalenderåret;udgiften']
  ])('ends with a record of %s below the names, whichever of them the analyst points at', async (_, below) => {
    const text = `nøgle;år;beløb\n${below}\nK1;2019;1,5\nK2;2020;2,5\nK3;2020;3,5\n`;
    const found = { header: 1, columns: ['nøgle', 'år', 'beløb'], firstRow: 3, problems: [['header-not-first', [1, 2]]] };
    for (const chosen of [undefined, 0, 1]) expect(await find(text, chosen)).toEqual(found);
  });

  it('does not take in a first row with an unknown value', async () => {
    expect(await find('nøgle;år\nK1;ukendt\nK2;2019\nK3;2020\nK4;2020\n')).toMatchObject({ header: 0, firstRow: 2 });
  });

  it('is what the analyst says', async () => {
    expect(await find('a;b\n1;2\nc;d\n3;4\n', 2)).toMatchObject({ header: 2, columns: ['c', 'd'], firstRow: 4 });
    expect(await find('a;b\n1;2\n', 70)).toMatchObject({ header: 0, columns: ['a', 'b'] });
    expect(await find('a;b\n1;2\n', null)).toMatchObject({ header: null, columns: ['kolonne 1', 'kolonne 2'], firstRow: 1 });
  });

  it('may leave out the name of the row numbers, as R does, or end with a separator too many', async () => {
    expect((await find('år;antal\n"1";2019;5\n"2";2020;6\n')).columns).toEqual(['kolonne 1', 'år', 'antal']);
    expect((await find('år;antal;\n2019;5\n2020;6\n')).columns).toEqual(['år', 'antal']);
    expect((await find('år;antal\n2019;5;\n2020;6;\n')).columns).toEqual(['år', 'antal']);
  });

  it('names each column once', () => {
    expect(columnNames(['navn', ' navn', '', 'navn (2)', 'navn', 'beløb\n (kr.)'])).toEqual({
      names: ['navn', 'navn (3)', 'kolonne 3', 'navn (2)', 'navn (4)', 'beløb (kr.)'],
      repeated: ['navn']
    });
  });
});

describe('what a column holds', () => {
  it.each<[Kind, readonly string[]]>([
    ['integer', ['210', '-4', '', 'NULL']],
    ['text', ['0101', '0210']],
    ['float', ['1.234,50', '12', '-0,5']],
    ['float', ['1,234.50', '12', '1e+05']],
    ['float', ['12,50 kr.', '1 200,00 kr.']],
    ['text', ['1.234,50', '1,234.50']],
    ['text', ['12', 'tolv']],
    ['date', ['31-12-2019', '01-02-2020', '']],
    ['date', ['20191231', '20200229']],
    ['integer', ['20191231', '20201331']],
    ['timestamp', ['2019-12-31 00:00:00.000', '2020-01-01T10:00:00']],
    ['text', ['31-12-2019', '2019-31-12']],
    ['boolean', ['ja', 'NEJ', '']],
    ['integer', ['0', '1']],
    ['text', ['', 'NA']],
    ['text', ['111111-1118']]
  ])('is %s in %j', (kind, column) => {
    expect(kindOf(column)).toBe(kind);
  });
});

describe('a sample', () => {
  it('holds the fields as they are written, null where empty, as wide as the columns', async () => {
    const { sample } = await shown(csv('id;tekst;aar\n1;" a ";2019\n2\n\n3;;2020;;\nid;tekst;aar\n'));
    expect(sample).toEqual([
      ['1', ' a ', '2019'],
      ['2', null, null],
      ['3', null, '2020']
    ]);
  });
});

describe('a name', () => {
  const problemsOf = async (name: string, bytes: string | Uint8Array<ArrayBuffer> = header + rows(2)) =>
    (await shown(csv(bytes, name))).problems;

  it('may say another format', async () => {
    for (const name of ['a.parquet', 'a.XLSX', 'a.csv.gz'])
      expect(await problemsOf(name)).toEqual([
        { code: 'wrongly-named', severity: 'info', file: name, form: { format: 'csv', encoding: 'utf-8', separator: ';' } }
      ]);
    expect(await problemsOf('a.csv', gzipSync(header + rows(2)))).toMatchObject([{ code: 'wrongly-named' }]);
  });

  it('says text in many ways', async () => {
    for (const name of ['a.csv', 'a.TXT', 'a.tsv', 'a.2019', 'a']) expect(await problemsOf(name)).toEqual([]);
    expect(await problemsOf('a.csv.gz', gzipSync(header + rows(2)))).toEqual([]);
  });
});

describe('a file that is no text', () => {
  const noise = Uint8Array.from({ length: 3_000 }, (_, i) => (i * 7919) % 251);
  const faultOf = (bytes: string | Uint8Array<ArrayBuffer>) => previewDelimited(csv(bytes), 'udtraek.csv');

  it('is told by a fault', async () => {
    expect(await faultOf('')).toBe('empty-file');
    expect(await faultOf('\ufeff\r\n  \r\n')).toBe('empty-file');
    expect(await faultOf(noise)).toBe('unknown-format');
    expect(await faultOf(gzipSync(noise))).toBe('archive');
    expect(await faultOf(gzipSync(header).subarray(0, 20))).toBe('cut-short');
    expect(await faultOf('"never closed;1\n2;3\n')).toBe('unreadable');
    expect(await faultOf('x'.repeat(1 << 23))).toBe('unreadable');
  });

  it('may have gone since it was chosen', async () => {
    const file = Object.assign(csv(header), {
      slice: () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) })
    });
    expect(await previewDelimited(file, file.name)).toBe('gone');
  });

  it('looks otherwise than text from its first bytes', () => {
    expect(looksDelimited(Buffer.from(header))).toBe(true);
    expect(looksDelimited(Buffer.from('børn;unge', 'latin1'))).toBe(true);
    expect(looksDelimited(Buffer.from(`\ufeff${header}`, 'utf16le'))).toBe(true);
    expect(looksDelimited(Buffer.from(header, 'utf16le'))).toBe(false);
    expect(looksDelimited(noise)).toBe(false);
    expect(looksDelimited(new Uint8Array())).toBe(false);
  });
});
