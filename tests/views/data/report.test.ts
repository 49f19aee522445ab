import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publicFigure, publish } from '../../../src/domain/disclosure.ts';
import { reportCsv } from '../../../src/views/data/reportCsv.ts';
import { reportText } from '../../../src/views/data/reportText.ts';
import type { ReportTotals } from '../../../src/views/data/reportTotals.ts';
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
    expect(findings[0]).toBe('- Fejl: Kolonnen year mangler en værdi i 2 rækker. Ret udtrækket. Række 3 og 17. [empty-values]');
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

describe('totals to compare', () => {
  const few = publish(1, { contributors: 1 }, 5);
  const below = publish(1, { contributors: 9, belowZero: { contributors: 1, largest: 1, total: 1 } }, 5);
  const shown = { kommunekode: '210', rows: publicFigure(1_200), people: publicFigure(70) };
  const totals: ReportTotals = {
    minimumCell: 5,
    tables: [
      {
        table: 'omkostninger',
        totals: [
          { ...shown, year: 2018, sum: publicFigure(-1234.5), sumAboveZero: publicFigure(10) },
          { ...shown, year: 2019, sum: below, sumAboveZero: publicFigure(99_000.25) },
          { kommunekode: '217', year: 2019, rows: few, people: few, sum: few, sumAboveZero: few }
        ]
      }
    ]
  };
  const loaded = reportOf({ files: [fileReportOf()] });

  it('stand last in the text, with the reason where one is withheld', () => {
    const text = reportText(loaded, 'da', totals);
    const above = 'Beløb i kr., borgere under nul regnet som 0';
    expect(text).toContain(`  Fredensborg 2018: Rækker 1.200 · Personer 70 · Beløb i kr. -1.234,50 · ${above} 10,00\r\n`);
    expect(text).toContain(`  Fredensborg 2019: Rækker 1.200 · Personer 70 · Beløb i kr. skjult · ${above} 99.000,25\r\n`);
    expect(text).toContain(`  Helsingør 2019: Rækker skjult · Personer skjult · Beløb i kr. skjult · ${above} skjult\r\n`);
    expect(text).toContain('Skjult: så få borgere har et beløb under nul');
    expect(text).toContain('færre end 5 personer');
    expect(reportText(loaded, 'da')).not.toContain('Fredensborg 2018');
  });

  it('are lines of the table, each number by itself', () => {
    const lines = read(reportCsv(loaded, 'da', totals)).filter(({ kode }) => kode?.startsWith('total-'));
    expect(lines).toHaveLength(12);
    expect(lines.map(({ kode, antal }) => [kode, antal]).slice(0, 8)).toEqual([
      ['total-rows', '1200'],
      ['total-people', '70'],
      ['total-sum', '-1234,5'],
      ['total-above-zero', '10'],
      ['total-rows', '1200'],
      ['total-people', '70'],
      ['total-sum', ''],
      ['total-above-zero', '99000,25']
    ]);
    expect(lines[2]).toMatchObject({ tabel: 'omkostninger', besked: 'Fredensborg 2018: Beløb i kr.' });
    expect(lines[6]?.besked).toMatch(/^Fredensborg 2019: Beløb i kr\. Skjult: så få/);
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
