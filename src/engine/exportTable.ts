/** A loaded table as a Parquet file in the contract's form, so that the next person drops it without a mapping. */
import type { RecordBatch } from 'apache-arrow';
import type { Column, TableName } from '../domain/contract.ts';
import type { ExportBatch, ExportColumn, ExportValues } from './parquetExport.ts';
import { domainOf } from './sourceColumn.ts';
import { joined, name, type Statement, sql } from './sql.ts';

/** Rows of an answer as they are found, a few thousand at a time; questions asked meanwhile do not disturb it. */
export interface RowSource {
  batches(statement: Statement): AsyncIterable<RecordBatch>;
}

/** A thread that knows the texts of what is no pseudonym. */
export interface TextSource {
  texts(domain: string, from: number): Promise<readonly string[]>;
}

/** A `ParquetExport`, here or in the worker that knows the pseudonyms' texts. */
export interface ExportThread {
  begin(columns: readonly ExportColumn[], texts: ReadonlyMap<string, readonly string[]>): Promise<void>;
  add(batch: ExportBatch): Promise<void>;
  end(): Promise<Blob>;
  abandon(): Promise<void>;
}

/**
 * Writes `columns` of a table of the contract, in the order given: texts and kommunekoder as UTF-8, whole numbers as INT32, numbers as
 * DOUBLE, days as DATE. `onrows` hears how many rows are written.
 * @throws the signal's reason when it aborts, between two batches
 */
export const exportTable = async (
  rows: RowSource,
  texts: TextSource,
  thread: ExportThread,
  table: TableName,
  columns: readonly Column[],
  onrows: (rows: number) => void,
  signal: AbortSignal
): Promise<Blob> => {
  const domains = new Set(
    columns.filter(({ type, sensitivity }) => type === 'text' && sensitivity !== 'pseudonym').map((one) => domainOf(one.name))
  );
  const spelled = new Map<string, readonly string[]>();
  for (const domain of domains) spelled.set(domain, await texts.texts(domain, 0));
  const select = sql`select ${joined(columns.map((column) => name(column.name)))} from ${name(table)}`;
  let written = 0;
  try {
    await thread.begin(
      columns.map((column) => ({ name: column.name, type: column.type, domain: domainOf(column.name) })),
      spelled
    );
    for await (const batch of rows.batches(select)) {
      signal.throwIfAborted();
      await thread.add(plain(batch));
      written += batch.numRows;
      onrows(written);
    }
    return await thread.end();
  } catch (error) {
    await thread.abandon();
    throw error;
  }
};

/** Arrays of their own, that can go to another thread; Arrow's are views of one buffer, padded. */
const plain = ({ numRows, data }: RecordBatch): ExportBatch => ({
  rows: numRows,
  columns: data.children.map(({ values, nullBitmap, nullCount, type }): ExportValues => {
    if (!(values instanceof Int32Array || values instanceof Float64Array || values instanceof Uint8Array)) {
      throw new TypeError(`the engine gave a column of ${type}`);
    }
    const length = values instanceof Uint8Array ? Math.ceil(numRows / 8) : numRows;
    return {
      values: values.slice(0, length),
      validity: nullCount > 0 && nullBitmap ? nullBitmap.slice(0, Math.ceil(numRows / 8)) : null,
      empty: nullCount
    };
  })
});
