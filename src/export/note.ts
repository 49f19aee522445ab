import type { FigureSheet } from './figureSheet.ts';
import type { NoteBlock } from './noteLines.ts';

/** A figure of a note, with its numbers as a table or without. */
export interface NoteFigure {
  readonly sheet: FigureSheet;
  readonly hasTable: boolean;
}

/** A part of a note: its heading, its text as the author left it, and figures under it. */
export interface NoteSection {
  readonly id: string;
  readonly heading: string;
  readonly text: readonly NoteBlock[];
  readonly figures: readonly NoteFigure[];
}

/** A note to a committee. */
export interface Note {
  readonly title: string;
  /** Committee, date of the meeting, number of the case: in that order, each with its label. */
  readonly particulars: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly NoteSection[];
  readonly language: FigureSheet['language'];
}
