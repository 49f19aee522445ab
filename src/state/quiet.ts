const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'hashchange', 'drop'] as const;

/** Does it when the browser has nothing else to do. Safari cannot tell. */
export const whenIdle = (work: () => void): void => {
  const idle = window.requestIdleCallback ?? window.setTimeout;
  idle(() => work());
};

/** Resolves once the reader has touched nothing for so long, and the browser has nothing else to do. */
export const quietFor = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const stop = new AbortController();
    const end = (): void => {
      stop.abort();
      whenIdle(resolve);
    };
    let timer = setTimeout(end, milliseconds);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    };
    for (const sign of signs) window.addEventListener(sign, again, { signal: stop.signal, passive: true, capture: true });
  });
