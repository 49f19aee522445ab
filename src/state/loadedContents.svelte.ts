import type { Sources } from '../measures/measure.ts';
import { dataset } from './dataset.svelte.ts';

/** What is loaded of a subject, asked once for each load. */
export class LoadedContents<T> {
  /** Null as long as it is not known. */
  contents = $state.raw<T | null>(null);
  /** `contents` are of the load before: what the latest holds is asked and not answered. */
  isAsking = $state(false);

  /** `isWanted`: nothing is asked before. */
  constructor(ask: (sources: Sources) => Promise<T>, isWanted = () => true) {
    $effect.root(() => {
      $effect(() => {
        const { sources, version } = dataset;
        if (!isWanted() || !sources || version === 0) return;
        let overtaken = false;
        this.isAsking = true;
        const end = (contents: T | null) => {
          if (overtaken) return;
          this.contents = contents ?? this.contents;
          this.isAsking = false;
        };
        // A thread that does not answer is told of by the figures that ask it.
        ask(sources).then(end, () => end(null));
        return () => {
          overtaken = true;
        };
      });
    });
  }
}
