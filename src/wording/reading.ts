/** How figures are read, loaded when a reader asks. */
import type { Language } from '../domain/format.ts';
import { daReading } from './daReading.ts';
import { enReading } from './enReading.ts';
import { addWording, say } from './index.ts';

addWording('da', { reading: daReading });
addWording('en', { reading: enReading });

type FigureId = keyof typeof daReading;

const isFigureId = (id: string): id is FigureId => Object.hasOwn(daReading, id);

/** How the figure is read, in a few sentences. @throws Error for one that is not of the registry */
export const readingText = (id: string, language: Language): string => {
  if (!isFigureId(id)) throw new Error(`nothing says how figure ${id} is read`);
  return say(language, `reading.${id}`);
};
