import type { ParticipantContents } from '../participants/answers.ts';
import type { ParticipantSources } from './participantMeasure.ts';

export type { ParticipantContents } from '../participants/answers.ts';

/** What can be chosen between of participants and goals. Asked once for each load. */
export const askParticipantContents = ({ participants }: ParticipantSources): Promise<ParticipantContents> =>
  participants.participantContents();
