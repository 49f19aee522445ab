import type { CostSelection, Denominator, Filters } from '../domain/filters.ts';
import { type Breadth, breadthOf, type OverlapRow, overlapOf } from './areas.ts';
import {
  type Banded,
  bandsOf,
  type CompositionRow,
  compositionOf,
  linePercents,
  type Membership,
  membershipOf,
  wholeOf
} from './composition.ts';
import { type CostConcentrationRow, concentrationOf } from './concentration.ts';
import { type Banding, bandingOf, bandPercents, flowOf, keysOf, type Staying, stayingOf } from './persistence.ts';
import type { Dimension, PostingBatch } from './postings.ts';
import { type Costly, type LastingRow, type LastingSums, lastingMarks, lastingRows, lastingWhole } from './potential.ts';
import { inPricesOf, type PriceFactor } from './prices.ts';
import { linesAt, placesOf, type Ranking, rankingOf } from './ranking.ts';
import { netOf, type Selection, type Units, unitsOf } from './selection.ts';
import { type YearLedger, yearLedgersOf } from './yearLedger.ts';

/** Residents of a kommune in a year: of one målgruppe, or all (null). */
export interface ResidentsRow {
  readonly year: number;
  readonly kommune: string;
  readonly targetGroup: string | null;
  readonly residents: number;
}

/** Citizens with a posting in a kommune and year: of one målgruppe, or all (null). */
export interface Scope {
  readonly year: number;
  readonly kommune: string;
  readonly targetGroup: string | null;
  readonly recipients: number;
}

export interface Contents {
  readonly scopes: readonly Scope[];
  readonly residents: readonly ResidentsRow[];
  readonly areas: readonly string[];
  readonly hasLaws: boolean;
  readonly hasServices: boolean;
  readonly hasFamilies: boolean;
  /** The year whose prices fixed prices are; null where no index covers all years. */
  readonly priceYear: number | null;
}

/** Sums of one kommune and year, kr. */
export interface KommuneSums {
  readonly year: number;
  readonly kommune: string;
  readonly postings: number;
  readonly people: number;
  /** Of all postings as they stand. */
  readonly sum: number;
  /** Of citizens, those below 0 counted as 0, and the largest of them. */
  readonly total: number;
  readonly largest: number;
  /** Citizens below 0: how many, what they sum to and the lowest of them, without the sign. */
  readonly negatives: number;
  readonly depth: number;
  readonly deepest: number;
}

/** Texts of a dimension by number; 0 is none. */
export type Names = Readonly<Partial<Record<Dimension, readonly string[]>>>;

export interface Named<T> {
  /** Empty where postings have none. */
  readonly name: string;
  readonly row: T;
}

export interface CompositionAnswer {
  /** People that the lines are of: residents or recipients. */
  readonly population: number;
  /** At nobody and at each of `linePercents`. */
  readonly concentration: CostConcentrationRow;
  readonly whole: Banded;
  readonly rows: readonly Named<CompositionRow>[];
}

export interface OverlapAnswer {
  readonly rows: readonly (Omit<OverlapRow, 'areas'> & { readonly areas: readonly string[] })[];
  /** Null where no file has `funktion`. */
  readonly functions: Breadth | null;
}

export interface PersistenceAnswer {
  readonly from: number;
  readonly to: number;
  /** Units by band, `bands` and then new in rows, `bands` and then gone in columns. */
  readonly flow: readonly (readonly number[])[];
  /** Over one year, two, three, as far as they are loaded; all end in `to`. */
  readonly staying: readonly Staying[];
}

export interface LastingAnswer {
  /** The year before, or where that is not loaded the year after; null where neither can be told. */
  readonly other: number | null;
  readonly whole: LastingSums;
  readonly rows: readonly Named<LastingRow>[];
}

/** Bytes of rankings, and as many of units, that are kept for the next question. */
const rememberedBytes = 150_000_000;
const longestStay = 3;
/** Those whose lasting is told of. */
const lastingPercent = 10;

/** All postings of costs that are loaded, in order. What is `prepared` is not yet asked about. */
export class Ledger {
  #years: readonly YearLedger[] = [];
  #names: Names = {};
  #residents: readonly ResidentsRow[] = [];
  #factors: ReadonlyMap<number, number> = new Map();
  readonly #inFixedPrices = new Map<number, YearLedger>();
  #batches: PostingBatch[] = [];
  #prepared: readonly YearLedger[] | null = null;
  readonly #rankings = new Remembered<Ranking>(({ costs, keys }) => costs.byteLength + keys.byteLength);
  readonly #nets = new Remembered<Float64Array>(({ byteLength }) => byteLength);
  readonly #units = new Remembered<Units>(({ head, heads, net }) => head.byteLength + heads.byteLength + net.byteLength);

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
    this.#prepared = yearLedgersOf(batches);
    for (const year of this.#prepared) year.cells('omraade');
  }

  /**
   * From now on questions are about what was prepared, or where `keepsCosts` about the same as before, with these names and residents.
   * `factors`: of every year, or of none where there are no fixed prices.
   */
  async commit(names: Names, residents: readonly ResidentsRow[], keepsCosts: boolean, factors: readonly PriceFactor[] = []): Promise<void> {
    if (!keepsCosts) this.#years = this.#prepared ?? [];
    this.#prepared = null;
    this.#names = names;
    this.#residents = residents;
    this.#factors = new Map(factors.map(({ year, factor }) => [year, factor]));
    this.#inFixedPrices.clear();
    this.#rankings.clear();
    this.#nets.clear();
    this.#units.clear();
  }

  /** What is loaded, without asking about anybody. */
  async contents(): Promise<Contents> {
    const years = this.#years;
    const has = (dimension: Dimension) => years.some(({ postings }) => postings.details[dimension]?.some((code) => code > 0));
    return {
      scopes: years.flatMap((year) => this.#scopesOf(year)),
      residents: this.#residents,
      areas: this.#present('omraade').sort(),
      hasLaws: has('lov'),
      hasServices: has('ydelse'),
      hasFamilies: years.some(({ family }) => family?.some((code) => code > 0)),
      priceYear: this.#factors.size > 0 ? (years.at(-1)?.year ?? null) : null
    };
  }

  /** Citizens of each kommune of a year, all of them and by målgruppe. */
  #scopesOf(year: YearLedger): Scope[] {
    const scopes = new Map<number, Scope & { recipients: number }>();
    const groups = this.#names.maalgruppe ?? [];
    const count = (kommune: number, group: number) => {
      const key = kommune * 0x1_0000 + group;
      const scope = scopes.get(key) ?? {
        year: year.year,
        kommune: String(kommune),
        targetGroup: group === 0 ? null : (groups[group] ?? ''),
        recipients: 0
      };
      scope.recipients++;
      scopes.set(key, scope);
    };
    for (let entry = 0; entry < year.entries; entry++) {
      const kommune = year.kommune[entry] as number;
      const group = year.targetGroup[entry] as number;
      if (group > 0) count(kommune, group);
      if (year.citizen[entry] !== year.citizen[entry - 1] || kommune !== year.kommune[entry - 1]) count(kommune, 0);
    }
    return [...scopes.values()];
  }

  /** Sums of each kommune and year, to hold against those of the sender. */
  async kommuneSums(): Promise<KommuneSums[]> {
    return this.#years.flatMap((year) =>
      [...year.ofKommune].map(([kommune, entries]) => {
        const { heads, net, count } = unitsOf(year, { kommuner: [kommune], targetGroups: null, areas: null, unit: 'borger' }, year.net);
        const sums = { sum: 0, total: 0, largest: 0, negatives: 0, depth: 0, deepest: 0 };
        for (const head of heads) {
          const own = net[head] as number;
          sums.sum += own;
          if (own >= 0) {
            sums.total += own;
            sums.largest = Math.max(sums.largest, own);
          } else {
            sums.negatives++;
            sums.depth -= own;
            sums.deepest = Math.max(sums.deepest, -own);
          }
        }
        const postings = entries.reduce((all, entry) => all + (year.start[entry + 1] as number) - (year.start[entry] as number), 0);
        return { year: year.year, kommune: String(kommune), postings, people: count, ...sums };
      })
    );
  }

  /** Of the selected kommuner as one population; null where the year has no costs there. */
  async concentration(filters: Filters, percents: readonly number[]): Promise<CostConcentrationRow | null> {
    const year = this.#year(filters);
    return year && this.#concentrationOf(year, filters, filters.denominator, percents);
  }

  /** Of each selected kommune by itself. */
  async byKommune(filters: Filters, percents: readonly number[]): Promise<{ kommune: string; row: CostConcentrationRow }[]> {
    const year = this.#year(filters);
    if (!year) return [];
    return this.#kommunerIn(year, filters).flatMap((kommune) => {
      const row = this.#concentrationOf(year, { ...filters, kommuner: [kommune] }, filters.denominator, percents);
      return row ? [{ kommune, row }] : [];
    });
  }

  /** Of the selected kommuner as one population, year by year. */
  async byYear(filters: Filters, percents: readonly number[]): Promise<{ year: number; row: CostConcentrationRow }[]> {
    return this.#years.flatMap((posted) => {
      const year = this.#inPrices(posted, filters);
      const row = this.#concentrationOf(year, filters, filters.denominator, percents);
      return row ? [{ year: year.year, row }] : [];
    });
  }

  /** What the most expensive cost each value of a dimension, for any share of the people, beside what everyone does. */
  async composition(filters: Filters, by: Dimension): Promise<CompositionAnswer | null> {
    const year = this.#year(filters);
    const population = year && this.#populationOf(year, filters, filters.denominator);
    if (!year || population === null) return null;
    const units = this.#unitsIn(year, filters);
    const concentration = this.#concentrationOf(year, filters, filters.denominator, [0, ...linePercents]);
    if (!concentration) return null;
    const bands = bandsOf(this.#rankingIn(year, filters), units, population);
    const rows = compositionOf(year, units, bands, by, this.#selectionOf(filters).areas);
    const names = this.#names[by] ?? [];
    return {
      population,
      concentration,
      whole: wholeOf(units, bands),
      rows: rows.filter(({ people }) => people.some((number) => number > 0)).map((row) => ({ name: names[row.value] ?? '', row }))
    };
  }

  /** Which budgets share the same citizens, and how many functions each citizen meets. */
  async overlap(filters: Filters): Promise<OverlapAnswer | null> {
    const year = this.#year(filters);
    if (!year) return null;
    const units = this.#unitsIn(year, filters);
    const names = this.#names.omraade ?? [];
    const rows = overlapOf(year, units, this.#selectionOf(filters).areas);
    const hasFunctions = year.cells('funktion').some(({ value }) => value > 0);
    return {
      rows: rows.map(({ areas, ...row }) => ({ ...row, areas: areas.map((area) => names[area] ?? '').sort() })),
      functions: hasFunctions ? breadthOf(year, units, this.#groupOf(year, filters), 'funktion') : null
    };
  }

  /** Bands of the year and the next, or where that is not loaded of the year before and this; null where there is only one year. */
  async persistence(filters: Filters): Promise<PersistenceAnswer | null> {
    const from = this.#posted(filters.year + 1) ? filters.year : filters.year - 1;
    const years: YearLedger[] = [];
    for (let back = 0; back <= longestStay; back++) {
      // Bands are the same in any prices.
      const year = this.#posted(from + 1 - back);
      if (!year || this.#kommunerIn(year, filters).length === 0) break;
      years.unshift(year);
    }
    if (years.length < 2) return null;
    const keys = keysOf(years, this.#selectionOf(filters));
    const bandings = years.map((year, i): Banding | null => {
      const population = this.#populationOf(year, filters, filters.denominator);
      if (population === null) return null;
      const ranking = this.#rankingIn(year, filters);
      const { lines } = linesAt(
        ranking,
        bandPercents.map((percent) => placesOf(population, percent))
      );
      const isPart = filters.targetGroups.length + filters.areas.length > 0;
      const present = isPart ? this.#rankingIn(year, { ...filters, targetGroups: [], areas: [] }) : ranking;
      const thresholds = lines.map(({ threshold }) => threshold);
      return bandingOf(year.year, ranking, present, thresholds, keys, i < years.length - 2);
    });
    const known = bandings.slice(bandings.lastIndexOf(null) + 1).filter((banding) => banding !== null);
    const [before, after] = known.slice(-2);
    if (!before || !after) return null;
    const staying = Array.from({ length: known.length - 1 }, (_, i) => stayingOf(known.slice(known.length - 2 - i)));
    return { from: before.year, to: after.year, flow: flowOf(before, after), staying };
  }

  /** Those among the most expensive 10 % in the year and the one before it, or after, and what they cost each budget in the year. */
  async lasting(filters: Filters, householdsOnly: boolean): Promise<LastingAnswer | null> {
    const year = this.#year(filters);
    if (!year || this.#rankingIn(year, filters).count === 0) return null;
    const selection = this.#selectionOf(filters);
    const now = this.#costliestIn(year, filters);
    const other = [filters.year - 1, filters.year + 1]
      .map((one) => this.#posted(one))
      .find((one) => one && this.#rankingIn(one, filters).count > 0);
    const before = other ? this.#costliestIn(other, filters) : null;
    const nobody = { units: 0, cost: 0, largest: 0, weight: 0 };
    if (!now || !other || !before) return { other: null, whole: { lasting: nobody, others: nobody }, rows: [] };
    const keys = keysOf([other, year], selection);
    const marks = lastingMarks(now, before, keys, householdsOnly);
    const names = this.#names.omraade ?? [];
    const rows = lastingRows(year, selection, marks, keys);
    return { other: other.year, whole: lastingWhole(now, marks, keys), rows: rows.map((row) => ({ name: names[row.value] ?? '', row })) };
  }

  /** The most expensive 10 %, those who cost as much as the last one with them; null where the people are not known. */
  #costliestIn(year: YearLedger, filters: Filters): Costly | null {
    const population = this.#populationOf(year, filters, filters.denominator);
    if (population === null) return null;
    const ranking = this.#rankingIn(year, filters);
    const [line] = linesAt(ranking, [placesOf(population, lastingPercent)]).lines;
    return { ranking, line: line?.threshold ?? 0 };
  }

  #concentrationOf(year: YearLedger, selection: CostSelection, denominator: Denominator, percents: readonly number[]) {
    const population = this.#populationOf(year, selection, denominator);
    const ranking = this.#rankingIn(year, selection);
    if (ranking.count === 0) return null;
    return concentrationOf(ranking, population ?? Number.NaN, this.#residentsIn(year, selection), percents);
  }

  #groupOf(year: YearLedger, filters: Filters): Membership {
    const population = this.#populationOf(year, filters, filters.denominator) ?? Number.NaN;
    return membershipOf(this.#rankingIn(year, filters), placesOf(population, filters.topPercent));
  }

  #populationOf(year: YearLedger, selection: CostSelection, denominator: Denominator): number | null {
    return denominator === 'modtagere' ? this.#rankingIn(year, selection).count : this.#residentsIn(year, selection);
  }

  /** Residents of the selected kommuner that have costs in the year; null where one of them is not known. */
  #residentsIn(year: YearLedger, selection: CostSelection): number | null {
    let sum = 0;
    for (const kommune of this.#kommunerIn(year, selection)) {
      for (const group of selection.targetGroups.length > 0 ? selection.targetGroups : [null]) {
        const residents = this.#residentsOf(year.year, kommune, group);
        if (residents === null) return null;
        sum += residents;
      }
    }
    return sum;
  }

  #residentsOf(year: number, kommune: string, group: string | null): number | null {
    const row = this.#residents.find((one) => one.year === year && one.kommune === kommune && one.targetGroup === group);
    return row?.residents ?? null;
  }

  /** Texts of a dimension that occur. */
  #present(dimension: Dimension): string[] {
    const codes = new Set(this.#years.flatMap((year) => year.cells(dimension).map(({ value }) => value)));
    return [...codes].flatMap((code) => this.#names[dimension]?.[code] || []);
  }

  #kommunerIn(year: YearLedger, { kommuner }: CostSelection): string[] {
    const present = [...year.ofKommune.keys()].map(String).sort();
    return kommuner.length > 0 ? present.filter((kommune) => kommuner.includes(kommune)) : present;
  }

  /** The year in the prices that are asked for. */
  #year({ year, prices }: Pick<Filters, 'year' | 'prices'>): YearLedger | null {
    const posted = this.#posted(year);
    return posted && this.#inPrices(posted, { prices });
  }

  #inPrices(posted: YearLedger, { prices }: Pick<Filters, 'prices'>): YearLedger {
    if (prices !== 'faste') return posted;
    const made = this.#inFixedPrices.get(posted.year) ?? inPricesOf(posted, this.#factors.get(posted.year) ?? 1);
    this.#inFixedPrices.set(posted.year, made);
    return made;
  }

  #posted(wanted: number): YearLedger | null {
    return this.#years.find(({ year }) => year === wanted) ?? null;
  }

  #selectionOf({ kommuner, targetGroups, areas, unit }: CostSelection): Selection {
    const numbers = (dimension: Dimension, chosen: readonly string[]) =>
      chosen.length > 0 ? chosen.map((name) => this.#names[dimension]?.indexOf(name) ?? -1).filter((number) => number > 0) : null;
    return {
      kommuner: kommuner.length > 0 ? kommuner.map(Number) : null,
      targetGroups: numbers('maalgruppe', targetGroups),
      areas: numbers('omraade', areas),
      unit
    };
  }

  /** What each entry of the year costs in the selected areas. */
  #netIn(year: YearLedger, { areas }: CostSelection): Float64Array {
    if (areas.length === 0) return year.net;
    const key = JSON.stringify([year.year, year.factor, areas]);
    return this.#nets.of(key, () => netOf(year, this.#selectionOf({ kommuner: [], targetGroups: [], areas, unit: 'borger' }).areas));
  }

  #rankingIn(year: YearLedger, selection: CostSelection): Ranking {
    return this.#rankings.of(keyOf(year, selection), () => rankingOf(year, this.#selectionOf(selection), this.#netIn(year, selection)));
  }

  #unitsIn(year: YearLedger, selection: CostSelection): Units {
    return this.#units.of(keyOf(year, selection), () => unitsOf(year, this.#selectionOf(selection), this.#netIn(year, selection)));
  }
}

const keyOf = ({ year, factor }: YearLedger, { kommuner, targetGroups, areas, unit }: CostSelection): string =>
  JSON.stringify([year, factor, kommuner, targetGroups, areas, unit]);

/** Answers that are kept for the next question, as long as they are not too many bytes. */
class Remembered<T> {
  readonly #made = new Map<string, { readonly made: T; readonly bytes: number }>();
  readonly #bytesOf: (made: T) => number;
  #bytes = 0;

  constructor(bytesOf: (made: T) => number) {
    this.#bytesOf = bytesOf;
  }

  /** What was made before, or is made now; the oldest are forgotten where there are many. */
  of(key: string, make: () => T): T {
    const before = this.#made.get(key);
    if (before) return before.made;
    const made = make();
    const bytes = this.#bytesOf(made);
    this.#made.set(key, { made, bytes });
    this.#bytes += bytes;
    for (const [oldest, one] of this.#made) {
      if (this.#bytes <= rememberedBytes || oldest === key) break;
      this.#made.delete(oldest);
      this.#bytes -= one.bytes;
    }
    return made;
  }

  clear(): void {
    this.#made.clear();
    this.#bytes = 0;
  }
}
