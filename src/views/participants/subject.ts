/** Figures of participants and of goals: what they are asked about, and what their answers are seen in the light of. */
import type { ParticipantFilters } from '../../domain/participantFilters.ts';
import { dataset } from '../../state/dataset.svelte.ts';
import { participantsLoaded } from '../../state/participantsLoaded.svelte.ts';
import { say } from '../../wording/index.ts';
import type { Subject } from '../subject.svelte.ts';
import type { ParticipantContext } from './participantFigure.ts';

type Asked = Parameters<Subject<ParticipantFilters, ParticipantContext>['contextOf']>[0];

const contextOf = ({ filters, location }: Asked): ParticipantContext | null => {
  const { contents } = participantsLoaded;
  return contents && { filters, location, contents, language: location.language };
};

export const participants: Subject<ParticipantFilters, ParticipantContext> = {
  filters: (chosen) => (participantsLoaded.contents?.isLoaded ? chosen.participants : null),
  contextOf,
  tables: () => ['deltagere'],
  missing: () => (participantsLoaded.contents?.isLoaded === false && !dataset.awaits('deltagere') ? 'deltagere' : null),
  nothing: ({ language }) => say(language, 'figure.nothingChosen')
};

/** Goals, trials and milestones: those that are loaded, or those that the program brings. */
export const goals: Subject<ParticipantFilters, ParticipantContext> = {
  ...participants,
  filters: (chosen) => (participantsLoaded.contents ? chosen.participants : null),
  tables: () => ['maal', 'maalopfoelgning', 'deltagere'],
  missing: () => null
};
