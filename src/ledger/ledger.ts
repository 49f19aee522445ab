import { defaultMinimumCell, type MinimumCell } from '../domain/disclosure.ts';
import { type Denominator, defaultTopPercent, denominators, type Filters, otherThan } from '../domain/filters.ts';
import { inPauses } from '../domain/inPauses.ts';
import type {
  CompositionAnswer,
  Contents,
  KommuneSums,
  LastingAnswer,
  Names,
  OverlapAnswer,
  PersistenceAnswer,
  ResidentsRow
} from './answers.ts';
import { breadthOf } from './areas.ts';
import { Books } from './books.ts';
import { groupLines, linePercents } from './composition.ts';
import type { CostConcentrationRow } from './concentration.ts';
import { Guards } from './guards.ts';
import { kommuneSumsOf } from './kommuneSums.ts';
import { lastingOf } from './lastingQuestion.ts';
import { persistenceOf } from './persistenceQuestion.ts';
import type { Dimension, PostingBatch } from './postings.ts';
import type { PriceFactor } from './prices.ts';
import { type YearLedger, yearLedgersOf } from './yearLedger.ts';

/** Postings in order, and what is known beforehand of what selections of them may tell. */
interface Prepared {
  readonly years: readonly YearLedger[];
  readonly guards: Guards;
}

const restMilliseconds = 300;

const everybody: Omit<Filters, 'year' | 'denominator'> = {
  kommuner: [],
  targetGroups: [],
  areas: [],
  unit: 'borger',
  minimumCell: defaultMinimumCell,
  topPercent: defaultTopPercent,
  prices: 'loebende',
  trials: []
};

/** All postings of costs that are loaded, in order. What is `prepared` is not yet asked about. */
export class Ledger {
  #books = new Books([], {}, [], []);
  #batches: PostingBatch[] = [];
  #prepared: Prepared | null = null;
  /** That years are being prepared for, or were. */
  #chosen: { readonly key: string } | null = null;

  /** Forgets what was read and not committed. */
  async discard(): Promise<void> {
    this.#batches = [];
    this.#prepared = null;
  }

  /** Takes postings that are being loaded. */
  async add(batch: PostingBatch): Promise<void> {
    this.#batches.push(batch);
  }

  /** Puts what was added in order; what is asked meanwhile is still of what was there. */
  async prepare(): Promise<void> {
    const batches = this.#batches;
    this.#batches = [];
    const years = yearLedgersOf(batches);
    const guards = new Guards(years);
    guards.prepare();
    this.#prepared = { years, guards };
  }

  /**
   * From now on questions are about what was prepared, or where `keepsCosts` about the same as before, with these names and residents.
   * `factors`: of every year, or of none where there are no fixed prices.
   */
  async commit(names: Names, residents: readonly ResidentsRow[], keepsCosts: boolean, factors: readonly PriceFactor[] = []): Promise<void> {
    const { years, guards } = keepsCosts ? this.#books : (this.#prepared ?? { years: [], guards: new Guards([]) });
    this.#prepared = null;
    const books = new Books(years, names, residents, factors, guards);
    this.#books = books;
    this.#chosen = null;
    // What fails is asked again when a reader asks, and its failure shown there.
    this.#prepareAhead(books).catch(() => undefined);
  }

  /** What the first questions need, the latest year first. */
  async #prepareAhead(books: Books): Promise<void> {
    const years = books.years.toReversed();
    const isOver = () => this.#books !== books;
    await inPauses(
      stepsOf(years, (year) => books.costs.stepsTo(year, books.selectionOf(everybody))),
      isOver
    );
    await inPauses(this.#askedOfEverybody(books, years), isOver, restMilliseconds);
  }

  /** What is asked about everybody, which is asked most and takes longest; what it rests on is kept. */
  #askedOfEverybody(books: Books, years: readonly YearLedger[]): (() => unknown)[] {
    return years.flatMap((posted) => {
      const of = (denominator: Denominator): Filters => ({ ...everybody, year: posted.year, denominator });
      return [
        () => books.costs.overlapIn(posted, books.selectionOf(everybody)),
        () => books.guards.prepareOverlap(posted, () => books.costs.slotNetIn(posted, null)),
        ...denominators.flatMap((denominator) => [
          () => this.composition(of(denominator), 'omraade'),
          () => this.persistence(of(denominator)),
          () => this.lasting(of(denominator), false)
        ])
      ];
    });
  }

  /** Of chosen areas, what questions about other years will need: who chooses areas goes on to look at more than one. */
  #prepareYears(filters: Filters): void {
    const books = this.#books;
    const { areas } = books.selectionOf(filters);
    const { unit, prices, minimumCell } = filters;
    const key = JSON.stringify([areas, unit, prices, minimumCell]);
    if (!areas || key === this.#chosen?.key) return;
    const chosen = { key };
    this.#chosen = chosen;
    const asked = { ...everybody, areas: filters.areas, unit, minimumCell };
    const years = books.years.toReversed();
    const isOver = () => this.#books !== books || this.#chosen !== chosen;
    const prepare = async () => {
      await inPauses(
        stepsOf(years, (posted) => [
          ...books.costs.stepsTo(books.inPrices(posted, filters), books.selectionOf(asked)),
          () => books.overlapTelling(posted, asked)
        ]),
        isOver,
        restMilliseconds
      );
    };
    // As above.
    prepare().catch(() => undefined);
  }

  /** What is loaded, without asking about anybody. */
  async contents(): Promise<Contents> {
    const { years, scopes, residents, priceYear } = this.#books;
    const has = (dimension: Dimension) => years.some(({ postings }) => postings.details[dimension]?.some((code) => code > 0));
    return {
      scopes,
      residents,
      areas: this.#books.present('omraade').sort(),
      hasLaws: has('lov'),
      hasServices: has('ydelse'),
      hasFamilies: years.some(({ family }) => family?.some((code) => code > 0)),
      priceYear
    };
  }

  /** Sums of each kommune and year, to hold against those of the sender. */
  async kommuneSums(minimumCell: MinimumCell): Promise<KommuneSums[]> {
    return this.#books.years.flatMap((year) =>
      kommuneSumsOf(year).map((sums) => {
        const selection = { kommuner: [sums.kommune], targetGroups: [], areas: [], unit: 'borger', minimumCell } as const;
        return { ...sums, differsByFew: this.#books.differsByFew(year, selection) };
      })
    );
  }

  /** Of the selected kommuner as one population; null where the year has no costs there. */
  async concentration(filters: Filters, percents: readonly number[]): Promise<CostConcentrationRow | null> {
    return this.#books.concentrationIn(filters, percents);
  }

  /** Of each selected kommune by itself. */
  async byKommune(filters: Filters, percents: readonly number[]): Promise<{ kommune: string; row: CostConcentrationRow }[]> {
    const year = this.#books.year(filters);
    if (!year) return [];
    return this.#books.kommunerIn(year, filters).flatMap((kommune) => {
      const row = this.#books.concentrationOf(year, { ...filters, kommuner: [kommune] }, filters.denominator, percents);
      return row ? [{ kommune, row }] : [];
    });
  }

  /** Of the selected kommuner as one population, year by year. */
  async byYear(filters: Filters, percents: readonly number[]): Promise<{ year: number; row: CostConcentrationRow }[]> {
    return this.#books.years.flatMap((posted) => {
      const year = this.#books.inPrices(posted, filters);
      const row = this.#books.concentrationOf(year, filters, filters.denominator, percents);
      return row ? [{ year: year.year, row }] : [];
    });
  }

  /** What the most expensive cost each value of a dimension, for any share of the people, beside what everyone does. */
  async composition(filters: Filters, by: Dimension): Promise<CompositionAnswer | null> {
    const year = this.#books.year(filters);
    const population = year && this.#books.populationOf(year, filters, filters.denominator);
    if (!year || population === null) return null;
    const concentration = this.#books.concentrationIn(filters, [0, ...linePercents]);
    if (!concentration) return null;
    const others = this.#books.populationOf(year, filters, otherThan(filters.denominator));
    const lines = groupLines(population, others);
    this.#prepareYears(filters);
    const { whole, rows } = this.#books.costs.compositionIn(year, this.#books.selectionOf(filters), lines, by);
    const names = this.#books.names[by] ?? [];
    const differs = this.#books.partsThatDiffer(year, filters, by);
    return {
      population,
      concentration,
      lines,
      whole,
      rows: rows
        .filter(({ people }) => people.some((number) => number > 0))
        .map((row) => ({
          name: names[row.value] ?? '',
          row,
          differsByFew: differs(row.value)
        }))
    };
  }

  /** Which budgets share the same citizens, and how many functions each citizen meets. */
  async overlap(filters: Filters): Promise<OverlapAnswer | null> {
    const year = this.#books.year(filters);
    if (!year) return null;
    const names = this.#books.names.omraade ?? [];
    const rows = this.#books.costs.overlapIn(year, this.#books.selectionOf(filters));
    const hasFunctions = year.postings.details.funktion?.some((code) => code > 0);
    const telling = this.#books.overlapTelling(year, filters);
    return {
      differsByFew: this.#books.differsByFew(year, filters),
      rows: rows.map(({ areas, ...row }) => ({
        ...row,
        areas: areas.map((area) => names[area] ?? '').sort(),
        differsByFew: telling?.combinationDiffers(areas) ?? true
      })),
      sizesThatDiffer: [...new Set(rows.map(({ areas }) => areas.length))].filter((size) => telling?.sizeDiffers(size) ?? true),
      functions: hasFunctions
        ? breadthOf(
            year,
            this.#books.costs.unitsIn(year, this.#books.selectionOf(filters)),
            this.#books.groupOf(year, filters),
            'funktion',
            this.#books.selectionOf(filters).areas
          )
        : null
    };
  }

  /** Bands of two years that follow one another. */
  async persistence(filters: Filters): Promise<PersistenceAnswer | null> {
    return persistenceOf(this.#books, filters);
  }

  /** Those who cost much in two years, and what they cost each budget. */
  async lasting(filters: Filters, householdsOnly: boolean): Promise<LastingAnswer | null> {
    return lastingOf(this.#books, filters, householdsOnly);
  }
}

/** Those of one year after those of another, told when their turn comes. */
function* stepsOf(years: readonly YearLedger[], of: (year: YearLedger) => readonly (() => unknown)[]): Iterable<() => unknown> {
  for (const year of years) yield* of(year);
}
