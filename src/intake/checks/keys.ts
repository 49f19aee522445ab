/** Rows that stand twice. */
import { type Column, type TableName, tableOf } from '../../domain/contract.ts';
import { rowsNamed } from '../../domain/problem.ts';
import type { Database } from '../../engine/database.ts';
import { type Fragment, joined, name, sql } from '../../engine/sql.ts';
import type { CheckedRows, Finding } from './finding.ts';
import { rules } from './rules.ts';

/**
 * Rows whose key an earlier row has. Where the key holds a date of a person that is known by its month, quarter or year alone, two
 * rows may well share it, and the file is not refused for it.
 */
export const checkKey = async (database: Database, table: TableName, { rowsName, columns }: CheckedRows): Promise<Finding[]> => {
  const loaded = new Set(columns.map((column) => column.name));
  const key = tableOf(table).columns.filter((column) => rules[table].key?.includes(column.name));
  if (key.length === 0 || key.some((column) => column.required && !loaded.has(column.name))) return [];
  const held = key.filter((column) => loaded.has(column.name));
  const names = held.map((column) => name(column.name));
  const rows = sql`${name(rowsName)}`;
  if (await risesThroughout(database, rows, names)) return [];
  // A key that lacks a required part has been refused for that.
  const complete = joined(
    held.filter(({ required }) => required).map((column) => sql`${name(column.name)} is not null`),
    ' and '
  );
  const { count, first } = await repeated(database, sql`(select *, rowid from ${rows} where ${complete})`, names);
  if (count === 0) return [];
  const severity = (await isCoarse(database, rows, held)) ? 'warn' : (rules[table].sharedKey ?? 'refuse');
  return [{ code: 'duplicate-keys', severity, columns: held.map((column) => column.name), count, rows: first }];
};

/** Rows in rising order of their key have no two alike. Most files are sorted, and this is six times faster than grouping them. */
const risesThroughout = async (database: Database, rows: Fragment, key: readonly Fragment[]): Promise<boolean> => {
  const last = (i: number) => name(`last_${i}`);
  const rises = key.reduceRight<Fragment>((rest, part, i) => sql`(${part} > ${last(i)} or (${part} = ${last(i)} and ${rest}))`, sql`false`);
  const lasts = joined(key.map((part, i) => sql`lag(${part}) over () as ${last(i)}`));
  const [row] = await database.ask(
    sql`select count(*) as n from (select ${joined(key)}, ${lasts} from ${rows}) where (${rises}) is not true`,
    { n: 'count' }
  );
  // The first row has none before it.
  return (row?.n ?? 0) <= 1;
};

/** How many rows of `rows` (with `rowid`) have an earlier twin in `parts`, and the first of them. */
const repeated = async (database: Database, rows: Fragment, parts: readonly Fragment[]): Promise<{ count: number; first: number[] }> => {
  const twins = sql`select ${joined(parts.map((part, i) => sql`${part} as ${name(`k${i}`)}`))}, count(*) as n, min(rowid) as original
    from ${rows} group by ${joined(parts)} having count(*) > 1`;
  const [sum] = await database.ask(sql`select coalesce(sum(n - 1), 0)::bigint as n from (${twins})`, { n: 'count' });
  if (!sum?.n) return { count: 0, first: [] };
  const same = joined(
    parts.map((part, i) => sql`${part} is not distinct from ${name(`k${i}`)}`),
    ' and '
  );
  const first = await database.ask(
    sql`select rowid as place from ${rows} as r join (${twins}) as t on ${same} where rowid > original order by place limit ${rowsNamed}`,
    { place: 'count' }
  );
  return { count: sum.n, first: first.flatMap(({ place }) => place ?? []) };
};

const isCoarse = async (database: Database, rows: Fragment, key: readonly Column[]): Promise<boolean> => {
  const dates = key.filter(({ type, sensitivity }) => type === 'date' && sensitivity === 'quasi-identifier');
  if (dates.length === 0) return false;
  const first = joined(
    dates.map((column) => sql`bool_and(day(${name(column.name)}) = 1)`),
    ' and '
  );
  const [row] = await database.ask(sql`select ${first} as coarse from ${rows}`, { coarse: 'boolean' });
  return row?.coarse ?? false;
};

/** Two postings may be alike; when so many are, a file has been put together twice. */
const manyAlike = 0.05;
const fewestAlike = 20;
/** Rows that are compared first. All of a citizen's rows are among them, or none. */
const sampleSize = 250_000;

/** Postings that are wholly like an earlier one, where there are many. Of more than `sampleSize` rows, the first of a sample are named. */
export const checkRepeatedPostings = async (database: Database, table: TableName, source: CheckedRows): Promise<Finding[]> => {
  if (table !== 'omkostninger') return [];
  const rows = sql`${name(source.rowsName)}`;
  const parts = source.columns.map((column) => name(column.name));
  const [all] = await database.ask(sql`select count(*) as n from ${rows}`, { n: 'count' });
  const total = all?.n ?? 0;
  const every = Math.max(1, Math.ceil(total / sampleSize));
  const inSample = sql`from ${rows} where borger_id % ${every} = 0`;
  const [sample] = await database.ask(
    sql`select coalesce(1 - count(*) / sum(n), 0)::double as alike from (select count(*) as n ${inSample} group by ${joined(parts)})`,
    { alike: 'number' }
  );
  // Somewhat below the limit, since the sample may be off by so much.
  if ((sample?.alike ?? 0) < manyAlike * 0.8) return [];
  // 64 bits of hash; the chance that two of 10M rows meet is 3 in a million.
  const [exact] = await database.ask(sql`select count(*) - count(distinct hash(${joined(parts)})) as n from ${rows}`, { n: 'count' });
  const count = exact?.n ?? 0;
  if (count < fewestAlike || count <= manyAlike * total) return [];
  const { first } = await repeated(database, sql`(select *, rowid ${inSample})`, parts);
  return [{ code: 'duplicate-rows', severity: 'warn', columns: [], count, rows: first }];
};
