import { defaultMinimumCell } from './disclosure.ts';
import type { Filters } from './filters.ts';
import { defaultLastingWeeks, defaultSuccess, type LastingWeeks } from './outcomes.ts';

/** Months `2018-01`, both included; null leaves an end open. Of who never joined, the month of the screening. */
export interface Cohort {
  readonly from: string | null;
  readonly to: string | null;
}

export const everyCohort: Cohort = { from: null, to: null };

/** What participants are held apart by. The words are those of the address. */
export const participantComparisons = ['kommune', 'klynge', 'forsoeg', 'maalgruppe', 'halvaar'] as const;
export type ParticipantComparison = (typeof participantComparisons)[number];

/** Choices of the pages on participants. Of what is empty, all that is loaded. */
export interface ParticipantChoices {
  /** Keys of clusters, which are the tracks of trials. */
  readonly clusters: readonly string[];
  readonly cohort: Cohort;
  /** Outcomes that the clock runs to, as in the data. */
  readonly success: readonly string[];
  readonly lastingWeeks: LastingWeeks;
  readonly compareParticipantsBy: ParticipantComparison;
}

export const defaultParticipantChoices: ParticipantChoices = {
  clusters: [],
  cohort: everyCohort,
  success: defaultSuccess,
  lastingWeeks: defaultLastingWeeks,
  compareParticipantsBy: 'kommune'
};

/** What figures on participants and goals are asked about; choices that are left out are the default ones. */
export interface ParticipantFilters
  extends Pick<Filters, 'kommuner' | 'targetGroups' | 'trials' | 'minimumCell'>,
    Partial<ParticipantChoices> {}

export const defaultParticipantFilters: ParticipantFilters = {
  ...defaultParticipantChoices,
  kommuner: [],
  targetGroups: [],
  trials: [],
  minimumCell: defaultMinimumCell
};

/** A cohort as it stands in the address: `2018-01..2018-06`, either end left out where it is open. */
export const writtenCohort = ({ from, to }: Cohort): string => (from === null && to === null ? '' : `${from ?? ''}..${to ?? ''}`);

/** What cannot be understood is no limit. */
export const cohortOf = (written: string): Cohort => {
  const [from = '', to = ''] = written.split('..');
  const month = (text: string) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null);
  return { from: month(from), to: month(to) };
};
