import { type TableName, tableNames } from '../domain/contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import { isRefusal, type Problem } from '../domain/problem.ts';
import type { Database } from '../engine/database.ts';
import { EngineStartError, startEngine } from '../engine/start.ts';
import { Tables } from '../engine/tables.ts';
import type { Candidate, Correction } from '../intake/candidate.ts';
import type { SavedMapping } from '../intake/mappingFile.ts';
import { decompressors } from '../intake/parquetPreview.ts';
import { isFault, type Preview } from '../intake/preview.ts';
import { askCoverage, type Coverage } from '../measures/coverage.ts';
import { preparations } from '../measures/prepared.ts';
import { DemoError, demoExtract } from './demo.ts';
import type { KeptFile } from './keeping.ts';
import { columnsOf, type Decided, decidedOf, fileReport, type OpenedTable, type Opening, openExtracts, type Progress } from './opening.ts';
import type { Decision, LeftOut, Question } from './question.ts';
import { type FileReport, type IntakeReport, notUnderstood } from './report.ts';

/** `refused`: the last files are not loaded, for a fault or a question; the page lives on. `failed`: the engine did not start. */
export type DatasetState = 'loading' | 'ready' | 'refused' | 'failed';
/** `load`: the program, not the file, went wrong while loading; what was loaded before is still there. `demo`: its files did not come. */
export type Failure = 'engine-timeout' | 'engine' | 'load' | 'demo';

/** Tables the first view reads; they come first. */
const firstTables: readonly TableName[] = ['omkostninger', 'befolkning'];

const nothingLeftOut: LeftOut = { years: [], kommuner: [] };

/** What is put in the engine, and how it stands to what is there. */
interface Load {
  readonly decision: () => Promise<Decision>;
  readonly synthetic: boolean;
  /** Tables already loaded stay. */
  readonly joins: boolean;
}

class Dataset {
  state = $state<DatasetState>('loading');
  failure = $state.raw<Failure | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Files that are being opened, shown before the engine has them. */
  reading = $state.raw<readonly Preview[]>([]);
  /** What the analyst must decide before the files are loaded. */
  question = $state.raw<Question | null>(null);
  /** Of the last files opened. */
  report = $state.raw<IntakeReport | null>(null);
  tables = $state.raw<readonly OpenedTable[]>([]);
  /** The demo is loaded, and nothing else. */
  synthetic = $state(true);
  coverage = $state.raw<Coverage | null>(null);
  /** Rises with every change of what is loaded. */
  version = $state(0);
  /** What the last opening replaced and could have been added to. */
  replaced = $state.raw<readonly OpenedTable[]>([]);
  database: Database | null = null;
  /** The last files that could be understood and were not loaded, for another try. */
  #pending = $state.raw<readonly Candidate[]>([]);
  #tables: Tables | null = null;
  #saved: readonly SavedMapping[] = [];
  #assessing: typeof import('./assessAll.ts') | null = null;
  #cancelling: AbortController | null = null;
  /** One opening at a time. */
  #queue: Promise<void> = Promise.resolve();
  /** What to return to when a load is cancelled. */
  #settled: 'ready' | 'refused' = 'ready';
  /** Openings that a reader has asked for and that have not begun. */
  #waiting = 0;

  /** Findings of the last files opened. */
  get problems(): readonly Problem[] {
    return this.report?.files.flatMap(({ problems }) => problems) ?? [];
  }

  /** The last files could be understood, so that another mapping may help. */
  get canReconsider(): boolean {
    return this.#pending.length > 0;
  }

  /** Bytes of the engine's memory that the loaded tables take, predicted. */
  get memoryBytes(): number {
    return this.tables.reduce((bytes, table) => bytes + table.memoryBytes, 0);
  }

  /** Starts the engine and opens the demo; what a reader drops meanwhile waits for it. */
  async start(): Promise<void> {
    const demo = Promise.all(firstTables.map(demoExtract));
    // Awaited once the engine is up; until then a failure has nowhere to go.
    demo.catch(() => undefined);
    await this.#enqueue(async () => {
      try {
        const { database, decoding } = await startEngine();
        this.database = database;
        this.#tables = await Tables.create(database, decoding, preparations);
      } catch (error) {
        this.#fail(error instanceof EngineStartError ? 'engine-timeout' : 'engine');
        throw error;
      }
      await this.#load({ decision: async () => asTheyAre(await demo), synthetic: true, joins: false });
    });
    const rest = tableNames.filter((table) => !firstTables.includes(table));
    await this.#enqueue(async () => {
      if (!this.synthetic || this.tables.length === 0) return;
      await this.#load({ decision: async () => asTheyAre(await Promise.all(rest.map(demoExtract))), synthetic: true, joins: true });
    });
    // There before it is needed, also where the network then is not.
    await Promise.all([this.#looking(), decompressors()]);
  }

  /** Opens a reader's own files. The first of them replace the whole demo. */
  open(files: readonly File[]): Promise<void> {
    return this.#openSoon(() => this.#openFiles(files));
  }

  /** Loads files as the analyst has decided. */
  decide(decision: Decision): Promise<void> {
    return this.#openSoon(async () => {
      const { judge } = await this.#looking();
      const candidates = decision.candidates.map((one) => ({ ...one, problems: judge(one.preview, one.mapping) }));
      this.#remember(candidates);
      this.#pending = candidates;
      const decided = decidedOf(candidates);
      if (decided)
        await this.#load({ decision: async () => ({ ...decision, candidates: decided }), synthetic: false, joins: !this.synthetic });
      else this.#refuse(candidates.map(fileReport));
    });
  }

  /** Gives up the question; nothing is loaded. */
  dismiss(): void {
    this.question = null;
    if (this.state === 'refused' && this.report?.outcome === 'asked') this.#settle('ready');
  }

  /** Findings for a mapping changed by hand. */
  judge(preview: Preview, mapping: Mapping): readonly Problem[] {
    return this.#assessing?.judge(preview, mapping) ?? [];
  }

  /** A mapping as a small file, which is recognised again by the file's columns. */
  mappingFile(preview: Preview, mapping: Mapping): Blob {
    if (!this.#assessing) throw new Error('no file was looked at yet');
    return this.#assessing.writeMappingFile(preview, mapping);
  }

  /** Another look at a file under what the analyst knows better. */
  async correct(candidate: Candidate, change: Correction): Promise<Candidate> {
    const { assess } = await this.#looking();
    const { file, name, form } = candidate.preview;
    const known = form.format === 'csv' ? { encoding: form.encoding, separator: form.separator, header: form.header } : {};
    const table = change.table ?? (change.form ? undefined : candidate.mapping?.table);
    const seen = await assess(file, name, this.#saved, { form: { ...known, ...change.form }, ...(table && { table }) });
    return 'preview' in seen ? seen : { ...candidate, problems: [seen] };
  }

  /** Opens the mapping of what is loaded, or of the last files that were not, for change. */
  reconsider(tables: readonly TableName[] = []): void {
    const loaded = this.tables.filter(({ table }) => tables.includes(table)).flatMap(({ candidates }) => candidates);
    const candidates = tables.length > 0 ? loaded : this.#pending;
    if (candidates.length > 0) this.question = { reason: 'review', candidates, tooLarge: null };
  }

  /** Opens files that were kept, read as they were when they were kept. */
  openKept(files: readonly KeptFile[]): Promise<void> {
    return this.#openSoon(async () => {
      const { openPreview } = await import('../intake/openPreview.ts');
      const looked = await Promise.all(
        files.map(async ({ file: kept, name, form, mapping, leftOut }) => {
          // What is loaded must outlive what is kept: a file in the storage is gone when it is forgotten.
          const file = new File([await kept.arrayBuffer()], kept.name, { lastModified: kept.lastModified });
          const preview = await openPreview(file, name, form.format === 'csv' ? form : undefined);
          return { preview, name, bytes: file.size, mapping, leftOut };
        })
      );
      const lost = looked.flatMap(({ preview, name, bytes }) =>
        isFault(preview) ? [{ name, bytes, ...notUnderstood, problems: [{ code: preview, severity: 'refuse' as const, file: name }] }] : []
      );
      const candidates = looked.flatMap(({ preview, mapping, leftOut }) =>
        isFault(preview) ? [] : [{ preview, mapping, problems: preview.problems, ...ownLeftOut(leftOut) }]
      );
      if (lost.length > 0) this.#refuse(lost);
      else {
        const confirmed = new Set(files.flatMap((file) => [...file.confirmed]));
        await this.#load({
          decision: async () => ({ candidates, confirmed, leftOut: nothingLeftOut }),
          synthetic: false,
          joins: !this.synthetic
        });
      }
    });
  }

  /** A loaded table as a Parquet file in the contract's form. */
  exportTable(table: TableName): Promise<Blob> {
    // In turn with loads and other exports: the thread writes one file at a time.
    const written = this.#queue.then(() => {
      const opened = this.tables.find((one) => one.table === table);
      if (!opened) throw new RangeError(`${table} is not loaded`);
      return this.#running().tables.export(table, columnsOf(opened.candidates), new AbortController().signal);
    });
    this.#queue = written.then(
      () => undefined,
      () => undefined
    );
    return written;
  }

  remove(table: TableName): Promise<void> {
    return this.#openSoon(async () => {
      const { tables, database } = this.#running();
      await tables.commit([], [table], new AbortController().signal);
      const coverage = await askCoverage(database);
      this.tables = this.tables.filter((one) => one.table !== table);
      this.replaced = [];
      this.coverage = coverage;
      this.version++;
      this.#settle('ready');
    });
  }

  /** Reads the last files together with those they replaced. */
  addToReplaced(): Promise<void> {
    return this.#openSoon(async () => {
      const tables = new Set(this.replaced.map(({ table }) => table));
      const together = [...this.replaced, ...this.tables.filter(({ table }) => tables.has(table))];
      const { judge } = await this.#looking();
      const candidates = together.flatMap((one) =>
        one.candidates.map((candidate) => ({ ...candidate, problems: judge(candidate.preview, candidate.mapping) }))
      );
      const confirmed = new Set(together.flatMap((one) => [...one.confirmed]));
      const decision = async () => ({ candidates, confirmed, leftOut: nothingLeftOut });
      if (await this.#load({ decision, synthetic: false, joins: true })) this.replaced = [];
    });
  }

  openDemo(): Promise<void> {
    return this.#openSoon(async () => {
      const decision = async () => asTheyAre(await Promise.all(tableNames.map(demoExtract)));
      await this.#load({ decision, synthetic: true, joins: false });
    });
  }

  cancel(): void {
    this.#cancelling?.abort(new DOMException('cancelled by the reader', 'AbortError'));
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    this.#pending = [];
    const dropped = performance.now();
    const { assessAll } = await this.#looking();
    const { candidates, refused, saved } = await assessAll(files, this.#saved, (seen) => {
      if (this.reading.length === 0) performance.measure('helhedsblik:preview', { start: dropped });
      this.reading = seen;
    });
    this.#saved = [...saved, ...this.#saved];
    this.#pending = candidates;
    const decided = refused.length === 0 ? decidedOf(candidates) : null;
    if (!decided) this.#refuse([...refused, ...candidates.map(fileReport)]);
    else if (decided.length === 0) this.#settle('ready');
    else {
      const decision = { candidates: decided, confirmed: new Set<string>(), leftOut: nothingLeftOut };
      await this.#load({ decision: async () => decision, synthetic: false, joins: !this.synthetic });
    }
  }

  /** What looks at files, loaded apart from the first page. */
  async #looking(): Promise<typeof import('./assessAll.ts')> {
    this.#assessing ??= await import('./assessAll.ts');
    return this.#assessing;
  }

  /** What was decided holds for files with the same columns. Fixed values do not: the next file may be another kommune's. */
  #remember(candidates: readonly { preview: Preview; mapping: Mapping }[]): void {
    const saved = candidates
      .filter(({ mapping }) => mapping.columns.every(({ from }) => 'column' in from))
      .map(({ preview, mapping }) => ({ columns: preview.columns.map(({ name }) => name).sort(), mapping }));
    this.#saved = [...saved, ...this.#saved];
  }

  #refuse(files: readonly FileReport[]): void {
    this.reading = [];
    this.failure = null;
    this.report = { at: new Date(), outcome: 'refused', files };
    this.#settle('refused');
  }

  #openSoon(task: () => Promise<void>): Promise<void> {
    if (!this.database && this.state === 'failed') return Promise.resolve();
    this.state = 'loading';
    this.#waiting++;
    return this.#enqueue(async () => {
      this.#waiting--;
      this.question = null;
      try {
        await task();
      } catch (error) {
        this.reading = [];
        // What the page has said of it already stands.
        if (this.state === 'loading' && this.#waiting === 0) this.#fail('load');
        throw error;
      }
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

  #running(): { tables: Tables; database: Database } {
    if (!this.#tables || !this.database) throw new Error('the engine is not running');
    return { tables: this.#tables, database: this.database };
  }

  /** True where the files were loaded. */
  async #load({ decision, synthetic, joins }: Load): Promise<boolean> {
    const { tables, database } = this.#running();
    const quiet = synthetic && joins;
    if (!quiet) {
      this.failure = null;
      this.report = null;
    }
    this.#cancelling = new AbortController();
    const { signal } = this.#cancelling;
    try {
      const decided = await decision();
      const opening = await openExtracts(tables, decided, {
        replacesAll: () => !joins,
        checks: !synthetic,
        held: this.memoryBytes,
        onprogress: (progress) => {
          if (!quiet) this.progress = progress;
        },
        signal
      });
      if (!synthetic) this.report = reportOf(opening);
      if (opening.question || opening.problems.some(isRefusal)) {
        this.question = opening.question;
        this.#settle('refused');
        return false;
      }
      const coverage = await askCoverage(database);
      // All at once: figures speak of what is loaded by these.
      const opened = new Set(opening.tables.map(({ table }) => table));
      const again = new Set(opening.tables.flatMap(({ files }) => files));
      const isOther = ({ table, files }: OpenedTable) => opened.has(table) && !files.some((file) => again.has(file));
      this.replaced = joins && !synthetic ? this.tables.filter(isOther) : [];
      this.tables = [...(joins ? this.tables.filter(({ table }) => !opened.has(table)) : []), ...opening.tables];
      this.synthetic = synthetic;
      this.coverage = coverage;
      this.#pending = [];
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
      this.reading = [];
      this.#cancelling = null;
    }
  }
}

/** Left out of one file, where anything is. */
const ownLeftOut = (leftOut: LeftOut): { leftOut?: LeftOut } => (leftOut.years.length + leftOut.kommuner.length > 0 ? { leftOut } : {});

const asTheyAre = (candidates: readonly Decided[]): Decision => ({ candidates, confirmed: new Set(), leftOut: nothingLeftOut });

const reportOf = ({ files, question, problems }: Opening): IntakeReport => ({
  at: new Date(),
  outcome: question ? 'asked' : problems.some(isRefusal) ? 'refused' : 'loaded',
  files
});

export const dataset = new Dataset();
