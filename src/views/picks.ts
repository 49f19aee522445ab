/** What a reader chooses who picks a row of a figure. What is chosen already is let go. */
import type { FitComparison } from '../domain/fitFilters.ts';
import { phases } from '../domain/fitFilters.ts';
import { ageClasses, respondents } from '../domain/fitScale.ts';
import { cohortOf, everyCohort, type ParticipantComparison, writtenCohort } from '../domain/participantFilters.ts';
import type { Location } from '../state/place.svelte.ts';

type Pick = (key: string) => Partial<Location> | null;

/** One alone, or what is left where it was chosen. */
const toggled = <T extends string>(chosen: readonly T[], key: T): readonly T[] =>
  chosen.includes(key) ? chosen.filter((one) => one !== key) : [key];

export const pickKommune =
  ({ kommuner }: Location): Pick =>
  (key) => ({ kommuner: toggled(kommuner, key) });

/** `shown`: the year the page is of; `latest`: the one it is of where none is chosen. */
export const pickYear =
  (shown: number, latest: number | undefined): Pick =>
  (key) => {
    const year = Number(key);
    return { year: year === shown || year === latest ? null : year };
  };

/** An area, or all of a combination. */
export const pickAreas = ({ areas }: Location, picked: readonly string[]): Partial<Location> | null => {
  if (picked.length === 0 || picked.includes('')) return null;
  const isChosen = picked.length === areas.length && picked.every((one) => areas.includes(one));
  return { areas: isChosen ? [] : [...picked].sort() };
};

/** The group that scores of FIT are held apart by. */
export const pickFitGroup = (name: string, by: FitComparison, { kommuner, targetGroups, fit }: Location): Partial<Location> | null => {
  if (name === '') return null;
  const among = <T extends string>(all: readonly T[], chosen: readonly T[]): readonly T[] => {
    const known = all.find((one) => one === name);
    return known === undefined ? chosen : toggled(chosen, known);
  };
  switch (by) {
    case 'kommune':
      return { kommuner: toggled(kommuner, name) };
    case 'maalgruppe':
      return { targetGroups: toggled(targetGroups, name) };
    case 'team':
      return { fit: { ...fit, teams: toggled(fit.teams, name) } };
    case 'fase':
      return { fit: { ...fit, phases: among(phases, fit.phases) } };
    case 'aldersklasse':
      return { fit: { ...fit, ageClasses: among(ageClasses, fit.ageClasses) } };
    case 'respondent':
      return { fit: { ...fit, respondent: among(respondents, [fit.respondent])[0] ?? 'selv' } };
    case 'ingen':
      return null;
  }
};

/** Months of a half-year `2018-1`, as a cohort in the address. */
const writtenHalfYear = (key: string): string => {
  const [year = '', part] = key.split('-');
  return part === '1' ? `${year}-01..${year}-06` : `${year}-07..${year}-12`;
};

/** The group that participants are held apart by. */
export const pickParticipants =
  (by: ParticipantComparison, { kommuner, targetGroups, trials, participants }: Location): Pick =>
  (key) => {
    if (key === '') return null;
    switch (by) {
      case 'kommune':
        return { kommuner: toggled(kommuner, key) };
      case 'klynge':
        return { participants: { ...participants, clusters: toggled(participants.clusters, key) } };
      case 'forsoeg':
        return { trials: toggled(trials, key) };
      case 'maalgruppe':
        return { targetGroups: toggled(targetGroups, key) };
      case 'halvaar': {
        const written = writtenHalfYear(key);
        const isChosen = writtenCohort(participants.cohort) === written;
        return { participants: { ...participants, cohort: isChosen ? everyCohort : cohortOf(written) } };
      }
    }
  };
