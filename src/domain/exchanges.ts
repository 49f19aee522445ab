/** Finds for each cell that must not be told the exchange that costs a reader least. */
import type { MinimumCell } from './disclosure.ts';
import { type Axis, axes, type Cell, type Exchange, type Grain, type Guard, isTelling, type Layers, placeOf, type Stand, standAt, together } from './grain.ts';

/** Partners tried on each axis, those whose loss costs least. */
const mostPartners = 4;

const layerAxis = 2;

/** What selections must not cut so that none of the grain's cells that would tell about a few can be reckoned. */
export const guardOf = (grain: Grain, minimumCell: MinimumCell, layers: Layers): Guard => {
  const search = new Search(grain, minimumCell, layers);
  const { sizes } = grain;
  const isWhole = ([, , layer]: Cell) => layer === sizes[2];
  const telling = cellsOf(sizes).filter((cell) => isTelling(standAt(grain, cell), minimumCell));
  search.hide(telling);
  // Sums before what they are of, and the whole before its layers: what is hidden for one serves the next.
  const breadth = (cell: Cell) => axes.filter((axis) => axis !== layerAxis && cell[axis] === sizes[axis]).length;
  telling.sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || breadth(b) - breadth(a));
  let onlyEverything = false;
  const untoldKinds = new Set<number | undefined>();
  const exchanges: Exchange[] = [];
  for (const cell of telling) {
    const exchange = search.exchangeOf(cell);
    if (exchange) exchanges.push(exchange);
    else if (axes.every((axis) => cell[axis] === sizes[axis])) continue;
    else if (isWhole(cell)) onlyEverything = true;
    else untoldKinds.add(layers.kinds[cell[layerAxis]]);
  }
  return { exchanges, onlyEverything, untold: layers.kinds.map((kind) => untoldKinds.has(kind)) };
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
  readonly #layers: Layers;
  /** Cells that would tell about a few, and those that some exchange already hides. */
  readonly #isHidden: Uint8Array;

  constructor(grain: Grain, minimumCell: MinimumCell, layers: Layers) {
    this.#grain = grain;
    this.#minimumCell = minimumCell;
    this.#layers = layers;
    this.#isHidden = new Uint8Array(grain.people.length);
  }

  hide(cells: readonly Cell[]): void {
    for (const cell of cells) this.#isHidden[placeOf(this.#grain.sizes, cell)] = 1;
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
    for (const hidden of this.#hiddenBy(cell, partners)) this.#isHidden[hidden] = 1;
    const sides = axes.map((axis) => (cell[axis] === sizes[axis] ? [] : [cell[axis], ...partners[axis]]));
    return [sides[0] ?? [], sides[1] ?? [], sides[2] ?? []];
  }

  /** Places on an axis that, taken together with the cell, tell about nobody: one, or several that cost least. */
  #partnersOf(cell: Cell, axis: Axis): number[][] {
    const own = standAt(this.#grain, cell);
    const { kinds } = this.#layers;
    const overlapping = axis === layerAxis && this.#layers.overlapping;
    const others = Array.from({ length: this.#grain.sizes[axis] }, (_, place) => place)
      .filter((place) => place !== cell[axis] && (axis !== layerAxis || kinds[place] === kinds[cell[axis]]))
      .map((place) => ({ place, at: placeOf(this.#grain.sizes, placed(cell, axis, place)) }))
      .filter(({ at }) => (this.#grain.people[at] ?? 0) > 0)
      .map(({ place, at }) => ({ place, at, stand: standAt(this.#grain, placed(cell, axis, place)) }));
    const priceOf = (at: number) => (this.#isHidden[at] ? 0 : (this.#grain.people[at] ?? 0) + 1);
    const single = others
      .filter(({ stand }) => !isTelling(together(own, stand, overlapping), this.#minimumCell))
      .sort((a, b) => priceOf(a.at) - priceOf(b.at))
      .slice(0, mostPartners)
      .map(({ place }) => [place]);
    let all = own;
    const several: number[] = [];
    for (const { place, stand } of others.sort((a, b) => priceOf(a.at) - priceOf(b.at) || b.stand.total - a.stand.total)) {
      several.push(place);
      all = together(all, stand, overlapping);
      if (!isTelling(all, this.#minimumCell)) return several.length > 1 ? [...single, several] : single;
    }
    return single;
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
      const overlapping = flipped.includes(layerAxis) && this.#layers.overlapping;
      const [first, ...rest] = cells.map((one) => standAt(this.#grain, one));
      const stand = rest.reduce((all, one) => together(all, one, overlapping), first as Stand);
      return { isOdd: flipped.length % 2 === 1, stand };
    });
  }

  /** What can no longer be told: the cells and their partners, and where the exchange does not go along an axis also its sum. */
  #hiddenBy(cell: Cell, partners: Partners): number[] {
    const { sizes } = this.#grain;
    const placesOn = (axis: Axis): readonly number[] => {
      const all = sizes[axis];
      if (cell[axis] === all) return [all];
      return partners[axis].length > 0 ? [cell[axis], ...partners[axis]] : [cell[axis], all];
    };
    const [rows, columns, layers] = [placesOn(0), placesOn(1), placesOn(2)];
    const hidden: number[] = [];
    for (const layer of layers) for (const column of columns) for (const row of rows) hidden.push(placeOf(sizes, [row, column, layer]));
    return hidden;
  }

  #priceOf(cell: Cell, partners: Partners): number {
    const { sizes, people } = this.#grain;
    const whole = placeOf(sizes, [0, 0, sizes[2]]);
    let price = 0;
    for (const hidden of this.#hiddenBy(cell, partners)) {
      if (this.#isHidden[hidden]) continue;
      if (hidden >= whole && cell[2] !== sizes[2] && !this.#layers.mayHideWhole) return Number.POSITIVE_INFINITY;
      price += (people[hidden] ?? 0) + 1;
    }
    return price;
  }
}

const placed = (cell: Cell, axis: Axis, place: number): Cell => [
  axis === 0 ? place : cell[0],
  axis === 1 ? place : cell[1],
  axis === 2 ? place : cell[2]
];
