import type { SpokenPoint } from './spoken.ts';

interface SpokenRow {
  readonly top: number;
  readonly height: number;
  readonly key?: string;
  readonly label: string;
  readonly sentence: string;
}

/** So far from the foot of a drawing the sheet turns a sentence upward. */
const turning = 96;
/** The sheet keeps a sentence so far from its place. */
const distance = 16;

/** A point for each row, with its sentence under the row, or over it near the foot, so that the row itself can be seen. */
export const rowPoints = (rows: readonly SpokenRow[], x: number, height: number): readonly SpokenPoint[] =>
  rows.map(({ top, height: tall, key, label, sentence }) => {
    const under = top + tall - distance;
    const over = top + distance;
    const y = under <= height - turning ? under : Math.max(over, height - turning + 1);
    return { x, y: top + tall / 2, saidAt: { x, y }, ...(key !== undefined && { key }), label, sentence: () => sentence };
  });
