import { type Grain, periodKey, periodOf } from '../domain/fitPeriod.ts';
import type { Times } from './distribution.ts';

/** Every period of the grain from the first dated quarter to the last. `quarters`: 0 where there is none. */
export const periodsOf = (quarters: readonly Int32Array[], grain: Grain): Times => {
  let base = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const column of quarters) {
    for (const quarter of column) {
      if (quarter === 0) continue;
      if (quarter < base) base = quarter;
      if (quarter > end) end = quarter;
    }
  }
  if (end === 0) return { of: 'quarter', base: 0, cellOf: new Int32Array(0), keys: [] };
  const first = periodOf(base, grain);
  const cellOf = Int32Array.from({ length: end - base + 1 }, (_, i) => periodOf(base + i, grain) - first);
  const keys = Array.from({ length: periodOf(end, grain) - first + 1 }, (_, i) => periodKey(first + i, grain));
  return { of: 'quarter', base, cellOf, keys };
};

/** The conversations from the first to that with the number `reach`. */
export const conversationsTo = (reach: number): Times => ({
  of: 'conversation',
  base: 1,
  cellOf: Int32Array.from({ length: reach }, (_, i) => i),
  keys: Array.from({ length: reach }, (_, i) => String(i + 1))
});
