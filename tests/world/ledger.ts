/** A ledger filled from plain rows. */
import { Database } from '../../src/engine/database.ts';
import { FitRecords } from '../../src/fit/fitRecords.ts';
import type { Names, ResidentsRow } from '../../src/ledger/answers.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { type Dimension, dimensions, type PostingBatch } from '../../src/ledger/postings.ts';
import type { PriceFactor } from '../../src/ledger/prices.ts';
import { type YearLedger, yearLedgersOf } from '../../src/ledger/yearLedger.ts';
import type { Sources } from '../../src/measures/measure.ts';
import { ParticipantRecords } from '../../src/participants/participantRecords.ts';

export interface CostRow extends Readonly<Partial<Record<Dimension, string | null>>> {
  readonly borger_id: string;
  readonly aar: number;
  readonly kommunekode: number | string;
  readonly beloeb: number;
  readonly familie_id?: string | null;
}

/** Numbers texts from 1; 0 is none. */
class Numbering {
  readonly texts: string[] = [''];
  readonly #numbers = new Map<string, number>();

  of(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Rows as they are handed over when files are read, so many at a time, and the names that stand behind numbers. */
const batchesOf = (rows: readonly CostRow[], batchRows: number): { readonly batches: readonly PostingBatch[]; readonly names: Names } => {
  const citizens = new Numbering();
  const families = new Numbering();
  const numberings = new Map(dimensions.map((dimension) => [dimension, new Numbering()]));
  const present = dimensions.filter((dimension) => rows.some((row) => row[dimension]));
  const hasFamilies = rows.some(({ familie_id }) => familie_id);
  const batches: PostingBatch[] = [];
  for (let from = 0; from < rows.length; from += batchRows) {
    const part = rows.slice(from, from + batchRows);
    const details: Partial<Record<Dimension, Int32Array>> = {};
    for (const dimension of present)
      details[dimension] = Int32Array.from(part, (row) => numberings.get(dimension)?.of(row[dimension]) ?? 0);
    batches.push({
      rows: part.length,
      year: Int32Array.from(part, ({ aar }) => aar),
      kommune: Int32Array.from(part, ({ kommunekode }) => Number(kommunekode)),
      citizen: Int32Array.from(part, ({ borger_id }) => citizens.of(borger_id)),
      amount: Float64Array.from(part, ({ beloeb }) => beloeb),
      details,
      family: hasFamilies ? Int32Array.from(part, ({ familie_id }) => families.of(familie_id)) : null
    });
  }
  return { batches, names: Object.fromEntries([...numberings].map(([dimension, { texts }]) => [dimension, texts])) };
};

/** `batchRows`: rows handed over at a time, as files are read. */
export const fillLedger = async (
  ledger: Ledger,
  rows: readonly CostRow[],
  residents: readonly ResidentsRow[] = [],
  batchRows = 1000,
  factors: readonly PriceFactor[] = []
): Promise<void> => {
  const { batches, names } = batchesOf(rows, batchRows);
  for (const batch of batches) await ledger.add(batch);
  await ledger.prepare();
  await ledger.commit(names, residents, false, factors);
};

/** Rows of any years, in order. */
export const yearsOf = (rows: readonly CostRow[]): readonly YearLedger[] => yearLedgersOf(batchesOf(rows, 1000).batches);

/** Rows of one year, in order. */
export const yearOf = (rows: readonly CostRow[]): YearLedger => yearsOf(rows)[0] as YearLedger;

export const ledgerOf = async (
  rows: readonly CostRow[],
  residents?: readonly ResidentsRow[],
  batchRows?: number,
  factors?: readonly PriceFactor[]
): Promise<Ledger> => {
  const ledger = new Ledger();
  await fillLedger(ledger, rows, residents, batchRows, factors);
  return ledger;
};

/** The ledger, an engine that throws when it is asked, and nothing else loaded. */
export const ledgerAlone = async (ledger: Ledger): Promise<Sources> => ({
  ledger,
  fit: new FitRecords(),
  participants: new ParticipantRecords(),
  database: await Database.locked({
    run: async () => null,
    prepare: (text) => {
      throw new Error(`asked of the engine: ${text}`);
    },
    batches: async function* () {},
    append: async () => {},
    close: async () => {}
  })
});
