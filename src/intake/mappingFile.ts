/** A mapping kept as a small file, and found again by the columns of a file. */
import { type TableName, tableNames, tableOf } from '../domain/contract.ts';
import {
  type Coarsening,
  dateOrders,
  decimalMarks,
  type Fold,
  type MappedColumn,
  type Mapping,
  type MappingReason,
  scaleInstruments
} from '../domain/mapping.ts';
import type { Preview } from './preview.ts';

/** A mapping and the columns that it is for. */
export interface SavedMapping {
  /** Names of the file's columns, sorted. */
  readonly columns: readonly string[];
  readonly mapping: Mapping;
}

const format = 'helhedsblik-tilknytning';
const version = 1;
const announcement = new RegExp(`"format"\\s*:\\s*"${format}"`);
const announcedWithin = 1_000;
/** Ten thousand columns with long names; a file above this is none of ours. */
const largestBytes = 4_000_000;
const longestConstant = 1_000;

const coarsenings: readonly Coarsening[] = ['quarter', 'year', 'age-band'];
const reasons: readonly MappingReason[] = ['exact-name', 'same-name', 'synonym', 'content', 'chosen', 'saved', 'fixed'];

const namesOf = ({ columns }: Pick<Preview, 'columns'>): readonly string[] => columns.map(({ name }) => name).sort();

/** The mapping with the columns that it is found again by. */
export const savedMapping = (preview: Pick<Preview, 'columns'>, mapping: Mapping): SavedMapping => ({ columns: namesOf(preview), mapping });

/**
 * A mapping as a JSON file: names of columns and how they are read, and what the analyst has typed as a value for every row. No value
 * from the data.
 */
export const writeMappingFile = (preview: Pick<Preview, 'columns'>, mapping: Mapping): Blob =>
  new Blob([`${JSON.stringify({ format, version, ...savedMapping(preview, mapping) }, null, 2)}\n`], { type: 'application/json' });

/** Is it meant as a mapping file, whether or not it can be used? By its name, or by what it says of itself at its beginning. */
export const isMeantAsMapping = async (file: File): Promise<boolean> => {
  if (/\.tilknytning\.json$/i.test(file.name)) return true;
  try {
    return announcement.test(await file.slice(0, announcedWithin).text());
  } catch (error) {
    // A file that was moved since it was chosen; it is told as any other that is gone.
    if (error instanceof DOMException) return false;
    throw error;
  }
};

/** Reads a mapping file; null when it is none, is broken, or speaks of columns that the contract does not have. */
export const readMappingFile = async (file: File): Promise<SavedMapping | null> => {
  if (file.size > largestBytes) return null;
  try {
    return checked(JSON.parse(await file.text()));
  } catch (error) {
    // No JSON, or a file that was moved since it was chosen.
    if (error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
};

/** A value typed for one file may be another in the next. Below `certainEnough`, so that it is asked. */
const fixedAgain = 0.5;

/**
 * The first of the saved mappings, the latest standing first, for a file with these columns, in whatever order; null when there is none.
 * Columns come back certain; values for every row do not.
 */
export const mappingAgain = (preview: Pick<Preview, 'columns'>, saved: readonly SavedMapping[], table?: TableName): Mapping | null => {
  const candidates = saved.filter(
    ({ columns, mapping }) => columns.length === preview.columns.length && (!table || mapping.table === table)
  );
  if (candidates.length === 0) return null;
  const names = namesOf(preview);
  const found = candidates.find(({ columns }) => columns.every((name, i) => name === names[i]));
  if (!found) return null;
  const again = (column: MappedColumn): MappedColumn =>
    'column' in column.from ? { ...column, reason: 'saved', certainty: 1 } : { ...column, reason: 'fixed', certainty: fixedAgain };
  return { ...found.mapping, columns: found.mapping.columns.map(again) };
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** What `take` makes of every item; null when it makes nothing of one, or when there is no list. */
const each = <T>(list: unknown, take: (item: unknown) => T | null): T[] | null => {
  if (!Array.isArray(list)) return null;
  const taken: T[] = [];
  for (const item of list) {
    const one = take(item);
    if (one === null) return null;
    taken.push(one);
  }
  return taken;
};

/** One of `allowed`; undefined when the value is absent, null when it is another. */
const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | null | undefined =>
  value === undefined ? undefined : (allowed.find((one) => one === value) ?? null);

const checked = (value: unknown): SavedMapping | null => {
  if (!isFields(value) || value.format !== format || value.version !== version || !isFields(value.mapping)) return null;
  const columns = each(value.columns, (name) => (isText(name) ? name : null))?.sort();
  const table = oneOf(tableNames, value.mapping.table);
  if (!columns || !table) return null;
  const own = new Set(columns);
  const mapped = each(value.mapping.columns, (column) => mappedColumn(column, table, own));
  const folds = each(value.mapping.folds, (fold) => foldOf(fold, own));
  if (!mapped || !folds || (folds.length > 0 && table !== 'fit_maalinger')) return null;
  if (new Set(mapped.map(({ name }) => name)).size < mapped.length) return null;
  return { columns, mapping: { table, columns: mapped, folds } };
};

const mappedColumn = (value: unknown, table: TableName, own: ReadonlySet<string>): MappedColumn | null => {
  if (!isFields(value)) return null;
  const column = tableOf(table).columns.find(({ name }) => name === value.name);
  const from = sourceOf(value.from, own);
  const decimal = oneOf(decimalMarks, value.decimal);
  const dates = oneOf(dateOrders, value.dates);
  const coarsen = oneOf(coarsenings, value.coarsen);
  const reason = oneOf(reasons, value.reason);
  const { certainty } = value;
  if (!column || !from || !reason || decimal === null || dates === null || coarsen === null) return null;
  if (typeof certainty !== 'number' || !(certainty >= 0 && certainty <= 1)) return null;
  return { name: column.name, from, ...(decimal && { decimal }), ...(dates && { dates }), ...(coarsen && { coarsen }), reason, certainty };
};

const sourceOf = (value: unknown, own: ReadonlySet<string>): MappedColumn['from'] | null => {
  if (!isFields(value)) return null;
  const { column, constant } = value;
  if (isText(column)) return constant === undefined && own.has(column) ? { column } : null;
  return isText(constant) && column === undefined && constant.length <= longestConstant ? { constant } : null;
};

const foldOf = (value: unknown, own: ReadonlySet<string>): Fold | null => {
  if (!isFields(value) || !isText(value.column) || !own.has(value.column)) return null;
  const instrument = oneOf(scaleInstruments, value.instrument);
  const decimal = oneOf(decimalMarks, value.decimal);
  if (!instrument || decimal === null) return null;
  return { column: value.column, instrument, ...(decimal && { decimal }) };
};
