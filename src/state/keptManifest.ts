/** What is written beside kept files, so that they reopen without a question. */
import { tableNames } from '../domain/contract.ts';
import { encodings, type FileForm, separators } from '../domain/fileForm.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { LeftOut } from './question.ts';

/** How one file was read, and what the analyst said to it. */
export interface Reading {
  /** With its folder, where one was dropped. */
  readonly name: string;
  readonly form: FileForm;
  readonly mapping: Mapping;
  /** `questionKey` of each finding that the analyst has said yes to. */
  readonly confirmed: readonly string[];
  readonly leftOut: LeftOut;
}

export interface KeptEntry extends Reading {
  /** Without its folder. */
  readonly fileName: string;
  readonly bytes: number;
  /** Milliseconds since 1970, as the analyst's disk had it. */
  readonly lastModified: number;
}

export interface Manifest {
  readonly version: typeof manifestVersion;
  /** ISO 8601. */
  readonly at: string;
  /** The folder that holds the files, each called by its place in `files`. */
  readonly folder: string;
  readonly files: readonly KeptEntry[];
}

/** Rises when an older program could not read what a newer one writes. */
export const manifestVersion = 1;

/** Null for what is torn, of another version, or not a manifest. */
export const readManifest = (text: string): Manifest | null => {
  try {
    const read: unknown = JSON.parse(text);
    return isManifest(read) ? read : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] => Array.isArray(value) && value.every(is);
const isOneOf = (value: unknown, allowed: readonly unknown[]): boolean => allowed.includes(value);

const isManifest = (value: unknown): value is Manifest =>
  isFields(value) &&
  value.version === manifestVersion &&
  isText(value.at) &&
  !Number.isNaN(Date.parse(value.at)) &&
  isText(value.folder) &&
  /^[\da-f-]+$/.test(value.folder) &&
  isListOf(value.files, isEntry) &&
  value.files.length > 0;

const isEntry = (value: unknown): value is KeptEntry =>
  isFields(value) &&
  isText(value.name) &&
  isText(value.fileName) &&
  isNumber(value.bytes) &&
  isNumber(value.lastModified) &&
  isForm(value.form) &&
  isMapping(value.mapping) &&
  isListOf(value.confirmed, isText) &&
  isFields(value.leftOut) &&
  isListOf(value.leftOut.years, isNumber) &&
  isListOf(value.leftOut.kommuner, isNumber);

const isForm = (value: unknown): value is FileForm => {
  if (!isFields(value)) return false;
  if (value.format !== 'csv') return isOneOf(value.format, ['parquet', 'arrow']);
  return (
    typeof value.gzip === 'boolean' &&
    isOneOf(value.encoding, encodings) &&
    isOneOf(value.separator, separators) &&
    (value.header === null || isNumber(value.header)) &&
    isListOf(value.columns, isText)
  );
};

const isMapping = (value: unknown): value is Mapping =>
  isFields(value) &&
  isOneOf(value.table, tableNames) &&
  isListOf(value.columns, isMappedColumn) &&
  isListOf(value.folds, (fold): fold is Fields => isFields(fold) && isText(fold.column) && isText(fold.instrument));

const isMappedColumn = (value: unknown): value is Fields =>
  isFields(value) && isText(value.name) && isFields(value.from) && (isText(value.from.column) || isText(value.from.constant));
