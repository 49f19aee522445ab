import { type TableName, tableOf } from '../domain/contract.ts';
import { type MinimumCell, type Published, publicFigure, publish } from '../domain/disclosure.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, joined, name, sql } from '../engine/sql.ts';
import { hasKommune, timeColumns, yearOf } from './tableSummary.ts';

/** Totals of one kommune and year, to hold against those of the sender of the extract. */
export interface SenderTotal {
  /** Null where the table has none, or the row. */
  readonly kommunekode: string | null;
  /** Of the row's first date; null as above. */
  readonly year: number | null;
  readonly rows: Published<number>;
  /** Citizens, participants or cases; null where the table has no pseudonyms. */
  readonly people: Published<number> | null;
  /**
   * Omkostninger: the sum of all amounts as they stand, negative ones too (kr.), exact to the øre. Befolkning: the sum of `antal` over all
   * rows (personer). Null in other tables.
   */
  readonly sum: Published<number> | null;
}

const columns = {
  kommunekode: 'text',
  year: 'count',
  n: 'count',
  people: 'count',
  sum: 'number',
  largest: 'number',
  weight: 'number',
  negatives: 'count'
} as const;

/** Totals of a loaded table by kommune and year, sorted. Asked when the reader wants them: goes through all rows. */
export const askSenderTotals = async (database: Database, table: TableName, minimumCell: MinimumCell): Promise<SenderTotal[]> => {
  const rows = await database.ask(table === 'omkostninger' ? totalsOfCosts : totalsOf(table), columns);
  const outside = peopleHidden(
    rows.map(({ people }) => people ?? 0),
    minimumCell
  );
  return rows.map(({ kommunekode, year, n, people, sum, largest, weight, negatives }, i) => {
    const at = { kommunekode, year };
    if (people === null) return { ...at, rows: publicFigure(n ?? 0), people: null, sum: sum === null ? null : publicFigure(sum) };
    const ground = { contributors: people, outside: outside[i] ?? 0 };
    const cleared = { ...at, rows: publish(n ?? 0, ground, minimumCell), people: publish(people, ground, minimumCell) };
    if (sum === null) return { ...cleared, sum: null };
    // Elsewhere a negative citizen counts as 0: the difference between that total and this one is the sum of the negative citizens.
    const told = { contributors: people, outside: (outside[i] ?? 0) || (negatives ?? 0) };
    const weighed = { ...told, largest: largest ?? 0, total: weight ?? 0 };
    return { ...cleared, sum: publish(inWholeOere(sum), weighed, minimumCell) };
  });
};

const inWholeOere = (kroner: number): number => Math.round(kroner * 100) / 100;

/**
 * The rows of the whole table are told, so what is withheld can be reckoned from the rest. Where it is of too few people in all, the
 * smallest of the other cells is withheld too: for that one, the people withheld elsewhere; for all others 0.
 */
const peopleHidden = (people: readonly number[], minimumCell: MinimumCell): number[] => {
  const hidden = people.filter((count) => count < minimumCell).reduce((sum, count) => sum + count, 0);
  const smallest = people.indexOf(Math.min(...people.filter((count) => count >= minimumCell)));
  return people.map((_, i) => (i === smallest && hidden < minimumCell ? hidden : 0));
};

/**
 * Citizens and the largest of them as prepared at load; negative citizens, whom that counts as 0, from their postings. `weight` is
 * the sum of what all citizens cost or brought in: a negative one may dominate a sum as well.
 */
const totalsOfCosts = sql`
  with raw as (
    select aar, kommunekode, count(*) as n, fsum(beloeb) as sum from omkostninger group by aar, kommunekode
  ), below as (
    select aar, kommunekode, sum(beloeb) as net
    from omkostninger semi join (from citizen_year where negative and not moved) using (aar, borger_id)
    group by aar, kommunekode, borger_id
    union all
    select aar, kommunekode, net from citizen_part where net < 0
  ), beneath as (
    select aar, kommunekode, -min(net) as deepest, -sum(net) as depth
    from below group by aar, kommunekode
  )
  select kommunekode::varchar as kommunekode, aar as year, n, recipients as people, sum,
    case when deepest > largest then deepest else largest end as largest, total + coalesce(depth, 0) as weight,
    negatives
  from raw join cost_scope using (aar, kommunekode) left join beneath using (aar, kommunekode)
  order by kommunekode, year`;

const totalsOf = (table: TableName): Fragment => {
  const person = tableOf(table).columns.find(({ sensitivity }) => sensitivity === 'pseudonym');
  const years = timeColumns[table].filter((column) => column !== 'slut' && column !== 'fulgt_til').map(yearOf);
  return sql`
    select ${hasKommune(table) ? sql`kommunekode::varchar` : sql`null::varchar`} as kommunekode,
      ${years.length > 0 ? sql`coalesce(${joined(years)})` : sql`null::integer`} as year,
      count(*) as n, ${person ? sql`count(distinct ${name(person.name)})` : sql`null::bigint`} as people,
      ${table === 'befolkning' ? sql`sum(antal)::double` : sql`null::double`} as sum,
      null::double as largest, null::double as weight, null::bigint as negatives
    from ${name(table)} group by all having count(*) > 0 order by all`;
};
