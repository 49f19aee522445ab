import { defaultMinimumCell, type MinimumCell } from '../domain/disclosure.ts';
import { guardOf } from '../domain/exchanges.ts';
import type { Unit } from '../domain/filters.ts';
import type { Guard } from '../domain/grain.ts';
import { type YearGrain, yearGrainOf } from './grain.ts';
import { type EntryAreas, entryAreasOf, type OverlapGrain, overlapGrainOf } from './overlapGrain.ts';
import { type OverlapGuard, overlapGuardOf } from './overlapGuard.ts';
import type { Dimension } from './postings.ts';
import { Remembered } from './remembered.ts';
import { isByFamily } from './sums.ts';
import type { YearLedger } from './yearLedger.ts';

/** What selections of the postings that are loaded must not cut; made when it is first asked for. Prices do not change who stands where. */
export class Guards {
  readonly #years: ReadonlyMap<number, YearLedger>;
  readonly #grains = new Map<string, YearGrain>();
  readonly #guards = new Map<string, Guard>();
  readonly #areas = new Map<string, EntryAreas | null>();
  readonly #overlaps = new Remembered<OverlapGrain>(60_000_000, ({ combinations }) => 5 * combinations.people.byteLength);
  readonly #overlapGuards = new Remembered<OverlapGuard>(40_000_000, ({ guard }) => 500 * guard.exchanges.length);

  /** `years` in the prices of their postings. */
  constructor(years: readonly YearLedger[]) {
    this.#years = new Map(years.map((year) => [year.year, year]));
  }

  /** Makes what the first questions need. */
  prepare(): void {
    for (const year of this.#years.keys()) this.guardOf(year, 'borger', 'omraade', defaultMinimumCell);
  }

  /** Makes what the first question about combinations of areas needs: a third of a second for a year whose combinations are small. */
  prepareOverlap({ year }: YearLedger, net: () => Float64Array): void {
    this.overlapOf(year, 'borger', null, defaultMinimumCell, net);
  }

  grainOf(year: number, unit: Unit, by: Dimension): YearGrain {
    const posted = this.#posted(year);
    const counted = unitIn(posted, unit);
    const key = JSON.stringify([year, counted, by]);
    const made = this.#grains.get(key) ?? yearGrainOf(posted, counted, by);
    this.#grains.set(key, made);
    return made;
  }

  guardOf(year: number, unit: Unit, by: Dimension, minimumCell: MinimumCell): Guard {
    const key = JSON.stringify([year, unitIn(this.#posted(year), unit), by, minimumCell]);
    const made = this.#guards.get(key) ?? guardOfYear(this.grainOf(year, unit, by), minimumCell, by === 'omraade');
    this.#guards.set(key, made);
    return made;
  }

  /** Of combinations of `areas`, by the engine's numbers, or of all (null), where the entry at each place of `EntryAreas` costs `net`. Null where they are too many. */
  overlapOf(
    year: number,
    unit: Unit,
    areas: readonly number[] | null,
    minimumCell: MinimumCell,
    net: () => Float64Array
  ): { readonly grain: OverlapGrain; readonly guard: OverlapGuard } | null {
    const posted = this.#posted(year);
    const counted = unitIn(posted, unit);
    const key = JSON.stringify([year, counted, areas]);
    const entryAreas = this.#areasOf(posted, counted);
    if (!entryAreas) return null;
    const grain = this.#overlaps.of(key, () => overlapGrainOf(posted, counted, entryAreas, areas, net()));
    return { grain, guard: this.#overlapGuards.of(`${minimumCell} ${key}`, () => overlapGuardOf(grain, minimumCell)) };
  }

  #areasOf(posted: YearLedger, unit: Unit): EntryAreas | null {
    const key = JSON.stringify([posted.year, unit]);
    const known = this.#areas.get(key);
    const made = known === undefined ? entryAreasOf(posted, unit) : known;
    this.#areas.set(key, made);
    return made;
  }

  #posted(year: number): YearLedger {
    const posted = this.#years.get(year);
    if (!posted) throw new RangeError(`no costs of ${year}`);
    return posted;
  }
}

/** Whom the year counts: citizens where no file tells of families, and of them nothing need be made twice. */
const unitIn = (posted: YearLedger, unit: Unit): Unit => (isByFamily(posted, { unit }) ? 'familie' : 'borger');

const guardOfYear = ({ grain, values }: YearGrain, minimumCell: MinimumCell, mayHideWhole: boolean): Guard =>
  guardOf(grain, minimumCell, { overlapping: true, kinds: values.map(() => 0), mayHideWhole });
