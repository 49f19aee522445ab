import type { Filters } from '../domain/filters.ts';
import type { CostLedger } from '../ledger/costLedger.ts';
import { ignoredByMost, type Measure, type Sources } from './measure.ts';

interface Definition<Rows, Answer> {
  readonly id: string;
  readonly ignores?: readonly (keyof Filters)[];
  readonly rows: (ledger: CostLedger, filters: Filters) => Promise<Rows>;
  readonly answer: (rows: Rows, filters: Filters) => Answer;
}

/** A question that the ledger alone answers. */
export interface CostMeasure<Answer> extends Measure<Answer> {
  ask(sources: Pick<Sources, 'ledger'>, filters: Filters): Promise<Answer>;
}

/** One question to the ledger of costs: what is asked, and the rule that clears what comes back. */
export const defineCostMeasure = <Rows, Answer>({
  id,
  ignores = ignoredByMost,
  rows,
  answer
}: Definition<Rows, Answer>): CostMeasure<Answer> => ({
  id,
  ignores,
  ask: async ({ ledger }, filters) => answer(await rows(ledger, filters), filters)
});
