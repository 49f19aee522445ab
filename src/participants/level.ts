import { noDay, type ParticipantColumns } from './columns.ts';

/** How many of `steps` a row has taken without leaving one out; 1 is screened. */
export const levelOf = ({ inTargetGroup, enrolled, assessed, planned, started }: ParticipantColumns, row: number): number => {
  if (inTargetGroup[row] !== 1) return 1;
  if (enrolled[row] === noDay) return 2;
  if (assessed[row] === noDay) return 3;
  if (planned[row] === noDay) return 4;
  return started[row] === noDay ? 5 : 6;
};
