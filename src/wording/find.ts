/** Wording of the command palette and of named views, loaded with them. */
import { daFind } from './daFind.ts';
import { enFind } from './enFind.ts';
import { addWording } from './index.ts';

addWording('da', { find: daFind });
addWording('en', { find: enFind });

export * from './index.ts';
