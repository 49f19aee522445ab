/** A text file as its first block shows it. */
import type { DelimitedForm } from '../../domain/fileForm.ts';
import type { FileFault, Problem } from '../../domain/problem.ts';
import { PackingError } from '../../engine/delimitedBytes.ts';
import { RecordCutter, type TextRecord } from '../../engine/delimitedRecords.ts';
import { type Preview, sampleRows } from '../preview.ts';
import { risksAbove } from '../risks.ts';
import { encodingOf, isAscii, looksDelimited } from './encoding.ts';
import { type FirstBlock, firstBlockOf, isGzip } from './firstBlock.ts';
import { type Header, headerOf } from './header.ts';
import { kindOf } from './kind.ts';
import { columnNames } from './names.ts';
import { fieldsOfHeader, rowsBelow } from './rows.ts';
import { separatorOf, usualWidth } from './separator.ts';

export { looksDelimited } from './encoding.ts';

/** How much of a file is looked at. */
interface Look {
  readonly blockBytes: number;
  /** All of the block tells the encoding; of a longer file, this share of it tells the rest. */
  readonly share: number;
  readonly fewestRecords: number;
}

/** Where the first look finds no header and rows, records are long, or a quote is not closed: the reader says in which row. */
const looks: readonly Look[] = [
  { blockBytes: 1 << 18, share: 1 / 4, fewestRecords: 3 },
  { blockBytes: 1 << 20, share: 1, fewestRecords: 1 }
];
/** With fewer records, what follows them is taken to be as long as they. */
const hiddenBelow = 3;
/** Rows that tell what a column holds. */
const enoughRows = 2000;

/**
 * Reads the first block and says how the file is written, what its columns hold and how many rows it has. `corrected` holds what the
 * analyst says of encoding, separator or header (the record with the names, from 0; null for none); the rest follows from it.
 */
export const previewDelimited = async (file: File, name: string, corrected: Partial<DelimitedForm> = {}): Promise<Preview | FileFault> => {
  try {
    const gzip = await isGzip(file);
    for (const look of looks) {
      const block = await firstBlockOf(file, gzip, look.blockBytes);
      const fault = faultOf(block, gzip);
      if (fault) return fault;
      const shown = show({ file, name, gzip, corrected, look, block });
      if (shown) return shown;
    }
    return 'unreadable';
  } catch (error) {
    if (error instanceof PackingError) return error.cutShort ? 'cut-short' : 'unreadable';
    if (error instanceof DOMException) return 'gone';
    throw error;
  }
};

const faultOf = ({ bytes }: FirstBlock, gzip: boolean): FileFault | null => {
  if (bytes.length === 0) return 'empty-file';
  if (looksDelimited(bytes)) return null;
  // Of what may be packed with gzip, only text is unpacked here.
  return gzip ? 'archive' : 'unknown-format';
};

interface Looked {
  readonly file: File;
  readonly name: string;
  readonly gzip: boolean;
  readonly corrected: Partial<DelimitedForm>;
  readonly look: Look;
  readonly block: FirstBlock;
}

/** Null where more of the file must be read. */
const show = ({ file, name, gzip, corrected, look, block }: Looked): Preview | FileFault | null => {
  const { bytes, whole, fileBytes } = block;
  const encoding = corrected.encoding ?? encodingOf(bytes, whole);
  const isOpen = !whole && (corrected.encoding === undefined || corrected.asciiSoFar === true) && isAscii(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes, { stream: !whole });
  if (whole && decoded.trim() === '') return 'empty-file';
  const text = whole ? decoded : decoded.slice(0, Math.ceil(decoded.length * look.share));
  const separator = corrected.separator ?? separatorOf(text, whole);
  const cutter = new RecordCutter(separator);
  const { records } = cutter.cut(text, whole);
  if (!whole && records.length < look.fewestRecords) return null;
  if (records.length === 0) return 'unreadable';

  const header = headerOf(records, usualWidth(records), corrected.header);
  const { first, rows } = rowsBelow(records, header);
  const { names, repeated } = columnNames(fieldsOfHeader(records, header, rows));
  const form = {
    format: 'csv',
    gzip,
    encoding,
    ...(isOpen && ({ asciiSoFar: true } as const)),
    separator,
    header: header?.last ?? null,
    columns: names
  } as const;
  // A long rest is part of a record, or of rows that a quote hides.
  const unread = records.length < hiddenBelow ? 0 : cutter.rest.length;
  const read = ((text.length - unread) / decoded.length) * bytes.length;
  const known = rows.slice(0, enoughRows);
  return {
    file,
    name,
    form,
    columns: names.map((column, i) => ({ name: column, kind: kindOf(known.map((row) => row[i] ?? '')) })),
    rows: whole ? rows.length : Math.round(rows.length + ((fileBytes - read) / read) * records.length),
    exact: whole,
    sample: rows.slice(0, sampleRows).map((row) => names.map((_, i) => row[i] || null)),
    firstRow: first + 1,
    problems: [...problemsOf(name, form, header, repeated), ...risksAbove(name, linesAbove(records, header))]
  };
};

/** What stands above the rows and names no column: a title, notes, units. By row, from 1. */
const linesAbove = (records: readonly TextRecord[], header: Header | null): ReadonlyMap<number, TextRecord> => {
  const top = records.slice(0, (header?.last ?? -1) + 1);
  return new Map([...top.entries()].flatMap(([at, record]) => (at === header?.names ? [] : [[at + 1, record]])));
};

const problemsOf = (file: string, form: DelimitedForm, header: Header | null, repeated: readonly string[]): Problem[] => {
  const problems: Problem[] = [];
  if (isOtherwiseNamed(file, form.gzip)) {
    const { format, encoding, separator } = form;
    problems.push({ code: 'wrongly-named', severity: 'info', file, form: { format, encoding, separator } });
  }
  if (!header) problems.push({ code: 'no-header', severity: 'warn', file, asks: true });
  else if (header.last > 0) problems.push({ code: 'header-not-first', severity: 'info', file, rows: rowsOf(header) });
  if (repeated.length > 0) problems.push({ code: 'duplicate-column', severity: 'warn', file, columns: repeated, count: repeated.length });
  return problems;
};

const rowsOf = ({ names, last }: Header): readonly number[] => (names === last ? [last + 1] : [names + 1, last + 1]);

const otherEnding = /\.(?:parquet|parq|pq|arrow|arrows|feather|ipc|xls[xmb]?|ods|zip|7z|rar|json|xml|html?|sas7bdat|sav|rds|pdf|docx?)$/i;
const packedEnding = /\.(?:gz|gzip|tgz)$/i;
const isOtherwiseNamed = (name: string, gzip: boolean): boolean =>
  otherEnding.test(name) || (gzip !== packedEnding.test(name) && /\.\w+$/.test(name));
