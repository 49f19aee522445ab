import { type TableName, tableOf } from '../domain/contract.ts';
import { type MinimumCell, type Published, publicFigure, publish } from '../domain/disclosure.ts';
import type { Database } from '../engine/database.ts';
import { type Fragment, joined, name, sql } from '../engine/sql.ts';
import type { CostLedger } from '../ledger/costLedger.ts';
import type { Sources } from './measure.ts';
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
  /** Omkostninger: the same where a citizen's year below zero counts as 0, as in all figures (kr.). Null in other tables. */
  readonly sumAboveZero: Published<number> | null;
}

const columns = { kommunekode: 'text', year: 'count', n: 'count', people: 'count', sum: 'number' } as const;

/** Totals of a loaded table by kommune and year, sorted. Asked when the reader wants them: goes through all rows. */
export const askSenderTotals = (
  sources: Pick<Sources, 'database' | 'ledger'>,
  table: TableName,
  minimumCell: MinimumCell
): Promise<SenderTotal[]> =>
  table === 'omkostninger' ? totalsOfCosts(sources.ledger, minimumCell) : totalsOf(sources.database, table, minimumCell);

const totalsOf = async (database: Database, table: TableName, minimumCell: MinimumCell): Promise<SenderTotal[]> => {
  const rows = await database.ask(countsOf(table), columns);
  const outside = peopleHidden(
    rows.map(({ people }) => people ?? 0),
    minimumCell
  );
  return rows.map(({ kommunekode, year, n, people, sum }, i): SenderTotal => {
    const at = { kommunekode, year, sumAboveZero: null };
    if (people === null) return { ...at, rows: publicFigure(n ?? 0), people: null, sum: sum === null ? null : publicFigure(sum) };
    const ground = { contributors: people, outside: outside[i] ?? 0 };
    return { ...at, rows: publish(n ?? 0, ground, minimumCell), people: publish(people, ground, minimumCell), sum: null };
  });
};

const totalsOfCosts = async (ledger: CostLedger, minimumCell: MinimumCell): Promise<SenderTotal[]> => {
  const all = (await ledger.kommuneSums(minimumCell)).sort((a, b) => a.kommune.localeCompare(b.kommune) || a.year - b.year);
  const outside = peopleHidden(
    all.map(({ people }) => people),
    minimumCell
  );
  return all.map(
    ({ kommune, year, postings, people, sum, total, largest, second, negatives, depth, deepest, differsByFew }, i): SenderTotal => {
      const ground = { contributors: people, outside: outside[i] ?? 0, differsByFew };
      // A negative citizen may dominate a sum as well.
      const both = { largest: Math.max(largest, deepest), total: total + depth };
      const belowZero = { contributors: negatives, largest: deepest, total: depth };
      return {
        kommunekode: kommune,
        year,
        rows: publish(postings, ground, minimumCell),
        people: publish(people, ground, minimumCell),
        sum: publish(inWholeOere(sum), { ...ground, ...both, belowZero }, minimumCell),
        sumAboveZero: publish(inWholeOere(total), { ...ground, largest, second, total }, minimumCell)
      };
    }
  );
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

const countsOf = (table: TableName): Fragment => {
  const person = tableOf(table).columns.find(({ sensitivity }) => sensitivity === 'pseudonym');
  const years = timeColumns[table].filter((column) => column !== 'slut' && column !== 'fulgt_til').map(yearOf);
  return sql`
    select ${hasKommune(table) ? sql`kommunekode::varchar` : sql`null::varchar`} as kommunekode,
      ${years.length > 0 ? sql`coalesce(${joined(years)})` : sql`null::integer`} as year,
      count(*) as n, ${person ? sql`count(distinct ${name(person.name)})` : sql`null::bigint`} as people,
      ${table === 'befolkning' ? sql`sum(antal)::double` : sql`null::double`} as sum
    from ${name(table)} group by all having count(*) > 0 order by all`;
};
