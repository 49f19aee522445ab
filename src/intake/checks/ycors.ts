import type { TableName } from '../../domain/contract.ts';
import { rowsNamed } from '../../domain/problem.ts';
import type { Database } from '../../engine/database.ts';
import { list, name, sql } from '../../engine/sql.ts';
import type { CheckedRows, Finding } from './finding.ts';

/**
 * Deletes the rows of YCORS and tells how many there were. YCORS is a tool for talking with the youngest and is not scored (domain
 * handbook, 1.1): rows with a score earn a warning, rows without one are only told of. The other rows keep their `rowid`.
 */
export const leaveOutYcors = async (database: Database, table: TableName, { rowsName, columns }: CheckedRows): Promise<Finding[]> => {
  const loaded = new Set(columns.map((column) => column.name));
  if (table !== 'fit_maalinger' || !loaded.has('instrument')) return [];
  const texts = await database.ask(sql`select code from texts where domain = 'instrument' and upper(trim(text)) = 'YCORS'`, {
    code: 'count'
  });
  const codes = texts.flatMap(({ code }) => code ?? []);
  if (codes.length === 0) return [];
  const ofYcors = sql`from ${name(rowsName)} where instrument in ${list(codes)}`;
  const [all] = await database.ask(
    sql`select count(*) as n, ${loaded.has('score') ? sql`count(score)` : sql`0::bigint`} as scored ${ofYcors}`,
    { n: 'count', scored: 'count' }
  );
  if (!all?.n) return [];
  const first = await database.ask(sql`select rowid as place ${ofYcors} order by place limit ${rowsNamed}`, { place: 'count' });
  await database.run(sql`delete ${ofYcors}`);
  const rows = first.flatMap(({ place }) => place ?? []);
  return [{ code: 'ycors-scores', severity: all.scored ? 'warn' : 'info', columns: ['instrument'], count: all.n, rows }];
};
