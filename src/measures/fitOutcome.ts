import { type MinimumCell, type Published, publish, publishUnless } from '../domain/disclosure.ts';
import { type Classes, clearClasses, type MergedClass } from '../domain/fitClearance.ts';
import { type EndingClass, endingRungs } from '../domain/fitEnding.ts';
import type { Convention } from '../domain/fitFilters.ts';
import { type OutcomeClass, outcomeRungs } from '../domain/fitOutcome.ts';
import { defineFitMeasure } from './fitMeasure.ts';

/** Cases of a class, or of several that are told together where cases are few. */
export interface FitClassRow<C extends string> {
  /** *recovered*, or *recovered+improved* of two together. */
  readonly key: string;
  readonly classes: readonly C[];
  readonly cases: Published<number>;
  /** Of all of them, from 0 to 1. */
  readonly share: Published<number>;
}

export interface FitClasses<C extends string> {
  readonly cases: Published<number>;
  readonly rows: readonly FitClassRow<C>[];
}

export interface FitOutcome extends FitClasses<OutcomeClass> {
  readonly convention: Convention;
  /** Standard deviation of first scores that effect sizes are reckoned by, points; null where it is not used or not known. */
  readonly spread: Published<number> | null;
}

const rowsOf = <C extends string>(merged: readonly MergedClass<C>[], all: number): FitClassRow<C>[] =>
  merged.map(({ classes, cases, reason }) => ({
    key: classes.join('+'),
    classes,
    cases: publishUnless(reason, cases),
    share: publishUnless(reason, cases / all)
  }));

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

type Rungs<C extends string> = readonly (readonly (readonly C[])[])[];

/** Those of the rungs, fine to coarse, that the guard of selections lets be told, or the coarsest with nothing told. */
interface Allowed<C extends string> {
  readonly rungs: Rungs<C>;
  readonly isTold: boolean;
}

const allowedRungs = <C extends string>(rungs: Rungs<C>, told: number): Allowed<C> => ({
  rungs: rungs.slice(-Math.max(1, Math.min(told, rungs.length))),
  isTold: told > 0
});

const classesOn = <C extends string>(
  { rungs, isTold }: Allowed<C>,
  classes: Classes<C>,
  minimumCell: MinimumCell
): readonly MergedClass<C>[] =>
  clearClasses(classes, rungs, minimumCell).map((own) => (isTold ? own : { ...own, reason: own.reason ?? 'differs-by-few' }));

/** How wellbeing has moved from the first score to the last: every selected case in one class, those that cannot be told in their own. */
export const fitOutcome = defineFitMeasure({
  id: 'fit-outcome',
  ignores: ['compareBy'],
  rows: (fit, filters) => fit.outcomes(filters),
  answer: ({ closed, active, spread, rungs }, { convention, includesActive, minimumCell }): FitOutcome => {
    const allowed = allowedRungs(outcomeRungs, rungs - 2);
    const activeCases = sumOf(active);
    const counts = includesActive ? together(closed, active) : closed;
    const all = sumOf(counts);
    const elsewhere = { toldElsewhere: 'unclassifiable' } as const;
    const ofClosed = classesOn(allowed, { counts: closed, leftOut: activeCases, ...elsewhere }, minimumCell);
    // Active cases follow from the two forms of the figure only where closed ones are told by themselves.
    const isHeldAgainst = ofClosed.some(({ cases, reason }) => reason === null && cases > 0);
    const merged = includesActive
      ? classesOn(allowed, { counts, ...elsewhere, ...(isHeldAgainst && { beside: active }) }, minimumCell)
      : ofClosed;
    return {
      convention,
      cases: publish(all, { contributors: all, outside: activeCases, differsByFew: rungs < 2 }, minimumCell),
      rows: rowsOf(merged, all),
      // Of all that is loaded, at least thirty cases.
      spread: convention === 'point' || spread === null ? null : publish(spread, { contributors: all }, minimumCell)
    };
  }
});

const together = (
  one: Readonly<Record<OutcomeClass, number>>,
  other: Readonly<Record<OutcomeClass, number>>
): Record<OutcomeClass, number> => ({
  recovered: one.recovered + other.recovered,
  improved: one.improved + other.improved,
  unchanged: one.unchanged + other.unchanged,
  deteriorated: one.deteriorated + other.deteriorated,
  unclassifiable: one.unclassifiable + other.unclassifiable
});

/** How cases ended, and which of them are still active. Drop-out is an unplanned ending whose last score is under the cut-off. */
export const fitEndings = defineFitMeasure({
  id: 'fit-endings',
  ignores: ['includesActive', 'convention', 'reliableChange', 'compareBy'],
  rows: (fit, filters) => fit.endings(filters),
  answer: ({ counts, rungs }, { minimumCell }): FitClasses<EndingClass> => {
    const all = sumOf(counts);
    return {
      cases: publish(all, { contributors: all, differsByFew: rungs < 1 }, minimumCell),
      rows: rowsOf(classesOn(allowedRungs(endingRungs, rungs - 1), { counts, toldElsewhere: 'aktiv' }, minimumCell), all)
    };
  }
});
