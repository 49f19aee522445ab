import { costs } from './costs.ts';
import type { Opening } from './figure.ts';
import { openFigure } from './subject.svelte.ts';

export const opening: Opening = {
  costs: (question) => openFigure(question, costs)
};
