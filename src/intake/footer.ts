import { type FileMetaData, parquetMetadataAsync, type SchemaElement } from 'hyparquet';
import type { Kind } from '../domain/problem.ts';

export interface Footer {
  readonly rows: number;
  /** Top-level columns. */
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[];
}

/** `gone`: the browser may not read it any more, because it was moved or changed, or is a folder. */
export type FooterFault = 'gone' | 'empty-file' | 'not-parquet' | 'cut-short' | 'unreadable';

const magic = 'PAR1';
/** Head and tail of the format: two times the magic and the footer's length. */
const smallest = 12;

const textAt = (file: Blob, start: number): Promise<string> => file.slice(start, start + 4).text();

/** Reads the footer alone, whatever the size of the file, or says what is wrong with it. */
export const readFooter = async (file: Blob): Promise<Footer | FooterFault> => {
  try {
    if (file.size === 0) return 'empty-file';
    if ((await textAt(file, 0)) !== magic) return 'not-parquet';
    if (file.size < smallest || (await textAt(file, file.size - 4)) !== magic) return 'cut-short';

    return footerOf(await parquetMetadataAsync({ byteLength: file.size, slice: (start, end) => file.slice(start, end).arrayBuffer() }));
  } catch (error) {
    return error instanceof DOMException ? 'gone' : 'unreadable';
  }
};

const footerOf = ({ num_rows, schema }: FileMetaData): Footer => ({ rows: Number(num_rows), columns: topLevel(schema) });

/** The schema is a tree in depth-first order; element 0 is the root. */
const topLevel = (schema: readonly SchemaElement[]): Footer['columns'] => {
  const columns: { name: string; kind: Kind }[] = [];
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
