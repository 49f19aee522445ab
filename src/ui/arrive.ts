/**
 * Takes the keyboard and the screen reader to an element that has just come, as an attachment. What is in sight already stays where
 * it is.
 */
export const arrive = (element: HTMLElement): void => {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
};
