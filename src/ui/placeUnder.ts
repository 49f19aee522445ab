/** Px between the two, and to the edges of the window. */
const gap = 4;
const margin = 8;
/** A list lower than this goes above its button where there is more room. */
const least = 240;

/** Where a fixed popover stands in the window, in px, and how high it may be; 0 leaves that to its own style. */
export interface Placing {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Under `opener`, or above it where there is more room; within the window. */
export const placeUnder = (opener: Element, popover: HTMLElement): Placing => {
  const { left, top, bottom } = opener.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const under = clientHeight - bottom - gap - margin;
  const over = top - gap - margin;
  const isAbove = under < least && over > under;
  const room = Math.max(0, isAbove ? over : under);
  const height = Math.min(popover.scrollHeight + 2, room);
  return {
    left: Math.max(margin, Math.min(left, clientWidth - popover.offsetWidth - margin)),
    top: isAbove ? top - gap - Math.min(popover.offsetHeight || height, room) : bottom + gap,
    height: room > 0 ? Math.min(room, 448) : 0
  };
};
