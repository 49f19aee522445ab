/** Wording of the deck and the stage, and of the data they may speak of, loaded with them. */
import { daPresent } from './daPresent.ts';
import { enPresent } from './enPresent.ts';
import { addWording } from './index.ts';

addWording('da', { present: daPresent });
addWording('en', { present: enPresent });

export { figureName } from './figures.ts';
export * from './index.ts';
