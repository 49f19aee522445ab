import type { Denominator, Filters, Prices, Unit } from '../domain/filters.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { dataset } from './dataset.svelte.ts';
import type { Location } from './place.svelte.ts';

/** Choices made whole by what is loaded: the latest year and, where they are known, all residents. */
export interface ChosenFilters {
  readonly year: number | null;
  /** Families only where they are loaded. */
  readonly unit: Unit;
  /** Fixed prices only where the index covers what is loaded. */
  readonly prices: Prices;
  readonly residentsKnown: boolean;
  readonly denominator: Denominator;
  /** What figures of costs are asked about; null while no year is loaded. */
  readonly costs: Filters | null;
  /** What figures of FIT are asked about: all years, and the choices of their own. */
  readonly fit: FitFilters;
  /** What figures of participants and goals are asked about. */
  readonly participants: ParticipantFilters;
}

/** The choices of whoever stands `at` a location, which may change. */
export const chosenAt = (at: { readonly location: Location }): ChosenFilters => {
  const year = $derived(at.location.year ?? dataset.coverage?.years.at(-1) ?? null);
  const unit: Unit = $derived(dataset.coverage?.hasFamilies ? at.location.unit : 'borger');
  const prices: Prices = $derived(dataset.coverage?.priceYear ? at.location.prices : 'loebende');
  const residentsKnown = $derived(year !== null && (dataset.coverage?.residentsKnown(year, at.location) ?? false) && unit === 'borger');
  const denominator: Denominator = $derived(residentsKnown ? (at.location.denominator ?? 'indbyggere') : 'modtagere');
  /** What every subject is chosen by. */
  const shared = $derived({
    kommuner: [...at.location.kommuner].sort(),
    targetGroups: [...at.location.targetGroups].sort(),
    trials: [...at.location.trials].sort(),
    minimumCell: at.location.minimumCell
  });
  const costs: Filters | null = $derived(
    year === null
      ? null
      : { ...shared, year, areas: [...at.location.areas].sort(), unit, prices, topPercent: at.location.topPercent, denominator }
  );
  const fit: FitFilters = $derived({ ...at.location.fit, ...shared });
  const participants: ParticipantFilters = $derived({
    ...at.location.participants,
    clusters: [...at.location.participants.clusters].sort(),
    success: [...at.location.participants.success].sort(),
    ...shared
  });
  return {
    get year() {
      return year;
    },
    get unit() {
      return unit;
    },
    get prices() {
      return prices;
    },
    get residentsKnown() {
      return residentsKnown;
    },
    get denominator() {
      return denominator;
    },
    get costs() {
      return costs;
    },
    get fit() {
      return fit;
    },
    get participants() {
      return participants;
    }
  };
};
