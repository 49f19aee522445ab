/**
 * What the overview says: sentences and cleared numbers alone, so that the demo's can be written to a file and shown before there is an
 * engine.
 */
import { type Published, publicFigure, publishUnless, type WithheldReason } from '../../domain/disclosure.ts';
import type { Location } from '../../state/place.svelte.ts';

export const subjectIds = ['costs', 'fit', 'participants', 'goals'] as const;
export type SubjectId = (typeof subjectIds)[number];

/** Where a sentence leads, with the reader's other choices as they are: the figure behind it, or what can be done about it. */
export interface Target {
  readonly view: string;
  readonly changes: Partial<Pick<Location, 'figure' | 'compared' | 'kommuner' | 'targetGroups' | 'trials' | 'minimumCell'>>;
}

/** One sentence and the figure that says the same. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly to: Target;
}

/** What cannot be said, why, and what to do about it. */
export interface Unsaid extends Statement {
  readonly step: string;
}

/** A row of a small picture. */
export interface PictureRow {
  readonly key: string;
  readonly name: string;
  readonly value: Published<number>;
  /** The number in words, or why it is withheld. */
  readonly text: string;
  /** Where the number should come to lie, as a range with one or two ends. */
  readonly wanted?: { readonly low?: Published<number>; readonly high?: Published<number> };
}

/** Bars of one scale from 0 to `most`. */
export interface Picture {
  readonly title: string;
  readonly rows: readonly PictureRow[];
  readonly most: number;
  /** A line that numbers are held against, and what it is. */
  readonly mark?: { readonly at: number; readonly label: string };
}

/** One subject: its figure's own headline, what of it needs attention, its numbers as a picture, and what else it says. */
export interface Tile {
  readonly subject: SubjectId;
  readonly title: string;
  readonly headline: string;
  readonly to: Target;
  readonly needs: readonly Statement[];
  readonly picture: Picture | null;
  readonly more: readonly Statement[];
}

export interface Overview {
  /** One sentence about all of it. */
  readonly lead: string;
  /** Those that need attention first. */
  readonly tiles: readonly Tile[];
  readonly changes: readonly Statement[];
  readonly unsaid: readonly Unsaid[];
}

/** A cleared number as a file holds it. */
const isWritten = (one: unknown): one is { readonly shown: boolean; readonly value?: number; readonly reason?: WithheldReason } =>
  typeof one === 'object' && one !== null && 'shown' in one && typeof one.shown === 'boolean';

export const writeOverview = (overview: Overview): string => `${JSON.stringify(overview, null, 1)}\n`;

/** An overview that `writeOverview` wrote: its numbers were cleared before that. */
export const readOverview = (text: string): Overview =>
  JSON.parse(text, (_, one: unknown) => {
    if (!isWritten(one)) return one;
    return one.shown ? publicFigure(one.value ?? Number.NaN) : publishUnless(one.reason ?? 'undefined-value', 0);
  });
