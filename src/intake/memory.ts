/**
 * What a table takes of the engine's memory, told before it is loaded. Measured in the engine that ships, in MB, the most being the
 * smallest `memory_limit` under which loading, `checkRows` and preparing succeed:
 *
 * | table, columns                                   |      rows | as loaded | told | at most | told |
 * | ------------------------------------------------ | --------: | --------: | ---: | ------: | ---: |
 * | omkostninger, 6; every posting another citizen's | 1,000,000 |       116 |  115 |     143 |  152 |
 * | omkostninger, 6; nine postings a citizen         | 1,000,000 |        70 |  115 |      80 |  152 |
 * | omkostninger, 6; everybody moves within the year |   600,000 |        75 |   67 |      92 |   94 |
 * | omkostninger, 12; half of the values empty       |   600,000 |        91 |   90 |     108 |  118 |
 * | fit_maalinger, 7; not sorted                     | 1,000,000 |        55 |   52 |      98 |  118 |
 * | deltagere, 19; half of the values empty          |   600,000 |        77 |   73 |     103 |  142 |
 */
import type { Column, ColumnType } from '../domain/contract.ts';

/** The engine's `memory_limit`: what is held and what is being made share it. */
export const limitBytes = 3_000_000_000;

/** Memory comes in blocks; every column has its own in each group of rows, and one for which values are empty (DuckDB 1.4, uncompressed). */
const blockBytes = 262_144;
const groupRows = 122_880;

/** Bytes of a value in the engine. */
const widthOf: Readonly<Record<ColumnType, number>> = { text: 4, kommunekode: 4, integer: 4, number: 8, boolean: 1, date: 4 };

/** To look for rows that stand twice: each row's hash, its place in the table of groups, its count. */
const groupingBytesPerRow = 24;
/** Whatever the rows: texts, buffers, tables begun. */
const fixedBytes = 10_000_000;

/** Bytes of a table for as long as it is loaded. */
export const heldBytes = (rows: number, columns: readonly Column[]): number => storedBytes(rows, widthsOf(columns));

/**
 * Bytes that loading a table takes at most, beside everything loaded already: a table stays until the one that replaces it is ready.
 * Tables loaded together add up to at most the sum.
 */
export const predictBytes = (rows: number, columns: readonly Column[]): number => {
  const widths = widthsOf(columns);
  const grouping = widths.reduce((sum, width) => sum + width, groupingBytesPerRow);
  return storedBytes(rows, widths) + rows * grouping + fixedBytes;
};

/** Bytes left beside `held` bytes of loaded tables. */
export const freeBytes = (held: number): number => Math.max(0, limitBytes - held);

/** Rows of one year, or of another number that orders them. */
interface Part {
  readonly key: number;
  readonly rows: number;
}

/**
 * Which parts to leave out so that the rest fits in `free` bytes where all of them need `needed`: as few as can be, the smallest keys
 * (the oldest years) first. Null when not even the last part fits.
 */
export const leaveOutParts = (parts: readonly Part[], needed: number, free: number): readonly number[] | null => {
  const inOrder = parts.toSorted((one, other) => one.key - other.key);
  const all = inOrder.reduce((sum, { rows }) => sum + rows, 0);
  const bytesOf = (rows: number) => fixedBytes + (Math.max(0, needed - fixedBytes) * rows) / Math.max(1, all);
  let rows = all;
  for (const [i, part] of inOrder.entries()) {
    if (bytesOf(rows) <= free) return inOrder.slice(0, i).map(({ key }) => key);
    rows -= part.rows;
  }
  return inOrder.length === 0 && needed <= free ? [] : null;
};

const widthsOf = (columns: readonly Column[]): readonly number[] => columns.map(({ type }) => widthOf[type]);

const storedBytes = (rows: number, widths: readonly number[]): number => {
  const blocksOf = (inGroup: number, width: number) => (inGroup === 0 ? 0 : Math.ceil((inGroup * width) / blockBytes) + 1);
  const groups = Math.floor(rows / groupRows);
  const last = rows % groupRows;
  return widths.reduce((sum, width) => sum + (groups * blocksOf(groupRows, width) + blocksOf(last, width)) * blockBytes, 0);
};
