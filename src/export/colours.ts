import { ink, inLiteralInk } from '../charts/ink.ts';
import { type Tone, toneInk } from '../charts/tones.ts';

/** The light ink of a chart's colour, as six hexadecimal digits. @throws Error for what is no ink */
export const hexOf = (colour: string): string => {
  const hex = /#([0-9a-f]{6})/i.exec(inLiteralInk(colour))?.[1];
  if (!hex) throw new Error(`no ink: ${colour}`);
  return hex.toUpperCase();
};

/** An ink thinned out on paper. */
const thinned = (hex: string, opacity: number): string =>
  [0, 2, 4]
    .map((at) => Math.round(255 + (Number.parseInt(hex.slice(at, at + 2), 16) - 255) * opacity))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

export const colours = {
  paper: hexOf(ink.paper),
  text: hexOf(ink.text),
  quiet: hexOf(ink.quiet),
  data: hexOf(ink.data),
  soft: hexOf(ink.soft),
  counter: hexOf(ink.counter),
  context: hexOf(ink.context),
  track: hexOf(ink.track),
  rule: hexOf(ink.rule)
} as const;

/** The first series is in the accent; the next are told from it and from one another by lightness as well as by hue. */
const row = [colours.data, thinned(colours.data, 0.55), colours.context, colours.counter, colours.quiet, thinned(colours.counter, 0.55)];

export const seriesColour = (index: number): string => row[index % row.length] ?? colours.data;

/** The fill of a part of a whole, and the letters that can be read on it. */
export const toneColours = (tone: Tone): { readonly fill: string; readonly text: string } => {
  const { fill, opacity, text } = toneInk(tone);
  // The faintest tone has an edge on the screen; without one it takes a little more ink to be seen on a projector.
  return { fill: thinned(hexOf(fill), Math.max(opacity, 0.15)), text: hexOf(text) };
};
