/** Finds for each cell that must not be told the exchange that costs a reader least. */
import { closenessLimit, dominanceLimit, type MinimumCell } from './disclosure.ts';
import {
  type Axis,
  axes,
  type Cell,
  type Exchange,
  type Grain,
  type Guard,
  isTelling,
  type Layers,
  placeOf,
  type Stand,
  standAt,
  together
} from './grain.ts';

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
  let isUntold = false;
  const exchanges: Exchange[] = [];
  for (const cell of telling) {
    const exchange = search.exchangeOf(cell);
    if (exchange) exchanges.push(exchange);
    else if (axes.every((axis) => cell[axis] === sizes[axis])) continue;
    else if (isWhole(cell)) onlyEverything = true;
    else isUntold = true;
  }
  return { exchanges, onlyEverything, isUntold };
};

const cellsOf = ([rows, columns, layers]: Cell): Cell[] => {
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, i) => i);
  return upTo(layers).flatMap((layer) => upTo(columns).flatMap((column) => upTo(rows).map((row): Cell => [row, column, layer])));
};

/** Which partners are tried: those that cost least, or where none of them will do, those that have most to give, and all of them. */
type Among = 'least of its kind' | 'largest of its kind' | 'least' | 'largest';

/** On each axis the places of the partners; none where the exchange does not go along it. */
type Partners = readonly [rows: readonly number[], columns: readonly number[], layers: readonly number[]];

/** Partners on one axis, and the places there whose cells the exchange touches. */
interface Choice {
  readonly partners: readonly number[];
  readonly touched: readonly number[];
}

interface Priced {
  readonly partners: Partners;
  readonly price: number;
}

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
    let best: Priced | null = null;
    for (const among of ['least of its kind', 'largest of its kind', 'least', 'largest'] as const) {
      const found = this.#bestOf(cell, among);
      if (found && (!best || found.price < best.price)) best = found;
      // One that goes along every axis leaves all sums as they are; it is worth a longer look.
      if (best && this.#isFull(cell, best.partners)) break;
    }
    if (!best) return null;
    const { partners } = best;
    for (const hidden of this.#hiddenBy(cell, partners)) this.#isHidden[hidden] = 1;
    const sides = axes.map((axis) => (cell[axis] === sizes[axis] ? [] : [cell[axis], ...partners[axis]]));
    return [sides[0] ?? [], sides[1] ?? [], sides[2] ?? []];
  }

  #isFull(cell: Cell, partners: Partners): boolean {
    return axes.every((axis) => cell[axis] === this.#grain.sizes[axis] || partners[axis].length > 0);
  }

  #bestOf(cell: Cell, among: Among): Priced | null {
    const { sizes } = this.#grain;
    const choices = axes.map((axis) => {
      const found = cell[axis] === sizes[axis] ? [[]] : [[], ...this.#partnersOf(cell, axis, among)];
      return found.map((partners): Choice => ({ partners, touched: this.#touchedOn(cell, axis, partners) }));
    });
    const [rows = [], columns = [], layers = []] = choices;
    const candidates: Priced[] = [];
    for (const row of rows) {
      for (const column of columns) {
        for (const layer of layers) {
          const partners: Partners = [row.partners, column.partners, layer.partners];
          if (partners.every((one) => one.length === 0)) continue;
          const price = this.#priceOf(cell, partners, [row.touched, column.touched, layer.touched]);
          if (Number.isFinite(price)) candidates.push({ partners, price });
        }
      }
    }
    return candidates.sort((a, b) => a.price - b.price).find((one) => this.#isWide(cell, one.partners)) ?? null;
  }

  /** Places on an axis that, taken together with the cell, tell about nobody: one, or several that cost least. */
  #partnersOf(cell: Cell, axis: Axis, among: Among): number[][] {
    const own = standAt(this.#grain, cell);
    const overlapping = axis === layerAxis && this.#layers.overlapping;
    const kindOf = (place: number) => (axis === layerAxis ? this.#layers.kinds[place] : 0);
    const isOfKind = among === 'least of its kind' || among === 'largest of its kind';
    const isLargest = among === 'largest' || among === 'largest of its kind';
    const others = Array.from({ length: this.#grain.sizes[axis] }, (_, place) => place)
      .filter((place) => place !== cell[axis] && (!isOfKind || kindOf(place) === kindOf(cell[axis])))
      .map((place) => ({ place, at: placeOf(this.#grain.sizes, placed(cell, axis, place)) }))
      .filter(({ at }) => (this.#grain.people[at] ?? 0) > 0)
      .map(({ place, at }) => ({ place, at, stand: standAt(this.#grain, placed(cell, axis, place)) }));
    const priceOf = (at: number) => (this.#isHidden[at] ? 0 : (this.#grain.people[at] ?? 0) + 1);
    // Those of another kind leave a sum changed that is told.
    const kindAt = (place: number) => Number(kindOf(place) !== kindOf(cell[axis]));
    const single = others
      .filter(({ stand }) => !isTelling(together(own, stand, overlapping), this.#minimumCell))
      .sort((a, b) => (isLargest ? b.stand.total - a.stand.total : kindAt(a.place) - kindAt(b.place) || priceOf(a.at) - priceOf(b.at)))
      .slice(0, isLargest ? 2 * mostPartners : mostPartners)
      .map(({ place }) => [place]);
    if (isLargest && others.length > 0) return [...single, others.map(({ place }) => place)];
    let all = own;
    const several: number[] = [];
    for (const { place, stand } of others.sort(
      (a, b) => kindAt(a.place) - kindAt(b.place) || priceOf(a.at) - priceOf(b.at) || b.stand.total - a.stand.total
    )) {
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
    if (room < roomFor(own, this.#minimumCell)) return false;
    // Where one person may stand in several layers, how many stand in one does not follow from the others.
    const ofPeople: Partners = this.#layers.overlapping ? [partners[0], partners[1], []] : partners;
    if (ofPeople.every((places) => places.length === 0)) return true;
    const people = this.#cornersOf(cell, ofPeople);
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
    const [rows, columns, layers] = axes.map((axis) => this.#touchedOn(cell, axis, partners[axis]));
    const hidden: number[] = [];
    for (const layer of layers ?? [])
      for (const column of columns ?? []) for (const row of rows ?? []) hidden.push(placeOf(this.#grain.sizes, [row, column, layer]));
    return hidden;
  }

  #touchedOn(cell: Cell, axis: Axis, partners: readonly number[]): readonly number[] {
    const all = this.#grain.sizes[axis];
    if (cell[axis] === all) return [all];
    return partners.length > 0 ? [cell[axis], ...partners] : [cell[axis], all];
  }

  /** People that can no longer be told. */
  #priceOf(cell: Cell, partners: Partners, [rows, columns, layers]: Partners): number {
    const { sizes, people } = this.#grain;
    const whole = placeOf(sizes, [0, 0, sizes[2]]);
    let price = 0;
    for (const layer of layers) {
      for (const column of columns) {
        for (const row of rows) {
          const hidden = (layer * (sizes[1] + 1) + column) * (sizes[0] + 1) + row;
          if (this.#isHidden[hidden]) continue;
          if (hidden >= whole && cell[2] !== sizes[2] && !this.#layers.mayHideWhole) return Number.POSITIVE_INFINITY;
          price += (people[hidden] ?? 0) + 1;
        }
      }
    }
    // Without partners on an axis, every selection with the cell in it is cut, however much else is in it.
    for (const axis of axes) if (cell[axis] !== sizes[axis] && partners[axis].length === 0) price *= sizes[axis];
    const { kinds } = this.#layers;
    const kind = kinds[cell[2]];
    if (partners[2].every((layer) => kinds[layer] === kind)) return price;
    const others = new Set(partners[2].map((layer) => kinds[layer]).filter((other) => other !== kind));
    for (const [layer, own] of kinds.entries())
      if (own === kind || others.has(own)) price += people[placeOf(sizes, [cell[0], cell[1], layer])] ?? 0;
    return price;
  }
}

/**
 * Kr. that a cell must be able to hold beside what it does. Of few: as much as the largest of them. Of more, mostly of one: what it lacks
 * for not being dominated, as in Hundepool et al., ch. 4 (upper protection), and never less than the p % rule's part of the largest.
 */
const roomFor = ({ contributors, paying, largest, total }: Stand, minimumCell: MinimumCell): number => {
  if (contributors < minimumCell || paying < minimumCell) return largest;
  return Math.max(largest / dominanceLimit - total, closenessLimit * largest);
};

const placed = (cell: Cell, axis: Axis, place: number): Cell => [
  axis === 0 ? place : cell[0],
  axis === 1 ? place : cell[1],
  axis === 2 ? place : cell[2]
];
