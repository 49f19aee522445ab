import type { MinimumCell, WithheldReason } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { say, withheldText } from '../wording/export.ts';
import type { FigureSheet } from './figureSheet.ts';
import type { HiddenValue } from './nativeChart.ts';

/** What is withheld in the table of a figure, by the names of its rows. */
export const hiddenInTable = ({ table }: FigureSheet): readonly HiddenValue[] =>
  table.rows.flatMap(({ name, values }) => {
    const withheld = table.columns.flatMap(({ field, label }) => {
      const value = values[field];
      return value && !value.shown ? [{ label, reason: value.reason }] : [];
    });
    return [...new Set(withheld.map(({ reason }) => reason))].map((reason) => {
      const of = withheld.filter((one) => one.reason === reason).map(({ label }) => label);
      return { name: of.length === table.columns.length ? name : `${name} (${of.join(', ')})`, reason };
    });
  });

/** A list of names longer than this, in letters, is not read from a slide. */
const longestList = 140;

const listed = (names: readonly string[], most: number, language: Language): string => {
  const lengths = names.map((_, i) => names.slice(0, i + 1).join(', ').length);
  const fit = Math.max(1, lengths.filter((length) => length <= longestList).length);
  const count = most < Number.POSITIVE_INFINITY ? Math.min(most, fit) : names.length;
  // One more name takes no more room than the word that there is one more.
  const told = names.length - count <= 1 && count === most ? names.length : count;
  const shown = names.slice(0, told).join(', ');
  return told < names.length ? say(language, 'export.more', { names: shown, count: names.length - told }) : shown;
};

/** A sentence for each reason: what is withheld for it, at most `most` names of each and no long list; all of them without `most`. */
export const hiddenWords = (
  hidden: readonly HiddenValue[],
  minimumCell: MinimumCell,
  language: Language,
  most = Number.POSITIVE_INFINITY
): readonly string[] => {
  const reasons = [...new Set<WithheldReason>(hidden.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = hidden.filter((one) => one.reason === reason).map(({ name }) => name);
    const told = names.filter(Boolean);
    return say(language, 'export.hidden', {
      // The sentence has said that it is withheld.
      reason: withheldText(reason, minimumCell, language).replace(/^(skjult|withheld): /, ''),
      names: told.length > 0 ? listed(told, most, language) : String(names.length)
    });
  });
};
