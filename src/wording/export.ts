/** Wording of exports, loaded with what makes them. */
import { daExport } from './daExport.ts';
import { enExport } from './enExport.ts';
import { addWording } from './index.ts';

addWording('da', { export: daExport });
addWording('en', { export: enExport });

export * from './index.ts';
