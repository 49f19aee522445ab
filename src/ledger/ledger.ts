import { type CostSelection, type Denominator, denominators, type Filters } from '../domain/filters.ts';
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
import { type Banding, bandingOf, bandPercents, flowOf, type Keys, keysOf, type Staying, stayingOf } from './persistence.ts';
import type { Dimension, PostingBatch } from './postings.ts';
import {
  type Costly,
  costliestOf,
  differentMarks,
  type GroupSums,
  householdsOf,
  type LastingRow,
  type LastingSums,
  lastingMarks,
  lastingRows,
  lastingWhole
} from './potential.ts';
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
  /** Kommuner with costs in one of the years alone. */
  readonly leftOut: readonly string[];
}

export interface LastingAnswer {
  /** The year before, or where that is not loaded the year after; null where neither can be told. */
  readonly other: number | null;
  readonly whole: LastingSums;
  /** Units that are among the most expensive in the other year alone. */
  readonly left: number;
  readonly rows: readonly Named<LastingRow>[];
  /** Of families: what is told, by either denominator, where citizens without a family count as one of their own. */
  readonly beside: readonly LastingBeside[];
}

/** Another answer over the same postings, and the units that are lasting in the one and not in the other. */
export interface LastingBeside extends Pick<LastingAnswer, 'whole' | 'left' | 'rows'> {
  readonly difference: { readonly whole: GroupSums; readonly rows: readonly GroupSums[] };
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
  /** Counted when they are first needed. */
  #scopes: readonly Scope[] | null = null;
  #factors: ReadonlyMap<number, number> = new Map();
  readonly #inFixedPrices = new Map<number, YearLedger>();
  #batches: PostingBatch[] = [];
  #prepared: readonly YearLedger[] | null = null;
  readonly #rankings = new Remembered<Ranking>(({ costs, keys }) => costs.buffer.byteLength + keys.buffer.byteLength);
  readonly #nets = new Remembered<Float64Array>(({ byteLength }) => byteLength);
  readonly #units = new Remembered<Units>(({ head, heads, net }) => head.byteLength + heads.buffer.byteLength + net.byteLength);

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
    this.#scopes = null;
    this.#factors = new Map(factors.map(({ year, factor }) => [year, factor]));
    this.#inFixedPrices.clear();
    this.#rankings.clear();
    this.#nets.clear();
    this.#units.clear();
  }

  /** What is loaded, without asking about anybody. */
  async contents(): Promise<Contents> {
    const years = this.#years;
    this.#scopes ??= years.flatMap((year) => this.#scopesOf(year));
    const has = (dimension: Dimension) => years.some(({ postings }) => postings.details[dimension]?.some((code) => code > 0));
    return {
      scopes: this.#scopes,
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
      functions: hasFunctions ? breadthOf(year, units, this.#groupOf(year, filters), 'funktion', this.#selectionOf(filters).areas) : null
    };
  }

  /** Bands of the year and the next, or where those cannot be told of the year before and this; null where neither can. */
  async persistence(filters: Filters): Promise<PersistenceAnswer | null> {
    return this.#persistenceTo(filters.year + 1, filters) ?? this.#persistenceTo(filters.year, filters);
  }

  /** Kommuner that lack one of the two years are left out: their citizens would seem to have come or gone. */
  #persistenceTo(to: number, filters: Filters): PersistenceAnswer | null {
    // Bands are the same in any prices.
    const [last, first] = [this.#posted(to), this.#posted(to - 1)];
    if (!last || !first) return null;
    const kommuner = this.#kommunerIn(last, filters).filter((kommune) => this.#kommunerIn(first, filters).includes(kommune));
    if (kommuner.length === 0) return null;
    const selection = { ...filters, kommuner };
    const years = [last];
    for (let back = 1; back <= longestStay; back++) {
      const year = this.#posted(to - back);
      if (!year || this.#kommunerIn(year, selection).length < kommuner.length) break;
      years.unshift(year);
    }
    const keys = keysOf(years, this.#selectionOf(selection));
    const bandings = years.map((year, i) => this.#bandingIn(year, selection, keys, i < years.length - 2));
    const known = bandings.slice(bandings.lastIndexOf(null) + 1).filter((banding) => banding !== null);
    const [before, after] = known.slice(-2);
    if (!before || !after) return null;
    const staying = Array.from({ length: known.length - 1 }, (_, i) => stayingOf(known.slice(known.length - 2 - i)));
    const left = new Set([...this.#kommunerIn(last, filters), ...this.#kommunerIn(first, filters)]);
    for (const kommune of kommuner) left.delete(kommune);
    return { from: before.year, to: after.year, flow: flowOf(before, after), staying, leftOut: [...left].sort() };
  }

  #bandingIn(year: YearLedger, selection: Filters, keys: Keys, topOnly: boolean): Banding | null {
    const population = this.#populationOf(year, selection, selection.denominator);
    if (population === null) return null;
    const ranking = this.#rankingIn(year, selection);
    const places = bandPercents.map((percent) => placesOf(population, percent));
    const thresholds = linesAt(ranking, places).lines.map(({ threshold }) => threshold);
    const isPart = selection.targetGroups.length + selection.areas.length > 0;
    const present = isPart ? this.#rankingIn(year, { ...selection, targetGroups: [], areas: [] }) : ranking;
    return bandingOf(year.year, ranking, present, thresholds, keys, topOnly);
  }

  /**
   * Those among the most expensive 10 % in the year and the one before it, or after, and what they cost each budget in the year.
   * `householdsOnly`: of families, ranked among families that have a cost, whatever the denominator.
   */
  async lasting(filters: Filters, householdsOnly: boolean): Promise<LastingAnswer | null> {
    const year = this.#year(filters);
    if (!year || this.#rankingIn(year, filters).count === 0) return null;
    const selection = this.#selectionOf(filters);
    const other = [filters.year - 1, filters.year + 1]
      .map((one) => this.#posted(one))
      .find((one) => one && this.#rankingIn(one, filters).count > 0);
    const nobody = { units: 0, cost: 0, largest: 0, weight: 0 };
    const untold = { other: null, whole: { lasting: nobody, others: nobody }, left: 0, rows: [], beside: [] };
    if (!other) return untold;
    const keys = keysOf([other, year], selection);
    const names = this.#names.omraade ?? [];
    const answerOf = (among: Denominator | 'families') => {
      const now = this.#costliestIn(year, filters, among);
      const before = this.#costliestIn(other, filters, among);
      if (!now || !before) return null;
      const marks = lastingMarks(now, before, keys);
      const rows = lastingRows(year, selection, marks, keys).map((row) => ({ name: names[row.value] ?? '', row }));
      return { marks, whole: lastingWhole(now, marks, keys), left: lastingWhole(before, marks, keys).others.units, rows };
    };
    const own = answerOf(householdsOnly ? 'families' : filters.denominator);
    if (!own) return untold;
    const everybody = { ranking: this.#rankingIn(year, filters), line: 0 };
    const beside = (householdsOnly ? denominators : []).flatMap((denominator): LastingBeside[] => {
      const answer = answerOf(denominator);
      if (!answer) return [];
      const different = differentMarks(own.marks, answer.marks);
      const rows = lastingRows(year, selection, different, keys).map(({ lasting }) => lasting);
      const difference = { whole: lastingWhole(everybody, different, keys).lasting, rows };
      return [{ whole: answer.whole, left: answer.left, rows: answer.rows, difference }];
    });
    return { other: other.year, whole: own.whole, left: own.left, rows: own.rows, beside };
  }

  /** The most expensive 10 % of the people, or of families by themselves; null where the people are not known. */
  #costliestIn(year: YearLedger, filters: Filters, among: Denominator | 'families'): Costly | null {
    const ranking = this.#rankingIn(year, filters);
    if (among === 'families') {
      const households = householdsOf(ranking);
      return costliestOf(households, households.count, lastingPercent);
    }
    const population = this.#populationOf(year, filters, among);
    return population === null ? null : costliestOf(ranking, population, lastingPercent);
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

  /** Null where they are not known, or fewer than those with a posting: then the count is of something else. */
  #residentsOf(year: number, kommune: string, group: string | null): number | null {
    const isSame = (one: { year: number; kommune: string; targetGroup: string | null }) =>
      one.year === year && one.kommune === kommune && one.targetGroup === group;
    const residents = this.#residents.find(isSame)?.residents ?? null;
    if (residents === null) return null;
    this.#scopes ??= this.#years.flatMap((one) => this.#scopesOf(one));
    return residents >= (this.#scopes.find(isSame)?.recipients ?? 0) ? residents : null;
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
