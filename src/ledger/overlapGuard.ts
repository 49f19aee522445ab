/** What the figures of budgets that share citizens may tell apart. */
import type { MinimumCell } from '../domain/disclosure.ts';
import { guardOf } from '../domain/exchanges.ts';
import {
  type Grain,
  type Guard,
  isTelling,
  mergedLayers,
  placeOf,
  type Stand,
  standAt,
  type Telling,
  tellingOf,
  together
} from '../domain/grain.ts';
import type { OverlapGrain } from './overlapGrain.ts';

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
  readonly #telling: Telling;

  constructor(grain: OverlapGrain, guard: OverlapGuard, kommuner: readonly boolean[]) {
    this.#grain = grain;
    this.#guard = guard;
    this.#telling = tellingOf(guard.guard, kommuner, [true]);
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
    const { mergedAt, count } = this.#guard;
    const { people, sizes } = this.#grain.combinations;
    const told: (boolean | undefined)[] = Array.from({ length: count });
    for (const [layer, place] of mergedAt.entries()) {
      if ((people[placeOf(sizes, [sizes[0], sizes[1], layer])] ?? 0) === 0) continue;
      if (told[place] !== undefined && told[place] !== isTold(layer)) return true;
      told[place] = isTold(layer);
    }
    return this.#telling(told.map((one) => one ?? false));
  }
}
