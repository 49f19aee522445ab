import { type TableName, tableOf } from '../domain/contract.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, joined, name, sql } from '../engine/sql.ts';

/** What the data page tells of a loaded table. Tells of no person: the dates of persons are given by their year alone. */
export interface TableSummary {
  readonly table: TableName;
  readonly rows: number;
  /** First and last, both as `2019` or both as `2019-03-16`; null where the table has no time. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Kommunekoder, sorted; empty where the table knows none. */
  readonly kommuner: readonly string[];
}

/** The columns that a table's rows lie in time by, the one of `senderTotals` first. */
export const timeColumns: Readonly<Record<TableName, readonly string[]>> = {
  omkostninger: ['aar'],
  befolkning: ['aar'],
  fit_forloeb: ['start', 'slut'],
  fit_maalinger: ['dato', 'maaned'],
  deltagere: ['screenet', 'fulgt_til'],
  progression: ['dato'],
  indikatorer: [],
  forsoeg: ['start', 'slut'],
  maal: ['frist'],
  maalopfoelgning: ['dato'],
  milepaele: ['dato'],
  prisindeks: ['aar']
};

export const hasKommune = (table: TableName): boolean => tableOf(table).columns.some(({ type }) => type === 'kommunekode');

/** The calendar year of a row by one of its `timeColumns`, as SQL. */
export const yearOf = (column: string): Fragment => {
  if (column === 'aar') return sql`aar`;
  if (column === 'maaned') return sql`(select try_cast(left(text, 4) as integer) from texts where domain = 'maaned' and code = maaned)`;
  return sql`year(${name(column)})::integer`;
};

/** Summaries of the tables that hold rows, in the order they are named. */
export const askTableSummaries = async (database: Database, tables: readonly TableName[]): Promise<TableSummary[]> => {
  const summaries: TableSummary[] = [];
  for (const table of tables) {
    const [row] = await database.ask(summaryOf(table), {
      n: 'count',
      first: 'text',
      last: 'text',
      kommuner: 'text'
    });
    if (!row?.n) continue;
    const { first, last } = row;
    const period = first === null || last === null ? null : { from: first, to: last };
    summaries.push({ table, rows: row.n, period, kommuner: row.kommuner?.split(' ') ?? [] });
  }
  return summaries;
};

const kommunerIn = sql`string_agg(distinct kommunekode::varchar, ' ' order by kommunekode::varchar)`;

/** Kommuner and months are few: their texts are made and sorted after they are grouped. */
const summaryOf = (table: TableName): Fragment => {
  const times = timeColumns[table];
  const few = [...(hasKommune(table) ? ['kommunekode'] : []), ...times.filter((column) => column === 'maaned')];
  const spans = times.filter((column) => column !== 'maaned');
  const isOfPersons = tableOf(table).columns.some(({ name, sensitivity }) => sensitivity === 'quasi-identifier' && times.includes(name));
  const told = (column: string) => (isOfPersons ? yearOf(column) : name(column));
  const bound = (pick: Fragment, end: Fragment, ends: 'first' | 'last') =>
    times.length === 0
      ? sql`null::varchar`
      : sql`${pick}(${joined(times.map((column) => sql`${end}(${told(column === 'maaned' ? column : `${column}_${ends}`)})`))})::varchar`;
  const grouped = joined([
    sql`count(*) as n`,
    ...few.map(name),
    ...spans.flatMap((column) => [
      sql`min(${name(column)}) as ${name(`${column}_first`)}`,
      sql`max(${name(column)}) as ${name(`${column}_last`)}`
    ])
  ]);
  return sql`
    select coalesce(sum(n), 0)::bigint as n, ${bound(sql`least`, sql`min`, 'first')} as first, ${bound(sql`greatest`, sql`max`, 'last')} as last,
      ${hasKommune(table) ? kommunerIn : sql`null::varchar`} as kommuner
    from (select ${grouped} from ${name(table)} group by all)`;
};
