import { type FileMetaData, parquetMetadataAsync, type SchemaElement } from 'hyparquet';
import type { FileFault, Kind, Problem } from '../domain/problem.ts';
import type { FirstRows } from '../engine/firstRows.ts';
import type { Preview, PreviewColumn } from './preview.ts';

const magic = 'PAR1';
/** Footer of a file whose footer, too, is encrypted (Parquet modular encryption). */
const encryptedMagic = 'PARE';
/** Head and tail of the format: two times the magic and the footer's length. */
const smallest = 12;

export const looksParquet = (head: string): boolean => head === magic || head === encryptedMagic;

const textAt = (file: Blob, start: number): Promise<string> => file.slice(start, start + 4).text();

/** What reads first rows, apart from the first page of the program, which shows none. */
const sampling = (): Promise<typeof import('./parquetSample.ts')> => import('./parquetSample.ts');

/** How first rows are shown: not at all, or read by another thread where there is one. */
export interface Sampling {
  readonly sampled?: boolean;
  readonly firstRows?: FirstRows | undefined;
}

/** Reads the footer and, for the sample, the first pages, whatever the size of the file; or says what is wrong with it. */
export const previewParquet = async (
  file: File,
  name: string,
  { sampled = true, firstRows }: Sampling = {}
): Promise<Preview | FileFault> => {
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
  return {
    file,
    name,
    form: { format: 'parquet' },
    columns,
    rows: Number(metadata.num_rows),
    exact: true,
    sample: sampled ? await (await sampling()).parquetSample({ file, source, metadata, columns }, firstRows) : [],
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
