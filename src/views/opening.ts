import { costs } from './costs.ts';
import type { Opening } from './figure.ts';
import { fit } from './fit/subject.ts';
import { openFigure } from './subject.svelte.ts';

export const opening: Opening = {
  costs: (question) => openFigure(question, costs),
  fit: (question) => openFigure(question, fit)
};
