/** Wording of the committee note, loaded with its page. */
import { daNote } from './daNote.ts';
import { enNote } from './enNote.ts';
import { addWording } from './index.ts';

addWording('da', { note: daNote });
addWording('en', { note: enNote });

export * from './index.ts';
