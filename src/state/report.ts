/** The intake report (Indlæsningsrapport): what was read, converted, ignored and wrong, for the one who made the files. */
import type { TableName } from '../domain/contract.ts';
import type { FileForm } from '../domain/fileForm.ts';
import type { Mapping } from '../domain/mapping.ts';
import { isRefusal, type Problem } from '../domain/problem.ts';
import type { Candidate } from '../intake/candidate.ts';

/** `another-refused`: nothing is wrong with the file, but all or nothing is loaded. `left-out`: the analyst loaded the others without it. */
export type NotLoaded = 'another-refused' | 'left-out';

export interface FileReport {
  readonly name: string;
  readonly bytes: number;
  /** Null where the file could not be understood. */
  readonly form: FileForm | null;
  readonly table: TableName | null;
  readonly mapping: Mapping | null;
  /** Rows read, and columns in the file. */
  readonly rows: number;
  /** Where it was read: rows that the file holds. A wide file gives several of each. */
  readonly rowsInFile?: number;
  readonly columns: number;
  readonly problems: readonly Problem[];
  /** Why it is not loaded, where its own findings do not tell. */
  readonly notLoaded?: NotLoaded;
}

/** What is known of a file that could not be understood. */
export const notUnderstood = { form: null, table: null, mapping: null, rows: 0, columns: 0 } as const;

export type ReportOutcome = 'loaded' | 'refused' | 'asked';

export interface IntakeReport {
  readonly at: Date;
  readonly outcome: ReportOutcome;
  readonly files: readonly FileReport[];
  /** Loaded, but the last check of residents against costs failed for a reason of the program's own. */
  readonly unchecked?: boolean;
}

/** What is known of a file before it is loaded. */
export const fileReport = ({ preview, mapping, problems }: Candidate): FileReport => ({
  name: preview.name,
  bytes: preview.file.size,
  form: preview.form,
  table: mapping?.table ?? null,
  mapping,
  rows: 0,
  columns: preview.columns.length,
  problems
});

/** One of its findings refuses the file. One that was left out has been dealt with. */
export const isRefused = ({ problems, notLoaded }: FileReport): boolean => notLoaded !== 'left-out' && problems.some(isRefusal);

/** Files of an opening that was refused: each that has nothing wrong says why it is not loaded all the same. */
export const besideRefused = (files: readonly FileReport[]): readonly FileReport[] =>
  files.some(isRefused)
    ? files.map((file) => (file.notLoaded || isRefused(file) ? file : { ...file, notLoaded: 'another-refused' }))
    : files;

/** Files that the analyst loaded the others without. */
export const asLeftOut = (files: readonly FileReport[]): readonly FileReport[] => files.map((file) => ({ ...file, notLoaded: 'left-out' }));
