/** The deck of this browser, shared by its tabs. */
import { changed, type Deck, emptyDeck, mostSlides, moved, type NewSlide, type SlideChange, without, withSlide } from '../domain/deck.ts';
import { type DeckProblem, type DeckWorld, deckOf, deckText, largestText } from '../domain/deckFile.ts';
import { slideAddress } from './deckPlace.ts';
import { textOf } from './readable.ts';

/** Pages in other folders of the same server share the store. */
const storageKey = `helhedsblik:${new URL('.', document.baseURI).pathname}:praesentation`;

/** How the last change was kept: by the browser, or by this page alone because there is no room or no storage. */
export type DeckKeeping = 'kept' | 'full' | 'absent';

/** The browser's storage; null where it has none, or forbids it. */
export const browserStorage = (): DeckStorage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
};

/** What is needed of the browser's storage. */
export type DeckStorage = Pick<Storage, 'getItem' | 'setItem'>;

export class KeptDeck {
  readonly #storage: DeckStorage | null;
  readonly #world: DeckWorld;
  #deck = $state.raw<Deck>(emptyDeck);
  /** What was there before the last removal or replacement. */
  #before = $state.raw<Deck | null>(null);
  /** What could not be used of the deck that was read last. */
  problems = $state.raw<readonly DeckProblem[]>([]);
  keeping = $state.raw<DeckKeeping>('kept');

  /** `figures`: ids of those that there are. */
  constructor(storage: DeckStorage | null, figures: ReadonlySet<string>) {
    this.#storage = storage;
    this.#world = { figures, addressOf: slideAddress };
    if (!storage) this.keeping = 'absent';
    this.#read();
    // Told of by other tabs alone; two decks under one name would overwrite each other.
    window.addEventListener('storage', ({ key }) => {
      if (key === storageKey || key === null) this.#read();
    });
  }

  get deck(): Deck {
    return this.#deck;
  }

  get isFull(): boolean {
    return this.#deck.slides.length >= mostSlides;
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  /** Adds a slide after the one with the id `after`, or last; false where the deck is full. */
  add(slide: NewSlide, after?: string): boolean {
    const deck = withSlide(this.#deck, slide, after);
    if (deck === this.#deck) return false;
    this.#set(deck);
    return true;
  }

  move(id: string, by: number): void {
    this.#set(moved(this.#deck, id, by));
  }

  change(id: string, change: SlideChange): void {
    this.#set(changed(this.#deck, id, change));
  }

  /** The same once more, after it; false where the deck is full. */
  duplicate(id: string): boolean {
    const slide = this.#deck.slides.find((one) => one.id === id);
    return slide ? this.add(slide, id) : false;
  }

  remove(id: string): void {
    const before = this.#deck;
    this.#set(without(before, id));
    this.#before = before;
  }

  rename(title: string): void {
    this.#set({ ...this.#deck, title });
  }

  /** Puts another deck in the place of this one. */
  replace(deck: Deck): void {
    const before = this.#deck;
    this.#set(deck);
    this.#before = before.slides.length > 0 ? before : null;
    this.problems = [];
  }

  /** Takes the text of a file for the deck. Where nothing in it can be used, the deck stays as it was. */
  open(text: string): void {
    const { deck, problems } = deckOf(text, this.#world);
    if (deck) this.replace(deck);
    this.problems = problems;
  }

  /** The same of a file, which is not read where it is larger than any deck. */
  async openFile(file: File): Promise<void> {
    const text = file.size > largestText ? null : await textOf(file);
    if (text === null) this.problems = [{ kind: file.size > largestText ? 'too-large' : 'gone' }];
    else this.open(text);
  }

  /** The deck as a file to keep. */
  get file(): Blob {
    return new Blob([deckText(this.#deck)], { type: 'application/json' });
  }

  /** Takes back the last removal or replacement. */
  undo(): void {
    if (!this.#before) return;
    this.#set(this.#before);
    this.problems = [];
  }

  #read(): void {
    const text = this.#storage?.getItem(storageKey);
    if (!text) return;
    const { deck, problems } = deckOf(text, this.#world);
    this.#deck = deck ?? emptyDeck;
    this.#before = null;
    this.problems = problems;
  }

  #set(deck: Deck): void {
    this.#deck = deck;
    this.#before = null;
    if (!this.#storage) return;
    try {
      this.#storage.setItem(storageKey, deckText(deck));
      this.keeping = 'kept';
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.keeping = error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'absent';
    }
  }
}
