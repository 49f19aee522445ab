import type { Filters } from '../domain/filters.ts';
import type { Database } from '../engine/database.ts';
import type { ResultColumns, Row } from '../engine/rows.ts';
import type { Fragment } from '../engine/sql.ts';
import type { FitQuestions } from '../fit/fitRecords.ts';
import type { CostLedger } from '../ledger/costLedger.ts';
import type { ParticipantQuestions } from '../participants/participantRecords.ts';

/** What answers measures: SQL over all tables, the ledger of costs, the records of FIT and of participants. */
export interface Sources {
  readonly database: Database;
  readonly ledger: CostLedger;
  readonly fit: FitQuestions;
  readonly participants: ParticipantQuestions;
}

/** One question: the SQL, the columns that come back, the rule that clears them. `F`: what it is asked about. */
export interface Measure<Answer, F = Filters> {
  readonly id: string;
  /** Filters that its answer does not depend on, so that a change of them need not be asked. */
  readonly ignores: readonly string[];
  ask(sources: Sources, filters: F): Promise<Answer>;
}

/** A question that SQL alone answers. */
export interface DatabaseMeasure<Answer> extends Measure<Answer> {
  ask(sources: Pick<Sources, 'database'>, filters: Filters): Promise<Answer>;
}

interface Definition<C extends ResultColumns, Answer> {
  readonly id: string;
  readonly ignores?: readonly (keyof Filters)[];
  readonly query: (filters: Filters) => Fragment;
  readonly columns: C;
  readonly answer: (rows: readonly Row<C>[], filters: Filters) => Answer;
}

/** Most questions are about everybody, not about one group or one trial. */
export const ignoredByMost: readonly (keyof Filters)[] = ['topPercent', 'trials'];

export const defineMeasure = <const C extends ResultColumns, Answer>({
  id,
  ignores = ignoredByMost,
  query,
  columns,
  answer
}: Definition<C, Answer>): DatabaseMeasure<Answer> => ({
  id,
  ignores,
  ask: async ({ database }, filters) => answer(await database.ask(query(filters), columns), filters)
});
