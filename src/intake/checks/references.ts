/** Rows held against the rows of another table that they belong to. */
import type { TableName } from '../../domain/contract.ts';
import type { Database } from '../../engine/database.ts';
import { type Fragment, name, sql } from '../../engine/sql.ts';
import { type Doubt, findingsOf } from './doubts.ts';
import type { CheckedRows, Finding } from './finding.ts';
import { rules } from './rules.ts';

export const checkReferences = async (
  database: Database,
  table: TableName,
  { rowsName, columns, called }: CheckedRows
): Promise<Finding[]> => {
  const loaded = new Set(columns.map((column) => column.name));
  const found: Finding[] = [];
  for (const { column, table: other } of (rules[table].refers ?? []).filter(({ column }) => loaded.has(column))) {
    const [all] = await database.ask(sql`select count(*) as n from ${called(other)}`, { n: 'count' });
    if (!all?.n) continue;
    const key = name(column);
    const { holds, doubts } = comparisons[`${table}.${column}`] ?? { holds: sql``, doubts: [] };
    // Grouped, so that a key that stands twice does not make two of a row.
    const beside = sql`select ${key}, true as is_there ${holds} from ${called(other)} group by ${key}`;
    const from = sql`${name(rowsName)} as r left join (${beside}) as o using (${key})`;
    const orphan: Doubt = {
      code: 'orphans',
      severity: 'warn',
      columns: [column],
      other,
      wrong: sql`${key} is not null and is_there is null`
    };
    const comparable = doubts.filter((doubt) => doubt.columns.every((one) => loaded.has(one)));
    found.push(...(await findingsOf(database, from, [orphan, ...comparable])));
  }
  return found;
};

/** What else the other table tells of a row, by the column that refers to it: more columns of it, and what cannot be. */
const comparisons: Readonly<Record<string, { readonly holds: Fragment; readonly doubts: readonly Doubt[] }>> = {
  'fit_maalinger.forloeb_id': {
    holds: sql`, min(start) as first_day, case when count(slut) = count(*) then max(slut) end as last_day`,
    doubts: [
      {
        code: 'contradicting-dates',
        severity: 'warn',
        columns: ['dato'],
        other: 'fit_forloeb',
        wrong: sql`dato < first_day or dato > last_day`,
        dates: {
          compared: [sql`dato`, sql`first_day`, sql`last_day`],
          wrong: (unit) => sql`date_trunc(${unit}, dato) < date_trunc(${unit}, first_day)
            or date_trunc(${unit}, dato) > date_trunc(${unit}, last_day)`
        }
      }
    ]
  },
  'progression.indikator': {
    holds: sql`, min(skala_min) as lowest, max(skala_max) as highest`,
    doubts: [
      { code: 'out-of-range', severity: 'warn', columns: ['score'], other: 'indikatorer', wrong: sql`score < lowest or score > highest` }
    ]
  }
};
