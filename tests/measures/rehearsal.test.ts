/** What fails while a large load is rehearsed must neither fail the load nor end the thread, and is told to whoever asks. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultFitFilters } from '../../src/domain/fitFilters.ts';
import { defaultParticipantFilters } from '../../src/domain/participantFilters.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import { noDay, noParticipants, type ParticipantTables } from '../../src/participants/columns.ts';
import { ParticipantRecords } from '../../src/participants/participantRecords.ts';
import { columnsOf, fitCase, scored, times } from '../fit/world.ts';

const unhandled: unknown[] = [];
const hear = (reason: unknown) => unhandled.push(reason);
beforeEach(() => {
  process.on('unhandledRejection', hear);
});
afterEach(() => {
  process.off('unhandledRejection', hear);
  expect(unhandled).toEqual([]);
});

/** Numbers that cannot be read, and when somebody tried. */
const unreadable = (length: number) => {
  const tried: string[] = [];
  const numbers = new Proxy(new Int32Array(length), {
    get: (_, name) => {
      tried.push(String(name));
      throw new Error('unreadable');
    }
  });
  return { numbers, tried };
};

it('of participants', async () => {
  const count = 20_000;
  const column = (value: (i: number) => number) => Int32Array.from({ length: count }, (_, i) => value(i));
  const { numbers, tried } = unreadable(count);
  const tables: ParticipantTables = {
    ...noParticipants,
    names: { ...noParticipants.names, trial: ['t'], targetGroup: ['unge'] },
    participants: {
      person: column((i) => i),
      trial: column(() => 0),
      kommune: column(() => 210),
      targetGroup: column(() => 0),
      screened: column(() => 17_000),
      inTargetGroup: column(() => 1),
      enrolled: column(() => 17_000),
      assessed: column(() => noDay),
      planned: column(() => noDay),
      started: column(() => noDay),
      plansBefore: numbers,
      plansNow: column(() => -1),
      contacts: column(() => -1),
      caseworkerChanges: column(() => -1),
      outcome: column(() => -1),
      outcomeDay: column(() => noDay),
      followedTo: column(() => 18_000)
    }
  };
  const records = new ParticipantRecords();
  await records.commitParticipants(tables);
  expect(tried).not.toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  await expect(records.participantCounts(defaultParticipantFilters)).rejects.toThrow('unreadable');
});

it('of FIT', async () => {
  const columns = columnsOf(times(1_000, () => fitCase(scored(times(100, (i) => i % 40)))));
  const { numbers, tried } = unreadable(columns.cases.ending.length);
  const records = new FitRecords();
  await records.commitFit({ ...columns, cases: { ...columns.cases, ending: numbers } });
  expect(tried).not.toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  await expect(records.endings(defaultFitFilters)).rejects.toThrow('unreadable');
});
