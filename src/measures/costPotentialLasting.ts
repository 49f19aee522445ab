import { type MinimumCell, type Published, publish, publishUnless, reasonAgainst, type WithheldReason } from '../domain/disclosure.ts';
import { type Budgeted, inTellableOrder, type LastingCourses } from '../domain/potential.ts';
import { type Part, suppressParts } from '../domain/suppression.ts';
import type { LastingAnswer } from '../ledger/answers.ts';
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

/**
 * The same of families, ranked among families with a cost; the file must have the column, and citizens without a family are left out.
 * Withheld where those of `costLasting` are nearly the same: the difference would tell of a few.
 */
export const costLastingFamilies = defineCostMeasure({
  id: 'cost-potential-families',
  rows: (ledger, filters) => ledger.lasting({ ...filters, unit: 'familie', denominator: 'modtagere' }, true),
  answer: (answer, { minimumCell }): CostLasting | null => answer && clearedBeside(answer, minimumCell)
});

const groundOf = ({ units, largest, second, weight }: GroupSums): Part => ({ contributors: units, largest, second, total: weight });

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

const cleared = ({ differsByFew, other, whole, left, rows }: Omit<LastingAnswer, 'beside'>, minimumCell: MinimumCell): CostLasting => {
  const { lasting, others } = whole;
  const withheld: WithheldReason | null =
    other === null
      ? 'undefined-value'
      : differsByFew
        ? 'differs-by-few'
        : (reasonAgainst(groundOf(lasting), minimumCell) ??
          // Those of the other year alone follow from it and from how many they were, which the figure of who stays tells.
          ([groundOf(others), { contributors: left }].some((ground) => reasonAgainst(ground, minimumCell)) ? 'too-few-outside' : null));
  const present = rows.filter(({ row }) => row.lasting.units + row.others.units > 0);
  const reasons = reasonsOf(
    present.map(({ row }) => row),
    minimumCell
  );
  return {
    other,
    courses: withheld ? publishUnless(withheld, lasting.units) : publish(lasting.units, { contributors: lasting.units }, minimumCell),
    cost: publishUnless(withheld, lasting.cost),
    parts: inTellableOrder(
      present.map(({ name, row }, i): Budgeted => ({ name, value: publishUnless(withheld ?? reasons[i] ?? null, row.lasting.cost) }))
    )
  };
};

/** Families, and beside them the answers a reader may hold against them: nothing where a few follow, and no budget that those withhold. */
const clearedBeside = (answer: LastingAnswer, minimumCell: MinimumCell): CostLasting => {
  const own = cleared(answer, minimumCell);
  const told = answer.beside.flatMap((beside) => {
    const one = cleared({ ...beside, other: answer.other, differsByFew: answer.differsByFew }, minimumCell);
    return one.courses.shown ? [{ parts: one.parts, difference: beside.difference }] : [];
  });
  const tells = told.some(({ difference: { whole, rows } }) => [whole, ...rows].some((sums) => reasonAgainst(groundOf(sums), minimumCell)));
  const hidden = new Set(told.flatMap(({ parts }) => parts.flatMap(({ name, value }) => (value.shown ? [] : [name]))));
  const guarded = (value: Published<number>, isHidden: boolean): Published<number> =>
    value.shown && isHidden ? publishUnless('protects-another', value.value) : value;
  return {
    other: own.other,
    courses: guarded(own.courses, tells),
    cost: guarded(own.cost, tells),
    parts: inTellableOrder(own.parts.map(({ name, value }) => ({ name, value: guarded(value, tells || hidden.has(name)) })))
  };
};
