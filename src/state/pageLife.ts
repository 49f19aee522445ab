/** What happens to a page that nobody looks at: its timers are slowed, it is frozen, put into the browser's cache, or given up. */

declare global {
  interface Document {
    /** Chromium: the tab was given up to save memory, and this page is made anew in its place. */
    readonly wasDiscarded?: boolean;
  }
}

/** Calls `onreturn` when the page is looked at again, thawed, or brought back by the Back button. Answers with what ends that. */
export const watchReturns = (onreturn: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && onreturn(), { signal });
  document.addEventListener('resume', onreturn, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && onreturn(), { signal });
  return () => stop.abort();
};

/**
 * The browser has made this page anew without being asked to: it gave up the tab in the background, or kept no copy for the Back button.
 * A reload that the reader asked for does not count.
 */
export const wasMadeAnew = (): boolean =>
  document.wasDiscarded === true ||
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'back_forward');
