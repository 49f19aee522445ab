import type { NoteSectionId } from './noteDraft.ts';

/** Who decides, when, on which case. */
export const particulars = ['committee', 'meeting', 'number'] as const;
export type Particular = (typeof particulars)[number];

/** What the author of the note has written and chosen, as long as the page is open. */
class NoteText {
  /** Null where the author has not changed it. */
  title = $state<string | null>(null);
  particulars = $state.raw<Readonly<Partial<Record<Particular, string>>>>({});
  sections = $state.raw<Readonly<Partial<Record<NoteSectionId, string>>>>({});
  /** Figures that the author has taken in or left out. */
  included = $state.raw<Readonly<Record<string, boolean>>>({});

  /** Figures whose numbers the author has asked for as a table, or left out. */
  tables = $state.raw<Readonly<Record<string, boolean>>>({});

  write(section: NoteSectionId, text: string): void {
    this.sections = { ...this.sections, [section]: text };
  }

  particular(name: Particular, text: string): void {
    this.particulars = { ...this.particulars, [name]: text };
  }

  include(id: string, isIncluded: boolean): void {
    this.included = { ...this.included, [id]: isIncluded };
  }

  table(id: string, isIncluded: boolean): void {
    this.tables = { ...this.tables, [id]: isIncluded };
  }

  /** All as the data write it. */
  reset(): void {
    this.title = null;
    this.particulars = {};
    this.sections = {};
    this.included = {};
    this.tables = {};
  }
}

export const noteText = new NoteText();
