/** A file → batches of the contract's columns, in whatever thread it is put. */
import type { FileForm } from '../domain/fileForm.ts';
import type { RiskFinding } from '../domain/risk/finding.ts';
import type { ColumnBatch, TextColumn } from './columnBatch.ts';
import { ColumnReader } from './columnReader.ts';
import { gone, undecodable } from './fileErrors.ts';
import type { FileReader, FormFaults, RawColumn, RowBatch } from './fileReader.ts';
import { readFirstRows, type TextRows } from './firstRows.ts';
import { textColumn } from './handOver.ts';
import { joinedBatch } from './joinedBatch.ts';
import { openReader } from './openReader.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { Spelling } from './spelling.ts';
import { TextDictionary } from './textDictionary.ts';
import { UnreadColumn } from './unreadColumn.ts';

/** What a thread reads of one file. */
export interface Order {
  readonly form: FileForm;
  readonly columns: readonly SourceColumn[];
  /** Columns whose texts are handed over as they are, for another thread to number. */
  readonly handedOver: readonly string[];
  /** Columns of the file that are looked through for risks and not read. */
  readonly unread: readonly string[];
}

export interface DecodedBatch {
  readonly rows: number;
  /** In the order that was asked for. */
  readonly columns: readonly ColumnBatch[];
  /** Texts of the columns that are handed over. */
  readonly handedOver: readonly TextColumn[];
  /** The rows' numbers, as the file's program shows them; null while they follow one another from `first`. */
  readonly numbers: Int32Array<ArrayBuffer> | null;
  readonly first: number;
}

/** What was found out about a file on the way through it. */
export interface Findings {
  readonly risks: readonly (RiskFinding & { readonly column: string })[];
  readonly faults: FormFaults | null;
}

/** Rows of a batch, unless the file ends. */
const fewestRows = 50_000;

/** Once what is done now has been handed over. */
const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const undecoded = (name: string, cause: unknown): Error => Object.assign(new Error('the file cannot be decoded', { cause }), { name });

/** A column that the file does not have after all, or whose values are not what it says, is the file's fault. */
const columnOf = (batch: RowBatch, name: string): RawColumn => {
  try {
    return batch.column(name);
  } catch (cause) {
    throw undecoded(undecodable, cause);
  }
};

/** Decodes one file at a time. Remembers the texts it has numbered as long as it lives. */
export class Decoder {
  readonly #dictionaries = new Map<string, TextDictionary>();
  #reader: FileReader | null = null;
  #columns: readonly ColumnReader[] = [];
  #unread: readonly UnreadColumn[] = [];
  #handedOver: readonly string[] = [];
  #isReading = false;
  /** The batch after the last one handed out, being decoded. */
  #ahead: Promise<DecodedBatch | null> | null = null;
  /** The last of the first rows asked for, in turn. */
  #looking: Promise<unknown> = Promise.resolve();
  #panicked = false;
  #onpanic: (cause: Error) => void = () => undefined;
  #panic: Promise<never> = this.#nextPanic();

  async open(file: Blob, { form, columns, handedOver, unread }: Order): Promise<void> {
    await this.close();
    this.#isReading = true;
    await this.#looking;
    this.#begin();
    this.#columns = columns.map((column) => new ColumnReader(column, this.#dictionary(column.domain)));
    this.#unread = unread.map((name) => new UnreadColumn(name));
    const wanted = new Set(columns.flatMap(({ from }) => ('column' in from ? [from.column] : [])));
    for (const name of [...handedOver, ...unread]) wanted.add(name);
    this.#handedOver = handedOver;
    this.#reader = await this.#unlessPanic(openReader(file, form, [...wanted], () => this.#panicked));
  }

  /**
   * The first rows of a Parquet file, which need not be the one that is open. Null where they cannot be read, and while a file is being
   * read: a panic would take it along.
   */
  firstRows(file: Blob, columns: readonly string[], rows: number): Promise<TextRows | null> {
    const looked = this.#looking.then(() => (this.#isReading ? null : this.#firstRows(file, columns, rows)));
    this.#looking = looked;
    return looked;
  }

  #firstRows(file: Blob, columns: readonly string[], rows: number): Promise<TextRows | null> {
    this.#begin();
    // What is wrong with the file is found, and told, when it is read.
    return this.#unlessPanic(readFirstRows(file, columns, rows, () => this.#panicked)).catch(() => null);
  }

  /** The next batch, or null after the last. The one after it is begun as soon as this one is on its way. */
  async next(): Promise<DecodedBatch | null> {
    const batch = await (this.#ahead ?? this.#decode());
    this.#ahead = batch && afterwards().then(() => this.#decode());
    // Told to who asks for it next, if anyone does.
    this.#ahead?.catch(() => undefined);
    return batch;
  }

  /** Small batches, as text comes in, are put together. */
  async #decode(): Promise<DecodedBatch | null> {
    const parts: DecodedBatch[] = [];
    for (let rows = 0; rows < fewestRows; ) {
      const part = await this.#nextPart();
      if (!part) break;
      parts.push(part);
      rows += part.rows;
    }
    return parts.length > 0 ? joinedBatch(parts) : null;
  }

  async #nextPart(): Promise<DecodedBatch | null> {
    if (!this.#reader) return null;
    const batch = await this.#unlessPanic(this.#reader.next());
    if (!batch) return null;
    const { rows, numbers } = batch;
    const columns = this.#columns.map((reader) => {
      const { from } = reader.source;
      if ('constant' in from) return reader.constant(from.constant, rows);
      const raw = columnOf(batch, from.column);
      return 'arrow' in raw ? reader.fromArrow(raw.arrow, numbers) : reader.fromTexts(raw.texts, numbers);
    });
    for (const column of this.#unread) {
      const raw = columnOf(batch, column.name);
      if ('arrow' in raw) column.takeArrow(raw.arrow, numbers);
      else column.takeTexts(raw.texts, numbers, raw.nested);
    }
    const texts = this.#handedOver.map((name) => textColumn(columnOf(batch, name)));
    const first = numbers[0] ?? 1;
    const follow = rows === 0 || numbers[rows - 1] === first + rows - 1;
    return { rows, columns, handedOver: texts, first, numbers: follow ? null : new Int32Array(numbers) };
  }

  /** Makes ready to number columns that another thread reads. */
  async openColumns(columns: readonly SourceColumn[]): Promise<void> {
    await this.close();
    this.#columns = columns.map((column) => new ColumnReader(column, this.#dictionary(column.domain)));
  }

  /** Numbers columns that another thread has read, in the order of `openColumns`, constants left out; `numbers` are their rows' numbers in the file. */
  async number(texts: readonly TextColumn[], numbers: Int32Array): Promise<ColumnBatch[]> {
    let at = 0;
    return this.#columns.map((reader) => {
      const { from } = reader.source;
      if ('constant' in from) return reader.constant(from.constant, numbers.length);
      const column = texts[at++];
      if (!column) throw new TypeError(`${reader.source.name} was not handed over`);
      return reader.fromUtf8(column, numbers);
    });
  }

  /** What the rows read so far have shown. */
  async findings(): Promise<Findings> {
    const risks = [
      ...this.#columns.flatMap((reader) => {
        const { from } = reader.source;
        return 'column' in from ? reader.findings().map((finding) => ({ ...finding, column: from.column })) : [];
      }),
      ...this.#unread.flatMap((column) => column.findings().map((finding) => ({ ...finding, column: column.name })))
    ];
    return { risks, faults: this.#reader?.faults() ?? null };
  }

  async close(): Promise<void> {
    await this.#ahead?.catch(() => undefined);
    this.#ahead = null;
    await this.#reader?.close();
    this.#reader = null;
    this.#isReading = false;
    this.#columns = [];
    this.#unread = [];
    this.#handedOver = [];
  }

  /**
   * Tells that the decoder's WebAssembly panicked. On some damaged files it does so in a callback of its own, where no call of ours
   * fails and the one that waits would wait for ever.
   */
  panic(cause: unknown): void {
    this.#panicked = true;
    this.#onpanic(new Error('the decoder panicked', { cause }));
  }

  /** Reading a file: what fails in it, the file caused. */
  #unlessPanic<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#panic]).catch((cause: unknown) => {
      if (cause instanceof RangeError && /allocation failed/i.test(cause.message)) throw cause;
      throw undecoded(/NotReadable|NotFound/.test(`${cause}`) ? gone : undecodable, cause);
    });
  }

  /** What panicked before is past. */
  #begin(): void {
    this.#panicked = false;
    this.#panic = this.#nextPanic();
  }

  #nextPanic(): Promise<never> {
    const panic = new Promise<never>((_, reject) => {
      this.#onpanic = reject;
    });
    // It may come when nobody waits.
    panic.catch(() => undefined);
    return panic;
  }

  /** Texts of a domain from number `from` on, in the order of their numbers. */
  async texts(domain: string, from: number): Promise<string[]> {
    const dictionary = this.#dictionary(domain);
    return Array.from({ length: dictionary.size - from }, (_, i) => dictionary.textOf(from + i));
  }

  /** What spells the numbers of a domain out. */
  spelling(domain: string): Spelling {
    return this.#dictionary(domain);
  }

  #dictionary(domain: string): TextDictionary {
    const known = this.#dictionaries.get(domain);
    if (known) return known;
    const made = new TextDictionary();
    this.#dictionaries.set(domain, made);
    return made;
  }
}
