/** What is kept for the next question is never an answer to another: one ledger asked everything, held against ledgers asked one thing each. */
import { expect, it } from 'vitest';
import type { Filters } from '../../src/domain/filters.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { ledgerOf } from '../world/ledger.ts';
import { seededFilters, seededPostings } from '../world/seededCosts.ts';

const years = [2018, 2019];
const rows = seededPostings(0.37, 130, years);
const residents = years
  .flatMap((year) => ['190', '210', '217'].map((kommune) => ({ year, kommune, targetGroup: null, residents: 200 })))
  .filter(({ year, kommune }) => year !== 2018 || kommune !== '217');
const factors = years.map((year) => ({ year, factor: year === 2018 ? 1.25 : 1 }));
const freshLedger = () => ledgerOf(rows, residents, 500, factors);

const changes: readonly Partial<Filters>[] = [
  {},
  { denominator: 'indbyggere' },
  { year: 2018 },
  { year: 2018, prices: 'faste' },
  { year: 2018, prices: 'faste', denominator: 'indbyggere' },
  { minimumCell: 3 },
  { minimumCell: 10, denominator: 'indbyggere' },
  { kommuner: ['210'], areas: ['skole'], minimumCell: 3 },
  { kommuner: ['210'], areas: ['skole'], minimumCell: 10 },
  { unit: 'familie' },
  { unit: 'familie', areas: ['skole'] },
  { kommuner: ['210'] },
  { kommuner: ['210'], year: 2018, prices: 'faste' },
  { kommuner: ['210', '217'], areas: ['familie', 'sundhed'] },
  { areas: ['familie', 'sundhed'] },
  { areas: ['familie', 'sundhed'], year: 2018, prices: 'faste' },
  { areas: ['ældre'], topPercent: 1 },
  // Nobody has said how many they are.
  { kommuner: ['217'], year: 2018, denominator: 'indbyggere' },
  { kommuner: ['217'], year: 2018 }
];

const questions: readonly ((ledger: Ledger, filters: Filters) => Promise<unknown>)[] = [
  (ledger, filters) => ledger.concentration(filters, [0, 1, 5, 10]),
  (ledger, filters) => ledger.byKommune(filters, [1, 5, 10]),
  (ledger, filters) => ledger.byYear(filters, [1, 5, 10]),
  (ledger, filters) => ledger.composition(filters, 'omraade'),
  (ledger, filters) => ledger.composition(filters, 'lov'),
  (ledger, filters) => ledger.overlap(filters),
  (ledger, filters) => ledger.persistence(filters),
  (ledger, filters) => ledger.lasting(filters, false),
  (ledger, filters) => ledger.lasting(filters, true)
];

const askAll = async (ledger: Ledger, filters: Filters): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (const ask of questions) answers.push(await ask(ledger, filters));
  return answers;
};

/** The last question first, so that nothing that one of them keeps is there for another in the same turn. */
const askBackwards = async (ledger: Ledger, filters: Filters): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (const ask of questions.toReversed()) answers.unshift(await ask(ledger, filters));
  return answers;
};

it('is told of each selection what a ledger tells that was asked nothing else, the first time and the second', async () => {
  const used = await freshLedger();
  const asked = changes.map((change): Filters => ({ ...seededFilters, ...change }));
  const first: unknown[] = [];
  for (const filters of asked) first.push(await askAll(used, filters));
  for (const [i, filters] of [...asked.entries()].reverse()) {
    const alone = await askBackwards(await freshLedger(), filters);
    expect(first[i], JSON.stringify(changes[i])).toEqual(alone);
    expect(await askAll(used, filters), JSON.stringify(changes[i])).toEqual(alone);
  }
  // The selections are told apart at all.
  expect(new Set(first.map((answer) => JSON.stringify(answer))).size).toBe(changes.length);
});
