/** The choices of participants and goals as they stand in the address. */
import { lastingWeeks } from '../domain/outcomes.ts';
import {
  cohortOf,
  defaultParticipantChoices,
  type ParticipantChoices,
  participantComparisons,
  writtenCohort
} from '../domain/participantFilters.ts';
import { listOf, namesIn, oneOf } from './written.ts';

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** From the query as it is written. What cannot be understood is left out. */
export const participantChoicesIn = (query: string): ParticipantChoices => {
  const parameters = new URLSearchParams(query);
  const success = namesIn(query, 'udfald');
  const weeks = parameters.get('vedvarende');
  return {
    clusters: namesIn(query, 'klynge'),
    cohort: cohortOf(parameters.get('tilknyttet') ?? ''),
    success: success.length > 0 ? success : defaultParticipantChoices.success,
    lastingWeeks: oneOf(lastingWeeks, weeks === null ? null : Number(weeks)) ?? defaultParticipantChoices.lastingWeeks,
    compareParticipantsBy: oneOf(participantComparisons, parameters.get('delt')) ?? defaultParticipantChoices.compareParticipantsBy
  };
};

/** The parts of the query, without what is default. */
export const writtenParticipantChoices = (choices: ParticipantChoices): (string | false)[] => {
  const { clusters, cohort, success, compareParticipantsBy } = choices;
  const joined = writtenCohort(cohort);
  return [
    clusters.length > 0 && `klynge=${listOf(clusters)}`,
    joined !== '' && `tilknyttet=${joined}`,
    success.length > 0 && !isSame(success, defaultParticipantChoices.success) && `udfald=${listOf(success)}`,
    choices.lastingWeeks !== defaultParticipantChoices.lastingWeeks && `vedvarende=${choices.lastingWeeks}`,
    compareParticipantsBy !== defaultParticipantChoices.compareParticipantsBy && `delt=${compareParticipantsBy}`
  ];
};
