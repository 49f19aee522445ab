/** Names of files and columns as they may be shown: they are written by others, and may hide or tell too much. */
import type { Language } from '../../domain/format.ts';
import { say } from '../../wording/intake.ts';
import { mask } from './masks.ts';

/** Control characters, and marks that turn the direction of the text (Unicode, UAX 9). */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** A CPR number, also one that lost its zero or has more digits after it. */
const cprLike = /\d{6}[- ]?\d{4,}|\d{9,}/g;

const bare = (name: string): string => name.replace(unseen, '');
const tellsTooMuch = (name: string): boolean => bare(name).search(cprLike) >= 0;
const masked = (name: string): string => (tellsTooMuch(name) ? bare(name).replace(cprLike, mask) : name.replace(unseen, '\ufffd'));

/** A file's name, its unseen characters as � and what may be a CPR number as ••••. */
export const shownFile = (name: string): string => masked(name);

/** A column's name; *kolonne nr. 3* where it may hold a CPR number and `columns`, all of the file's in their order, tell its place. */
export const shownColumn = (name: string, language: Language, columns: readonly string[] = []): string => {
  const place = tellsTooMuch(name) ? columns.indexOf(name) : -1;
  return place < 0 ? masked(name) : say(language, 'intake.columnNumber', { number: place + 1 });
};

/** A text that ends in one full stop, though the name at its end has one of its own. */
export const oneStop = (text: string): string => text.replace(/(?<!\.)\.\.(?=\s|$)/g, '.');
