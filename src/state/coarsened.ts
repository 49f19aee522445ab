import type { Coarsening, Mapping } from '../domain/mapping.ts';

/** A mapping that reads a column coarser, or not at all. */
export const coarsened = (mapping: Mapping, column: string, how: Coarsening | 'leave-out'): Mapping => ({
  ...mapping,
  columns: mapping.columns.flatMap((one) => {
    if (one.name !== column) return [one];
    return how === 'leave-out' ? [] : [{ ...one, coarsen: how }];
  })
});
