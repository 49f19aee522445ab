import type { Column } from '../domain/contract.ts';
import { ipcOf } from './arrowBatch.ts';
import { type ColumnBatch, emptyColumn } from './convert.ts';
import type { Database } from './database.ts';
import { type DecodedBatch, type SourceColumn, undecodable } from './decoder.ts';
import { createRows, drop, sourceColumn } from './schema.ts';

/** A `Decoder`, here or in a worker. */
export interface DecodingThread {
  open(file: Blob, columns: readonly SourceColumn[]): Promise<void>;
  next(): Promise<DecodedBatch | null>;
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
}

export interface SourceFile {
  readonly file: Blob;
  /** Columns of the contract that the file holds. */
  readonly columns: readonly Column[];
}

/** A column's values that cannot be used, or that are empty where the contract requires a value. */
export interface Unusable {
  readonly file: Blob;
  readonly column: string;
  readonly empty: number;
  readonly unusable: number;
}

/** The decoder could not read on: the file is damaged, or of a kind it does not know. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly file: Blob;
  constructor(file: Blob, options: ErrorOptions) {
    super('the file cannot be decoded', options);
    this.file = file;
  }
}

export interface Loaded {
  readonly rows: number;
  readonly unusable: readonly Unusable[];
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
  files: readonly SourceFile[],
  onrows: (rows: number) => void,
  signal: AbortSignal
): Promise<Loaded> => {
  const columns = new Map(files.flatMap((file) => file.columns.map((column) => [column.name, column])));
  const unusable: Unusable[] = [];
  let loaded = 0;
  await database.run(createRows(rows, [...columns.values()]));
  try {
    for (const file of files) {
      const tally = new Map(file.columns.map(({ name }) => [name, { empty: 0, unusable: 0 }]));
      for await (const batch of batches(decoding, file, signal)) {
        for (const { name, empty, unusable } of batch.columns) {
          const sum = tally.get(name);
          if (sum) Object.assign(sum, { empty: sum.empty + empty, unusable: sum.unusable + unusable });
        }
        await database.append(rows, ipcOf(batch.rows, inOrder(batch, columns)));
        loaded += batch.rows;
        onrows(loaded);
      }
      for (const [column, sum] of tally) {
        const empty = columns.get(column)?.required ? sum.empty : 0;
        if (empty + sum.unusable > 0) unusable.push({ file: file.file, column, empty, unusable: sum.unusable });
      }
    }
  } catch (error) {
    await database.run(drop(rows));
    throw error;
  }
  return { rows: loaded, unusable };
};

/** Columns in the table's order; a column that this file lacks is empty throughout. */
const inOrder = (batch: DecodedBatch, columns: ReadonlyMap<string, Column>): ColumnBatch[] => {
  const present = new Map(batch.columns.map((column) => [column.name, column]));
  return [...columns.values()].map(({ name, type }) => present.get(name) ?? emptyColumn(name, type, batch.rows));
};

async function* batches(decoding: Decoding, { file, columns }: SourceFile, signal: AbortSignal): AsyncGenerator<DecodedBatch> {
  const ofPseudonyms = columns.filter((column) => column.sensitivity === 'pseudonym').map(sourceColumn);
  const ofValues = columns.filter((column) => column.sensitivity !== 'pseudonym').map(sourceColumn);
  const threads = [
    { thread: decoding.pseudonyms, columns: ofPseudonyms },
    { thread: decoding.values, columns: ofValues }
  ].filter(({ columns }) => columns.length > 0);
  const reading = <T>(part: Promise<T>): Promise<T> =>
    part.catch((cause: unknown) => {
      throw cause instanceof Error && cause.name === undecodable ? new UnreadableFileError(file, { cause }) : cause;
    });
  const ask = () => reading(Promise.all(threads.map(({ thread }) => thread.next())));
  try {
    await reading(Promise.all(threads.map(({ thread, columns }) => thread.open(file, columns))));
    let coming = ask();
    for (;;) {
      const parts = (await coming).filter((part) => part !== null);
      signal.throwIfAborted();
      const [first] = parts;
      if (!first) return;
      if (parts.length < threads.length || parts.some((part) => part.rows !== first.rows)) {
        throw new UnreadableFileError(file, { cause: new RangeError('the columns of the file differ in length') });
      }
      coming = ask();
      // Awaited in the next round; a failure must not count as unhandled when that round never comes.
      coming.catch(() => undefined);
      yield { rows: first.rows, columns: parts.flatMap((part) => part.columns) };
    }
  } finally {
    await Promise.all(threads.map(({ thread }) => thread.close()));
  }
}
