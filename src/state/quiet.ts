const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'hashchange', 'drop'] as const;

/** Resolves once the reader has touched nothing for so long, and the browser has nothing else to do. */
export const quietFor = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const stop = new AbortController();
    const idle = window.requestIdleCallback ?? window.setTimeout;
    const end = (): void => {
      stop.abort();
      idle(() => resolve());
    };
    let timer = setTimeout(end, milliseconds);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    };
    for (const sign of signs) window.addEventListener(sign, again, { signal: stop.signal, passive: true, capture: true });
  });
