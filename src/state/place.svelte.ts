import { defaultMinimumCell, type MinimumCell, minimumCells } from '../domain/disclosure.ts';
import { type Denominator, denominators } from '../domain/filters.ts';
import type { Language } from '../domain/format.ts';

/** Where the reader is: a view and the choices made there. What was not chosen is null, and is then not in the address. */
export interface Location {
  readonly view: string;
  readonly year: number | null;
  readonly kommuner: readonly string[];
  readonly denominator: Denominator | null;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

export const startView = 'udgifter';

const oneOf = <T>(allowed: readonly T[], value: unknown): T | null => allowed.find((one) => one === value) ?? null;

/** `#/udgifter?aar=2019&kommune=210,190` → a location. What cannot be understood is left out. */
export const locationOf = (hash: string): Location => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parameters = new URLSearchParams(query);
  const year = /^\d{4}$/.exec(parameters.get('aar') ?? '')?.[0];
  return {
    view: path || startView,
    year: year ? Number(year) : null,
    kommuner: [...new Set((parameters.get('kommune') ?? '').split(','))].filter((kommunekode) => /^[1-9]\d\d$/.test(kommunekode)),
    denominator: oneOf(denominators, parameters.get('naevner')),
    minimumCell: oneOf(minimumCells, Number(parameters.get('k'))) ?? defaultMinimumCell,
    language: oneOf(['da', 'en'], parameters.get('sprog')) ?? 'da'
  };
};

/** The address of a location, without what is default. */
export const hashOf = ({ view, year, kommuner, denominator, minimumCell, language }: Location): string => {
  const parts = [
    year !== null && `aar=${year}`,
    kommuner.length > 0 && `kommune=${kommuner.join(',')}`,
    denominator && `naevner=${denominator}`,
    minimumCell !== defaultMinimumCell && `k=${minimumCell}`,
    language !== 'da' && `sprog=${language}`
  ].filter((part) => part !== false && part !== null);
  return `#/${view}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
};

/** The one writer of the address bar. */
class Place {
  #location = $state.raw(locationOf(window.location.hash));

  constructor() {
    window.addEventListener('hashchange', () => {
      this.#location = locationOf(window.location.hash);
    });
  }

  get location(): Location {
    return this.#location;
  }

  /** The address of the same choices with `changes`, for links. */
  addressOf(changes: Partial<Location>): string {
    return hashOf({ ...this.#location, ...changes });
  }

  /** A choice: a new entry in the history. */
  choose(changes: Partial<Location>): void {
    window.location.hash = this.addressOf(changes);
  }
}

export const place = new Place();
