/** A deck: figures by their filters, and the words of the one who presents. It never holds a number of the data. */

interface Spoken {
  /** Told apart within one deck; not written to files. */
  readonly id: string;
  /** In place of what the program would say; null for that. */
  readonly title: string | null;
  /** Own words on the slide; empty for none. */
  readonly words: string;
  /** For the one who speaks; empty for none. */
  readonly notes: string;
}

/** A figure with filters of its own: its address, such as `#/udgifter?aar=2019`. */
export interface FigureSlide extends Spoken {
  readonly kind: 'figure';
  readonly figure: string;
  readonly address: string;
  /** Its chart is built up in steps, where it has any. */
  readonly builds: boolean;
}

export interface SectionSlide extends Spoken {
  readonly kind: 'section';
}

/** One sentence: the title, or else the headline of a figure as the data now have it. */
export interface StatementSlide extends Spoken {
  readonly kind: 'statement';
  readonly figure: string | null;
  readonly address: string | null;
}

export type DeckSlide = FigureSlide | SectionSlide | StatementSlide;

export interface Deck {
  readonly title: string;
  readonly slides: readonly DeckSlide[];
}

export const emptyDeck: Deck = { title: '', slides: [] };

/** A hall listens to forty; more than this is no deck. */
export const mostSlides = 200;

/** In characters. An address with every filter of a network stays well under its own. */
export const longest = { title: 300, words: 2_000, notes: 10_000, address: 4_000 } as const;

/** Slides without their ids, as they stand in files and are made by hand. */
export type NewSlide = Omit<FigureSlide, 'id'> | Omit<SectionSlide, 'id'> | Omit<StatementSlide, 'id'>;

/** A slide of the figure, with nothing said of it yet. */
export const figureSlide = (figure: string, address: string): Omit<FigureSlide, 'id'> => ({
  kind: 'figure',
  figure,
  address,
  title: null,
  words: '',
  notes: '',
  builds: true
});

/** A slide that begins a part of the deck. */
export const sectionSlide = (title: string): Omit<SectionSlide, 'id'> => ({ kind: 'section', title, words: '', notes: '' });

/** A slide of one sentence: the headline of `from`, or one that is still to be written. */
export const statementSlide = (from: { readonly figure: string; readonly address: string } | null): Omit<StatementSlide, 'id'> => ({
  kind: 'statement',
  figure: from?.figure ?? null,
  address: from?.address ?? null,
  title: null,
  words: '',
  notes: ''
});

/** An id that no slide of the deck has. */
const freshId = (slides: readonly DeckSlide[]): string => `s${Math.max(0, ...slides.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`;

/** The deck with `slide` after the one with the id `after`, or last; unchanged where it is full. */
export const withSlide = (deck: Deck, slide: NewSlide, after?: string): Deck => {
  if (deck.slides.length >= mostSlides) return deck;
  const at = deck.slides.findIndex(({ id }) => id === after);
  const place = at < 0 ? deck.slides.length : at + 1;
  return { ...deck, slides: deck.slides.toSpliced(place, 0, { ...slide, id: freshId(deck.slides) }) };
};

/** Slides as those of a deck, each with an id. */
export const slidesOf = (slides: readonly NewSlide[]): DeckSlide[] =>
  slides.slice(0, mostSlides).map((slide, i) => ({ ...slide, id: `s${i + 1}` }));

/** The deck with the slide moved `by` places; it stops at either end. */
export const moved = (deck: Deck, wanted: string, by: number): Deck => {
  const from = deck.slides.findIndex(({ id }) => id === wanted);
  const slide = deck.slides[from];
  if (!slide) return deck;
  const to = Math.max(0, Math.min(deck.slides.length - 1, from + by));
  return from === to ? deck : { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(to, 0, slide) };
};

/** The deck without the slide. */
export const without = (deck: Deck, wanted: string): Deck => ({ ...deck, slides: deck.slides.filter(({ id }) => id !== wanted) });

/** What can be changed of a slide that is there. */
export type SlideChange = Partial<Pick<DeckSlide, 'title' | 'words' | 'notes'>> & Partial<Pick<FigureSlide, 'builds' | 'address'>>;

/** The slide with what was changed of it; what its kind does not have is left out. */
const changedSlide = (slide: DeckSlide, { builds, address, ...said }: SlideChange): DeckSlide => {
  switch (slide.kind) {
    case 'figure':
      return { ...slide, ...said, builds: builds ?? slide.builds, address: address ?? slide.address };
    case 'section':
    case 'statement':
      return { ...slide, ...said };
  }
};

/** The deck with one slide changed. */
export const changed = (deck: Deck, wanted: string, change: SlideChange): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => (slide.id === wanted ? changedSlide(slide, change) : slide))
});
