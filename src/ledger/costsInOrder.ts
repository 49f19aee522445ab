/** What the units of selections cost, in order where they are citizens; kept for the next question. */
import { type OverlapRow, overlapInOrder, overlapOf } from './areas.ts';
import { type Banded, bandsOf, bytesOf } from './bands.ts';
import { type CompositionRow, codesWithin, compositionInOrder, compositionOf, type GroupLines } from './composition.ts';
import { type AtomCosts, atomsIn, type CostOrder, orderWithin } from './costOrder.ts';
import { type Movers, moversIn, type Together, togetherIn } from './movers.ts';
import { netOfSlots, type OrderedCells, orderedCellsOf, orderedWithin, wholeNetOfSlots } from './orderedCells.ts';
import type { Keys } from './persistence.ts';
import { placedUnits } from './placed.ts';
import type { Dimension } from './postings.ts';
import { type LastingRow, lastingInOrder, lastingRows } from './potential.ts';
import { rankingOf, type Standing, standingInOrder, standingOf } from './ranking.ts';
import { Remembered } from './remembered.ts';
import { keptIn, netOf, type Selection, type Units, unitsOf } from './selection.ts';
import { slotCellsOf, togetherSlots } from './slots.ts';
import { isByFamily, type Sums, sumsOf } from './sums.ts';
import type { YearLedger } from './yearLedger.ts';

/** Citizens of a selection: those of one entry in order of cost with what each costs by a dimension, and those of several. */
interface InOrder {
  readonly parts: readonly AtomCosts[];
  readonly cells: OrderedCells;
  readonly movers: Movers;
}

/** What units between lines cost, altogether and each value of a dimension. */
interface Composed {
  readonly whole: Banded;
  readonly rows: readonly CompositionRow[];
}

/** A row of a combination of areas, about so many. */
const overlapBytes = 200;

/** Of the years of one load, in any prices. */
export class CostsInOrder {
  readonly #standings = new Remembered<Standing>(60_000_000, ({ bytes }) => bytes);
  // With their copies of all atoms and of each kommune.
  readonly #orders = new Remembered<CostOrder>(150_000_000, ({ all }) => 5 * all.net.byteLength);
  readonly #cells = new Remembered<OrderedCells>(
    250_000_000,
    ({ start, value, net }) => 2 * start.byteLength + value.byteLength + net.byteLength
  );
  readonly #together = new Remembered<Together>(
    10_000_000,
    ({ citizen, atom, net }) => citizen.byteLength + atom.byteLength + net.byteLength
  );
  readonly #movers = new Remembered<Movers>(
    20_000_000,
    ({ citizen, cost, start, turn }) => citizen.byteLength + cost.byteLength + start.byteLength + turn.byteLength
  );
  readonly #composed = new Remembered<Composed>(40_000_000, ({ whole, rows }) => bytesOf(whole) * (rows.length + 1));
  readonly #overlaps = new Remembered<readonly OverlapRow[]>(10_000_000, ({ length }) => length * overlapBytes);
  readonly #nets = new Remembered<Float64Array>(100_000_000, ({ byteLength }) => byteLength);
  readonly #slotNets = new Remembered<Float64Array>(100_000_000, ({ byteLength }) => byteLength);
  readonly #units = new Remembered<Units>(80_000_000, ({ head, heads, net }) => head.byteLength + heads.buffer.byteLength + net.byteLength);

  /** What each entry of the year costs in the selected areas. */
  netIn(year: YearLedger, areas: Selection['areas']): Float64Array {
    return areas ? this.#nets.of(keyOfYear(year, areas), () => netOf(year, areas)) : year.net;
  }

  /** Units of the selection by what they cost. */
  standingIn(year: YearLedger, selection: Selection): Standing {
    return this.#standings.of(keyOf(year, selection), () => {
      const { areas } = selection;
      if (!isByFamily(year, selection))
        return standingInOrder(year, () => this.#orderOf(year, areas), this.#moversIn(year, selection), selection);
      return standingOf(rankingOf(this.sumsIn(year, selection)), () => this.sumsIn(year, selection));
    });
  }

  /** What units between `lines` cost each value of a dimension, and altogether. */
  compositionIn(year: YearLedger, selection: Selection, lines: GroupLines, by: Dimension): Composed {
    return this.#composed.of(`${by} ${lines.peoples} ${keyOf(year, selection)}`, () => {
      // The same as for the concentration, where each denominator has a line at nobody.
      const nobody = lines.peoples.map(() => 0);
      const drawn = this.standingIn(year, selection).linesAt([...nobody, ...lines.places]);
      const bands = bandsOf(drawn.lines.slice(nobody.length));
      const inOrder = this.#inOrder(year, selection, by);
      if (inOrder) return compositionInOrder(inOrder.parts, inOrder.cells, inOrder.movers, bands);
      const placed = placedUnits(this.unitsIn(year, selection), bands);
      return { whole: placed.whole, rows: compositionOf(year, placed, bands, by, selection.areas) };
    });
  }

  /** Which areas units draw on. */
  overlapIn(year: YearLedger, selection: Selection): readonly OverlapRow[] {
    return this.#overlaps.of(keyOf(year, selection), () => {
      const inOrder = this.#inOrder(year, selection, 'omraade');
      const rows = inOrder && overlapInOrder(inOrder.parts, inOrder.cells, inOrder.movers);
      return rows ?? overlapOf(year, this.unitsIn(year, selection), selection.areas);
    });
  }

  /** What marked units cost each area. `line`: what all of them cost at least, kr. */
  lastingIn(year: YearLedger, selection: Selection, line: number, marks: Uint8Array, keys: Keys): LastingRow[] {
    const inOrder = this.#inOrder(year, selection, 'omraade');
    if (inOrder) return lastingInOrder(inOrder.parts, inOrder.cells, inOrder.movers, line, marks, keys);
    return lastingRows(year, selection, marks, keys);
  }

  /** Each makes a part of what any question about the same areas needs: a question that comes meanwhile waits for one of them alone. */
  stepsTo(year: YearLedger, selection: Selection): readonly (() => unknown)[] {
    const { areas } = selection;
    if (isByFamily(year, selection)) return [() => this.netIn(year, areas)];
    return [() => this.#orderOf(year, areas), () => this.#orderOf(year, areas).ofAtom, () => this.#inOrder(year, selection, 'omraade')];
  }

  /** What the selection's units cost, good until others are asked for. */
  sumsIn(year: YearLedger, selection: Selection): Sums {
    return sumsOf(year, selection, this.netIn(year, selection.areas));
  }

  /** The same by entry. */
  unitsIn(year: YearLedger, selection: Selection): Units {
    return this.#units.of(keyOf(year, selection), () => unitsOf(year, selection, this.netIn(year, selection.areas)));
  }

  /** What each entry costs in `areas` at the places of the cells in order; NaN where it has no posting there. */
  slotNetIn(year: YearLedger, areas: Selection['areas']): Float64Array {
    return this.#slotNets.of(keyOfYear(year, areas), () => (areas ? netOfSlots(year.ordered('omraade'), areas) : wholeNetOfSlots(year)));
  }

  /** The same where citizens are counted; by entry where families are. */
  netOfUnits(year: YearLedger, unit: Selection['unit'], areas: Selection['areas']): Float64Array {
    return isByFamily(year, { unit }) ? this.netIn(year, areas) : this.slotNetIn(year, areas);
  }

  /** Citizens of the year by what they cost in the selected areas; their `source` is `alone`. */
  #orderOf(year: YearLedger, areas: Selection['areas']): CostOrder {
    if (!areas) return year.alone;
    return this.#orders.of(keyOfYear(year, areas), () => orderWithin(year, this.slotNetIn(year, areas)));
  }

  #moversIn(year: YearLedger, selection: Selection): Movers {
    const { areas } = selection;
    return this.#movers.of(keyOf(year, selection), () => {
      const togetherNet = () => this.slotNetIn(year, areas).slice(year.alone.net.length);
      const together = this.#together.of(keyOfYear(year, areas), () => togetherIn(year, togetherNet()));
      return moversIn(together, keptIn(year, selection));
    });
  }

  /** Null where the selection is of families. */
  #inOrder(year: YearLedger, selection: Selection, by: Dimension): InOrder | null {
    if (isByFamily(year, selection)) return null;
    const order = this.#orderOf(year, selection.areas);
    return {
      parts: atomsIn(year, order, selection),
      cells: this.#cellsIn(year, selection.areas, by, order),
      movers: this.#moversIn(year, selection)
    };
  }

  #cellsIn(year: YearLedger, areas: Selection['areas'], by: Dimension, { source }: CostOrder): OrderedCells {
    if (!areas) return year.ordered(by);
    return this.#cells.of(`${by} ${keyOfYear(year, areas)}`, () => {
      if (by === 'omraade') return orderedWithin(year.ordered('omraade'), source, areas, this.slotNetIn(year, areas));
      const { slots, alone, postings } = year;
      const gathered = slotCellsOf(year, codesWithin(year, by, areas), postings.amount);
      return orderedCellsOf(
        gathered,
        source.map((place) => alone.source[place] as number),
        togetherSlots(slots),
        null
      );
    });
  }
}

/** The same of what counts the same. */
const keyOf = (ledger: YearLedger, { kommuner, targetGroups, areas, unit }: Selection): string =>
  JSON.stringify([ledger.year, ledger.factor, kommuner, targetGroups, areas, isByFamily(ledger, { unit })]);

/** The same of all kommuner and målgrupper. */
const keyOfYear = ({ year, factor }: YearLedger, areas: Selection['areas']): string => JSON.stringify([year, factor, areas]);
