/** How a file is written, as far as it must be known to read it. */

/** Encodings of a text file. Latin-1 is read as Windows-1252, which holds it (WHATWG Encoding, section 4.2). */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** Text in columns: CSV, TSV. */
export interface DelimitedForm {
  readonly format: 'csv';
  /** Packed with gzip. */
  readonly gzip: boolean;
  readonly encoding: Encoding;
  /** The first block holds ASCII alone and nobody has chosen the encoding: it is the one given unless later bytes say Windows-1252. */
  readonly asciiSoFar?: true;
  readonly separator: Separator;
  /** The record that holds the columns' names, counted from 0; null where there is none. */
  readonly header: number | null;
  /** Names of the columns in their order, each once. */
  readonly columns: readonly string[];
}

export type FileForm = { readonly format: 'parquet' } | { readonly format: 'arrow' } | DelimitedForm;
export type Format = FileForm['format'];
