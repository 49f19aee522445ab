import type { CaseColumns, ScoreColumns } from './columns.ts';

/**
 * Conversations, held one by one or several alike. A conversation is a number of a case; it has been held where a row bears it, and
 * where `samtaler` says that more were held than have rows, the lowest numbers without one were held too. Where `samtaler` is not known,
 * every number up to the highest was.
 */
export interface Conversations {
  readonly caseOf: Int32Array;
  /**
   * Of its first row that has a date. Without one: that of the conversation before it in the case, or else after it, or else the
   * quarter in which the case began.
   */
  readonly quarter: Int32Array;
  /** How many conversations it stands for. */
  readonly times: Int32Array;
  /** Whether somebody's wellbeing was scored, and the collaboration. */
  readonly wellbeing: Uint8Array;
  readonly collaboration: Uint8Array;
}

interface Held {
  number: number;
  quarter: number;
  times: number;
  wellbeing: boolean;
  collaboration: boolean;
}

export const conversationsOf = (cases: CaseColumns, columns: ScoreColumns): Conversations => {
  const caseOf: number[] = [];
  const found: Held[] = [];
  let row = 0;
  for (let one = 0; one < cases.kommune.length; one++) {
    const from = row;
    while (row < columns.case.length && columns.case[row] === one) row++;
    for (const held of dated(heldOf(columns, from, row, cases.held[one] as number), cases.start[one] as number)) {
      caseOf.push(one);
      found.push(held);
    }
  }
  return {
    caseOf: Int32Array.from(caseOf),
    quarter: Int32Array.from(found, ({ quarter }) => quarter),
    times: Int32Array.from(found, ({ times }) => times),
    wellbeing: Uint8Array.from(found, ({ wellbeing }) => Number(wellbeing)),
    collaboration: Uint8Array.from(found, ({ collaboration }) => Number(collaboration))
  };
};

/** The conversations of the case whose rows these are. `samtaler`: -1 where it is not known. */
const heldOf = (columns: ScoreColumns, from: number, to: number, samtaler: number): Held[] => {
  const recorded: Held[] = [];
  for (let i = from; i < to; i++) {
    const number = columns.conversation[i] as number;
    let last = recorded.at(-1);
    if (last?.number !== number) {
      last = { number, quarter: 0, times: 1, wellbeing: false, collaboration: false };
      recorded.push(last);
    }
    if (last.quarter === 0) last.quarter = columns.quarter[i] as number;
    if (Number.isNaN(columns.score[i] as number)) continue;
    if (columns.scale[i] === 0) last.wellbeing = true;
    else last.collaboration = true;
  }
  const highest = recorded.at(-1)?.number ?? 0;
  let missing = Math.max(0, (samtaler < 0 ? highest : samtaler) - recorded.length);
  const all: Held[] = [];
  let next = 1;
  for (const one of recorded) {
    const times = Math.min(missing, one.number - next);
    if (times > 0) all.push({ number: next, quarter: 0, times, wellbeing: false, collaboration: false });
    missing -= Math.max(0, times);
    all.push(one);
    next = one.number + 1;
  }
  if (missing > 0) all.push({ number: next, quarter: 0, times: missing, wellbeing: false, collaboration: false });
  return all;
};

const dated = (held: Held[], start: number): Held[] => {
  let known = held.find(({ quarter }) => quarter > 0)?.quarter ?? start;
  for (const one of held) {
    if (one.quarter > 0) known = one.quarter;
    else one.quarter = known;
  }
  return held;
};
