import type { Published } from '../domain/disclosure.ts';

/** A value that holds from `at` on. */
export interface Stair {
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface StairRow {
  readonly at: number;
  readonly value: Published<number>;
  readonly low?: Published<number>;
  readonly high?: Published<number>;
}

/** The unbroken runs of shown values. Each holds until the next row; what is withheld breaks the stairs. The band is the value itself where an end is not shown. */
export const stairsOf = (rows: readonly StairRow[]): readonly (readonly Stair[])[] => {
  const runs: Stair[][] = [[]];
  for (const { at, value, low, high } of rows) {
    if (!value.shown) {
      const before = runs.at(-1)?.at(-1);
      if (before) runs.at(-1)?.push({ ...before, at });
      runs.push([]);
    } else {
      const ranged = low?.shown && high?.shown;
      runs.at(-1)?.push({ at, value: value.value, low: ranged ? low.value : value.value, high: ranged ? high.value : value.value });
    }
  }
  return runs.filter((run) => run.length > 0);
};

/** The stretches in which values are withheld, each to the next shown one or to `end`. */
export const hiddenStairs = (rows: readonly StairRow[], end: number): readonly { readonly from: number; readonly to: number }[] => {
  const gaps: { from: number; to: number }[] = [];
  rows.forEach(({ at, value }, i) => {
    if (value.shown) return;
    const to = rows[i + 1]?.at ?? end;
    const before = gaps.at(-1);
    if (before && before.to === at) before.to = to;
    else gaps.push({ from: at, to });
  });
  return gaps;
};
