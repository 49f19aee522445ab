/** The first rows of a Parquet file. arrow-rs unpacks whole pages but decodes only the values that are asked for. */
import { cellTexts } from './cellTexts.ts';
import { ParquetReader } from './parquetReader.ts';

/** Rows, each with the columns' values as texts, dates as YYYY-MM-DD; null is empty. */
export type TextRows = (string | null)[][];

/** Reads first rows elsewhere than in the page's thread; null where they cannot be had there. */
export type FirstRows = (file: Blob, columns: readonly string[], rows: number) => Promise<TextRows | null>;

/**
 * Reads the first `rows` rows, which stand in the first row group. Its column chunks are read whole.
 * @throws where the file is damaged, lacks a column or has fewer rows
 */
export const readFirstRows = async (
  file: Blob,
  columns: readonly string[],
  rows: number,
  hasPanicked: () => boolean
): Promise<TextRows> => {
  const reader = await ParquetReader.open(file, columns, hasPanicked, rows);
  try {
    const batch = await reader.next();
    if (batch?.rows !== rows) throw new RangeError(`${batch?.rows ?? 0} rows came instead of ${rows}`);
    const texts = columns.map((name) => {
      const raw = batch.column(name);
      return 'arrow' in raw ? cellTexts(raw.arrow) : raw.texts;
    });
    return Array.from({ length: rows }, (_, row) => texts.map((column) => column[row] ?? null));
  } finally {
    await reader.close();
  }
};
