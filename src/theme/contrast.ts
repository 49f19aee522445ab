/** Contrast of two colours: W3C, WCAG 2.2, definitions of relative luminance and contrast ratio. */

/** A colour as `#rrggbb`, in small letters. */
export type Hex = `#${string}`;

/** Whether `text` is a colour as it is used here. */
export const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/.test(text);

/** Red, green and blue of sRGB as shares of light, 0–1, linear in light. */
export const linear = (colour: Hex): readonly [number, number, number] => {
  const part = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

const luminance = (colour: Hex): number => {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 (the same) to 21 (black on white), whichever comes first. */
export const contrast = (one: Hex, other: Hex): number => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
};
