import type { FigureSheet } from './figureSheet.ts';

/** One slide of a deck, filled in: all its numbers are cleared, and its words are those of the one who presents. */
export type Slide =
  | {
      readonly kind: 'figure';
      readonly sheet: FigureSheet;
      /** In place of the headline sentence, which then stands beneath it; null keeps the headline as title. */
      readonly title: string | null;
      /** Own words beside the figure; empty for none. */
      readonly words: string;
      /** For the one who speaks; empty for none. */
      readonly notes: string;
    }
  | { readonly kind: 'section'; readonly title: string; readonly words: string; readonly notes: string }
  | { readonly kind: 'statement'; readonly title: string; readonly words: string; readonly notes: string };
