import { type Column, type TableName, tableNames } from '../domain/contract.ts';
import type { FitColumns } from '../fit/columns.ts';
import type { FitThread } from '../fit/fitRecords.ts';
import type { Names, ResidentsRow } from '../ledger/answers.ts';
import type { LedgerThread } from '../ledger/costLedger.ts';
import { dimensions } from '../ledger/postings.ts';
import type { PriceFactor } from '../ledger/prices.ts';
import type { ParticipantTables } from '../participants/columns.ts';
import type { ParticipantThread } from '../participants/participantRecords.ts';
import { textsIpc } from './arrowBatch.ts';
import type { Database } from './database.ts';
import { exportTable } from './exportTable.ts';
import { type Loaded, loadRows } from './load.ts';
import { countParts, type Parts } from './parts.ts';
import { postingsOf } from './postings.ts';
import type { Decoding, SourceFile } from './readFile.ts';
import { createTexts, drop, isText, nothingAs, pointAtNothing, pointTable, rowsAs } from './schema.ts';
import { domainOf } from './sourceColumn.ts';
import { type Fragment, joined, name, sql } from './sql.ts';

/** A table made from others at load, such as the cost of each citizen and year. */
export interface Preparation {
  readonly name: string;
  /** Tables of the contract it rests on: it is made anew when one of them is loaded. */
  readonly from: readonly TableName[];
  /** Its columns as a select list of typed nulls, for when there is nothing to make it from. */
  readonly columns: Fragment;
  /** Its rows; `called` gives the tables, of the contract or prepared before it, as they will be after the load. */
  readonly select: (called: (name: string) => Fragment) => Fragment;
}

/** What is made at load of what is loaded. */
export interface Preparations {
  readonly tables: readonly Preparation[];
  /** Residents for the ledger; `befolkning` is the table as it will be after the load. */
  readonly residents: (database: Database, befolkning: Fragment) => Promise<readonly ResidentsRow[]>;
  /** Factors of fixed prices for the ledger; `called` as for a preparation, all of which are made. */
  readonly priceFactors: (database: Database, called: (name: string) => Fragment) => Promise<readonly PriceFactor[]>;
  /** Cases and scores for the records of FIT; `called` as for a preparation. */
  readonly fit: (database: Database, called: (name: string) => Fragment) => Promise<FitColumns>;
  /** Participants, answers and what surrounds them for their records; `called` as for a preparation. */
  readonly participants: (database: Database, called: (name: string) => Fragment) => Promise<ParticipantTables>;
}

export interface Threads {
  readonly database: Database;
  readonly decoding: Decoding;
  readonly ledger: LedgerThread;
  readonly fit: FitThread;
  readonly participants: ParticipantThread;
}

export interface Staged extends Loaded {
  readonly table: TableName;
  readonly rowsName: string;
}

/**
 * The contract's tables in the engine. Names of the contract are views; what is loaded stands beside them under a name of its own
 * until `commit` points the views at it, all at once. What fails or is cancelled before that leaves everything as it was.
 */
export class Tables {
  readonly database: Database;
  /** The costs once more, in order. */
  readonly ledger: LedgerThread;
  /** FIT once more, as columns. */
  readonly fit: FitThread;
  /** Participants once more, as columns. */
  readonly participants: ParticipantThread;
  readonly #decoding: Decoding;
  readonly #preparations: Preparations;
  /** Texts that SQL knows, by domain; a text's number is its place. */
  readonly #spelled = new Map<string, string[]>();
  /** The physical table behind each name, of the contract or prepared, that is not empty. */
  readonly #behind = new Map<string, string>();
  #serial = 0;

  private constructor({ database, decoding, ledger, fit, participants }: Threads, preparations: Preparations) {
    this.database = database;
    this.ledger = ledger;
    this.fit = fit;
    this.participants = participants;
    this.#decoding = decoding;
    this.#preparations = preparations;
  }

  static async create(threads: Threads, preparations: Preparations): Promise<Tables> {
    const { database } = threads;
    await database.run(createTexts);
    for (const table of tableNames) await database.run(pointAtNothing(table));
    for (const preparation of preparations.tables) {
      await database.run(sql`create view ${name(preparation.name)} as ${nothing(preparation)}`);
    }
    return new Tables(threads, preparations);
  }

  /** Loads the files of one table beside what is there, and tells SQL their texts. */
  async stage(table: TableName, files: readonly SourceFile[], onrows: (rows: number) => void, signal: AbortSignal): Promise<Staged> {
    const rowsName = `${table}_${++this.#serial}`;
    const isCost = table === 'omkostninger';
    if (isCost) await this.ledger.discard();
    try {
      const loaded = await loadRows(this.database, this.#decoding, rowsName, files, onrows, signal, async (rows, columns) => {
        if (isCost) await this.ledger.add(postingsOf(rows, columns));
      });
      await this.#spell(loaded.columns);
      return { ...loaded, table, rowsName };
    } catch (error) {
      await this.database.run(drop(rowsName));
      if (isCost) await this.ledger.discard();
      throw error;
    }
  }

  /** A loaded table as a Parquet file in the contract's form, pseudonyms included. */
  async export(table: TableName, columns: readonly Column[], signal: AbortSignal): Promise<Blob> {
    const { exporting, values } = this.#decoding;
    return exportTable(this.database, values, exporting, table, columns, () => undefined, signal);
  }

  /** Rows of each year and kommune in files, without loading them. */
  async parts(files: readonly SourceFile[], signal: AbortSignal): Promise<Parts> {
    return countParts(this.#decoding, files, signal);
  }

  /** What the names of the contract will stand for once `staged` is committed. */
  afterwards(staged: readonly Staged[], emptied: readonly TableName[]): (wanted: string) => Fragment {
    const loaded = new Map(staged.map((one) => [one.table, one]));
    return (wanted) => sql`(${this.#definition(wanted, loaded, new Set(emptied), new Map())})`;
  }

  async discard(staged: readonly Staged[]): Promise<void> {
    for (const { rowsName } of staged) await this.database.run(drop(rowsName));
    if (staged.some(({ table }) => table === 'omkostninger')) await this.ledger.discard();
  }

  /**
   * Makes the prepared tables and points the names at what was staged; the `emptied` tables lose what they hold.
   * @throws the signal's reason when it aborts while preparing; the staged rows are then dropped
   */
  async commit(staged: readonly Staged[], emptiedTables: readonly TableName[], signal: AbortSignal): Promise<void> {
    const loaded = new Map(staged.map((one) => [one.table, one]));
    const emptied = new Set(emptiedTables);
    const made = new Map<string, string>();
    const pointers: Fragment[] = [];
    const called = (wanted: string): Fragment => sql`(${this.#definition(wanted, loaded, emptied, made)})`;
    const holdsCosts = loaded.has('omkostninger') || emptied.has('omkostninger');
    let residents: readonly ResidentsRow[];
    let factors: readonly PriceFactor[];
    const holdsFit = fitTables.some((table) => loaded.has(table) || emptied.has(table));
    let fit: FitColumns | null;
    const holdsParticipants = participantTables.some((table) => loaded.has(table) || emptied.has(table));
    let participants: ParticipantTables | null;
    try {
      if (loaded.has('omkostninger')) await this.ledger.prepare();
      signal.throwIfAborted();
      residents = await this.#preparations.residents(this.database, called('befolkning'));
      for (const preparation of this.#preparations.tables.filter(({ from }) =>
        from.some((table) => loaded.has(table) || emptied.has(table))
      )) {
        const physical = `${preparation.name}_${++this.#serial}`;
        made.set(preparation.name, physical);
        await this.database.run(sql`create table ${name(physical)} as ${preparation.select(called)}`, signal);
        pointers.push(sql`create or replace view ${name(preparation.name)} as from ${name(physical)}`);
      }
      factors = await this.#preparations.priceFactors(this.database, called);
      fit = holdsFit ? await this.#preparations.fit(this.database, called) : null;
      participants = holdsParticipants ? await this.#preparations.participants(this.database, called) : null;
    } catch (error) {
      for (const physical of [...made.values(), ...staged.map(({ rowsName }) => rowsName)]) await this.database.run(drop(physical));
      if (loaded.has('omkostninger')) await this.ledger.discard();
      throw error;
    }
    for (const { table, rowsName, columns } of staged) {
      made.set(table, rowsName);
      pointers.push(pointTable(table, rowsName, columns));
    }
    const replaced = [...made.keys(), ...emptied].flatMap((key) => this.#behind.get(key) ?? []);
    // One call, so that no question is answered in between.
    await this.database.run(joined([...pointers, ...[...emptied].map(pointAtNothing), ...replaced.map(drop)], '; '));
    for (const table of emptied) this.#behind.delete(table);
    for (const [key, physical] of made) this.#behind.set(key, physical);
    await this.ledger.commit(this.#names(), residents, !holdsCosts, factors);
    if (fit) await this.fit.commitFit(fit);
    if (participants) await this.participants.commitParticipants(participants);
  }

  /** A text's number in the ledger is one more than here: 0 is none. */
  #names(): Names {
    return Object.fromEntries(dimensions.map((dimension) => [dimension, ['', ...(this.#spelled.get(domainOf(dimension)) ?? [])]]));
  }

  /** What a name stands for once the load is done. */
  #definition(
    wanted: string,
    loaded: ReadonlyMap<TableName, Staged>,
    emptied: ReadonlySet<TableName>,
    made: ReadonlyMap<string, string>
  ): Fragment {
    const physical = made.get(wanted);
    if (physical) return sql`from ${name(physical)}`;
    const table = tableNames.find((one) => one === wanted);
    const staged = table && loaded.get(table);
    if (staged) return rowsAs(staged.table, staged.rowsName, staged.columns);
    return table && emptied.has(table) ? nothingAs(table) : sql`from ${name(wanted)}`;
  }

  /** Tells SQL the texts that were numbered since the last load. */
  async #spell(columns: readonly Column[]): Promise<void> {
    for (const column of columns.filter((column) => isText(column) && column.sensitivity !== 'pseudonym')) {
      const domain = domainOf(column.name);
      const before = this.#spelled.get(domain) ?? [];
      const texts = await this.#decoding.values.texts(domain, before.length);
      if (texts.length === 0) continue;
      await this.database.append('texts', textsIpc(domain, before.length, texts));
      this.#spelled.set(domain, [...before, ...texts]);
    }
  }
}

/** What the records of FIT are filled from. */
const fitTables: readonly TableName[] = ['fit_forloeb', 'fit_maalinger'];

/** What the records of participants are filled from. */
const participantTables: readonly TableName[] = [
  'deltagere',
  'progression',
  'indikatorer',
  'forsoeg',
  'maal',
  'maalopfoelgning',
  'milepaele'
];

const nothing = ({ columns }: Preparation): Fragment => sql`select ${columns} where false`;
