import type { FileFault } from '../domain/problem.ts';
import { arrowColumns, schemaInFront } from '../engine/arrowColumns.ts';
import { ArrowReader } from '../engine/arrowReader.ts';
import { type Preview, sampleRows } from './preview.ts';

/** What a larger file is judged by. */
const headBytes = 1 << 23;
/** A file up to this size is read whole for its sample: compressed ones can be read no other way. */
const wholeBytes = 1 << 25;

const fileMagic = 'ARROW1';

/** Reads the schema, and the first rows where they can be had quickly. */
export const previewArrow = async (file: File, name: string): Promise<Preview | FileFault> => {
  try {
    const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
    // Behind the magic and its padding, the file format is a stream.
    const stream = head.subarray(String.fromCharCode(...head.subarray(0, 6)) === fileMagic ? 8 : 0);
    const front = schemaInFront(stream);
    const read =
      front && file.size > wholeBytes ? { columns: arrowColumns(front), rows: 0, exact: false, sample: [] } : await readWhole(file);
    return { file, name, form: { format: 'arrow' }, ...read, firstRow: 1, problems: [] };
  } catch (error) {
    return error instanceof DOMException ? 'gone' : 'unreadable';
  }
};

const readWhole = async (file: File): Promise<Pick<Preview, 'columns' | 'rows' | 'exact' | 'sample'>> => {
  const reader = await ArrowReader.open(file);
  const { columns } = reader;
  return {
    columns,
    rows: reader.rows,
    exact: true,
    sample: reader.head(
      sampleRows,
      columns.map(({ name }) => name)
    )
  };
};
