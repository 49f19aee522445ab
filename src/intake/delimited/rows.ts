import type { TextRecord } from '../../engine/delimitedRecords.ts';
import { isBlankRecord } from '../../engine/delimitedRows.ts';
import type { Header } from './header.ts';
import { usualWidth } from './separator.ts';

/** The rows that will be read, and those with too many or too few fields; `first` is the place of the first among the records. */
export const rowsBelow = (records: readonly TextRecord[], header: Header | null): { first: number; rows: readonly TextRecord[] } => {
  const top = (header?.last ?? -1) + 1;
  const above = new Map(records.slice(0, top).map((record) => [record[0], record]));
  const isAbove = (record: TextRecord): boolean => {
    const other = above.get(record[0]);
    return other?.length === record.length && record.every((field, i) => field === other[i]);
  };
  const isRow = (record: TextRecord): boolean => !isBlankRecord(record) && !isAbove(record);
  const first = records.findIndex((record, at) => at >= top && isRow(record));
  return { first: first < 0 ? top : first, rows: records.slice(top).filter(isRow) };
};

/** A field for each column: what the header calls it, or nothing. */
export const fieldsOfHeader = (records: readonly TextRecord[], header: Header | null, rows: readonly TextRecord[]): readonly string[] => {
  const width = usualWidth(rows.length > 0 ? rows : records);
  const isEmpty = (column: number): boolean => rows.every((row) => (row[column] ?? '').trim() === '');
  if (!header) return Array<string>(width).fill('');
  let fields = [...(records[header.names] ?? [])];
  // R numbers the rows and leaves the numbers' column without a field in the header.
  if (fields.length === width - 1 && !isEmpty(width - 1)) fields = ['', ...fields];
  while (fields.length > 1 && (fields.at(-1) as string).trim() === '' && isEmpty(fields.length - 1)) fields.pop();
  return fields;
};
