import type { TableName } from '../domain/contract.ts';

const addresses = import.meta.glob<string>('../../data/demo/*.parquet', { query: '?url', import: 'default', eager: true });

const addressOf = (table: TableName): string => {
  const address = addresses[`../../data/demo/${table}.parquet`];
  if (!address) throw new Error(`the demo has no ${table}`);
  return address;
};

/** A file of the demo did not come. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}

/** One table of the synthetic demo, as the file it would be. */
export const demoExtract = async (table: TableName): Promise<File> => {
  try {
    const response = await fetch(addressOf(table));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new File([await response.blob()], `${table}.parquet`);
  } catch (cause) {
    throw new DemoError(`the demo's ${table} did not come`, { cause });
  }
};
