/** What the page wears of a municipality's own, remembered from the last visit so that nothing changes colour after the first paint. */
import { recall, remember } from './remembered.ts';

/** Name, logo (an address beside the page) and inks by the names that `ui/tokens.css` asks for. What is absent is the page's own. */
export interface Worn {
  readonly name?: string;
  readonly logo?: string;
  readonly inks?: Readonly<Record<string, string>>;
}

const key = 'tema';
const names = ['light', 'dark', 'contrast-light', 'contrast-dark'].flatMap((ground) => [`--accent-${ground}`, `--tint-${ground}`]);

/** Gives the page these inks, and its own where there are none. */
export const wear = ({ inks = {} }: Worn): void => {
  const { style } = document.documentElement;
  for (const name of names) {
    const ink = inks[name];
    if (ink) style.setProperty(name, ink);
    else style.removeProperty(name);
  }
};

/** What was worn at the last visit; nothing where the browser remembers nothing. */
export const wornBefore = (): Worn => {
  try {
    return JSON.parse(recall(key) ?? '{}');
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
};

/** For the next visit. */
export const rememberWorn = (worn: Worn): void => remember(key, Object.keys(worn).length > 0 ? JSON.stringify(worn) : null);
