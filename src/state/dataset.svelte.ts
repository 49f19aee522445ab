import type { TableName } from '../domain/contract.ts';
import type { Database } from '../engine/database.ts';
import { EngineLostError, EngineStartError } from '../engine/life.ts';
import type { Engine } from '../engine/start.ts';
import type { Preview } from '../intake/preview.ts';
import type { Coverage } from '../measures/coverage.ts';
import type { Sources } from '../measures/measure.ts';
import { DemoError, demoExtract, demoTables } from './demo.ts';
import type { Draft } from './draft.svelte.ts';
import { startEngine } from './engineCode.ts';
import type { KeptFile } from './keeping.ts';
import { LastFiles } from './lastFiles.svelte.ts';
import { type Arrival, Loaded } from './loaded.svelte.ts';
import { Looking } from './looking.ts';
import { type Decided, decidedOf, type OpenedTable, type Opening, openExtracts, type Progress } from './opening.ts';
import { place } from './place.svelte.ts';
import { type Decision, nothingLeftOut, type Wanted } from './question.ts';
import type { ReopenKept } from './readAgain.ts';
import type { FileReport } from './report.ts';
import { Revival } from './revival.svelte.ts';
import { type DatasetState, type Failure, TurnState } from './turnState.svelte.ts';

/** Tables the page of costs reads; they come first where it is the one that is opened. */
const costTables: readonly TableName[] = ['omkostninger', 'befolkning'];

/** Files on their way into the engine, and the question that they were the answer to. */
interface Load extends Arrival {
  readonly decision: () => Promise<Decision>;
  readonly answered?: Draft | null;
}

/** How files become what is loaded: one opening at a time, all of it or nothing. */
export class Dataset {
  progress = $state.raw<Progress | null>(null);
  /** Files that are being opened, shown before the engine has them. */
  reading = $state.raw<readonly Preview[]>([]);
  readonly looking = new Looking();
  readonly last = new LastFiles(this.looking);
  readonly #loaded = new Loaded();
  /** The engine, and what is said of it when it was lost. */
  readonly revival: Revival;
  readonly #turns: TurnState;
  #cancelling: AbortController | null = null;

  /** `reopenKept`: files that the browser keeps, for when the disk has them no longer. */
  constructor(start: () => Promise<Engine> = startEngine, reopenKept: ReopenKept = reopenFromBrowser) {
    this.revival = new Revival(start, this.#loaded, this.looking, reopenKept);
    this.#turns = new TurnState(this.revival, () => this.version);
  }

  get state(): DatasetState {
    return this.#turns.state;
  }
  get failure(): Failure | null {
    return this.#turns.failure;
  }
  /** Files that wait for what is under way. */
  get waitingFiles(): number {
    return this.#turns.waitingFiles;
  }

  get tables(): readonly OpenedTable[] {
    return this.#loaded.tables;
  }
  get synthetic(): boolean {
    return this.#loaded.synthetic;
  }
  get coverage(): Coverage | null {
    return this.#loaded.coverage;
  }
  get version(): number {
    return this.#loaded.version;
  }
  /** Whether a table of the demo is still to come. */
  awaits(table: TableName): boolean {
    return this.synthetic && demoTables.includes(table) && !this.tables.some((one) => one.table === table);
  }
  get sources(): Sources | null {
    return this.#loaded.sources;
  }

  get database(): Database | null {
    return this.#loaded.database;
  }
  get replaced(): readonly OpenedTable[] {
    return this.#loaded.replaced;
  }

  /** Starts the engine and opens the demo; what a reader drops meanwhile waits for it. */
  async start(): Promise<void> {
    // A page of costs is there sooner without the rest; the overview needs all of it.
    const first = place.location.view === 'udgifter' ? costTables : demoTables;
    const demo = Promise.all(first.map(demoExtract));
    // Awaited once the engine is up; until then a failure has nowhere to go.
    demo.catch(() => undefined);
    await this.#turns.take(async () => {
      try {
        await this.revival.begin(this.#turns.onlost);
      } catch (error) {
        this.#turns.fail(error instanceof EngineStartError ? 'engine-timeout' : 'engine');
        throw error;
      }
      await this.#load({ decision: async () => asTheyAre(await demo), synthetic: true, joins: false });
    });
    await this.#turns.take(async () => {
      const rest = demoTables.filter((table) => !this.tables.some((one) => one.table === table));
      if (!this.synthetic || this.tables.length === 0 || rest.length === 0) return;
      await this.#load({ decision: async () => asTheyAre(await Promise.all(rest.map(demoExtract))), synthetic: true, joins: true });
    });
    const { decompressors } = await this.looking.ready();
    await decompressors();
  }

  /** Opens a reader's own files. The first of them replace the whole demo. */
  open(files: readonly File[]): Promise<void> {
    return this.#openSoon(() => this.#openFiles(files), files.length);
  }

  /** Loads files as the analyst has decided. */
  decide(decision: Decision): Promise<void> {
    const answered = this.last.draft;
    return this.#openSoon(async () => {
      const candidates = await this.looking.judgeAll(decision.candidates);
      this.last.decide(decision);
      const decided = decidedOf(candidates);
      if (decided) await this.#loadOwn({ ...decision, candidates: decided }, answered);
      else this.#refuse({ ...decision, candidates });
    });
  }

  /** Loads the last files without those that were refused. */
  leaveOutRefused(): Promise<void> {
    const { rest } = this.last;
    return rest ? this.#openSoon(() => this.#loadOwn(rest)) : Promise.resolve();
  }

  /** Gives up the question; nothing is loaded. */
  dismiss(): void {
    this.last.draft = null;
    if (this.state === 'refused' && this.last.report?.outcome === 'asked') this.#turns.settle('ready');
  }

  /** Opens the mapping of what is loaded, or of the last files that were not, for change. */
  reconsider(tables: readonly TableName[] = []): void {
    const loaded = this.tables.filter(({ table }) => tables.includes(table)).flatMap(({ candidates }) => candidates);
    const candidates = tables.length > 0 ? loaded : this.last.pending;
    if (candidates.length > 0) this.last.ask({ reason: 'review', candidates, tooLarge: null, omitted: [] });
  }

  /** Opens files that were kept, read as they were when they were kept. None, where another tab has forgotten them, change nothing. */
  openKept(files: readonly KeptFile[]): Promise<void> {
    if (files.length === 0) return Promise.resolve();
    return this.#openSoon(async () => {
      const { candidates, lost } = await this.looking.lookAgain(files);
      const decision = { candidates, confirmed: new Set(files.flatMap((file) => [...file.confirmed])), leftOut: nothingLeftOut };
      if (lost.length > 0) this.#refuse(decision, lost);
      else await this.#loadOwn(decision);
    });
  }

  /** A loaded table as a Parquet file in the contract's form; in turn with loads and other exports, since one thread writes them. */
  exportTable(table: TableName): Promise<Blob> {
    return this.#turns.take(() => this.#loaded.export(table));
  }

  /** After a pause of the page: an engine that does not answer is lost, and another takes its place. */
  check(): Promise<void> {
    return this.revival.check();
  }

  /** Another try to start the engine that was lost. */
  restart(): Promise<void> {
    return this.#turns.take(async () => undefined);
  }

  remove(table: TableName): Promise<void> {
    return this.#openSoon(async () => {
      await this.#loaded.remove(table);
      this.#turns.settle('ready');
    });
  }

  /** Reads the last files together with those they replaced. */
  addToReplaced(): Promise<void> {
    return this.#openSoon(async () => {
      const tables = new Set(this.replaced.map(({ table }) => table));
      const together = [...this.replaced, ...this.tables.filter(({ table }) => tables.has(table))];
      const candidates = await this.looking.judgeAll(together.flatMap((one) => one.candidates));
      await this.#loadOwn({ candidates, confirmed: new Set(together.flatMap((one) => [...one.confirmed])), leftOut: nothingLeftOut });
    });
  }

  openDemo(): Promise<void> {
    return this.#openSoon(() =>
      this.#load({ decision: async () => asTheyAre(await Promise.all(demoTables.map(demoExtract))), synthetic: true, joins: false })
    );
  }

  cancel(): void {
    this.#cancelling?.abort(new DOMException('cancelled by the reader', 'AbortError'));
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    const dropped = performance.now();
    const { candidates, refused, saved } = await this.looking.look(files, (seen) => {
      if (this.reading.length === 0) performance.measure('helhedsblik:preview', { start: dropped });
      this.reading = seen;
    });
    if (candidates.length + refused.length === 0) {
      this.last.remembered = saved;
      this.#turns.settle('ready');
      return;
    }
    const answers = { confirmed: new Set<string>(), leftOut: nothingLeftOut };
    const decided = refused.length === 0 ? decidedOf(candidates) : null;
    if (decided) await this.#loadOwn({ ...answers, candidates: decided });
    else this.#refuse({ ...answers, candidates }, refused);
  }

  #refuse(wanted: Wanted, lost: readonly FileReport[] = []): void {
    this.reading = [];
    this.#turns.failure = null;
    this.last.refuse(wanted, lost);
    this.#turns.settle('refused');
  }

  #openSoon(task: () => Promise<void>, files = 0): Promise<void> {
    if (!this.database && this.state === 'failed') return Promise.resolve();
    const begun = () => this.last.leave();
    const failed = () => {
      this.reading = [];
    };
    return this.#turns.open(task, { files, begun, failed });
  }

  #loadOwn(decision: Decision, answered: Draft | null = null): Promise<void> {
    return this.#load({ decision: async () => decision, synthetic: false, joins: !this.synthetic, answered });
  }

  async #load({ decision, synthetic, joins, answered = null }: Load): Promise<void> {
    const { tables } = this.#loaded.running;
    const quiet = synthetic && joins;
    const { version } = this;
    const { report } = this.last;
    if (!quiet) {
      this.#turns.failure = null;
      this.last.report = null;
    }
    this.#cancelling = new AbortController();
    const { signal } = this.#cancelling;
    let opening: Opening;
    let names: readonly string[] = [];
    try {
      const decided = await decision();
      names = decided.candidates.map(({ preview }) => preview.name);
      opening = await openExtracts(tables, decided, {
        replacesAll: () => !joins,
        checks: !synthetic,
        held: this.#loaded.memoryBytes,
        onprogress: (progress) => {
          if (!quiet) this.progress = progress;
        },
        signal
      });
      if (opening.tables.length > 0) await this.#loaded.take(opening.tables, { synthetic, joins });
      if (!synthetic) {
        this.last.end(decided, opening);
        if (opening.tables.length > 0) this.revival.opened(decided.candidates.map(({ preview }) => preview.name));
      }
      if (!quiet) this.#turns.settle(opening.tables.length > 0 ? 'ready' : 'refused');
    } catch (error) {
      if (signal.aborted && this.version === version) {
        this.last.report = report;
        this.last.draft = answered;
        this.last.cancelled = true;
        this.#turns.settle(this.#turns.settled);
        return;
      }
      if (error instanceof EngineLostError) {
        this.last.report = report;
        this.last.draft = answered;
        if (!synthetic && this.version === version) this.revival.stop(names);
        return;
      }
      if (quiet) this.#turns.failure = 'demo';
      else this.#turns.fail(error instanceof DemoError ? 'demo' : this.#turns.failureSince(version));
      throw error;
    } finally {
      this.progress = null;
      this.reading = [];
      this.#cancelling = null;
    }
    if (opening.lateError) throw opening.lateError.cause;
  }
}

const asTheyAre = (candidates: readonly Decided[]): Decision => ({ candidates, confirmed: new Set(), leftOut: nothingLeftOut });

const reopenFromBrowser: ReopenKept = async () => (await import('./keeping.ts')).reopen();

export const dataset = new Dataset();
