/** Charts that are built up in steps on a stage: what is compared first, what it comes to next. */
import type { Chart } from './chart.ts';

/** In how many steps a chart is built up; 1 where it stands at once. */
export const buildSteps = (chart: Chart): number => (chart.kind === 'share-steps' ? 2 : 1);
