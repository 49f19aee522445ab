import type { Published, WithheldReason } from '../domain/disclosure.ts';

export interface CurvePoint {
  readonly percent: number;
  readonly share: number;
}

interface Row {
  readonly percent: number;
  readonly share: Published<number>;
}

/** The unbroken runs of shown points. A withheld point breaks the curve. */
export const stretchesOf = (rows: readonly Row[]): readonly (readonly CurvePoint[])[] => {
  const runs: CurvePoint[][] = [[]];
  for (const { percent, share } of rows) {
    if (share.shown) runs.at(-1)?.push({ percent, share: share.value });
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
};

/** The zones between shown neighbours in which points are withheld, with the first reason met. */
export const gapsOf = (rows: readonly Row[]): readonly { from: number; to: number; reason: WithheldReason }[] => {
  const gaps: { from: number; to: number; reason: WithheldReason }[] = [];
  let before: Row | undefined;
  let open = false;
  for (const row of rows) {
    const gap = gaps.at(-1);
    if (open && gap) gap.to = row.percent;
    if (row.share.shown) open = false;
    else if (!open) {
      gaps.push({ from: before?.percent ?? row.percent, to: row.percent, reason: row.share.reason });
      open = true;
    }
    before = row;
  }
  return gaps;
};

/**
 * Wider gaps than this many per cent are drawn as withheld; across narrower ones the curve runs from one shown point to the next. The
 * first gap is always drawn: the most expensive are what the figure is about.
 */
const widestBridge = 10;

/** The rows without the withheld ones that the curve bridges: in a small population every other point may be withheld. */
export const bridged = (rows: readonly Row[]): readonly Row[] => {
  const narrow = gapsOf(rows).filter(({ from, to }) => from > 0 && to - from <= widestBridge);
  return rows.filter(({ percent, share }) => share.shown || !narrow.some(({ from, to }) => percent > from && percent < to));
};
