/** Half a window beyond its edges: what comes nearer is made ready before it is seen. */
const rootMargin = '50% 0px';

const told = new WeakMap<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | null = null;

const observing = (): IntersectionObserver => {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
    },
    { rootMargin }
  );
  return observer;
};

/**
 * Tells whether an element is in the window or near it, now and whenever that changes. Nothing is told where the platform cannot know.
 * For `{@attach}`.
 */
export const nearness =
  (tell: (isNear: boolean) => void) =>
  (element: Element): (() => void) => {
    if (!('IntersectionObserver' in globalThis)) return () => undefined;
    told.set(element, tell);
    observing().observe(element);
    return () => observing().unobserve(element);
  };

/** Runs `work` when nothing else is to be done, or before the page is printed; gives what calls it off. */
export const whenIdle = (work: () => void): (() => void) => whenever(work, 0);

/** The same, when there has been nothing to do for a moment: between two answers to one change of filter there is nothing, either. */
export const whenAtRest = (work: () => void): (() => void) => whenever(work, restMilliseconds);

const restMilliseconds = 100;

const whenever = (work: () => void, after: number): (() => void) => {
  let isDone = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    isDone = true;
    clearTimeout(rest);
    globalThis.removeEventListener?.('beforeprint', run);
  };
  const run = () => {
    if (isDone) return;
    end();
    work();
  };
  globalThis.addEventListener?.('beforeprint', run);
  // Safari has no idle callbacks.
  const wait = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(run) : setTimeout(run));
  if (after > 0) rest = setTimeout(wait, after);
  else wait();
  return end;
};
