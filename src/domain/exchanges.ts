/** Finds for each cell that must not be told the exchange that costs a reader least. */
import type { MinimumCell } from './disclosure.ts';
import { type Axis, axes, type Cell, type Exchange, type Grain, type Guard, isTelling, placeOf, type Stand, standAt, together } from './grain.ts';

/** Partners tried on each axis, those whose loss costs least. */
const mostPartners = 4;

const layerAxis = 2;

/** `mayHideWhole`: an exchange may cross layers that are not told apart from the whole. Elsewhere the whole is left as it is. */
export const guardOf = (grain: Grain, minimumCell: MinimumCell, mayHideWhole: boolean): Guard => {
  const search = new Search(grain, minimumCell, mayHideWhole);
  const { sizes } = grain;
  const isWhole = ([, , layer]: Cell) => layer === sizes[2];
  const telling = cellsOf(sizes).filter((cell) => isTelling(standAt(grain, cell), minimumCell));
  // Sums before what they are of, and the whole before its layers: what is hidden for one serves the next.
  const breadth = (cell: Cell) => axes.filter((axis) => axis !== layerAxis && cell[axis] === sizes[axis]).length;
  telling.sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || breadth(b) - breadth(a));
  let onlyEverything = false;
  let onlyAllLayers = false;
  const exchanges: Exchange[] = [];
  for (const cell of telling) {
    const exchange = search.exchangeOf(cell);
    if (exchange) exchanges.push(exchange);
    else if (axes.every((axis) => cell[axis] === sizes[axis])) continue;
    else if (isWhole(cell)) onlyEverything = true;
    else onlyAllLayers = true;
  }
  return { exchanges, onlyEverything, onlyAllLayers };
};

const cellsOf = ([rows, columns, layers]: Cell): Cell[] => {
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, i) => i);
  return upTo(layers).flatMap((layer) => upTo(columns).flatMap((column) => upTo(rows).map((row): Cell => [row, column, layer])));
};

/** On each axis the places of the partners; none where the exchange does not go along it. */
type Partners = readonly [rows: readonly number[], columns: readonly number[], layers: readonly number[]];

class Search {
  readonly #grain: Grain;
  readonly #minimumCell: MinimumCell;
  readonly #mayHideWhole: boolean;
  /** Cells that some exchange already hides. */
  readonly #isHidden: Uint8Array;

  constructor(grain: Grain, minimumCell: MinimumCell, mayHideWhole: boolean) {
    this.#grain = grain;
    this.#minimumCell = minimumCell;
    this.#mayHideWhole = mayHideWhole;
    this.#isHidden = new Uint8Array(grain.people.length);
  }

  /** The exchange that hides fewest people anew; null where none would do. */
  exchangeOf(cell: Cell): Exchange | null {
    const { sizes } = this.#grain;
    const choices = axes.map((axis) => (cell[axis] === sizes[axis] ? [[]] : [[], ...this.#partnersOf(cell, axis)]));
    const [rows = [], columns = [], layers = []] = choices;
    let best: { readonly partners: Partners; readonly price: number } | null = null;
    for (const row of rows) {
      for (const column of columns) {
        for (const layer of layers) {
          const partners: Partners = [row, column, layer];
          if (partners.every((one) => one.length === 0)) continue;
          const price = this.#priceOf(cell, partners);
          if (price < (best?.price ?? Number.POSITIVE_INFINITY) && this.#isWide(cell, partners)) best = { partners, price };
        }
      }
    }
    if (!best) return null;
    const { partners } = best;
    for (const hidden of this.#hiddenBy(cell, partners)) this.#isHidden[placeOf(sizes, hidden)] = 1;
    const sides = axes.map((axis) => (cell[axis] === sizes[axis] ? [] : [cell[axis], ...partners[axis]]));
    return [sides[0] ?? [], sides[1] ?? [], sides[2] ?? []];
  }

  /** Places on an axis that, taken together with the cell, tell about nobody: the smallest, or several where one is not enough. */
  #partnersOf(cell: Cell, axis: Axis): number[][] {
    const own = standAt(this.#grain, cell);
    const overlapping = axis === layerAxis;
    const others = Array.from({ length: this.#grain.sizes[axis] }, (_, place) => place)
      .filter((place) => place !== cell[axis])
      .map((place) => ({ place, at: placed(cell, axis, place) }))
      .map(({ place, at }) => ({ place, at, stand: standAt(this.#grain, at) }))
      .filter(({ stand }) => stand.contributors > 0);
    const priceOf = (at: Cell) => (this.#isHidden[placeOf(this.#grain.sizes, at)] ? 0 : (standAt(this.#grain, at).contributors ?? 0) + 1);
    const single = others
      .filter(({ stand }) => !isTelling(together(own, stand, overlapping), this.#minimumCell))
      .sort((a, b) => priceOf(a.at) - priceOf(b.at))
      .slice(0, mostPartners)
      .map(({ place }) => [place]);
    if (single.length > 0) return single;
    let all = own;
    const several: number[] = [];
    for (const { place, stand } of others.sort((a, b) => b.stand.total - a.stand.total)) {
      several.push(place);
      all = together(all, stand, overlapping);
      if (!isTelling(all, this.#minimumCell)) return [several];
    }
    return [];
  }

  /** Whether the exchange may be of so much that the cell is not nearly told. */
  #isWide(cell: Cell, partners: Partners): boolean {
    const own = standAt(this.#grain, cell);
    const corners = this.#cornersOf(cell, partners);
    const room = Math.min(...corners.flatMap(({ isOdd, stand }) => (isOdd ? [stand.total] : [])));
    if (room < own.largest) return false;
    const inLayer: Partners = [partners[0], partners[1], []];
    if (partners[0].length + partners[1].length === 0) return true;
    const people = this.#cornersOf(cell, inLayer);
    const least = (odd: boolean) => Math.min(...people.flatMap(({ isOdd, stand }) => (isOdd === odd ? [stand.contributors] : [])));
    return least(true) + least(false) >= this.#minimumCell;
  }

  /** The cells that give and take, those of several partners together; odd ones give what the cell takes. */
  #cornersOf(cell: Cell, partners: Partners): { readonly isOdd: boolean; readonly stand: Stand }[] {
    const using = axes.filter((axis) => partners[axis].length > 0);
    return Array.from({ length: 2 ** using.length }, (_, corner) => {
      const flipped = using.filter((_, i) => corner & (1 << i));
      let cells: Cell[] = [cell];
      for (const axis of flipped) cells = cells.flatMap((one) => partners[axis].map((place) => placed(one, axis, place)));
      const overlapping = flipped.includes(layerAxis);
      const [first, ...rest] = cells.map((one) => standAt(this.#grain, one));
      const stand = rest.reduce((all, one) => together(all, one, overlapping), first as Stand);
      return { isOdd: flipped.length % 2 === 1, stand };
    });
  }

  /** What can no longer be told: the cells and their partners, and where the exchange does not go along an axis also its sum. */
  #hiddenBy(cell: Cell, partners: Partners): Cell[] {
    let cells: Cell[] = [cell];
    for (const axis of axes) {
      const all = this.#grain.sizes[axis];
      const places = cell[axis] === all ? [all] : partners[axis].length > 0 ? [cell[axis], ...partners[axis]] : [cell[axis], all];
      cells = cells.flatMap((one) => places.map((place) => placed(one, axis, place)));
    }
    return cells;
  }

  #priceOf(cell: Cell, partners: Partners): number {
    const { sizes, people } = this.#grain;
    let price = 0;
    for (const hidden of this.#hiddenBy(cell, partners)) {
      const place = placeOf(sizes, hidden);
      if (this.#isHidden[place]) continue;
      if (hidden[2] === sizes[2] && cell[2] !== sizes[2] && !this.#mayHideWhole) return Number.POSITIVE_INFINITY;
      price += (people[place] ?? 0) + 1;
    }
    return price;
  }
}

const placed = (cell: Cell, axis: Axis, place: number): Cell => [
  axis === 0 ? place : cell[0],
  axis === 1 ? place : cell[1],
  axis === 2 ? place : cell[2]
];
