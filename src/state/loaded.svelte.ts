import type { TableName } from '../domain/contract.ts';
import type { Database } from '../engine/database.ts';
import { Tables, type Threads } from '../engine/tables.ts';
import { askCoverage, type Coverage } from '../measures/coverage.ts';
import type { Sources } from '../measures/measure.ts';
import { preparations } from '../measures/prepared.ts';
import { columnsOf, type OpenedTable } from './opening.ts';

/** How new tables stand to those that are loaded. */
export interface Arrival {
  /** They are the demo's. */
  readonly synthetic: boolean;
  /** Tables already loaded stay. */
  readonly joins: boolean;
}

/** What the engine holds. */
export class Loaded {
  tables = $state.raw<readonly OpenedTable[]>([]);
  /** The demo is loaded, and nothing else. */
  synthetic = $state(true);
  /** Null while nothing is loaded. */
  coverage = $state.raw<Coverage | null>(null);
  /** Rises with every change of what is loaded. */
  version = $state(0);
  /** What the last tables replaced and could have been added to. */
  replaced = $state.raw<readonly OpenedTable[]>([]);
  #running: { readonly tables: Tables; readonly database: Database } | null = null;

  /** Null until the engine runs. */
  get database(): Database | null {
    return this.#running?.database ?? null;
  }

  /** What measures ask; null until the engine runs. */
  get sources(): Sources | null {
    return this.#running && { database: this.#running.database, ledger: this.#running.tables.ledger };
  }

  /** @throws Error when the engine is not running */
  get running(): { readonly tables: Tables; readonly database: Database } {
    if (!this.#running) throw new Error('the engine is not running');
    return this.#running;
  }

  /** Bytes of the engine's memory that the loaded tables take, predicted. */
  get memoryBytes(): number {
    return this.tables.reduce((bytes, table) => bytes + table.memoryBytes, 0);
  }

  /** Takes an engine into use in which nothing is loaded. */
  async run(threads: Threads): Promise<void> {
    this.#running = { tables: await Tables.create(threads, preparations), database: threads.database };
  }

  /** Says what the engine has come to hold. */
  async take(arrived: readonly OpenedTable[], { synthetic, joins }: Arrival): Promise<void> {
    await this.#turnTo(() => {
      const names = new Set(arrived.map(({ table }) => table));
      const again = new Set(arrived.flatMap(({ files }) => files));
      const isOther = ({ table, files }: OpenedTable) => names.has(table) && !files.some((file) => again.has(file));
      this.replaced = joins && !synthetic ? this.tables.filter(isOther) : [];
      this.tables = [...(joins ? this.tables.filter(({ table }) => !names.has(table)) : []), ...arrived];
      this.synthetic = synthetic;
    });
  }

  async remove(table: TableName): Promise<void> {
    await this.running.tables.commit([], [table], new AbortController().signal);
    await this.#turnTo(() => {
      this.tables = this.tables.filter((one) => one.table !== table);
      this.replaced = [];
    });
  }

  /** A loaded table as a Parquet file in the contract's form. @throws RangeError when it is not loaded */
  async export(table: TableName): Promise<Blob> {
    const opened = this.tables.find((one) => one.table === table);
    if (!opened) throw new RangeError(`${table} is not loaded`);
    return this.running.tables.export(table, columnsOf(opened.candidates), new AbortController().signal);
  }

  /** All at once: figures speak of what is loaded by these. The engine has changed, also where the coverage cannot be asked. */
  async #turnTo(change: () => void): Promise<void> {
    let coverage: Coverage | null = null;
    try {
      coverage = await askCoverage(this.running.tables.ledger);
    } finally {
      change();
      this.coverage = coverage;
      this.version++;
    }
  }
}
