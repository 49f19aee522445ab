import { type MinimumCell, type Published, publicFigure, publish, publishUnless, type WithheldReason } from '../domain/disclosure.ts';
import type { Budgeted, SharedCitizens } from '../domain/potential.ts';
import type { AreaCombination, CostOverlap } from './costOverlap.ts';

/**
 * Citizens by how many budgets they draw on, and of each budget those who do. Made of what the figure of combinations shows and of
 * nothing else: a reader who varies the number of budgets, and holds the one figure against the other, learns nothing new. Citizens
 * whose combination is not shown are on no named budget; where few of them are, they are left out.
 */
export const sharedCitizens = (overlap: CostOverlap, minimumCell: MinimumCell): SharedCitizens[] =>
  overlap.perCitizen
    .filter(({ areas }) => areas >= 2)
    .map(({ areas: budgets, citizens }) => {
      const own = overlap.combinations.filter(({ areas }) => areas.length === budgets);
      const listed = sumOf(own.map((one) => one.citizens));
      const left = citizens.shown ? Math.max(0, citizens.value - listed) : 0;
      const unnamed = publish(left, { contributors: left }, minimumCell);
      const byBudget = [
        ...overlap.areas.map((name): Budgeted => ({ name, value: ofBudget(own, name) })),
        { name: '', value: unnamed.shown ? unnamed : publicFigure(0) }
      ];
      const together = listed + (unnamed.shown ? unnamed.value : 0);
      const reason = firstReason(own) ?? reasonOf(citizens) ?? reasonOf(unnamed);
      return { budgets, together: publishUnless(together > 0 ? null : reason, together), byBudget };
    });

const sumOf = (counts: readonly Published<number>[]): number => counts.reduce((sum, count) => sum + (count.shown ? count.value : 0), 0);

/** Of the combinations that are shown; withheld where some have the budget and none of them is. */
const ofBudget = (combinations: readonly AreaCombination[], name: string): Published<number> => {
  const own = combinations.filter(({ areas }) => areas.includes(name));
  const reason = own.some(({ citizens }) => citizens.shown) ? null : firstReason(own);
  return publishUnless(reason, sumOf(own.map(({ citizens }) => citizens)));
};

const reasonOf = (value: Published<number>): WithheldReason | null => (value.shown ? null : value.reason);

const firstReason = (combinations: readonly AreaCombination[]): WithheldReason | null =>
  combinations.flatMap(({ citizens }) => (citizens.shown ? [] : [citizens.reason]))[0] ?? null;

/** Whether citizens on at least so many budgets are left out, since too few of them share a combination to be told of. */
export const isIncomplete = (overlap: CostOverlap, shared: readonly SharedCitizens[], leastBudgets: number): boolean =>
  shared.some(({ budgets, together }) => {
    const all = overlap.perCitizen.find(({ areas }) => areas === budgets)?.citizens;
    return budgets >= leastBudgets && !(all?.shown && together.shown && all.value === together.value);
  });
