/** Whose budget: the figures of the third question. */
import type { CostFigure } from '../figure.ts';
import { areaOverlapFigure } from './areaOverlap.ts';
import { areasPerCitizenFigure } from './areasPerCitizen.ts';
import { compositionFigure } from './composition.ts';

export const whoseFigures: readonly CostFigure[] = [compositionFigure, areasPerCitizenFigure, areaOverlapFigure];
