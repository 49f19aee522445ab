import type { FitContents } from '../fit/answers.ts';
import type { FitSources } from './fitMeasure.ts';

export type { FitContents } from '../fit/answers.ts';

/** What can be chosen between of FIT. Asked once for each load. */
export const askFitContents = ({ fit }: FitSources): Promise<FitContents> => fit.fitContents();
