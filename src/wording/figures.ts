/** What figures are called and how they are read, loaded where figures are listed. */
import type { Language } from '../domain/format.ts';
import { daFigures } from './daFigures.ts';
import { enFigures } from './enFigures.ts';
import { addWording, say } from './index.ts';

addWording('da', { figures: daFigures });
addWording('en', { figures: enFigures });

type FigureId = keyof typeof daFigures.names;

const isFigureId = (id: string): id is FigureId => Object.hasOwn(daFigures.names, id);

/** The short name of a figure of the registry. @throws Error for any other id */
export const figureName = (id: string, language: Language): string => {
  if (!isFigureId(id)) throw new Error(`no name of figure ${id}`);
  return say(language, `figures.names.${id}`);
};

export * from './index.ts';
