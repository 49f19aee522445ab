import { suppressTable } from '../domain/countTable.ts';
import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { bands, type FromBand, type Staying, type ToBand, topBands } from '../ledger/persistence.ts';
import { defineCostMeasure } from './costMeasure.ts';

export type { FromBand, ToBand } from '../ledger/persistence.ts';
export { bandPercents } from '../ledger/persistence.ts';

export const fromBands: readonly FromBand[] = [...bands, 'new'];
export const toBands: readonly ToBand[] = [...bands, 'gone'];

/** The most expensive 10 % of one year who were so in every year until `to`. */
export interface Stay {
  readonly years: number;
  readonly from: number;
  readonly citizens: Published<number>;
  readonly stayed: Published<number>;
  /** 0–1. */
  readonly share: Published<number>;
}

export interface CostPersistence {
  readonly from: number;
  readonly to: number;
  /** Citizens in a band of the first year, by their band in the next. */
  readonly flow: Readonly<Record<FromBand, Readonly<Record<ToBand, Published<number>>>>>;
  readonly stays: readonly Stay[];
  /** Kommunekoder with costs in one of the years alone: their citizens are not counted. */
  readonly leftOut: readonly string[];
}

/** Whether the most expensive of one year are so in the next. Bands hold everyone whose cost is at least that of the last in the group. */
export const costPersistence = defineCostMeasure({
  id: 'cost-persistence',
  rows: (ledger, filters) => ledger.persistence(filters),
  answer: (answer, { minimumCell }): CostPersistence | null => {
    if (!answer) return null;
    const { differsByFew } = answer;
    const stays = answer.staying.map((staying) => stayOf(staying, differsByFew, minimumCell));
    // Nobody is both new and gone. Where the first share is shown, the sum of the streams among the most expensive is known as well.
    const counts = answer.flow.map((row, i) => row.map((count, j) => (i === bands.length && j === bands.length ? null : count)));
    const reasons = suppressTable({ counts, block: stays[0]?.stayed.shown ? topBands : 0 }, minimumCell);
    const flow = Object.fromEntries(
      fromBands.map((from, i) => [
        from,
        Object.fromEntries(
          toBands.map((to, j) => [to, publishUnless(differsByFew ? 'differs-by-few' : (reasons[i]?.[j] ?? null), answer.flow[i]?.[j] ?? 0)])
        )
      ])
    ) as CostPersistence['flow'];
    return { from: answer.from, to: answer.to, flow, stays, leftOut: answer.leftOut };
  }
});

/**
 * Those who stay for three years also do for two of them. Wherever a shorter run is told, here or for another year, those of it who did
 * not stay follow by subtraction: each time nobody, or enough people.
 */
const stayOf = ({ from, to, units, stayed, shorter, between }: Staying, differsByFew: boolean, minimumCell: MinimumCell): Stay => {
  const differences = [...shorter.map((run) => run - stayed), between ?? 0];
  const reason: WithheldReason | null =
    reasonAgainst({ contributors: stayed, outside: units - stayed, differsByFew }, minimumCell) ??
    (differences.some((people) => people > 0 && people < minimumCell) ? 'too-few-between' : null);
  return {
    years: to - from,
    from,
    citizens: publish(units, { contributors: units, differsByFew }, minimumCell),
    stayed: publishUnless(reason, stayed),
    share: publishUnless(reason, stayed / units)
  };
};
