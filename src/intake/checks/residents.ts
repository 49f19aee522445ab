import type { Database } from '../../engine/database.ts';
import { sql } from '../../engine/sql.ts';
import type { Finding } from './finding.ts';

/**
 * Kommuner and years with fewer residents than citizens with a cost: a finding about `befolkning`, whose count is of kommuner and
 * years. Rests on `cost_scope`, which is made when the load is committed, and is to be asked after that.
 */
export const checkResidents = async (database: Database): Promise<Finding[]> => {
  const [row] = await database.ask(sql`select count(*) as n from cost_scope where kommunekode is not null and residents < recipients`, {
    n: 'count'
  });
  if (!row?.n) return [];
  return [{ code: 'fewer-residents-than-recipients', severity: 'warn', columns: ['antal'], count: row.n, rows: [], other: 'omkostninger' }];
};
