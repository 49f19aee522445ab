/** Who stands behind each cell of a year's costs: by kommune, målgruppe and a dimension's values, and by all of each. */
import type { Unit } from '../domain/filters.ts';
import { addPerson, emptyGrain, type Grain, placeOf } from '../domain/grain.ts';
import type { Dimension } from './postings.ts';
import { settled } from './postings.ts';
import { keyOf } from './ranking.ts';
import type { YearLedger } from './yearLedger.ts';

/** A grain, and what stands on its axes by the engine's numbers. */
export interface YearGrain {
  readonly grain: Grain;
  readonly kommuner: readonly number[];
  readonly targetGroups: readonly number[];
  readonly values: readonly number[];
}

const rising = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Goes through the year's entries once, and once through those of each value. */
export const yearGrainOf = (ledger: YearLedger, unit: Unit, dimension: Dimension): YearGrain => {
  const cells = ledger.cells(dimension);
  const kommuner = rising(ledger.ofKommune.keys());
  const targetGroups = rising(ledger.targetGroup);
  const grain = emptyGrain([kommuner.length, targetGroups.length, cells.length]);
  const rowOf = new Map(kommuner.map((kommune, row) => [kommune, row]));
  const columnOf = new Map(targetGroups.map((group, column) => [group, column]));
  const rows = Uint16Array.from(ledger.kommune, (kommune) => rowOf.get(kommune) ?? 0);
  const columns = Uint16Array.from(ledger.targetGroup, (group) => columnOf.get(group) ?? 0);
  const family = unit === 'familie' ? ledger.family : null;
  const keyAt = (entry: number) => (family ? keyOf(ledger.citizen[entry] as number, family[entry] as number) : ledger.citizen[entry]);
  const everyone = Uint32Array.from({ length: ledger.entries }, (_, entry) => entry);
  const counter = new Counter(grain, rows, columns);
  const count = (entries: Uint32Array, net: Float64Array, layer: number) => {
    const inTurn = family ? byKey(entries, (i) => keyAt(entries[i] as number) ?? 0) : null;
    const at = (turn: number) => (inTurn ? (inTurn[turn] as number) : turn);
    for (let from = 0; from < entries.length; ) {
      const key = keyAt(entries[at(from)] as number);
      let to = from + 1;
      while (to < entries.length && keyAt(entries[at(to)] as number) === key) to++;
      for (let turn = from; turn < to; turn++) counter.add(entries[at(turn)] as number, net[at(turn)] as number);
      counter.close(layer);
      from = to;
    }
  };
  count(everyone, ledger.net, cells.length);
  for (const [layer, { entry, net }] of cells.entries()) count(entry, net, layer);
  return { grain, kommuner, targetGroups, values: cells.map(({ value }) => value) };
};

/** Places in the order of their keys, equal ones as they stand. */
const byKey = (entries: Uint32Array, keyOf: (i: number) => number): Uint32Array =>
  Uint32Array.from({ length: entries.length }, (_, i) => i).sort((a, b) => keyOf(a) - keyOf(b) || a - b);

/** Adds up one person's entries: most have one, and few several. */
class Counter {
  readonly #grain: Grain;
  readonly #rows: Uint16Array;
  readonly #columns: Uint16Array;
  readonly #entries: number[] = [];
  readonly #amounts: number[] = [];

  constructor(grain: Grain, rows: Uint16Array, columns: Uint16Array) {
    this.#grain = grain;
    this.#rows = rows;
    this.#columns = columns;
  }

  add(entry: number, amount: number): void {
    this.#entries.push(entry);
    this.#amounts.push(amount);
  }

  /** The person has no more entries; adds her to the cells of `layer`. */
  close(layer: number): void {
    const { sizes } = this.#grain;
    const [allRows, allColumns, whole] = sizes;
    // Of everything, figures count a sum below 0 as 0.
    const sizeOf = (sum: number) => (layer === whole ? Math.max(0, sum) : Math.abs(sum));
    if (this.#entries.length === 1) {
      const [entry = 0] = this.#entries;
      const [row, column] = [this.#rows[entry] as number, this.#columns[entry] as number];
      const size = sizeOf(this.#amounts[0] ?? 0);
      addPerson(this.#grain, placeOf(sizes, [row, column, layer]), size);
      addPerson(this.#grain, placeOf(sizes, [row, allColumns, layer]), size);
      addPerson(this.#grain, placeOf(sizes, [allRows, column, layer]), size);
      addPerson(this.#grain, placeOf(sizes, [allRows, allColumns, layer]), size);
    } else {
      const sums = new Map<number, number>();
      for (const [i, entry] of this.#entries.entries()) {
        for (const row of [this.#rows[entry] as number, allRows]) {
          for (const column of [this.#columns[entry] as number, allColumns]) {
            const place = placeOf(sizes, [row, column, layer]);
            sums.set(place, (sums.get(place) ?? 0) + (this.#amounts[i] as number));
          }
        }
      }
      for (const [place, sum] of sums) addPerson(this.#grain, place, sizeOf(settled(sum)));
    }
    this.#entries.length = 0;
    this.#amounts.length = 0;
  }
}
