/** On how many budgets citizens draw, and which share the same citizens. */
import type { Membership } from './bands.ts';
import type { Cells } from './cells.ts';
import { cellsWithin } from './composition.ts';
import type { AtomCosts } from './costOrder.ts';
import type { Movers } from './movers.ts';
import { markBits, type OrderedCells } from './orderedCells.ts';
import type { Dimension } from './postings.ts';
import type { Units } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

/** Units that draw on exactly these budgets. Kr.; a sum below 0 counts as 0. */
export interface OverlapRow {
  /** Numbers of the areas, in rising order. */
  readonly areas: readonly number[];
  readonly units: number;
  readonly cost: number;
  readonly largest: number;
  readonly second: number;
}

/** Every combination of areas that occurs, each unit in one of them: an area counts with at least one posting. */
export const overlapOf = (ledger: YearLedger, units: Units, areas: readonly number[] | null): OverlapRow[] => {
  const cells = ledger.cells('omraade');
  const isWanted = ({ value }: Cells) => !areas || areas.includes(value);
  const words = Array.from({ length: Math.max(1, Math.ceil(cells.length / markBits)) }, (_, word) => {
    const wanted = cells.reduce((bits, one, place) => (wordOf(place) === word && isWanted(one) ? bits | bitOf(place) : bits), 0);
    return marksOf(ledger, units, word, wanted);
  });
  const rows = words.length === 1 ? byNumber(units, words[0] as Uint32Array, cells.length) : byText(units, words);
  return rows.map(({ marks, ...row }) => ({
    areas: cells.flatMap(({ value }, place) => ((marks[wordOf(place)] ?? 0) & bitOf(place) ? [value] : [])),
    ...row
  }));
};

/** The same of citizens in order of cost, and of those of several entries; null where the areas are more than a mark has room for. */
export const overlapInOrder = (
  parts: readonly AtomCosts[],
  { marks, values, firstTogether }: OrderedCells,
  { cost, start, turn }: Movers
): OverlapRow[] | null => {
  if (!marks) return null;
  const areasOf = (own: number) => values.filter((_, at) => own & bitOf(at));
  const ownOf = (mover: number): number => {
    let own = 0;
    for (let i = start[mover] as number; i < (start[mover + 1] as number); i++) own |= marks[firstTogether + (turn[i] as number)] as number;
    return own;
  };
  const moved = { net: cost, marks: Uint32Array.from(cost, (_, mover) => ownOf(mover)), from: 0 };
  const rows = [...parts.map((part) => rowsOfPart(part, marks, values.length)), markedRows(moved, values.length)];
  return together(rows.flat()).map(({ marks: [own = 0], ...row }) => ({ areas: areasOf(own), ...row }));
};

/** Of each kommune and målgruppe, for whichever selections hold it. */
const ofParts = new WeakMap<AtomCosts, readonly Marked[]>();

const rowsOfPart = (part: AtomCosts, marks: Uint32Array, areas: number): readonly Marked[] => {
  const before = ofParts.get(part);
  if (before) return before;
  const rows = markedRows({ net: part.net, marks, from: part.from }, areas);
  ofParts.set(part, rows);
  return rows;
};

/** Rows of the same marks as one. */
const together = (rows: readonly Marked[]): Marked[] => {
  const merged = new Map<number, Marked>();
  for (const { marks, units, cost, largest, second } of rows) {
    const [own = 0] = marks;
    const row = merged.get(own);
    if (!row) merged.set(own, { marks, units, cost, largest, second });
    else {
      row.units += units;
      row.cost += cost;
      row.second = Math.max(row.second, second, Math.min(row.largest, largest));
      row.largest = Math.max(row.largest, largest);
    }
  }
  return [...merged.values()];
};

/** What units cost, kr., and their marks from a place on. */
interface MarkedColumn {
  readonly net: Float64Array;
  readonly marks: Uint32Array;
  readonly from: number;
}

/** Units by a word of marks, of so many areas: in a table of every combination, where these are no more than the units. */
const markedRows = (column: MarkedColumn, areas: number): readonly Marked[] => {
  const { net, marks, from } = column;
  if (2 ** areas <= net.length) {
    const table = markedTable(2 ** areas);
    addToTable(table, column);
    return rowsOfTable(table);
  }
  const rows = new Map<number, Marked>();
  for (let i = 0; i < net.length; i++) {
    const own = marks[from + i] as number;
    const row = rows.get(own) ?? { marks: [own], units: 0, cost: 0, largest: 0, second: 0 };
    rows.set(own, row);
    add(row, net[i] as number);
  }
  return [...rows.values()];
};

/** Units of every combination of areas, at the number that its bits are. */
interface MarkedTable {
  readonly units: Float64Array;
  readonly cost: Float64Array;
  readonly largest: Float64Array;
  readonly second: Float64Array;
}

const markedTable = (combinations: number): MarkedTable => ({
  units: new Float64Array(combinations),
  cost: new Float64Array(combinations),
  largest: new Float64Array(combinations),
  second: new Float64Array(combinations)
});

const addToTable = ({ units, cost, largest, second }: MarkedTable, { net, marks, from }: MarkedColumn): void => {
  for (let i = 0; i < net.length; i++) {
    const own = marks[from + i] as number;
    const sum = net[i] as number;
    units[own] = (units[own] as number) + 1;
    if (!(sum > 0)) continue;
    cost[own] = (cost[own] as number) + sum;
    if (!(sum > (second[own] as number))) continue;
    second[own] = Math.min(largest[own] as number, sum);
    largest[own] = Math.max(largest[own] as number, sum);
  }
};

const rowsOfTable = ({ units, cost, largest, second }: MarkedTable): Marked[] =>
  [...units.keys()]
    .filter((own) => (units[own] as number) > 0)
    .map((own) => ({
      marks: [own],
      units: units[own] as number,
      cost: cost[own] as number,
      largest: largest[own] as number,
      second: second[own] as number
    }));

const wordOf = (place: number): number => Math.floor(place / markBits);
const bitOf = (place: number): number => 1 << (place % markBits);

/** Of each entry the areas that it has postings in; those of a year in other prices are the same. */
const known = new WeakMap<Uint32Array, readonly Uint32Array[]>();

const areasOfEntries = (ledger: YearLedger): readonly Uint32Array[] => {
  const before = known.get(ledger.start);
  if (before) return before;
  const cells = ledger.cells('omraade');
  const words = Array.from({ length: Math.max(1, Math.ceil(cells.length / markBits)) }, () => new Uint32Array(ledger.entries));
  for (const [place, { entry }] of cells.entries()) {
    const word = words[wordOf(place)] as Uint32Array;
    const bit = bitOf(place);
    for (let i = 0; i < entry.length; i++) word[entry[i] as number] = (word[entry[i] as number] as number) | bit;
  }
  known.set(ledger.start, words);
  return words;
};

/** At each head, which of the `wanted` areas in a word its unit has postings in. */
const marksOf = (ledger: YearLedger, { head: headOf }: Units, word: number, wanted: number): Uint32Array => {
  const own = areasOfEntries(ledger)[word] as Uint32Array;
  const marks = new Uint32Array(ledger.entries);
  for (let entry = 0; entry < headOf.length; entry++) {
    const head = headOf[entry] as number;
    if (head >= 0) marks[head] = (marks[head] as number) | ((own[entry] as number) & wanted);
  }
  return marks;
};

interface Marked {
  readonly marks: readonly number[];
  units: number;
  cost: number;
  largest: number;
  second: number;
}

const add = (row: Marked, cost: number): void => {
  row.units++;
  if (cost <= 0) return;
  row.cost += cost;
  if (cost > row.largest) {
    row.second = row.largest;
    row.largest = cost;
  } else if (cost > row.second) row.second = cost;
};

const byNumber = ({ heads, net }: Units, word: Uint32Array, areas: number): readonly Marked[] => {
  const own = { net: Float64Array.from(heads, (head) => net[head] as number), marks: heads.map((head) => word[head] as number), from: 0 };
  return markedRows(own, areas);
};

const byText = ({ heads, net }: Units, words: readonly Uint32Array[]): Marked[] => {
  const rows = new Map<string, Marked>();
  for (const head of heads) {
    const marks = words.map((word) => word[head] as number);
    const key = marks.join();
    const row = rows.get(key) ?? { marks, units: 0, cost: 0, largest: 0, second: 0 };
    rows.set(key, row);
    add(row, net[head] as number);
  }
  return [...rows.values()];
};

/** How many values of a dimension each unit meets, on average: of all, and of the group; `groupUnits` counts the one at the line in part. */
export interface Breadth {
  readonly units: number;
  readonly met: number;
  readonly groupUnits: number;
  readonly groupMet: number;
}

/** Postings without a value meet none. */
export const breadthOf = (
  ledger: YearLedger,
  units: Units,
  memberOf: Membership,
  dimension: Dimension,
  areas: readonly number[] | null
): Breadth => {
  const met = new Uint16Array(ledger.entries);
  const seenAt = new Int32Array(ledger.entries).fill(-1);
  for (const { value, entry } of cellsWithin(ledger, dimension, areas)) {
    if (value === 0) continue;
    for (let i = 0; i < entry.length; i++) {
      const head = units.head[entry[i] as number] as number;
      if (head < 0 || seenAt[head] === value) continue;
      seenAt[head] = value;
      met[head] = (met[head] as number) + 1;
    }
  }
  const sum = { units: units.count, met: 0, groupUnits: 0, groupMet: 0 };
  for (const head of units.heads) {
    const own = met[head] as number;
    const member = memberOf(units.net[head] as number);
    sum.met += own;
    sum.groupUnits += member;
    sum.groupMet += own * member;
  }
  return sum;
};
