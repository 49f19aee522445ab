import { EngineLostError, type Life } from './life.ts';
import { classicWorker, moduleWorker } from './ownWorker.ts';

/**
 * Runs in the thread: holds a lock as long as it lives, and says when it has it. Workers that are terminated, by the browser or by a crash,
 * tell nobody; but the browser gives their locks to who waits for them. The message is kept from the thread's own listeners.
 */
const holding = (lock: string): string => `addEventListener('message', (event) => {
  event.stopImmediatePropagation();
  const [port] = event.ports;
  navigator.locks.request(${JSON.stringify(lock)}, () => {
    port.postMessage(null);
    return new Promise(() => undefined);
  }).catch(() => undefined);
}, { once: true });`;

/**
 * A thread whose death is the end of `life`, and which `life` takes along. Without locks (a page over http) only an error tells; then, and
 * for whatever slips through, the engine is asked whether it answers when the page is looked at again.
 */
export const watchedWorker = (address: string, type: WorkerType, life: Life): Worker => {
  const lock = navigator.locks ? `helhedsblik-thread-${crypto.randomUUID()}` : null;
  const pulse = lock === null ? '' : holding(lock);
  const worker = type === 'module' ? moduleWorker(address, pulse) : classicWorker(address, pulse);
  worker.addEventListener('error', (event) => life.end(event.error ?? new Error(event.message || 'a thread could not start')));
  // An answer that could not be unpacked here would be waited for in vain.
  worker.addEventListener('messageerror', () => life.end(new Error('an answer could not be unpacked')));
  life.onend(() => worker.terminate());
  if (lock !== null) waitFor(lock, worker, life);
  return worker;
};

const waitFor = (lock: string, worker: Worker, life: Life): void => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    // Where the browser has locks and allows none, errors alone tell.
    navigator.locks.request(lock, () => life.end(new Error('a thread was terminated'))).catch(() => undefined);
  };
  worker.postMessage(null, [port2]);
};

/**
 * A thread whose every answer is waited for as long as it lives. What fails in `fatal` leaves the thread in a state that nobody knows, and
 * ends its life.
 */
export const mortal = <T extends object>(thread: T, life: Life, fatal: readonly (keyof T & string)[] = []): T =>
  new Proxy(thread, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        if (life.lost) throw life.lost;
        try {
          return await life.unlessLost(Promise.resolve(Reflect.apply(method, target, given)));
        } catch (error) {
          if (!(error instanceof EngineLostError) && fatal.some((one) => one === name)) life.end(error);
          throw life.lost ?? error;
        }
      };
    }
  });
