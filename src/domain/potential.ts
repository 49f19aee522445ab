/**
 * What could change: three reckonings of what the networks' application calls potentials (parallel work avoided, fewer lasting high-cost
 * courses, the next generation). Each is assumptions times cleared numbers. It is no effect and no saving, and knows nothing of
 * what would really happen. Kr. a year.
 */
import { type Published, publicFigure, publishUnless, type WithheldReason } from './disclosure.ts';
import type { Assumptions } from './potentialAssumptions.ts';

/** What one budget puts in and gets out. */
export interface BudgetPotential {
  readonly invests: Published<number>;
  readonly gains: Published<number>;
  /** Gains less investment. */
  readonly net: Published<number>;
}

export interface Potential {
  /** Those that gain most first, then the withheld by name; citizens on no named budget last. */
  readonly rows: readonly (BudgetPotential & { readonly name: string })[];
  readonly total: BudgetPotential;
}

/** Those among the most expensive so many per cent in two years are lasting high-cost courses. */
export const lastingPercent = 10;

/** A number of one budget, or of citizens on no budget that may be told (empty name). */
export interface Budgeted {
  readonly name: string;
  readonly value: Published<number>;
}

/** A number reckoned from cleared ones; withheld for the reason of the first of them that is. */
export const reckoned = (from: readonly Published<number>[], reckon: (values: readonly number[]) => number): Published<number> => {
  let reason: WithheldReason | null = null;
  const values: number[] = [];
  for (const one of from) {
    if (one.shown) values.push(one.value);
    else reason ??= one.reason;
  }
  return publishUnless(reason, reason ? Number.NaN : reckon(values));
};

const timesOf = (value: Published<number>, factor: number): Published<number> => reckoned([value], ([own = 0]) => own * factor);

/** All that is shown; withheld where some are not and nothing but zeros is left: that would read as none. */
const sumOfShown = (values: readonly Published<number>[]): Published<number> => {
  const shown = values.filter((value) => value.shown);
  const hidden = values.find((value) => !value.shown);
  if (hidden && shown.every(({ value }) => value === 0)) return hidden;
  return reckoned(shown, (own) => own.reduce((sum, one) => sum + one, 0));
};

/** Those that are shown, the largest first, then the withheld by name, so that the order tells nothing of them. */
export const inTellableOrder = (budgets: readonly Budgeted[]): Budgeted[] =>
  [...budgets].sort(({ name: a, value: one }, { name: b, value: other }) => {
    if (one.shown && other.shown) return other.value - one.value || byName(a, b);
    return Number(other.shown) - Number(one.shown) || byName(a, b);
  });

const byName = (a: string, b: string): number => a.localeCompare(b, 'da');

/** `investment` falls on one of the budgets. The total of the gains is given, since the parts may be withheld. */
const potentialOf = (
  gains: readonly Budgeted[],
  totalGains: Published<number>,
  investment: { readonly budget: string; readonly kroner: Published<number> }
): Potential => {
  const nothing = publicFigure(0);
  const row = (invests: Published<number>, gained: Published<number>): BudgetPotential => ({
    invests,
    gains: gained,
    net: reckoned([gained, invests], ([gain = 0, cost = 0]) => gain - cost)
  });
  return {
    rows: inTellableOrder(gains)
      .sort((a, b) => Number(a.name === '') - Number(b.name === ''))
      .map(({ name, value }) => ({ name, ...row(name === investment.budget ? investment.kroner : nothing, value) })),
    total: row(investment.kroner, totalGains)
  };
};

/** The budget that pays: the chosen one where it is among those, otherwise the one that gains most; empty where there is none. */
export const payerOf = (chosen: string | null, budgets: readonly Budgeted[]): string => {
  const named = budgets.filter(({ name }) => name !== '');
  if (named.some(({ name }) => name === chosen)) return chosen ?? '';
  return inTellableOrder(named)[0]?.name ?? '';
};

/** Citizens who draw on exactly so many budgets: all of them, and those on each budget. A citizen of three stands on three. */
export interface SharedCitizens {
  readonly budgets: number;
  readonly together: Published<number>;
  readonly byBudget: readonly Budgeted[];
}

const sharedFrom = (shared: readonly SharedCitizens[], { leastBudgets }: Assumptions): readonly SharedCitizens[] =>
  shared.filter(({ budgets }) => budgets >= leastBudgets);

/** Citizens on at least as many budgets as is assumed. */
export const parallelCitizens = (shared: readonly SharedCitizens[], assumptions: Assumptions): Published<number> =>
  sumOfShown(sharedFrom(shared, assumptions).map(({ together }) => together));

/**
 * Parallel work avoided. Each citizen's hours are those of every budget beyond the first, and fall on the citizen's budgets alike. The
 * coordinator is one in each kommune.
 */
export const parallelPotential = (shared: readonly SharedCitizens[], kommuner: number, assumptions: Assumptions): Potential => {
  const { parallelHours, hourlyCost, avoidedHours, coordinatorHours, coordinatorBudget } = assumptions;
  const extra = (parallelHours * hourlyCost * avoidedHours) / 100;
  const parts = sharedFrom(shared, assumptions).flatMap(({ budgets, byBudget }) =>
    byBudget.map(({ name, value }) => ({ name, value: timesOf(value, (extra * (budgets - 1)) / (name === '' ? 1 : budgets)) }))
  );
  const citizens = parallelCitizens(shared, assumptions);
  const names = [...new Set(shared.flatMap(({ byBudget }) => byBudget.map(({ name }) => name)))];
  const gains = names
    .map((name) => ({ name, values: parts.flatMap((part) => (part.name === name ? [part.value] : [])) }))
    .filter(({ name, values }) => name !== '' || values.some((value) => value.shown && value.value > 0))
    .map(({ name, values }) => ({ name, value: reckoned([citizens, sumOfShown(values)], ([, own = 0]) => own) }));
  const kroner = publicFigure(coordinatorHours * hourlyCost * kommuner);
  const total = reckoned([citizens, sumOfShown(gains.map(({ value }) => value))], ([, own = 0]) => own);
  return potentialOf(gains, total, { budget: payerOf(coordinatorBudget, gains), kroner });
};

/** Courses that cost much this year and the year before, and what they cost each budget this year. */
export interface LastingCourses {
  readonly courses: Published<number>;
  readonly cost: Published<number>;
  readonly parts: readonly Budgeted[];
}

/** Courses that are assumed to be avoided. */
export const coursesAvoided = ({ courses }: LastingCourses, { avoidedCourses }: Assumptions): Published<number> =>
  timesOf(courses, avoidedCourses / 100);

/** Fewer lasting high-cost courses: part of the cost of those that are avoided falls away, and each takes an effort. */
export const lastingPotential = (lasting: LastingCourses, assumptions: Assumptions): Potential => {
  const { avoidedCourses, costShare, courseInvestment, courseBudget } = assumptions;
  const away = (avoidedCourses / 100) * (costShare / 100);
  const gains = lasting.parts.map(({ name, value }) => ({ name, value: timesOf(value, away) }));
  return potentialOf(gains, timesOf(lasting.cost, away), {
    budget: payerOf(courseBudget, lasting.parts),
    kroner: timesOf(coursesAvoided(lasting, assumptions), courseInvestment)
  });
};

/** The next generation: a programme for every family, and for those that avoid a hard course its potential, both spread over the years alike. */
export const generationPotential = (families: Published<number>, split: LastingCourses, assumptions: Assumptions): Potential => {
  const { avoidedFamilies, programme, familyPotential, years, programmeBudget } = assumptions;
  const perFamily = (avoidedFamilies / 100) * (familyPotential / years);
  const gains = split.parts.map(({ name, value }) => ({
    name,
    value: reckoned([families, value, split.cost], ([count = 0, part = 0, cost = 0]) => (count * perFamily * part) / cost)
  }));
  return potentialOf(gains, timesOf(families, perFamily), {
    budget: payerOf(programmeBudget, split.parts),
    kroner: timesOf(families, programme / years)
  });
};
