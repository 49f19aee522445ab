import type { FitFilters } from '../domain/fitFilters.ts';
import type { CoverageAnswer, CoverageCell } from './answers.ts';
import type { Times } from './distribution.ts';
import type { FitBooks } from './fitBooks.ts';

/** Distinct cases by cell, as long as they come in order. */
class CasesSeen {
  readonly counts: Int32Array;
  readonly #last: Int32Array;

  constructor(cells: number) {
    this.counts = new Int32Array(cells);
    this.#last = new Int32Array(cells).fill(-1);
  }

  see(cell: number, one: number): void {
    if (this.#last[cell] === one) return;
    this.#last[cell] = one;
    this.counts[cell] = (this.counts[cell] as number) + 1;
  }
}

/**
 * Conversations of the selected cases, and those at which somebody's wellbeing or the collaboration was scored, whoever answered: that
 * is whether FIT was used. A conversation with no date in a case without one counts in the whole alone.
 */
export const coverageOf = (books: FitBooks, filters: FitFilters, times: Times): Omit<CoverageAnswer, 'mayTell'> => {
  const selected = books.selected(filters);
  const { caseOf, quarter, held, wellbeing, collaboration } = books.conversations;
  const undated = times.keys.length;
  const whole = undated + 1;
  const cells = whole + 1;
  const [conversations, scored, rated] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const [any, withWellbeing, withoutWellbeing, withCollaboration, withoutCollaboration] = Array.from(
    { length: 5 },
    () => new CasesSeen(cells)
  ) as [CasesSeen, CasesSeen, CasesSeen, CasesSeen, CasesSeen];
  const count = (cell: number, i: number, one: number): void => {
    const [all, ofWellbeing, ofCollaboration] = [held[i] as number, wellbeing[i] as number, collaboration[i] as number];
    conversations[cell] = (conversations[cell] as number) + all;
    scored[cell] = (scored[cell] as number) + ofWellbeing;
    rated[cell] = (rated[cell] as number) + ofCollaboration;
    any.see(cell, one);
    if (ofWellbeing > 0) withWellbeing.see(cell, one);
    if (ofWellbeing < all) withoutWellbeing.see(cell, one);
    if (ofCollaboration > 0) withCollaboration.see(cell, one);
    if (ofCollaboration < all) withoutCollaboration.see(cell, one);
  };
  for (let i = 0; i < caseOf.length; i++) {
    const one = caseOf[i] as number;
    if (selected[one] !== 0) continue;
    count(whole, i, one);
    count(times.cellOf[(quarter[i] as number) - times.base] ?? undated, i, one);
  }
  const cellAt = (cell: number, key: string): CoverageCell => ({
    key,
    conversations: conversations[cell] as number,
    wellbeing: scored[cell] as number,
    collaboration: rated[cell] as number,
    cases: any.counts[cell] as number,
    casesWith: { wellbeing: withWellbeing.counts[cell] as number, collaboration: withCollaboration.counts[cell] as number },
    casesWithout: { wellbeing: withoutWellbeing.counts[cell] as number, collaboration: withoutCollaboration.counts[cell] as number }
  });
  const { answered } = books.journeys('trivsel', filters);
  let cases = 0;
  let withTwo = 0;
  for (let one = 0; one < books.cases; one++) {
    if (selected[one] !== 0) continue;
    cases++;
    if ((answered[one] as number) >= 2) withTwo++;
  }
  return { whole: cellAt(whole, ''), periods: times.keys.map((key, i) => cellAt(i, key)), undated: cellAt(undated, ''), cases, withTwo };
};
