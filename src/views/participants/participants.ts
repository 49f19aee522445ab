/** The figures of participants, by question. */
import { differenceFigure } from './difference.ts';
import { enrolmentFigure } from './enrolment.ts';
import { fidelityFigure } from './fidelity.ts';
import { funnelFigure, leadTimeFigure } from './funnel.ts';
import { groupsFigure } from './groups.ts';
import { outcomeFigure, timeToWorkFigure } from './outcome.ts';
import type { ParticipantFigure } from './participantFigure.ts';
import { caseworkersFigure, contactsFigure, plansFigure } from './plans.ts';
import { gapsFigure, progressionFigure } from './progression.ts';

export const participantFigures = {
  enrolment: [enrolmentFigure],
  steps: [funnelFigure, leadTimeFigure],
  practice: [fidelityFigure, plansFigure, contactsFigure, caseworkersFigure],
  progression: [progressionFigure, differenceFigure, gapsFigure],
  outcomes: [outcomeFigure, timeToWorkFigure],
  groups: [groupsFigure]
} as const satisfies Readonly<Record<string, readonly ParticipantFigure[]>>;
