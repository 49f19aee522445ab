import { askFitContents, type FitContents } from '../measures/fitContents.ts';
import { dataset } from './dataset.svelte.ts';

/** What is loaded of FIT, asked once for each load. */
class FitLoaded {
  /** Null as long as it is not known. */
  contents = $state.raw<FitContents | null>(null);
  /** `contents` are of the load before: what the latest holds is asked and not answered. */
  isAsking = $state(false);

  constructor() {
    $effect.root(() => {
      $effect(() => {
        const { sources, version } = dataset;
        if (!sources || version === 0) return;
        let overtaken = false;
        this.isAsking = true;
        askFitContents(sources)
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
}

export const fitLoaded = new FitLoaded();
