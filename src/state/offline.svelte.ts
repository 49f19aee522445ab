/** Whether the page can be used without a network, and whether a newer version of it waits. Nothing is switched but on the reader's wish. */
import { registerServiceWorker } from '../engine/ownWorker.ts';
import type { CompleteAnswer, NotStored, Question, SwitchAnswer } from '../serviceWorker/messages.ts';
import { watchReturns } from './pageLife.ts';
import { quietFor } from './quiet.ts';

/**
 * `impossible`: the browser stores no pages here, as over plain http. `not-yet`: nobody has asked for it. `ready` is said only when every file
 * of the version is stored.
 */
export type OfflinePhase = 'impossible' | 'not-yet' | 'storing' | 'ready' | NotStored['notStored'];

/** Reading without touching anything for so long is a moment in which nothing is waited for. */
const quietMilliseconds = 8000;
const checkEveryMilliseconds = 3_600_000;

export class Offline {
  phase = $state<OfflinePhase>('not-yet');
  /** A newer version is stored and waits. */
  newer = $state(false);
  /** The reader has said *later*; the offer stays in the foot of the page. */
  postponed = $state(false);
  /** The switch was wished for while other windows show the version in use. */
  othersOpen = $state(false);
  /** The browser has promised not to clear the page away by itself; null before it was asked. */
  persistent = $state<boolean | null>(null);
  #registration: ServiceWorkerRegistration | null = null;
  #checked = 0;

  /** Looks at what is stored from before, and stores the page when the reader is quiet. */
  async begin(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
      this.phase = 'impossible';
      return;
    }
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<NotStored>) => {
      // It may come before or after the worker is given up.
      if (this.phase !== 'ready') this.phase = data.notStored;
    });
    window.addEventListener('appinstalled', () => void this.persist());
    try {
      const before = await navigator.serviceWorker.getRegistration('./');
      if (before) await this.#follow(before);
    } catch (error) {
      // Where a site may store nothing, also asking is refused.
      if (!(error instanceof DOMException)) throw error;
      this.phase = 'impossible';
      return;
    }
    if (await navigator.storage?.persisted()) this.persistent = true;
    await quietFor(quietMilliseconds);
    if (this.phase === 'not-yet' && isSparing()) return;
    await this.store();
    watchReturns(() => void this.#check());
  }

  /** Stores the page, or looks for a newer version of it. */
  async store(): Promise<void> {
    if (this.phase !== 'ready') this.phase = 'storing';
    try {
      this.#checked = Date.now();
      await this.#follow(await registerServiceWorker());
    } catch (error) {
      // A browser that forbids it says so by these; a server that cannot be reached, by a TypeError.
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
      if (this.phase === 'storing') this.phase = error instanceof DOMException ? 'impossible' : 'unreachable';
    }
  }

  /** Asks the browser not to clear the page away when the disk runs full. Some ask the reader. */
  async persist(): Promise<void> {
    this.persistent = (await navigator.storage?.persist()) ?? false;
  }

  /** Takes the newer version into use and loads the page anew, unless other windows show the one before. */
  async switch(): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    this.othersOpen = (await ask<SwitchAnswer>(waiting, 'switch')) === 'others-open';
    if (this.othersOpen) return;
    await taken;
    window.location.reload();
  }

  async #check(): Promise<void> {
    if (!this.#registration || Date.now() - this.#checked < checkEveryMilliseconds) return;
    await this.store();
  }

  async #follow(registration: ServiceWorkerRegistration): Promise<void> {
    if (this.#registration !== registration) {
      this.#registration = registration;
      registration.addEventListener('updatefound', () => this.#watch(registration));
      this.#watch(registration);
    }
    await this.#look();
  }

  #watch({ installing }: ServiceWorkerRegistration): void {
    installing?.addEventListener('statechange', () => void this.#look());
  }

  async #look(): Promise<void> {
    const { active, waiting, installing } = this.#registration ?? {};
    this.newer = Boolean(active && waiting);
    if (active?.state === 'activated') this.phase = (await ask<CompleteAnswer>(active, 'is-complete')) ? 'ready' : 'unreachable';
    else if (installing || waiting || active) this.phase = 'storing';
    else if (this.phase === 'storing') this.phase = 'unreachable';
  }
}

const ask = <Answer>(worker: ServiceWorker, question: Question): Promise<Answer> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.postMessage(question, [port2]);
  });

/** The reader has asked the browser to spare the connection: then 45 MB wait for a wish. */
const isSparing = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
};

export const offline = new Offline();
