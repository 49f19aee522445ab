/** A deck as it leaves the program: slides filled in. */
import type { Deck, DeckSlide } from '../domain/deck.ts';
import type { Language } from '../domain/format.ts';
import type { FigureSheet } from '../export/figureSheet.ts';
import type { Slide } from '../export/slides.ts';
import { say } from '../wording/present.ts';

export interface FilledDeck {
  readonly slides: readonly Slide[];
  /** Slides without anything to show, which are not among them. */
  readonly leftOut: number;
}

const filled = ({ title, words, notes, kind }: DeckSlide, sheet: FigureSheet | null, language: Language): Slide | null => {
  switch (kind) {
    case 'figure':
      return sheet && { kind, sheet, title, words, notes };
    case 'section':
      return { kind, title: title ?? say(language, 'present.untitled.section'), words, notes };
    case 'statement': {
      const said = title ?? sheet?.headline;
      return said === undefined ? null : { kind, title: said, words, notes };
    }
  }
};

/** The slides of a deck with the sheets of their figures, by the slides' ids. A figure that has nothing to show is left out. */
export const filledDeck = (deck: Deck, sheets: ReadonlyMap<string, FigureSheet | null>, language: Language): FilledDeck => {
  const slides = deck.slides.flatMap((slide) => filled(slide, sheets.get(slide.id) ?? null, language) ?? []);
  return { slides, leftOut: deck.slides.length - slides.length };
};
