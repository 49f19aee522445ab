/** What could change: the figures of the question "what if". */
import type { Figure } from '../figure.ts';
import { generationFigure } from './potentialGeneration.ts';
import { lastingFigure } from './potentialLasting.ts';
import { parallelFigure } from './potentialParallel.ts';

export const potentialFigures: readonly Figure[] = [parallelFigure, lastingFigure, generationFigure];
