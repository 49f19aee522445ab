/** The intake report (Indlæsningsrapport): what was read, converted, ignored and wrong, for the one who made the files. */
import type { TableName } from '../domain/contract.ts';
import type { FileForm } from '../domain/fileForm.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Problem } from '../domain/problem.ts';

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
}

/** What is known of a file that could not be understood. */
export const notUnderstood = { form: null, table: null, mapping: null, rows: 0, columns: 0 } as const;

export type ReportOutcome = 'loaded' | 'refused' | 'asked';

export interface IntakeReport {
  readonly at: Date;
  readonly outcome: ReportOutcome;
  readonly files: readonly FileReport[];
}
