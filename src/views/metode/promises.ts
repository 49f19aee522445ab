/** What is promised, and the tests that hold it. A test of this list fails when a test that it names is no longer there. */
import type { Promised } from './promised.ts';
import { promisedAtHome } from './promisedAtHome.ts';
import { promisedOfData } from './promisedOfData.ts';
import { promisedToCitizens } from './promisedToCitizens.ts';

export const promises: readonly Promised[] = [...promisedToCitizens, ...promisedAtHome, ...promisedOfData];
