import { expose } from 'comlink';
import { FitRecords } from '../fit/fitRecords.ts';
import { ParticipantRecords } from '../participants/participantRecords.ts';
import { Ledger } from './ledger.ts';

/** Costs, FIT and participants in one thread, and in one object: no method of one is called as one of another. */
const records = Object.assign(new Ledger(), new FitRecords(), new ParticipantRecords());

export type LedgerWorker = typeof records;

expose(records);
