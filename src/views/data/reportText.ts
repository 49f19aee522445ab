/** The intake report as a text to send to the one who made the files. Holds no value from a cell. */
import { formatBytes, type Language } from '../../domain/format.ts';
import type { FileReport, IntakeReport } from '../../state/report.ts';
import { say } from '../../wording/intake.ts';
import { worstFirst } from './findings.ts';
import { columnCountText, formText, rowCountText } from './formText.ts';
import { problemText } from './problemText.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;

/** *21. november 2026 kl. 14.05*. */
export const timeText = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** *omkostninger · CSV, semikolon, UTF-8 · 12.000 rækker · 9 kolonner · 1,2 MB*. */
export const fileText = ({ form, table, rows, columns, bytes }: FileReport, language: Language): string =>
  [
    ...(table ? [table] : []),
    ...(form ? [formText(form, language)] : []),
    ...(rows > 0 ? [rowCountText(rows, true, language)] : []),
    ...(columns > 0 ? [columnCountText(columns, language)] : []),
    formatBytes(bytes, language)
  ].join(' · ');

const mappingLines = ({ mapping }: FileReport, language: Language): string[] => {
  if (!mapping) return [];
  const lines = mapping.columns.map(({ name, from }) =>
    'column' in from ? `${name} = ${from.column}` : `${name}: ${say(language, 'intake.reason.fixed')}`
  );
  return [...lines, ...mapping.folds.map(({ column, instrument }) => `${instrument} = ${column}`)].map((line) => `  ${line}`);
};

const fileLines = (file: FileReport, language: Language): string[] => [
  '',
  file.name,
  fileText(file, language),
  ...mappingLines(file, language),
  ...worstFirst(file.problems).map(
    (problem) => `- ${say(language, `intake.severity.${problem.severity}`)} ${problemText(problem, language)} [${problem.code}]`
  ),
  ...(file.problems.length === 0 ? [say(language, 'intake.noFindings')] : [])
];

/** One block a file: what was read, as which columns, and the findings with the worst first. */
export const reportText = (report: IntakeReport, language: Language): string =>
  [
    say(language, 'data.report'),
    timeText(report.at, language),
    say(language, `intake.outcome.${report.outcome}`),
    ...report.files.flatMap((file) => fileLines(file, language)),
    ''
  ].join('\r\n');
