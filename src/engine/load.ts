import type { Column } from '../domain/contract.ts';
import { rowsNamed } from '../domain/problem.ts';
import { ipcOf } from './arrowBatch.ts';
import { type ColumnBatch, columnAt, emptyColumn } from './columnBatch.ts';
import type { Database } from './database.ts';
import type { Findings } from './decoder.ts';
import { type Decoding, findingsOf, type LayeredBatch, readFile, type SourceFile, type Without } from './readFile.ts';
import { createRows, drop } from './schema.ts';
import { filledColumns } from './sourceColumn.ts';

/** A column's values that cannot be used, or that are empty. */
export interface Tally {
  /** Name in the contract. */
  readonly column: string;
  /** The place of the fold that the column belongs to; 0 for those of every row. */
  readonly layer: number;
  /** Values in all. */
  readonly values: number;
  readonly empty: number;
  readonly unusable: number;
  /** Numbers of the first rows. */
  readonly emptyRows: readonly number[];
  readonly unusableRows: readonly number[];
}

/** What came of one file. */
export interface LoadedFile {
  readonly source: SourceFile;
  /** The row of the engine that is its first. */
  readonly start: number;
  /** Rows in the engine, and rows of the file. */
  readonly rows: number;
  readonly read: number;
  readonly leftOut: number;
  readonly tallies: readonly Tally[];
  readonly findings: Findings;
}

/** Rows of the engine that come from one stretch of a file: row `start + i` is number `numbers[i]` there, or `first + i`. */
interface Stretch {
  readonly start: number;
  readonly source: SourceFile;
  readonly first: number;
  readonly numbers: Int32Array | null;
}

export interface Loaded {
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly files: readonly LoadedFile[];
  /** File and row number of a row in the engine. */
  origin(rowid: number): { readonly source: SourceFile; readonly row: number };
}

/**
 * Streams files into the new table `rows`: while the engine takes one batch, both threads decode the next. Nothing is left behind
 * when it throws. `onbatch` may keep the columns of each batch: nobody reads them afterwards.
 * @throws the signal's reason when it aborts, between two batches
 */
export const loadRows = async (
  database: Database,
  decoding: Decoding,
  rows: string,
  sources: readonly SourceFile[],
  onrows: (rows: number) => void,
  signal: AbortSignal,
  onbatch: (rows: number, columns: readonly ColumnBatch[]) => Promise<void> = async () => undefined
): Promise<Loaded> => {
  const columns = [...new Map(sources.flatMap(({ mapping }) => filledColumns(mapping).map((column) => [column.name, column]))).values()];
  const files: LoadedFile[] = [];
  const stretches: Stretch[] = [];
  let loaded = 0;
  let seen = 0;
  await database.run(createRows(rows, columns));
  try {
    for (const source of sources) {
      const tallies = new Map<string, Tally>();
      const before = loaded;
      let read = 0;
      let leftOut = 0;
      const reading = readFile(decoding, source, signal);
      const without = source.without;
      for await (const whole of reading) {
        // Columns of every row stand in each layer, and count once.
        for (const [layer, columns] of whole.layers.entries()) {
          for (const column of columns) {
            // Columns of every row stand in each layer, and count once.
            const isCommon = layer > 0 && whole.layers[0]?.includes(column);
            const key = `${layer} ${column.name}`;
            if (!isCommon) tallies.set(key, tallied(tallies.get(key), column, layer, whole));
          }
        }
        const batch = leavingOut(whole, without);
        read += whole.rows;
        leftOut += whole.rows - batch.rows;
        for (const layer of batch.layers) {
          if (batch.rows === 0) continue;
          await database.append(rows, ipcOf(batch.rows, inOrder(layer, columns, batch.rows)));
          await onbatch(batch.rows, layer);
          stretches.push({ start: loaded, source, first: batch.first, numbers: batch.numbers });
          loaded += batch.rows;
        }
        seen += whole.rows;
        onrows(seen);
      }
      const findings = await findingsOf(decoding, source);
      files.push({ source, start: before, rows: loaded - before, read, leftOut, tallies: [...tallies.values()], findings });
    }
  } catch (error) {
    await database.run(drop(rows));
    throw error;
  } finally {
    await Promise.all([decoding.pseudonyms.close(), decoding.values.close()]);
  }
  return { rows: loaded, columns, files, origin: (rowid) => originIn(stretches, rowid) };
};

const originIn = (stretches: readonly Stretch[], rowid: number): { source: SourceFile; row: number } => {
  const found = stretches.findLast(({ start }) => start <= rowid);
  if (!found) throw new RangeError(`no row ${rowid}`);
  const { source, start, first, numbers } = found;
  return { source, row: numbers?.[rowid - start] ?? first + rowid - start };
};

const numbersAt = (places: readonly number[], { first, numbers }: LayeredBatch): number[] =>
  places.map((place) => numbers?.[place] ?? first + place);

const tallied = (sum: Tally | undefined, column: ColumnBatch, layer: number, batch: LayeredBatch): Tally => ({
  column: column.name,
  layer,
  values: (sum?.values ?? 0) + batch.rows,
  empty: (sum?.empty ?? 0) + column.empty,
  unusable: (sum?.unusable ?? 0) + column.unusable,
  emptyRows: [...(sum?.emptyRows ?? []), ...numbersAt(column.emptyAt, batch)].slice(0, rowsNamed),
  unusableRows: [...(sum?.unusableRows ?? []), ...numbersAt(column.unusableAt, batch)].slice(0, rowsNamed)
});

/** Without the rows of years and kommuner that are left out. */
const leavingOut = (batch: LayeredBatch, { years, kommuner }: Without): LayeredBatch => {
  const valuesOf = (name: string) => batch.layers[0]?.find((column) => column.name === name)?.values;
  const year = years.size > 0 ? valuesOf('aar') : undefined;
  const kommune = kommuner.size > 0 ? valuesOf('kommunekode') : undefined;
  if (!year && !kommune) return batch;
  const kept: number[] = [];
  for (let i = 0; i < batch.rows; i++) {
    if (year && years.has(year[i] as number)) continue;
    if (kommune && kommuner.has(kommune[i] as number)) continue;
    kept.push(i);
  }
  const places = Int32Array.from(kept);
  return {
    rows: kept.length,
    layers: batch.layers.map((layer) => layer.map((column) => columnAt(column, places))),
    first: batch.first,
    numbers: Int32Array.from(numbersAt(kept, batch))
  };
};

/** Columns in the table's order; a column that this file lacks is empty throughout. */
const inOrder = (layer: readonly ColumnBatch[], columns: readonly Column[], rows: number): ColumnBatch[] => {
  const present = new Map(layer.map((column) => [column.name, column]));
  return columns.map(({ name, type }) => present.get(name) ?? emptyColumn(name, type, rows));
};
