/** For how long: the figures of the fourth question. */
import type { CostFigure } from '../figure.ts';
import { persistenceFigure } from './persistence.ts';
import { stayingFigure } from './staying.ts';

export const lastingFigures: readonly CostFigure[] = [persistenceFigure, stayingFigure];
