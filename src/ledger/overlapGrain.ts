/** Who draws on exactly which areas, by kommune. */
import type { Unit } from '../domain/filters.ts';
import { addPerson, addStand, emptyGrain, type Grain, placeOf, standAt } from '../domain/grain.ts';
import { markBits } from './orderedCells.ts';
import { settled } from './postings.ts';
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

/** Of each entry of a year the areas that it has a posting in, and which have others of their unit beside them. */
export interface EntryAreas {
  /** One bit for each area. */
  readonly marks: Uint32Array;
  /** Places of areas, by the engine's number, in a mark. */
  readonly bitOf: ReadonlyMap<number, number>;
  readonly company: Uint8Array;
  /** Those, in rising order. */
  readonly inCompany: Uint32Array;
}

/** Null where there are more areas than a mark has room for. */
export const entryAreasOf = (ledger: YearLedger, unit: Unit): EntryAreas | null => {
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
  const company = inCompany(ledger, unit);
  const places = new Map(cells.map(({ value }, bit) => [value, bit]));
  return { marks, bitOf: places, company, inCompany: placesOfOnes(company) };
};

const placesOfOnes = (ones: Uint8Array): Uint32Array => {
  const places = new Uint32Array(ones.length);
  let count = 0;
  for (let place = 0; place < ones.length; place++) if (ones[place] === 1) places[count++] = place;
  return places.slice(0, count);
};

/** Of postings in `areas`, or in all of them (null). `net`: what each entry costs there; NaN where it has none. */
export const overlapGrainOf = (
  ledger: YearLedger,
  unit: Unit,
  { marks, bitOf, company, inCompany }: EntryAreas,
  areas: readonly number[] | null,
  net: Float64Array
): OverlapGrain => {
  const chosen = [...bitOf].filter(([area]) => !areas || areas.includes(area));
  const mask = chosen.reduce((all, [, bit]) => all | (1 << bit), 0);
  const others = turnsOf(
    ledger,
    unit,
    inCompany.filter((entry) => ((marks[entry] as number) & mask) !== 0)
  );
  const told = mostFrequent(marks, mask, company, others, bitOf.size);
  const layerOf = new Map(told.map((mark, layer) => [mark, layer]));
  const kinds = [...told.map(bitsOf), ...chosen.map((_, i) => i + 1)];
  const layers = new PerMark(bitOf.size);
  for (const [mark, layer] of layerOf) layers.put(mark, layer + 1);
  const layerAt = (mark: number): number => {
    const told = layers.at(mark);
    return told > 0 ? told - 1 : layerOf.size + bitsOf(mark) - 1;
  };
  const combinations = countedBy(ledger, { marks, mask, net, company, others, layerAt, layers: kinds.length });
  return { combinations, layerOf, kinds, bitOf };
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
  for (let entry = 0; entry < marks.length; entry++) {
    const own = (marks[entry] as number) & mask;
    if (own !== 0 && company[entry] === 0) count(own);
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

interface Marked extends Pick<EntryAreas, 'marks' | 'company'> {
  /** The areas that count. */
  readonly mask: number;
  readonly net: Float64Array;
  /** Units of several entries. */
  readonly others: Turns;
  readonly layerAt: (mark: number) => number;
  readonly layers: number;
}

/** Counts each unit in each kommune by its areas there, and in all of them by all of its areas. */
const countedBy = (ledger: YearLedger, { marks, mask, net, company, others, layerAt, layers }: Marked): Grain => {
  const { kommune } = ledger;
  const { kommuner, rowOf } = rowsOf(ledger);
  const rows = kommuner.length;
  const grain = emptyGrain([rows, 1, layers]);
  const placeAt = (row: number, layer: number): number => placeOf(grain.sizes, [row, 0, layer]);
  const layerSize = placeAt(0, 1);
  for (let entry = 0; entry < marks.length; entry++) {
    const mark = (marks[entry] as number) & mask;
    if (mark === 0 || company[entry] === 1) continue;
    const row = rowOf[kommune[entry] as number] as number;
    const sum = net[entry] as number;
    addPerson(grain, layerAt(mark) * layerSize + row, sum > 0 ? sum : 0);
  }
  for (let layer = 0; layer < layers; layer++) {
    for (let row = 0; row < rows; row++) {
      const stand = standAt(grain, [row, 0, layer]);
      for (const place of [placeAt(rows, layer), placeAt(row, layers), placeAt(rows, layers)]) addStand(grain, place, stand);
    }
  }
  for (const [row, mark, sum] of partsOf(others, marks, net, (entry) => rowOf[kommune[entry] as number] as number, rows))
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
  rowAt: (entry: number) => number,
  all: number
): Generator<readonly [row: number, mark: number, sum: number]> {
  const rows: number[] = [];
  const markOf: number[] = [];
  const sumOf: number[] = [];
  const hold = (row: number, entry: number) => {
    const known = rows.indexOf(row);
    const at = known < 0 ? rows.push(row) - 1 : known;
    markOf[at] = (known < 0 ? 0 : (markOf[at] as number)) | (marks[entry] as number);
    sumOf[at] = (known < 0 ? 0 : (sumOf[at] as number)) + (net[entry] as number);
  };
  for (let one = 0; one + 1 < start.length; one++) {
    rows.length = 0;
    for (let turn = start[one] as number; turn < (start[one + 1] as number); turn++) {
      const entry = inTurn[turn] as number;
      hold(rowAt(entry), entry);
      hold(all, entry);
    }
    for (const [at, row] of rows.entries()) yield [row, markOf[at] as number, sumOf[at] as number];
  }
}

const bitsOf = (mark: number): number => {
  let count = 0;
  for (let left = mark; left !== 0; left &= left - 1) count++;
  return count;
};
