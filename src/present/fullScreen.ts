/** The whole screen, where the browser gives it; without it the stage fills its window. */

/** Asks for the whole screen. Only while a key or a press is being handled. */
export const enterFullScreen = async (): Promise<void> => {
  try {
    await document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
  } catch (error) {
    // Refused by the browser or by a policy: the window is enough.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
  }
};

export const leaveFullScreen = async (): Promise<void> => {
  if (document.fullscreenElement) await document.exitFullscreen();
};

/** Keeps the screen from going dark while a talk lasts, where the browser can; gives what ends it. */
export const keepAwake = (): (() => void) => {
  let isOver = false;
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    } catch (error) {
      // A battery that runs low, or a policy.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
};
