import type { TableName } from '../domain/contract.ts';
import type { Database } from '../engine/database.ts';
import type { Tables, Threads } from '../engine/tables.ts';
import { askCoverage, type Coverage } from '../measures/coverage.ts';
import type { Sources } from '../measures/measure.ts';
import { engineTables } from './engineCode.ts';
import { columnsOf, type OpenedTable } from './opening.ts';

/** How new tables stand to those that are loaded. */
export interface Arrival {
  /** They are the demo's. */
  readonly synthetic: boolean;
  /** Tables already loaded stay. */
  readonly joins: boolean;
}

/** An engine with the contract's tables in it. */
interface Running {
  readonly tables: Tables;
  readonly database: Database;
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
  #running: Running | null = null;
  /** An engine that takes the place of one that is lost. Nobody asks it before it holds what is said to be loaded. */
  #coming: Running | null = null;

  /** Null until the engine runs. */
  get database(): Database | null {
    return this.#running?.database ?? null;
  }

  /** What measures ask; null until the engine runs. */
  get sources(): Sources | null {
    if (!this.#running) return null;
    const { ledger, fit, participants } = this.#running.tables;
    return { database: this.#running.database, ledger, fit, participants };
  }

  /** What files are loaded into. @throws Error when the engine is not running */
  get running(): Running {
    const running = this.#coming ?? this.#running;
    if (!running) throw new Error('the engine is not running');
    return running;
  }

  /** Bytes of the engine's memory that the loaded tables take, predicted. */
  get memoryBytes(): number {
    return this.tables.reduce((bytes, table) => bytes + table.memoryBytes, 0);
  }

  /** Takes an engine into use in which nothing is loaded. Where one ran before, what is loaded is said to be so until `take` or `clear`. */
  async run(threads: Threads): Promise<void> {
    const { Tables, preparations } = await engineTables();
    const running = { tables: await Tables.create(threads, preparations), database: threads.database };
    if (this.#running) this.#coming = running;
    else this.#running = running;
  }

  /** Nothing of what was loaded could be loaded again. */
  async clear(): Promise<void> {
    await this.#turnTo(() => {
      this.tables = [];
      this.replaced = [];
    });
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
      this.#running = this.#coming ?? this.#running;
      this.#coming = null;
      this.coverage = coverage;
      this.version++;
    }
  }
}
