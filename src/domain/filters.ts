import type { MinimumCell } from './disclosure.ts';

/**
 * What the share is of. `indbyggere`: all residents, with or without a cost. `modtagere`: citizens with at least one posting in the
 * year. The words are those of the address.
 */
export type Denominator = 'indbyggere' | 'modtagere';

export const denominators = ['indbyggere', 'modtagere'] as const satisfies readonly Denominator[];

export const otherThan = (denominator: Denominator): Denominator => (denominator === 'modtagere' ? 'indbyggere' : 'modtagere');

/** Whom the cost is added up for. A citizen without a family is one of its own. The words are those of the address. */
export type Unit = 'borger' | 'familie';

export const units = ['borger', 'familie'] as const satisfies readonly Unit[];

/**
 * What a krone is worth. `loebende`: as it was posted. `faste`: as in the latest year of costs, by the price index that is loaded. The
 * words are those of the address.
 */
export type Prices = 'loebende' | 'faste';

export const prices = ['loebende', 'faste'] as const satisfies readonly Prices[];

/** Which costs a measure is asked about; of what is empty, all that is loaded. Names are those of the data. */
export interface CostSelection {
  readonly kommuner: readonly string[];
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
  readonly unit: Unit;
}

/** What a measure is asked about: one calendar year, which costs, whom the share is of. */
export interface Filters extends CostSelection {
  readonly year: number;
  readonly denominator: Denominator;
  readonly minimumCell: MinimumCell;
  /** The group that composition speaks of: the most expensive so many per cent. */
  readonly topPercent: number;
  readonly prices: Prices;
  /** Trials whose participants are looked at, by their keys; of none, all. */
  readonly trials: readonly string[];
}

/** The most expensive 1 %, whom the source speaks of first. */
export const defaultTopPercent = 1;
export const lowestTopPercent = 0.1;
export const highestTopPercent = 50;
