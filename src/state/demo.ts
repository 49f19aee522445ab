import { type TableName, tableNames, tableOf } from '../domain/contract.ts';
import { previewParquet } from '../intake/parquetPreview.ts';
import { isFault } from '../intake/preview.ts';
import type { Decided } from './opening.ts';

const addresses = import.meta.glob<string>('../../data/demo/*.parquet', { query: '?url', import: 'default', eager: true });

const addressOf = (table: TableName): string => {
  const address = addresses[`../../data/demo/${table}.parquet`];
  if (!address) throw new Error(`the demo has no ${table}`);
  return address;
};

/** Tables that the demo has. */
export const demoTables: readonly TableName[] = tableNames.filter((table) => `../../data/demo/${table}.parquet` in addresses);

/** A file of the demo did not come. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

/** One table of the synthetic demo, as the file it would be, in the contract's form. */
export const demoExtract = async (table: TableName): Promise<Decided> => {
  const preview = await previewParquet(await fetched(table), `${table}.parquet`, { sampled: false });
  if (isFault(preview)) throw new DemoError(`the demo's ${table} is ${preview}`);
  const present = new Set(preview.columns.map(({ name }) => name));
  const columns = tableOf(table).columns.filter(({ name }) => present.has(name));
  const exact = { reason: 'exact-name', certainty: 1 } as const;
  const mapping = { table, columns: columns.map(({ name }) => ({ name, from: { column: name }, ...exact })), folds: [] };
  return { preview, mapping, problems: [] };
};

const fetched = async (table: TableName): Promise<File> => {
  try {
    const response = await fetch(addressOf(table));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new File([await response.blob()], `${table}.parquet`);
  } catch (cause) {
    throw new DemoError(`the demo's ${table} did not come`, { cause });
  }
};
