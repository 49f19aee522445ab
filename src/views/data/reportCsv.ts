/** The intake report as a table for a spreadsheet: one line a finding. Holds no value from a cell. */
import { csvCell } from '../../domain/csv.ts';
import type { Language } from '../../domain/format.ts';
import type { IntakeReport } from '../../state/report.ts';
import { say } from '../../wording/intake.ts';
import { worstFirst } from './findings.ts';
import { problemSentence } from './problemText.ts';
import { aboutFile } from './reportText.ts';
import { type ReportTotals, totalsRecords } from './reportTotals.ts';
import { shownColumn, shownFile } from './shownName.ts';

/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\ufeff';
const fields = ['file', 'table', 'severity', 'code', 'columns', 'count', 'rows', 'message'] as const;

/** Semicolons, UTF-8 with a byte order mark, one line a finding, then one a total to compare: fil; tabel; alvor; kode; kolonner; antal; rækker; besked. */
export const reportCsv = ({ files }: IntakeReport, language: Language, totals: ReportTotals | null = null): string => {
  const header = fields.map((field) => say(language, `intake.csv.${field}`));
  const lines = files.flatMap((file) => {
    const about = aboutFile(file);
    return worstFirst(file.problems).map((problem) => [
      shownFile(file.name),
      problem.table ?? file.table ?? '',
      say(language, `intake.csvSeverity.${problem.severity}`),
      problem.code,
      problem.columns?.map((name) => shownColumn(name, language, about.columns)).join(', ') ?? '',
      problem.count === undefined ? '' : String(problem.count),
      problem.rows?.join(' ') ?? '',
      problemSentence(problem, language, about)
    ]);
  });
  const records = totals ? totalsRecords(totals, language) : [];
  const sums = records.map(({ table, code, value, message }) => ['', table, '', code, '', value, '', message]);
  return byteOrderMark + [header, ...lines, ...sums].map((line) => `${line.map(csvCell).join(';')}\r\n`).join('');
};
