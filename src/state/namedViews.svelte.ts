import {
  largestViewsFile,
  longestViewName,
  mostNamedViews,
  type NamedView,
  namedViewsOf,
  namedViewsText,
  noViews,
  type ReadNamedViews
} from '../domain/namedView.ts';
import { hashOf, locationOf } from './place.svelte.ts';
import { textOf } from './readable.ts';

const key = 'helhedsblik:visninger';

/** Only what the address of the page can say: anything else in a file falls away. */
const tidied = ({ name, address }: NamedView): NamedView => ({ name, address: hashOf(locationOf(address)) });

/** Views with their filters that a reader has given a name, kept in this browser. */
export class NamedViews {
  views = $state.raw<readonly NamedView[]>([]);
  /** False where the browser could not keep the last change: storage is full or shut off. */
  isKept = $state(true);
  readonly #storage: () => Storage;

  constructor(storage: () => Storage = () => window.localStorage) {
    this.#storage = storage;
    this.look();
  }

  /** Takes what the browser has kept, also by another tab. */
  look(): void {
    try {
      const text = this.#storage().getItem(key);
      this.views = text === null ? [] : namedViewsOf(text).views.map(tidied);
    } catch {
      // A browser without storage has kept nothing, and is told so when there is something to keep.
      this.views = [];
    }
  }

  /** Keeps the address under a name; the same name is taken over. */
  add(name: string, address: string): void {
    const named = name.trim().slice(0, longestViewName);
    if (named === '') return;
    this.#keep([...this.views.filter((view) => view.name !== named), tidied({ name: named, address })].slice(-mostNamedViews));
  }

  remove(name: string): void {
    this.#keep(this.views.filter((view) => view.name !== name));
  }

  /** Adds the views of a file to those that are here. */
  open(text: string): ReadNamedViews {
    const read = namedViewsOf(text);
    const names = new Set(read.views.map(({ name }) => name));
    if (read.views.length > 0)
      this.#keep([...this.views.filter(({ name }) => !names.has(name)), ...read.views.map(tidied)].slice(-mostNamedViews));
    return read;
  }

  /** The same of a file, which is not read where it is larger than views can be. */
  async openFile(file: File): Promise<ReadNamedViews> {
    if (file.size > largestViewsFile) return noViews('too-large');
    const text = await textOf(file);
    return text === null ? noViews('gone') : this.open(text);
  }

  /** All of them as a file. */
  file(): Blob {
    return new Blob([namedViewsText(this.views)], { type: 'application/json' });
  }

  #keep(views: readonly NamedView[]): void {
    this.views = views;
    try {
      this.#storage().setItem(key, namedViewsText(views));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}
