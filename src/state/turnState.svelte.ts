import { EngineLostError } from '../engine/life.ts';
import { DemoError } from './demo.ts';
import type { Revival } from './revival.svelte.ts';
import { Turns } from './turns.ts';

/** `refused`: the last files are not loaded, for a fault or a question; the page lives on. `failed`: the engine did not start. */
export type DatasetState = 'loading' | 'ready' | 'refused' | 'failed';
/**
 * `load`: the program, not the file, went wrong while loading; what was loaded before is still there. `engine`: it does not start, or no
 * longer answers. `demo`: its files did not come.
 */
export type Failure = 'engine-timeout' | 'engine' | 'load' | 'demo';

/** What is done with the engine, one thing after the other, and the state that each leaves. An engine that was lost is replaced first. */
export class TurnState {
  state = $state<DatasetState>('loading');
  failure = $state.raw<Failure | null>(null);
  /** Files that wait for what is under way. */
  waitingFiles = $state(0);
  /** What to return to when a load is cancelled. */
  settled: 'ready' | 'refused' = 'ready';
  readonly #revival: Revival;
  readonly #version: () => number;
  readonly #turns = new Turns();
  /** Openings that a reader has asked for and that have not begun. */
  #waiting = 0;

  /** `version` rises with every change of what is loaded. */
  constructor(revival: Revival, version: () => number) {
    this.#revival = revival;
    this.#version = version;
  }

  /** Nothing is under way. */
  get idle(): boolean {
    return this.#turns.idle;
  }

  /** Does the task in its turn, with an engine that runs. @throws what the task throws */
  take<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      await this.#reviveIfDue();
      return task();
    });
  }

  /** An opening that a reader asked for, of so many files; the state is `loading` from now on. `begun` is called when its turn has come. */
  open(task: () => Promise<void>, { files, begun, failed }: { files: number; begun: () => void; failed: () => void }): Promise<void> {
    const waiting = this.idle ? 0 : files;
    this.state = 'loading';
    this.#waiting++;
    this.waitingFiles += waiting;
    return this.#turns.take(async () => {
      // While it still waits, so that the state stays `loading`.
      await this.#reviveIfDue().finally(() => {
        this.#waiting--;
        this.waitingFiles -= waiting;
      });
      if (this.#revival.isDue) return;
      begun();
      const version = this.#version();
      try {
        await task();
      } catch (error) {
        failed();
        // The engine that takes its place brings the page back to what was there.
        if (error instanceof EngineLostError) return;
        // What the page has said of it already stands.
        if (this.state === 'loading' && this.#waiting === 0) this.fail(this.failureSince(version));
        throw error;
      }
    });
  }

  /** The state after an opening, unless the next one waits. */
  settle(state: 'ready' | 'refused'): void {
    this.settled = state;
    this.state = this.#waiting > 0 ? 'loading' : state;
  }

  fail(failure: Failure): void {
    this.failure = failure;
    this.state = 'failed';
  }

  /** An engine that has loaded and does not answer questions about it is of no more use. */
  failureSince(version: number): Failure {
    return this.#version() > version ? 'engine' : 'load';
  }

  /** The engine is gone: another takes its place as soon as what is under way has heard of it. */
  readonly onlost = (): void => {
    // Who is reviving one sees it himself.
    if (this.#revival.fault?.kind === 'restarting') return;
    if (this.#revival.isFutile()) {
      this.#revival.giveUp();
      this.fail('engine');
    } else void this.#turns.take(() => this.#reviveIfDue());
  };

  async #reviveIfDue(): Promise<void> {
    if (!this.#revival.isDue) return;
    this.state = 'loading';
    try {
      if (await this.#revival.revive(this.onlost)) {
        this.failure = null;
        this.settle(this.settled);
      } else this.fail('engine');
    } catch (error) {
      this.fail(error instanceof DemoError ? 'demo' : 'load');
      throw error;
    }
  }
}
