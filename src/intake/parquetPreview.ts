import {
  type ColumnMetaData,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  type RowGroup,
  type SchemaElement
} from 'hyparquet';
import type { FileFault, Kind, Problem } from '../domain/problem.ts';
import { type Preview, type PreviewColumn, sampleRows } from './preview.ts';

const magic = 'PAR1';
/** Footer of a file whose footer, too, is encrypted (Parquet modular encryption). */
const encryptedMagic = 'PARE';
/** Head and tail of the format: two times the magic and the footer's length. */
const smallest = 12;

/** Of each column, what is read at most for a sample: its first pages. */
const sampledBytes = 1 << 21;
/** Columns of a sample. */
const sampledColumns = 40;

export const looksParquet = (head: string): boolean => head === magic || head === encryptedMagic;

const textAt = (file: Blob, start: number): Promise<string> => file.slice(start, start + 4).text();

/** Reads the footer and, for the sample, the first pages, whatever the size of the file; or says what is wrong with it. */
export const previewParquet = async (file: File, name: string, { sampled: wantsSample = true } = {}): Promise<Preview | FileFault> => {
  if (file.size < smallest) return 'cut-short';
  const [head, tail] = await Promise.all([textAt(file, 0), textAt(file, file.size - 4)]);
  if (head === encryptedMagic || tail === encryptedMagic) return 'encrypted';
  if (tail !== magic) return 'cut-short';
  const source = { byteLength: file.size, slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer() };
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(source);
  } catch (error) {
    return error instanceof DOMException ? 'gone' : 'unreadable';
  }
  if (metadata.row_groups.some(({ columns }) => columns.some(({ crypto_metadata }) => crypto_metadata))) return 'encrypted';
  const columns = topLevel(metadata.schema);
  const sampled = columns.flatMap(({ name, kind }) => (kind === 'other' ? [] : [name])).slice(0, sampledColumns);
  return {
    file,
    name,
    form: { format: 'parquet' },
    columns,
    rows: Number(metadata.num_rows),
    exact: true,
    sample: wantsSample ? await sampleOf(source, metadata, columns, sampled) : [],
    firstRow: 1,
    problems: repeatedNames(columns, name)
  };
};

const repeatedNames = (columns: readonly PreviewColumn[], file: string): Problem[] => {
  const names = columns.map(({ name }) => name);
  const seen = new Set<string>();
  const repeated = [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
  return repeated.length > 0 ? [{ code: 'duplicate-column', severity: 'refuse', file, columns: repeated, count: repeated.length }] : [];
};

/** What unpacks the first pages, loaded apart from the first page of the program. */
export const decompressors = (): Promise<typeof import('hyparquet-compressors')> => import('hyparquet-compressors');

/** First rows; none where the first pages of a column cannot be read here. */
const sampleOf = async (
  file: { byteLength: number; slice(start: number, end?: number): Promise<ArrayBuffer> },
  metadata: FileMetaData,
  columns: readonly PreviewColumn[],
  sampled: readonly string[]
): Promise<(string | null)[][]> => {
  const rows = Math.min(sampleRows, Number(metadata.row_groups[0]?.num_rows ?? 0));
  if (rows === 0) return [];
  const { compressors } = await decompressors();
  const first = { ...metadata, row_groups: metadata.row_groups.slice(0, 1).map(cappedGroup) };
  const cells = await Promise.all(
    columns.map(async ({ name }) => {
      if (!sampled.includes(name)) return [];
      const read = { file, metadata: first, columns: [name], rowStart: 0, rowEnd: rows, compressors };
      return parquetReadObjects(read)
        .then((objects) => objects.map((row) => written(row[name])))
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

/** A value as text, dates as YYYY-MM-DD. */
const written = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().replace('T00:00:00.000Z', '');
  return value instanceof Uint8Array ? utf8.decode(value) : String(value);
};

/** The schema is a tree in depth-first order; element 0 is the root. */
const topLevel = (schema: readonly SchemaElement[]): PreviewColumn[] => {
  const columns: PreviewColumn[] = [];
  let at = 1;
  const past = (element: SchemaElement | undefined): void => {
    for (let left = element?.num_children ?? 0; left > 0; left--) past(schema[at++]);
  };
  while (at < schema.length) {
    const element = schema[at++] as SchemaElement;
    columns.push({ name: element.name, kind: kindOf(element) });
    past(element);
  }
  return columns;
};

/** Decimals of more digits need 256 bits, which the conversion does not do. */
const mostDigits = 38;

const kindOf = ({ type, num_children, repetition_type, logical_type, converted_type, precision = 0 }: SchemaElement): Kind => {
  if (num_children || repetition_type === 'REPEATED') return 'other';
  const logical = logical_type?.type;
  if (logical === 'DECIMAL' || converted_type === 'DECIMAL') return precision > mostDigits ? 'other' : 'decimal';
  if (logical === 'DATE' || converted_type === 'DATE') return 'date';
  if (logical === 'TIMESTAMP' || converted_type?.startsWith('TIMESTAMP') || type === 'INT96') return 'timestamp';
  if (logical === 'TIME' || logical === 'UUID' || converted_type?.startsWith('TIME') || converted_type === 'INTERVAL') return 'other';
  switch (type) {
    case 'BYTE_ARRAY':
      return 'text';
    case 'INT32':
    case 'INT64':
      return 'integer';
    case 'FLOAT':
    case 'DOUBLE':
      return 'float';
    case 'BOOLEAN':
      return 'boolean';
    default:
      return 'other';
  }
};
