/** Light, dark or high contrast, as the reader wants it. `ui/tokens.css` reads `data-theme` of the root. */
import { recall, remember } from './remembered.ts';

/** `auto` follows the reader's system. */
export const appearances = ['auto', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];

const key = 'udseende';

/** The reader's choice; `auto` where none was made. */
export const appearanceChosen = (): Appearance => appearances.find((one) => one === recall(key)) ?? 'auto';

/** Puts it on the page. */
export const showAppearance = (appearance: Appearance): void => {
  if (appearance === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = appearance;
};

/** Puts it on the page and remembers it. */
export const chooseAppearance = (appearance: Appearance): void => {
  showAppearance(appearance);
  remember(key, appearance === 'auto' ? null : appearance);
};
