import * as keeping from './keeping.ts';
import { watchReturns } from './pageLife.ts';

/** What the browser keeps for the next visit, and the analyst's wishes about it. */
export class KeptFiles {
  readonly #storage: typeof keeping;
  /** Null as long as nothing is kept, or nobody has looked. */
  value = $state.raw<keeping.Kept | null>(null);
  /** How the last wish to keep ended. */
  outcome = $state.raw<keeping.KeepOutcome | null>(null);
  #working = $state(0);
  #stopWatching: (() => void) | null = null;

  constructor(storage: typeof keeping) {
    this.#storage = storage;
  }

  /** The browser can keep files; where it cannot, nothing should be offered. */
  get possible(): boolean {
    return this.#storage.canKeep();
  }

  get busy(): boolean {
    return this.#working > 0;
  }

  /** Learns what is kept, at the start of a visit and each time the page is looked at again: another tab may have changed it. Writes nothing. */
  async look(): Promise<void> {
    this.#stopWatching ??= watchReturns(() => void this.look());
    await this.#work(async () => undefined);
  }

  async keep(files: readonly keeping.KeptFile[]): Promise<void> {
    this.outcome = null;
    await this.#work(async () => {
      this.outcome = await this.#storage.keep(files);
    });
  }

  /** The kept files with how they were read; empty where they are there no longer. */
  async reopen(): Promise<keeping.KeptFile[]> {
    const files = await this.#storage.reopen();
    if (files.length === 0) this.value = null;
    return files;
  }

  async forget(): Promise<void> {
    this.outcome = null;
    await this.#work(() => this.#storage.forget());
  }

  /** Does what is wished; whether it went well or not, what is shown is what is there. */
  async #work(wish: () => Promise<void>): Promise<void> {
    this.#working++;
    try {
      await wish();
    } finally {
      try {
        this.value = await this.#storage.kept();
      } finally {
        this.#working--;
      }
    }
  }
}

export const keptFiles = new KeptFiles(keeping);
