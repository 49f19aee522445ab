import { type Against, againstOf, writtenAgainst } from '../domain/against.ts';
import { type CompositionBy, compositionBys } from '../domain/compositionBy.ts';
import { defaultMinimumCell, type MinimumCell, minimumCells } from '../domain/disclosure.ts';
import {
  type Denominator,
  defaultTopPercent,
  denominators,
  highestTopPercent,
  lowestTopPercent,
  type Prices,
  prices as priceKinds,
  type Unit,
  units
} from '../domain/filters.ts';
import type { FitChoices } from '../domain/fitFilters.ts';
import type { Language } from '../domain/format.ts';
import type { ParticipantChoices } from '../domain/participantFilters.ts';
import { type Assumptions, assumptionsOf, writtenAssumptions } from '../domain/potentialAssumptions.ts';
import { defaultReference, type ReferenceId, referenceIds } from '../domain/references.ts';
import { fitChoicesIn, writtenFitChoices } from './fitPlace.ts';
import { participantChoicesIn, writtenParticipantChoices } from './participantPlace.ts';
import { listOf, namesIn, oneOf } from './written.ts';

/** Where the reader is: a view and the choices made there. What was not chosen is null, and is then not in the address. */
export interface Location {
  readonly view: string;
  readonly year: number | null;
  readonly kommuner: readonly string[];
  /** Names as in the data. */
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
  readonly unit: Unit;
  readonly prices: Prices;
  /** Trials, by their keys in the data. */
  readonly trials: readonly string[];
  /** The group that composition speaks of: the most expensive so many per cent. */
  readonly topPercent: number;
  /** What that group's cost is split into. */
  readonly compositionBy: CompositionBy;
  /** The published figure that the page is held against; null for none. */
  readonly reference: ReferenceId | null;
  /** Two kommuner or two years, side by side; empty where the page chooses. */
  readonly compared: readonly string[];
  /** What every figure is held against; null for nothing. */
  readonly against: Against | null;
  /** What the reader assumes of what could change. */
  readonly assumptions: Assumptions;
  /** Whose scores of FIT, and how they are judged. */
  readonly fit: FitChoices;
  /** Which participants, and what counts as work for them. */
  readonly participants: ParticipantChoices;
  /** The group that FIT is held against the others by, as in the data; null where the page chooses. */
  readonly group: string | null;
  /** The figure that a link led to; null where the reader has gone on. */
  readonly figure: string | null;
  /** The mark of the extract that a link was made from; null where none is said. */
  readonly extract: string | null;
  readonly denominator: Denominator | null;
  readonly minimumCell: MinimumCell;
  readonly language: Language;
}

export const startView = 'overblik';

const topPercentIn = (written: string | null): number => {
  const percent = Math.round(Number(written) * 10) / 10;
  return percent >= lowestTopPercent && percent <= highestTopPercent ? percent : defaultTopPercent;
};

/** How *none* is written: nothing means the default. */
const noReference = 'ingen';

/** Two kommuner or two years: *210,217* or *2018,2019*. */
const comparedIn = (written: string | null): readonly string[] => {
  const pair = (written ?? '').split(',');
  const isPair = pair.length === 2 && pair[0] !== pair[1] && [/^[1-9]\d\d$/, /^\d{4}$/].some((form) => pair.every((one) => form.test(one)));
  return isPair ? pair : [];
};

/** `#/udgifter?aar=2019&kommune=210,190` → a location. What cannot be understood is left out. */
export const locationOf = (hash: string): Location => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parameters = new URLSearchParams(query);
  const year = /^\d{4}$/.exec(parameters.get('aar') ?? '')?.[0];
  return {
    view: path || startView,
    year: year ? Number(year) : null,
    kommuner: [...new Set((parameters.get('kommune') ?? '').split(','))].filter((kommunekode) => /^[1-9]\d\d$/.test(kommunekode)),
    targetGroups: namesIn(query, 'maalgruppe'),
    areas: namesIn(query, 'omraade'),
    unit: oneOf(units, parameters.get('enhed')) ?? 'borger',
    prices: oneOf(priceKinds, parameters.get('priser')) ?? 'loebende',
    trials: namesIn(query, 'forsoeg'),
    topPercent: topPercentIn(parameters.get('top')),
    compositionBy: oneOf(compositionBys, parameters.get('fordelt')) ?? 'omraade',
    reference: parameters.get('reference') === noReference ? null : (oneOf(referenceIds, parameters.get('reference')) ?? defaultReference),
    compared: comparedIn(parameters.get('sammenlign')),
    against: againstOf(parameters.get('mod') ?? ''),
    assumptions: assumptionsOf(namesIn(query, 'antag')),
    fit: fitChoicesIn(query),
    participants: participantChoicesIn(query),
    group: namesIn(query, 'gruppe')[0] ?? null,
    extract: /^(demo|[0-9a-f]{10})$/.exec(parameters.get('udtraek') ?? '')?.[0] ?? null,
    figure: /^[a-z-]{1,60}$/.exec(parameters.get('figur') ?? '')?.[0] ?? null,
    denominator: oneOf(denominators, parameters.get('naevner')),
    minimumCell: oneOf(minimumCells, Number(parameters.get('k'))) ?? defaultMinimumCell,
    language: oneOf(['da', 'en'], parameters.get('sprog')) ?? 'da'
  };
};

/** The address of a location, without what is default. */
export const hashOf = ({
  view,
  year,
  kommuner,
  targetGroups,
  areas,
  unit,
  prices,
  trials,
  topPercent,
  compositionBy,
  reference,
  compared,
  against,
  assumptions,
  fit,
  participants,
  group,
  figure,
  extract,
  denominator,
  minimumCell,
  language
}: Location): string => {
  const assumed = writtenAssumptions(assumptions);
  const parts = [
    year !== null && `aar=${year}`,
    kommuner.length > 0 && `kommune=${kommuner.join(',')}`,
    targetGroups.length > 0 && `maalgruppe=${listOf(targetGroups)}`,
    areas.length > 0 && `omraade=${listOf(areas)}`,
    unit !== 'borger' && `enhed=${unit}`,
    prices !== 'loebende' && `priser=${prices}`,
    trials.length > 0 && `forsoeg=${listOf(trials)}`,
    topPercent !== defaultTopPercent && `top=${topPercent}`,
    compositionBy !== 'omraade' && `fordelt=${compositionBy}`,
    reference !== defaultReference && `reference=${reference ?? noReference}`,
    compared.length > 0 && `sammenlign=${compared.join(',')}`,
    // The colon is allowed in a query, and parts name and value.
    against !== null && `mod=${listOf([writtenAgainst(against)]).replaceAll('%3A', ':')}`,
    assumed.length > 0 && `antag=${listOf(assumed).replaceAll('%3A', ':')}`,
    ...writtenFitChoices(fit),
    ...writtenParticipantChoices(participants),
    group !== null && `gruppe=${listOf([group])}`,
    figure !== null && `figur=${figure}`,
    extract !== null && `udtraek=${extract}`,
    denominator && `naevner=${denominator}`,
    minimumCell !== defaultMinimumCell && `k=${minimumCell}`,
    language !== 'da' && `sprog=${language}`
  ].filter((part) => part !== false && part !== null);
  return `#/${view}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
};

/** The one writer of the address bar. */
class Place {
  #hash = window.location.hash;
  #location = $state.raw(locationOf(this.#hash));

  constructor() {
    window.addEventListener('hashchange', () => this.#read());
  }

  #read(): void {
    const { hash } = window.location;
    if (hash === this.#hash) return;
    this.#hash = hash;
    this.#location = locationOf(hash);
  }

  get location(): Location {
    return this.#location;
  }

  /** The address of the same choices with `changes`, for links. */
  addressOf(changes: Partial<Location>): string {
    return hashOf({ ...this.#location, figure: null, ...changes });
  }

  /** A choice: a new entry in the history. */
  choose(changes: Partial<Location>): void {
    window.location.hash = this.addressOf(changes);
    // The event comes later; what a hand has just let go of must not show what was there before.
    this.#read();
  }
}

export const place = new Place();
