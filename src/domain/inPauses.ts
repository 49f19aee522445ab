/**
 * Does what can wait, step by step, with a pause before each: a thread that is asked something meanwhile answers that first. Ends where
 * `isOver`, as when other data have come.
 */
export const inPauses = async (steps: Iterable<() => unknown>, isOver: () => boolean, milliseconds = 0): Promise<void> => {
  for (const step of steps) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (isOver()) return;
    await step();
  }
};
