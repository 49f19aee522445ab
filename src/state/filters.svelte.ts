import type { Filters } from '../domain/filters.ts';
import { dataset } from './dataset.svelte.ts';
import { place } from './place.svelte.ts';

/** The reader's choices made whole by what is loaded: the latest year and, where they are known, all residents. */
class ChosenFilters {
  readonly year = $derived(place.location.year ?? dataset.coverage?.years.at(-1) ?? null);

  readonly residentsKnown = $derived(this.year !== null && (dataset.coverage?.residentsKnown(this.year, place.location.kommuner) ?? false));

  readonly denominator = $derived(this.residentsKnown ? (place.location.denominator ?? 'indbyggere') : 'modtagere');

  readonly filters: Filters | null = $derived(
    this.year === null
      ? null
      : {
          year: this.year,
          kommuner: [...place.location.kommuner].sort(),
          denominator: this.denominator,
          minimumCell: place.location.minimumCell
        }
  );
}

export const chosen = new ChosenFilters();
