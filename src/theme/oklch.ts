/** Colours by lightness, chroma and hue as the eye tells them apart. Björn Ottosson, A perceptual color space for image processing (2020). */
import { type Hex, linear } from './contrast.ts';

/** Lightness 0–1, and two axes: green to red, blue to yellow. */
export interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** A colour of sRGB in Oklab. */
export const oklabOf = (colour: Hex): Oklab => {
  const [red, green, blue] = linear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  };
};

const lightOf = ({ lightness, a, b }: Oklab): readonly number[] => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ];
};

const isShown = (colour: Oklab): boolean => lightOf(colour).every((part) => part > -1e-4 && part < 1 + 1e-4);

/** As `#rrggbb`; what a screen cannot show loses chroma until it can, and keeps lightness and hue. */
export const hexOf = (colour: Oklab): Hex => {
  let [kept, lost] = [0, 1];
  if (isShown(colour)) kept = 1;
  else
    for (let halving = 0; halving < 20; halving++) {
      const middle = (kept + lost) / 2;
      if (isShown({ ...colour, a: colour.a * middle, b: colour.b * middle })) kept = middle;
      else lost = middle;
    }
  const parts = lightOf({ ...colour, a: colour.a * kept, b: colour.b * kept }).map((part) => {
    const share = Math.min(1, Math.max(0, part));
    const written = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;
    return Math.round(written * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
};

/** `share` of the way from `from` to `to`. */
export const between = (from: Hex, to: Hex, share: number): Hex => {
  const [one, other] = [oklabOf(from), oklabOf(to)];
  const way = (a: number, b: number): number => a + (b - a) * share;
  return hexOf({ lightness: way(one.lightness, other.lightness), a: way(one.a, other.a), b: way(one.b, other.b) });
};
