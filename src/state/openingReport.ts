/** What is told of an opening: which finding belongs to which file, how many rows were read, what an error says of a file. */
import type { TableName } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import { type Problem, questionKey } from '../domain/problem.ts';
import { isOutOfMemory } from '../engine/outOfMemory.ts';
import { UnreadableFileError } from '../engine/readFile.ts';
import type { Staged } from '../engine/tables.ts';
import type { DecidedCandidate } from './question.ts';
import { isReadable } from './readable.ts';
import { type FileReport, fileReport } from './report.ts';

/** Without what was found twice: in the first rows and on the way through all of them. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [`${questionKey(problem)} ${problem.severity} ${problem.table} ${problem.other}`, problem])).values()
];

/** The candidates, each with the findings about its file. */
export const withProblems = (candidates: readonly DecidedCandidate[], problems: readonly Problem[]): readonly DecidedCandidate[] =>
  candidates.map((one) => ({ ...one, problems: distinct(problems).filter(({ file }) => file === one.preview.name) }));

/** What is told of the files: the findings, each once, and file by file in the order of the candidates. */
export const reported = (
  candidates: readonly DecidedCandidate[],
  found: readonly Problem[],
  staged: readonly Staged[]
): { readonly problems: readonly Problem[]; readonly files: readonly FileReport[] } => {
  const problems = distinct(found);
  const files = withProblems(candidates, problems).map((one) => ({ ...fileReport(one), ...rowsRead(one.preview.file, staged, problems) }));
  return { problems, files };
};

/** The name that findings know a file by, from the file and its mapping. */
export const nameIn =
  (candidates: readonly DecidedCandidate[]) =>
  (file: Blob, mapping: Mapping): string =>
    candidates.find(({ preview, mapping: own }) => preview.file === file && own === mapping)?.preview.name ?? '';

/**
 * What the file or the machine could not bear becomes a problem. A decoder that runs out of bytes does not say why, so the file is asked
 * once more whether it is still there. @throws what the program got wrong
 */
export const faultOf = async (error: unknown, candidates: readonly DecidedCandidate[]): Promise<Problem> => {
  if (error instanceof UnreadableFileError) {
    const one = candidates.find(({ preview }) => preview.file === error.file);
    const about = { file: one?.preview.name ?? '', ...(one && { table: one.mapping.table }) };
    return { code: error.gone || !(await isReadable(error.file)) ? 'gone' : 'unreadable', severity: 'refuse', ...about };
  }
  if (isOutOfMemory(error)) {
    return { code: 'out-of-memory', severity: 'refuse', file: candidates.map(({ preview }) => preview.name).join(', ') };
  }
  throw error;
};

/** Rows that the checks have taken out again: YCORS is no score. */
export const notScored = (problems: readonly Problem[], table: TableName): number =>
  problems.reduce((rows, { code, count = 0, table: own }) => rows + (code === 'ycors-scores' && own === table ? count : 0), 0);

const rowsRead = (file: File, staged: readonly Staged[], problems: readonly Problem[]): { rows: number; rowsInFile?: number } => {
  const one = staged.find(({ files }) => files.some(({ source }) => source.file === file));
  const loaded = one?.files.find(({ source }) => source.file === file);
  if (!one || !loaded) return { rows: 0 };
  return { rows: one.files.length === 1 ? loaded.rows - notScored(problems, one.table) : loaded.rows, rowsInFile: loaded.read };
};
