import { defaultParticipantFilters, type ParticipantComparison } from '../domain/participantFilters.ts';
import { clustersOf } from '../domain/trials.ts';
import type { ParticipantContents } from './answers.ts';
import { outcomesAmong } from './ending.ts';
import type { ParticipantBooks, People } from './participantBooks.ts';

const sorted = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '').sort();

/** `joined`: everybody who joined, as `ParticipantBooks.enrolled` gives them. */
export const contentsOf = (books: ParticipantBooks, joined: People): ParticipantContents => {
  const { participants, catalogue } = books.tables;
  const { trials, goals } = catalogue;
  const groupsBy = (by: ParticipantComparison): string[] => sorted(books.groupsOf(joined, by).map(({ key }) => key));
  return {
    isLoaded: participants.person.length > 0,
    kommuner: sorted([...new Set(participants.kommune)].map(String)),
    kommunerWithGoals: sorted([...trials.map(({ kommune }) => kommune), ...goals.flatMap(({ kommune }) => kommune ?? [])]),
    targetGroups: groupsBy('maalgruppe'),
    trials: groupsBy('forsoeg'),
    trialsWithGoals: sorted([...trials.map(({ key }) => key), ...goals.map(({ trial }) => trial)]),
    register: trials,
    clusters: clustersOf(trials).map(({ key }) => key),
    halfYears: groupsBy('halvaar'),
    outcomes: sorted(outcomesAmong(books, joined, defaultParticipantFilters))
  };
};
