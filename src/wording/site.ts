/** Wording of the page itself, loaded with its foot. */
import { daSite } from './daSite.ts';
import { enSite } from './enSite.ts';
import { addWording } from './index.ts';

addWording('da', { site: daSite });
addWording('en', { site: enSite });

export * from './index.ts';
