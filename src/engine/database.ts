import type { RecordBatch } from 'apache-arrow';
import { type Prepared, PreparedStatements } from './preparedStatements.ts';
import { type ResultColumns, type Row, rowsOf } from './rows.ts';
import type { Statement } from './sql.ts';

/** What differs between the engine in a browser's worker and the same engine inside Node. */
export interface Connection {
  /** Runs one statement once; stops it when `signal` aborts, as far as the platform can. */
  run(text: string, signal?: AbortSignal): Promise<unknown>;
  prepare(text: string): Promise<Prepared> | Prepared;
  /** Rows of one statement as they are found, on a connection of its own: a stream on a shared one is closed by the next question. */
  batches(text: string): AsyncIterable<RecordBatch>;
  /** Appends an Arrow IPC stream (with its end of stream) to an existing table. */
  append(table: string, ipc: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * First statements of every start, in this order. Extensions would be fetched from the internet; nothing may need one, and after
 * the last line no statement can change that.
 */
const lockdown = [
  'set autoload_known_extensions = false',
  'set autoinstall_known_extensions = false',
  'set allow_community_extensions = false',
  "set memory_limit = '3000MB'",
  'set preserve_insertion_order = true',
  'set enable_external_access = false',
  'set lock_configuration = true'
] as const;

/** The engine as the program sees it. */
export class Database {
  readonly #connection: Connection;
  readonly #prepared: PreparedStatements;

  private constructor(connection: Connection) {
    this.#connection = connection;
    this.#prepared = new PreparedStatements((text) => connection.prepare(text));
  }

  static async locked(connection: Connection): Promise<Database> {
    for (const statement of lockdown) await connection.run(statement);
    return new Database(connection);
  }

  /** The answer to `statement`, in the declared types. */
  async ask<C extends ResultColumns>({ text, values }: Statement, columns: C): Promise<Row<C>[]> {
    return rowsOf(await this.#prepared.query(text, values), columns);
  }

  /**
   * Changes tables. Questions planned before are forgotten, so that they do not hold on to a dropped table.
   * @throws TypeError where values are to be bound: what makes and drops tables has none
   */
  async run({ text, values }: Statement, signal?: AbortSignal): Promise<void> {
    if (values.length > 0) throw new TypeError('a statement that is run has no values');
    await this.#prepared.forget();
    await this.#connection.run(text, signal);
  }

  /** Rows of an answer as they are found, a few thousand at a time. */
  batches({ text }: Statement): AsyncIterable<RecordBatch> {
    return this.#connection.batches(text);
  }

  async append(table: string, ipc: Uint8Array): Promise<void> {
    await this.#connection.append(table, ipc);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
