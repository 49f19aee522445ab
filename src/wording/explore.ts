/** Wording of the filter bar, of picking and of comparing, loaded with them. */
import { daExplore } from './daExplore.ts';
import { enExplore } from './enExplore.ts';
import { addWording } from './index.ts';

addWording('da', { explore: daExplore });
addWording('en', { explore: enExplore });

export * from './index.ts';
