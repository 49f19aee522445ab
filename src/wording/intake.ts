/** Wording of the reading of files, loaded with the views that say it. */
import { daIntake } from './daIntake.ts';
import { daProblem } from './daProblem.ts';
import { enIntake } from './enIntake.ts';
import { enProblem } from './enProblem.ts';
import { addWording } from './index.ts';

addWording('da', { intake: daIntake, problem: daProblem });
addWording('en', { intake: enIntake, problem: enProblem });

export * from './index.ts';
