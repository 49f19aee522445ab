/** Figures of participants and of goals: what they are asked about, and what their answers are seen in the light of. */
import type { ParticipantFilters } from '../../domain/participantFilters.ts';
import { dataset } from '../../state/dataset.svelte.ts';
import { deliveredFiles } from '../../state/deliveredFiles.ts';
import { participantsLoaded } from '../../state/participantsLoaded.svelte.ts';
import { say } from '../../wording/index.ts';
import type { Subject } from '../subject.svelte.ts';
import type { ParticipantContext } from './participantFigure.ts';

type Asked = Parameters<Subject<ParticipantFilters, ParticipantContext>['contextOf']>[0];

const contextOf = ({ filters, location }: Asked): ParticipantContext | null => {
  const { contents } = participantsLoaded;
  const files = deliveredFiles(dataset.tables, dataset.synthetic, dataset.last.report);
  return contents && { filters, location, contents, files, language: location.language };
};

export const participants: Subject<ParticipantFilters, ParticipantContext> = {
  filters: (chosen) => (participantsLoaded.contents?.isLoaded ? chosen.participants : null),
  contextOf,
  tables: () => ['deltagere'],
  missing: () =>
    participantsLoaded.contents?.isLoaded === false && !participantsLoaded.isAsking && !dataset.awaits('deltagere') ? 'deltagere' : null,
  nothing: ({ language }) => say(language, 'figure.nothingChosen')
};

/** Goals, trials and milestones: those that are loaded, or those that the program brings. */
export const goals: Subject<ParticipantFilters, ParticipantContext> = {
  ...participants,
  filters: (chosen) => (participantsLoaded.contents ? chosen.participants : null),
  tables: () => ['maal', 'maalopfoelgning', 'deltagere'],
  missing: () => null
};
