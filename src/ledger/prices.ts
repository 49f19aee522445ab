/** Costs in the prices of one year, by an index of prices. */

import type { Cells } from './cells.ts';
import { timesAsMuch } from './costOrder.ts';
import type { OrderedCells } from './orderedCells.ts';
import { once } from './remembered.ts';
import type { YearLedger } from './yearLedger.ts';

/** What a year's kroner are multiplied by to be those of the latest year of costs. */
export interface PriceFactor {
  readonly year: number;
  readonly factor: number;
}

/**
 * The same year with every amount multiplied. What not every question looks at is multiplied the first time that one does, since it is
 * as large as the year itself.
 */
export const inPricesOf = (ledger: YearLedger, factor: number): YearLedger => {
  if (factor === ledger.factor) return ledger;
  const by = factor / ledger.factor;
  const priced = <T extends { readonly net: Float64Array }>(column: T): T => ({ ...column, net: times(column.net, by) });
  const alone = once(() => timesAsMuch(ledger.alone, ledger.atoms, by));
  const amount = once(() => times(ledger.postings.amount, by));
  const ordered = new Map<string, OrderedCells>();
  const cells = new Map<string, readonly Cells[]>();
  return {
    ...ledger,
    factor,
    net: times(ledger.net, by),
    get alone() {
      return alone();
    },
    postings: {
      ...ledger.postings,
      get amount() {
        return amount();
      }
    },
    ordered: (dimension) => {
      const made = ordered.get(dimension) ?? priced(ledger.ordered(dimension));
      ordered.set(dimension, made);
      return made;
    },
    cells: (dimension) => {
      const made = cells.get(dimension) ?? ledger.cells(dimension).map(priced);
      cells.set(dimension, made);
      return made;
    }
  };
};

const times = (amounts: Float64Array, by: number): Float64Array => amounts.map((amount) => amount * by);
