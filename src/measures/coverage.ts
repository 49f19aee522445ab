import type { Database } from '../engine/database.ts';
import { sql } from '../engine/sql.ts';

/** What is loaded of costs: which kommuner in which years, and for which of them the residents are known. Holds no people. */
export interface Coverage {
  readonly years: readonly number[];
  /** Kommunekoder, sorted. */
  readonly kommuner: readonly string[];
  /** Kommunekoder with costs in the year. */
  kommunerOf(year: number): readonly string[];
  /** True where a population is loaded for every selected kommune with costs in the year, and holds at least as many as had a cost. */
  residentsKnown(year: number, kommuner: readonly string[]): boolean;
}

const columns = { aar: 'count', kommunekode: 'text', enough: 'boolean' } as const;

/** Asked once for each load. */
export const askCoverage = async (database: Database): Promise<Coverage> => {
  const rows = await database.ask(
    sql`
    select aar::integer as aar, kommunekode::varchar as kommunekode, coalesce(residents >= recipients, false) as enough
    from cost_scope where kommunekode is not null order by aar, kommunekode`,
    columns
  );
  const years = [...new Set(rows.map(({ aar }) => aar ?? 0))];
  const kommuner = [...new Set(rows.map(({ kommunekode }) => kommunekode ?? ''))].sort();
  return {
    years,
    kommuner,
    kommunerOf: (year) => rows.filter(({ aar }) => aar === year).map(({ kommunekode }) => kommunekode ?? ''),
    residentsKnown: (year, selected) => {
      const asked = rows.filter(({ aar, kommunekode }) => aar === year && (selected.length === 0 || selected.includes(kommunekode ?? '')));
      return asked.length > 0 && asked.every(({ enough }) => enough);
    }
  };
};
