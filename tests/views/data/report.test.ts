import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../src/views/data/reportCsv.ts';
import { reportText } from '../../../src/views/data/reportText.ts';
import { shownColumn, shownFile } from '../../../src/views/data/shownName.ts';
import { fileReportOf, mappingOf, problemOf, reportOf } from './world.ts';

const problems = [
  problemOf({ code: 'ignored-columns', severity: 'info', columns: ['note'], count: 1 }),
  problemOf({ code: 'empty-values', severity: 'refuse', columns: ['year'], count: 2, rows: [3, 17] })
];
const report = reportOf({
  outcome: 'refused',
  files: [fileReportOf({ problems }), fileReportOf({ name: 'folketal.parquet', problems: [] })]
});

/** As a spreadsheet reads it. */
const read = (csv: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, delimiter: ';', skipEmptyLines: true }).data;

describe('the report as CSV', () => {
  it('is marked as UTF-8, and has one line a finding, worst first', () => {
    const csv = reportCsv(report, 'da');
    expect(csv.startsWith('\ufefffil;tabel;alvor;kode;kolonner;antal;rækker;besked\r\n')).toBe(true);
    expect(read(csv)).toEqual([
      {
        fil: 'udgifter.csv',
        tabel: 'omkostninger',
        alvor: 'fejl',
        kode: 'empty-values',
        kolonner: 'year',
        antal: '2',
        rækker: '3 17',
        besked: 'udgifter.csv: kolonnen year mangler en værdi i 2 rækker. Ret udtrækket.'
      },
      {
        fil: 'udgifter.csv',
        tabel: 'omkostninger',
        alvor: 'bemærk',
        kode: 'ignored-columns',
        kolonner: 'note',
        antal: '1',
        rækker: '',
        besked: 'udgifter.csv: kolonnen note er ikke i kontrakten og blev ikke læst.'
      }
    ]);
  });

  it('makes no formula of a name in the file', () => {
    const [line] = read(reportCsv(reportOf({ files: [fileReportOf({ problems: [problemOf({ columns: ['=HYPERLINK("x")'] })] })] }), 'da'));
    expect(line?.kolonner).toBe(`'=HYPERLINK("x")`);
  });

  it('is read back as it was written, whatever the columns are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (columns) => {
        const [line, ...others] = read(reportCsv(reportOf({ files: [fileReportOf({ problems: [problemOf({ columns })] })] }), 'en'));
        expect(others).toEqual([]);
        expect(line?.columns?.replace(/^'/, '')).toBe(
          columns
            .map((name) => shownColumn(name, 'en'))
            .join(', ')
            .replace(/^'/, '')
        );
      })
    );
  });
});

describe('the report as text', () => {
  it('says what was read, as which columns, and the findings with the worst first', () => {
    const lines = reportText(report, 'da').split('\r\n');
    expect(lines.slice(0, 6)).toEqual([
      'Indlæsningsrapport',
      '21. november 2026 kl. 14.05',
      'Filerne blev ikke indlæst',
      '',
      'udgifter.csv',
      'omkostninger · CSV, semikolon, Windows-1252 · 12.000 rækker · 6 kolonner · 2\u00a0kB'
    ]);
    expect(lines).toContain('  borger_id = cpr_hash');
    const findings = lines.filter((line) => line.startsWith('- '));
    expect(findings[0]).toBe(
      '- Fejl: udgifter.csv: kolonnen year mangler en værdi i 2 rækker. Ret udtrækket. Række 3 og 17. [empty-values]'
    );
    expect(findings[1]).toMatch(/^- Bemærk: .*\[ignored-columns\]$/);
    expect(lines).toContain('Intet at bemærke.');
  });

  it('tells that a value was fixed, not which', () => {
    const mapping = mappingOf({ columns: [{ name: 'aar', from: { constant: '2019' }, reason: 'fixed', certainty: 1 }] });
    const text = reportText(reportOf({ files: [fileReportOf({ mapping })] }), 'da');
    expect(text).toContain('aar: samme værdi i alle rækker');
    expect(text).not.toContain('2019');
  });

  it('names what could not be understood', () => {
    const unknown = { name: 'ark.xlsx', bytes: 900, form: null, table: null, mapping: null, rows: 0, columns: 0 };
    const text = reportText(
      reportOf({ files: [{ ...unknown, problems: [{ code: 'spreadsheet', severity: 'refuse', file: 'ark.xlsx' }] }] }),
      'en'
    );
    expect(text).toContain('\r\nark.xlsx\r\n1\u00a0kB\r\n- Error: ark.xlsx is a spreadsheet.');
  });
});

describe('a name in the file', () => {
  it('has no characters that are not seen or turn the text', () => {
    expect(shownFile('a\u202egpj\u0007.csv')).toBe('a\ufffdgpj\ufffd.csv');
  });

  it('that may be a CPR number is not told', () => {
    expect(shownFile('borger 111111-1118.csv')).toBe('borger ••••.csv');
    expect(shownColumn('111111\u200e1118', 'da', ['id', '111111\u200e1118'])).toBe('kolonne nr. 2');
    const form = { format: 'csv', gzip: false, encoding: 'utf-8', separator: ';', header: 0, columns: ['id', '1111111118'] } as const;
    const told = reportOf({ files: [fileReportOf({ form, problems: [problemOf({ columns: ['1111111118'] })] })] });
    for (const text of [reportText(told, 'da'), reportCsv(told, 'da')]) {
      expect(text).not.toContain('1111111118');
      expect(text).toContain('kolonne nr. 2');
    }
  });
});

it('a wide file tells its own rows and the scores read', () => {
  const folds = [{ column: 'ors', instrument: 'ORS' as const }];
  const text = reportText(reportOf({ files: [fileReportOf({ rows: 1_000, rowsInFile: 500, mapping: mappingOf({ folds }) })] }), 'da');
  expect(text).toContain('500 rækker i filen, 1.000 scorer læst');
});
