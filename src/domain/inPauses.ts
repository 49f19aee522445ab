/**
 * Does what can wait, step by step, with a pause before each: a thread that is asked something meanwhile answers that first. Ends where
 * `isOver`, as when other data have come.
 */
export const inPauses = async (steps: Iterable<() => unknown>, isOver: () => boolean, milliseconds = 0): Promise<void> => {
  for (const step of steps) {
    await pause(milliseconds);
    if (isOver()) return;
    await step();
  }
};

/** Does the first of `steps` at once, those that begin within so many milliseconds, and gives the others. */
export const begun = (steps: Iterable<() => unknown>, milliseconds: number): Iterable<() => unknown> => {
  const rest = steps[Symbol.iterator]();
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const next = rest.next();
    if (next.done) return [];
    next.value();
  }
  return { [Symbol.iterator]: () => rest };
};

/** Timers that follow one another wait at least 4 ms each (HTML, "timer initialization steps"); background tasks only for what is asked. */
const pause = async (milliseconds: number): Promise<void> => {
  if (milliseconds === 0 && 'scheduler' in globalThis) await globalThis.scheduler.postTask(() => {}, { priority: 'background' });
  else await new Promise((resolve) => setTimeout(resolve, milliseconds));
};
