/** What could change: the figures of the question "what if". */
import type { CostFigure } from '../figure.ts';
import { generationFigure } from './potentialGeneration.ts';
import { lastingFigure } from './potentialLasting.ts';
import { parallelFigure } from './potentialParallel.ts';

export const potentialFigures: readonly CostFigure[] = [parallelFigure, lastingFigure, generationFigure];
