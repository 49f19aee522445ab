/** Wording of participants and goals, loaded with the figures that say it. */
import { daGoals } from './daGoals.ts';
import { daTrial } from './daTrial.ts';
import { enGoals } from './enGoals.ts';
import { enTrial } from './enTrial.ts';
import { addWording } from './index.ts';

addWording('da', { trial: { ...daTrial, ...daGoals } });
addWording('en', { trial: { ...enTrial, ...enGoals } });

export * from './index.ts';
