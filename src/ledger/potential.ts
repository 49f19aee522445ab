/** Those who cost most in two years that follow one another, and what they cost each budget. */
import type { Keys } from './persistence.ts';
import { settled } from './postings.ts';
import { placesOf, type Ranking, rankingOf, thresholdAt } from './ranking.ts';
import { marked, type Selection } from './selection.ts';
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

/** The most expensive of one year: those of the units whose cost is above 0 and not below `line`, kr. */
export interface Costly {
  readonly units: Sums;
  readonly line: number;
}

/** The most expensive `percent` of a population, those who cost as much as the last one with them. `costs` of `units`, in order. */
export const costliestOf = (units: Sums, { costs }: Ranking, population: number, percent: number): Costly => ({
  units,
  line: thresholdAt(costs, placesOf(population, percent))
});

/** Families alone: citizens without one are left out, and are not ranked among them. */
export const householdsOf = ({ keys, sums }: Sums): { readonly units: Sums; readonly ranking: Ranking } => {
  const own = new Float64Array(sums.length);
  const households = new Int32Array(sums.length);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    if ((keys[i] as number) <= 0) continue;
    own[count] = sums[i] as number;
    households[count++] = keys[i] as number;
  }
  const units = { keys: households.subarray(0, count), sums: own.subarray(0, count) };
  return { units, ranking: rankingOf(units) };
};

/** Of each unit: 2 where it is lasting by one of two ways to mark, and not by the other. */
export const differentMarks = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((mark, place) => ((mark === 2) === (other[place] === 2) ? 0 : 2));

/** Of each unit, at its place by `keys`: 1 where it is among the most expensive now, 2 where it also was in the other year. */
export const lastingMarks = (now: Costly, other: Costly, { count, offset }: Keys): Uint8Array => {
  const marks = new Uint8Array(count);
  const was = new Uint8Array(count);
  const { keys: before, sums: costsBefore } = other.units;
  for (let i = 0; i < costsBefore.length; i++) if (isCostly(costsBefore[i] as number, other.line)) was[(before[i] as number) + offset] = 1;
  const { keys, sums } = now.units;
  for (let i = 0; i < sums.length; i++) {
    const place = (keys[i] as number) + offset;
    if (isCostly(sums[i] as number, now.line)) marks[place] = 1 + (was[place] as number);
  }
  return marks;
};

const isCostly = (cost: number, line: number): boolean => cost > 0 && cost >= line;

/** All marked units together. */
export const lastingWhole = ({ units: { keys, sums: costs }, line }: Costly, marks: Uint8Array, { offset }: Keys): LastingSums => {
  const [lasting, others] = [noSums(), noSums()];
  for (let i = 0; i < costs.length; i++) {
    const cost = costs[i] as number;
    if (isCostly(cost, line)) add(marks[(keys[i] as number) + offset] === 2 ? lasting : others, cost);
  }
  return { lasting, others };
};

/** Of a unit of several entries: its amounts are summed before they are counted. */
const several = 3;

/** By area, of the postings that are selected. */
export const lastingRows = (ledger: YearLedger, selection: Selection, marks: Uint8Array, keys: Keys): LastingRow[] => {
  const { citizen } = ledger;
  const { offset } = keys;
  const family = isByFamily(ledger, selection) ? ledger.family : null;
  const markOf = marksOfEntries(ledger, selection, marks, keys);
  const amountOf = new Map<number, number>();
  return ledger
    .cells('omraade')
    .filter(({ value }) => !selection.areas || selection.areas.includes(value))
    .map(({ value, entry, net }) => {
      const sums = { lasting: noSums(), others: noSums() };
      for (let i = 0; i < entry.length; i++) {
        const own = entry[i] as number;
        const mark = markOf[own] as number;
        if (mark === 0) continue;
        if (mark !== several) {
          add(mark === 2 ? sums.lasting : sums.others, net[i] as number);
          continue;
        }
        const place = offset + keyOf(citizen[own] as number, family ? (family[own] as number) : 0);
        amountOf.set(place, (amountOf.get(place) ?? 0) + (net[i] as number));
      }
      for (const [place, amount] of amountOf) add(marks[place] === 2 ? sums.lasting : sums.others, settled(amount));
      amountOf.clear();
      return { value, ...sums };
    });
};

/** Of each entry the mark of its unit, 0 where it is not selected: there are several cells to each, so it is found out once. */
const marksOfEntries = (ledger: YearLedger, selection: Selection, marks: Uint8Array, { offset }: Keys): Uint8Array => {
  const { citizen, kommune, targetGroup, entries, together } = ledger;
  const family = isByFamily(ledger, selection) ? ledger.family : null;
  const kommuner = marked(selection.kommuner);
  const groups = marked(selection.targetGroups);
  const markOf = new Uint8Array(entries);
  for (let own = 0; own < entries; own++) {
    if (kommuner && !kommuner[kommune[own] as number]) continue;
    if (groups && !groups[targetGroup[own] as number]) continue;
    const household = family ? (family[own] as number) : 0;
    const mark = marks[offset + keyOf(citizen[own] as number, household)] as number;
    markOf[own] = mark > 0 && household > 0 ? several : mark;
  }
  for (const own of together) if (markOf[own]) markOf[own] = several;
  return markOf;
};
