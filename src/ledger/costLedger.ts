import type { Ledger } from './ledger.ts';

/** What cost measures may ask, here or in a worker. */
export type CostLedger = Pick<
  Ledger,
  'contents' | 'kommuneSums' | 'concentration' | 'byKommune' | 'byYear' | 'composition' | 'overlap' | 'persistence' | 'lasting'
>;

/** What fills it. */
export type LedgerThread = CostLedger & Pick<Ledger, 'add' | 'prepare' | 'commit' | 'discard'>;
