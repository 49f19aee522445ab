import { getContext, setContext } from 'svelte';
import { type ChosenFilters, chosenAt } from './filters.svelte.ts';
import { type Location, place } from './place.svelte.ts';

/** Where figures are asked from: the address bar, or a place of its own, such as a slide with its filters. */
export interface Standpoint {
  readonly location: Location;
  readonly chosen: ChosenFilters;
  /** The address of the same choices with `changes`, for links. */
  readonly addressOf: (changes: Partial<Location>) => string;
  readonly choose: (changes: Partial<Location>) => void;
}

/** The reader's own: what the address bar says. */
export const reader: Standpoint = {
  get location() {
    return place.location;
  },
  chosen: chosenAt(place),
  addressOf: (changes) => place.addressOf(changes),
  choose: (changes) => place.choose(changes)
};

const key = Symbol('standpoint');

/** Figures, controls and filters below the component that is being made are asked from `standpoint`. */
export const standAt = (standpoint: Standpoint): Standpoint => setContext(key, standpoint);

/** Where the component that is being made stands. */
export const standpointHere = (): Standpoint => getContext<Standpoint | undefined>(key) ?? reader;
