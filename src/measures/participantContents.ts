import { defaultParticipantFilters, type ParticipantComparison } from '../domain/participantFilters.ts';
import { clustersOf, type TrialEntry } from '../domain/trials.ts';
import type { ParticipantSources } from './participantMeasure.ts';

/** What can be chosen between of participants and goals. Holds no people. */
export interface ParticipantContents {
  /** Whether anybody is loaded. */
  readonly isLoaded: boolean;
  /** Kommuner of the participants. */
  readonly kommuner: readonly string[];
  /** Kommuner that have a trial or a goal. */
  readonly kommunerWithGoals: readonly string[];
  readonly targetGroups: readonly string[];
  /** Keys of trials that somebody has joined. */
  readonly trials: readonly string[];
  readonly trialsWithGoals: readonly string[];
  /** What is known of trials, joined or not. */
  readonly register: readonly TrialEntry[];
  readonly clusters: readonly string[];
  /** `2018-1`, in order: when people have joined. */
  readonly halfYears: readonly string[];
  /** As in the data. */
  readonly outcomes: readonly string[];
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '').sort();

/** Asked once for each load. */
export const askParticipantContents = async ({ participants }: ParticipantSources): Promise<ParticipantContents> => {
  const groupsBy = async (compareParticipantsBy: ParticipantComparison): Promise<string[]> =>
    sorted((await participants.participantGroups({ ...defaultParticipantFilters, compareParticipantsBy })).map(({ key }) => key));
  const { trials, goals } = await participants.participantCatalogue();
  const delivered = await participants.participantDeliveries();
  const { outcomes } = await participants.participantOutcomes(defaultParticipantFilters);
  return {
    isLoaded: delivered.length > 0,
    kommuner: sorted(delivered.map(({ kommune }) => kommune)),
    kommunerWithGoals: sorted([...trials.map(({ kommune }) => kommune), ...goals.flatMap(({ kommune }) => kommune ?? [])]),
    targetGroups: await groupsBy('maalgruppe'),
    trials: await groupsBy('forsoeg'),
    trialsWithGoals: sorted([...trials.map(({ key }) => key), ...goals.map(({ trial }) => trial)]),
    register: trials,
    clusters: clustersOf(trials).map(({ key }) => key),
    halfYears: await groupsBy('halvaar'),
    outcomes: sorted(outcomes.flatMap(({ outcome }) => outcome ?? []))
  };
};
