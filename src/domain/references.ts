import { type Published, publicFigure } from './disclosure.ts';

/**
 * Published figures to hold the loaded ones against. Source: the nine North Zealand municipalities' application "Én plan for en
 * sammenhængende indsats sammen med borgeren": 1 % ↔ ca. 30 %, 5 % ↔ ca. 65 %, 10 % ↔ ca. 85 %, all assessed welfare services, 2014.
 */
export const northZealand2014: readonly { readonly percent: number; readonly share: Published<number> }[] = [
  { percent: 1, share: publicFigure(0.3) },
  { percent: 5, share: publicFigure(0.65) },
  { percent: 10, share: publicFigure(0.85) }
];
