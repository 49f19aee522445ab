/** What a page is held against: one of its choices made otherwise. */
import { kommuneNames } from './kommuner.ts';
import { cohortOf, writtenCohort } from './participantFilters.ts';

/**
 * `alle`: all kommuner. `kommune`: one of them. `aar`: another year of costs. `tilknyttet`: those who joined in another period. `fase`:
 * the other phase of the trial. The words are those of the address.
 */
export type AgainstKind = 'alle' | 'kommune' | 'aar' | 'tilknyttet' | 'fase';

export interface Against {
  readonly kind: AgainstKind;
  /** A kommunekode, a year, a cohort as in the address, a phase as in the data; empty for all kommuner. */
  readonly value: string;
}

const isValue: Readonly<Record<AgainstKind, (value: string) => boolean>> = {
  alle: (value) => value === '',
  kommune: (value) => Object.hasOwn(kommuneNames, value),
  aar: (value) => /^\d{4}$/.test(value),
  tilknyttet: (value) => value !== '' && writtenCohort(cohortOf(value)) === value,
  fase: (value) => value !== ''
};

const isKind = (kind: string): kind is AgainstKind => Object.hasOwn(isValue, kind);

/** *kommune:217*, *alle*, *aar:2018* → what is meant; null where nothing is, or where it cannot be understood. */
export const againstOf = (written: string): Against | null => {
  const at = written.indexOf(':');
  const [kind, value] = at < 0 ? [written, ''] : [written.slice(0, at), written.slice(at + 1)];
  return isKind(kind) && isValue[kind](value) ? { kind, value } : null;
};

/** As it stands in the address; empty for nothing. */
export const writtenAgainst = (against: Against | null): string =>
  against === null ? '' : against.value === '' ? against.kind : `${against.kind}:${against.value}`;
