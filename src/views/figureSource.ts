import type { Language } from '../domain/format.ts';
import { dataset } from '../state/dataset.svelte.ts';
import { say } from '../wording/index.ts';
import type { OpenFigure } from './subject.svelte.ts';

/** Where the numbers of a figure come from, in words. */
export const sourceText = (open: OpenFigure, language: Language): string =>
  dataset.synthetic
    ? say(language, 'figure.demoSource')
    : say(language, 'figure.source', {
        files: dataset.tables
          .filter(({ table }) => open.tables.includes(table))
          .flatMap(({ files }) => files.map(({ name }) => name))
          .join(', ')
      });

/** What must be said on every figure; null where the data are the reader's own. */
export const stampText = (language: Language): string | null => (dataset.synthetic ? say(language, 'frame.synthetic') : null);
