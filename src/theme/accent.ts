/** An accent of a municipality's own, on each of the grounds it stands on: readable there, or the nearest shade that is. */
import { contrast, type Hex } from './contrast.ts';
import { between, hexOf, oklabOf } from './oklch.ts';

/** What an accent stands on: inks of `ui/tokens.css`, and what is asked of text and of marks there. */
interface Ground {
  readonly paper: Hex;
  readonly track: Hex;
  readonly text: Hex;
  /** The least contrast of text: WCAG 2.2, 1.4.3, and 1.4.6 in high contrast. */
  readonly readable: number;
  /** The least contrast of a mark: WCAG 2.2, 1.4.11. */
  readonly visible: number;
  /** How much of the accent its tint has, where contrast allows. */
  readonly tint: number;
}

export const grounds = {
  light: { paper: '#ffffff', track: '#e9edf0', text: '#16212a', readable: 4.5, visible: 3, tint: 0.22 },
  dark: { paper: '#12181d', track: '#252e36', text: '#eef2f5', readable: 4.5, visible: 3, tint: 0.4 },
  'contrast-light': { paper: '#ffffff', track: '#e6eaed', text: '#000000', readable: 7, visible: 4.5, tint: 0.22 },
  'contrast-dark': { paper: '#000000', track: '#1b2228', text: '#ffffff', readable: 7, visible: 4.5, tint: 0.4 }
} as const satisfies Readonly<Record<string, Ground>>;

export type GroundName = keyof typeof grounds;

export interface AccentInks {
  readonly data: Hex;
  /** The accent thinned out. */
  readonly soft: Hex;
}

const isReadable = (colour: Hex, { paper, track, readable }: Ground): boolean =>
  contrast(colour, paper) >= readable && contrast(colour, track) >= readable;

const steps = 400;

/** The colour itself, or the nearest by lightness, in the same hue, that can be read on the paper and on the track. */
const nearestReadable = (colour: Hex, ground: Ground): Hex => {
  if (isReadable(colour, ground)) return colour;
  const lab = oklabOf(colour);
  for (let step = 1; step <= steps; step++)
    for (const lightness of [lab.lightness - step / steps, lab.lightness + step / steps]) {
      if (lightness < 0 || lightness > 1) continue;
      const shade = hexOf({ ...lab, lightness });
      if (isReadable(shade, ground)) return shade;
    }
  return ground.text;
};

const tintOf = (data: Hex, { paper, text, readable, visible, tint }: Ground): Hex => {
  for (let share = tint; share > 0; share -= 0.01) {
    const soft = between(paper, data, share);
    if (contrast(data, soft) >= visible && contrast(text, soft) >= readable) return soft;
  }
  return paper;
};

/** The accent and its tint on a ground. `data` is `colour` itself where that can be read there. */
export const accentOn = (colour: Hex, name: GroundName): AccentInks => {
  const ground: Ground = grounds[name];
  const data = nearestReadable(colour, ground);
  return { data, soft: tintOf(data, ground) };
};
