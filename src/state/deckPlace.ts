/** Addresses of slides: read as any address is, and written back, so that nothing else in them is ever used. */
import type { Location } from './place.svelte.ts';
import { hashOf, locationOf } from './place.svelte.ts';

/** `#/` and a view; what leads anywhere else is no address of a figure. */
const ownAddress = /^#\/[a-z-]{1,40}(\?|$)/;

/** The filters of an address, in Danish as addresses of decks are: the language is that of the page. Null where it is no address. */
export const slideAddress = (written: string): string | null =>
  ownAddress.test(written) ? hashOf({ ...locationOf(written), language: 'da' }) : null;

/** Where a slide is asked from: its own filters in the page's language; with `isStrict` groups of fewer than ten are withheld, too. */
export const slideLocation = (address: string, language: Location['language'], isStrict: boolean): Location => {
  const location = locationOf(address);
  return { ...location, language, minimumCell: isStrict ? 10 : location.minimumCell };
};
