/** Who stands behind each cell of a year's costs: by kommune, målgruppe and a dimension's values, and by all of each. */
import type { Unit } from '../domain/filters.ts';
import { addPerson, addStand, type Cell, emptyGrain, type Grain, placeOf, standAt } from '../domain/grain.ts';
import type { Dimension } from './postings.ts';
import { settled } from './postings.ts';
import { isByFamily } from './sums.ts';
import { type Atoms, atomsOf, inCompany, turnsOf } from './turns.ts';
import type { Atom, YearLedger } from './yearLedger.ts';

/** A grain, and what stands on its axes by the engine's numbers. */
export interface YearGrain extends Pick<Atoms, 'kommuner' | 'targetGroups'> {
  readonly grain: Grain;
  readonly values: readonly number[];
}

/** Goes through the year's entries once, and once through the cells of the dimension. */
export const yearGrainOf = (ledger: YearLedger, unit: Unit, dimension: Dimension): YearGrain => {
  const atoms = atomsOf(ledger);
  const netAt = new Float64Array(ledger.entries);
  const { grain, values, others } = isByFamily(ledger, { unit })
    ? countFamilies(ledger, dimension, atoms)
    : countCitizens(ledger, dimension, atoms);
  for (const [layer, { entries, net }] of others.entries()) {
    for (let i = 0; i < entries.length; i++) netAt[entries[i] as number] = net[i] as number;
    countOthers(grain, ledger, unit, atoms, layer, entries, netAt);
  }
  const { kommuner, targetGroups } = atoms;
  return { grain, kommuner, targetGroups, values };
};

/** Units of one entry, counted, and layer by layer the entries of the others, in rising order, and what they cost. */
interface Counted {
  readonly grain: Grain;
  readonly values: readonly number[];
  readonly others: readonly { readonly entries: Uint32Array; readonly net: Float64Array }[];
}

/** Atom by atom, so that nobody's place need be looked up. */
const countCitizens = (ledger: YearLedger, dimension: Dimension, { kommuner, targetGroups, rowOf, columnOf }: Atoms): Counted => {
  const { atoms, alone, together } = ledger;
  const { start, value, net, values, firstTogether } = ledger.ordered(dimension);
  const layers = values.length;
  const grain = emptyGrain([kommuner.length, targetGroups.length, layers]);
  const layerSize = placeOf(grain.sizes, [0, 0, 1]);
  for (const [atom, { net: costs, from }] of alone.ofAtom.entries()) {
    const { kommune, targetGroup } = atoms[atom] as Atom;
    const place = placeOf(grain.sizes, [rowOf[kommune] as number, columnOf[targetGroup] as number, 0]);
    const end = start[from + costs.length] as number;
    for (let cell = start[from] as number; cell < end; cell++)
      addPerson(grain, place + (value[cell] as number) * layerSize, sizeOf(net[cell] as number, false));
    for (let i = 0; i < costs.length; i++) addPerson(grain, place + layers * layerSize, sizeOf(costs[i] as number, true));
  }
  const ofLayer = values.map(() => ({ entries: [] as number[], net: [] as number[] }));
  for (let i = 0; i < together.length; i++) {
    for (let cell = start[firstTogether + i] as number; cell < (start[firstTogether + i + 1] as number); cell++) {
      const own = ofLayer[value[cell] as number];
      own?.entries.push(together[i] as number);
      own?.net.push(net[cell] as number);
    }
  }
  const others = ofLayer.map((own) => ({ entries: Uint32Array.from(own.entries), net: Float64Array.from(own.net) }));
  const whole = { entries: together, net: Float64Array.from(together, (entry) => ledger.net[entry] as number) };
  return { grain, values, others: [...others, whole] };
};

const countFamilies = (ledger: YearLedger, dimension: Dimension, atoms: Atoms): Counted => {
  const cells = ledger.cells(dimension);
  const grain = emptyGrain([atoms.kommuner.length, atoms.targetGroups.length, cells.length]);
  const company = inCompany(ledger, 'familie');
  const all = new Uint32Array(ledger.entries);
  for (let entry = 0; entry < all.length; entry++) all[entry] = entry;
  const others = [...cells, { entry: all, net: ledger.net }].map(({ entry, net }, layer) =>
    countAlone(grain, ledger, atoms, company, layer, entry, net)
  );
  return { grain, values: cells.map(({ value }) => value), others };
};

/** Of everything, figures count a sum below 0 as 0. */
const sizeOf = (sum: number, isWhole: boolean): number => (sum < 0 ? (isWhole ? 0 : -sum) : sum);

/** Counts each unit of one entry in its cell; gives the entries of the others, and what they cost. */
const countAlone = (
  grain: Grain,
  { kommune, targetGroup }: YearLedger,
  { rowOf, columnOf }: Atoms,
  company: Uint8Array,
  layer: number,
  entries: Uint32Array,
  net: Float64Array
): Counted['others'][number] => {
  const [rows, , layers] = grain.sizes;
  const corner = placeOf(grain.sizes, [0, 0, layer]);
  const others = new Uint32Array(entries.length);
  const nets = new Float64Array(entries.length);
  let count = 0;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as number;
    if (company[entry] === 1) {
      others[count] = entry;
      nets[count++] = net[i] as number;
      continue;
    }
    const row = rowOf[kommune[entry] as number] as number;
    const column = columnOf[targetGroup[entry] as number] as number;
    addPerson(grain, corner + column * (rows + 1) + row, sizeOf(net[i] as number, layer === layers));
  }
  return { entries: others.subarray(0, count), net: nets.subarray(0, count) };
};

/** Counts units of several entries, and adds up rows and columns: who stands in several cells counts once in each, and once in each sum. */
const countOthers = (
  grain: Grain,
  ledger: YearLedger,
  unit: Unit,
  { rowOf, columnOf }: Atoms,
  layer: number,
  entries: Uint32Array,
  netAt: Float64Array
): void => {
  const { kommune, targetGroup } = ledger;
  const { sizes } = grain;
  const [rows, columns, layers] = sizes;
  const { inTurn, start } = turnsOf(ledger, unit, entries);
  const cellAt = (turn: number): number => {
    const entry = inTurn[turn] as number;
    return placeOf(sizes, [rowOf[kommune[entry] as number] as number, columnOf[targetGroup[entry] as number] as number, layer]);
  };
  const several: number[] = [];
  for (let one = 0; one + 1 < start.length; one++) {
    const from = start[one] as number;
    const place = cellAt(from);
    let sum = 0;
    let turn = from;
    for (; turn < (start[one + 1] as number) && cellAt(turn) === place; turn++) sum += netAt[inTurn[turn] as number] as number;
    if (turn < (start[one + 1] as number)) several.push(one);
    else addPerson(grain, place, sizeOf(settled(sum), layer === layers));
  }
  addSums(grain, layer);
  for (const one of several) {
    const sums = new Map<number, number>();
    for (const entry of inTurn.subarray(start[one], start[one + 1])) {
      for (const row of [rowOf[kommune[entry] as number] as number, rows]) {
        for (const column of [columnOf[targetGroup[entry] as number] as number, columns]) {
          const place = placeOf(sizes, [row, column, layer]);
          sums.set(place, (sums.get(place) ?? 0) + (netAt[entry] as number));
        }
      }
    }
    for (const [place, sum] of sums) addPerson(grain, place, sizeOf(settled(sum), layer === layers));
  }
};

/** Adds up a layer's rows and columns, where nobody stands in several of its cells. */
const addSums = (grain: Grain, layer: number): void => {
  const [rows, columns] = grain.sizes;
  const add = (from: Cell, to: Cell) => addStand(grain, placeOf(grain.sizes, to), standAt(grain, from));
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      add([row, column, layer], [rows, column, layer]);
      add([row, column, layer], [row, columns, layer]);
    }
    add([rows, column, layer], [rows, columns, layer]);
  }
};
