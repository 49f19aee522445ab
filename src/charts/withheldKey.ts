import type { MinimumCell, Published } from '../domain/disclosure.ts';
import { inEachLanguage, type Language } from '../domain/format.ts';
import { withheldText } from '../wording/index.ts';
import { wrap } from './geometry.ts';
import { type } from './ink.ts';

export const swatch = 24;
const leading = 20;

export interface KeyLine {
  readonly text: string;
  /** Baseline under the top of the key, in px. */
  readonly y: number;
  /** The first line of an entry carries the hatched swatch. */
  readonly first: boolean;
}

/** The lines of a key that says in words why the hatched places are withheld, within `width` px, and the height they take. */
export const keyLines = (entries: readonly string[], width: number): { readonly lines: readonly KeyLine[]; readonly height: number } => {
  const lines = entries
    .flatMap((words) => wrap(words, type.label, width - swatch - 8).map((text, i) => ({ text, first: i === 0 })))
    .map((line, i) => ({ ...line, y: 22 + i * leading }));
  return { lines, height: lines.length > 0 ? 8 + lines.length * leading : 0 };
};

interface KeyPlace {
  readonly minimumCell: MinimumCell;
  readonly language: Language;
  /** px */
  readonly width: number;
}

const oneOf = inEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** The lines of a key that says why any of `values` is withheld: one entry for all reasons, since they are hatched alike. */
export const reasonLines = (values: readonly (Published<number> | undefined)[], { minimumCell, language, width }: KeyPlace) => {
  const reasons = values.flatMap((value) => (value && !value.shown ? [withheldText(value.reason, minimumCell, language)] : []));
  return keyLines(reasons.length > 0 ? [oneOf(language).format(new Set(reasons))] : [], width);
};
