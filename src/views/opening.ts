import { participantsLoaded } from '../state/participantsLoaded.svelte.ts';
import { costs } from './costs.ts';
import type { Opening } from './figure.ts';
import { fit } from './fit/subject.ts';
import { goals, participants } from './participants/subject.ts';
import { openFigure } from './subject.svelte.ts';

/** The other pages do not wait for what there is to choose between of participants. */
const about = (subject: typeof participants) => (question: Parameters<Opening['participants']>[0]) => {
  participantsLoaded.want();
  return openFigure(question, subject);
};

export const opening: Opening = {
  costs: (question) => openFigure(question, costs),
  fit: (question) => openFigure(question, fit),
  participants: about(participants),
  goals: about(goals)
};
