/** Wording of the page of method, loaded with it. */
import { daMethod } from './daMethod.ts';
import { daMethodRules } from './daMethodRules.ts';
import { enMethod } from './enMethod.ts';
import { enMethodRules } from './enMethodRules.ts';
import { addWording } from './index.ts';

addWording('da', { method: { ...daMethod, ...daMethodRules } });
addWording('en', { method: { ...enMethod, ...enMethodRules } });

export * from './index.ts';
