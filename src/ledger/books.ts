import type { MinimumCell } from '../domain/disclosure.ts';
import { type CostSelection, type Denominator, type Filters, otherThan } from '../domain/filters.ts';
import { type Telling, tellingOf } from '../domain/grain.ts';
import type { LastingAnswer, Names, PersistenceAnswer, ResidentsRow, Scope } from './answers.ts';
import { type Membership, membershipOf } from './bands.ts';
import { type CostConcentrationRow, concentrationOf } from './concentration.ts';
import type { Line } from './costLines.ts';
import { CostsInOrder } from './costsInOrder.ts';
import { Guards } from './guards.ts';
import { scopesOf } from './kommuneSums.ts';
import { OverlapTelling } from './overlapGuard.ts';
import type { Dimension } from './postings.ts';
import { inPricesOf, type PriceFactor } from './prices.ts';
import { placesOf, type Standing } from './ranking.ts';
import { Remembered } from './remembered.ts';
import { keyOfFilters, type Selection } from './selection.ts';
import type { YearLedger } from './yearLedger.ts';

const answersKept = 200;
/** Of hundreds of shares each; asked by the figures of one selection. */
const concentrationsKept = 20;

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
  /** What units cost. */
  readonly costs = new CostsInOrder();
  /** Answers that are small and rest on going through everybody in several years, as many as are kept, by what they are about. */
  readonly persistences = new Remembered<PersistenceAnswer | null>(answersKept, () => 1);
  readonly lastings = new Remembered<LastingAnswer | null>(answersKept, () => 1);
  readonly #concentrations = new Remembered<CostConcentrationRow | null>(concentrationsKept, () => 1);

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
      own: this.populationOf(year, selection, denominator),
      others: this.populationOf(year, selection, otherThan(denominator)),
      residents: this.residentsIn(year, selection)
    };
    return { ...concentrationOf(standing, populations, percents), differsByFew: this.differsByFew(year, selection) };
  }

  /** The same of a selection in its year and prices; null also where the year has no costs. */
  concentrationIn(filters: Filters, percents: readonly number[]): CostConcentrationRow | null {
    return this.#concentrations.of(`${keyOfFilters(filters)} ${percents}`, () => {
      const year = this.year(filters);
      return year && this.concentrationOf(year, filters, filters.denominator, percents);
    });
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
    const codes = new Set(this.years.flatMap((year) => year.ordered(dimension).values));
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
    const overlap = this.guards.overlapOf(year.year, filters.unit, areas, filters.minimumCell, () =>
      this.costs.netOfUnits(posted, filters.unit, areas)
    );
    const rows = this.guards.grainOf(year.year, filters.unit, 'omraade').kommuner.map(isAmong(kommuner));
    return overlap && new OverlapTelling(overlap.grain, overlap.guard, rows);
  }

  #tellingOf({ year }: YearLedger, filters: Guarded, by: Dimension): Telling {
    const grain = this.guards.grainOf(year, filters.unit, by);
    const { kommuner, targetGroups } = this.selectionOf(filters);
    const guard = this.guards.guardOf(year, filters.unit, by, filters.minimumCell);
    return tellingOf(guard, grain.kommuner.map(isAmong(kommuner)), grain.targetGroups.map(isAmong(targetGroups)));
  }

  /** Units of the selection by what they cost. */
  standingIn(year: YearLedger, selection: CostSelection): Standing {
    return this.costs.standingIn(year, this.selectionOf(selection));
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

const isAmong =
  (chosen: readonly number[] | null) =>
  (one: number): boolean =>
    chosen === null || chosen.includes(one);

/** A selection, and the fewest people that a number may rest on. */
export type Guarded = CostSelection & { readonly minimumCell: MinimumCell };
