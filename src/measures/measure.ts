import type { Filters } from '../domain/filters.ts';
import type { Database } from '../engine/database.ts';
import type { ResultColumns, Row } from '../engine/rows.ts';
import type { Fragment } from '../engine/sql.ts';

/** One question: the SQL, the columns that come back, the rule that clears them. */
export interface Measure<Answer> {
  readonly id: string;
  ask(database: Database, filters: Filters): Promise<Answer>;
}

interface Definition<C extends ResultColumns, Answer> {
  readonly id: string;
  readonly query: (filters: Filters) => Fragment;
  readonly columns: C;
  readonly answer: (rows: readonly Row<C>[], filters: Filters) => Answer;
}

export const defineMeasure = <const C extends ResultColumns, Answer>({
  id,
  query,
  columns,
  answer
}: Definition<C, Answer>): Measure<Answer> => ({
  id,
  ask: async (database, filters) => answer(await database.ask(query(filters), columns), filters)
});
