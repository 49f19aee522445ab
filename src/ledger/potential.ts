/** Those who cost most in two years that follow one another, and what they cost each budget. */
import type { Keys } from './persistence.ts';
import { settled } from './postings.ts';
import { keyOf, linesAt, placesOf, type Ranking } from './ranking.ts';
import { marked, type Selection } from './selection.ts';
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

/** The most expensive of one year, as far down as `line`, kr. */
export interface Costly {
  readonly ranking: Ranking;
  readonly line: number;
}

/** The most expensive `percent` of a population, those who cost as much as the last one with them. */
export const costliestOf = (ranking: Ranking, population: number, percent: number): Costly => {
  const [line] = linesAt(ranking, [placesOf(population, percent)]).lines;
  return { ranking, line: line?.threshold ?? 0 };
};

/** Families alone: citizens without one are left out, and are not ranked among them. */
export const householdsOf = ({ costs, keys, count, negatives }: Ranking): Ranking => {
  const own = new Float64Array(costs.length);
  const households = new Int32Array(count);
  let filled = 0;
  let found = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key <= 0) continue;
    if (i < costs.length) own[filled++] = costs[i] as number;
    households[found++] = key;
  }
  return { count: found, negatives, costs: own.subarray(0, filled), keys: households.subarray(0, found) };
};

/** Of each unit: 2 where it is lasting by one of two ways to mark, and not by the other. */
export const differentMarks = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((mark, place) => ((mark === 2) === (other[place] === 2) ? 0 : 2));

/** Of each unit, at its place by `keys`: 1 where it is among the most expensive now, 2 where it also was in the other year. */
export const lastingMarks = (now: Costly, other: Costly, { count, offset }: Keys): Uint8Array => {
  const marks = new Uint8Array(count);
  const was = new Uint8Array(count);
  for (const key of costlyKeys(other)) was[key + offset] = 1;
  for (const key of costlyKeys(now)) marks[key + offset] = was[key + offset] === 1 ? 2 : 1;
  return marks;
};

const costlyKeys = ({ ranking: { costs, keys }, line }: Costly): Int32Array => {
  let count = 0;
  while (count < costs.length && (costs[count] as number) >= line) count++;
  return keys.subarray(0, count);
};

/** All marked units together. */
export const lastingWhole = ({ ranking, line }: Costly, marks: Uint8Array, { offset }: Keys): LastingSums => {
  const sums = { lasting: noSums(), others: noSums() };
  for (const [i, key] of costlyKeys({ ranking, line }).entries()) {
    add(marks[key + offset] === 2 ? sums.lasting : sums.others, ranking.costs[i] as number);
  }
  return sums;
};

/** By area, of the postings that are selected. */
export const lastingRows = (ledger: YearLedger, selection: Selection, marks: Uint8Array, keys: Keys): LastingRow[] => {
  const { citizen } = ledger;
  const { offset } = keys;
  const family = selection.unit === 'familie' ? ledger.family : null;
  const isCounted = countedEntries(ledger, selection, marks, keys);
  const amountOf = new Float64Array(marks.length);
  const isMet = new Uint8Array(marks.length);
  const met = new Uint32Array(marks.length);
  return ledger
    .cells('omraade')
    .filter(({ value }) => !selection.areas || selection.areas.includes(value))
    .map(({ value, entry, net }) => {
      const sums = { lasting: noSums(), others: noSums() };
      let count = 0;
      for (let i = 0; i < entry.length; i++) {
        const own = entry[i] as number;
        if (isCounted[own] === 0) continue;
        const place = offset + keyOf(citizen[own] as number, family ? (family[own] as number) : 0);
        if (isMet[place] === 0) {
          isMet[place] = 1;
          met[count++] = place;
        }
        amountOf[place] = (amountOf[place] as number) + (net[i] as number);
      }
      for (let i = 0; i < count; i++) {
        const place = met[i] as number;
        add(marks[place] === 2 ? sums.lasting : sums.others, settled(amountOf[place] as number));
        amountOf[place] = 0;
        isMet[place] = 0;
      }
      return { value, ...sums };
    });
};

/** Entries that are selected and of a marked unit: there are several cells to each, so it is found out once. */
const countedEntries = (ledger: YearLedger, selection: Selection, marks: Uint8Array, { offset }: Keys): Uint8Array => {
  const { citizen, kommune, targetGroup, entries } = ledger;
  const family = selection.unit === 'familie' ? ledger.family : null;
  const kommuner = marked(selection.kommuner);
  const groups = marked(selection.targetGroups);
  const isCounted = new Uint8Array(entries);
  for (let own = 0; own < entries; own++) {
    if (kommuner && !kommuner[kommune[own] as number]) continue;
    if (groups && !groups[targetGroup[own] as number]) continue;
    if (marks[offset + keyOf(citizen[own] as number, family ? (family[own] as number) : 0)]) isCounted[own] = 1;
  }
  return isCounted;
};
