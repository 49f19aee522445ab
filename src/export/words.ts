import { say } from '../wording/export.ts';
import type { FigureSheet } from './figureSheet.ts';

/** What is said of the data and where they come from, such as *Syntetiske data. Kilde: …*. */
export const sourceOf = ({ stamp, source }: FigureSheet): string => (stamp ? `${stamp.replace(/\.$/, '')}. ${source}` : source);

/** Below how many people numbers are withheld. Figures of FIT count cases. */
export const suppressionOf = ({ id, minimumCell, language }: FigureSheet): string =>
  say(language, id.startsWith('fit-') ? 'export.suppressedCases' : 'export.suppressed', { count: minimumCell });

/** The sentence with definition and source, as text. */
export const sentenceOf = (sheet: FigureSheet): string => [sheet.headline, sheet.definition, sourceOf(sheet)].filter(Boolean).join('\n');

const plainLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', é: 'e' };

/** A file name of the title that every system takes: `helhedsblik-hvis-budget.csv`. */
export const fileName = (title: string, ending: string): string => {
  const plain = title
    .toLowerCase()
    .replaceAll(/[æøåäöüé]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${['helhedsblik', plain].filter(Boolean).join('-')}.${ending}`;
};
