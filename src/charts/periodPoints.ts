import { middleOf } from './periods.ts';
import type { SpokenPoint } from './spoken.ts';

interface SpokenPeriod {
  readonly key?: string;
  readonly name: string;
  readonly sentence: string;
}

/** A point for each period at the foot of the plot, its sentence under the axis so that the plot can be seen. */
export const periodPoints = (
  periods: readonly SpokenPeriod[],
  { x, bottom }: { readonly x: (index: number) => number; readonly bottom: number }
): readonly SpokenPoint[] =>
  periods.map(({ key, name, sentence }, i) => {
    const at = x(middleOf(i));
    return {
      x: at,
      y: bottom,
      saidAt: { x: at, y: bottom + 12 },
      ...(key !== undefined && { key }),
      label: name,
      sentence: () => sentence
    };
  });
