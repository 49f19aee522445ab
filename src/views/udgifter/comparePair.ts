/** Which two kommuner or years stand side by side. */
import { kommuneName } from '../../domain/kommuner.ts';
import type { KommuneConcentration } from '../../measures/costByKommune.ts';
import type { YearConcentration } from '../../measures/costByYear.ts';
import type { Concentration } from '../../measures/topGroups.ts';
import type { Context } from '../figure.ts';
import { inAlphabet } from '../where.ts';

/** A kommune or a year that can be compared. */
export interface Comparable {
  /** Its key in the address. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'kommune' | 'year';
  readonly concentration: Concentration;
}

export const comparablesOf = (
  kommuner: readonly KommuneConcentration[],
  years: readonly YearConcentration[],
  { language }: Pick<Context, 'language'>
): readonly Comparable[] => {
  const places = kommuner
    .map((one): Comparable => ({ key: one.kommunekode, name: kommuneName(one.kommunekode), kind: 'kommune', concentration: one }))
    .sort((a, b) => inAlphabet(a.name, b.name, language));
  const times = years.map((one): Comparable => ({ key: String(one.year), name: String(one.year), kind: 'year', concentration: one }));
  // What stands alone has nothing to be held against.
  return [places, times].flatMap((kind) => (kind.length > 1 ? kind : []));
};

/** What `one` can be held against. */
export const othersOf = (one: Comparable, all: readonly Comparable[]): readonly Comparable[] =>
  all.filter(({ kind, key }) => kind === one.kind && key !== one.key);

type Pair = readonly [Comparable, Comparable];

/**
 * The pair of the address; else the two kommuner where just two are chosen; else the chosen year and the one before, or after where it
 * is the first; else the first two kommuner. Null where nothing can be compared.
 */
export const pairOf = (all: readonly Comparable[], { location, filters }: Pick<Context, 'location' | 'filters'>): Pair | null => {
  const find = (key: string | undefined) => all.find((one) => one.key === key);
  const [one, other] = [find(location.compared[0]), find(location.compared[1])];
  if (one && other && one.kind === other.kind && one !== other) return [one, other];
  const kommuner = all.filter(({ kind }) => kind === 'kommune');
  const [first, second] = kommuner;
  if (first && second && filters.kommuner.length === 2 && kommuner.length === 2) return [first, second];
  const years = all.filter(({ kind }) => kind === 'year');
  const at = years.findIndex(({ key }) => key === String(filters.year));
  const chosen = years[at];
  const neighbour = years[at - 1] ?? years[at + 1];
  if (chosen && neighbour) return [chosen, neighbour];
  return first && second ? [first, second] : null;
};
