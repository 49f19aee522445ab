import type { Filters, Prices, Unit } from '../domain/filters.ts';
import type { FitFilters } from '../domain/fitFilters.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { dataset } from './dataset.svelte.ts';
import { place } from './place.svelte.ts';

/** The reader's choices made whole by what is loaded: the latest year and, where they are known, all residents. */
class ChosenFilters {
  readonly year = $derived(place.location.year ?? dataset.coverage?.years.at(-1) ?? null);

  /** Families only where they are loaded. */
  readonly unit: Unit = $derived(dataset.coverage?.hasFamilies ? place.location.unit : 'borger');

  /** Fixed prices only where the index covers what is loaded. */
  readonly prices: Prices = $derived(dataset.coverage?.priceYear ? place.location.prices : 'loebende');

  readonly residentsKnown = $derived(
    this.year !== null && (dataset.coverage?.residentsKnown(this.year, place.location) ?? false) && this.unit === 'borger'
  );

  readonly denominator = $derived(this.residentsKnown ? (place.location.denominator ?? 'indbyggere') : 'modtagere');

  readonly filters: Filters | null = $derived(
    this.year === null
      ? null
      : {
          year: this.year,
          kommuner: [...place.location.kommuner].sort(),
          targetGroups: [...place.location.targetGroups].sort(),
          areas: [...place.location.areas].sort(),
          unit: this.unit,
          prices: this.prices,
          trials: [...place.location.trials].sort(),
          topPercent: place.location.topPercent,
          denominator: this.denominator,
          minimumCell: place.location.minimumCell
        }
  );

  /** What figures of FIT are asked about: all years, and the choices of their own. */
  readonly fit: FitFilters = $derived({
    ...place.location.fit,
    kommuner: [...place.location.kommuner].sort(),
    targetGroups: [...place.location.targetGroups].sort(),
    trials: [...place.location.trials].sort(),
    minimumCell: place.location.minimumCell
  });

  /** What figures of participants and goals are asked about. */
  readonly participants: ParticipantFilters = $derived({
    ...place.location.participants,
    clusters: [...place.location.participants.clusters].sort(),
    success: [...place.location.participants.success].sort(),
    kommuner: [...place.location.kommuner].sort(),
    targetGroups: [...place.location.targetGroups].sort(),
    trials: [...place.location.trials].sort(),
    minimumCell: place.location.minimumCell
  });
}

export const chosen = new ChosenFilters();
