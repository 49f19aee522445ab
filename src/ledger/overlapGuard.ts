/** Who draws on exactly which areas, by kommune and målgruppe: what the figures of budgets that share citizens may tell apart. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { guardOf } from '../domain/exchanges.ts';
import type { Unit } from '../domain/filters.ts';
import { addPerson, differsByFew, emptyGrain, type Grain, type Guard, placeOf, type Selected } from '../domain/grain.ts';
import { atomsOf, eachPerson } from './grain.ts';
import { settled } from './postings.ts';
import type { YearLedger } from './yearLedger.ts';

/** More combinations are never told apart; the others of so many areas stand together in one layer. */
const mostTold = 200;
/** Areas that a mark has room for. */
const markBits = 31;
/** In a larger grain målgrupper are not looked at one by one: to find what each cell needs would take seconds. */
const mostCells = 40_000;

/** Units by exactly which areas they draw on, and by how many. */
export interface OverlapGrain {
  readonly combinations: Grain;
  /** The layer of a combination, and of each layer how many areas it is of. */
  readonly layerOf: ReadonlyMap<number, number>;
  readonly kinds: readonly number[];
  readonly sizes: Grain;
  readonly hasColumns: boolean;
  /** Places of areas, by the engine's number, in a mark. */
  readonly bitOf: ReadonlyMap<number, number>;
}

/** `net`: what each entry costs in `areas`; NaN where it has no posting there. Null where there are more areas than a mark has room for. */
export const overlapGrainOf = (
  ledger: YearLedger,
  unit: Unit,
  areas: readonly number[] | null,
  net: Float64Array
): OverlapGrain | null => {
  const cells = ledger.cells('omraade').filter(({ value }) => !areas || areas.includes(value));
  if (cells.length > markBits) return null;
  const marks = new Uint32Array(ledger.entries);
  for (const [bit, { entry }] of cells.entries()) for (const one of entry) marks[one] = (marks[one] as number) | (1 << bit);
  const entries = Uint32Array.from({ length: ledger.entries }, (_, entry) => entry).filter((entry) => marks[entry] !== 0);
  const atoms = atomsOf(ledger);
  const frequency = new Map<number, number>();
  eachPerson(ledger, unit, entries, (places) => {
    const mark = places.reduce((all, i) => all | (marks[entries[i] as number] as number), 0);
    frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  });
  const told = [...frequency].sort((a, b) => b[1] - a[1]).slice(0, mostTold);
  const layerOf = new Map(told.map(([mark], layer) => [mark, layer]));
  const kinds = [...told.map(([mark]) => bitsOf(mark)), ...cells.map((_, i) => i + 1)];
  const hasColumns = (atoms.kommuner.length + 1) * (atoms.targetGroups.length + 1) * kinds.length <= mostCells;
  const columns = hasColumns ? atoms.targetGroups.length : 1;
  const combinations = emptyGrain([atoms.kommuner.length, columns, kinds.length]);
  const sizes = emptyGrain([atoms.kommuner.length, columns, cells.length]);
  eachPerson(ledger, unit, entries, (places) => {
    const found = new Map<number, { row: number; column: number; mark: number; sum: number }>();
    for (const i of places) {
      const entry = entries[i] as number;
      for (const row of [atoms.rows[entry] as number, atoms.kommuner.length]) {
        for (const column of [hasColumns ? (atoms.columns[entry] as number) : 0, columns]) {
          const key = row * (columns + 1) + column;
          const own = found.get(key) ?? { row, column, mark: 0, sum: 0 };
          own.mark |= marks[entry] as number;
          own.sum = settled(own.sum + (net[entry] as number));
          found.set(key, own);
        }
      }
    }
    for (const { row, column, mark, sum } of found.values()) {
      const size = bitsOf(mark);
      const cost = Math.max(0, sum);
      for (const layer of [layerOf.get(mark) ?? told.length + size - 1, kinds.length])
        addPerson(combinations, placeOf(combinations.sizes, [row, column, layer]), cost);
      for (const layer of [size - 1, cells.length]) addPerson(sizes, placeOf(sizes.sizes, [row, column, layer]), cost);
    }
  });
  const bitOf = new Map(cells.map(({ value }, bit) => [value, bit]));
  return { combinations, layerOf, kinds, sizes, hasColumns, bitOf };
};

const bitsOf = (mark: number): number => {
  let count = 0;
  for (let left = mark; left !== 0; left &= left - 1) count++;
  return count;
};

/** What a selection of kommuner and målgrupper may tell of combinations of areas, and of how many there are. */
export interface OverlapGuard {
  readonly combinations: Guard;
  readonly sizes: Guard;
}

export const overlapGuardOf = ({ combinations, kinds, sizes }: OverlapGrain, minimumCell: MinimumCell): OverlapGuard => ({
  combinations: guardOf(combinations, minimumCell, { overlapping: false, kinds, mayHideWhole: false }),
  sizes: guardOf(sizes, minimumCell, {
    overlapping: false,
    kinds: Array.from({ length: sizes.sizes[2] }, () => 0),
    mayHideWhole: false
  })
});

/** By what a grain and its guard tell of a selection: whether those on exactly these areas, or on so many, differ from others' by few. */
export class OverlapTelling {
  readonly #grain: OverlapGrain;
  readonly #guard: OverlapGuard;
  readonly #rows: readonly boolean[];
  readonly #columns: readonly boolean[];

  constructor(grain: OverlapGrain, guard: OverlapGuard, [rows, columns]: Selected) {
    this.#grain = grain;
    this.#guard = guard;
    this.#rows = rows;
    this.#columns = grain.hasColumns ? columns : [true];
  }

  /** `areas` by the engine's numbers. */
  combinationDiffers(areas: readonly number[]): boolean {
    const { layerOf, kinds, bitOf } = this.#grain;
    const layer = layerOf.get(areas.reduce((mark, area) => mark | (1 << (bitOf.get(area) ?? 0)), 0));
    if (layer === undefined) return true;
    return this.sizeDiffers(areas.length) || differsByFew(this.#guard.combinations, this.#only(layer, kinds.length));
  }

  sizeDiffers(size: number): boolean {
    return differsByFew(this.#guard.sizes, this.#only(size - 1, this.#grain.sizes.sizes[2]));
  }

  /** That some are on several areas is told beside those on one: the two are everybody. */
  #only(layer: number, layers: number): Selected {
    return [this.#rows, this.#columns, Array.from({ length: layers }, (_, one) => one === layer)];
  }
}
