import { defaultMinimumCell } from '../domain/disclosure.ts';
import type { Language } from '../domain/format.ts';
import { dataset } from '../state/dataset.svelte.ts';
import { sourceText, stampText } from '../views/figureSource.ts';
import type { OpenFigure } from '../views/subject.svelte.ts';
import { say } from '../wording/present.ts';

/** Where the numbers of a slide come from, that they are made up where they are, and that more is withheld than elsewhere. */
export const slideSource = (open: OpenFigure, language: Language): string => {
  const stamp = stampText(language);
  const { minimumCell } = open;
  return [
    ...(stamp ? [`${stamp.replace(/\.$/, '')}.`] : []),
    sourceText(open, language),
    ...(minimumCell && minimumCell > defaultMinimumCell ? [say(language, 'present.stricter', { count: minimumCell })] : [])
  ].join(' ');
};

/** What stands in the place of a figure that has nothing to show. */
export const emptyText = (open: OpenFigure, language: Language): string => {
  if (open.error || dataset.state === 'failed') return say(language, 'figure.failed');
  if (open.missing) return say(language, 'figure.needs', { table: open.missing });
  return open.nothing ?? say(language, 'figure.computing');
};
