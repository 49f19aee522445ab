/** Wording of the costs below the first screen, loaded with the figures that say it. */
import { daCosts } from './daCosts.ts';
import { enCosts } from './enCosts.ts';
import { addWording } from './index.ts';

addWording('da', daCosts);
addWording('en', enCosts);

export * from './index.ts';
