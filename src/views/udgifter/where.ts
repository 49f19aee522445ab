/** Where and when: the figures of the second question. */
import type { CostFigure } from '../figure.ts';
import { byKommuneFigure } from './byKommune.ts';
import { byYearFigure } from './byYear.ts';
import { compareFigure } from './compare.ts';

export const whereFigures: readonly CostFigure[] = [byKommuneFigure, byYearFigure, compareFigure];
