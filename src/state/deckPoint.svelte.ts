import { chosenAt } from './filters.svelte.ts';
import { hashOf, type Location } from './place.svelte.ts';
import type { Standpoint } from './standpoint.ts';

/** A slide's own standpoint: what is chosen there stays there, until it is forgotten. */
export interface SlidePoint extends Standpoint {
  /** Something was chosen that the slide does not say. */
  readonly isChanged: boolean;
  readonly forget: () => void;
}

/** A standpoint at what `start` says, which may change. Call while a component is being made. */
export const slidePoint = (start: () => Location): SlidePoint => {
  let changes = $state.raw<Partial<Location>>({});
  const location = $derived({ ...start(), ...changes });
  const at = {
    get location() {
      return location;
    }
  };
  return {
    get location() {
      return location;
    },
    chosen: chosenAt(at),
    addressOf: (more) => hashOf({ ...location, ...more }),
    choose: (more) => {
      changes = { ...changes, ...more };
    },
    get isChanged() {
      return hashOf(location) !== hashOf(start());
    },
    forget: () => {
      // Nothing is asked anew where nothing was chosen.
      if (Object.keys(changes).length > 0) changes = {};
    }
  };
};
