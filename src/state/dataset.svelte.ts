import type { TableName } from '../domain/contract.ts';
import { tableNames } from '../domain/contract.ts';
import type { Problem } from '../domain/problem.ts';
import type { Database } from '../engine/database.ts';
import { EngineStartError, startEngine } from '../engine/start.ts';
import { Tables } from '../engine/tables.ts';
import { askCoverage, type Coverage } from '../measures/coverage.ts';
import { preparations } from '../measures/prepared.ts';
import { DemoError, demoExtract } from './demo.ts';
import { isRefusal, type OpenedTable, openExtracts, type Progress } from './opening.ts';

/** `refused`: the last file was refused, the page lives on. `failed`: the engine did not start. */
export type DatasetState = 'loading' | 'ready' | 'refused' | 'failed';
/** `load`: the program, not the file, went wrong while loading; what was loaded before is still there. `demo`: its files did not come. */
export type Failure = 'engine-timeout' | 'engine' | 'load' | 'demo';

/** Tables the first view reads; they come first. */
const firstTables: readonly TableName[] = ['omkostninger', 'befolkning'];

class Dataset {
  state = $state<DatasetState>('loading');
  failure = $state.raw<Failure | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Findings of the last files opened. */
  problems = $state.raw<readonly Problem[]>([]);
  tables = $state.raw<readonly OpenedTable[]>([]);
  /** The demo is loaded, and nothing else. */
  synthetic = $state(true);
  coverage = $state.raw<Coverage | null>(null);
  /** Rises with every change of what is loaded. */
  version = $state(0);
  /** What the last opening replaced and could have been added to. */
  replaced = $state.raw<readonly OpenedTable[]>([]);
  database: Database | null = null;
  #tables: Tables | null = null;
  #cancelling: AbortController | null = null;
  /** One opening at a time. */
  #queue: Promise<void> = Promise.resolve();

  /** What to return to when a load is cancelled. */
  #settled: 'ready' | 'refused' = 'ready';
  /** Openings that a reader has asked for and that have not begun. */
  #waiting = 0;

  /** Starts the engine and opens the demo; what a reader drops meanwhile waits for it. */
  async start(): Promise<void> {
    const demo = Promise.all(firstTables.map(demoExtract));
    // Awaited once the engine is up; until then a failure has nowhere to go.
    demo.catch(() => undefined);
    await this.#enqueue(async () => {
      try {
        const { database, decoding } = await startEngine();
        this.#tables = await Tables.create(database, decoding, preparations);
        this.database = database;
      } catch (error) {
        this.#fail(error instanceof EngineStartError ? 'engine-timeout' : 'engine');
        throw error;
      }
      await this.#open(() => demo, { synthetic: true, joins: false });
    });
    const rest = tableNames.filter((table) => !firstTables.includes(table));
    await this.#enqueue(async () => {
      if (this.synthetic && this.tables.length > 0)
        await this.#open(() => Promise.all(rest.map(demoExtract)), { synthetic: true, joins: true });
    });
  }

  /** Opens a reader's own files. The first of them replace the whole demo. */
  open(files: readonly File[]): Promise<void> {
    return this.#openSoon(async () => {
      await this.#open(async () => files, { synthetic: false, joins: !this.synthetic });
    });
  }

  /** Reads the last files together with those they replaced. */
  addToReplaced(): Promise<void> {
    const tables = new Set(this.replaced.map(({ table }) => table));
    const files = [...this.replaced, ...this.tables.filter(({ table }) => tables.has(table))].flatMap((table) => table.files);
    return this.#openSoon(async () => {
      if (await this.#open(async () => files, { synthetic: false, joins: true })) this.replaced = [];
    });
  }

  openDemo(): Promise<void> {
    return this.#openSoon(async () => {
      await this.#open(() => Promise.all(tableNames.map(demoExtract)), { synthetic: true, joins: false });
    });
  }

  cancel(): void {
    this.#cancelling?.abort(new DOMException('cancelled by the reader', 'AbortError'));
  }

  #openSoon(task: () => Promise<void>): Promise<void> {
    if (!this.database && this.state === 'failed') return Promise.resolve();
    this.state = 'loading';
    this.#waiting++;
    return this.#enqueue(() => {
      this.#waiting--;
      return task();
    });
  }

  /** The state after an opening, unless the next one waits. */
  #settle(state: 'ready' | 'refused'): void {
    this.#settled = state;
    this.state = this.#waiting > 0 ? 'loading' : state;
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    this.state = 'failed';
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** `joins`: tables already loaded stay. True where the files were loaded. */
  async #open(fetchFiles: () => Promise<readonly File[]>, { synthetic, joins }: { synthetic: boolean; joins: boolean }): Promise<boolean> {
    if (!this.#tables || !this.database) throw new Error('the engine is not running');
    const quiet = synthetic && joins;
    if (!quiet) {
      this.failure = null;
      this.problems = [];
    }
    this.#cancelling = new AbortController();
    const { signal } = this.#cancelling;
    try {
      const files = await fetchFiles();
      const opening = await openExtracts(
        this.#tables,
        files,
        () => !joins,
        (progress) => {
          if (!quiet) this.progress = progress;
        },
        signal
      );
      if (!quiet) this.problems = synthetic ? [] : opening.problems;
      if (opening.problems.some(isRefusal)) {
        this.#settle('refused');
        return false;
      }
      const coverage = await askCoverage(this.database);
      // All at once: figures speak of what is loaded by these.
      const opened = new Set(opening.tables.map(({ table }) => table));
      this.replaced = joins && !synthetic ? this.tables.filter(({ table }) => opened.has(table)) : [];
      this.tables = [...(joins ? this.tables.filter(({ table }) => !opened.has(table)) : []), ...opening.tables];
      this.synthetic = synthetic;
      this.coverage = coverage;
      this.version++;
      if (!quiet) this.#settle('ready');
      return true;
    } catch (error) {
      if (signal.aborted) {
        this.#settle(this.#settled);
        return false;
      }
      if (quiet) this.failure = 'demo';
      else this.#fail(error instanceof DemoError ? 'demo' : 'load');
      throw error;
    } finally {
      this.progress = null;
      this.#cancelling = null;
    }
  }
}

export const dataset = new Dataset();
