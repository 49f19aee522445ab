/** `tema.json` beside the page: what a municipality may set. Whatever is wrong in it is said and left out; the rest counts. */
import { accentOn, type GroundName, grounds } from './accent.ts';
import { type Hex, isHex } from './contrast.ts';
import type { Worn } from './worn.ts';

export const themeFile = 'tema.json';

/** Something of the file that does not count as it was written. */
export type ThemeFault =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown'; readonly field: string }
  | { readonly kind: 'refused'; readonly field: 'navn' | 'logo' | 'accent' | 'accent.light' | 'accent.dark' }
  /** A picture without a name says nothing to those who do not see it. */
  | { readonly kind: 'nameless' }
  /** The colour cannot be read on this ground; the nearest shade that can is used there. */
  | { readonly kind: 'shifted'; readonly ground: GroundName; readonly asked: Hex; readonly used: Hex };

export interface ReadTheme {
  readonly worn: Worn;
  readonly faults: readonly ThemeFault[];
}

/** A header has room for so many letters. */
const longestName = 60;
const picture = /^(?!.*\.\.)[\w-][\w.-]*(?:\/[\w.-]+)*\.(?:svg|png|webp|jpe?g)$/i;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** `#ABC` and `#AABBCC` as `#aabbcc`; null for anything else. */
const colourIn = (value: unknown): Hex | null => {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const long = /^#[0-9a-f]{3}$/.test(text) ? text.replaceAll(/[0-9a-f]/g, '$&$&') : text;
  return isHex(long) ? long : null;
};

const fieldsOf = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const schemes = { light: ['light', 'contrast-light'], dark: ['dark', 'contrast-dark'] } as const;

/** What the text of `tema.json` says, with a sentence's worth of what of it does not count. */
export const readTheme = (text: string): ReadTheme => {
  const fields = fieldsOf(text);
  if (!fields) return { worn: {}, faults: [{ kind: 'unreadable' }] };
  const { navn, logo, accent, ...rest } = fields;
  const faults: ThemeFault[] = Object.keys(rest)
    .filter((field) => !field.startsWith('_'))
    .map((field) => ({ kind: 'unknown', field }));
  const name = typeof navn === 'string' && navn.trim().length <= longestName ? navn.trim() : '';
  if (given(navn) && !name) faults.push({ kind: 'refused', field: 'navn' });
  const isPicture = typeof logo === 'string' && picture.test(logo);
  if (given(logo) && !isPicture) faults.push({ kind: 'refused', field: 'logo' });
  if (given(accent) && !isObject(accent)) faults.push({ kind: 'refused', field: 'accent' });

  if (isPicture && !name) faults.push({ kind: 'nameless' });

  const inks: Record<string, Hex> = {};
  for (const scheme of ['light', 'dark'] as const) {
    const written = isObject(accent) ? accent[scheme] : undefined;
    const asked = colourIn(written);
    if (given(written) && !asked) faults.push({ kind: 'refused', field: `accent.${scheme}` });
    if (!asked) continue;
    for (const ground of schemes[scheme]) {
      const { data, soft } = accentOn(asked, ground);
      inks[`--accent-${ground}`] = data;
      inks[`--tint-${ground}`] = soft;
      // High contrast asks more than a colour of one's own can be expected to meet.
      if (data !== asked && grounds[ground].readable < 7) faults.push({ kind: 'shifted', ground, asked, used: data });
    }
  }
  return { worn: { ...(name && { name }), ...(isPicture && { logo }), ...(Object.keys(inks).length > 0 && { inks }) }, faults };
};
