/** Who stands behind each cell of a year's costs: by kommune, målgruppe and a dimension's values, and by all of each. */
import type { Unit } from '../domain/filters.ts';
import { addPerson, emptyGrain, type Grain, placeOf } from '../domain/grain.ts';
import type { Dimension } from './postings.ts';
import { settled } from './postings.ts';
import { keyOf } from './ranking.ts';
import type { YearLedger } from './yearLedger.ts';

/** What stands on the first two axes, by the engine's numbers, and where each entry stands on them. */
export interface Atoms {
  readonly kommuner: readonly number[];
  readonly targetGroups: readonly number[];
  readonly rows: Uint16Array;
  readonly columns: Uint16Array;
}

export const atomsOf = (ledger: YearLedger): Atoms => {
  const rising = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);
  const kommuner = rising(ledger.ofKommune.keys());
  const targetGroups = rising(ledger.targetGroup);
  const rowOf = new Uint16Array((kommuner.at(-1) ?? 0) + 1);
  const columnOf = new Uint16Array((targetGroups.at(-1) ?? 0) + 1);
  for (const [row, kommune] of kommuner.entries()) rowOf[kommune] = row;
  for (const [column, group] of targetGroups.entries()) columnOf[group] = column;
  return {
    kommuner,
    targetGroups,
    rows: ledger.kommune.map((kommune) => rowOf[kommune] as number),
    columns: ledger.targetGroup.map((group) => columnOf[group] as number)
  };
};

/** Shows each person's places among `entries` (in rising order) in turn. The array is used again for the next. */
export const eachPerson = (
  { citizen, family }: YearLedger,
  unit: Unit,
  entries: Uint32Array,
  visit: (places: readonly number[]) => void
): void => {
  const household = unit === 'familie' ? family : null;
  const keyAt = household
    ? (i: number) => keyOf(citizen[entries[i] as number] as number, household[entries[i] as number] as number)
    : (i: number) => citizen[entries[i] as number] as number;
  const inTurn = household ? Uint32Array.from(entries, (_, i) => i).sort((a, b) => keyAt(a) - keyAt(b) || a - b) : null;
  const places: number[] = [];
  let key = Number.NaN;
  for (let turn = 0; turn < entries.length; turn++) {
    const i = inTurn ? (inTurn[turn] as number) : turn;
    const own = keyAt(i);
    if (own !== key && places.length > 0) {
      visit(places);
      places.length = 0;
    }
    key = own;
    places.push(i);
  }
  if (places.length > 0) visit(places);
};

/** A grain, and what stands on its axes by the engine's numbers. */
export interface YearGrain extends Pick<Atoms, 'kommuner' | 'targetGroups'> {
  readonly grain: Grain;
  readonly values: readonly number[];
}

/** Goes through the year's entries once, and once through those of each value. */
export const yearGrainOf = (ledger: YearLedger, unit: Unit, dimension: Dimension): YearGrain => {
  const cells = ledger.cells(dimension);
  const { kommuner, targetGroups, rows, columns } = atomsOf(ledger);
  const sizes = [kommuner.length, targetGroups.length, cells.length] as const;
  const [allRows, allColumns, whole] = sizes;
  const grain = emptyGrain(sizes);
  const count = (entries: Uint32Array, net: Float64Array, layer: number) => {
    // Of everything, figures count a sum below 0 as 0.
    const sizeOf = (sum: number) => (sum < 0 ? (layer === whole ? 0 : -sum) : sum);
    eachPerson(ledger, unit, entries, (places) => {
      if (places.length === 1) {
        const [i = 0] = places;
        const entry = entries[i] as number;
        const [row, column, size] = [rows[entry] as number, columns[entry] as number, sizeOf(net[i] as number)];
        addPerson(grain, placeOf(sizes, [row, column, layer]), size);
        addPerson(grain, placeOf(sizes, [row, allColumns, layer]), size);
        addPerson(grain, placeOf(sizes, [allRows, column, layer]), size);
        addPerson(grain, placeOf(sizes, [allRows, allColumns, layer]), size);
        return;
      }
      const sums = new Map<number, number>();
      for (const i of places) {
        for (const row of [rows[entries[i] as number] as number, allRows]) {
          for (const column of [columns[entries[i] as number] as number, allColumns]) {
            const place = placeOf(sizes, [row, column, layer]);
            sums.set(place, (sums.get(place) ?? 0) + (net[i] as number));
          }
        }
      }
      for (const [place, sum] of sums) addPerson(grain, place, sizeOf(settled(sum)));
    });
  };
  count(
    Uint32Array.from({ length: ledger.entries }, (_, entry) => entry),
    ledger.net,
    whole
  );
  for (const [layer, { entry, net }] of cells.entries()) count(entry, net, layer);
  return { grain, kommuner, targetGroups, values: cells.map(({ value }) => value) };
};
