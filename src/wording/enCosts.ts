import type { daCosts } from './daCosts.ts';
import { enLasting } from './enLasting.ts';
import { enParticipants } from './enParticipants.ts';
import { enPotential } from './enPotential.ts';
import { enWhere } from './enWhere.ts';
import { enWhose } from './enWhose.ts';
import type { Same } from './index.ts';

/** English wording of the costs below the first screen, complete by type. */
export const enCosts: Same<typeof daCosts> = {
  where: enWhere,
  whose: enWhose,
  lasting: enLasting,
  participants: enParticipants,
  potential: enPotential
};
