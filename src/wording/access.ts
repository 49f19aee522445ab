/** Wording of the accessibility statement, loaded with its page. */
import { daAccess } from './daAccess.ts';
import { enAccess } from './enAccess.ts';
import { addWording } from './index.ts';

addWording('da', { access: daAccess });
addWording('en', { access: enAccess });

export * from './index.ts';
