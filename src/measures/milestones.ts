import { type Meeting, type Milestone, meetingsBetween } from '../domain/milestones.ts';
import type { ParticipantFilters } from '../domain/participantFilters.ts';
import { selectedKommuner, type TrialEntry } from '../domain/trials.ts';
import type { Catalogue } from '../participants/columns.ts';
import { defineParticipantMeasure, ofOutcomes } from './participantMeasure.ts';

/** What happened and what is to come, of the selected kommuner and trials and of everybody. Holds no people. */
export interface Timeline {
  readonly milestones: readonly Milestone[];
  /** The trials themselves, from their first day to their last. */
  readonly trials: readonly TrialEntry[];
  /** Ends of the periods that meetings look back on, while a trial runs. */
  readonly meetings: readonly Meeting[];
}

export const milestones = defineParticipantMeasure({
  id: 'milestones',
  ignores: [...ofOutcomes, 'targetGroups', 'cohort', 'minimumCell'],
  counts: (participants) => participants.participantCatalogue(),
  answer: (catalogue, filters): Timeline => {
    const isOf = isSelectedIn(catalogue, filters);
    const trials = catalogue.trials.filter(({ key, kommune }) => isOf(kommune, key));
    const events = catalogue.milestones.filter(({ kommune, trial }) => isOf(kommune, trial));
    const first = trials.map(({ start }) => start).sort()[0];
    const last = [...trials.flatMap(({ end }) => end ?? []), ...events.map(({ day }) => day)].sort().at(-1);
    return { milestones: events, trials, meetings: first !== undefined && last !== undefined ? meetingsBetween(first, last) : [] };
  }
});

/** What names no kommune or no trial is everybody's. */
const isSelectedIn = ({ trials }: Catalogue, filters: ParticipantFilters): ((kommune: string | null, trial: string | null) => boolean) => {
  const kommuner = selectedKommuner(trials, filters);
  return (kommune, trial) =>
    (kommune === null || kommuner === null || kommuner.has(kommune)) &&
    (trial === null || filters.trials.length === 0 || filters.trials.includes(trial));
};
