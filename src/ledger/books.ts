import type { MinimumCell } from '../domain/disclosure.ts';
import { type CostSelection, type Denominator, type Filters, otherThan } from '../domain/filters.ts';
import { type Telling, tellingOf } from '../domain/grain.ts';
import type { Names, ResidentsRow, Scope } from './answers.ts';
import { type OverlapRow, overlapInOrder, overlapOf } from './areas.ts';
import { type Banded, type Bands, type Membership, membershipOf } from './bands.ts';
import { type CompositionRow, cellsWithin, compositionInOrder, compositionOf } from './composition.ts';
import { type CostConcentrationRow, concentrationOf } from './concentration.ts';
import type { Line } from './costLines.ts';
import { type AtomCosts, atomsIn, type CostOrder, costOrderOf } from './costOrder.ts';
import { Guards } from './guards.ts';
import { scopesOf } from './kommuneSums.ts';
import { type Mover, moversIn, type OrderedCells, orderedCellsOf } from './orderedCells.ts';
import { OverlapTelling } from './overlapGuard.ts';
import type { Keys } from './persistence.ts';
import { placedUnits } from './placed.ts';
import type { Dimension } from './postings.ts';
import { type LastingRow, lastingInOrder, lastingRows } from './potential.ts';
import { inPricesOf, type PriceFactor } from './prices.ts';
import { placesOf, rankingOf, type Standing, standingInOrder, standingOf } from './ranking.ts';
import { Remembered } from './remembered.ts';
import { keptIn, netOf, type Selection, type Units, unitsOf } from './selection.ts';
import { isByFamily, type Sums, sumsOf } from './sums.ts';
import type { YearLedger } from './yearLedger.ts';

/** What is loaded, and what a selection of it is: whom it counts, what they cost, how many people there are. */
export class Books {
  readonly years: readonly YearLedger[];
  readonly names: Names;
  readonly residents: readonly ResidentsRow[];
  readonly guards: Guards;
  /** Counted when they are first needed. */
  #scopes: readonly Scope[] | null = null;
  #known: ReadonlyMap<string, number> | null = null;
  readonly #factors: ReadonlyMap<number, number>;
  readonly #inFixedPrices = new Map<number, YearLedger>();
  readonly #standings = new Remembered<Standing>(60_000_000, ({ bytes }) => bytes);
  readonly #orders = new Remembered<CostOrder>(150_000_000, ({ all }) => 3 * all.net.byteLength + 4 * all.atom.byteLength);
  readonly #cells = new Remembered<OrderedCells>(
    210_000_000,
    ({ start, value, net }) => 2 * start.byteLength + value.byteLength + net.byteLength
  );
  readonly #nets = new Remembered<Float64Array>(100_000_000, ({ byteLength }) => byteLength);
  readonly #units = new Remembered<Units>(80_000_000, ({ head, heads, net }) => head.byteLength + heads.buffer.byteLength + net.byteLength);

  /** `factors`: of every year, or of none where there are no fixed prices. */
  constructor(
    years: readonly YearLedger[],
    names: Names,
    residents: readonly ResidentsRow[],
    factors: readonly PriceFactor[],
    guards = new Guards(years)
  ) {
    this.years = years;
    this.guards = guards;
    this.names = names;
    this.residents = residents;
    this.#factors = new Map(factors.map(({ year, factor }) => [year, factor]));
  }

  /** Citizens of each kommune and year. */
  get scopes(): readonly Scope[] {
    this.#scopes ??= this.years.flatMap((year) => scopesOf(year, this.names.maalgruppe ?? []));
    return this.#scopes;
  }

  /** The year whose prices fixed prices are; null where no index covers all years. */
  get priceYear(): number | null {
    return this.#factors.size > 0 ? (this.years.at(-1)?.year ?? null) : null;
  }

  /** Null where nobody has a posting in what is selected. */
  concentrationOf(
    year: YearLedger,
    selection: Guarded,
    denominator: Denominator,
    percents: readonly number[]
  ): CostConcentrationRow | null {
    const standing = this.standingIn(year, selection);
    if (standing.count === 0) return null;
    const populations = {
      own: this.populationOf(year, selection, denominator) ?? Number.NaN,
      others: this.populationOf(year, selection, otherThan(denominator)),
      residents: this.residentsIn(year, selection)
    };
    return { ...concentrationOf(standing, populations, percents), differsByFew: this.differsByFew(year, selection) };
  }

  /** Who is among the most expensive `topPercent`. */
  groupOf(year: YearLedger, filters: Filters): Membership {
    const population = this.populationOf(year, filters, filters.denominator);
    if (population === null) return () => 0;
    const [line] = this.standingIn(year, filters).linesAt([placesOf(population, filters.topPercent)]).lines;
    return membershipOf(line as Line);
  }

  /** People that shares are of; null where they are not known. */
  populationOf(year: YearLedger, selection: CostSelection, denominator: Denominator): number | null {
    return denominator === 'modtagere' ? this.standingIn(year, selection).count : this.residentsIn(year, selection);
  }

  /** Residents of the selected kommuner that have costs in the year; null where one of them is not known. */
  residentsIn(year: YearLedger, selection: CostSelection): number | null {
    let sum = 0;
    for (const kommune of this.kommunerIn(year, selection)) {
      for (const group of selection.targetGroups.length > 0 ? selection.targetGroups : [null]) {
        const residents = this.#residentsOf(year.year, kommune, group);
        if (residents === null) return null;
        sum += residents;
      }
    }
    return sum;
  }

  /** Null where they are not known, or fewer than those with a posting: then the count is of something else. */
  #residentsOf(year: number, kommune: string, targetGroup: string | null): number | null {
    this.#known ??= knownResidents(this.residents, this.scopes);
    return this.#known.get(peopleKey({ year, kommune, targetGroup })) ?? null;
  }

  /** Texts of a dimension that occur. */
  present(dimension: Dimension): string[] {
    const codes = new Set(this.years.flatMap((year) => year.cells(dimension).map(({ value }) => value)));
    return [...codes].flatMap((code) => this.names[dimension]?.[code] || []);
  }

  /** Selected kommuner that have costs in the year, sorted. */
  kommunerIn(year: YearLedger, { kommuner }: CostSelection): string[] {
    const present = [...year.ofKommune.keys()].map(String).sort();
    return kommuner.length > 0 ? present.filter((kommune) => kommuner.includes(kommune)) : present;
  }

  /** The year in the prices that are asked for. */
  year({ year, prices }: Pick<Filters, 'year' | 'prices'>): YearLedger | null {
    const posted = this.posted(year);
    return posted && this.inPrices(posted, { prices });
  }

  inPrices(posted: YearLedger, { prices }: Pick<Filters, 'prices'>): YearLedger {
    if (prices !== 'faste') return posted;
    const made = this.#inFixedPrices.get(posted.year) ?? inPricesOf(posted, this.#factors.get(posted.year) ?? 1);
    this.#inFixedPrices.set(posted.year, made);
    return made;
  }

  /** The year in the prices of its postings. */
  posted(wanted: number): YearLedger | null {
    return this.years.find(({ year }) => year === wanted) ?? null;
  }

  /** The selection by the engine's numbers. */
  selectionOf({ kommuner, targetGroups, areas, unit }: CostSelection): Selection {
    const numbers = (dimension: Dimension, chosen: readonly string[]) =>
      chosen.length > 0 ? chosen.map((name) => this.names[dimension]?.indexOf(name) ?? -1).filter((number) => number > 0) : null;
    return {
      kommuner: kommuner.length > 0 ? kommuner.map(Number) : null,
      targetGroups: numbers('maalgruppe', targetGroups),
      areas: numbers('omraade', areas),
      unit
    };
  }

  /** Whether what is told of the selection would, beside what is told of others, tell about a few. */
  differsByFew(year: YearLedger, filters: Guarded): boolean {
    const { values } = this.guards.grainOf(year.year, filters.unit, 'omraade');
    const { areas } = this.selectionOf(filters);
    return this.#tellingOf(year, filters, 'omraade')(values.map(isAmong(areas)));
  }

  /** The same of one value of a dimension within the selection, by the engine's number. */
  partsThatDiffer(year: YearLedger, filters: Guarded, by: Dimension): (value: number) => boolean {
    const { values } = this.guards.grainOf(year.year, filters.unit, by);
    const isTelling = this.#tellingOf(year, filters, by);
    return (value) => isTelling(values.map((one) => one === value));
  }

  /** The same of those on exactly some areas, or on so many; null where nothing of it can be told apart. */
  overlapTelling(year: YearLedger, filters: Guarded): OverlapTelling | null {
    const { areas, kommuner } = this.selectionOf(filters);
    const posted = this.posted(year.year) ?? year;
    const overlap = this.guards.overlapOf(year.year, filters.unit, areas, filters.minimumCell, () => this.#netIn(posted, filters));
    const rows = this.guards.grainOf(year.year, filters.unit, 'omraade').kommuner.map(isAmong(kommuner));
    return overlap && new OverlapTelling(overlap.grain, overlap.guard, rows);
  }

  #tellingOf({ year }: YearLedger, filters: Guarded, by: Dimension): Telling {
    const grain = this.guards.grainOf(year, filters.unit, by);
    const { kommuner, targetGroups } = this.selectionOf(filters);
    const guard = this.guards.guardOf(year, filters.unit, by, filters.minimumCell);
    return tellingOf(guard, grain.kommuner.map(isAmong(kommuner)), grain.targetGroups.map(isAmong(targetGroups)));
  }

  /** What each entry of the year costs in the selected areas. */
  #netIn(year: YearLedger, { areas }: CostSelection): Float64Array {
    if (areas.length === 0) return year.net;
    return this.#nets.of(keyOfYear(year, { areas }), () =>
      netOf(year, this.selectionOf({ kommuner: [], targetGroups: [], areas, unit: 'borger' }).areas)
    );
  }

  /** Units of the selection by what they cost. */
  standingIn(year: YearLedger, selection: CostSelection): Standing {
    return this.#standings.of(keyOf(year, selection), () => {
      const own = this.selectionOf(selection);
      if (!isByFamily(year, own)) return standingInOrder(year, () => this.#orderOf(year, selection), this.#netIn(year, selection), own);
      return standingOf(rankingOf(this.sumsIn(year, selection)), () => this.sumsIn(year, selection));
    });
  }

  /** Citizens of the year by what they cost in the selected areas. */
  #orderOf(year: YearLedger, selection: CostSelection): CostOrder {
    if (selection.areas.length === 0) return year.alone;
    return this.#orders.of(keyOfYear(year, selection), () => costOrderOf(year, this.#netIn(year, selection)));
  }

  /** Citizens of the selection in order, and what each costs by a dimension; null where it is of families. */
  #inOrder(year: YearLedger, selection: CostSelection, by: Dimension): InOrder | null {
    const own = this.selectionOf(selection);
    if (isByFamily(year, own)) return null;
    const order = this.#orderOf(year, selection);
    return {
      parts: atomsIn(year, order, own),
      cells: this.#cells.of(`${by} ${keyOfYear(year, selection)}`, () =>
        orderedCellsOf(year, order.entry, cellsWithin(year, by, own.areas))
      ),
      movers: moversIn(year, keptIn(year, own), this.#netIn(year, selection))
    };
  }

  /** Makes what the first questions need. */
  prepareCells(year: YearLedger): void {
    this.#inOrder(year, { kommuner: [], targetGroups: [], areas: [], unit: 'borger' }, 'omraade');
  }

  /** What units between lines of cost cost each value of a dimension, and altogether. */
  compositionIn(
    year: YearLedger,
    selection: CostSelection,
    bands: Bands,
    by: Dimension
  ): { readonly whole: Banded; readonly rows: readonly CompositionRow[] } {
    const inOrder = this.#inOrder(year, selection, by);
    if (inOrder) return compositionInOrder(inOrder.parts, inOrder.cells, inOrder.movers, bands);
    const placed = placedUnits(this.unitsIn(year, selection), bands);
    return { whole: placed.whole, rows: compositionOf(year, placed, bands, by, this.selectionOf(selection).areas) };
  }

  /** Which areas units draw on. */
  overlapIn(year: YearLedger, selection: CostSelection): OverlapRow[] {
    const inOrder = this.#inOrder(year, selection, 'omraade');
    const rows = inOrder && overlapInOrder(inOrder.parts, inOrder.cells, inOrder.movers);
    return rows ?? overlapOf(year, this.unitsIn(year, selection), this.selectionOf(selection).areas);
  }

  /** What marked units cost each area. `line`: what all of them cost at least, kr. */
  lastingIn(year: YearLedger, selection: CostSelection, line: number, marks: Uint8Array, keys: Keys): LastingRow[] {
    const inOrder = this.#inOrder(year, selection, 'omraade');
    if (inOrder) return lastingInOrder(inOrder.parts, inOrder.cells, inOrder.movers, line, marks, keys);
    return lastingRows(year, this.selectionOf(selection), marks, keys);
  }

  /** What the selection's units cost, good until others are asked for. */
  sumsIn(year: YearLedger, selection: CostSelection): Sums {
    return sumsOf(year, this.selectionOf(selection), this.#netIn(year, selection));
  }

  /** The same by entry. */
  unitsIn(year: YearLedger, selection: CostSelection): Units {
    return this.#units.of(keyOf(year, selection), () => unitsOf(year, this.selectionOf(selection), this.#netIn(year, selection)));
  }
}

type People = Pick<ResidentsRow, 'year' | 'kommune' | 'targetGroup'>;

const peopleKey = ({ year, kommune, targetGroup }: People): string => JSON.stringify([year, kommune, targetGroup]);

/** Of kommuner, years and målgrupper: residents who are at least as many as those with a posting. The first row of each counts. */
const knownResidents = (residents: readonly ResidentsRow[], scopes: readonly Scope[]): Map<string, number> => {
  const recipients = new Map(scopes.map((scope) => [peopleKey(scope), scope.recipients]));
  const known = new Map([...residents].reverse().map((row) => [peopleKey(row), row.residents]));
  for (const [key, people] of known) if (people < (recipients.get(key) ?? 0)) known.delete(key);
  return known;
};

/** The same of what counts the same. */
const keyOf = (ledger: YearLedger, { kommuner, targetGroups, areas, unit }: CostSelection): string =>
  JSON.stringify([ledger.year, ledger.factor, kommuner, targetGroups, areas, isByFamily(ledger, { unit })]);

/** The same of all kommuner and målgrupper. */
const keyOfYear = ({ year, factor }: YearLedger, { areas }: Pick<CostSelection, 'areas'>): string => JSON.stringify([year, factor, areas]);

/** Citizens of a selection: those of one entry in order of cost with what each costs by a dimension, and those of several. */
interface InOrder {
  readonly parts: readonly AtomCosts[];
  readonly cells: OrderedCells;
  readonly movers: readonly Mover[];
}

const isAmong =
  (chosen: readonly number[] | null) =>
  (one: number): boolean =>
    chosen === null || chosen.includes(one);

/** A selection, and the fewest people that a number may rest on. */
export type Guarded = CostSelection & { readonly minimumCell: MinimumCell };
