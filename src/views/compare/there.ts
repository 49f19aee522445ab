/** Where a comparison stands: the reader's place with one choice made otherwise, and what the two are called. */
import type { Against, AgainstKind } from '../../domain/against.ts';
import { phases } from '../../domain/fitFilters.ts';
import type { Language } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { type Cohort, cohortOf, everyCohort, writtenCohort } from '../../domain/participantFilters.ts';
import type { Location } from '../../state/place.svelte.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import { listText, sortedNames } from '../where.ts';

/** What figures can be about. */
export type Subject = 'costs' | 'fit' | 'participants' | 'goals';

const applicable: Readonly<Record<Subject, readonly AgainstKind[]>> = {
  costs: ['alle', 'kommune', 'aar'],
  fit: ['alle', 'kommune', 'fase'],
  participants: ['alle', 'kommune', 'tilknyttet'],
  goals: ['alle', 'kommune']
};

export const appliesTo = ({ kind }: Against, subject: Subject): boolean => applicable[subject].includes(kind);

/** What is chosen there instead. */
export const changeOf = ({ kind, value }: Against, location: Location): Partial<Location> => {
  switch (kind) {
    case 'alle':
      return { kommuner: [] };
    case 'kommune':
      return { kommuner: [value] };
    case 'aar':
      return { year: Number(value) };
    case 'tilknyttet':
      return { participants: { ...location.participants, cohort: cohortOf(value) } };
    case 'fase':
      return { fit: { ...location.fit, phases: phases.filter((phase) => phase === value) } };
  }
};

/** Whether there is where the reader stands already. */
export const isHere = (against: Against, { location, chosen, addressOf }: Standpoint): boolean =>
  against.kind === 'aar' ? chosen.year === Number(against.value) : addressOf(changeOf(against, location)) === addressOf({});

/** *2018*, *1. halvår 2018*, *2018-01–2018-03*. */
const periodText = ({ from, to }: Cohort, language: Language): string => {
  const year = from?.slice(0, 4) ?? '';
  if (from === `${year}-01` && to === `${year}-12`) return year;
  if (from === `${year}-01` && to === `${year}-06`) return say(language, 'explore.compare.halfYear', { part: 1, year });
  if (from === `${year}-07` && to === `${year}-12`) return say(language, 'explore.compare.halfYear', { part: 2, year });
  return `${from ?? ''}–${to ?? ''}`;
};

/** *Helsingør*, *Alle kommuner*, *Året 2018*: what the reader holds the page against. */
export const againstText = ({ kind, value }: Against, language: Language): string => {
  switch (kind) {
    case 'alle':
      return say(language, 'explore.compare.alle');
    case 'kommune':
      return kommuneName(value);
    case 'aar':
      return say(language, 'explore.compare.aar', { year: value });
    case 'tilknyttet':
      return say(language, 'explore.compare.tilknyttet', { when: periodText(cohortOf(value), language) });
    case 'fase':
      return say(language, 'explore.compare.fase', { phase: value });
  }
};

/** What the reader's own place is called beside it. */
export const hereText = ({ kind }: Against, { location, chosen }: Pick<Standpoint, 'location' | 'chosen'>): string => {
  const { language, kommuner } = location;
  switch (kind) {
    case 'alle':
    case 'kommune':
      return kommuner.length === 0 ? say(language, 'explore.compare.alle') : listText(sortedNames(kommuner, language), language);
    case 'aar':
      return say(language, 'explore.compare.aar', { year: chosen.year ?? '–' });
    case 'tilknyttet': {
      const written = writtenCohort(chosen.participants.cohort ?? everyCohort);
      return written === '' ? say(language, 'explore.compare.everybody') : againstText({ kind: 'tilknyttet', value: written }, language);
    }
    case 'fase': {
      const [phase, ...more] = chosen.fit.phases;
      return phase === undefined || more.length > 0
        ? say(language, 'explore.compare.allPhases')
        : againstText({ kind: 'fase', value: phase }, language);
    }
  }
};
