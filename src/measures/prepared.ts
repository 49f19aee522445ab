/** What is made when costs or residents are loaded, so that a change of filter does not go through every posting. */
import type { Database } from '../engine/database.ts';
import type { Fragment } from '../engine/sql.ts';
import type { Preparations } from '../engine/tables.ts';
import type { ResidentsRow } from '../ledger/answers.ts';
import { askPriceFactors, priceFactors } from './fixedPrices.ts';
import { residents } from './residents.ts';
import { costYears, memberCosts, trialAmounts, trialCells, trialMembers, trialPeople } from './trialMembers.ts';

const columns = { aar: 'count', kommunekode: 'text', maalgruppe: 'text', residents: 'number' } as const;

const residentsFor = async (database: Database, befolkning: Fragment): Promise<readonly ResidentsRow[]> => {
  const rows = await database.ask(residents(befolkning), columns);
  return rows.flatMap(({ aar, kommunekode, maalgruppe, residents }) =>
    aar === null || kommunekode === null || residents === null
      ? []
      : [{ year: aar, kommune: kommunekode, targetGroup: maalgruppe, residents }]
  );
};

export const preparations: Preparations = {
  tables: [priceFactors, trialMembers, memberCosts, costYears, trialPeople, trialAmounts, trialCells],
  residents: residentsFor,
  priceFactors: askPriceFactors,
  // Not with the first page, which is about costs.
  fit: async (...asked) => (await import('./fitRecords.ts')).askFitColumns(...asked),
  participants: async (...asked) => (await import('./participantTables.ts')).askParticipantTables(...asked)
};
