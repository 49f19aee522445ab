/** First rows of a Parquet file, from the first pages of its first row group. */
import { type ColumnMetaData, type FileMetaData, parquetReadObjects, type RowGroup } from 'hyparquet';
import type { Kind } from '../domain/problem.ts';
import type { FirstRows, TextRows } from '../engine/firstRows.ts';
import { momentText } from '../engine/momentText.ts';
import { type PreviewColumn, sampleRows } from './preview.ts';

interface Sampled {
  readonly file: Blob;
  readonly source: { byteLength: number; slice(start: number, end?: number): Promise<ArrayBuffer> };
  readonly metadata: FileMetaData;
  readonly columns: readonly PreviewColumn[];
}

/** Columns of a sample. */
const sampledColumns = 40;
/** Of each column, what is read at most in the page's thread: its first pages. */
const sampledBytes = 1 << 21;
/** The decoding thread reads column chunks whole, as it will to load them; larger ones together would not come soon. */
const wholeBytes = 1 << 27;
/** What the decoding thread has not read by then, the page reads. */
const patienceMilliseconds = 1000;

/** What unpacks the first pages, loaded apart from the first page of the program. */
export const decompressors = (): Promise<typeof import('hyparquet-compressors')> => import('hyparquet-compressors');

/** First rows; none where the first pages of a column cannot be read here. Columns that are not looked at are empty. */
export const parquetSample = async (sampled: Sampled, firstRows?: FirstRows): Promise<TextRows> => {
  const { metadata, columns, file } = sampled;
  const [group] = metadata.row_groups;
  const rows = Math.min(sampleRows, Number(group?.num_rows ?? 0));
  if (!group || rows === 0) return [];
  const names = columns.flatMap(({ name, kind }) => (kind === 'other' ? [] : [name])).slice(0, sampledColumns);
  const isSmall = bytesOf(group, new Set(names)) <= wholeBytes;
  const texts = firstRows && isSmall && names.length > 0 ? await inTime(firstRows(file, names, rows)) : null;
  if (!texts) return fromFirstPages(sampled, new Set(names), rows);
  const places = columns.map(({ name }) => names.indexOf(name));
  return texts.map((row) => places.map((place) => row[place] ?? null));
};

const bytesOf = ({ columns }: RowGroup, names: ReadonlySet<string>): number =>
  columns.reduce(
    (bytes, { meta_data: meta }) => bytes + (meta && names.has(meta.path_in_schema[0] ?? '') ? Number(meta.total_compressed_size) : 0),
    0
  );

const inTime = async (texts: Promise<TextRows | null>): Promise<TextRows | null> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMilliseconds);
  });
  try {
    return await Promise.race([texts, late]);
  } finally {
    clearTimeout(timer);
  }
};

const fromFirstPages = async ({ source, metadata, columns }: Sampled, names: ReadonlySet<string>, rows: number): Promise<TextRows> => {
  const { compressors } = await decompressors();
  const first = { ...metadata, row_groups: metadata.row_groups.slice(0, 1).map(cappedGroup) };
  const cells = await Promise.all(
    columns.map(async ({ name, kind }) => {
      if (!names.has(name)) return [];
      const read = { file: source, metadata: first, columns: [name], rowStart: 0, rowEnd: rows, compressors };
      return parquetReadObjects(read)
        .then((objects) => objects.map((row) => written(row[name], kind)))
        .catch(() => null);
    })
  );
  if (cells.includes(null)) return [];
  return Array.from({ length: rows }, (_, row) => columns.map((_, at) => cells[at]?.[row] ?? null));
};

/** A row group whose column chunks end after their first pages: rows are read from the front, so the rest is not missed. */
const cappedGroup = (group: RowGroup): RowGroup => ({
  ...group,
  columns: group.columns.map((column) => ({ ...column, ...(column.meta_data && { meta_data: capped(column.meta_data) }) }))
});

const capped = (meta: ColumnMetaData): ColumnMetaData => ({
  ...meta,
  total_compressed_size: meta.total_compressed_size < sampledBytes ? meta.total_compressed_size : BigInt(sampledBytes)
});

const utf8 = new TextDecoder();

/** Digits of a double that are right whatever it was reckoned from. */
const certainDigits = 15;

/** A value as text, dates as YYYY-MM-DD. */
const written = (value: unknown, kind: Kind): string | null => {
  if (value === null || value === undefined) return null;
  // hyparquet multiplies by the scale: 57 hundredths become 0.5700000000000001.
  if (kind === 'decimal' && typeof value === 'number') return String(Number(value.toPrecision(certainDigits)));
  if (value instanceof Date) return momentText(value.getTime());
  return value instanceof Uint8Array ? utf8.decode(value) : String(value);
};
