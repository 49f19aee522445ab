/** Findings about a file as sentences. */
import { type ColumnType, tableOf } from '../../domain/contract.ts';
import { formatCount, type Language } from '../../domain/format.ts';
import type { Mapping } from '../../domain/mapping.ts';
import { type Problem, type ProblemCode, rowsNamed } from '../../domain/problem.ts';
import { say } from '../../wording/intake.ts';
import { encodingText, problemFormText } from './formText.ts';
import { headerRowsText } from './headerRows.ts';
import { isRisk } from './masks.ts';
import { oneStop, shownColumn, shownFile } from './shownName.ts';

/** What is known of the file that a finding is about: all its columns in their order, and how it is mapped. */
export interface About {
  readonly columns?: readonly string[];
  readonly mapping?: Mapping | null;
}

/** Columns named in one sentence; a file may have ten thousand. */
export const columnsNamed = 8;

/** Names as a Dane lists them, the first `columnsNamed` of them; `all` where there are more than those given. */
export const listed = (names: readonly string[], language: Language, all: number = names.length): string => {
  if (all <= columnsNamed) return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const first = names.slice(0, columnsNamed);
  return say(language, 'problem.more', { names: first.join(', '), number: formatCount(all - first.length, language) });
};

/** *Rækker 3, 17, 21 …*, or nothing where no row is named. */
export const rowsText = ({ rows = [], count = rows.length + (rows.length === rowsNamed ? 1 : 0) }: Problem, language: Language): string => {
  if (rows.length === 0) return '';
  if (count > rows.length) return say(language, 'problem.firstRowsOfMore', { rows: rows.join(', ') });
  const all = new Intl.ListFormat(language, { type: 'conjunction' }).format(rows.map(String));
  return say(language, 'problem.firstRows', { rows: all, count: rows.length });
};

/** Its names as they may be shown. */
const shown = ({ columns, other, ...problem }: Problem, language: Language, about: About): Problem => ({
  ...problem,
  file: shownFile(problem.file),
  ...(columns && { columns: columns.map((name) => shownColumn(name, language, about.columns)) }),
  ...(other !== undefined && { other: shownColumn(other, language, about.columns) })
});

/** A finding as a sentence: file, column, count, remedy. Rows are left to `rowsText`. */
export const problemSentence = (found: Problem, language: Language, about: About = {}): string => {
  const problem = shown(found, language, about);
  const { file, table, count, range } = problem;
  const counted = count === undefined ? null : { count, number: formatCount(count, language) };
  const tables = [problem.table, problem.other].filter((name) => name !== undefined);
  const values = isRisk(problem.code) ? 'problem.riskValue' : 'problem.value';
  const sentence = say(language, `problem.${wordingOf(found, about)}`, {
    file,
    table: table ? say(language, 'problem.theTable', { name: table }) : say(language, 'problem.someTable'),
    columns: columnsText(problem, language),
    rows: counted ? say(language, 'problem.row', counted) : say(language, 'problem.someRows'),
    values: counted ? say(language, values, counted) : say(language, 'problem.someValues'),
    places: counted ? say(language, 'problem.place', counted) : say(language, 'problem.somePlaces'),
    other: problem.other ?? say(language, 'problem.sameColumn'),
    tables:
      tables[0] !== undefined && tables[1] !== undefined
        ? say(language, 'problem.or', { first: tables[0], second: tables[1] })
        : say(language, 'problem.severalTables'),
    expected: say(language, `type.${problem.expected ?? contractColumn(problem)?.type ?? fallbackType}`),
    found: say(language, `intake.kind.${problem.found ?? 'other'}`),
    form: problemFormText(problem, language),
    encoding: problem.form?.encoding ? encodingText(problem.form.encoding) : say(language, 'problem.chosenEncoding'),
    how: appended(howText(problem, language)),
    headerRows: headerRowsText(problem, language),
    remedy: say(language, `problem.fixedAs.${contractColumn(problem)?.type ?? problem.expected ?? fallbackType}`),
    span: range ? spanText(range, language) : '',
    allowed: allowedText(problem, language)
  });
  return oneStop(sentence);
};

/** The sentence and the first rows concerned. */
export const problemText = (problem: Problem, language: Language, about: About = {}): string =>
  [problemSentence(problem, language, about), problem.code === 'header-not-first' ? '' : rowsText(problem, language)]
    .filter(Boolean)
    .join(' ');

/** Some codes stand for more than one thing, told apart by what the finding names beside. */
const wordingOf = ({ code, file, columns = [], count, range, expected, other, coarsen }: Problem, { mapping }: About) => {
  if (code === 'wrong-type' && mapping?.columns.some(({ name, from }) => 'constant' in from && name === columns[0])) return 'wrong-fixed';
  if (code === 'cpr' && count === 1) return 'cpr-single';
  if (code === 'repeated-file' && other === file) return 'chosen-twice';
  if (code === 'coarsened-column' && coarsen) return `coarsened-to-${coarsen}` as const;
  if (code === 'left-out-rows' && columns.length > 0) return 'unscored-rows';
  if (code === 'out-of-range' && !range && columns.length > 1) return 'crossed-limits';
  if (code === 'converted-column' && !expected) return 'respelled-column';
  if (code === 'contradicting-dates' && other) return 'contradicting-table';
  return code;
};

const spanText = ([low, high]: readonly [number, number], language: Language): string =>
  Number.isFinite(high)
    ? say(language, 'problem.span', { low: String(low), high: String(high) })
    : say(language, 'problem.atLeast', { low: String(low) });

/** Doubts of the mapping that are asked in words of their own, besides risks. */
const doubts = { 'guessed-column': true, 'ambiguous-column': true, 'ambiguous-decimals': true, 'ambiguous-dates': true } as const;
const isDoubt = (code: ProblemCode): code is keyof typeof doubts => code in doubts;

/** What the analyst says yes to. */
export const askText = (found: Problem, language: Language, about: About = {}): string => {
  const problem = shown(found, language, about);
  const { code, other } = problem;
  if (!isRisk(code) && !isDoubt(code)) return say(language, 'intake.askOther');
  return oneStop(
    say(language, `intake.ask.${code}`, {
      columns: columnsText(problem, language),
      other: other ?? say(language, 'problem.sameColumn'),
      how: howText(problem, language)
    })
  );
};

const columnsText = ({ code, count, columns = [] }: Problem, language: Language): string => {
  if (columns.length === 0) return say(language, 'problem.someColumn');
  // Of ten thousand unknown columns only the first are named in the finding.
  const all = code === 'ignored-columns' ? Math.max(count ?? 0, columns.length) : columns.length;
  return say(language, 'problem.column', { names: listed(columns, language, all), count: all });
};

const fallbackType: ColumnType = 'text';

/** The contract's column that a finding is about, where it is called the same in the file or named beside. */
const contractColumn = ({ table, columns, other }: Problem) =>
  table && tableOf(table).columns.find(({ name }) => name === columns?.[0] || name === other);

const allowedText = (problem: Problem, language: Language): string => {
  const values = contractColumn(problem)?.values;
  return values ? say(language, 'problem.allowed', { values: values.join(', ') }) : '';
};

/** How numbers and dates are written. */
const howText = ({ decimal, dates }: Problem, language: Language): string =>
  [decimal && say(language, `intake.decimal.${markNames[decimal]}`), dates && say(language, `intake.dates.${dates}`)]
    .filter(Boolean)
    .join(', ');

const appended = (text: string): string => text && `: ${text}`;

/** Decimal marks by a name that can stand in a key. */
export const markNames = { ',': 'comma', '.': 'point' } as const;
