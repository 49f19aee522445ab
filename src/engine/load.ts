import type { Column } from '../domain/contract.ts';
import type { FileForm } from '../domain/fileForm.ts';
import type { Mapping } from '../domain/mapping.ts';
import { rowsNamed } from '../domain/problem.ts';
import { ipcOf } from './arrowBatch.ts';
import { type ColumnBatch, columnAt, emptyColumn } from './columnBatch.ts';
import type { Database } from './database.ts';
import { type DecodedBatch, type Findings, gone, type Order, undecodable } from './decoder.ts';
import type { ExportThread } from './exportTable.ts';
import { createRows, drop } from './schema.ts';
import { filledColumns, type SourceColumn, sourceColumns } from './sourceColumn.ts';

/** A `Decoder`, here or in a worker. */
export interface DecodingThread {
  open(file: Blob, order: Order): Promise<void>;
  next(): Promise<DecodedBatch | null>;
  findings(): Promise<Findings>;
  close(): Promise<void>;
  texts(domain: string, from: number): Promise<string[]>;
}

/**
 * Two decoding threads share the work by column. Pseudonyms have one to themselves: they are half of the work, and their texts
 * then never meet the rest.
 */
export interface Decoding {
  readonly pseudonyms: DecodingThread;
  readonly values: DecodingThread;
  /** Writes files; in the thread that knows the pseudonyms' texts. */
  readonly exporting: ExportThread;
}

export interface SourceFile {
  readonly file: Blob;
  readonly form: FileForm;
  readonly mapping: Mapping;
  /** Columns of the file that are looked through for risks and not read. */
  readonly unread: readonly string[];
}

/** Years and kommunekoder whose rows are not loaded. */
export interface Without {
  readonly years: ReadonlySet<number>;
  readonly kommuner: ReadonlySet<number>;
}

export const withoutNothing: Without = { years: new Set(), kommuner: new Set() };

/** A column's values that cannot be used, or that are empty. */
export interface Tally {
  /** Name in the contract. */
  readonly column: string;
  readonly empty: number;
  readonly unusable: number;
  /** Numbers of the first rows. */
  readonly emptyRows: readonly number[];
  readonly unusableRows: readonly number[];
}

/** What came of one file. */
export interface LoadedFile {
  readonly source: SourceFile;
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

/** The decoder could not read on: the file is damaged, of a kind it does not know, or `gone`: moved or changed while it was read. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly file: Blob;
  readonly gone: boolean;
  constructor(file: Blob, gone: boolean, options: ErrorOptions) {
    super('the file cannot be decoded', options);
    this.file = file;
    this.gone = gone;
  }
}

/**
 * Streams files into the new table `rows`: while the engine takes one batch, both threads decode the next. Nothing is left behind
 * when it throws.
 * @throws the signal's reason when it aborts, between two batches
 */
export const loadRows = async (
  database: Database,
  decoding: Decoding,
  rows: string,
  sources: readonly SourceFile[],
  without: Without,
  onrows: (rows: number) => void,
  signal: AbortSignal
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
      for await (const whole of reading) {
        for (const column of whole.layers.flat()) tallies.set(column.name, tallied(tallies.get(column.name), column, whole));
        const batch = leavingOut(whole, without);
        read += whole.rows;
        leftOut += whole.rows - batch.rows;
        for (const layer of batch.layers) {
          if (batch.rows === 0) continue;
          await database.append(rows, ipcOf(batch.rows, inOrder(layer, columns, batch.rows)));
          stretches.push({ start: loaded, source, first: batch.first, numbers: batch.numbers });
          loaded += batch.rows;
        }
        seen += whole.rows;
        onrows(seen);
      }
      const findings = await findingsOf(decoding, source);
      files.push({ source, rows: loaded - before, read, leftOut, tallies: [...tallies.values()], findings });
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

/** Rows of a file: for each layer, columns of equal length. */
export interface LayeredBatch {
  readonly rows: number;
  readonly layers: readonly (readonly ColumnBatch[])[];
  readonly first: number;
  readonly numbers: Int32Array | null;
}

const numbersAt = (places: readonly number[], { first, numbers }: LayeredBatch): number[] =>
  places.map((place) => numbers?.[place] ?? first + place);

const tallied = (sum: Tally | undefined, column: ColumnBatch, batch: LayeredBatch): Tally => ({
  column: column.name,
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

/** What the file caused is told from what the program got wrong. */
const blamed = <T>(file: Blob, work: Promise<T>): Promise<T> =>
  work.catch((cause: unknown) => {
    const name = cause instanceof Error ? cause.name : '';
    throw name === undecodable || name === gone ? new UnreadableFileError(file, name === gone, { cause }) : cause;
  });

const findingsOf = async ({ pseudonyms, values }: Decoding, { file }: SourceFile): Promise<Findings> => {
  const [ids, rest] = await blamed(file, Promise.all([pseudonyms.findings(), values.findings()]));
  return { risks: [...ids.risks, ...rest.risks], faults: rest.faults ?? ids.faults };
};

/** Rows of one file, both threads at work. They stay open, for what they found out. */
export async function* readFile(decoding: Decoding, source: SourceFile, signal: AbortSignal): AsyncGenerator<LayeredBatch> {
  const { file, form, mapping, unread } = source;
  const { common, layers } = sourceColumns(mapping);
  const isPseudonym = new Set(filledColumns(mapping).flatMap(({ name, sensitivity }) => (sensitivity === 'pseudonym' ? [name] : [])));
  const ids = common.filter(({ name }) => isPseudonym.has(name));
  const values: readonly SourceColumn[] = [...common.filter(({ name }) => !isPseudonym.has(name)), ...layers.flat()];
  const threads = [
    { thread: decoding.values, columns: values, unread },
    { thread: decoding.pseudonyms, columns: ids, unread: [] }
  ].filter(({ columns }) => columns.length > 0);
  const ask = () => blamed(file, Promise.all(threads.map(({ thread }) => thread.next())));
  const idle = [decoding.values, decoding.pseudonyms].filter((thread) => !threads.some((used) => used.thread === thread));
  await Promise.all(idle.map((thread) => thread.close()));
  await blamed(file, Promise.all(threads.map(({ thread, columns, unread }) => thread.open(file, { form, columns, unread }))));
  let coming = ask();
  for (;;) {
    const parts = (await coming).filter((part) => part !== null);
    signal.throwIfAborted();
    const [first] = parts;
    if (!first) return;
    if (parts.length < threads.length || parts.some((part) => part.rows !== first.rows)) {
      throw new UnreadableFileError(file, false, { cause: new RangeError('the columns of the file differ in length') });
    }
    coming = ask();
    // Awaited in the next round; a failure must not count as unhandled when that round never comes.
    coming.catch(() => undefined);
    yield { rows: first.rows, first: first.first, numbers: first.numbers, layers: layered(parts, layers) };
  }
}

/** The columns of every row, and to each layer its own: they stand last among the values, layer by layer. */
const layered = (parts: readonly DecodedBatch[], layers: readonly (readonly SourceColumn[])[]): ColumnBatch[][] => {
  const [values, ids] = parts;
  const read = values?.columns ?? [];
  const own = layers.flat().length;
  const common = [...(ids?.columns ?? []), ...read.slice(0, read.length - own)];
  let at = read.length - own;
  return layers.map((layer) => {
    const columns = read.slice(at, at + layer.length);
    at += layer.length;
    return [...common, ...columns];
  });
};
