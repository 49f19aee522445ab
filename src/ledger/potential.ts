/** Those who cost most in two years that follow one another, and what they cost each budget. */
import { firstBelow } from './costLines.ts';
import type { AtomCosts } from './costOrder.ts';
import { type Movers, tellAmounts } from './movers.ts';
import type { OrderedCells } from './orderedCells.ts';
import type { Keys } from './persistence.ts';
import { settled } from './postings.ts';
import { placesOf, rankingOf, type Standing, standingOf } from './ranking.ts';
import { keptIn, type Selection } from './selection.ts';
import { isByFamily, keyOf, type Sums } from './sums.ts';
import type { YearLedger } from './yearLedger.ts';

/** Sums of a group of units. Kr. */
export interface GroupSums {
  readonly units: number;
  readonly cost: number;
  /** The one that costs most, without sign. */
  readonly largest: number;
  readonly second: number;
  /** Without signs. */
  readonly weight: number;
}

/** Those who cost most in both years, and the others who do so in the year alone. */
export interface LastingSums {
  readonly lasting: GroupSums;
  readonly others: GroupSums;
}

/** One budget: of those with a posting there. */
export interface LastingRow extends LastingSums {
  /** The number of the area. */
  readonly value: number;
}

type Open = { -readonly [K in keyof GroupSums]: GroupSums[K] };

const noSums = (): Open => ({ units: 0, cost: 0, largest: 0, second: 0, weight: 0 });

const add = (sums: Open, cost: number): void => {
  const size = cost < 0 ? -cost : cost;
  sums.units++;
  sums.cost += cost;
  sums.weight += size;
  if (size > sums.largest) {
    sums.second = sums.largest;
    sums.largest = size;
  } else if (size > sums.second) sums.second = size;
};

/** The most expensive `percent` of a population, those who cost as much as the last one with them; in no order of meaning. */
export const costliestOf = (standing: Pick<Standing, 'thresholdsAt' | 'costliest'>, population: number, percent: number): Costliest => {
  const line = standing.thresholdsAt([placesOf(population, percent)])[0] ?? 0;
  return { units: standing.costliest(line), line };
};

/** `line`: what the last one of them costs, kr.; 0 where all who have a cost are among them. */
export interface Costliest {
  readonly units: readonly Sums[];
  readonly line: number;
}

/** Families alone: citizens without one are left out, and are not ranked among them. */
export const householdsOf = ({ keys, sums }: Sums): Standing => {
  const own = new Float64Array(sums.length);
  const households = new Int32Array(sums.length);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    if ((keys[i] as number) <= 0) continue;
    own[count] = sums[i] as number;
    households[count++] = keys[i] as number;
  }
  const units = { keys: households.subarray(0, count), sums: own.subarray(0, count) };
  return standingOf(rankingOf(units), () => units);
};

/** Of each unit: 2 where it is lasting by one of two ways to mark, and not by the other. */
export const differentMarks = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((mark, place) => ((mark === 2) === (other[place] === 2) ? 0 : 2));

/** Units by whether they are among the most expensive in two years. */
export interface Lasting {
  /** Of each unit, at its place by `keys`: 1 where it is among the most expensive now, 2 where it also was in the other year. */
  readonly marks: Uint8Array;
  readonly whole: LastingSums;
  /** Units that were in the other year and are not now. */
  readonly left: number;
}

/** `now` and `before`: the most expensive of each year; `marks`: one of nothing for each unit. */
export const lastingAmong = (now: readonly Sums[], before: readonly Sums[], marks: Uint8Array, { offset }: Keys): Lasting => {
  for (const { keys } of before) for (let i = 0; i < keys.length; i++) marks[(keys[i] as number) + offset] = was;
  const [lasting, others] = [noSums(), noSums()];
  for (const { keys, sums } of now) {
    for (let i = 0; i < keys.length; i++) {
      const place = (keys[i] as number) + offset;
      const isLasting = marks[place] === was;
      marks[place] = isLasting ? 2 : 1;
      add(isLasting ? lasting : others, sums[i] as number);
    }
  }
  let held = 0;
  for (const { keys } of before) {
    held += keys.length;
    for (let i = 0; i < keys.length; i++) {
      const place = (keys[i] as number) + offset;
      if (marks[place] === was) marks[place] = 0;
    }
  }
  return { marks, whole: { lasting, others }, left: held - lasting.units };
};

/** While marks are made. */
const was = 3;

/** All marked units of a year together, whatever they cost. */
export const markedWhole = ({ keys, sums: costs }: Sums, marks: Uint8Array, { offset }: Keys): GroupSums => {
  const sums = noSums();
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i] as number;
    if (cost > 0 && marks[(keys[i] as number) + offset] === 2) add(sums, cost);
  }
  return sums;
};

/** By area, of the postings that are selected. Goes through the postings of those who are marked alone: one in ten. */
export const lastingRows = (ledger: YearLedger, selection: Selection, marks: Uint8Array, keys: Keys): LastingRow[] => {
  const { postings, start } = ledger;
  const areas = ledger.cells('omraade').map(({ value }) => value);
  const codes = postings.details.omraade;
  const { amount } = postings;
  const placeOf = new Int32Array(Math.max(0, ...areas) + 1).fill(-1);
  for (const [place, area] of areas.entries()) if (!selection.areas || selection.areas.includes(area)) placeOf[area] = place;
  const rows = areas.map((value) => ({ value, lasting: noSums(), others: noSums() }));
  const amounts = new Float64Array(areas.length);
  const isMet = new Uint8Array(areas.length);
  const met = new Int32Array(areas.length);
  /** Of units of several entries: what they cost each area is summed before it is counted. */
  const several = new Map<number, Map<number, number>>();
  const count = (place: number, mark: number, cost: number) => {
    const row = rows[place] as (typeof rows)[number];
    add(mark === 2 ? row.lasting : row.others, settled(cost));
  };
  visitMarked(ledger, selection, marks, keys, (entry, unit, mark, isOfSeveral) => {
    let areasMet = 0;
    for (let i = start[entry] as number; codes && i < (start[entry + 1] as number); i++) {
      const place = (codes[i] as number) < 0 ? -1 : (placeOf[codes[i] as number] as number);
      if (place < 0) continue;
      if (!isMet[place]) {
        isMet[place] = 1;
        met[areasMet++] = place;
        amounts[place] = 0;
      }
      amounts[place] = (amounts[place] as number) + (amount[i] as number);
    }
    for (let one = 0; one < areasMet; one++) {
      const place = met[one] as number;
      isMet[place] = 0;
      if (!isOfSeveral) count(place, mark, amounts[place] as number);
      else {
        const own = several.get(unit) ?? new Map<number, number>();
        several.set(unit, own);
        own.set(place, (own.get(place) ?? 0) + settled(amounts[place] as number));
      }
    }
  });
  for (const [unit, own] of several) for (const [place, cost] of own) count(place, marks[unit] as number, cost);
  return rows.filter(({ value }) => (placeOf[value] as number) >= 0);
};

/** The same of citizens in order of cost, of whom none who costs less than `line` is marked, and of those of several entries. */
export const lastingInOrder = (
  parts: readonly AtomCosts[],
  cells: OrderedCells,
  movers: Movers,
  line: number,
  marks: Uint8Array,
  { offset }: Keys
): LastingRow[] => {
  const rows = cells.values.map((value) => ({ value, lasting: noSums(), others: noSums() }));
  for (const part of parts) addMarked(rows, part, cells, firstBelow(part.net, line, 0, part.above), marks, offset);
  tellAmounts(cells, movers, (mover, at, amount) => {
    const mark = marks[keyOf(movers.citizen[mover] as number, 0) + offset] as number;
    const row = rows[at] as Rows[number];
    if (mark > 0) add(mark === 2 ? row.lasting : row.others, amount);
  });
  return rows;
};

type Rows = readonly { readonly lasting: Open; readonly others: Open }[];

const addMarked = (
  rows: Rows,
  { key, from }: AtomCosts,
  { start, value, net }: OrderedCells,
  end: number,
  marks: Uint8Array,
  offset: number
): void => {
  for (let i = 0; i < end; i++) {
    const mark = marks[(key[i] as number) + offset] as number;
    if (mark === 0) continue;
    for (let cell = start[from + i] as number; cell < (start[from + i + 1] as number); cell++) {
      const row = rows[value[cell] as number] as Rows[number];
      add(mark === 2 ? row.lasting : row.others, net[cell] as number);
    }
  }
};

/** `unit`: the place of a marked entry's unit by `keys`. */
type VisitMarked = (entry: number, unit: number, mark: number, isOfSeveral: boolean) => void;

const visitMarked = (ledger: YearLedger, selection: Selection, marks: Uint8Array, { offset }: Keys, visit: VisitMarked): void => {
  const { citizen, atom, entries, together } = ledger;
  const family = isByFamily(ledger, selection) ? ledger.family : null;
  const kept = keptIn(ledger, selection);
  let next = 0;
  for (let entry = 0; entry < entries; entry++) {
    const isTogether = entry === together[next];
    if (isTogether) next++;
    if (kept && !kept[atom[entry] as number]) continue;
    const household = family ? (family[entry] as number) : 0;
    const unit = offset + keyOf(citizen[entry] as number, household);
    const mark = marks[unit] as number;
    if (mark > 0) visit(entry, unit, mark, isTogether || household > 0);
  }
};
