import { type TableName, tableNames } from '../domain/contract.ts';
import { dataset } from '../state/dataset.svelte.ts';

/** Tables that are loaded, and those of the demo that are on their way. */
export const loadedTables = (): ReadonlySet<TableName> => {
  const loaded = dataset.tables.map(({ table }) => table);
  return new Set(tableNames.filter((table) => loaded.includes(table) || dataset.awaits(table)));
};
