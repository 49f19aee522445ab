/** What the most expensive cost each budget, beside what everyone costs it: for every share of the people at once. */
import { highestTopPercent, lowestTopPercent } from '../domain/filters.ts';
import { upperHalf } from './order.ts';
import type { Dimension } from './postings.ts';
import { placesOf, type Ranking } from './ranking.ts';
import type { Units } from './selection.ts';
import { type Cells, cellsOf, type YearLedger } from './yearLedger.ts';

/** Shares that a group of the most expensive may be chosen by, in per cent of the people, and whole ones up to everybody. */
export const linePercents: readonly number[] = [
  ...Array.from({ length: highestTopPercent * 10 - lowestTopPercent * 10 + 1 }, (_, i) => lowestTopPercent + i / 10).map(
    (percent) => Math.round(percent * 10) / 10
  ),
  ...Array.from({ length: 100 - highestTopPercent }, (_, i) => highestTopPercent + 1 + i)
];

/**
 * What people cost a budget, by how expensive they are altogether: band i lies between line i − 1 and line i of `groupLines`, the last
 * one beyond all lines. Who stands at a line counts in part on either side. Kr.; people have a posting there and a cost in the year.
 */
export interface Banded {
  readonly people: Float64Array;
  readonly net: Float64Array;
  /** Sum without signs. */
  readonly weight: Float64Array;
  /** What the one who costs it most does, and the next, without sign; and who they are, by a number of no meaning. */
  readonly largest: Float64Array;
  readonly second: Float64Array;
  readonly largestOf: Int32Array;
  readonly secondOf: Int32Array;
}

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

/** How far a unit belongs to a group, by its cost in kr.: 1, 0, or for those exactly at the line an equal part. */
export type Membership = (cost: number) => number;

/** The most expensive `places` people; those of equal cost at the line share the places that are left. */
export const membershipOf = (ranking: Ranking, places: number): Membership => {
  const { cost: line, part } = lineAt(ranking, places);
  return (cost) => (cost > line ? 1 : cost === line && cost > 0 ? part : 0);
};

interface LineOfCost {
  /** Kr.; whoever costs more is within the group, whoever costs as much in part. 0 where everyone with a cost is. */
  readonly cost: number;
  readonly part: number;
}

const lineAt = ({ costs }: Ranking, places: number): LineOfCost => {
  if (places >= costs.length) return { cost: 0, part: 0 };
  const line = costs[Math.floor(places)] as number;
  const above = firstAtMost(costs, line);
  const equal = firstBelow(costs, line);
  return { cost: line, part: (places - above) / (equal - above) };
};

/** First place in falling `costs` that holds at most `cost`; their length where none does. */
const firstAtMost = (costs: Float64Array, cost: number): number => {
  let low = 0;
  let high = costs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((costs[middle] as number) <= cost) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** First place in falling `costs` that holds less than `cost`; their length where none does. */
const firstBelow = (costs: Float64Array, cost: number): number => {
  let place = firstAtMost(costs, cost);
  while (place < costs.length && costs[place] === cost) place++;
  return place;
};

/** Where each unit lies between the lines. */
export interface Bands {
  /** Cost at each line, kr., and the part of those who cost as much that is within it. */
  readonly limits: Float64Array;
  readonly parts: Float64Array;
  /** At each head with a cost above 0: the first line that it is within, at least in part. */
  readonly first: Uint16Array;
}

/** `groups` rise. */
export const bandsOf = (ranking: Ranking, units: Units, groups: readonly GroupLine[]): Bands => {
  const lines = groups.map(({ places }) => lineAt(ranking, places));
  const limits = Float64Array.from(lines, ({ cost }) => cost);
  const parts = Float64Array.from(lines, ({ part }) => part);
  const first = new Uint16Array(units.net.length);
  const starts = startsOf(limits);
  for (const head of units.heads) {
    const cost = units.net[head] as number;
    let line = starts.at(cost);
    while (line < limits.length && (limits[line] as number) > cost) line++;
    first[head] = line;
  }
  return { limits, parts, first };
};

/** Doublings of a krone that costs are looked up by, each in as many steps; a search among the lines takes ten times as long. */
const doublings = 40;
const steps = 64;

/** For a cost, a line that is not beyond the first at most as high; the few between are passed one by one. */
const startsOf = (limits: Float64Array): { at(cost: number): number } => {
  const starts = Uint16Array.from({ length: doublings * steps + 1 }, (_, i) => {
    const doubling = Math.floor(i / steps);
    // The upper end of the step: 2 to the doubling, times what its steps have added.
    return firstAtMost(limits, 2 ** doubling * (1 + ((i % steps) + 1) / steps));
  });
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  return {
    at: (cost) => {
      number[0] = cost;
      // Exponent and six bits of the fraction. Costs below a krone, and the highest of all, are passed from the first line.
      const step = ((halves[upperHalf] as number) >>> 14) - (1023 << 6);
      return step < 0 || step >= starts.length ? 0 : (starts[step] as number);
    }
  };
};

/** Adds a person's amount, kr., to the bands that she lies in. */
const spread = (row: Banded, bands: Bands, head: number, cost: number, amount: number): void => {
  const { limits, parts } = bands;
  let band = bands.first[head] as number;
  let within = 0;
  for (; limits[band] === cost; band++) {
    const part = parts[band] as number;
    if (part > within) add(row, band, head, amount, part - within);
    within = part;
  }
  if (within < 1) add(row, band, head, amount, 1 - within);
};

/** Adds a part of the amount, kr., of the person who stands at `head`; to each band once. */
const add = (row: Banded, band: number, head: number, amount: number, part: number): void => {
  const { people, net, weight, second } = row;
  const size = amount < 0 ? -amount : amount;
  people[band] = (people[band] as number) + part;
  net[band] = (net[band] as number) + amount * part;
  weight[band] = (weight[band] as number) + size * part;
  if (size > (second[band] as number)) hold(row, band, head, size);
};

/** Puts one among the two largest. */
const hold = ({ largest, second, largestOf, secondOf }: Banded, band: number, head: number, size: number): void => {
  if (size <= (largest[band] as number)) {
    second[band] = size;
    secondOf[band] = head;
    return;
  }
  second[band] = largest[band] as number;
  secondOf[band] = largestOf[band] as number;
  largest[band] = size;
  largestOf[band] = head;
};

/** `bands` of nobody. */
export const noBands = (bands: number): Banded => {
  const column = () => new Float64Array(bands);
  const persons = () => new Int32Array(bands).fill(-1);
  return {
    people: column(),
    net: column(),
    weight: column(),
    largest: column(),
    second: column(),
    largestOf: persons(),
    secondOf: persons()
  };
};

/** Everybody with a cost. */
export const wholeOf = ({ heads, net }: Units, bands: Bands): Banded => {
  const whole = noBands(bands.limits.length + 1);
  for (const head of heads) {
    const cost = net[head] as number;
    if (cost > 0) spread(whole, bands, head, cost, cost);
  }
  return whole;
};

/** Citizens whose year sums to nothing or less count as 0 everywhere, so that the parts sum to the whole. */
export const compositionOf = (
  ledger: YearLedger,
  units: Units,
  bands: Bands,
  dimension: Dimension,
  areas: readonly number[] | null
): CompositionRow[] => {
  const bandOf = bandsOfEntries(units, bands);
  const amountOf = new Float64Array(ledger.entries);
  const { head: headOf, net: costOf } = units;
  return cellsWithin(ledger, dimension, areas).map(({ value, entry, net: amounts }) => {
    const row = { value, ...noBands(bands.limits.length + 1) };
    const { people, net, weight, second } = row;
    const others: number[] = [];
    for (let i = 0; i < entry.length; i++) {
      const own = entry[i] as number;
      const band = bandOf[own] as number;
      if (band === nowhere) continue;
      const amount = amounts[i] as number;
      if (band === several) {
        const head = headOf[own] as number;
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
    // Amounts that cancel may have put one there twice.
    for (const head of new Set(others)) {
      spread(row, bands, head, costOf[head] as number, amountOf[head] as number);
      amountOf[head] = 0;
    }
    return row;
  });
};

/** An entry whose unit costs nothing, or is not selected. */
const nowhere = 0xffff;
/** One whose unit has other entries, or stands at a line: its postings are summed first, or count in part on either side. */
const several = 0xfffe;

/** Of each entry, the band that its unit lies in. */
const bandsOfEntries = ({ head, net }: Units, { first, limits }: Bands): Uint16Array => {
  const bandOf = new Uint16Array(head.length).fill(nowhere);
  for (let entry = 0; entry < head.length; entry++) {
    const own = head[entry] as number;
    if (own < 0) continue;
    const cost = net[own] as number;
    if (!(cost > 0)) continue;
    const band = first[own] as number;
    if (own !== entry) {
      bandOf[own] = several;
      bandOf[entry] = several;
    } else bandOf[entry] = limits[band] === cost ? several : band;
  }
  return bandOf;
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
