/** Participants put straight into the engine and into the records. */

import type { TableName } from '../../src/domain/contract.ts';
import type { Published } from '../../src/domain/disclosure.ts';
import { askParticipantTables } from '../../src/measures/participantTables.ts';
import { type ParticipantQuestions, ParticipantRecords } from '../../src/participants/participantRecords.ts';
import { rowsWorld, type TableRow } from './tableRows.ts';

export type Tables = Partial<Readonly<Record<TableName, readonly TableRow[]>>>;

export interface ParticipantWorld {
  readonly participants: ParticipantRecords;
  /** Loads these tables and no others. */
  load(tables: Tables): Promise<void>;
}

export const participantWorld = async (): Promise<ParticipantWorld> => {
  const rows = await rowsWorld();
  const participants = new ParticipantRecords();
  return {
    participants,
    load: async (tables) => {
      await rows.clear();
      for (const [table, own] of Object.entries(tables)) await rows.put(table as TableName, own);
      await participants.commitParticipants(await askParticipantTables(rows.database, rows.called));
    }
  };
};

/** One who has joined and is followed to the end of 2019, and has taken no step. */
export const participant = (i: number, more: TableRow = {}): TableRow => ({
  deltager_id: `D${i}`,
  forsoeg_id: 'en-plan-210',
  kommunekode: 210,
  maalgruppe: 'voksne',
  screenet: '2018-01-01',
  i_maalgruppe: true,
  tilknyttet: '2018-01-15',
  fulgt_til: '2019-12-31',
  ...more
});

export const people = (count: number, more: (i: number) => TableRow = () => ({}), from = 0): TableRow[] =>
  Array.from({ length: count }, (_, i) => participant(from + i, more(i)));

/** The value, or why it is withheld. */
export const said = (value: Published<number> | null | undefined): number | string | null =>
  value === null || value === undefined ? null : value.shown ? value.value : value.reason;

const dayLength = 86_400_000;

export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength;

/** The same without the guard of selections. */
export const unguarded = (participants: ParticipantQuestions): ParticipantQuestions => ({
  ...participants,
  participantCounts: async (filters) => ({ ...(await participants.participantCounts(filters)), told: null }),
  participantProgress: async (filters) => ({ ...(await participants.participantProgress(filters)), told: null }),
  participantOutcomes: async (filters) => ({ ...(await participants.participantOutcomes(filters)), told: null }),
  participantTimeToWork: async (filters) => ({ ...(await participants.participantTimeToWork(filters)), told: null }),
  participantGroups: async (filters) => (await participants.participantGroups(filters)).map((group) => ({ ...group, told: null }))
});
