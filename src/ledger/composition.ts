/** What the most expensive cost each budget, beside what everyone costs it: for every share of the people at once. */
import { highestTopPercent, lowestTopPercent } from '../domain/filters.ts';
import { type Banded, type Bands, hold, noBands, spread } from './bands.ts';
import { type Cells, cellsOf } from './cells.ts';
import { firstBelow } from './costLines.ts';
import type { AtomCosts } from './costOrder.ts';
import { type Movers, tellAmounts } from './movers.ts';
import type { OrderedCells } from './orderedCells.ts';
import { nowhere, type Placed, several } from './placed.ts';
import type { Codes, Dimension } from './postings.ts';
import { placesOf } from './ranking.ts';
import { noCodes } from './slots.ts';
import type { YearLedger } from './yearLedger.ts';

/** Shares that a group of the most expensive may be chosen by, in per cent of the people, and whole ones up to everybody. */
export const linePercents: readonly number[] = [
  ...Array.from({ length: highestTopPercent * 10 - lowestTopPercent * 10 + 1 }, (_, i) => lowestTopPercent + i / 10).map(
    (percent) => Math.round(percent * 10) / 10
  ),
  ...Array.from({ length: 100 - highestTopPercent }, (_, i) => highestTopPercent + 1 + i)
];

/** Lines that a group may be drawn at, by rising places: so many per cent of the people that are asked about, or of the other denominator's. */
export interface GroupLines {
  /** 1 or 0. */
  readonly isOwn: Uint8Array;
  readonly percent: Float64Array;
  readonly places: Float64Array;
  /** The people that they are shares of, whoever is asked about, rising: lines of the same people are in the same places. */
  readonly peoples: readonly number[];
}

/** Every line that a reader may choose, by either denominator, from the fewest people on. `others`: null where they are not known. */
export const groupLines = (population: number, others: number | null): GroupLines => {
  const linesOf = (people: number, isOwn: boolean) =>
    linePercents.map((percent) => ({ isOwn, percent, places: placesOf(people, percent) }));
  const lines = [...linesOf(population, true), ...(others === null ? [] : linesOf(others, false))].sort((a, b) => a.places - b.places);
  return {
    peoples: [population, ...(others === null ? [] : [others])].sort((a, b) => a - b),
    isOwn: Uint8Array.from(lines, ({ isOwn }) => Number(isOwn)),
    percent: Float64Array.from(lines, ({ percent }) => percent),
    places: Float64Array.from(lines, ({ places }) => places)
  };
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
    for (const head of new Set(addUnits(row, cells, placed, amountRoom))) {
      spread(row, bands, head, placed.costOf(head), amountRoom[head] as number);
      amountRoom[head] = 0;
    }
    return row;
  });
};

/** Adds those who lie in one band; gives the units of the others, whose amounts are summed at `amountOf`. */
const addUnits = (row: Banded, { entry, net: amounts }: Cells, { bandOf, headOf }: Placed, amountOf: Float64Array): number[] => {
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

/** The same of citizens in order of cost, atom by atom, and of those of several entries; also of everybody (`whole`). */
export const compositionInOrder = (
  parts: readonly AtomCosts[],
  cells: OrderedCells,
  movers: Movers,
  bands: Bands
): { readonly whole: Banded; readonly rows: readonly CompositionRow[] } => {
  const { limits } = bands;
  const width = limits.length + 1;
  const { start, value, net, values, firstTogether } = cells;
  const whole = noBands(width);
  const table: BandTable = new Float64Array(width * values.length * bandColumns);
  const atLines: { readonly place: number; readonly cost: number }[] = [];
  for (const part of parts) {
    let first = 0;
    for (let band = 0; first < part.above; band++) {
      const limit = band < limits.length ? (limits[band] as number) : 0;
      const end = limit > 0 ? firstBelow(part.net, limit, first, part.above) : part.above;
      let last = end;
      for (; last > first && part.net[last - 1] === limit; last--) atLines.push({ place: part.from + last - 1, cost: limit });
      if (last > first) addInBand(whole, table, band, part, cells, first, last);
      first = end;
    }
  }
  const rows = values.map((one, at) => ({ value: one, ...columnsOf(table, at, values.length, width) }));
  for (const { place, cost } of atLines) {
    spread(whole, bands, place, cost, cost);
    for (let cell = start[place] as number; cell < (start[place + 1] as number); cell++)
      spread(rows[value[cell] as number] as CompositionRow, bands, cell, cost, net[cell] as number);
  }
  const { cost: costs, start: first, turn } = movers;
  /** By a number that nobody else has. */
  const headOf = (mover: number) => firstTogether + (turn[first[mover] as number] as number);
  for (const [mover, cost] of costs.entries()) if (cost > 0) spread(whole, bands, headOf(mover), cost, cost);
  tellAmounts(cells, movers, (mover, at, amount) => {
    const cost = costs[mover] as number;
    if (cost > 0) spread(rows[at] as CompositionRow, bands, net.length + headOf(mover), cost, amount);
  });
  return { whole, rows };
};

/**
 * Of each band every value, in the order of `bandColumns`. What is added to together stands together: in columns of their own, as in
 * `Banded`, it takes a third longer.
 */
type BandTable = Float64Array;

/** People, net, weight, largest, second, largestOf and secondOf. */
const bandColumns = 7;

/** Of the value at `at`, among so many, its bands. */
const columnsOf = (table: BandTable, at: number, values: number, width: number): Banded => {
  const made = noBands(width);
  const columns = [made.people, made.net, made.weight, made.largest, made.second, made.largestOf, made.secondOf];
  for (const [column, to] of columns.entries())
    for (let band = 0; band < width; band++) to[band] = table[(at + band * values) * bandColumns + column] as number;
  // Nobody, where nobody costs anything.
  for (let band = 0; band < width; band++) {
    if ((made.largest[band] as number) === 0) made.largestOf[band] = -1;
    if ((made.second[band] as number) === 0) made.secondOf[band] = -1;
  }
  return made;
};

/** Adds those from one place to another, who all lie in `band`; who costs a value most is told by the cell, who costs most in all by the place. */
const addInBand = (
  whole: Banded,
  table: BandTable,
  band: number,
  { net, from }: AtomCosts,
  cells: OrderedCells,
  first: number,
  end: number
): void => {
  let sum = 0;
  for (let i = first; i < end; i++) sum += net[i] as number;
  // The two largest come first.
  for (let i = first; i < Math.min(end, first + 2); i++)
    if ((net[i] as number) > (whole.second[band] as number)) hold(whole, band, from + i, net[i] as number);
  whole.people[band] = (whole.people[band] as number) + end - first;
  whole.net[band] = (whole.net[band] as number) + sum;
  whole.weight[band] = (whole.weight[band] as number) + sum;
  // Cell by cell: to go from citizen to citizen takes twice as long.
  addCells(table, band, cells, cells.start[from + first] as number, cells.start[from + end] as number);
};

const addCells = (table: BandTable, band: number, { value, net: amounts, values }: OrderedCells, from: number, to: number): void => {
  const first = band * values.length;
  for (let cell = from; cell < to; cell++) {
    const amount = amounts[cell] as number;
    const size = amount < 0 ? -amount : amount;
    const at = (first + (value[cell] as number)) * bandColumns;
    table[at] = (table[at] as number) + 1;
    table[at + 1] = (table[at + 1] as number) + amount;
    table[at + 2] = (table[at + 2] as number) + size;
    if (size > (table[at + 4] as number)) holdInTable(table, at, cell, size);
  }
};

/** As `hold`. */
const holdInTable = (table: BandTable, at: number, cell: number, size: number): void => {
  const largest = table[at + 3] as number;
  if (size <= largest) {
    table[at + 4] = size;
    table[at + 6] = cell;
    return;
  }
  table[at + 4] = largest;
  table[at + 6] = table[at + 5] as number;
  table[at + 3] = size;
  table[at + 5] = cell;
};

/** Cells of a dimension's values, of the postings in `areas` alone. */
export const cellsWithin = (ledger: YearLedger, dimension: Dimension, areas: readonly number[] | null): readonly Cells[] => {
  if (!areas) return ledger.cells(dimension);
  if (dimension === 'omraade') return ledger.cells('omraade').filter(({ value }) => areas.includes(value));
  return cellsOf(codesWithin(ledger, dimension, areas), ledger.postings.amount, ledger.start);
};

/** A dimension's code of each posting in `areas`; -1 of the others. */
export const codesWithin = ({ postings }: YearLedger, dimension: Dimension, areas: readonly number[]): Codes => {
  const { details, amount } = postings;
  const area = details.omraade;
  const codes = details[dimension];
  if (!codes || !area) return noCodes(amount.length);
  const wanted = new Set(areas);
  return Int32Array.from(codes, (code, i) => (wanted.has(area[i] as number) ? code : -1));
};
