import type { ColumnType } from '../../domain/contract.ts';
import { tableOf } from '../../domain/contract.ts';
import { formatCount, type Language } from '../../domain/format.ts';
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../wording/index.ts';

/** A finding as a sentence: file, column, count, remedy. */
export const problemText = (problem: Problem, language: Language): string => {
  const { file, table = '', count = 0 } = problem;
  const columns = problem.columns?.join(', ') ?? '';
  const number = formatCount(count, language);
  switch (problem.code) {
    case 'missing-column':
      return say(language, 'problem.missing-column', { file, columns, table, count: problem.columns?.length ?? 0 });
    case 'wrong-type':
      return say(language, 'problem.wrong-type', {
        file,
        columns,
        expected: say(language, `type.${problem.expected ?? 'text'}`),
        found: say(language, `kind.${problem.found ?? 'other'}`)
      });
    case 'no-rows':
      return say(language, 'problem.no-rows', { file, table });
    case 'empty-values':
      return say(language, 'problem.empty-values', { file, columns, number, count });
    case 'unusable-values':
      return say(language, 'problem.unusable-values', { file, columns, number, count, expected: say(language, `type.${typeOf(problem)}`) });
    case 'repeated-file':
      return say(language, 'problem.repeated-file', { file, other: problem.other ?? '' });
    case 'ignored-columns':
      return say(language, 'problem.ignored-columns', { file, columns, number, count });
    case 'gone':
    case 'empty-file':
    case 'not-parquet':
    case 'cut-short':
    case 'unreadable':
    case 'unknown-table':
    case 'out-of-memory':
      return say(language, `problem.${problem.code}`, { file });
  }
};

const typeOf = ({ table, columns }: Problem): ColumnType =>
  (table && tableOf(table).columns.find(({ name }) => name === columns?.[0])?.type) || 'text';
