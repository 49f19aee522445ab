/** The figures of goals, by question. */
import type { ParticipantFigure } from '../participants/participantFigure.ts';
import { deliveriesFigure } from './deliveries.ts';
import { statusFigure } from './status.ts';
import { timelineFigure } from './timeline.ts';

export const goalFigures = {
  status: [statusFigure],
  milestones: [timelineFigure],
  deliveries: [deliveriesFigure]
} as const satisfies Readonly<Record<string, readonly ParticipantFigure[]>>;
