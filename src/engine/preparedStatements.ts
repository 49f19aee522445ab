import type { Table } from 'apache-arrow';
import type { Value } from './sql.ts';

/** A statement that is parsed and planned, which in WebAssembly takes longer than many an answer. */
export interface Prepared {
  query(...values: Value[]): Promise<Table> | Table;
  close(): Promise<void> | void;
}

/** Statements kept for the next time the same text is asked, the least recently asked given up first. */
export class PreparedStatements {
  readonly #prepare: (text: string) => Promise<Prepared> | Prepared;
  readonly #kept = new Map<string, Promise<Prepared>>();

  constructor(prepare: (text: string) => Promise<Prepared> | Prepared) {
    this.#prepare = prepare;
  }

  async query(text: string, values: readonly Value[]): Promise<Table> {
    const prepared = this.#kept.get(text) ?? Promise.resolve(this.#prepare(text));
    this.#kept.delete(text);
    this.#kept.set(text, prepared);
    prepared.catch(() => this.#kept.delete(text));
    if (this.#kept.size > mostKept) await this.#close(this.#kept.keys().next().value as string);
    return (await prepared).query(...values);
  }

  /** Gives up all statements, and with them the tables they were planned on. */
  async forget(): Promise<void> {
    for (const text of [...this.#kept.keys()]) await this.#close(text);
  }

  async #close(text: string): Promise<void> {
    const prepared = this.#kept.get(text);
    // Before it is closed: a question that comes meanwhile must not be given it.
    this.#kept.delete(text);
    await (await prepared)?.close();
  }
}

const mostKept = 128;
