/** Questions that findings ask of the analyst. */
import type { Mapping } from '../domain/mapping.ts';
import { type Problem, type ProblemCode, questionKey, riskCodes } from '../domain/problem.ts';
import type { Candidate } from './question.ts';

/** Findings that the analyst must say yes to, each once. A missing value is written, and no yes takes its place. */
export const asked = (candidates: readonly Candidate[]): readonly Problem[] => {
  const questions = candidates.flatMap(({ problems }) => problems).filter(({ asks, code }) => asks && code !== 'missing-column');
  return [...new Map(questions.map((problem) => [questionKey(problem), problem])).values()];
};

const inTheFile: ReadonlySet<ProblemCode> = new Set<ProblemCode>([...riskCodes, 'undecodable-text']);

const readColumns = (mapping: Mapping | null): ReadonlySet<string> =>
  new Set([
    ...(mapping?.columns ?? []).flatMap(({ from }) => ('column' in from ? [from.column] : [])),
    ...(mapping?.folds ?? []).map(({ column }) => column)
  ]);

/** Whether a question from deep in the rows stands although the mapping has changed: what the file holds, in columns read or not as before. */
export const stillAsked = ({ asks, code, columns = [] }: Problem, before: Mapping | null, mapping: Mapping): boolean => {
  if (!asks || !inTheFile.has(code)) return false;
  const was = readColumns(before);
  const is = readColumns(mapping);
  return columns.every((column) => was.has(column) === is.has(column));
};
