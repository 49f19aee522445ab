/** Files → tables: looked at, loaded beside what is there, checked, prepared, and only then put in its place. */
import { type Column, type TableName, tableNames } from '../domain/contract.ts';
import { isRefusal, type Kind, type Problem, questionKey } from '../domain/problem.ts';
import type { SourceFile } from '../engine/readFile.ts';
import { filledColumns } from '../engine/sourceColumn.ts';
import type { Staged, Tables } from '../engine/tables.ts';
import type { Candidate } from '../intake/candidate.ts';
import { freeBytes, heldBytes, predictBytes } from '../intake/memory.ts';
import { repeatedFiles } from '../intake/repeatedFiles.ts';
import { faultOf, nameIn, notScored, reported, withProblems } from './openingReport.ts';
import type { DecidedCandidate, Decision, Question, QuestionReason } from './question.ts';
import type { FileReport } from './report.ts';

export { fileReport } from './report.ts';

export interface Progress {
  readonly rows: number;
  /** Reckoned where the files do not tell. */
  readonly totalRows: number;
  /** Bytes of the files read so far, reckoned from the rows. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** The rows are in; answers are being prepared. */
  readonly preparing: boolean;
}

export interface OpenedTable {
  readonly table: TableName;
  readonly files: readonly File[];
  readonly rows: number;
  readonly bytes: number;
  /** How the files were read, and what was found. */
  readonly candidates: readonly Decided[];
  /** `questionKey` of the findings that were said yes to. */
  readonly confirmed: ReadonlySet<string>;
  /** Of the engine's memory, predicted. */
  readonly memoryBytes: number;
}

export type Decided = DecidedCandidate;

export interface Opening {
  /** Empty unless the files are loaded. */
  readonly tables: readonly OpenedTable[];
  readonly problems: readonly Problem[];
  readonly files: readonly FileReport[];
  /** What must be decided before the files can be loaded. */
  readonly question: Question | null;
  /** What went wrong in the program after the files were loaded; they are loaded all the same. */
  readonly lateError?: { readonly cause: unknown };
}

export interface OpeningOptions {
  /** True where tables that are not among the files lose what they hold; asked once the files are read. */
  readonly replacesAll: () => boolean;
  /** False for what ships with the program. */
  readonly checks: boolean;
  /** The engine's memory that loaded tables take, predicted, in bytes. */
  readonly held: number;
  readonly onprogress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** The candidates, where each can be loaded as it stands or after a yes; null where one is refused. */
export const decidedOf = (candidates: readonly Candidate[]): readonly Decided[] | null => {
  const decided = candidates.flatMap(({ mapping, ...rest }) => (mapping ? [{ ...rest, mapping }] : []));
  return decided.length === candidates.length && !decided.some(({ problems }) => problems.some(isRefusal)) ? decided : null;
};

/** What must be said yes to before the candidates are loaded. */
export const openQuestions = (problems: readonly Problem[], confirmed: ReadonlySet<string>): readonly Problem[] =>
  problems.filter((problem) => problem.asks && !confirmed.has(questionKey(problem)));

/**
 * Loads files as one act: when one of them is refused, none is loaded, and what was there stays.
 * @throws the signal's reason when the reader cancels
 */
export const openExtracts = async (
  tables: Tables,
  { candidates: chosen, confirmed, leftOut, omitted = [] }: Decision,
  { replacesAll, checks, held, onprogress, signal }: OpeningOptions
): Promise<Opening> => {
  const leavesOut = leftOut.years.length + leftOut.kommuner.length > 0;
  const candidates = withOwnNames(chosen).map((one) => (leavesOut ? { ...one, leftOut } : one));
  const ask = (reason: QuestionReason, problems: readonly Problem[], tooLarge: Question['tooLarge'] = null): Opening => ({
    ...reported(candidates, problems, []),
    tables: [],
    question: { reason, candidates: withProblems(candidates, problems), tooLarge, omitted }
  });
  const refuse = (problems: readonly Problem[], staged: readonly Staged[]): Opening => ({
    ...reported(candidates, problems, staged),
    tables: [],
    question: null
  });
  const problems: Problem[] = [...candidates.flatMap((one) => one.problems), ...(await repeatedFiles(candidates.map(fileOf)))];
  if (problems.some(isRefusal)) return refuse(problems, []);
  if (openQuestions(problems, confirmed).length > 0) return ask('doubt', problems);

  const groups = byTable(candidates);
  const neededBytes = bytesFor(groups);
  if (!candidates.some((one) => one.leftOut) && neededBytes > freeBytes(held)) {
    const parts = await tables.parts(candidates.map(sourceOf), signal).catch((error: unknown) => faultOf(error, candidates));
    if ('code' in parts) return refuse([...problems, parts], []);
    const listed = (counts: ReadonlyMap<number, number>) => [...counts].map(([key, rows]) => ({ key, rows })).sort((a, b) => a.key - b.key);
    return ask('too-large', problems, {
      neededBytes,
      freeBytes: freeBytes(held),
      rows: rowsOf(candidates),
      years: listed(parts.years),
      kommuner: listed(parts.kommuner)
    });
  }

  const totalBytes = candidates.reduce((bytes, { preview }) => bytes + preview.file.size, 0);
  const totalRows = rowsOf(candidates);
  const report = (rows: number, preparing: boolean) => {
    const part = Math.min(1, rows / Math.max(1, totalRows));
    onprogress({ rows, totalRows: Math.max(rows, totalRows), bytes: Math.round(totalBytes * part), totalBytes, preparing });
  };
  const staged: Staged[] = [];
  let before = 0;
  try {
    report(0, false);
    performance.mark('helhedsblik:load');
    for (const [table, group] of groups) {
      const one = await tables.stage(table, group.map(sourceOf), (rows) => report(before + rows, false), signal);
      staged.push(one);
      before += one.rows;
    }
    if (checks)
      problems.push(...(await (await checking()).loadProblems(tables, staged, emptiedBy(groups, replacesAll()), nameIn(candidates))));
    performance.measure('helhedsblik:load', 'helhedsblik:load');
  } catch (error) {
    await tables.discard(staged);
    return refuse([...problems, await faultOf(error, candidates)], staged);
  }
  if (problems.some(isRefusal)) {
    await tables.discard(staged);
    return refuse(problems, staged);
  }
  if (openQuestions(problems, confirmed).length > 0) {
    await tables.discard(staged);
    return ask('doubt', problems);
  }
  report(totalRows, true);
  performance.mark('helhedsblik:prepare');
  try {
    await tables.commit(staged, emptiedBy(groups, replacesAll()), signal);
  } catch (error) {
    return refuse([...problems, await faultOf(error, candidates)], staged);
  }
  performance.measure('helhedsblik:prepare', 'helhedsblik:prepare');
  let late: Pick<Opening, 'lateError'> = {};
  try {
    if (checks) problems.push(...(await (await checking()).afterLoad(tables, staged, nameIn(candidates))));
  } catch (cause) {
    // The names point at the new rows already: the page must hear of them, and of the error after that.
    late = { lateError: { cause } };
  }
  return {
    ...reported(candidates, problems, staged),
    ...late,
    question: null,
    tables: staged.map((one) => ({
      ...openedTable(one, withProblems(groups.get(one.table) ?? [], problems)),
      rows: one.rows - notScored(problems, one.table),
      confirmed
    }))
  };
};

/** The checks come apart from the first page, which opens nothing of a reader's own. */
const checking = (): Promise<typeof import('../intake/loadProblems.ts')> => import('../intake/loadProblems.ts');

/** Two folders may hold files of one name, and a later file may have that of an earlier: findings tell them apart by it. */
const withOwnNames = (candidates: readonly Decided[]): readonly Decided[] => {
  const taken = new Set<string>();
  return candidates.map((one) => {
    const { name: own } = one.preview;
    let name = own;
    for (let copy = 2; taken.has(name); copy++) name = `${own} (${copy})`;
    taken.add(name);
    if (name === own) return one;
    return { ...one, preview: { ...one.preview, name }, problems: one.problems.map((problem) => ({ ...problem, file: name })) };
  });
};

const fileOf = ({ preview }: Candidate): { file: File; name: string } => preview;

const sourceOf = ({ preview, mapping, leftOut }: Decided): SourceFile => {
  const used = new Set([
    ...mapping.columns.flatMap(({ from }) => ('column' in from ? [from.column] : [])),
    ...mapping.folds.map(({ column }) => column)
  ]);
  // In a text file a column's kind is only what its first rows look like.
  const isSeen = (kind: Kind) => preview.form.format === 'csv' || kind !== 'boolean';
  const unread = preview.columns.flatMap(({ name, kind }) => (isSeen(kind) && !used.has(name) ? [name] : []));
  const without = { years: new Set(leftOut?.years), kommuner: new Set(leftOut?.kommuner) };
  return { file: preview.file, form: preview.form, mapping, unread, without };
};

/** Rows that files give the engine, as far as is known before they are read: a wide file gives several for each of its own. */
export const rowsOf = (candidates: readonly Candidate[]): number =>
  candidates.reduce((rows, { preview, mapping }) => rows + preview.rows * Math.max(1, mapping?.folds.length ?? 0), 0);

const byTable = (candidates: readonly Decided[]): ReadonlyMap<TableName, readonly Decided[]> => {
  const groups = new Map<TableName, Decided[]>();
  for (const one of candidates) groups.set(one.mapping.table, [...(groups.get(one.mapping.table) ?? []), one]);
  return groups;
};

const bytesFor = (groups: ReadonlyMap<TableName, readonly Decided[]>): number =>
  [...groups].reduce((bytes, [, group]) => bytes + predictBytes(rowsOf(group), columnsOf(group)), 0);

/** Columns of the contract that files fill together. */
export const columnsOf = (group: readonly Decided[]): readonly Column[] => [
  ...new Map(group.flatMap(({ mapping }) => filledColumns(mapping).map((column) => [column.name, column]))).values()
];

const emptiedBy = (groups: ReadonlyMap<TableName, unknown>, replacesAll: boolean): readonly TableName[] =>
  replacesAll ? tableNames.filter((table) => !groups.has(table)) : [];

const openedTable = ({ table, rows }: Staged, group: readonly Decided[]): Omit<OpenedTable, 'confirmed'> => ({
  table,
  rows,
  files: group.map(({ preview }) => preview.file),
  bytes: group.reduce((bytes, { preview }) => bytes + preview.file.size, 0),
  candidates: group,
  memoryBytes: heldBytes(rows, columnsOf(group))
});
