/** Files → tables: judged, loaded beside what is there, prepared, and only then put in its place. */
import type { TableName } from '../domain/contract.ts';
import type { Problem } from '../domain/problem.ts';
import { type Loaded, UnreadableFileError } from '../engine/load.ts';
import type { Staged, Tables } from '../engine/tables.ts';
import { type Extract, recognise } from '../intake/recognise.ts';

export interface Progress {
  readonly rows: number;
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
}

export interface Opening {
  readonly tables: readonly OpenedTable[];
  readonly problems: readonly Problem[];
}

export const isRefusal = ({ severity }: Problem): boolean => severity === 'refuse';

/**
 * Opens files as one act: when one of them is refused, none is loaded, and what was there stays. `replacesAll` empties the tables
 * that are not among the files.
 * @throws the signal's reason when the reader cancels
 */
export const openExtracts = async (
  tables: Tables,
  files: readonly File[],
  replacesAll: () => boolean,
  onprogress: (progress: Progress) => void,
  signal: AbortSignal
): Promise<Opening> => {
  const recognised = await Promise.all(files.map((file) => recognise(file)));
  const problems = [...recognised.flatMap((one) => one.problems), ...(await repeatedFiles(files))];
  const extracts = recognised.flatMap(({ extract }) => (extract ? [extract] : []));
  if (problems.some(isRefusal)) return { tables: [], problems };

  const groups = groupByTable(extracts);
  const totalRows = extracts.reduce((rows, extract) => rows + extract.rows, 0);
  const totalBytes = files.reduce((bytes, file) => bytes + file.size, 0);
  const report = (rows: number, preparing: boolean) =>
    onprogress({ rows, totalRows, bytes: Math.round((totalBytes * rows) / Math.max(1, totalRows)), totalBytes, preparing });
  const staged: Staged[] = [];
  let before = 0;
  try {
    report(0, false);
    performance.mark('helhedsblik:load');
    for (const [table, group] of groups) {
      const one = await tables.stage(table, group, (rows) => report(before + rows, false), signal);
      staged.push(one);
      before += one.rows;
      problems.push(...valueProblems(one, group));
    }
    performance.measure('helhedsblik:load', 'helhedsblik:load');
  } catch (error) {
    await tables.discard(staged);
    return { tables: [], problems: [...problems, faultOf(error, extracts)] };
  }
  if (problems.some(isRefusal)) {
    await tables.discard(staged);
    return { tables: [], problems };
  }
  report(totalRows, true);
  performance.mark('helhedsblik:prepare');
  try {
    await tables.commit(staged, replacesAll(), signal);
  } catch (error) {
    return { tables: [], problems: [...problems, faultOf(error, extracts)] };
  }
  performance.measure('helhedsblik:prepare', 'helhedsblik:prepare');
  const opened = staged.map(({ table, rows }) => {
    const own = groups.get(table) ?? [];
    return { table, rows, files: own.map(({ file }) => file), bytes: own.reduce((bytes, { file }) => bytes + file.size, 0) };
  });
  return { tables: opened, problems };
};

/** Files with the same content as one before them: their rows would count twice. */
const repeatedFiles = async (files: readonly File[]): Promise<Problem[]> => {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.size === 0 || !files.some((other) => other !== file && other.size === file.size)) continue;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())).join();
    const before = seen.get(digest);
    if (before !== undefined) problems.push({ code: 'repeated-file', severity: 'refuse', file: file.name, other: before });
    else seen.set(digest, file.name);
  }
  return problems;
};

const groupByTable = (extracts: readonly Extract[]): Map<TableName, Extract[]> => {
  const groups = new Map<TableName, Extract[]>();
  for (const extract of extracts) groups.set(extract.table, [...(groups.get(extract.table) ?? []), extract]);
  return groups;
};

const valueProblems = ({ table, unusable }: Loaded & { table: TableName }, group: readonly Extract[]): Problem[] => {
  const nameOf = (file: Blob) => group.find((extract) => extract.file === file)?.name ?? '';
  return unusable.flatMap(({ file, column, empty, unusable }) => {
    const about = { severity: 'refuse', file: nameOf(file), table, columns: [column] } as const;
    return [
      ...(empty > 0 ? [{ ...about, code: 'empty-values', count: empty } as const] : []),
      ...(unusable > 0 ? [{ ...about, code: 'unusable-values', count: unusable } as const] : [])
    ];
  });
};

/** What the file or the machine could not bear becomes a problem; what the program got wrong is thrown on. */
const faultOf = (error: unknown, extracts: readonly Extract[]): Problem => {
  if (error instanceof UnreadableFileError) {
    const extract = extracts.find(({ file }) => file === error.file);
    return { code: 'unreadable', severity: 'refuse', file: extract?.name ?? '', ...(extract && { table: extract.table }) };
  }
  if (error instanceof Error && /out of memory/i.test(error.message)) {
    return { code: 'out-of-memory', severity: 'refuse', file: extracts.map(({ name }) => name).join(', ') };
  }
  throw error;
};
