/** How a file is written, in words. */
import type { Encoding, FileForm, Separator } from '../../domain/fileForm.ts';
import { formatBytes, formatCount, formatIndex, type Language } from '../../domain/format.ts';
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../wording/intake.ts';
import type { Preview } from './preview.ts';

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (BE)'
};
const formatNames = { parquet: 'Parquet', arrow: 'Arrow', csv: 'CSV' } as const;
/** Separators by a name that can stand in a key. */
export const separatorNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const satisfies Record<Separator, string>;

export const encodingText = (encoding: Encoding): string => encodingNames[encoding];

export const separatorText = (separator: Separator, language: Language): string =>
  say(language, `intake.separator.${separatorNames[separator]}`);

/** *CSV, semikolon, Windows-1252, gzip*. */
export const formText = (form: FileForm, language: Language): string =>
  form.format === 'csv'
    ? [formatNames.csv, separatorText(form.separator, language), encodingText(form.encoding), ...(form.gzip ? ['gzip'] : [])].join(', ')
    : formatNames[form.format];

/** The form that a finding speaks of. */
export const problemFormText = ({ form }: Problem, language: Language): string =>
  form
    ? [
        formatNames[form.format],
        ...(form.separator ? [separatorText(form.separator, language)] : []),
        ...(form.encoding ? [encodingText(form.encoding)] : [])
      ].join(', ')
    : say(language, 'intake.otherForm');

/** *12.000 rækker*, or *ca. 12.000 rækker* where they are reckoned. */
export const rowCountText = (rows: number, exact: boolean, language: Language): string => {
  const what = say(language, 'problem.row', { count: rows, number: formatCount(rows, language) });
  return exact ? what : say(language, 'intake.about', { what });
};

export const columnCountText = (columns: number, language: Language): string =>
  say(language, 'intake.columns', { count: columns, number: formatCount(columns, language) });

/** *CSV, semikolon, UTF-8*, *1,2 MB*, *ca. 12.000 rækker*, *9 kolonner*. */
export const previewFacts = ({ file, form, rows, exact, columns }: Preview, language: Language): readonly string[] => [
  formText(form, language),
  formatBytes(file.size, language),
  rowCountText(rows, exact, language),
  columnCountText(columns.length, language)
];

/** 1250000000 → *1,25 GB*. */
export const gigabytesText = (bytes: number, language: Language): string => `${formatIndex(bytes / 1e9, language)}\u00a0GB`;
