/**
 * Answers to one change of filters come one after another, a few milliseconds apart. Shown one by one, the page is laid out and painted for
 * each, and that holds up the next.
 */

/** Milliseconds that the first of some answers waits for the others: about a picture of the screen. */
const patienceMilliseconds = 16;

const awaited = new Set<object>();
let shown: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let lastShown = Number.NEGATIVE_INFINITY;

const showAll = (): void => {
  clearTimeout(timer);
  timer = undefined;
  lastShown = performance.now();
  const now = shown;
  shown = [];
  for (const show of now) show();
};

/** How long the reader has had every answer that was asked for, in milliseconds; 0 while one is awaited. */
export const millisecondsSinceAnswered = (): number => (awaited.size + shown.length > 0 ? 0 : performance.now() - lastShown);

/** A question that is asked: its answer is shown with others that come at about the same time, and at once where none is awaited. */
export const awaitAnswer = (): { readonly show: (draw: () => void) => void; readonly callOff: () => void } => {
  const question = {};
  awaited.add(question);
  const showSoon = () => {
    if (shown.length > 0) timer ??= setTimeout(showAll, patienceMilliseconds);
  };
  return {
    show: (draw) => {
      awaited.delete(question);
      shown.push(draw);
      if (awaited.size === 0) showAll();
      else showSoon();
    },
    // In a pause: where one question is called off, others are about to be.
    callOff: () => {
      awaited.delete(question);
      showSoon();
    }
  };
};
