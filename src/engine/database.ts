import type { Table } from 'apache-arrow';
import { type ResultColumns, type Row, rowsOf } from './rows.ts';
import type { Statement, Value } from './sql.ts';

/** What differs between the engine in a browser's worker and the same engine inside Node. */
export interface Connection {
  /** Runs one statement; stops it when `signal` aborts, as far as the platform can. */
  query(text: string, values: readonly Value[], signal?: AbortSignal): Promise<Table>;
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

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  static async locked(connection: Connection): Promise<Database> {
    for (const statement of lockdown) await connection.query(statement, []);
    return new Database(connection);
  }

  /** The answer to `statement`, in the declared types. */
  async ask<C extends ResultColumns>(statement: Statement, columns: C): Promise<Row<C>[]> {
    return rowsOf(await this.#connection.query(statement.text, statement.values), columns);
  }

  async run(statement: Statement, signal?: AbortSignal): Promise<void> {
    await this.#connection.query(statement.text, statement.values, signal);
  }

  async append(table: string, ipc: Uint8Array): Promise<void> {
    await this.#connection.append(table, ipc);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
