import { type Column, type TableName, tableNames } from '../domain/contract.ts';
import { textsIpc } from './arrowBatch.ts';
import type { Database } from './database.ts';
import { type Decoding, type Loaded, loadRows, type SourceFile } from './load.ts';
import { createTexts, domainOf, drop, isText, pointAtNothing, pointTable } from './schema.ts';
import { type Fragment, name, sql } from './sql.ts';

/** A table made from another at load, such as the cost of each citizen and year. */
export interface Preparation {
  readonly from: TableName;
  readonly name: string;
  /** Creates `table`; `called` gives the present name of the rows of `from` and of the tables prepared from it before. */
  readonly create: (table: string, called: (name: string) => Fragment) => Fragment;
  /** What the name stands for while `from` is not loaded. */
  readonly columns: Fragment;
}

export interface Staged extends Loaded {
  readonly table: TableName;
  readonly columns: readonly Column[];
  readonly rowsName: string;
}

/**
 * The contract's tables in the engine. Names of the contract are views; what is loaded stands beside them under a name of its own
 * until `commit` points the views at it, all at once. What fails or is cancelled before that leaves everything as it was.
 */
export class Tables {
  readonly #database: Database;
  readonly #decoding: Decoding;
  readonly #preparations: readonly Preparation[];
  readonly #spelled = new Map<string, number>();
  /** Physical tables behind each name. */
  #behind = new Map<TableName, string[]>();
  #serial = 0;

  private constructor(database: Database, decoding: Decoding, preparations: readonly Preparation[]) {
    this.#database = database;
    this.#decoding = decoding;
    this.#preparations = preparations;
  }

  static async create(database: Database, decoding: Decoding, preparations: readonly Preparation[]): Promise<Tables> {
    await database.run(createTexts);
    for (const table of tableNames) await database.run(pointAtNothing(table));
    for (const preparation of preparations) {
      await database.run(sql`create view ${name(preparation.name)} as select ${preparation.columns} where false`);
    }
    return new Tables(database, decoding, preparations);
  }

  /** Loads the files of one table beside what is there. */
  async stage(table: TableName, files: readonly SourceFile[], onrows: (rows: number) => void, signal: AbortSignal): Promise<Staged> {
    const rowsName = `${table}_${++this.#serial}`;
    const loaded = await loadRows(this.#database, this.#decoding, rowsName, files, onrows, signal);
    const columns = [...new Map(files.flatMap((file) => file.columns.map((column) => [column.name, column]))).values()];
    return { ...loaded, table, columns, rowsName };
  }

  async discard(staged: readonly Staged[]): Promise<void> {
    for (const { rowsName } of staged) await this.#database.run(drop(rowsName));
  }

  /**
   * Makes the prepared tables and points the names at what was staged; `replacesAll` empties the other tables.
   * @throws the signal's reason when it aborts while preparing; the staged rows are then dropped
   */
  async commit(staged: readonly Staged[], replacesAll: boolean, signal: AbortSignal): Promise<void> {
    const behind = new Map(staged.map(({ table, rowsName }) => [table, [rowsName]]));
    const pointers: Fragment[] = [];
    try {
      for (const { table, columns, rowsName } of staged) {
        await this.#spell(columns);
        pointers.push(pointTable(table, rowsName, columns));
        const names = new Map<string, string>([[table, rowsName]]);
        const called = (wanted: string) => name(names.get(wanted) ?? wanted);
        for (const { name: prepared, create } of this.#preparations.filter(({ from }) => from === table)) {
          const made = `${prepared}_${this.#serial}`;
          behind.get(table)?.push(made);
          await this.#database.run(create(made, called), signal);
          names.set(prepared, made);
          pointers.push(sql`create or replace view ${name(prepared)} as from ${name(made)}`);
        }
      }
    } catch (error) {
      for (const made of [...behind.values()].flat()) await this.#database.run(drop(made));
      throw error;
    }
    const emptied = replacesAll ? tableNames.filter((table) => !behind.has(table)) : [];
    const replaced = [...behind.keys(), ...emptied].flatMap((table) => this.#behind.get(table) ?? []);
    for (const statement of [
      ...pointers,
      ...emptied.map(pointAtNothing),
      ...this.#preparations
        .filter(({ from }) => emptied.includes(from))
        .map(({ name: prepared, columns }) => sql`create or replace view ${name(prepared)} as select ${columns} where false`),
      ...replaced.map(drop)
    ]) {
      await this.#database.run(statement);
    }
    for (const table of emptied) this.#behind.delete(table);
    for (const [table, names] of behind) this.#behind.set(table, names);
  }

  /** Tells SQL the texts that were numbered since the last load. */
  async #spell(columns: readonly Column[]): Promise<void> {
    for (const column of columns.filter((column) => isText(column) && column.sensitivity !== 'pseudonym')) {
      const domain = domainOf(column.name);
      const from = this.#spelled.get(domain) ?? 0;
      const texts = await this.#decoding.values.texts(domain, from);
      if (texts.length === 0) continue;
      await this.#database.append('texts', textsIpc(domain, from, texts));
      this.#spelled.set(domain, from + texts.length);
    }
  }
}
