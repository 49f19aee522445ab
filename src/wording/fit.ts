/** Wording of FIT, loaded with the figures that say it. */
import { daFit } from './daFit.ts';
import { enFit } from './enFit.ts';
import { addWording } from './index.ts';

addWording('da', { fit: daFit });
addWording('en', { fit: enFit });

export * from './index.ts';
