import { participantsLoaded } from '../state/participantsLoaded.svelte.ts';
import type { Standpoint } from '../state/standpoint.ts';
import { costs } from './costs.ts';
import type { Opening } from './figure.ts';
import { fit } from './fit/subject.ts';
import { goals, participants } from './participants/subject.ts';
import { openFigure } from './subject.svelte.ts';

/** How figures are asked from a standpoint. */
export const openingFrom = (standpoint: Standpoint): Opening => {
  /** The other pages do not wait for what there is to choose between of participants. */
  const about = (subject: typeof participants) => (question: Parameters<Opening['participants']>[0]) => {
    participantsLoaded.want();
    return openFigure(question, subject, standpoint);
  };
  return {
    costs: (question) => openFigure(question, costs, standpoint),
    fit: (question) => openFigure(question, fit, standpoint),
    participants: about(participants),
    goals: about(goals)
  };
};
