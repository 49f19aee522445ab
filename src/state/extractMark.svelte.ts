import { dataset } from './dataset.svelte.ts';

/** What stands for the program's own synthetic data in a link. */
export const demoMark = 'demo';

/** The mark of what is loaded, for links; asked for when one is made or followed. */
class ExtractMark {
  #version = -1;
  #mark: Promise<string> | null = null;

  /** The mark of what is loaded now. @throws Error when the engine does not run */
  ask(): Promise<string> {
    if (dataset.synthetic) return Promise.resolve(demoMark);
    const { sources, version, tables } = dataset;
    if (!sources) return Promise.reject(new Error('the engine is not running'));
    if (this.#version !== version || !this.#mark) {
      this.#version = version;
      const names = tables.map(({ table }) => table);
      this.#mark = import('../measures/extractFingerprint.ts').then(({ askFingerprint }) => askFingerprint(sources.database, names));
      // Asked again when a reader tries again.
      this.#mark.catch(() => {
        this.#mark = null;
      });
    }
    return this.#mark;
  }
}

export const extractMark = new ExtractMark();
