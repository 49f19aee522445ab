/** What the most expensive cost each budget, beside what everyone costs it: for every share of the people at once. */
import { highestTopPercent, lowestTopPercent } from '../domain/filters.ts';
import { type Banded, type Bands, hold, noBands, spread } from './bands.ts';
import { nowhere, type Placed, several } from './placed.ts';
import type { Dimension } from './postings.ts';
import { placesOf } from './ranking.ts';
import { type Cells, cellsOf, type YearLedger } from './yearLedger.ts';

/** Shares that a group of the most expensive may be chosen by, in per cent of the people, and whole ones up to everybody. */
export const linePercents: readonly number[] = [
  ...Array.from({ length: highestTopPercent * 10 - lowestTopPercent * 10 + 1 }, (_, i) => lowestTopPercent + i / 10).map(
    (percent) => Math.round(percent * 10) / 10
  ),
  ...Array.from({ length: 100 - highestTopPercent }, (_, i) => highestTopPercent + 1 + i)
];

/** A line that a group may be drawn at: so many per cent of the people that are asked about, or of the other denominator's. */
export interface GroupLine {
  readonly isOwn: boolean;
  readonly percent: number;
  readonly places: number;
}

/** Every line that a reader may choose, by either denominator, from the fewest people on. `others`: null where they are not known. */
export const groupLines = (population: number, others: number | null): GroupLine[] => {
  const linesOf = (people: number, isOwn: boolean) =>
    linePercents.map((percent): GroupLine => ({ isOwn, percent, places: placesOf(people, percent) }));
  return [...linesOf(population, true), ...(others === null ? [] : linesOf(others, false))].sort((a, b) => a.places - b.places);
};

/** One budget, law or service. */
export interface CompositionRow extends Banded {
  /** The number of its text; 0 where the postings have none. */
  readonly value: number;
}

/** What units cost an area, at the entry that stands for them; nothing there between questions. */
let amountRoom = new Float64Array(0);

/** Citizens whose year sums to nothing or less count as 0 everywhere, so that the parts sum to the whole. */
export const compositionOf = (
  ledger: YearLedger,
  placed: Placed,
  bands: Bands,
  dimension: Dimension,
  areas: readonly number[] | null
): CompositionRow[] => {
  if (amountRoom.length < ledger.entries) amountRoom = new Float64Array(ledger.entries);
  return cellsWithin(ledger, dimension, areas).map((cells) => {
    const row = { value: cells.value, ...noBands(bands.limits.length + 1) };
    // Amounts that cancel may have put one there twice.
    for (const head of new Set(addCells(row, cells, placed, amountRoom))) {
      spread(row, bands, head, placed.costOf(head), amountRoom[head] as number);
      amountRoom[head] = 0;
    }
    return row;
  });
};

/** Adds those who lie in one band; gives the units of the others, whose amounts are summed at `amountOf`. */
const addCells = (row: Banded, { entry, net: amounts }: Cells, { bandOf, headOf }: Placed, amountOf: Float64Array): number[] => {
  const { people, net, weight, second } = row;
  const others: number[] = [];
  for (let i = 0; i < entry.length; i++) {
    const own = entry[i] as number;
    const band = bandOf[own] as number;
    if (band === nowhere) continue;
    const amount = amounts[i] as number;
    if (band === several) {
      const head = headOf(own);
      if (amountOf[head] === 0) others.push(head);
      amountOf[head] = (amountOf[head] as number) + amount;
      continue;
    }
    const size = amount < 0 ? -amount : amount;
    people[band] = (people[band] as number) + 1;
    net[band] = (net[band] as number) + amount;
    weight[band] = (weight[band] as number) + size;
    if (size > (second[band] as number)) hold(row, band, own, size);
  }
  return others;
};

/** Cells of a dimension's values, of the postings in `areas` alone. */
export const cellsWithin = (ledger: YearLedger, dimension: Dimension, areas: readonly number[] | null): readonly Cells[] => {
  if (!areas) return ledger.cells(dimension);
  if (dimension === 'omraade') return ledger.cells('omraade').filter(({ value }) => areas.includes(value));
  const { details, amount } = ledger.postings;
  const area = details.omraade;
  const codes = details[dimension];
  if (!codes || !area) return [];
  const wanted = new Set(areas);
  const within = codes.map((code, i) => (wanted.has(area[i] as number) ? code : -1));
  return cellsOf(within, amount, ledger.start);
};
