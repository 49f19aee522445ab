/** A small world in the engine: rows written as Parquet, opened as a reader's files would be, in this thread. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import { initSync } from 'parquet-wasm/esm';
import { isRefusal, type Problem } from '../../src/domain/problem.ts';
import type { Database } from '../../src/engine/database.ts';
import { Decoder } from '../../src/engine/decoder.ts';
import { ParquetExport } from '../../src/engine/parquetExport.ts';
import { Tables } from '../../src/engine/tables.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { preparations } from '../../src/measures/prepared.ts';
import { ParticipantRecords } from '../../src/participants/participantRecords.ts';
import { assessAll } from '../../src/state/assessAll.ts';
import { decidedOf, fileReport, type Opening, type OpeningOptions, openExtracts } from '../../src/state/opening.ts';
import { startInNode } from './engine.ts';

const wasm = createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm');
initSync({ module: readFileSync(wasm) });

export type Cell = string | number | bigint | boolean | Date | null;

/** Columns of a file: a type of the writer and the values. */
export type FileColumns = Readonly<Record<string, { readonly type: BasicType; readonly data: readonly Cell[] }>>;

export const parquetFile = (name: string, columns: FileColumns): File => {
  const columnData = Object.entries(columns).map(([column, { type, data }]) => ({ name: column, type, data: [...data] }));
  return new File([parquetWriteBuffer({ columnData })], name);
};

export interface World {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly fit: FitRecords;
  readonly participants: ParticipantRecords;
  readonly tables: Tables;
  /** Opens files as the page would; what was loaded before stays unless `replacesAll`. */
  open(files: readonly File[], replacesAll?: boolean, options?: WorldOptions): Promise<Opening>;
}

export interface WorldOptions extends Partial<Pick<OpeningOptions, 'held' | 'onprogress' | 'signal'>> {
  /** Says yes to whatever is asked. */
  readonly saysYes?: boolean;
}

export const emptyWorld = async (): Promise<World> => {
  const database = await startInNode();
  const pseudonyms = new Decoder();
  const exporting = new ParquetExport((domain) => pseudonyms.spelling(domain));
  const ledger = new Ledger();
  const fit = new FitRecords();
  const participants = new ParticipantRecords();
  const decoding = { pseudonyms, values: new Decoder(), exporting };
  const tables = await Tables.create({ database, decoding, ledger, fit, participants }, preparations);
  return {
    database,
    ledger,
    fit,
    participants,
    tables,
    open: async (files, replacesAll = true, { saysYes = false, ...options } = {}) => {
      const { candidates, refused } = await assessAll(files, [], () => undefined);
      const decided = refused.length === 0 ? decidedOf(candidates) : null;
      if (!decided) return notLoaded([...refused, ...candidates.map(fileReport)]);
      const opening = { replacesAll: () => replacesAll, checks: true, held: 0, onprogress: () => undefined, ...options };
      const confirmed = saysYes ? everything : new Set<string>();
      const signal = options.signal ?? new AbortController().signal;
      return openExtracts(tables, { candidates: decided, confirmed, leftOut: { years: [], kommuner: [] } }, { ...opening, signal });
    }
  };
};

/** A set that has whatever is asked for. */
const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

const notLoaded = (files: Opening['files']): Opening => ({
  tables: [],
  files,
  problems: files.flatMap(({ problems }) => problems),
  question: null
});

export const refusals = ({ problems }: Opening): readonly Problem[] => problems.filter(isRefusal);

export interface Posting {
  readonly borger_id: string;
  readonly aar: number;
  readonly kommunekode: string;
  readonly beloeb: number;
}

export const costFile = (postings: readonly Posting[], name = 'omkostninger.parquet'): File =>
  parquetFile(name, {
    borger_id: { type: 'STRING', data: postings.map((posting) => posting.borger_id) },
    aar: { type: 'INT32', data: postings.map((posting) => posting.aar) },
    kommunekode: { type: 'STRING', data: postings.map((posting) => posting.kommunekode) },
    beloeb: { type: 'DOUBLE', data: postings.map((posting) => posting.beloeb) },
    omraade: { type: 'STRING', data: postings.map(() => 'familie') }
  });

export interface Residents {
  readonly kommunekode: string;
  readonly aar: number;
  readonly antal: number;
  readonly maalgruppe?: string;
}

export const residentsFile = (rows: readonly Residents[], name = 'befolkning.parquet'): File =>
  parquetFile(name, {
    kommunekode: { type: 'STRING', data: rows.map((row) => row.kommunekode) },
    aar: { type: 'INT32', data: rows.map((row) => row.aar) },
    antal: { type: 'INT32', data: rows.map((row) => row.antal) },
    ...(rows.some((row) => row.maalgruppe) && { maalgruppe: { type: 'STRING' as const, data: rows.map((row) => row.maalgruppe ?? null) } })
  });

/** One posting a citizen: costs of each kommune in 2019. */
export const postingsOf = (costs: Readonly<Record<string, readonly number[]>>, aar = 2019): Posting[] =>
  Object.entries(costs).flatMap(([kommunekode, own]) =>
    own.map((beloeb, i) => ({ borger_id: `B${kommunekode}-${i}`, aar, kommunekode, beloeb }))
  );

export const repeat = (times: number, value: number): number[] => Array.from({ length: times }, () => value);
