/** Rows of a file, with the work shared between two decoding threads. */
import type { FileForm } from '../domain/fileForm.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { ColumnBatch, TextColumn } from './columnBatch.ts';
import type { DecodedBatch, Findings, Order } from './decoder.ts';
import type { ExportThread } from './exportTable.ts';
import { gone, undecodable } from './fileErrors.ts';
import { runningNumbers } from './fileReader.ts';
import { filledColumns, type SourceColumn, sourceColumns } from './sourceColumn.ts';

/** A `Decoder`, here or in a worker. */
export interface DecodingThread {
  open(file: Blob, order: Order): Promise<void>;
  next(): Promise<DecodedBatch | null>;
  /** To number columns that another thread reads. */
  openColumns(columns: readonly SourceColumn[]): Promise<void>;
  number(texts: readonly TextColumn[], numbers: Int32Array): Promise<ColumnBatch[]>;
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

/** Years and kommunekoder whose rows are not loaded. */
export interface Without {
  readonly years: ReadonlySet<number>;
  readonly kommuner: ReadonlySet<number>;
}

export interface SourceFile {
  readonly file: Blob;
  readonly form: FileForm;
  readonly mapping: Mapping;
  readonly without: Without;
  /** Columns of the file that are looked through for risks and not read. */
  readonly unread: readonly string[];
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

/** Rows of a file: for each layer, columns of equal length. */
export interface LayeredBatch {
  readonly rows: number;
  readonly layers: readonly (readonly ColumnBatch[])[];
  readonly first: number;
  readonly numbers: Int32Array | null;
}

/** What the file caused is told from what the program got wrong. */
const blamed = <T>(file: Blob, work: Promise<T>): Promise<T> =>
  work.catch((cause: unknown) => {
    const name = cause instanceof Error ? cause.name : '';
    throw name === undecodable || name === gone ? new UnreadableFileError(file, name === gone, { cause }) : cause;
  });

/** What a file has shown on the way through it, once its rows are read. */
export const findingsOf = async ({ pseudonyms, values }: Decoding, { file }: SourceFile): Promise<Findings> => {
  const [ids, rest] = await blamed(file, Promise.all([pseudonyms.findings(), values.findings()]));
  return { risks: [...ids.risks, ...rest.risks], faults: rest.faults ?? ids.faults };
};

/** The columns that a file gives each thread: pseudonyms, the rest, and the layers' own at its end. */
const shares = ({ mapping }: SourceFile) => {
  const { common, layers } = sourceColumns(mapping);
  const isPseudonym = new Set(filledColumns(mapping).flatMap(({ name, sensitivity }) => (sensitivity === 'pseudonym' ? [name] : [])));
  const ids = common.filter(({ name }) => isPseudonym.has(name));
  const values: readonly SourceColumn[] = [...common.filter(({ name }) => !isPseudonym.has(name)), ...layers.flat()];
  return { ids, values, layers };
};

/** Rows of one file, both threads at work. They stay open, for what they found out. */
export async function* readFile(decoding: Decoding, source: SourceFile, signal: AbortSignal): AsyncGenerator<LayeredBatch> {
  const { ids, values, layers } = shares(source);
  const next = await (source.form.format === 'csv' ? openText : openColumns)(decoding, source, ids, values);
  const ask = () => blamed(source.file, next());
  let coming = ask();
  for (;;) {
    const batch = await coming;
    signal.throwIfAborted();
    if (!batch) return;
    coming = ask();
    // Awaited in the next round; a failure must not count as unhandled when that round never comes.
    coming.catch(() => undefined);
    yield { rows: batch.rows, first: batch.first, numbers: batch.numbers, layers: layered(batch, layers) };
  }
}

/** A batch with the pseudonyms and the rest of its columns. */
interface SharedBatch extends Pick<DecodedBatch, 'rows' | 'first' | 'numbers'> {
  readonly ids: readonly ColumnBatch[];
  readonly values: readonly ColumnBatch[];
}

type Next = () => Promise<SharedBatch | null>;

/** Formats that keep columns apart: each thread reads its own. */
const openColumns = async (
  { values: valueThread, pseudonyms }: Decoding,
  { file, form, unread }: SourceFile,
  ids: readonly SourceColumn[],
  values: readonly SourceColumn[]
): Promise<Next> => {
  const open = (thread: DecodingThread, columns: readonly SourceColumn[], unread: readonly string[]) =>
    columns.length > 0 ? thread.open(file, { form, columns, handedOver: [], unread }) : thread.close();
  await blamed(file, Promise.all([open(valueThread, values, unread), open(pseudonyms, ids, [])]));
  return async () => {
    const [rest, own] = await Promise.all([values.length > 0 ? valueThread.next() : null, ids.length > 0 ? pseudonyms.next() : null]);
    const first = rest ?? own;
    if (!first) return null;
    if ((values.length > 0 && rest?.rows !== first.rows) || (ids.length > 0 && own?.rows !== first.rows)) {
      throw new UnreadableFileError(file, false, { cause: new RangeError('the columns of the file differ in length') });
    }
    return { ...first, ids: own?.columns ?? [], values: rest?.columns ?? [] };
  };
};

/** Text is cut into cells once: one thread reads it and hands the pseudonyms over to the other. */
const openText = async (
  { values: valueThread, pseudonyms }: Decoding,
  { file, form, unread }: SourceFile,
  ids: readonly SourceColumn[],
  values: readonly SourceColumn[]
): Promise<Next> => {
  const inFile = ids.filter(({ from }) => 'column' in from);
  const handedOver = inFile.flatMap(({ from }) => ('column' in from ? [from.column] : []));
  await blamed(file, Promise.all([valueThread.open(file, { form, columns: values, handedOver, unread }), pseudonyms.openColumns(ids)]));
  return async () => {
    const batch = await valueThread.next();
    if (!batch) return null;
    const numbers = batch.numbers ?? runningNumbers(batch.first, batch.rows);
    return { ...batch, ids: await pseudonyms.number(batch.handedOver, numbers), values: batch.columns };
  };
};

/** The columns of every row, and to each layer its own: they stand last among the values, layer by layer. */
const layered = ({ ids, values }: SharedBatch, layers: readonly (readonly SourceColumn[])[]): ColumnBatch[][] => {
  const own = layers.flat().length;
  const common = [...ids, ...values.slice(0, values.length - own)];
  let at = values.length - own;
  return layers.map((layer) => {
    const columns = values.slice(at, at + layer.length);
    at += layer.length;
    return [...common, ...columns];
  });
};
