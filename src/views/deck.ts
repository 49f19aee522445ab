import { browserStorage, KeptDeck } from '../state/deck.svelte.ts';
import { registered } from './registry.ts';

/** The deck of this browser, of figures of the registry. */
export const kept: KeptDeck = new KeptDeck(browserStorage(), new Set(registered.map(({ id }) => id)));
