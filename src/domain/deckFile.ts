/** A deck as a small file, and the reader that takes whatever a stranger has written for one. */
import { type Deck, emptyDeck, longest, mostSlides, type NewSlide, slidesOf } from './deck.ts';

export const deckFileEnding = '.helhedsblik.json';
export const deckVersion = 1;

const format = 'helhedsblik-praesentation';
/** Two hundred slides with all the notes they may have, and room. */
export const largestText = 6_000_000;
const longestNamed = 60;

/** What is not as it should be in a file. `place` is the slide's in the file, from 1. */
export type DeckProblem =
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-deck' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-many'; readonly count: number; readonly kept: number }
  | { readonly kind: 'no-slide'; readonly place: number }
  | { readonly kind: 'unknown-kind'; readonly place: number }
  /** `figure`: as the file names it, shortened. */
  | { readonly kind: 'unknown-figure'; readonly place: number; readonly figure: string }
  | { readonly kind: 'no-address'; readonly place: number }
  | { readonly kind: 'no-text'; readonly place: number; readonly field: DeckField }
  | { readonly kind: 'shortened'; readonly place: number; readonly field: DeckField };

export type DeckField = 'title' | 'words' | 'notes';

export interface ReadDeck {
  /** Null where nothing in the file could be taken for a deck. */
  readonly deck: Deck | null;
  readonly problems: readonly DeckProblem[];
}

/** Figures that there are, by their ids, and how an address is read and written back; null where it leads to no figures. */
export interface DeckWorld {
  readonly figures: ReadonlySet<string>;
  readonly addressOf: (written: string) => string | null;
}

/** The deck as the text of a file: filters and words, and no number of the data. */
export const deckText = ({ title, slides }: Deck): string =>
  `${JSON.stringify({ format, version: deckVersion, title, slides: slides.map(({ id, ...slide }) => slide) }, null, 2)}\n`;

type Fields = (name: string) => unknown;

/** Fields of its own alone: nothing is read off a prototype. */
const fieldsOf = (value: unknown): Fields | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const own = new Map<string, unknown>(Object.entries(value));
  return (name) => own.get(name);
};

/**
 * Without what cannot be seen and can mislead: control characters other than line breaks, marks that turn the direction of reading, and
 * halves of characters, which no XML can hold.
 */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '');

/** A title is one line. */
const lineOf = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // A text nested too deeply to be read is a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
};

/** A field as text: null where there is none. What is no text, or too long, is said. */
const textIn = (fields: Fields, field: DeckField, place: number, problems: DeckProblem[]): string | null => {
  const value = fields(field);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') {
    problems.push({ kind: 'no-text', place, field });
    return null;
  }
  // Cut before it is cleaned, so that a huge text costs no more than a long one.
  const kept = value.slice(0, longest[field]);
  if (kept.length < value.length) problems.push({ kind: 'shortened', place, field });
  return field === 'title' ? lineOf(kept) : plain(kept);
};

const addressIn = (fields: Fields, world: DeckWorld): string | null => {
  const written = fields('address');
  return typeof written === 'string' && written.length <= longest.address ? world.addressOf(written) : null;
};

const slideOf = (value: unknown, place: number, world: DeckWorld, problems: DeckProblem[]): NewSlide | null => {
  const fields = fieldsOf(value);
  if (!fields) {
    problems.push({ kind: 'no-slide', place });
    return null;
  }
  const kind = fields('kind');
  if (kind !== 'figure' && kind !== 'section' && kind !== 'statement') {
    problems.push({ kind: 'unknown-kind', place });
    return null;
  }
  const said = () => ({
    title: textIn(fields, 'title', place, problems) || null,
    words: textIn(fields, 'words', place, problems) ?? '',
    notes: textIn(fields, 'notes', place, problems) ?? ''
  });
  if (kind === 'section') return { kind, ...said() };
  const figure = fields('figure');
  if (kind === 'statement' && (figure === null || figure === undefined)) return { kind, figure: null, address: null, ...said() };
  if (typeof figure !== 'string' || !world.figures.has(figure)) {
    problems.push({ kind: 'unknown-figure', place, figure: typeof figure === 'string' ? lineOf(figure.slice(0, longestNamed)) : '' });
    // Its own words are a statement still.
    return kind === 'statement' ? { kind, figure: null, address: null, ...said() } : null;
  }
  const address = addressIn(fields, world);
  if (address === null) {
    problems.push({ kind: 'no-address', place });
    return kind === 'statement' ? { kind, figure: null, address: null, ...said() } : null;
  }
  return kind === 'statement'
    ? { kind, figure, address, ...said() }
    : { kind, figure, address, ...said(), builds: fields('builds') !== false };
};

const nothing = (problem: DeckProblem): ReadDeck => ({ deck: null, problems: [problem] });

/** The deck that a text holds, and each thing in it that could not be used. Never throws for what a text may say. */
export const deckOf = (text: string, world: DeckWorld): ReadDeck => {
  if (text.length > largestText) return nothing({ kind: 'too-large' });
  const read = parsed(text.replace(/^\ufeff/, ''));
  if (!read) return nothing({ kind: 'not-json' });
  const fields = fieldsOf(read.value);
  const slides = fields?.('slides');
  if (!fields || !Array.isArray(slides)) return nothing({ kind: 'not-a-deck' });
  const problems: DeckProblem[] = [];
  const version = fields('version');
  if (typeof version === 'number' && version > deckVersion) problems.push({ kind: 'newer', version: Math.floor(Math.min(version, 1e6)) });
  if (slides.length > mostSlides) problems.push({ kind: 'too-many', count: slides.length, kept: mostSlides });
  const title = fields('title');
  const kept = slides.slice(0, mostSlides).flatMap((slide: unknown, i) => slideOf(slide, i + 1, world, problems) ?? []);
  return {
    deck: { ...emptyDeck, title: typeof title === 'string' ? lineOf(title.slice(0, longest.title)) : '', slides: slidesOf(kept) },
    problems
  };
};
