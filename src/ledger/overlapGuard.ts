/** Who draws on exactly which areas, by kommune: what the figures of budgets that share citizens may tell apart. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { guardOf } from '../domain/exchanges.ts';
import type { Unit } from '../domain/filters.ts';
import {
  addPerson,
  differsByFew,
  emptyGrain,
  type Grain,
  type Guard,
  isTelling,
  mergedLayers,
  placeOf,
  type Selected,
  type Stand,
  standAt,
  together
} from '../domain/grain.ts';
import { atomsOf, eachPerson } from './grain.ts';
import { settled } from './postings.ts';
import type { YearLedger } from './yearLedger.ts';

/** More combinations are never told apart; the others of so many areas stand together in one layer. */
const mostTold = 200;
/** Areas that a mark has room for. */
const markBits = 31;

/** Units by exactly which areas they draw on. By målgruppe too, so few would share a combination that almost none could be told. */
export interface OverlapGrain {
  readonly combinations: Grain;
  /** The layer of a combination, and of each layer how many areas it is of. */
  readonly layerOf: ReadonlyMap<number, number>;
  readonly kinds: readonly number[];
  /** Places of areas, by the engine's number, in a mark. */
  readonly bitOf: ReadonlyMap<number, number>;
}

/** `net`: what each entry costs in `areas`; NaN where it has no posting there. Null where there are more areas than a mark has room for. */
export const overlapGrainOf = (ledger: YearLedger, unit: Unit, areas: readonly number[] | null, net: Float64Array): OverlapGrain | null => {
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
  const combinations = emptyGrain([atoms.kommuner.length, 1, kinds.length]);
  eachPerson(ledger, unit, entries, (places) => {
    const found = new Map<number, { mark: number; sum: number }>();
    for (const i of places) {
      const entry = entries[i] as number;
      for (const row of [atoms.rows[entry] as number, atoms.kommuner.length]) {
        const own = found.get(row) ?? { mark: 0, sum: 0 };
        own.mark |= marks[entry] as number;
        own.sum = settled(own.sum + (net[entry] as number));
        found.set(row, own);
      }
    }
    for (const [row, { mark, sum }] of found) {
      for (const layer of [layerOf.get(mark) ?? told.length + bitsOf(mark) - 1, kinds.length]) {
        for (const column of [0, 1]) addPerson(combinations, placeOf(combinations.sizes, [row, column, layer]), Math.max(0, sum));
      }
    }
  });
  const bitOf = new Map(cells.map(({ value }, bit) => [value, bit]));
  return { combinations, layerOf, kinds, bitOf };
};

const bitsOf = (mark: number): number => {
  let count = 0;
  for (let left = mark; left !== 0; left &= left - 1) count++;
  return count;
};

/** What a selection of kommuner may tell of combinations of areas. */
export interface OverlapGuard {
  readonly guard: Guard;
  /** Of each layer the place of those that it is never told apart from. */
  readonly mergedAt: readonly number[];
  readonly count: number;
}

export const overlapGuardOf = ({ combinations, kinds }: OverlapGrain, minimumCell: MinimumCell): OverlapGuard => {
  const mergedAt = rareTogether(combinations, kinds, minimumCell);
  const merged = mergedLayers(combinations, mergedAt);
  const count = merged.sizes[2];
  const mergedKinds = Array.from({ length: count }, (_, one) => kinds[mergedAt.indexOf(one)] ?? 0);
  return { guard: guardOf(merged, minimumCell, { overlapping: false, kinds: mergedKinds, mayHideWhole: false }), mergedAt, count };
};

interface Group {
  readonly layers: readonly number[];
  readonly stand: Stand;
}

const joined = (one: Group, other: Group): Group => ({
  layers: [...one.layers, ...other.layers],
  stand: together(one.stand, other.stand, false)
});

/** Combinations of few people are taken together until they are enough: those of as many areas where there are such, else the nearest. */
const rareTogether = (grain: Grain, kinds: readonly number[], minimumCell: MinimumCell): number[] => {
  const [rows, columns] = grain.sizes;
  const standOf = (layer: number) => standAt(grain, [rows, columns, layer]);
  const isFew = (layer: number) => isTelling(standOf(layer), minimumCell);
  const byKind = [...kinds.keys()].sort(
    (a, b) => (kinds[b] ?? 0) - (kinds[a] ?? 0) || Number(isFew(b)) - Number(isFew(a)) || standOf(a).contributors - standOf(b).contributors
  );
  const groups: Group[] = [];
  let open: Group | null = null;
  const kindOf = ({ layers }: Group) => kinds[layers[0] ?? -1];
  for (const layer of byKind) {
    const own: Group = { layers: [layer], stand: standOf(layer) };
    const isEnough = own.stand.contributors > 0 && !isFew(layer);
    const before = groups.at(-1);
    // What is left goes with the last of its kind, if that is still enough, and not with a combination that is enough by itself.
    if (open && before && kindOf(before) === kindOf(open) && (isEnough || kindOf(open) !== kinds[layer])) {
      const both = joined(before, open);
      if (!isTelling(both.stand, minimumCell)) {
        groups[groups.length - 1] = both;
        open = null;
      }
    }
    open = open ? joined(open, own) : own;
    if (open.stand.contributors === 0 || isTelling(open.stand, minimumCell)) continue;
    groups.push(open);
    open = null;
  }
  while (open) {
    const last = groups.pop();
    const all: Group = last ? joined(last, open) : open;
    open = last && isTelling(all.stand, minimumCell) ? all : null;
    if (!open) groups.push(all);
  }
  const placeAt: number[] = [];
  for (const [place, { layers }] of groups.entries()) for (const layer of layers) placeAt[layer] = place;
  return placeAt;
};

/** By what a grain and its guard tell of a selection: whether those on exactly these areas, or on so many, differ from others' by few. */
export class OverlapTelling {
  readonly #grain: OverlapGrain;
  readonly #guard: OverlapGuard;
  readonly #kommuner: readonly boolean[];

  constructor(grain: OverlapGrain, guard: OverlapGuard, [kommuner]: Selected) {
    this.#grain = grain;
    this.#guard = guard;
    this.#kommuner = kommuner;
  }

  /** `areas` by the engine's numbers. */
  combinationDiffers(areas: readonly number[]): boolean {
    const { layerOf, bitOf } = this.#grain;
    const layer = layerOf.get(areas.reduce((mark, area) => mark | (1 << (bitOf.get(area) ?? 0)), 0));
    return layer === undefined || this.#differs((one) => one === layer);
  }

  sizeDiffers(size: number): boolean {
    return this.#differs((layer) => this.#grain.kinds[layer] === size);
  }

  #differs(isTold: (layer: number) => boolean): boolean {
    const { guard, mergedAt, count } = this.#guard;
    const { people, sizes } = this.#grain.combinations;
    const told: (boolean | undefined)[] = Array.from({ length: count });
    for (const [layer, place] of mergedAt.entries()) {
      if ((people[placeOf(sizes, [sizes[0], sizes[1], layer])] ?? 0) === 0) continue;
      if (told[place] !== undefined && told[place] !== isTold(layer)) return true;
      told[place] = isTold(layer);
    }
    return differsByFew(guard, [this.#kommuner, [true], told.map((one) => one ?? false)]);
  }
}
