/**
 * The grain that two selections may differ by. Costs stand in cells of kommune, målgruppe and area; what is published for a selection is
 * a sum over its cells, so the difference of two selections is one too. Each cell that must not be told is given partners that it may
 * exchange people and kroner with, and only selections that no such exchange would change are told: however many are held against one
 * another, what they tell would be the same if the exchange had taken place. Exchanges round a table leave its sums as they are, as in
 * Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4.
 */
import { type Ground, isDominated, type MinimumCell } from './disclosure.ts';

/** Rows are kommuner, columns målgrupper, layers areas. The last place of each axis is all of them together. */
export interface Grain {
  /** How many there are on each axis, beside all of them. */
  readonly sizes: Cell;
  /** At `placeOf`: people with a posting, and those of them whom it is not nothing for. */
  readonly people: Float64Array;
  readonly paying: Float64Array;
  /** At `placeOf`, kr.: the sum without signs, and the two who carry most of it. */
  readonly weight: Float64Array;
  readonly largest: Float64Array;
  readonly second: Float64Array;
}

/** Places on the axes: row, column, layer. */
export type Cell = readonly [row: number, column: number, layer: number];

export const axes = [0, 1, 2] as const;
export type Axis = (typeof axes)[number];

export const placeOf = ([rows, columns]: Cell, [row, column, layer]: Cell): number => (layer * (columns + 1) + column) * (rows + 1) + row;

/** How the layers of a grain stand to one another. */
export interface Layers {
  /** One person may stand in several, as in several areas. */
  readonly overlapping: boolean;
  /** Of each layer, a number that those share which sum to something that is told as well. */
  readonly kinds: readonly number[];
  /** An exchange may leave the sum of the layers changed, where that is withheld as well. */
  readonly mayHideWhole: boolean;
}

/** A grain of nobody. */
export const emptyGrain = (sizes: Cell): Grain => {
  const column = () => new Float64Array((sizes[0] + 1) * (sizes[1] + 1) * (sizes[2] + 1));
  return { sizes, people: column(), paying: column(), weight: column(), largest: column(), second: column() };
};

/** Adds one person's amount, kr. without sign, to a cell. */
export const addPerson = ({ people, paying, weight, largest, second }: Grain, place: number, size: number): void => {
  people[place] = (people[place] as number) + 1;
  if (size === 0) return;
  paying[place] = (paying[place] as number) + 1;
  weight[place] = (weight[place] as number) + size;
  if (size > (largest[place] as number)) {
    second[place] = largest[place] as number;
    largest[place] = size;
  } else if (size > (second[place] as number)) second[place] = size;
};

/** Who stands behind a cell, or several. */
export interface Stand extends Required<Pick<Ground, 'contributors' | 'largest' | 'second' | 'total'>> {
  readonly paying: number;
}

export const standAt = (grain: Grain, cell: Cell): Stand => {
  const place = placeOf(grain.sizes, cell);
  return {
    contributors: grain.people[place] ?? 0,
    paying: grain.paying[place] ?? 0,
    total: grain.weight[place] ?? 0,
    largest: grain.largest[place] ?? 0,
    second: grain.second[place] ?? 0
  };
};

/** The fewest people who may stand behind both, and the most that two of them may carry; where the same people may stand behind both. */
export const together = (one: Stand, other: Stand, overlapping: boolean): Stand => {
  const total = one.total + other.total;
  if (overlapping) {
    const contributors = Math.max(one.contributors, other.contributors);
    const paying = Math.max(one.paying, other.paying);
    return { contributors, paying, total, largest: one.largest + other.largest, second: one.second + other.second };
  }
  const [largest = 0, second = 0] = [one.largest, one.second, other.largest, other.second].sort((a, b) => b - a);
  return { contributors: one.contributors + other.contributors, paying: one.paying + other.paying, total, largest, second };
};

/** Adds people to a cell that none of them stand in yet. */
export const addStand = ({ people, paying, weight, largest, second }: Grain, place: number, stand: Stand): void => {
  people[place] = (people[place] as number) + stand.contributors;
  paying[place] = (paying[place] as number) + stand.paying;
  weight[place] = (weight[place] as number) + stand.total;
  const [most, next] = [largest[place] as number, second[place] as number];
  largest[place] = Math.max(most, stand.largest);
  second[place] = Math.max(Math.min(most, stand.largest), next, stand.second);
};

/** The same grain with layers taken together; `layerOf` is the new place of each layer. One person may not stand in several. */
export const mergedLayers = (grain: Grain, layerOf: readonly number[]): Grain => {
  const [rows, columns, layers] = grain.sizes;
  const count = Math.max(0, ...layerOf.map((layer) => layer + 1));
  const merged = emptyGrain([rows, columns, count]);
  for (let layer = 0; layer <= layers; layer++) {
    const to = layer === layers ? count : (layerOf[layer] ?? 0);
    for (let column = 0; column <= columns; column++)
      for (let row = 0; row <= rows; row++)
        addStand(merged, placeOf(merged.sizes, [row, column, to]), standAt(grain, [row, column, layer]));
  }
  return merged;
};

/** Whether a sum on this stand would tell about a few. Of nobody it tells nothing. */
export const isTelling = (stand: Stand, minimumCell: MinimumCell): boolean =>
  stand.contributors > 0 && (stand.contributors < minimumCell || (stand.paying > 0 && (stand.paying < minimumCell || isDominated(stand))));

/**
 * On one axis: places that a selection must hold all of or none of; or one place, that it holds; or, without places, whatever it is.
 * An exchange changes what a selection tells where that is so on no axis.
 */
export type Side = readonly number[];
export type Exchange = readonly [rows: Side, columns: Side, layers: Side];

const isCut = (side: Side, selected: readonly boolean[]): boolean => {
  if (side.length === 0) return true;
  const [first = 0] = side;
  if (side.length === 1) return selected[first] === true;
  return side.some((place) => selected[place] !== selected[first]);
};

/** What a table's selections must not cut. */
export interface Guard {
  readonly exchanges: readonly Exchange[];
  /** A cell of the whole found no partner: nothing but everything is told. */
  readonly onlyEverything: boolean;
  /** A cell of a layer found no partner: layers are told all together alone, since the others would tell it. */
  readonly isUntold: boolean;
}

/** Whether what is published of a selection of rows and columns tells, beside what is published of others, about a few: by its layers. */
export type Telling = (layers: readonly boolean[]) => boolean;

/** Exchanges that rows and columns alone keep whole are left out once, for there may be many layers to ask about. */
export const tellingOf = (
  { exchanges, onlyEverything, isUntold }: Guard,
  rows: readonly boolean[],
  columns: readonly boolean[]
): Telling => {
  const isEverywhere = rows.every(Boolean) && columns.every(Boolean);
  const cut = exchanges.filter((exchange) => isCut(exchange[0], rows) && isCut(exchange[1], columns));
  return (layers) => {
    const isWhole = layers.every(Boolean);
    if (isUntold && !isWhole) return true;
    if (onlyEverything && !(isEverywhere && isWhole)) return true;
    return cut.some((exchange) => isCut(exchange[2], layers));
  };
};
