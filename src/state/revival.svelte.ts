import { EngineLostError } from '../engine/life.ts';
import type { Engine } from '../engine/start.ts';
import type { Fault } from './fault.ts';
import type { Loaded } from './loaded.svelte.ts';
import type { Looking } from './looking.ts';
import { fileNames, type ReopenKept, readAgain } from './readAgain.ts';

/** More losses than this within the time are no accident. */
const futileLosses = 4;
const futileMilliseconds = 60_000;

/** The engine that runs; when it is lost, another takes its place with what was loaded. */
export class Revival {
  /** What the page says of it. */
  fault = $state.raw<Fault | null>(null);
  readonly #start: () => Promise<Engine>;
  readonly #loaded: Loaded;
  readonly #looking: Looking;
  readonly #reopenKept: ReopenKept;
  #engine: Engine | null = null;
  #stopped: readonly string[] = [];
  /** When engines were lost, in milliseconds since the page began. */
  #losses: number[] = [];

  constructor(start: () => Promise<Engine>, loaded: Loaded, looking: Looking, reopenKept: ReopenKept) {
    this.#start = start;
    this.#loaded = loaded;
    this.#looking = looking;
    this.#reopenKept = reopenKept;
  }

  /** An engine ran and does no longer. */
  get isDue(): boolean {
    return this.#engine?.life.lost != null;
  }

  /** Starts an engine and takes it into use; `onlost` hears of its end. @throws what keeps it from starting */
  async begin(onlost: () => void): Promise<void> {
    const engine = await this.#start();
    await this.#loaded.run(engine);
    this.#looking.readsFirstRowsBy(engine.firstRows);
    this.#engine = engine;
    engine.life.onend(onlost);
  }

  /** Engines are lost one after the other: another would be, too. Counts this loss. */
  isFutile(now: number = performance.now()): boolean {
    this.#losses = [...this.#losses.filter((loss) => now - loss < futileMilliseconds), now];
    return this.#losses.length > futileLosses;
  }

  /** Leaves it to the reader to try again. */
  giveUp(): void {
    this.fault = { kind: 'not-restarted' };
  }

  /** Files on their way into an engine that was lost. */
  stop(names: readonly string[]): void {
    this.#stopped = names;
  }

  /** Asks whether the engine still answers; where it does not, it is lost. */
  async check(): Promise<void> {
    if (!this.isDue) await this.#engine?.check();
  }

  /**
   * Starts another engine and reads again what was loaded. True when one runs, whatever it could read.
   * @throws what the program got wrong while reading; the engine that runs is then empty
   */
  async revive(onlost: () => void): Promise<boolean> {
    const names = this.#loaded.synthetic ? [] : fileNames(this.#loaded.tables);
    this.fault = { kind: 'restarting' };
    try {
      await this.begin(onlost);
      this.#say(await this.#readAgain(names, onlost));
      return true;
    } catch (error) {
      if (this.isDue) {
        this.giveUp();
        return false;
      }
      await this.#loaded.clear();
      this.#say(names);
      throw error;
    }
  }

  /** The reader has opened files: what was said of them is past. */
  opened(names: readonly string[]): void {
    const { fault } = this;
    const isPast = (name: string): boolean => names.includes(name);
    if (fault?.kind === 'made-anew') this.fault = null;
    if (fault?.kind !== 'restarted') return;
    const missing = fault.missing.filter((name) => !isPast(name));
    const stopped = fault.stopped.filter((name) => !isPast(name));
    this.fault = missing.length + stopped.length > 0 ? { ...fault, missing, stopped } : null;
  }

  /** The names of the files that could not be read. */
  async #readAgain(names: readonly string[], onlost: () => void): Promise<readonly string[]> {
    try {
      return await readAgain(this.#loaded, this.#looking, this.#reopenKept);
    } catch (error) {
      if (!(error instanceof EngineLostError)) throw error;
      // It is lost again over what is read: the next one begins with nothing.
      await this.begin(onlost);
      await this.#loaded.clear();
      return names;
    }
  }

  #say(missing: readonly string[]): void {
    this.fault = { kind: 'restarted', missing, stopped: this.#stopped };
    this.#stopped = [];
  }
}
