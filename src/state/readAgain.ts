/** Reading again what a lost engine held, from the files it was read from. */
import type { TableName } from '../domain/contract.ts';
import { DemoError, demoExtract, demoTables } from './demo.ts';
import type { KeptFile } from './keeping.ts';
import type { Loaded } from './loaded.svelte.ts';
import type { Looking } from './looking.ts';
import { type Decided, type OpenedTable, openExtracts } from './opening.ts';
import { nothingLeftOut } from './question.ts';
import { copyOf, isReadable } from './readable.ts';
import { isRefused } from './report.ts';

/** Where files come from that the disk has no longer. */
export type ReopenKept = () => Promise<readonly KeptFile[]>;

/**
 * Loads what `loaded` says is loaded into the engine that has come, and answers with the names of the files that could not be read. A
 * table of which one file is missing stays out as a whole: half of it would look like all of it.
 * @throws EngineLostError when that engine is lost, too
 */
export const readAgain = async (loaded: Loaded, looking: Looking, reopenKept: ReopenKept): Promise<readonly string[]> => {
  const { tables, synthetic } = loaded;
  const confirmed = new Set(tables.flatMap((table) => [...table.confirmed]));
  let wanted = synthetic ? await demoAgain(tables) : await withReadableFiles(tables, reopenKept);
  while (wanted.candidates.length > 0) {
    const candidates = synthetic ? wanted.candidates : await looking.judgeAll(wanted.candidates);
    const opening = await openExtracts(
      loaded.running.tables,
      { candidates, confirmed, leftOut: nothingLeftOut },
      { replacesAll: () => true, checks: !synthetic, held: 0, onprogress: () => undefined, signal: new AbortController().signal }
    );
    if (opening.tables.length > 0) {
      await loaded.take(opening.tables, { synthetic, joins: false });
      return wanted.missing;
    }
    const refused = opening.files.filter(isRefused).map(({ name }) => name);
    wanted = without(wanted, refused.length > 0 ? refused : namesOf(candidates));
  }
  await loaded.clear();
  return wanted.missing;
};

/** The names of the files that tables were read from. */
export const fileNames = (tables: readonly OpenedTable[]): readonly string[] => tables.flatMap(({ candidates }) => namesOf(candidates));

interface Wanted {
  readonly candidates: readonly Decided[];
  readonly missing: readonly string[];
}

const namesOf = (candidates: readonly Decided[]): readonly string[] => candidates.map(({ preview }) => preview.name);

/** Without the tables of the files that are `lost`. */
const without = ({ candidates, missing }: Wanted, lost: readonly string[]): Wanted => {
  const tables = new Set(candidates.filter(({ preview }) => lost.includes(preview.name)).map(({ mapping }) => mapping.table));
  const isOut = ({ mapping }: Decided): boolean => tables.has(mapping.table);
  return { candidates: candidates.filter((one) => !isOut(one)), missing: [...missing, ...namesOf(candidates.filter(isOut))] };
};

/** The whole demo; what was loaded of it where the rest does not come. */
const demoAgain = async (tables: readonly OpenedTable[]): Promise<Wanted> => {
  const there = new Map<TableName, readonly Decided[]>(tables.map(({ table, candidates }) => [table, candidates]));
  try {
    const all = await Promise.all(demoTables.map(async (table) => there.get(table) ?? [await demoExtract(table)]));
    return { candidates: all.flat(), missing: [] };
  } catch (error) {
    if (!(error instanceof DemoError) || there.size === 0) throw error;
    return { candidates: [...there.values()].flat(), missing: [] };
  }
};

const withReadableFiles = async (tables: readonly OpenedTable[], reopenKept: ReopenKept): Promise<Wanted> => {
  const own = tables.flatMap(({ candidates }) => candidates);
  const readable = await Promise.all(own.map(({ preview }) => isReadable(preview.file)));
  const kept = readable.every(Boolean) ? [] : await reopenKept();
  const found = await Promise.all(
    own.map(async (one, at) => {
      const same = readable[at] ? null : kept.find((file) => isSame(file, one));
      return readable[at] ? one : withFile(one, same ? await copyOf(same.file) : null);
    })
  );
  const lost = own.filter((_, at) => !found[at]).map(({ preview }) => preview.name);
  return without({ candidates: found.flatMap((one, at) => one ?? own[at] ?? []), missing: [] }, lost);
};

const isSame = ({ file, name }: KeptFile, { preview }: Decided): boolean =>
  name === preview.name && file.size === preview.file.size && file.lastModified === preview.file.lastModified;

const withFile = (one: Decided, file: File | null): Decided | null => file && { ...one, preview: { ...one.preview, file } };
