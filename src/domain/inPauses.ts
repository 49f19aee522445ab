/** A step that takes longer may have kept a reader waiting. */
const longMilliseconds = 100;

/**
 * Does what can wait, step by step, with a pause before each: a thread that is asked something meanwhile answers that first. After a step
 * that took long it rests for so many milliseconds. Ends where `isOver`, as when other data have come.
 */
export const inPauses = async (steps: Iterable<() => unknown>, isOver: () => boolean, restMilliseconds = 0): Promise<void> => {
  let took = 0;
  for (const step of steps) {
    await pause(took > longMilliseconds ? restMilliseconds : 0);
    if (isOver()) return;
    const start = performance.now();
    await step();
    took = performance.now() - start;
  }
};

/**
 * Asks what a reader would ask first: at once what begins within so many milliseconds, the rest in pauses. Nobody waits for an answer, and
 * the first that fails ends it: it is asked again when a reader asks, and its failure shown there.
 */
export const rehearse = (steps: Iterable<() => unknown>, milliseconds: number, isOver: () => boolean): void => {
  const ask = async (): Promise<void> => {
    const { asked, rest } = begun(steps, milliseconds);
    await Promise.all(asked);
    await inPauses(rest, isOver);
  };
  ask().catch(() => undefined);
};

/** Does the first of `steps` at once, those that begin within so many milliseconds, and gives what they gave, and the others. */
const begun = (
  steps: Iterable<() => unknown>,
  milliseconds: number
): { readonly asked: readonly unknown[]; readonly rest: Iterable<() => unknown> } => {
  const rest = steps[Symbol.iterator]();
  const end = performance.now() + milliseconds;
  const asked: unknown[] = [];
  while (performance.now() < end) {
    const next = rest.next();
    if (next.done) return { asked, rest: [] };
    asked.push(next.value());
  }
  return { asked, rest: { [Symbol.iterator]: () => rest } };
};

/** Timers that follow one another wait at least 4 ms each (HTML, "timer initialization steps"); background tasks only for what is asked. */
const pause = async (milliseconds: number): Promise<void> => {
  if (milliseconds === 0 && 'scheduler' in globalThis) await globalThis.scheduler.postTask(() => {}, { priority: 'background' });
  else await new Promise((resolve) => setTimeout(resolve, milliseconds));
};
