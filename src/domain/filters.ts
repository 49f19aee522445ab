import type { MinimumCell } from './disclosure.ts';

/**
 * What the share is of. `indbyggere`: all residents, with or without a cost. `modtagere`: citizens with at least one posting in the
 * year. The words are those of the address.
 */
export type Denominator = 'indbyggere' | 'modtagere';

export const denominators = ['indbyggere', 'modtagere'] as const satisfies readonly Denominator[];

/** What a measure is asked about: one calendar year, the kommuner (none named = all loaded), whom the share is of. */
export interface Filters {
  readonly year: number;
  readonly kommuner: readonly string[];
  readonly denominator: Denominator;
  readonly minimumCell: MinimumCell;
}
