import { type TableName, tableOf } from '../../domain/contract.ts';
import type { Database } from '../../engine/database.ts';
import { checkBounds } from './bounds.ts';
import type { CheckedRows, Finding } from './finding.ts';
import { checkKey, checkRepeatedPostings } from './keys.ts';
import { checkReferences } from './references.ts';
import { checkValues } from './values.ts';
import { leaveOutYcors } from './ycors.ts';

/**
 * What is wrong with the staged rows of one table, by the contract's closed lists and by `rules`. `texts` must spell their texts, in
 * the contract's spelling where a list is closed. Rows of YCORS are deleted, with a finding that counts them; nothing else is changed.
 * @param today decides which years and dates are plausible
 */
export const checkRows = async (database: Database, table: TableName, source: CheckedRows, today = new Date()): Promise<Finding[]> => {
  const loaded = new Set(source.columns.map(({ name }) => name));
  const rows = { ...source, columns: tableOf(table).columns.filter(({ name }) => loaded.has(name)) };
  const thisYear = today.getFullYear();
  return [
    ...(await leaveOutYcors(database, table, rows)),
    ...(await checkValues(database, rows, thisYear)),
    ...(await checkBounds(database, table, rows, thisYear)),
    ...(await checkKey(database, table, rows)),
    ...(await checkRepeatedPostings(database, table, rows)),
    ...(await checkReferences(database, table, rows))
  ];
};
