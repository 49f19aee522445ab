import type { ParticipantContents } from '../measures/participantContents.ts';
import { LoadedContents } from './loadedContents.svelte.ts';

let isWanted = $state(false);

/** What is loaded of participants and goals, asked from when a page is about them. */
class ParticipantsLoaded extends LoadedContents<ParticipantContents> {
  constructor() {
    super(
      async (sources) => (await import('../measures/participantContents.ts')).askParticipantContents(sources),
      () => isWanted
    );
  }

  /** A page is about participants: call while a component is being made. */
  want(): void {
    isWanted = true;
  }
}

export const participantsLoaded = new ParticipantsLoaded();
