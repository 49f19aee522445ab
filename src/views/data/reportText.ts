/** The intake report as a text to send to the one who made the files. Holds no value from a cell. */
import { formatBytes, formatCount, type Language } from '../../domain/format.ts';
import type { Problem } from '../../domain/problem.ts';
import type { FileReport, IntakeReport } from '../../state/report.ts';
import { say } from '../../wording/intake.ts';
import { worstFirst } from './findings.ts';
import { columnCountText, formText, rowCountText } from './formText.ts';
import { type About, problemText } from './problemText.ts';
import { type ReportTotals, totalsLines } from './reportTotals.ts';
import { shownColumn, shownFile } from './shownName.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** *21. november 2026 kl. 14.05*. */
export const timeText = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** What a file of the report tells about the names in its findings. */
export const aboutFile = ({ form, mapping }: FileReport): About => ({ mapping, ...(form?.format === 'csv' && { columns: form.columns }) });

/** *12.000 rækker*, or what the file holds and what was read of it, where that differs: a row of a wide file becomes several scores. */
const readText = ({ rows, rowsInFile = rows, mapping }: FileReport, language: Language): string => {
  if (rowsInFile === rows) return rowCountText(rows, true, language);
  const counts = { inFile: formatCount(rowsInFile, language), read: formatCount(rows, language) };
  return say(language, mapping && mapping.folds.length > 0 ? 'intake.scoresOfFile' : 'intake.rowsOfFile', counts);
};

/** *omkostninger*, *CSV, semikolon, UTF-8*, *12.000 rækker*, *9 kolonner*, *1,2 MB*. */
export const fileFacts = (file: FileReport, language: Language): readonly string[] => {
  const { form, table, rows, columns, bytes } = file;
  return [
    ...(table ? [table] : []),
    ...(form ? [formText(form, language)] : []),
    ...(rows > 0 ? [readText(file, language)] : []),
    ...(columns > 0 ? [columnCountText(columns, language)] : []),
    formatBytes(bytes, language)
  ];
};

const mappingLines = (file: FileReport, language: Language): string[] => {
  const { mapping } = file;
  if (!mapping) return [];
  const named = (column: string): string => shownColumn(column, language, aboutFile(file).columns);
  const lines = mapping.columns.flatMap(({ name, from }) => {
    if ('column' in from) return [`${name} = ${named(from.column)}`];
    return from.constant.trim() === '' ? [] : [`${name}: ${say(language, 'intake.reason.fixed')}`];
  });
  return [...lines, ...mapping.folds.map(({ column, instrument }) => `${instrument} = ${named(column)}`)].map((line) => `  ${line}`);
};

/** Without the file's name, under which it stands already. */
const findingText = (problem: Problem, file: FileReport, language: Language): string => {
  const text = problemText(problem, language, aboutFile(file));
  const named = `${shownFile(problem.file)}: `;
  return text.startsWith(named) ? text.charAt(named.length).toUpperCase() + text.slice(named.length + 1) : text;
};

const fileLines = (file: FileReport, language: Language): string[] => [
  '',
  shownFile(file.name),
  fileFacts(file, language).join(' · '),
  ...(file.notLoaded ? [say(language, `intake.notLoaded.${file.notLoaded}`)] : []),
  ...mappingLines(file, language),
  ...worstFirst(file.problems).map(
    (problem) => `- ${say(language, `intake.severity.${problem.severity}`)} ${findingText(problem, file, language)} [${problem.code}]`
  ),
  ...(file.problems.length === 0 ? [say(language, 'intake.noFindings')] : [])
];

/** One block a file: what was read, as which columns, and the findings with the worst first; then the totals to compare. */
export const reportText = (report: IntakeReport, language: Language, totals: ReportTotals | null = null): string =>
  [
    say(language, 'data.report'),
    timeText(report.at, language),
    say(language, `intake.outcome.${report.outcome}`, { count: report.files.length }),
    ...report.files.flatMap((file) => fileLines(file, language)),
    ...(totals ? ['', say(language, 'intake.totals'), say(language, 'intake.totalsLead'), ...totalsLines(totals, language)] : []),
    ''
  ].join('\r\n');
