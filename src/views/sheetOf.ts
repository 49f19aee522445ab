import type { Language } from '../domain/format.ts';
import type { FigureSheet } from '../export/figureSheet.ts';
import { figureName } from '../wording/figures.ts';
import type { Figure } from './figure.ts';
import { sourceText, stampText } from './figureSource.ts';
import type { OpenFigure } from './subject.svelte.ts';

/** A figure as it stands on the page, ready to leave it; null while there is nothing to show. */
export const sheetOf = (figure: Figure, open: OpenFigure, address: string, language: Language): FigureSheet | null => {
  const { view, minimumCell } = open;
  if (!view || !minimumCell) return null;
  const { headline, definition, cautions, chart, table } = view;
  return {
    id: figure.id,
    name: figureName(figure.id, language),
    headline,
    definition,
    cautions,
    source: sourceText(open, language),
    stamp: stampText(language),
    chart,
    table,
    minimumCell,
    language,
    address
  };
};
