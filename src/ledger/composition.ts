/** What the most expensive cost each budget, beside what everyone costs it: for every share of the people at once. */
import { highestTopPercent, lowestTopPercent } from '../domain/filters.ts';
import { type CostOrder, type OrderedCosts, orderedIn } from './costOrder.ts';
import { upperHalf } from './order.ts';
import { type Dimension, settled } from './postings.ts';
import { placesOf, type Ranking } from './ranking.ts';
import { keptIn, type Selection, type Units } from './selection.ts';
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

/** Lines between which units lie. */
export interface Bands {
  /** Cost at each line, kr., and the part of those who cost as much that is within it. */
  readonly limits: Float64Array;
  readonly parts: Float64Array;
  /** For a cost above 0, the first line that it is within, at least in part. */
  readonly firstOf: (cost: number) => number;
}

/** `groups` rise. */
export const bandsOf = (ranking: Ranking, groups: readonly GroupLine[]): Bands => {
  const lines = groups.map(({ places }) => lineAt(ranking, places));
  const limits = Float64Array.from(lines, ({ cost }) => cost);
  const parts = Float64Array.from(lines, ({ part }) => part);
  const starts = startsOf(limits);
  const firstOf = (cost: number) => {
    let line = starts.at(cost);
    while (line < limits.length && (limits[line] as number) > cost) line++;
    return line;
  };
  return { limits, parts, firstOf };
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
const spread = (row: Banded, { limits, parts, firstOf }: Bands, head: number, cost: number, amount: number): void => {
  let band = firstOf(cost);
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

/** Where the entries of a selection lie between lines. Good until others are placed: they stand in the same room. */
export interface Placed {
  /** Of each entry, the band that its unit lies in, `nowhere` or `several`. */
  readonly bandOf: Uint16Array;
  /** Of an entry in `several`: the entry that stands for its unit; and what that unit costs, kr. */
  readonly headOf: (entry: number) => number;
  readonly costOf: (head: number) => number;
  /** Everybody with a cost. */
  readonly whole: Banded;
}

/** An entry whose unit costs nothing, or is not selected. */
const nowhere = 0xffff;
/** One whose unit has other entries, or stands at a line: its postings are summed first, or count in part on either side. */
const several = 0xfffe;

let bandRoom = new Uint16Array(0);

const bandsOfNobody = (entries: number): Uint16Array => {
  if (bandRoom.length < entries) bandRoom = new Uint16Array(entries);
  return bandRoom.subarray(0, entries).fill(nowhere);
};

/** Citizens: those of one entry stand in order of cost, so that bands follow one another. `net`: what each entry costs, which the order is by. */
export const placedCitizens = (ledger: YearLedger, order: CostOrder, selection: Selection, net: Float64Array, bands: Bands): Placed => {
  const bandOf = bandsOfNobody(ledger.entries);
  const whole = noBands(bands.limits.length + 1);
  const kept = keptIn(ledger, selection);
  placeInOrder(orderedIn(order, selection), kept, bands, bandOf, whole);
  const { heads, costs } = moversIn(ledger, kept, net);
  for (const [own, cost] of costs) if (cost > 0) spread(whole, bands, own, cost, cost);
  for (const [entry, own] of heads) if ((costs.get(own) as number) > 0) bandOf[entry] = several;
  return { bandOf, headOf: (entry) => heads.get(entry) ?? entry, costOf: (own) => costs.get(own) ?? (net[own] as number), whole };
};

const placeInOrder = (
  { net, atom, entry, above }: OrderedCosts,
  kept: Uint8Array | null,
  bands: Bands,
  bandOf: Uint16Array,
  whole: Banded
): void => {
  const { limits } = bands;
  let band = 0;
  let people = 0;
  let sum = 0;
  for (let i = 0; i < above; i++) {
    if (kept && !kept[atom[i] as number]) continue;
    const cost = net[i] as number;
    const own = entry[i] as number;
    if ((limits[band] as number) > cost) {
      addFalling(whole, band, people, sum);
      people = 0;
      sum = 0;
      while ((limits[band] as number) > cost) band++;
    }
    if (limits[band] === cost) {
      bandOf[own] = several;
      spread(whole, bands, own, cost, cost);
      continue;
    }
    bandOf[own] = band;
    sum += cost;
    // The two largest come first.
    if (people++ < 2 && cost > (whole.second[band] as number)) hold(whole, band, own, cost);
  }
  addFalling(whole, band, people, sum);
};

const addFalling = ({ people, net, weight }: Banded, band: number, count: number, sum: number): void => {
  people[band] = (people[band] as number) + count;
  net[band] = (net[band] as number) + sum;
  weight[band] = (weight[band] as number) + sum;
};

/** Of the entries of citizens of several: the first of each citizen's, and there what they cost together. */
const moversIn = ({ citizen, atom, together }: YearLedger, kept: Uint8Array | null, net: Float64Array) => {
  const heads = new Map<number, number>();
  const costs = new Map<number, number>();
  let head = -1;
  for (const entry of together) {
    const cost = net[entry] as number;
    // Of an entry without any posting in the areas.
    if ((kept && !kept[atom[entry] as number]) || Number.isNaN(cost)) continue;
    if (head < 0 || citizen[head] !== citizen[entry]) head = entry;
    heads.set(entry, head);
    costs.set(head, settled((costs.get(head) ?? 0) + cost));
  }
  return { heads, costs };
};

/** The same of any units. */
export const placedUnits = ({ head, heads, net }: Units, bands: Bands): Placed => {
  const { limits, firstOf } = bands;
  const bandOf = bandsOfNobody(head.length);
  const whole = noBands(limits.length + 1);
  for (const own of heads) {
    const cost = net[own] as number;
    if (!(cost > 0)) continue;
    const band = firstOf(cost);
    bandOf[own] = limits[band] === cost ? several : band;
    spread(whole, bands, own, cost, cost);
  }
  for (let entry = 0; entry < head.length; entry++) {
    const own = head[entry] as number;
    if (own < 0 || own === entry || bandOf[own] === nowhere) continue;
    bandOf[own] = several;
    bandOf[entry] = several;
  }
  return { bandOf, headOf: (entry) => head[entry] as number, costOf: (own) => net[own] as number, whole };
};

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
