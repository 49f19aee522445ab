import { scaleLinear } from 'd3-scale';
import { hatch, tenth } from './hatch.ts';

export { hatch, tenth };

/** A straight scale that answers in tenths of a pixel. */
export const linear = (domain: readonly [number, number], range: readonly [number, number]): ((value: number) => number) => {
  const scale = scaleLinear(domain, range);
  return (value) => tenth(scale(value));
};

const emOf = (letter: string): number => {
  if (/[\s.,:;'’|!ijlI]/.test(letter)) return 0.25;
  if (/[frt()\-–/]/.test(letter)) return 0.34;
  if (/[mw%MWÆ—→]/.test(letter)) return 0.83;
  if (/[A-ZÅØ]/.test(letter)) return 0.6;
  return 0.53;
};

/** About how wide a text is in px, reckoned without a screen and rather a little too wide. */
export const textWidth = (text: string, size: number): number => Math.ceil([...text].reduce((em, letter) => em + emOf(letter), 0) * size);

/** A text broken between words into lines of at most `width` px. */
export const wrap = (text: string, size: number, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

export const widest = (texts: readonly string[], size: number): number => Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** Px of the longest word: no line of the texts can be narrower. */
export const longestWord = (texts: readonly string[], size: number): number =>
  widest(
    texts.flatMap((text) => text.split(' ')),
    size
  );

/** Moves places apart until neighbours are `gap` from each other, keeping their order and staying between `low` and `high`. */
export const spread = (wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] => {
  const placed = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let floor = low;
  for (const place of placed) {
    place.at = Math.max(place.at, floor);
    floor = place.at + gap;
  }
  let ceiling = high;
  for (const place of placed.toReversed()) {
    place.at = Math.min(place.at, ceiling);
    ceiling = place.at - gap;
  }
  return placed.sort((a, b) => a.index - b.index).map(({ at }) => tenth(at));
};
