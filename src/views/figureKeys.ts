/** Fields that take letters of their own. */
const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select') ||
    (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type)));

/** The figure that a key is meant for: the one with the focus, or else the one under the pointer. */
const meantFigure = (): Element | null =>
  document.activeElement?.closest('figure[data-figure]') ?? [...document.querySelectorAll('figure[data-figure]:hover')].at(-1) ?? null;

/** Whether a key without Ctrl, Alt or Meta is meant for `figure`, and not as a letter of something that is being written. */
export const isMeantHere = (event: KeyboardEvent, figure: Element | null): boolean =>
  figure !== null &&
  !event.defaultPrevented &&
  !event.repeat &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  !typesText(event.target) &&
  document.querySelector('dialog[open], [role="dialog"]') === null &&
  meantFigure() === figure;
