import { ink } from './ink.ts';

/**
 * What a part of a whole is filled with: four steps of the accent from strong to faint, a counter hue for what goes the other way
 * (blue and orange part for every kind of colour vision), and `aside` for what is outside the order. A word stands with each.
 */
export type Tone = 1 | 2 | 3 | 4 | 'counter' | 'aside';

export interface ToneInk {
  readonly fill: string;
  readonly opacity: number;
  /** Faint fills have an edge, so that they end somewhere: 3:1 against the paper. */
  readonly edge: string;
  /** The ink of what is written on it. */
  readonly text: string;
}

const ownHue = (opacity: number, text: string): ToneInk => ({ fill: ink.data, opacity, edge: ink.data, text });

/** Fill, edge and letters of a tone. */
export const toneInk = (tone: Tone): ToneInk => {
  switch (tone) {
    case 1:
      return ownHue(1, ink.paper);
    case 2:
      return ownHue(0.5, ink.text);
    case 3:
      return ownHue(0.25, ink.text);
    case 4:
      return ownHue(0.08, ink.text);
    case 'counter':
      return { fill: ink.counter, opacity: 1, edge: ink.counter, text: ink.paper };
    case 'aside':
      return { fill: ink.track, opacity: 1, edge: ink.context, text: ink.text };
  }
};
