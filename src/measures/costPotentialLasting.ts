import { type MinimumCell, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import type { Budgeted, LastingCourses } from '../domain/potential.ts';
import { type Part, suppressParts } from '../domain/suppression.ts';
import type { LastingAnswer } from '../ledger/ledger.ts';
import type { GroupSums, LastingSums } from '../ledger/potential.ts';
import { defineCostMeasure } from './costMeasure.ts';

export interface CostLasting extends LastingCourses {
  /** The year before the one asked about, or after; null where it cannot be told who costs much in two years. */
  readonly other: number | null;
}

/** Those among the most expensive 10 % in the year and the one before, and what they cost each budget in the year, kr. */
export const costLasting = defineCostMeasure({
  id: 'cost-potential-lasting',
  rows: (ledger, filters) => ledger.lasting(filters, false),
  answer: (answer, { minimumCell }): CostLasting | null => answer && cleared(answer, minimumCell)
});

/** The same of families, of whom the file must have the column; citizens without one are left out. */
export const costLastingFamilies = defineCostMeasure({
  id: 'cost-potential-families',
  rows: (ledger, filters) => ledger.lasting({ ...filters, unit: 'familie' }, true),
  answer: (answer, { minimumCell }): CostLasting | null => answer && cleared(answer, minimumCell)
});

const groundOf = ({ units, largest, weight }: GroupSums): Part => ({ contributors: units, largest, total: weight });

/** What the most expensive cost is shown beside it, so that those who are so in the year alone follow by subtraction. */
const reasonsOf = (sums: readonly LastingSums[], minimumCell: MinimumCell): (WithheldReason | null)[] => {
  const own = suppressParts(
    sums.map(({ lasting }) => groundOf(lasting)),
    minimumCell,
    { overlapping: true }
  );
  const rest = suppressParts(
    sums.map(({ others }) => groundOf(others)),
    minimumCell,
    { overlapping: true }
  );
  return own.map((reason, i) => reason ?? (rest[i] ? 'too-few-outside' : null));
};

const cleared = ({ other, whole, rows }: LastingAnswer, minimumCell: MinimumCell): CostLasting => {
  const { lasting, others } = whole;
  const withheld: WithheldReason | null =
    other === null
      ? 'undefined-value'
      : (reasonAgainst(groundOf(lasting), minimumCell) ?? (reasonAgainst(groundOf(others), minimumCell) && 'too-few-outside'));
  const present = rows
    .filter(({ row }) => row.lasting.units + row.others.units > 0)
    .sort((a, b) => b.row.lasting.cost - a.row.lasting.cost);
  const reasons = reasonsOf(
    present.map(({ row }) => row),
    minimumCell
  );
  return {
    other,
    courses: withheld ? publishUnless(withheld, lasting.units) : publish(lasting.units, { contributors: lasting.units }, minimumCell),
    cost: publishUnless(withheld, lasting.cost),
    parts: present.map(({ name, row }, i): Budgeted => ({ name, value: publishUnless(withheld ?? reasons[i] ?? null, row.lasting.cost) }))
  };
};
