/** Which weeks of the curve may be told: those who came, and those at risk, between two of them are nobody or enough people. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { beforeAll, isNobodyOrEnough, shownSteps } from '../domain/heldSteps.ts';
import { outcomeWeeks } from '../domain/outcomes.ts';
import type { TimeToWorkCounts, WeekCounts } from './answers.ts';

const firstWeeks: readonly number[] = outcomeWeeks;

/** Weeks in the order they are decided: half a year and a year first, then quarters of years, then every fourth week. */
const turnsOf = (weeks: readonly WeekCounts[]): number[] => {
  const turnOf = (week: number): number => {
    const named = firstWeeks.indexOf(week);
    if (named >= 0) return named;
    if (week % 52 === 0) return 2;
    return week % 13 === 0 ? 3 : week % 4 === 0 ? 4 : 5;
  };
  return [...weeks.keys()].sort((a, b) => turnOf(weeks[a]?.week ?? 0) - turnOf(weeks[b]?.week ?? 0) || a - b);
};

/**
 * Those who came between two told weeks, before the first and after the last are nobody or enough people, as are those who have not come.
 * The last is how many have the outcome at all, which another figure tells. Nor may the curve by another definition of work tell of few.
 */
export const cameShown = (
  weeks: readonly WeekCounts[],
  { people, withOutcome, withOutcomeBeside }: Pick<TimeToWorkCounts, 'people' | 'withOutcome' | 'withOutcomeBeside'>,
  minimumCell: MinimumCell
): boolean[] => {
  const cameBy = (step: number): number => (step === beforeAll ? 0 : step === weeks.length ? withOutcome : (weeks[step]?.came ?? 0));
  // Those who have come by this definition of work and not by another one.
  const more = (step: number, other: number): number => {
    const beside = step === beforeAll ? 0 : step === weeks.length ? withOutcomeBeside[other] : weeks[step]?.cameBeside[other];
    return cameBy(step) - (beside ?? 0);
  };
  const isApart = (earlier: number, later: number): boolean =>
    isNobodyOrEnough(cameBy(later) - cameBy(earlier), minimumCell) &&
    isNobodyOrEnough(people - cameBy(later), minimumCell) &&
    withOutcomeBeside.every((_, other) => isNobodyOrEnough(Math.abs(more(later, other) - more(earlier, other)), minimumCell));
  return shownSteps(weeks.length + 1, isApart, [weeks.length, ...turnsOf(weeks)]).slice(0, weeks.length);
};

/** Those at risk fall by those who came and those who left; of either, nobody or enough between two told weeks. */
export const riskShown = (
  weeks: readonly WeekCounts[],
  { people }: Pick<TimeToWorkCounts, 'people'>,
  minimumCell: MinimumCell
): boolean[] => {
  const at = (step: number) => (step === beforeAll ? { atRisk: people, left: 0 } : (weeks[step] ?? { atRisk: 0, left: 0 }));
  const isApart = (earlier: number, later: number): boolean => {
    const [before, after] = [at(earlier), at(later)];
    const [fallen, left] = [before.atRisk - after.atRisk, after.left - before.left];
    return [fallen, left, fallen - left].every((number) => isNobodyOrEnough(number, minimumCell));
  };
  return shownSteps(weeks.length, isApart, turnsOf(weeks));
};
