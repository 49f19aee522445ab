/** A small file, its guess and its findings. */
import type { FileForm } from '../../../src/domain/fileForm.ts';
import type { MappedColumn, Mapping } from '../../../src/domain/mapping.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { Draft } from '../../../src/state/draft.svelte.ts';
import type { Candidate, Decision, Question } from '../../../src/state/question.ts';
import type { FileReport, IntakeReport } from '../../../src/state/report.ts';
import type { Preview } from '../../../src/views/data/preview.ts';

export const names = ['cpr_hash', 'year', 'kommune_nr', 'beløb', 'omraade', 'note'] as const;

const csv = (columns: readonly string[]): FileForm => ({
  format: 'csv',
  gzip: false,
  encoding: 'windows-1252',
  separator: ';',
  header: 0,
  columns
});

/** Two rows of costs as Excel writes them. */
export const previewOf = (name = 'udgifter.csv', changes: Partial<Preview> = {}): Preview => ({
  file: new File(['x'.repeat(1_200)], name),
  name,
  form: csv(names),
  columns: names.map((column) => ({ name: column, kind: column === 'beløb' ? 'decimal' : column === 'year' ? 'integer' : 'text' })),
  rows: 12_000,
  exact: false,
  sample: [
    ['B000123', '2019', '210', '1.234,50', 'Voksne', 'ringede'],
    ['B000124', '2018', '0217', '99,00', 'Børn', null]
  ],
  firstRow: 2,
  problems: [],
  ...changes
});

const guessed = (name: string, column: string, changes: Partial<MappedColumn> = {}): MappedColumn => ({
  name,
  from: { column },
  reason: 'synonym',
  certainty: 0.95,
  ...changes
});

export const mappingOf = (changes: Partial<Mapping> = {}): Mapping => ({
  table: 'omkostninger',
  columns: [
    guessed('borger_id', 'cpr_hash'),
    guessed('aar', 'year', { decimal: ',' }),
    guessed('kommunekode', 'kommune_nr', { reason: 'content', certainty: 0.7 }),
    guessed('beloeb', 'beløb', { decimal: ',', reason: 'same-name' }),
    guessed('omraade', 'omraade', { reason: 'exact-name', certainty: 1 })
  ],
  folds: [],
  ...changes
});

export const problemOf = (changes: Partial<Problem> = {}): Problem => ({
  code: 'unusable-values',
  severity: 'warn',
  file: 'udgifter.csv',
  table: 'omkostninger',
  ...changes
});

export const candidateOf = (changes: Partial<Candidate> = {}): Candidate => ({
  preview: previewOf(),
  mapping: mappingOf(),
  problems: [],
  ...changes
});

export const questionOf = (changes: Partial<Question> = {}): Question => ({
  reason: 'doubt',
  candidates: [candidateOf()],
  tooLarge: null,
  omitted: [],
  ...changes
});

/** A question with nothing answered; `judge` finds nothing and files read anew are as before, unless said otherwise. */
export const draftOf = (
  question: Question = questionOf(),
  looking: Partial<ConstructorParameters<typeof Draft>[1]> = {},
  earlier: Decision | null = null
): Draft => new Draft(question, { judge: () => [], correct: async (candidate) => candidate, ...looking }, earlier);

export const fileReportOf = (changes: Partial<FileReport> = {}): FileReport => ({
  name: 'udgifter.csv',
  bytes: 1_200,
  form: csv(names),
  table: 'omkostninger',
  mapping: mappingOf(),
  rows: 12_000,
  columns: 6,
  problems: [],
  ...changes
});

export const reportOf = (changes: Partial<IntakeReport> = {}): IntakeReport => ({
  at: new Date(2026, 10, 21, 14, 5),
  outcome: 'loaded',
  files: [fileReportOf()],
  ...changes
});
