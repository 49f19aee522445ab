/** Until what is waited for is shown to be: an answer that comes at once must not flicker. */
const patienceMilliseconds = 250;

/**
 * Whether `isBusy` has been so for a while. Call while a component is being made. A CSS transition with a delay looks the same, but starts
 * and ends an animation of every figure at each answer, which costs a frame.
 */
export const longBusy = (isBusy: () => boolean): { readonly current: boolean } => {
  let isLong = $state(false);
  $effect(() => {
    if (!isBusy()) return;
    const timer = setTimeout(() => {
      isLong = true;
    }, patienceMilliseconds);
    return () => {
      clearTimeout(timer);
      isLong = false;
    };
  });
  return {
    get current() {
      return isLong;
    }
  };
};
