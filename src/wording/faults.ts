/** Wording of faults of the machine, loaded with the notice that says it. */
import { daFaults } from './daFaults.ts';
import { enFaults } from './enFaults.ts';
import { addWording } from './index.ts';

addWording('da', { fault: daFaults });
addWording('en', { fault: enFaults });

export * from './index.ts';
