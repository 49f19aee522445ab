import type { ParticipantContents } from '../measures/participantContents.ts';
import { dataset } from './dataset.svelte.ts';

/** What is loaded of participants and goals, asked once for each load from when a page is about them. */
class ParticipantsLoaded {
  /** Null as long as it is not known. */
  contents = $state.raw<ParticipantContents | null>(null);
  /** `contents` are of the load before: what the latest holds is asked and not answered. */
  isAsking = $state(false);
  #isWanted = $state(false);

  constructor() {
    $effect.root(() => {
      $effect(() => {
        const { sources, version } = dataset;
        if (!this.#isWanted || !sources || version === 0) return;
        let overtaken = false;
        this.isAsking = true;
        import('../measures/participantContents.ts')
          .then(({ askParticipantContents }) => askParticipantContents(sources))
          .then(
            (contents) => {
              if (!overtaken) this.contents = contents;
            },
            // A thread that does not answer is told of by the figures that ask it.
            () => undefined
          )
          .then(() => {
            if (!overtaken) this.isAsking = false;
          });
        return () => {
          overtaken = true;
        };
      });
    });
  }

  /** A page is about participants: call while a component is being made. */
  want(): void {
    this.#isWanted = true;
  }
}

export const participantsLoaded = new ParticipantsLoaded();
