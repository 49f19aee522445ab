import { daLasting } from './daLasting.ts';
import { daParticipants } from './daParticipants.ts';
import { daPotential } from './daPotential.ts';
import { daWhere } from './daWhere.ts';
import { daWhose } from './daWhose.ts';

/** The costs below the first screen, in Danish. One top-level key for each question of the page. */
export const daCosts = {
  where: daWhere,
  whose: daWhose,
  lasting: daLasting,
  participants: daParticipants,
  potential: daPotential
} as const;
