import type { FileForm } from '../domain/fileForm.ts';
import type { FileFault, Kind, Problem } from '../domain/problem.ts';

export interface PreviewColumn {
  readonly name: string;
  readonly kind: Kind;
}

/** A file as its footer or first block shows it, before the engine is asked. */
export interface Preview {
  readonly file: File;
  /** With its folder, where one was dropped. */
  readonly name: string;
  readonly form: FileForm;
  readonly columns: readonly PreviewColumn[];
  /** Rows of the file; reckoned from the first block unless `exact`. */
  readonly rows: number;
  readonly exact: boolean;
  /** First rows, each with the columns' values as the file writes them; null is empty. */
  readonly sample: readonly (readonly (string | null)[])[];
  /** The number of the first row, as the file's program shows it. */
  readonly firstRow: number;
  /** What the form of the file already shows: `wrongly-named`, `header-not-first` … */
  readonly problems: readonly Problem[];
}

export const isFault = (preview: Preview | FileFault): preview is FileFault => typeof preview === 'string';

/** Rows of a sample. */
export const sampleRows = 200;
