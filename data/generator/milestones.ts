/** The milestones that the program brings, as rows of the demo. */
import { defaultMilestones } from '../../src/domain/milestones.ts';
import type { Row } from './row.ts';

export const milepaele = (): Row[] =>
  defaultMilestones.map(({ day, title, kind, kommune, trial }) => ({
    dato: day,
    titel: title,
    type: kind,
    kommunekode: kommune,
    forsoeg_id: trial
  }));
