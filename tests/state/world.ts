/** A dataset whose engine runs in this thread, and whose demo is the one that ships. */
import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { Decoder } from '../../src/engine/decoder.ts';
import { Life } from '../../src/engine/life.ts';
import { ParquetExport } from '../../src/engine/parquetExport.ts';
import type { DecodingThread } from '../../src/engine/readFile.ts';
import type { Engine } from '../../src/engine/start.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { ParticipantRecords } from '../../src/participants/participantRecords.ts';
import { Dataset } from '../../src/state/dataset.svelte.ts';
import type { ReopenKept } from '../../src/state/readAgain.ts';
import { startInNode } from '../world/engine.ts';
// Starts what decodes Parquet, too.
import '../world/loaded.ts';

export interface Faults {
  /** Called with every statement that is run; one that throws makes the statement fail. */
  readonly onstatement?: (statement: string) => void;
  /** Called before each batch of rows. */
  readonly onbatch?: () => void | Promise<void>;
}

/** An engine in this thread, and faults to put into it. */
export const engineWith = async ({ onstatement, onbatch }: Faults = {}): Promise<Engine> => {
  const database: Database = await startInNode((statement) => {
    onstatement?.(statement);
    return statement;
  });
  const pseudonyms = new Decoder();
  const values: DecodingThread = new Decoder();
  const next = values.next.bind(values);
  values.next = async () => {
    await onbatch?.();
    return next();
  };
  const exporting = new ParquetExport((domain) => pseudonyms.spelling(domain));
  return {
    database,
    decoding: { pseudonyms, values, exporting },
    ledger: new Ledger(),
    fit: new FitRecords(),
    participants: new ParticipantRecords(),
    firstRows: async () => null,
    life: new Life(),
    check: async () => undefined
  };
};

/** The demo comes from the disk. */
const stubDemo = (): void => {
  vi.stubGlobal('fetch', async (address: string) => new Response(new Blob([await readFile(`.${new URL(address, 'http://x').pathname}`)])));
};

/** Not started yet; `kept` are the files that the browser keeps. */
export const datasetOf = (start: () => Promise<Engine>, kept: ReopenKept = async () => []): Dataset => {
  stubDemo();
  return new Dataset(start, kept);
};

/** Started, with the demo loaded. */
export const startDataset = async (faults?: Faults): Promise<Dataset> => {
  const dataset = datasetOf(() => engineWith(faults));
  await dataset.start();
  return dataset;
};

export const csv = (name: string, header: string, rows: readonly string[]): File => new File([`${header}\n${rows.join('\n')}\n`], name);

/** Costs with a CPR number in the last row, deep enough that only reading finds it: the file is refused then. */
export const withCpr = (name: string): File =>
  csv(
    name,
    'borger_id;aar;kommunekode;beloeb;omraade;note',
    Array.from({ length: 900 }, (_, i) => `C${i};2019;217;100;familie;${i === 899 ? '111111-1118' : 'ok'}`)
  );

/** Costs beside a column of e-mail addresses, which is not read and needs a yes; `other` is one more column. */
export const doubtful = (name: string, other = 'x'): File =>
  csv(
    name,
    `borger_id;aar;kommunekode;beloeb;omraade;email;${other}`,
    Array.from({ length: 12 }, (_, i) => `B${i};2019;210;${100 + i};familie;navn${i}@sted.dk;1`)
  );

/** Costs of citizens of one kommune in 2019. */
export const costs = (name: string, citizens: number, kommunekode = '210'): File =>
  csv(
    name,
    'borger_id;aar;kommunekode;beloeb;omraade',
    Array.from({ length: citizens }, (_, i) => `B${kommunekode}-${i};2019;${kommunekode};${100 + i};familie`)
  );

/** A file of something else, which is refused. */
export const foreign = (name: string): File => csv(name, 'ordrenr;vare', ['1;stol', '2;bord']);
