import { wrap } from 'comlink';
import type { FitThread } from '../fit/fitRecords.ts';
import type { LedgerThread } from '../ledger/costLedger.ts';
import type { LedgerWorker } from '../ledger/ledger.worker.ts';
import ledgerWorker from '../ledger/ledger.worker.ts?worker&url';
import type { ParticipantThread } from '../participants/participantRecords.ts';
import type { decoding } from './decoder.worker.ts';
import decoderWorker from './decoder.worker.ts?worker&url';
import { startDuckDb } from './duckdb.ts';
import type { ExportThread } from './exportTable.ts';
import type { FirstRows } from './firstRows.ts';
import { EngineStartError, Life } from './life.ts';
import { within } from './patience.ts';
import type { DecodingThread } from './readFile.ts';
import type { Threads } from './tables.ts';
import { mortal, watchedWorker } from './watchedWorker.ts';

export interface Engine extends Threads {
  /** For previews, in a decoding thread. */
  readonly firstRows: FirstRows;
  /** Ends with any of the threads, and takes the others along. */
  readonly life: Life;
  /** Asks every thread for a sign of life; one that gives none in `answerLimitSeconds` is the end of `life`. */
  readonly check: () => Promise<void>;
}

export const startLimitSeconds = 20;
/** Longer than any one thing that a thread does without listening, such as putting the year's postings in order. */
export const answerLimitSeconds = 30;

type Decoder = DecodingThread & ExportThread & { readonly firstRows: FirstRows; readonly ready: () => Promise<void> };

const startDecoder = async (life: Life): Promise<Decoder> => {
  const thread: Decoder = mortal(wrap<typeof decoding>(watchedWorker(decoderWorker, 'module', life)), life);
  await thread.ready();
  return thread;
};

type RecordsThread = LedgerThread & FitThread & ParticipantThread;

const startLedger = async (life: Life): Promise<RecordsThread> => {
  // The database has the new rows when the ledger is told to commit: where it cannot, the two differ.
  const worker = wrap<LedgerWorker>(watchedWorker(ledgerWorker, 'module', life));
  const thread: RecordsThread = mortal(worker, life, ['commit', 'commitFit', 'commitParticipants']);
  await thread.discard();
  return thread;
};

/**
 * Starts the engine, two decoding threads and the ledger's side by side.
 * @throws EngineStartError after `startLimitSeconds`
 */
export const startEngine = async (): Promise<Engine> => {
  const life = new Life();
  try {
    const threads = Promise.all([startDuckDb(life), startDecoder(life), startDecoder(life), startLedger(life)]);
    const late = () => new EngineStartError(`no answer within ${startLimitSeconds} s`);
    const [{ database, answers }, pseudonyms, values, ledger] = await within(startLimitSeconds, threads, late);
    const signs = () => Promise.all([answers(), pseudonyms.ready(), values.ready(), ledger.contents()]);
    return {
      database,
      decoding: { pseudonyms, values, exporting: pseudonyms },
      ledger,
      fit: ledger,
      participants: ledger,
      firstRows: values.firstRows,
      life,
      check: async () => {
        await within(answerLimitSeconds, signs(), () => new Error('a thread does not answer')).catch((error: unknown) => life.end(error));
      }
    };
  } catch (error) {
    life.end(error);
    throw error;
  }
};
