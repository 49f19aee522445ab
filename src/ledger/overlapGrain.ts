/** Who draws on exactly which areas, by kommune. */
import type { Unit } from '../domain/filters.ts';
import { addPerson, addStand, emptyGrain, type Grain, placeOf, standAt } from '../domain/grain.ts';
import { markBits } from './orderedCells.ts';
import { settled } from './postings.ts';
import { isByFamily } from './sums.ts';
import { inCompany, rowsOf, type Turns, turnsOf } from './turns.ts';
import type { YearLedger } from './yearLedger.ts';

/** More combinations are never told apart; the others of so many areas stand together in one layer. */
const mostTold = 200;
/** Areas whose combinations a table has room for. */
const tableBits = 16;

/** Units by exactly which areas they draw on. By målgruppe too, so few would share a combination that almost none could be told. */
export interface OverlapGrain {
  readonly combinations: Grain;
  /** The layer of a combination, and of each layer how many areas it is of. */
  readonly layerOf: ReadonlyMap<number, number>;
  readonly kinds: readonly number[];
  /** Places of areas, by the engine's number, in a mark. */
  readonly bitOf: ReadonlyMap<number, number>;
}

/**
 * The areas that a year's entries have postings in, and which have others of their unit beside them. Where citizens are counted, entries
 * stand at the places of cells in order of cost; families have theirs as they stand in the year.
 */
export interface EntryAreas {
  /** One bit for each area. */
  readonly marks: Uint32Array;
  /** Places of areas, by the engine's number, in a mark. */
  readonly bitOf: ReadonlyMap<number, number>;
  /** 1 where others are. */
  readonly company: Uint8Array;
  /** Those, in rising order. */
  readonly inCompany: Uint32Array;
  /** The entry at a place in company. */
  readonly entryAt: (place: number) => number;
  /** Place of the kommune on a grain's axis. */
  readonly rowAt: Uint16Array;
}

/** Null where there are more areas than a mark has room for. */
export const entryAreasOf = (ledger: YearLedger, unit: Unit): EntryAreas | null =>
  isByFamily(ledger, { unit }) ? areasOfFamilies(ledger) : areasOfCitizens(ledger);

const areasOfCitizens = (ledger: YearLedger): EntryAreas | null => {
  const { together, alone, atoms, kommune } = ledger;
  const { marks, values, firstTogether } = ledger.ordered('omraade');
  if (!marks) return null;
  const { rowOf } = rowsOf(ledger);
  const rowAt = new Uint16Array(marks.length);
  for (const [atom, { from, net }] of alone.ofAtom.entries())
    rowAt.fill(rowOf[atoms[atom]?.kommune ?? 0] as number, from, from + net.length);
  for (const [i, entry] of together.entries()) rowAt[firstTogether + i] = rowOf[kommune[entry] as number] as number;
  return {
    marks,
    bitOf: new Map(values.map((value, bit) => [value, bit])),
    company: new Uint8Array(marks.length).fill(1, firstTogether),
    inCompany: together.map((_, i) => firstTogether + i),
    entryAt: (place) => together[place - firstTogether] as number,
    rowAt
  };
};

const areasOfFamilies = (ledger: YearLedger): EntryAreas | null => {
  const cells = ledger.cells('omraade');
  if (cells.length > markBits) return null;
  const marks = new Uint32Array(ledger.entries);
  for (const [place, { entry }] of cells.entries()) {
    const bit = 1 << place;
    for (let i = 0; i < entry.length; i++) {
      const own = entry[i] as number;
      marks[own] = (marks[own] as number) | bit;
    }
  }
  const company = inCompany(ledger, 'familie');
  const { rowOf } = rowsOf(ledger);
  return {
    marks,
    bitOf: new Map(cells.map(({ value }, bit) => [value, bit])),
    company,
    inCompany: placesOfOnes(company),
    entryAt: (entry) => entry,
    rowAt: ledger.kommune.map((one) => rowOf[one] as number)
  };
};

const placesOfOnes = (ones: Uint8Array): Uint32Array => {
  const places = new Uint32Array(ones.length);
  let count = 0;
  for (let place = 0; place < ones.length; place++) if (ones[place] === 1) places[count++] = place;
  return places.slice(0, count);
};

/** Of postings in `areas`, or in all of them (null). `net`: what the entry at each place costs there; NaN where it has none. */
export const overlapGrainOf = (
  ledger: YearLedger,
  unit: Unit,
  held: EntryAreas,
  areas: readonly number[] | null,
  net: Float64Array
): OverlapGrain => {
  const { marks, bitOf, company } = held;
  const chosen = [...bitOf].filter(([area]) => !areas || areas.includes(area));
  const mask = chosen.reduce((all, [, bit]) => all | (1 << bit), 0);
  const others = othersIn(ledger, unit, held, mask);
  const told = mostFrequent(marks, mask, company, others, bitOf.size);
  const layerOf = new Map(told.map((mark, layer) => [mark, layer]));
  const kinds = [...told.map(bitsOf), ...chosen.map((_, i) => i + 1)];
  const layers = new PerMark(bitOf.size);
  for (const [mark, layer] of layerOf) layers.put(mark, layer + 1);
  const layerAt = (mark: number): number => {
    const told = layers.at(mark);
    return told > 0 ? told - 1 : layerOf.size + bitsOf(mark) - 1;
  };
  const combinations = countedBy(ledger, { ...held, mask, net, others, layerAt, layers: kinds.length });
  return { combinations, layerOf, kinds, bitOf };
};

/** Units of several entries that have postings in the areas of `mask`, at their places. */
const othersIn = (ledger: YearLedger, unit: Unit, { marks, inCompany, entryAt }: EntryAreas, mask: number): Turns => {
  const places = inCompany.filter((place) => ((marks[place] as number) & mask) !== 0);
  const turns = turnsOf(ledger, unit, places.map(entryAt));
  // Families are put in turn by entry, which are their places; citizens stand in turn already.
  return isByFamily(ledger, { unit }) ? turns : { ...turns, inTurn: places };
};

/** A whole number for each combination of areas, 0 at first. A table is ten times as fast as a map, where it is not too large. */
class PerMark {
  readonly #table: Uint32Array | null;
  readonly #map = new Map<number, number>();

  constructor(areas: number) {
    this.#table = areas <= tableBits ? new Uint32Array(2 ** areas) : null;
  }

  at(mark: number): number {
    return this.#table ? (this.#table[mark] as number) : (this.#map.get(mark) ?? 0);
  }

  put(mark: number, value: number): void {
    if (this.#table) this.#table[mark] = value;
    else this.#map.set(mark, value);
  }

  /** Combinations whose number is not 0. */
  entries(): (readonly [mark: number, value: number])[] {
    return [...(this.#table ?? this.#map).entries()].filter(([, value]) => value > 0);
  }
}

/** Combinations that most units have, the most frequent first. */
const mostFrequent = (marks: Uint32Array, mask: number, company: Uint8Array, { inTurn, start }: Turns, areas: number): number[] => {
  const frequency = new PerMark(areas);
  const count = (mark: number) => frequency.put(mark, frequency.at(mark) + 1);
  for (let place = 0; place < marks.length; place++) {
    const own = (marks[place] as number) & mask;
    if (own !== 0 && company[place] === 0) count(own);
  }
  for (let one = 0; one + 1 < start.length; one++) {
    let mark = 0;
    for (let turn = start[one] as number; turn < (start[one + 1] as number); turn++) mark |= marks[inTurn[turn] as number] as number;
    count(mark & mask);
  }
  return frequency
    .entries()
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTold)
    .map(([mark]) => mark);
};

interface Marked extends Pick<EntryAreas, 'marks' | 'company' | 'rowAt'> {
  /** The areas that count. */
  readonly mask: number;
  readonly net: Float64Array;
  /** Units of several entries. */
  readonly others: Turns;
  readonly layerAt: (mark: number) => number;
  readonly layers: number;
}

/** Counts each unit in each kommune by its areas there, and in all of them by all of its areas. */
const countedBy = (ledger: YearLedger, { marks, mask, net, company, rowAt, others, layerAt, layers }: Marked): Grain => {
  const rows = rowsOf(ledger).kommuner.length;
  const grain = emptyGrain([rows, 1, layers]);
  const placeAt = (row: number, layer: number): number => placeOf(grain.sizes, [row, 0, layer]);
  const layerSize = placeAt(0, 1);
  for (let place = 0; place < marks.length; place++) {
    const mark = (marks[place] as number) & mask;
    if (mark === 0 || company[place] === 1) continue;
    const sum = net[place] as number;
    addPerson(grain, layerAt(mark) * layerSize + (rowAt[place] as number), sum > 0 ? sum : 0);
  }
  for (let layer = 0; layer < layers; layer++) {
    for (let row = 0; row < rows; row++) {
      const stand = standAt(grain, [row, 0, layer]);
      for (const place of [placeAt(rows, layer), placeAt(row, layers), placeAt(rows, layers)]) addStand(grain, place, stand);
    }
  }
  for (const [row, mark, sum] of partsOf(others, marks, net, rowAt, rows))
    for (const layer of [layerAt(mark & mask), layers]) addPerson(grain, placeAt(row, layer), Math.max(0, settled(sum)));
  // The axis of målgrupper has one place, which is all of them.
  for (let layer = 0; layer <= layers; layer++)
    for (let row = 0; row <= rows; row++) addStand(grain, placeOf(grain.sizes, [row, 1, layer]), standAt(grain, [row, 0, layer]));
  return grain;
};

/** Of each unit of several entries, its areas and cost in each kommune (a row), and in `all`. */
function* partsOf(
  { inTurn, start }: Turns,
  marks: Uint32Array,
  net: Float64Array,
  rowAt: Uint16Array,
  all: number
): Generator<readonly [row: number, mark: number, sum: number]> {
  const rows: number[] = [];
  const markOf: number[] = [];
  const sumOf: number[] = [];
  const hold = (row: number, place: number) => {
    const known = rows.indexOf(row);
    const at = known < 0 ? rows.push(row) - 1 : known;
    markOf[at] = (known < 0 ? 0 : (markOf[at] as number)) | (marks[place] as number);
    sumOf[at] = (known < 0 ? 0 : (sumOf[at] as number)) + (net[place] as number);
  };
  for (let one = 0; one + 1 < start.length; one++) {
    rows.length = 0;
    for (let turn = start[one] as number; turn < (start[one + 1] as number); turn++) {
      const place = inTurn[turn] as number;
      hold(rowAt[place] as number, place);
      hold(all, place);
    }
    for (const [at, row] of rows.entries()) yield [row, markOf[at] as number, sumOf[at] as number];
  }
}

const bitsOf = (mark: number): number => {
  let count = 0;
  for (let left = mark; left !== 0; left &= left - 1) count++;
  return count;
};
