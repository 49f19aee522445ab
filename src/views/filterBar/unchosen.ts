import { defaultMinimumCell } from '../../domain/disclosure.ts';
import { everyCohort } from '../../domain/participantFilters.ts';
import type { Location } from '../../state/place.svelte.ts';

/** A location without what a filter bar can choose; settings of single figures stay. */
export const unchosen = ({ fit, participants }: Location): Partial<Location> => ({
  year: null,
  kommuner: [],
  targetGroups: [],
  areas: [],
  trials: [],
  unit: 'borger',
  prices: 'loebende',
  denominator: null,
  minimumCell: defaultMinimumCell,
  against: null,
  fit: { ...fit, respondent: 'selv', ageClasses: [], teams: [], phases: [] },
  participants: { ...participants, clusters: [], cohort: everyCohort }
});
