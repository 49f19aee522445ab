import type { Filters } from '../domain/filters.ts';
import { enoughTold, finestTelling } from '../domain/fitClearance.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import { type Grain, grains } from '../domain/fitPeriod.ts';
import type { FitQuestions } from '../fit/fitRecords.ts';

/** What answers measures of FIT. */
export interface FitSources {
  readonly fit: FitQuestions;
}

/** A choice that an answer may or may not depend on. */
export type FitChoice = keyof FitFilters | keyof Filters;

/** A question that the records of FIT alone answer. */
export interface FitMeasure<Answer> {
  readonly id: string;
  /** Choices that its answer does not depend on, so that a change of them need not be asked. */
  readonly ignores: readonly FitChoice[];
  ask(sources: FitSources, filters: FitFilters): Promise<Answer>;
}

interface Definition<Rows, Answer> {
  readonly id: string;
  /** Of the choices of FIT; those of costs are never looked at. */
  readonly ignores: readonly (keyof FitFilters)[];
  readonly rows: (fit: FitQuestions, filters: FitFilters) => Promise<Rows>;
  readonly answer: (rows: Rows, filters: FitFilters) => Answer;
}

const ofCosts: readonly (keyof Filters)[] = ['year', 'denominator', 'unit', 'areas', 'prices', 'topPercent'];

/** One question to the records of FIT: what is asked, and the rule that clears what comes back. */
export const defineFitMeasure = <Rows, Answer>({ id, ignores, rows, answer }: Definition<Rows, Answer>): FitMeasure<Answer> => ({
  id,
  ignores: [...ofCosts, ...ignores],
  ask: async ({ fit }, filters) => answer(await rows(fit, filters), filters)
});

/** A cleared answer, and the part of what it is about that it tells, from 0 to 1. The part is not cleared. */
export interface Told<Answer> {
  readonly answer: Answer;
  readonly told: number;
}

interface PeriodDefinition<Rows, Answer> extends Pick<Definition<Rows, Answer>, 'id' | 'ignores'> {
  readonly rows: (fit: FitQuestions, filters: FitFilters, grain: Grain) => Promise<Rows>;
  readonly answer: (rows: Rows, filters: FitFilters, grain: Grain) => Told<Answer>;
}

/** The same by period: by quarter, or where that leaves too much untold by half-year or year. No two are told: they could be subtracted. */
export const definePeriodMeasure = <Rows, Answer>({ id, ignores, rows, answer }: PeriodDefinition<Rows, Answer>): FitMeasure<Answer> => ({
  id,
  ignores: [...ofCosts, ...ignores],
  ask: async ({ fit }, filters) => {
    const tried: Told<Answer>[] = [];
    for (const grain of grains) {
      const one = answer(await rows(fit, filters, grain), filters, grain);
      if (one.told >= enoughTold) return one.answer;
      tried.push(one);
    }
    const [finest, ...coarser] = tried as [Told<Answer>, ...Told<Answer>[]];
    return finestTelling([finest, ...coarser]).answer;
  }
});
