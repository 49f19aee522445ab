const tick = 1000;

/**
 * Rejects with `late()` when `work` has not ended after so many seconds in which the page was awake. Counted in ticks: a page that was frozen
 * or a machine that slept for an hour finds its timers run out before the answers that came meanwhile.
 */
export const within = async <T>(seconds: number, work: Promise<T>, late: () => Error): Promise<T> => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const limit = new Promise<never>((_, reject) => {
    let left = seconds;
    timer = setInterval(() => {
      left--;
      if (left <= 0) reject(late());
    }, tick);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearInterval(timer);
  }
};
